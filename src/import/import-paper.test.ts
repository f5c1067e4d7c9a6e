import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHAPES } from '../../tests/import/shapes.ts';
import { wordFile, wordParagraph } from '../../tests/import/word-file.ts';
import { filesInFolder, filesInMemory } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import { importPaper, readImported } from './import-paper.ts';
import type { Paper } from './paper.ts';
import { readPaper } from './read-paper.ts';

const EMPTY = loadCorpus(filesInMemory({}));
const OPTIONS = { into: null, language: 'vi', isSkeleton: false } as const;

async function read(bytes: Uint8Array | string, name = 'a.txt'): Promise<Paper> {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const result = await readPaper(data, name, { allowed: [] });
  if ('refusal' in result) throw new Error(result.refusal.message.en);
  return result.paper;
}

const idsOf = (paper: Paper): string => {
  const imported = importPaper(paper, EMPTY, OPTIONS);
  expect(imported.lost).toEqual([]);
  return [...(readImported(imported)?.provisions.keys() ?? [])].join(' ');
};

describe('the issued plan', () => {
  const corpus = loadCorpus(filesInFolder('content'));
  const held = corpus.documentsById.get('kh-dukccqt-2021');
  const wordsOf = (document: typeof held | null) =>
    [...(document?.provisions.values() ?? [])].map(({ id, wording }) => [
      id,
      wording.vi?.heading,
      wording.vi?.text,
    ]);

  // The others were made of the text by a word processor.
  it.each([
    'content/documents/kh-dukccqt-2021/source.txt',
    'tests/import/plan.docx',
    'tests/import/plan.doc',
    'tests/import/plan.pdf',
  ])('in %s becomes the provisions of the repository, id for id and letter for letter', async (file) => {
    const paper = await read(readFileSync(file), file);
    const imported = importPaper(paper, corpus, { ...OPTIONS, into: 'kh-dukccqt-2021' });
    expect(wordsOf(readImported(imported))).toEqual(wordsOf(held));
    expect(imported.linked).toBeGreaterThan(10);
    expect(imported.lost).toEqual([]);
  });
});

describe('papers of many shapes', () => {
  it.each(SHAPES)('$name', async ({ paper, units }) => {
    expect(idsOf(await read(paper))).toBe(units);
  });

  it.each([
    [
      'a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\ne) Năm.\n2. Hết:\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\ne) Năm.',
      ['9 without-d'],
    ],
    [
      'a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm.\n2. Hết:\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\ne) Năm.',
      ['15 number-skipped'],
    ],
    ['a) Một;\nc) Hai.', ['6 number-skipped']],
    ['a) Một;\nb) Hai.\nNgày lễ nghỉ.\n2. Hết.', ['7 loose-paragraph']],
    ['a) Một.\nNgày lễ nghỉ.\nb) Hai.\n2. Hết.', []],
  ])('leave to an editor what is doubtful in %j', async (points, doubts) => {
    const { doubts: found } = importPaper(
      await read(`LUẬT\nMẪU\nĐiều 1. Giờ đọc\n1. Mở:\n${points}`),
      EMPTY,
      OPTIONS,
    );
    expect(found.filter(({ place }) => place > 1).map(({ place, kind }) => `${place} ${kind}`)).toEqual(
      doubts,
    );
  });

  it('have the title without who decides, and what is attached its own', async () => {
    const paper =
      'QUYẾT ĐỊNH\nBan hành Quy chế\nỦY BAN MẪU\nCăn cứ Luật;\nĐiều 1. Ban hành.\nNơi nhận:\n- Lưu.\nCHỦ TỊCH\nLê Mẫu\nQUY CHẾ\nPhòng đọc của cơ quan\n(Ban hành kèm theo Quyết định)\nĐiều 1. Phạm vi\nMột.';
    const imported = importPaper(await read(paper), EMPTY, OPTIONS);
    expect(imported.head.title).toEqual(['QUYẾT ĐỊNH', 'Ban hành Quy chế']);
    const { provisions } = readImported(imported) ?? {};
    const headings = [...(provisions?.values() ?? [])].map(({ id, wording }) => [id, wording.vi?.heading]);
    expect(headings).toContainEqual(['quy-che', 'QUY CHẾ\nPhòng đọc của cơ quan']);
  });

  it('have head and title where they state them', async () => {
    const { head, slug } = importPaper(await read(SHAPES[0]?.paper ?? ''), EMPTY, OPTIONS);
    expect(head).toMatchObject({
      type: 'Quyết định',
      symbol: '12/2025/QĐ-MAU',
      date: '2025-03-05',
      issuer: 'Ủy ban mẫu',
    });
    expect(head.title).toEqual(['QUYẾT ĐỊNH', 'Về việc mở phòng đọc']);
    expect(slug).toBe('qd-12-2025-mau');
  });
});

/** One paper in the letters that old files have. */
const SAID = 'Điều 1. Phạm vi điều chỉnh của Quyết định này là phòng đọc. Người đọc giữ trật tự.';
const ENCODED = [
  ['TCVN3', '§iÒu 1. Ph¹m vi ®iÒu chØnh cña QuyÕt ®Þnh nµy lµ phßng ®äc. Ng\u00adêi ®äc gi÷ trËt tù.'],
  ['VNI', 'Ñieàu 1. Phaïm vi ñieàu chænh cuûa Quyeát ñònh naøy laø phoøng ñoïc. Ngöôøi ñoïc giöõ traät töï.'],
  [
    'VIQR',
    "DDie^`u 1. Pha.m vi ddie^`u chi?nh cu?a Quye^'t ddi.nh na`y la` pho`ng ddo.c. Ngu+o+`i ddo.c giu+~ tra^.t tu+..",
  ],
  ['NFD', SAID.normalize('NFD')],
] as const;

describe('letters of old files', () => {
  it.each(ENCODED)('%s', async (_, written) => {
    const { blocks } = await read(written);
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([SAID]);
  });
});

describe('secret marks', () => {
  it.each([
    ['MẬT\nKẾ HOẠCH\nGiữ kho\n1. Giữ kho.', 'MẬT'],
    ['KẾ HOẠCH\nGiữ kho\n1. Giữ kho.\nTUYỆT MẬT', 'TUYỆT MẬT'],
    ['Tối mật\nKẾ HOẠCH\n1. Giữ kho.', 'TỐI MẬT'],
    ['(Lưu hành nội bộ)\nKẾ HOẠCH\n1. Giữ kho.', 'Lưu hành nội bộ'],
    ['DỰ THẢO 2\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nQUYẾT ĐỊNH\nĐiều 1. Giữ kho.', 'DỰ THẢO'],
    ['KẾ HOẠCH\nBảo vệ bí mật nhà nước\n1. Tài liệu mật được giữ trong kho.', null],
    ['KẾ HOẠCH\nLấy ý kiến\n1. Góp ý dự thảo Nghị quyết.', null],
  ])('%j', async (text, mark) => {
    const result = await readPaper(new TextEncoder().encode(text), 'a.txt', { allowed: [] });
    expect('refusal' in result ? result.refusal.message.vi : null).toEqual(
      mark === null ? null : expect.stringContaining(mark),
    );
    const allowed = await readPaper(new TextEncoder().encode(text), 'a.txt', { allowed: [mark ?? ''] });
    expect('paper' in allowed).toBe(true);
  });
});

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

describe('a Word file', () => {
  const body = ['KẾ HOẠCH', 'Giữ sách'].map((text) => wordParagraph(text)).join('');
  const items =
    wordParagraph('Các phòng:', '0') +
    ['Kiểm kê;', 'Sửa;', 'Báo;', 'Lưu;', 'Giữ.'].map((text) => wordParagraph(text, '1')).join('') +
    wordParagraph('Thi hành.', '0');

  it('has the numbers that Word counts by itself, with the letter đ', async () => {
    const file = wordFile(body + items, { 'word/numbering.xml': NUMBERING });
    expect(idsOf(await read(file, 'a.docx'))).toBe('1 1-a 1-b 1-c 1-d 1-dd 2');
  });

  it('is refused where its head bears a mark', async () => {
    const header =
      '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:hdr>';
    const result = await readPaper(wordFile(body, { 'word/header1.xml': header }), 'a.docx', { allowed: [] });
    expect(result).toMatchObject({ refusal: { kind: 'marked' } });
  });
});
