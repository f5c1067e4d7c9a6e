import { describe, expect, it } from 'vitest';
import { type Case, readCitations as read } from '../../tests/citations/read-citations.ts';
import { findCitations } from './find-citations.ts';

describe('units in Vietnamese', () => {
  it.each<Case>([
    ['Theo điểm 1.1 khoản 1 mục II.', 'điểm 1.1 khoản 1 mục II = II>1>1.1'],
    ['Theo Mục III, khoản 2, gạch đầu dòng thứ hai.', 'Mục III, khoản 2, gạch đầu dòng thứ hai = III>2>-2'],
    ['Theo KHOẢN 2, MỤC III.', 'KHOẢN 2, MỤC III = III>2'],
    [
      'câu thứ hai của gạch đầu dòng thứ mười hai, khoản 1, mục III',
      'câu thứ hai của gạch đầu dòng thứ mười hai, khoản 1, mục III = III>1>-12>s2',
    ],
    ['gạch (-) thứ 2 khoản 3 mục II', 'gạch (-) thứ 2 khoản 3 mục II = II>3>-2'],
    [
      'dấu gạch đầu dòng cuối cùng, khoản 3, mục III',
      'dấu gạch đầu dòng cuối cùng, khoản 3, mục III = III>3>-last',
    ],
    ['gạch đầu dòng đầu tiên, khoản 3, mục III', 'gạch đầu dòng đầu tiên, khoản 3, mục III = III>3>-1'],
    ['câu 3, gạch thứ hai, III.2', 'câu 3, gạch thứ hai, III.2 = III>2>-2>s3'],
    ['Phần III.2.b và phần IV', 'Phần III.2.b và phần IV = III>2>b IV'],
    ['khoản 2a Điều 5', 'khoản 2a Điều 5 = d5>2a'],
    ['Chương I, Điều 3, khoản 2', 'Chương I, Điều 3, khoản 2 = cI>d3>2'],
    ['Phụ lục số 02 của Quy chế', 'Phụ lục số 02 = pl2'],
    ['(xem điểm a)', 'điểm a = a'],
    ['theo điểm a), b) khoản 2 Điều 5', 'điểm a), b) khoản 2 Điều 5 = d5>2>a d5>2>b'],
    ['khoản 2, mục III (gạch đầu dòng thứ nhất)', 'khoản 2, mục III (gạch đầu dòng thứ nhất) = III>2>-1'],
    ['tiêu đề và mục IV.1', 'mục IV.1 = IV>1'],
    ['khoản 2 mục này', 'khoản 2 = 2'],
  ])('%s', (text, ...found) => {
    expect(read(text, 'vi')).toEqual(found);
  });
});

describe('lists and ranges in Vietnamese', () => {
  it.each<Case>([
    [
      'các khoản 1, 2 và từ khoản 4 đến khoản 6, mục II',
      'các khoản 1, 2 và từ khoản 4 đến khoản 6, mục II = II>1 II>2 II>4 II>5 II>6',
    ],
    ['mục II và khoản 3, mục IV của Kế hoạch này', 'mục II và khoản 3, mục IV = II IV>3'],
    ['điểm a khoản 1 và điểm b khoản 2 Điều 8', 'điểm a khoản 1 và điểm b khoản 2 Điều 8 = d8>1>a d8>2>b'],
    ['Mục III, khoản 2 và khoản 3', 'Mục III, khoản 2 và khoản 3 = III>2 III>3'],
    [
      'mục III, khoản 2, các gạch đầu dòng thứ nhất, thứ hai',
      'mục III, khoản 2, các gạch đầu dòng thứ nhất, thứ hai = III>2>-1 III>2>-2',
    ],
    [
      'gạch đầu dòng 2 đến 4, khoản 2, mục III',
      'gạch đầu dòng 2 đến 4, khoản 2, mục III = III>2>-2 III>2>-3 III>2>-4',
    ],
    ['khoản 2 – 4, mục III', 'khoản 2 – 4, mục III = III>2 III>3 III>4'],
    ['điểm c-đ khoản 1', 'điểm c-đ khoản 1 = 1>c 1>d 1>dd'],
    ['mục IX - XI', 'mục IX - XI = IX X XI'],
    ['khoản 5 đến khoản 2', 'khoản 5 = 5', 'khoản 2 = 2'],
    ['khoản 2, 3 người vắng', 'khoản 2 = 2'],
    ['III.2 và III.3', 'III.2 và III.3 = III>2 III>3'],
  ])('%s', (text, ...found) => {
    expect(read(text, 'vi')).toEqual(found);
  });
});

describe('documents in Vietnamese', () => {
  it.each<Case>([
    ['Số: 15/QĐ-LĐLĐ', 'Số: 15/QĐ-LĐLĐ = 15/QĐ-LĐLĐ'],
    ['Kế hoạch số 12/KH ngày 5/5/2022', 'Kế hoạch số 12/KH ngày 5/5/2022 = Kế hoạch 12/KH 2022-05-05'],
    ['số 12/KH ngày 5/5/2022'],
    [
      'Điều 12, Nghị định 30/2020/NĐ-CP, ngày 5 tháng 3 năm 2020',
      'Điều 12, Nghị định 30/2020/NĐ-CP, ngày 5 tháng 3 năm 2020 = d12 Nghị định 30/2020/NĐ-CP 2020-03-05',
    ],
    [
      'Theo Luật Lao động, Luật Công đoàn số 50/2024/QH15',
      'Luật Công đoàn số 50/2024/QH15 = Luật 50/2024/QH15',
    ],
    ['Luật Công đoàn và Nghị quyết số 02-NQ/TW', 'Nghị quyết số 02-NQ/TW = Nghị quyết 02-NQ/TW'],
    [
      'Nghị quyết số 02-NQ/TW, khoản 2 mục III',
      'Nghị quyết số 02-NQ/TW, khoản 2 mục III = III>2 Nghị quyết 02-NQ/TW',
    ],
    [
      'Nghị quyết số 02-NQ/TW, khoản 2 mục III Kế hoạch số 21-KH/TU',
      'Nghị quyết số 02-NQ/TW = Nghị quyết 02-NQ/TW',
      'khoản 2 mục III Kế hoạch số 21-KH/TU = III>2 Kế hoạch 21-KH/TU',
    ],
    [
      'Nghị quyết số 02-NQ/TW, khoản 2 mục III của Kế hoạch',
      'Nghị quyết số 02-NQ/TW = Nghị quyết 02-NQ/TW',
      'khoản 2 mục III = III>2',
    ],
    ['Nghị quyết số 02-NQ/TW, ngày 32/6/2021', 'Nghị quyết số 02-NQ/TW = Nghị quyết 02-NQ/TW'],
    ['Nghị quyết số\n02-NQ/TW', 'Nghị quyết số\n02-NQ/TW = Nghị quyết 02-NQ/TW'],
    ['Công văn 1.245/UBND-VX'],
  ])('%s', (text, ...found) => {
    expect(read(text, 'vi')).toEqual(found);
  });
});

describe('citations in English', () => {
  it.each<Case>([
    [
      'clauses 2, 3 and 5, section III of Plan No. 21-KH/TU of 6 September 2021',
      'clauses 2, 3 and 5, section III of Plan No. 21-KH/TU of 6 September 2021 = III>2 III>3 III>5 Plan 21-KH/TU 2021-09-06',
    ],
    [
      'points (a), (b) and (d) of clause 2, Article 5',
      'points (a), (b) and (d) of clause 2, Article 5 = d5>2>a d5>2>b d5>2>d',
    ],
    [
      'the second to fourth indents of clause 2, section III',
      'second to fourth indents of clause 2, section III = III>2>-2 III>2>-3 III>2>-4',
    ],
    ['from clause 2 to clause 4, section III', 'from clause 2 to clause 4, section III = III>2 III>3 III>4'],
    ['section III, clause 2, the last indent', 'section III, clause 2, the last indent = III>2>-last'],
    [
      'the 2nd sentence of the 3rd indent of clause 1, section III',
      '2nd sentence of the 3rd indent of clause 1, section III = III>1>-3>s2',
    ],
    ['Articles 5–7 of the Charter', 'Articles 5–7 = d5 d6 d7'],
    ['paragraph 2 of clause 1, section IV', 'paragraph 2 of clause 1, section IV = IV>1>-2'],
    ['the preamble of the Plan', 'preamble = preamble'],
    [
      'Decree No.30/2020/ND-CP dated March 5, 2020',
      'Decree No.30/2020/ND-CP dated March 5, 2020 = Decree 30/2020/ND-CP 2020-03-05',
    ],
    ['the Law on Trade Unions No. 50/2024/QH15', 'Law on Trade Unions No. 50/2024/QH15 = Law 50/2024/QH15'],
  ])('%s', (text, ...found) => {
    expect(read(text, 'en')).toEqual(found);
  });
});

describe('units in brackets', () => {
  it.each<Case>([
    ['Điều 1 (Khoản 2) Điều lệ Đảng', 'Điều 1 (Khoản 2) = d1>2'],
    ['Mục III (khoản 2, gạch đầu dòng thứ nhất)', 'Mục III (khoản 2, gạch đầu dòng thứ nhất) = III>2>-1'],
    ['Điều 14 (điểm a, khoản 1)', 'Điều 14 (điểm a, khoản 1) = d14>1>a'],
    ['khoản 2 (điểm a và b) Điều 5', 'khoản 2 (điểm a và b) Điều 5 = d5>2>a d5>2>b'],
    ['Điều 5 (khoản 1) và Điều 6 (khoản 3)', 'Điều 5 (khoản 1) và Điều 6 (khoản 3) = d5>1 d6>3'],
    ['gạch đầu dòng thứ hai (khoản 3, mục III)', 'gạch đầu dòng thứ hai (khoản 3, mục III) = III>3>-2'],
    ['Điều 5 (xem khoản 2)', 'Điều 5 = d5', 'khoản 2 = 2'],
    ['Điều 5 (khoản 2 sửa đổi)', 'Điều 5 = d5', 'khoản 2 = 2'],
    ['Điều 5 (Điều 4 cũ)', 'Điều 5 = d5', 'Điều 4 = d4'],
    ['Kế hoạch số 36-KH/ĐUK (mục III)', 'Kế hoạch số 36-KH/ĐUK (mục III) = III Kế hoạch 36-KH/ĐUK'],
    [
      'Kế hoạch số 36-KH/ĐUK, ngày 10/02/2022 (các khoản 1 và 2, mục III)',
      'Kế hoạch số 36-KH/ĐUK, ngày 10/02/2022 (các khoản 1 và 2, mục III) = III>1 III>2 Kế hoạch 36-KH/ĐUK 2022-02-10',
    ],
    [
      'khoản 2, mục III (Kế hoạch số 36-KH/ĐUK)',
      'khoản 2, mục III (Kế hoạch số 36-KH/ĐUK) = III>2 Kế hoạch 36-KH/ĐUK',
    ],
    [
      'Kế hoạch số 36-KH/ĐUK (trang 3, mục III)',
      'Kế hoạch số 36-KH/ĐUK = Kế hoạch 36-KH/ĐUK',
      'mục III = III',
    ],
    ['Kế hoạch số 36-KH/ĐUK (46 chi bộ)', 'Kế hoạch số 36-KH/ĐUK = Kế hoạch 36-KH/ĐUK'],
  ])('%s', (text, ...found) => {
    expect(read(text, 'vi')).toEqual(found);
  });

  it.each<Case>([
    ['Article 5(2)', 'Article 5(2) = d5>2'],
    ['Article 7(1)(c)', 'Article 7(1)(c) = d7>1>c'],
    ['Articles 5(1) and 6(2)', 'Articles 5(1) and 6(2) = d5>1 d6>2'],
    ['Article 5(1), (2) and (4)', 'Article 5(1), (2) and (4) = d5>1 d5>2 d5>4'],
    ['Article 7(1)(a) to (c)', 'Article 7(1)(a) to (c) = d7>1>a d7>1>b d7>1>c'],
    ['Article 5 (2) (a)', 'Article 5 (2) (a) = d5>2>a'],
    ['points (a) and (b) of Article 5(2)', 'points (a) and (b) of Article 5(2) = d5>2>a d5>2>b'],
    ['point (a)(ii) of clause 2', 'point (a)(ii) of clause 2 = 2>a>ii'],
    ['Article 5 (see point 2)', 'Article 5 = d5', 'point 2 = 2'],
    ['Article 5 (2 pages)', 'Article 5 = d5'],
    ['Plan No. 36-KH/ĐUK (section III)', 'Plan No. 36-KH/ĐUK (section III) = III Plan 36-KH/ĐUK'],
  ])('%s', (text, ...found) => {
    expect(read(text, 'en')).toEqual(found);
  });
});

describe('no citation', () => {
  it.each([
    'tại thời điểm 2 năm trước, danh mục 3 và tài khoản 2',
    'quý IV/2021 và quý III/21, xếp hạng III.2',
    'ý 1, ý 2 và ý 3; câu thứ hai, gạch đầu dòng thứ ba',
    'mục lục 2, điều lệ 5, khoản 12,5 triệu, mục 3/4, điểm 80%',
    'nơi nhận văn bản 2 ngày, phần mở đầu 15 phút',
    'Nghị quyết 18 ngày 25/10/2017',
    'được điểm 10 môn Toán, thí điểm 2 mô hình, thời điểm 2, khuyết điểm 2, điểm số 9',
    'điều khoản 2, tiểu khoản 3, hạng mục 2, tiết mục 3, chuyên mục 2, tiết 2, 3 buổi sáng, kỷ niệm chương 2',
    'giai đoạn 2, công đoạn 3, chú ý 2, đồng ý 3',
    'mã số V.07.03.29 và V.1.2.3.4, V.v., tòa C.2, trục X.2, các mục v.v.',
    'Chương 509, Khoản 361, Mục 6000, Tiểu mục 6001',
    'vay khoản 2,5 tỷ, tăng khoản 1,5 lần, đạt điểm 8,5',
    'Phần A và Phần B của hội trường; nhà 5B-C2/A1, 15A/2B',
  ])('%s', (text) => {
    expect(read(text, 'vi')).toEqual([]);
  });

  it.each([
    'the second point; a first section; point a finger',
    'sections 2 or 3 pages long, in part 2 of the hall',
    'World War II, version 2.4.1, 3-2, 2021-2025',
    'the part I play, a section I read last week, the chapter I wrote',
    'item 2 of the agenda, part B of the form, section A of the hall, article 5 minutes long',
  ])('%s', (text) => {
    expect(read(text, 'en')).toEqual([]);
  });
});

describe('the stretches of a citation', () => {
  it('cover its parts', () => {
    const text = 'Xem các khoản 2 và 3, mục III, Nghị quyết số 02-NQ/TW, ngày 12/6/2021.';
    const [found] = findCitations(text, 'vi');
    const words = (part: { start: number; end: number } | null | undefined) =>
      part && text.slice(part.start, part.end);
    expect(words(found?.document)).toBe('Nghị quyết số 02-NQ/TW, ngày 12/6/2021');
    expect(words(found?.document?.type)).toBe('Nghị quyết');
    expect(words(found?.document?.symbol)).toBe('02-NQ/TW');
    expect(words(found?.document?.date)).toBe('12/6/2021');
    expect(found?.units.map((path) => path.map(words))).toEqual([
      ['mục III', 'khoản 2'],
      ['mục III', '3'],
    ]);
    expect(found?.units[0]?.map(({ level }) => level)).toEqual(['section', 'clause']);
  });
});
