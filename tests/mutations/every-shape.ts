import { createHash } from 'node:crypto';

// A decision in our own words with every shape that official papers have: what the wrong twins are made of.

export const ID = 'qd-9-mau-2026';

const VI = `<Head>
VĂN PHÒNG MẪU

Số: 9/2026/QĐ-MAU

Nơi Mẫu, ngày 05 tháng 01 năm 2026
</Head>

<Preamble>
Căn cứ Nghị định số 1/2020/NĐ-MAU ngày 05 tháng 3 năm 2020;
</Preamble>

<Part n="I" title="NHỮNG VIỆC CHUNG">

<Chapter n="I" title="GIỮ SỔ">

<Section n="1" title="SỔ CHUNG">

<Subsection n="1" title="CÁCH GHI">

<Article n="1" title="Ghi sổ">

<Clause n="1">
Người trực ghi sổ<Footnote n="1">Sổ giấy, khổ A4.</Footnote> theo Điều 3 của Quyết định này.
</Clause>

<Clause n="1a">
Ghi cả việc nhỏ:

<Point n="a">
việc trong ngày;
</Point>

<Point n="a1" sign="a1)">
việc để lại, gồm:

<Point sign="+">
việc nhà;
</Point>

<Point sign="+">
việc nhóm;
</Point>

</Point>

<Text>
nhưng không ghi việc riêng theo điểm a khoản này.
</Text>

</Clause>

<Clause n="2" sign="2/">
Ghi xong thì ký.
</Clause>

</Article>

</Subsection>

</Section>

</Chapter>

<Chapter n="Ia" title="XEM SỔ">

<Article n="2" title="Sửa quy định cũ">

<Clause n="1">
Sửa đổi Điều 7 như sau:

<Quote>
“Điều 7. Xem sổ

1. Ai cũng được xem sổ theo khoản 9 Điều này.”.
</Quote>
</Clause>

<Clause n="2">
Bảng theo dõi:

<Table head="2">

| Việc | Số sổ | ← |
| --- | --- | --- |
| ↑ | cũ | mới |
| ghi | 1 | 2 |

</Table>
</Clause>

</Article>

<Article n="2a" title="Giờ xem sổ">
Sổ xem trong giờ làm việc.
</Article>

</Chapter>

</Part>

<Part n="II" title="THI HÀNH">

<Article n="3" title="Thi hành">
Quyết định này kèm theo Quy chế và Phụ lục I.
</Article>

</Part>

<Recipients title="Nơi nhận:">

- Các phòng;

</Recipients>

<Signature>
CHÁNH VĂN PHÒNG
</Signature>

<Annex id="quy-che" sign="" title="QUY CHẾ GIỮ SỔ">

<Article n="1" title="Người giữ sổ">

<Clause n="1">
Mỗi phòng có một người giữ sổ theo Điều 2 Quy chế này.
</Clause>

</Article>

<Article n="2" title="Nơi giữ sổ">
Sổ để ở phòng.
</Article>

<Signature>
TRƯỞNG PHÒNG
</Signature>

</Annex>

<Annex n="I" title="BIỂU MẪU">

<Form n="01" title="Phiếu ghi sổ">
Người ghi: ……………
</Form>

</Annex>
`.replace(' sign=""', '');

const WORDS: readonly (readonly [string, string])[] = [
  ['VĂN PHÒNG MẪU', 'SAMPLE OFFICE'],
  ['Số: 9/2026/QĐ-MAU', 'No. 9/2026/QĐ-MAU'],
  ['Nơi Mẫu, ngày 05 tháng 01 năm 2026', 'Sample Place, 5 January 2026'],
  [
    'Căn cứ Nghị định số 1/2020/NĐ-MAU ngày 05 tháng 3 năm 2020;',
    'Pursuant to Decree No. 1/2020/NĐ-MAU of 5 March 2020;',
  ],
  ['NHỮNG VIỆC CHUNG', 'COMMON WORK'],
  ['GIỮ SỔ"', 'KEEPING THE BOOK"'],
  ['SỔ CHUNG', 'THE COMMON BOOK'],
  ['CÁCH GHI', 'HOW TO WRITE'],
  ['"Ghi sổ"', '"Writing the book"'],
  ['Người trực ghi sổ', 'Whoever is on duty writes the book'],
  ['Sổ giấy, khổ A4.', 'A paper book, size A4.'],
  [' theo Điều 3 của Quyết định này.', ' under Article 3 of this Decision.'],
  ['Ghi cả việc nhỏ:', 'Small work is written down too:'],
  ['việc trong ngày;', 'work of the day;'],
  ['việc để lại, gồm:', 'work left over, namely:'],
  ['việc nhà;', 'work of the house;'],
  ['việc nhóm;', 'work of the group;'],
  ['nhưng không ghi việc riêng theo điểm a khoản này.', 'but no private work under point a of this clause.'],
  ['Ghi xong thì ký.', 'What is written is signed.'],
  ['XEM SỔ', 'READING THE BOOK'],
  ['Sửa quy định cũ', 'Former rules amended'],
  ['Sửa đổi Điều 7 như sau:', 'Article 7 is amended as follows:'],
  ['“Điều 7. Xem sổ', '“Article 7. Reading the book'],
  [
    '1. Ai cũng được xem sổ theo khoản 9 Điều này.”.',
    '1. Anyone may read the book under clause 9 of this Article.”.',
  ],
  ['Bảng theo dõi:', 'Table of the books:'],
  ['| Việc | Số sổ | ← |', '| Work | Number | ← |'],
  ['| ↑ | cũ | mới |', '| ↑ | former | new |'],
  ['| ghi | 1 | 2 |', '| writing | 1 | 2 |'],
  ['Giờ xem sổ', 'Hours of reading'],
  ['Sổ xem trong giờ làm việc.', 'The book is read in working hours.'],
  ['THI HÀNH', 'IMPLEMENTATION'],
  ['"Thi hành"', '"Implementation"'],
  ['Quyết định này kèm theo Quy chế và Phụ lục I.', 'This Decision has a Regulation and Annex I.'],
  ['Nơi nhận:', 'Recipients:'],
  ['Các phòng;', 'The departments;'],
  ['CHÁNH VĂN PHÒNG', 'HEAD OF THE OFFICE'],
  ['QUY CHẾ GIỮ SỔ', 'REGULATION ON KEEPING THE BOOK'],
  ['Người giữ sổ', 'Keeper of the book'],
  [
    'Mỗi phòng có một người giữ sổ theo Điều 2 Quy chế này.',
    'Each department has one keeper under Article 2 of this Regulation.',
  ],
  ['Nơi giữ sổ', 'Place of the book'],
  ['Sổ để ở phòng.', 'The book stays in the department.'],
  ['TRƯỞNG PHÒNG', 'HEAD OF THE DEPARTMENT'],
  ['BIỂU MẪU', 'FORMS'],
  ['Phiếu ghi sổ', 'Slip of the book'],
  ['Người ghi: ……………', 'Written by: ……………'],
];

const EN = WORDS.toSorted(([a], [b]) => b.length - a.length).reduce(
  (text, [vi, en]) => text.replace(vi, en),
  VI,
);

/** What is printed, line by line. */
const SOURCE = `VĂN PHÒNG MẪU
Số: 9/2026/QĐ-MAU
Nơi Mẫu, ngày 05 tháng 01 năm 2026
QUYẾT ĐỊNH
Về việc giữ sổ
Căn cứ Nghị định số 1/2020/NĐ-MAU ngày 05 tháng 3 năm 2020;
Phần I NHỮNG VIỆC CHUNG
Chương I GIỮ SỔ
Mục 1 SỔ CHUNG
Tiểu mục 1 CÁCH GHI
Điều 1. Ghi sổ
1. Người trực ghi sổ[1] theo Điều 3 của Quyết định này.
1a. Ghi cả việc nhỏ:
a) việc trong ngày;
a1) việc để lại, gồm:
+ việc nhà;
+ việc nhóm;
nhưng không ghi việc riêng theo điểm a khoản này.
2/ Ghi xong thì ký.
1 Sổ giấy,
khổ A4.
Chương Ia XEM SỔ
Điều 2. Sửa quy định cũ
1. Sửa đổi Điều 7 như sau:
“Điều 7. Xem sổ
1. Ai cũng được xem sổ theo khoản 9 Điều này.”.
2. Bảng theo dõi:
Việc Số sổ
cũ mới
ghi 1 2
Điều 2a. Giờ xem sổ
Sổ xem trong giờ làm việc.
Phần II THI HÀNH
Điều 3. Thi hành
Quyết định này kèm theo Quy chế và Phụ lục I.
Nơi nhận:
- Các phòng;
CHÁNH VĂN PHÒNG
QUY CHẾ GIỮ SỔ
Điều 1. Người giữ sổ
1. Mỗi phòng có một người giữ sổ theo Điều 2 Quy chế này.
Điều 2. Nơi giữ sổ
Sổ để ở phòng.
TRƯỞNG PHÒNG
Phụ lục I BIỂU MẪU
Mẫu số 01 Phiếu ghi sổ
Người ghi: ……………
`;

const FACTS = `type: { vi: Quyết định, en: Decision }
symbol: 9/2026/QĐ-MAU
date: 2026-01-05
issuer: { vi: Văn phòng mẫu, en: the Sample Office }
title: { vi: "QUYẾT ĐỊNH\\nVề việc giữ sổ", en: "DECISION\\nOn keeping the book" }
shortName: { vi: Quyết định giữ sổ, en: Decision on the book }
subject: null
textStatus: verbatim
description: { vi: Văn bản mẫu., en: A sample. }
source:
  file: source.txt
  sha256: ${createHash('sha256').update(SOURCE).digest('hex')}
`;

const OUTSIDE = `- symbol: 1/2020/NĐ-MAU
  type: { vi: Nghị định, en: Decree }
  date: 2020-03-05
`;

/** The content folder that holds it alone. */
export const EVERY_SHAPE: Readonly<Record<string, string>> = {
  [`documents/${ID}/document.yaml`]: FACTS,
  [`documents/${ID}/vi.mdx`]: VI,
  [`documents/${ID}/en.mdx`]: EN,
  [`documents/${ID}/source.txt`]: SOURCE,
  'outside.yaml': OUTSIDE,
};
