import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { damageBytes } from '../../tests/import/damage-bytes.ts';
import type { ReadResult } from './paper.ts';
import { readApart } from './read-apart.ts';
import { readPaper } from './read-paper.ts';

const UNICODE = 'Điều 1. Phạm vi điều chỉnh của Quyết định này là phòng đọc.\n';
/** `Người đọc giữ trật tự.` in TCVN3, a byte a letter. */
const TCVN3 = Buffer.from('Ng\u00adêi ®äc gi÷ trËt tù.\n', 'latin1');
/** What Office makes of a `.docx` below a password: the old container, with this name in its directory. */
const PROTECTED_DOCX = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(1016),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);

const bytesOf = (given: Uint8Array | string): Uint8Array =>
  typeof given === 'string' ? strToU8(given) : given;
const said = (result: ReadResult): readonly string[] =>
  'refusal' in result ? [result.refusal.kind, result.refusal.message.vi] : ['read', ''];

const BAD: readonly (readonly [string, string, () => Uint8Array | string, string, string])[] = [
  ['an empty file', 'a.txt', () => '', 'empty', 'Tệp trống'],
  ['a text without words', 'a.txt', () => '  \n\n', 'empty', 'không có chữ nào'],
  ['a text of 200 MB', 'a.txt', () => new Uint8Array(200e6), 'too-large', 'lớn hơn 100 MB'],
  ['a text of 20 MB', 'a.txt', () => new Uint8Array(20e6).fill(97), 'too-large', 'Chia thành nhiều tệp'],
  ['an image', 'a.png', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2), 'format', 'Tệp này là PNG'],
  ['an image as .docx', 'a.docx', () => Uint8Array.of(0xff, 0xd8, 0xff, 0), 'format', 'Tệp này là JPEG'],
  ['a program', 'a.txt', () => Uint8Array.of(1, 0, 2, 0, 3), 'format', 'Tệp này là binary'],
  ['a text as .docx', 'a.docx', () => UNICODE, 'format', 'bên trong là .txt'],
  ['a PDF as .txt', 'a.txt', () => '%PDF-1.7', 'format', 'bên trong là .pdf'],
  [
    'another package',
    'a.docx',
    () => zipSync({ 'x.txt': strToU8('x') }),
    'format',
    'không phải văn bản Word',
  ],
  ['a damaged PDF', 'a.pdf', () => '%PDF-1.7 hỏng', 'damaged', 'PDF bị hỏng'],
  ['a damaged .docx', 'a.docx', () => 'PK\u0003\u0004 hỏng', 'damaged', 'không mở được gói nén'],
  ['a damaged .doc', 'a.doc', () => PROTECTED_DOCX.subarray(0, 900), 'damaged', '.doc bị hỏng'],
  [
    'two encodings',
    'a.txt',
    () => Buffer.concat([strToU8(UNICODE.repeat(3)), TCVN3]),
    'damaged',
    'trước hết ở dòng 4',
  ],
  [
    'a PDF below a password',
    'a.pdf',
    () => readFileSync('tests/import/password.pdf'),
    'protected',
    'mật khẩu',
  ],
  ['a .doc below one', 'a.doc', () => readFileSync('tests/import/password.doc'), 'protected', 'mật khẩu'],
  ['a .docx below one', 'a.docx', () => PROTECTED_DOCX, 'protected', 'mật khẩu'],
  [
    'a package that unpacks to 64 MB',
    'a.docx',
    () => zipSync({ 'word/document.xml': new Uint8Array(64e6) }, { level: 1 }),
    'too-large',
    'giãn ra quá lớn',
  ],
];

describe('what is no paper is refused with its reason', () => {
  it.each(BAD)('%s', async (_, name, make, kind, words) => {
    expect(said(await readPaper(bytesOf(make()), name, { allowed: [] }))).toEqual([
      kind,
      expect.stringContaining(words),
    ]);
  });

  it('never throws for a file that is damaged anywhere', async () => {
    for (const name of ['plan.docx', 'plan.doc', 'plan.pdf']) {
      const whole = readFileSync(`tests/import/${name}`);
      for (let seed = 1; seed <= 8; seed++) {
        const [kind] = said(await readPaper(damageBytes(whole, seed), name, { allowed: [] }));
        expect(['read', 'damaged', 'format', 'protected', 'scan', 'empty', 'too-large']).toContain(kind);
      }
    }
  });
});

describe('a thread for each file', () => {
  const paper = readFileSync('tests/import/plan.pdf');

  it('gives what is read without one, and tells the pages', async () => {
    const told: string[] = [];
    const tell = (page: number, of: number): number => told.push(`${page}/${of}`);
    const apart = await readApart(paper, 'plan.pdf', { allowed: [], tell });
    expect(apart).toEqual(await readPaper(paper, 'plan.pdf', { allowed: [] }));
    expect(told).toEqual(Array.from(told, (_, page) => `${page + 1}/${told.length}`));
    expect(told.length).toBeGreaterThan(3);
  });

  it.each([
    ['takes too long', { milliseconds: 1 }, 'damaged', 'Đọc quá lâu'],
    ['takes too much memory', { megabytes: 8 }, 'too-large', 'giãn ra quá lớn'],
  ])('ends one that %s', async (_, limits, kind, words) => {
    expect(said(await readApart(paper, 'plan.pdf', { allowed: [] }, limits))).toEqual([
      kind,
      expect.stringContaining(words),
    ]);
  });
});
