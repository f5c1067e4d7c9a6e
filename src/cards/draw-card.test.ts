import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CARD_SIZE, type Card } from '../views/exports/card.ts';
import { drawCard, makeCardType, paintCard } from './draw-card.ts';
import { readFont } from './font-file.ts';
import { breakLines, firstLines, measureText } from './typeface.ts';

const file = (letters: string, weight: number): Uint8Array =>
  readFileSync(`node_modules/@fontsource/tinos/files/tinos-${letters}-${weight}-normal.woff`);
const FILES = {
  regular: [file('latin', 400), file('vietnamese', 400)],
  bold: [file('latin', 700), file('vietnamese', 700)],
};
const type = makeCardType(FILES);

const CARD: Card = {
  heading: 'Mục III.2, gạch đầu dòng thứ hai',
  below: 'Kế hoạch mẫu',
  words: 'Thường xuyên sắp xếp, củng cố, kiện toàn tổ chức bộ máy công đoàn cơ sở.',
  status: { key: 'verbatim', label: 'Nguyên văn' },
  site: 'Sổ tay mẫu',
};
const EXTREMES: Readonly<Record<string, Card>> = {
  'a title of 300 letters': { ...CARD, heading: 'Nghiêng ngả '.repeat(25).trim() },
  'a title without a space': { ...CARD, heading: 'W'.repeat(300) },
  'long names everywhere': {
    heading: 'Ỷ Ẵ '.repeat(80),
    below: 'Kế hoạch '.repeat(60),
    words: 'Trường hợp '.repeat(60),
    status: { key: 'record', label: 'Thông tin văn bản '.repeat(20) },
    site: 'Sổ tay '.repeat(50),
  },
  'nothing but a title': { heading: 'Kết', below: '', words: '', status: null, site: '' },
};

/** Reads a PNG with a palette back: sizes, and the colour of each pixel as `r,g,b`. */
function readPng(bytes: Uint8Array) {
  const data = Buffer.from(bytes);
  expect(data.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < data.length; ) {
    const length = data.readUInt32BE(at);
    const name = data.toString('latin1', at + 4, at + 8);
    expect(data.readUInt32BE(at + 8 + length)).toBe(crc32(data.subarray(at + 4, at + 8 + length)));
    chunks.set(name, data.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const [head, palette, rows] = ['IHDR', 'PLTE', 'IDAT'].map((name) => chunks.get(name) ?? Buffer.alloc(0));
  const [width, height] = [head?.readUInt32BE(0) ?? 0, head?.readUInt32BE(4) ?? 0];
  const raw = inflateSync(rows ?? Buffer.alloc(0));
  expect(raw).toHaveLength((width + 1) * height);
  const at = (x: number, y: number): string => {
    const index = raw[y * (width + 1) + 1 + x] ?? 0;
    return (palette ?? Buffer.alloc(0)).subarray(index * 3, index * 3 + 3).join(',');
  };
  return { width, height, at };
}

/** How many pixels of a picture are of each colour. */
function countColours(bytes: Uint8Array): ReadonlyMap<string, number> {
  const { width, height, at } = readPng(bytes);
  const counts = new Map<string, number>();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) counts.set(at(x, y), (counts.get(at(x, y)) ?? 0) + 1);
  return counts;
}

const [PAPER, INK, ACCENT, DIGEST, RECORD] = ['247,245,241', '27,26,24', '155,28,31', '122,75,0', '63,77,92'];

describe('the type of a card', () => {
  it('has every letter of Vietnamese and the signs of official papers, in both weights', () => {
    const vowels = 'aăâeêioôơuưy';
    const marked = [...vowels].flatMap((vowel) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((mark) => (vowel + mark).normalize('NFC')),
    );
    const letters = [...marked, ...'bcdđghklmnpqrstvxfjwz'].flatMap((letter) => [
      letter,
      letter.toUpperCase(),
    ]);
    const signs = [...'0123456789.,;:!?()[]/%&+-–—…“”‘’§° '];
    for (const files of Object.values(FILES)) {
      const fonts = files.map(readFont);
      const lacking = [...letters, ...signs].filter((letter) =>
        fonts.every((font) => font.glyphOf(letter.codePointAt(0) ?? 0) === 0),
      );
      expect(lacking).toEqual([]);
    }
  });

  it.each([
    // The widths of the letters are those of Times New Roman: 722, 500, 278 thousandths of the size.
    ['A', 722],
    ['n', 500],
    ['t i', 278 + 250 + 278],
    ['Ấ', 722],
  ])('is as wide as Times: %s', (text, thousandths) => {
    expect(measureText(type.regular, text, 1000)).toBeCloseTo(thousandths, 0);
  });

  it.each([
    ['aa bb cc', 2.6, ['aa bb', 'cc']],
    ['aa\nbb cc', 9, ['aa', 'bb cc']],
    ['aaaaaa', 1.4, ['aaa', 'aaa']],
    ['  ', 2, []],
  ])('breaks %j in a width of %d', (text, width, lines) => {
    expect(breakLines(type.regular, text, { size: 1, width })).toEqual(lines);
  });

  it.each([
    [
      ['một hai', 'ba bốn'],
      ['một hai', 'ba bốn'],
    ],
    [
      ['một hai', 'ba bốn,', 'năm'],
      ['một hai', 'ba bốn…'],
    ],
    [
      ['một hai', 'ba bốn năm sáu', 'bảy'],
      ['một hai', 'ba bốn năm…'],
    ],
  ])('ends with an ellipsis what does not fit: %j', (lines, wanted) => {
    expect(firstLines(type.regular, lines, { most: 2, size: 10, width: 62 })).toEqual(wanted);
  });
});

describe('a card', () => {
  it('is a picture of the size that chat programs show, with the red of the place and the ink of the words', () => {
    const png = drawCard(CARD, type);
    expect(readPng(png)).toMatchObject(CARD_SIZE);
    const counts = countColours(png);
    expect(counts.get(INK)).toBeGreaterThan(4000);
    expect(counts.get(ACCENT)).toBeGreaterThan(20_000);
    expect(counts.get(PAPER)).toBeGreaterThan(600_000);
    expect(counts.has(DIGEST)).toBe(false);
  });

  it.each([
    ['digest', DIGEST],
    ['record', RECORD],
  ] as const)('says in its foot that it is a %s', (key, colour) => {
    const { at } = readPng(drawCard({ ...CARD, status: { key, label: 'Tóm lược của ban biên tập' } }, type));
    const foot = [];
    for (let y = 530; y < 590; y++) for (let x = 88; x < 600; x++) if (at(x, y) === colour) foot.push([x, y]);
    expect(foot.length).toBeGreaterThan(800);
  });

  it.each(Object.entries(EXTREMES))('keeps %s within its margins and above its foot', (_, card) => {
    const { width, height, at } = readPng(drawCard(card, type));
    const outside: string[] = [];
    for (let y = 0; y < height; y++)
      for (let x = 14; x < width; x++) {
        const isMargin =
          x < 84 || x > 1116 || y < 40 || y > 590 || (y > 508 && y < 515) || (y > 519 && y < 530);
        if (isMargin && at(x, y) !== PAPER) outside.push(`${x},${y}`);
      }
    expect(outside).toEqual([]);
  });

  it('has the same bytes each time', () => {
    expect(Buffer.from(drawCard(CARD, type)).equals(drawCard(CARD, makeCardType(FILES)))).toBe(true);
  });

  it('is drawn as ever: whoever changes that raises DRAWING in src/views/exports/card.ts', () => {
    const { pixels } = paintCard(CARD, type);
    expect(createHash('sha256').update(pixels).digest('hex').slice(0, 16)).toMatchInlineSnapshot(
      `"e99eeadfc2520243"`,
    );
  });
});
