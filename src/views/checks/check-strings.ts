import { formatDay } from '../../language/dates.ts';
import type { Language, Localized } from '../../language/language.ts';
import type { Severity } from '../../model/diagnostic.ts';
import type { RuleGroup, Stage } from '../../model/report/check-report.ts';

/** The words of the pages about the check. */
const STRINGS = {
  rule: { vi: 'Quy tắc', en: 'Rule' },
  subject: { vi: 'Xem gì', en: 'Looks at' },
  lookedAt: { vi: 'Đã xem', en: 'Looked at' },
  found: { vi: 'Phát hiện', en: 'Found' },
  accepted: { vi: 'Chấp nhận', en: 'Accepted' },
  reading: { vi: 'Cách đọc', en: 'How to read this' },
  edition: { vi: 'Bản ngày', en: 'Edition of' },
  fingerprint: { vi: 'Mã đối chiếu của bản này (SHA-256)', en: 'Fingerprint (SHA-256)' },
  fingerprintExplained: {
    vi: 'Tính từ toàn bộ nội dung. Nội dung khác nhau dù chỉ một chữ thì mã khác nhau.',
    en: 'Made from the whole content: where one letter changes, so does this.',
  },
  data: { vi: 'Dữ liệu (JSON)', en: 'Data (JSON)' },
  schema: { vi: 'Lược đồ của dữ liệu', en: 'Schema of the data' },
  id: { vi: 'Mã quy tắc', en: 'Rule id' },
  severity: { vi: 'Mức', en: 'Severity' },
  stage: { vi: 'Khi nào', en: 'When' },
  inThisEdition: { vi: 'Trong bản này', en: 'In this edition' },
  why: { vi: 'Vì sao và cách sửa', en: 'Why, and how to mend' },
  acceptances: { vi: 'Trường hợp đã chấp nhận', en: 'Accepted findings' },
  failing: { vi: 'Ví dụ chưa đạt', en: 'Examples that break the rule' },
  passing: { vi: 'Ví dụ đạt', en: 'Examples that keep the rule' },
  examplesExplained: {
    vi: 'Tên, số, ký hiệu trong ví dụ đặt ra để minh họa, không phải của văn bản có thật. Lời báo dưới mỗi ví dụ là lời của chính phần kiểm tra.',
    en: 'Names, numbers and symbols in the examples are made up; they are of no real document. What stands below an example is what the check says of it.',
  },
  allRules: { vi: 'Kết quả kiểm tra', en: 'Check report' },
  absent: { vi: 'Không có tệp này.', en: 'There is no such file.' },
  empty: { vi: 'Tệp trống.', en: 'The file is empty.' },
  folder: { vi: 'Thư mục.', en: 'A folder.' },
  formerRules: { vi: 'Quy tắc cũ', en: 'Former rules' },
  formerRule: { vi: 'Quy tắc cũ', en: 'Former rule' },
  formerRulesExplained: {
    vi: 'Những quy tắc này không còn giữ riêng. Điều mỗi quy tắc đòi hỏi vẫn được giữ như ghi ở dưới; địa chỉ cũ của trang quy tắc dẫn đến đây.',
    en: 'These are no longer rules of their own. What each demanded is still held, as said below; the former address of its page leads here.',
  },
  onFinishedPages: { vi: 'Trên trang đã dựng', en: 'On the finished pages' },
  warning: { vi: 'cảnh báo', en: 'warning' },
} as const satisfies Record<string, Localized>;

export type CheckString = keyof typeof STRINGS;

/** One word or phrase of these pages. */
export function checkText(key: CheckString, language: Language): string {
  return STRINGS[key][language];
}

/** The last day of something, within brackets. */
export function untilText(day: string, language: Language): string {
  return language === 'vi' ? `đến ngày ${formatDay(day, 'vi')}` : `until ${formatDay(day, 'en')}`;
}

/** How to read the report, a paragraph each. */
export const READING: Localized<readonly string[]> = {
  vi: [
    'Mỗi lần đăng, máy đối chiếu toàn bộ nội dung với các quy tắc dưới đây; dựng xong lại đối chiếu từng trang. Còn một lỗi thì không đăng, và bản cũ giữ nguyên. Cảnh báo không chặn việc đăng.',
    '“Đã xem” là số lần quy tắc xem xét, tính theo thứ ghi ở cột “Xem gì”. “Phát hiện” là số chỗ chưa đạt. “Chấp nhận” là số chỗ ban biên tập đã xem và để nguyên, lý do ghi ở trang của quy tắc.',
    'Phần kiểm tra cho biết sổ tay khớp với bản nguồn và khớp trong chính nó; không thay việc đối chiếu với bản có dấu.',
  ],
  en: [
    'Before each publication the whole content is held against the rules below, and then every finished page. One error and nothing is published: the old edition stays. A warning stops nothing.',
    '“Looked at” counts the things named in “Looks at”. “Found” counts the places that break the rule. “Accepted” counts the places that the editors looked at and left as they are; the reasons stand on the page of the rule.',
    'The check tells that the handbook agrees with its source copy and with itself. It does not take the place of comparing with the stamped original.',
  ],
};

export const GROUP_LABELS: Readonly<Record<RuleGroup, { title: Localized; about: Localized }>> = {
  structure: {
    title: { vi: 'Cấu trúc', en: 'Structure' },
    about: {
      vi: 'Văn bản đủ phần, đúng thứ tự, đủ hai ngôn ngữ, mỗi đoạn một mã.',
      en: 'Documents are complete and in order, in both languages, an id a provision.',
    },
  },
  references: {
    title: { vi: 'Lời dẫn', en: 'References' },
    about: {
      vi: 'Mọi lời dẫn đến đúng văn bản, đúng đoạn, đúng số và ngày.',
      en: 'Every citation leads to the document, the passage, the number and the day it names.',
    },
  },
  trace: {
    title: { vi: 'Nhiệm vụ', en: 'Tasks' },
    about: {
      vi: 'Mỗi nhiệm vụ có câu giao việc, cơ quan thực hiện, căn cứ; không câu nào bị bỏ sót.',
      en: 'Every task has its sentence, its body and its source, and no sentence is passed over.',
    },
  },
  truth: {
    title: { vi: 'Lời văn và bản dịch', en: 'Wording and translation' },
    about: {
      vi: 'Lời văn khớp bản nguồn từng chữ; bản dịch khớp bản tiếng Việt.',
      en: 'The wording is that of the source to the letter, and the translation agrees with it.',
    },
  },
  promises: {
    title: { vi: 'Mã đã công bố', en: 'Promised ids' },
    about: {
      vi: 'Địa chỉ đã ghi trong giấy tờ vẫn mở được về sau.',
      en: 'An address written in a paper still opens later.',
    },
  },
  site: {
    title: { vi: 'Trang đã dựng', en: 'The finished pages' },
    about: {
      vi: 'Trang chỉ được đăng khi mọi quy tắc dưới đây đều đạt, nên bản đã đăng không có phát hiện nào. “Đã xem” là số mà nội dung đòi hỏi phải có.',
      en: 'Pages are published only when all of these are kept, so that a published edition has nothing found. “Looked at” is the number that the content demands.',
    },
  },
};

export const SEVERITY_LABELS: Readonly<Record<Severity, Localized>> = {
  error: {
    vi: 'Lỗi: còn một chỗ chưa đạt thì không đăng',
    en: 'Error: one breach and nothing is published',
  },
  warning: {
    vi: 'Cảnh báo: nhắc ban biên tập, không chặn việc đăng',
    en: 'Warning: a word to the editors; it stops nothing',
  },
};

export const STAGE_LABELS: Readonly<Record<Stage, Localized>> = {
  corpus: {
    vi: 'Trước khi dựng trang, trên nội dung',
    en: 'Before the pages are made, on the content',
  },
  site: {
    vi: 'Trước khi đăng, trên trang đã dựng',
    en: 'Before publication, on the finished pages',
  },
};
