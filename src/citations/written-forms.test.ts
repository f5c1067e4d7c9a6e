import { describe, expect, it } from 'vitest';
import { type Case, readCitations as read } from '../../tests/citations/read-citations.ts';

describe('numbers as offices write them', () => {
  it.each<Case>([
    ['các khoản 2,3 mục III', 'các khoản 2,3 mục III = III>2 III>3'],
    ['Điều 5,6,7 quy định', 'Điều 5,6,7 = d5 d6 d7'],
    ['gạch đầu dòng thứ 2, 3 khoản 1 mục III', 'gạch đầu dòng thứ 2, 3 khoản 1 mục III = III>1>-2 III>1>-3'],
    ['khoản 1 và/hoặc khoản 2 Điều 8', 'khoản 1 và/hoặc khoản 2 Điều 8 = d8>1 d8>2'],
    ['từ Điều 3 đến hết Điều 5', 'từ Điều 3 đến hết Điều 5 = d3 d4 d5'],
    ['khoản 2 - khoản 4, mục III', 'khoản 2 - khoản 4, mục III = III>2 III>3 III>4'],
    ['điểm a - khoản 2 - Điều 5', 'điểm a - khoản 2 - Điều 5 = d5>2>a'],
    ['điểm "a", “b” khoản 2', 'điểm "a", “b” khoản 2 = 2>a 2>b'],
    ['ĐIỂM A, B KHOẢN 2 ĐIỀU 5', 'ĐIỂM A, B KHOẢN 2 ĐIỀU 5 = d5>2>a d5>2>b'],
    ['mục iii và mục iv', 'mục iii và mục iv = III IV'],
    ['khoản 2, III của Kế hoạch', 'khoản 2, III = III>2'],
    ['khoản 2.b mục III; III.2b', 'khoản 2.b mục III = III>2>b', 'III.2b = III>2b'],
    ['điểm 1 Mục II Phần B', 'điểm 1 Mục II Phần B = pB>II>1'],
    ['mục A.II.2 và Phụ lục B', 'mục A.II.2 và Phụ lục B = A>II>2 plB'],
    ['tiết a điểm 1.2 khoản 3 mục II', 'tiết a điểm 1.2 khoản 3 mục II = II>3>1.2>a'],
    [
      'mục I.2 và mục III.5, gạch đầu dòng thứ nhất',
      'mục I.2 = I>2',
      'mục III.5, gạch đầu dòng thứ nhất = III>5>-1',
    ],
    ['Điều 3, khoản 2 Điều 5', 'Điều 3, khoản 2 Điều 5 = d3 d5>2'],
    ['Điều 3, khoản 2, Điều 5', 'Điều 3, khoản 2, Điều 5 = d3>2 d5'],
    [
      'khoản 2, khoản 3, điểm a khoản 4 Điều 5 và Điều 7',
      'khoản 2, khoản 3, điểm a khoản 4 Điều 5 và Điều 7 = d5>2 d5>3 d5>4>a d7',
    ],
    ['mục 1.2, mục 1, phần II', 'mục 1.2, mục 1, phần II = II>1>1.2'],
    ['mục 1, mục 2, phần II', 'mục 1, mục 2, phần II = II>1 II>2'],
    ['đoạn 1 Điều 5', 'đoạn 1 Điều 5 = d5>-1'],
    ['mục II, khoản 1 và mục III, khoản 2', 'mục II, khoản 1 và mục III, khoản 2 = II>1 III>2'],
    ['căn cứ điểm 2, kịp thời điểm a khoản 1', 'điểm 2 = 2', 'điểm a khoản 1 = 1>a'],
  ])('%s', (text, ...found) => {
    expect(read(text, 'vi')).toEqual(found);
  });

  it.each<Case>([
    ['Points a, b, dd and e, Clause 1', 'Points a, b, dd and e, Clause 1 = 1>a 1>b 1>dd 1>e'],
    ['points (d) to (f) of clause 1', 'points (d) to (f) of clause 1 = 1>d 1>e 1>f'],
    ['sub-clause 2.1 of clause 2', 'sub-clause 2.1 of clause 2 = 2>2.1'],
    ['paragraph 2 of Article 5', 'paragraph 2 of Article 5 = d5>2'],
    ['the second paragraph of Article 5', 'second paragraph of Article 5 = d5>-2'],
    ['Section II, Part B', 'Section II, Part B = pB>II'],
    ['Arts. 5 and 6; section iii', 'Arts. 5 and 6 = d5 d6', 'section iii = III'],
    ['the section I of the Plan; Article I applies', 'section I = I', 'Article I = dI'],
    ['clauses 1 and/or 2 of section III', 'clauses 1 and/or 2 of section III = III>1 III>2'],
  ])('%s', (text, ...found) => {
    expect(read(text, 'en')).toEqual(found);
  });
});

describe('symbols, kinds and dates of all issuers', () => {
  it.each<Case>([
    [
      'Công văn số 141-CV/VPTW/nb, ngày 17-3-2011',
      'Công văn số 141-CV/VPTW/nb, ngày 17-3-2011 = Công văn 141-CV/VPTW/nb 2011-03-17',
    ],
    ['Quyết định số 12/QĐ-UBND/2021', 'Quyết định số 12/QĐ-UBND/2021 = Quyết định 12/QĐ-UBND/2021'],
    ['Quyết định số 15a/QĐ-LĐLĐ', 'Quyết định số 15a/QĐ-LĐLĐ = Quyết định 15a/QĐ-LĐLĐ'],
    ['Lệnh số 12/2012/L-CTN', 'Lệnh số 12/2012/L-CTN = Lệnh 12/2012/L-CTN'],
    ['Công văn 2345/SGDĐT-GDTrH&TX', 'Công văn 2345/SGDĐT-GDTrH&TX = Công văn 2345/SGDĐT-GDTrH&TX'],
    ['Công văn số 12/UBND.NC', 'Công văn số 12/UBND.NC = Công văn 12/UBND.NC'],
    ['Công văn số 12/UBND. Các đơn vị', 'Công văn số 12/UBND = Công văn 12/UBND'],
    ['Quyết định số 91/TTg', 'Quyết định số 91/TTg = Quyết định 91/TTg'],
    ['Kế hoạch số: 12/KH-UBND', 'Kế hoạch số: 12/KH-UBND = Kế hoạch 12/KH-UBND'],
    ['số hiệu: 30/2020/NĐ-CP', 'số hiệu: 30/2020/NĐ-CP = 30/2020/NĐ-CP'],
    [
      'Luật Bảo hiểm xã hội (sửa đổi) số 41/2024/QH15',
      'Luật Bảo hiểm xã hội (sửa đổi) số 41/2024/QH15 = Luật 41/2024/QH15',
    ],
    ['Luật Công đoàn và văn bản số 4011/UBND-VX', 'văn bản số 4011/UBND-VX = Văn bản 4011/UBND-VX'],
    ['Kết luận thanh tra số 12/KL-TTr', 'Kết luận thanh tra số 12/KL-TTr = Kết luận thanh tra 12/KL-TTr'],
    ['Kế hoạch kiểm tra số 05-KH/UBKT', 'số 05-KH/UBKT = 05-KH/UBKT'],
    [
      'số 02-NQ/TW ban hành ngày 02 tháng sáu năm 2021',
      'số 02-NQ/TW ban hành ngày 02 tháng sáu năm 2021 = 02-NQ/TW 2021-06-02',
    ],
    ['số 02-NQ/TW ngày 12/6/21', 'số 02-NQ/TW ngày 12/6/21 = 02-NQ/TW 2021-06-12'],
    ['số 02-NQ/TW ngày 12/13/21', 'số 02-NQ/TW = 02-NQ/TW'],
  ])('%s', (text, ...found) => {
    expect(read(text, 'vi')).toEqual(found);
  });

  it.each<Case>([
    ['Decree No.: 80/2023/ND-CP', 'Decree No.: 80/2023/ND-CP = Decree 80/2023/ND-CP'],
    ['official dispatch No. 9-CV/TU', 'official dispatch No. 9-CV/TU = Official dispatch 9-CV/TU'],
    ['OFFICIAL LETTER NO. 9-CV/TU', 'OFFICIAL LETTER NO. 9-CV/TU = Official letter 9-CV/TU'],
    ['Official Letter No. 9-CV/TU', 'Official Letter No. 9-CV/TU = Official Letter 9-CV/TU'],
    [
      'Decrees No. 1/2020/ND-CP and No. 2/2020/ND-CP',
      'Decrees No. 1/2020/ND-CP = Decree 1/2020/ND-CP',
      'No. 2/2020/ND-CP = 2/2020/ND-CP',
    ],
    [
      'Inter-ministerial Circular No. 1/2005/TTLT-BNV-BTC',
      'Inter-ministerial Circular No. 1/2005/TTLT-BNV-BTC = Inter-ministerial Circular 1/2005/TTLT-BNV-BTC',
    ],
    ['No. 02-NQ/TW dated June 12th, 2021', 'No. 02-NQ/TW dated June 12th, 2021 = 02-NQ/TW 2021-06-12'],
    ['No. 02-NQ/TW of the 12th of June 2021', 'No. 02-NQ/TW of the 12th of June 2021 = 02-NQ/TW 2021-06-12'],
    ['No. 02-NQ/TW, issued on 12 Sept. 2021', 'No. 02-NQ/TW, issued on 12 Sept. 2021 = 02-NQ/TW 2021-09-12'],
    ['No. 02-NQ/TW of 14 October', 'No. 02-NQ/TW = 02-NQ/TW'],
  ])('%s', (text, ...found) => {
    expect(read(text, 'en')).toEqual(found);
  });
});
