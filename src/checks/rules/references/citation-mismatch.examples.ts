import type { Localized } from '../../../language/language.ts';
import type { Example } from '../../engine/rule.ts';
import {
  EN_FILE,
  EXAMPLE_BASE,
  example,
  exampleSource,
  exampleTexts,
  VI_FILE,
  wordingExample,
} from '../../examples/example-base.ts';
import { VERBATIM_EXAMPLE } from '../../examples/verbatim-example.ts';

/** Two sections with two clauses each, the second of which holds two dashes; the first clause has this wording. */
function unitsExample(vi: string, en: string, wording: Localized): Example {
  const section = (n: string, title: string, first: string, more: string): string =>
    `<Section n="${n}" title="${title}">\n\n<Clause n="1">\n${first}\n</Clause>\n\n<Clause n="2">\n\n<Point>\n${more}\n</Point>\n\n<Point>\n${more}\n</Point>\n\n</Clause>\n\n</Section>\n`;
  return example(vi, en, {
    [VI_FILE]: `${section('I', 'MỤC ĐÍCH', wording.vi, 'Học tập.')}\n${section('II', 'NHIỆM VỤ', 'Làm.', 'Làm tốt.')}`,
    [EN_FILE]: `${section('I', 'PURPOSE', wording.en, 'Study.')}\n${section('II', 'TASKS', 'Work.', 'Work well.')}`,
  });
}

/** The sample resolution as issued by a board in its first term, the sample plan by a council. */
const withIssuers: Record<string, string> = Object.fromEntries(
  [
    ['nq-mau', '{ vi: Ban Mẫu (khóa I), en: the Sample Board (1st tenure) }'] as const,
    ['kh-mau', '{ vi: Hội đồng Mẫu, en: the Sample Council }'] as const,
  ].map(([id, issuer]) => {
    const file = `documents/${id}/document.yaml`;
    return [file, (EXAMPLE_BASE[file] ?? '').replace('issuer: null', `issuer: ${issuer}`)];
  }),
);

export const FAILING: readonly Example[] = [
  wordingExample('Ngày khác', 'Another date', {
    vi: 'Theo <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày ▶21/6/2021</Ref>.',
  }),
  wordingExample('Ký hiệu khác', 'Another symbol', {
    en: 'Under <Ref to="nq-mau">Resolution No. ▶08-NQ/MAU of 12 June 2021</Ref>.',
  }),
  wordingExample('Ngày tiếng Anh khác', 'Another date, in English', {
    en: 'Under <Ref to="nq-mau">Resolution No. 07-NQ/MAU of ▶12 July 2021</Ref>.',
  }),
  wordingExample('Loại văn bản khác', 'Another type of document', {
    vi: 'Theo <Ref to="nq-mau">▶Chỉ thị số 07-NQ/MAU, ngày 12/6/2021</Ref>.',
    en: 'Under <Ref to="nq-mau">▶Directive No. 07-NQ/MAU of 12 June 2021</Ref>.',
  }),
  example('Nhiệm kỳ khác, cơ quan ban hành khác', 'Another tenure, another issuer', {
    ...withIssuers,
    ...exampleTexts(
      'Theo <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref> của Ban Mẫu (khóa ▶II); <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref> của ▶Hội đồng Mẫu.',
      'Under <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref> of the Sample Board (▶2nd tenure); <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref> of the ▶Sample Council.',
    ),
  }),
  wordingExample('Ký hiệu viết rời', 'A symbol with spaces in it', {
    vi: 'Theo <Ref to="nq-mau">Nghị quyết số ▶07 - NQ/MAU, ngày 12/6/2021</Ref>.',
    en: 'Under <Ref to="nq-mau">Resolution No. ▶07 - NQ/MAU of 12 June 2021</Ref>.',
  }),
  wordingExample('Liên kết bao thừa chữ', 'A link that contains too much', {
    vi: 'Theo <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021 ▶của Ban Mẫu</Ref>.',
    en: '<Ref to="nq-mau">▶Under Resolution No. 07-NQ/MAU of 12 June 2021</Ref> of the Sample Board.',
  }),
  wordingExample('Chữ không cho biết dẫn đến đâu', 'Words that do not name the target', {
    vi: 'Xem <Ref to="nq-mau">▶tại đây</Ref>.',
    en: 'See <Ref to="nq-mau">▶here</Ref>.',
  }),
  unitsExample('Khoản khác', 'Another clause', {
    vi: 'Theo <Ref to="kh-mau#ii-2">▶khoản 1, mục II</Ref>.',
    en: 'Under <Ref to="kh-mau#ii-2">▶clause 1, section II</Ref>.',
  }),
  unitsExample('Chữ nêu đơn vị nhỏ hơn đích', 'The words name a smaller unit than the target', {
    vi: 'Theo <Ref to="kh-mau#ii-2">▶gạch đầu dòng thứ hai, khoản 2, mục II</Ref>.',
    en: 'Under <Ref to="kh-mau#ii-2">clause 2, section II</Ref>.',
  }),
  unitsExample('Chữ nêu đơn vị lớn hơn đích', 'The words name a larger unit than the target', {
    vi: 'Theo <Ref to="kh-mau#ii-2">khoản 2, mục II</Ref>.',
    en: 'Under <Ref to="kh-mau#ii-2">▶section II</Ref>.',
  }),
  unitsExample('Chữ nêu khoản, đích là cả văn bản', 'A clause in words, the whole document as target', {
    vi: 'Theo <Ref to="kh-mau">▶khoản 2, mục II</Ref>.',
    en: 'Under <Ref to="kh-mau">▶II.2</Ref> of this Plan.',
  }),
  unitsExample('Không có đơn vị ấy', 'There is no such unit', {
    vi: 'Theo <Ref to="kh-mau#ii-2">▶khoản 3</Ref>.',
    en: 'Under <Ref to="kh-mau#ii-2">clause 2</Ref>.',
  }),
  unitsExample('Đích không thuộc các đơn vị nêu ra', 'The target is none of the units named', {
    vi: 'Theo <Ref to="kh-mau#i">▶các khoản 1 và 2, mục II</Ref>.',
    en: 'Under <Ref to="kh-mau#ii">clauses 1 and 2, section II</Ref>.',
  }),
];

export const PASSING: readonly Example[] = [
  example('Cách ghi ngày khác nhau của cùng một ngày', 'One day in several forms', VERBATIM_EXAMPLE),
  example('Cơ quan ban hành gọi tắt, nhiệm kỳ đúng', 'The issuer abbreviated, the right tenure', {
    ...withIssuers,
    ...exampleTexts(
      'Theo <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref> của Ban Mẫu (khóa I) và kế hoạch của Hội đồng Mẫu (khóa II).',
      'Under <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref> of the Sample Board (1st tenure) and a plan of the Sample Council (2nd tenure).',
    ),
  }),
  unitsExample('Nhiều cách gọi cùng một đơn vị', 'One unit under several names', {
    vi: 'Theo <Ref to="kh-mau#ii-2">khoản 2, mục II</Ref>, <Ref to="kh-mau#ii-2">điểm 2 mục II</Ref>, <Ref to="kh-mau#ii-2">mục II.2</Ref>, <Ref to="kh-mau#ii-2">khoản 2</Ref>, <Ref to="kh-mau#ii-2">khoản 2 mục 2</Ref>, <Ref to="kh-mau#ii-2-2">II.2.2</Ref>, <Ref to="kh-mau#ii-2-2">gạch cuối khoản 2 mục II</Ref>.',
    en: 'Under <Ref to="kh-mau#ii-2">clause 2, section II</Ref>, <Ref to="kh-mau#ii-2">section II, clause 2</Ref>, <Ref to="kh-mau#ii-2-2">second indent of clause 2, section II</Ref>, <Ref to="kh-mau#ii-2-2">first sentence of the second indent, clause 2, section II</Ref>.',
  }),
  example('Điều của một bản tóm lược, ghi ở tiêu đề', 'An article of a digest, as its heading has it', {
    'sources.yaml': exampleSource(null),
    [VI_FILE]:
      '<Provision id="dieu-5" title="Điều 5. Quyền" evidence="bao-mau" confidence="1">\nNêu quyền; xem <Ref to="kh-mau#dieu-5">Điều 5</Ref>.\n</Provision>\n',
    [EN_FILE]:
      '<Provision id="dieu-5" title="Article 5. Rights" evidence="bao-mau" confidence="1">\nNames rights; see <Ref to="kh-mau#dieu-5">Article 5</Ref>.\n</Provision>\n',
  }),
  unitsExample('Nhiều đơn vị trong một viện dẫn', 'Several units in one citation', {
    vi: 'Theo <Ref to="kh-mau#ii-1">các khoản 1 và 2, mục II</Ref>, <Ref to="kh-mau#ii">từ khoản 1 đến khoản 2, mục II</Ref>.',
    en: 'Under <Ref to="kh-mau#ii">clauses 1 and 2, section II</Ref>, <Ref to="kh-mau#ii-1">clauses 1 to 2, section II</Ref>.',
  }),
  wordingExample(
    'Khoản của văn bản chưa có toàn văn dẫn đến cả văn bản',
    'A clause of a document without full text leads to the whole document',
    {
      vi: 'Theo <Ref to="nq-mau">khoản 2, mục III, Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref>.',
    },
  ),
];
