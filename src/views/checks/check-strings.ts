import { formatDay } from '../../language/dates.ts';
import type { Language, Localized } from '../../language/language.ts';
import type { RuleGroup, Stage } from '../../model/report/check-report.ts';
import { SEVERITY_MEANINGS } from '../../model/report/check-result.ts';

/** The words of the pages about the check. */
const STRINGS = {
  rule: { vi: 'Quy tắc', en: 'Rule' },
  subject: { vi: 'Đối tượng xem xét', en: 'What is examined' },
  lookedAt: { vi: 'Số lượng', en: 'Examined' },
  found: { vi: 'Phát hiện', en: 'Found' },
  accepted: { vi: 'Chấp nhận', en: 'Accepted' },
  reading: { vi: 'Cách đọc', en: 'How to read this' },
  edition: { vi: 'Bản ngày', en: 'Edition of' },
  fingerprint: {
    vi: 'Mã kiểm tra toàn vẹn của bản này (SHA-256)',
    en: 'Fingerprint of this edition (SHA-256)',
  },
  fingerprintExplained: {
    vi: 'Tính từ toàn bộ nội dung. Nội dung khác nhau dù chỉ một chữ thì mã khác nhau.',
    en: 'Computed from the whole content: if one letter changes, so does the fingerprint.',
  },
  data: { vi: 'Dữ liệu (JSON)', en: 'Data (JSON)' },
  schema: { vi: 'Lược đồ của dữ liệu', en: 'Schema of the data' },
  id: { vi: 'Mã quy tắc', en: 'Rule id' },
  severity: { vi: 'Mức', en: 'Severity' },
  stage: { vi: 'Thời điểm', en: 'When' },
  inThisEdition: { vi: 'Trong bản này', en: 'In this edition' },
  why: { vi: 'Lý do và cách sửa', en: 'Why, and how to correct it' },
  acceptances: { vi: 'Trường hợp đã chấp nhận', en: 'Accepted findings' },
  failing: { vi: 'Ví dụ chưa đạt', en: 'Examples that break the rule' },
  passing: { vi: 'Ví dụ đạt', en: 'Examples that follow the rule' },
  examplesExplained: {
    vi: 'Tên, số, ký hiệu trong ví dụ được đặt ra để minh họa, không phải của văn bản có thật. Thông báo dưới mỗi ví dụ là thông báo của chính phần kiểm tra.',
    en: 'Names, numbers and symbols in the examples are invented and belong to no real document. The message below each example is that of the check itself.',
  },
  allRules: { vi: 'Kết quả kiểm tra', en: 'Check report' },
  absent: { vi: 'Không có tệp này.', en: 'There is no such file.' },
  empty: { vi: 'Tệp trống.', en: 'The file is empty.' },
  folder: { vi: 'Thư mục.', en: 'A folder.' },
  formerRules: { vi: 'Quy tắc cũ', en: 'Former rules' },
  formerRule: { vi: 'Quy tắc cũ', en: 'Former rule' },
  formerRulesExplained: {
    vi: 'Những quy tắc này không còn đứng riêng. Yêu cầu của mỗi quy tắc vẫn được bảo đảm như ghi ở dưới; địa chỉ cũ của trang quy tắc chuyển đến đây.',
    en: 'These are no longer separate rules. What each required is still ensured, as stated below; the former address of its page leads here.',
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
    'Trước mỗi lần đăng, toàn bộ nội dung được kiểm tra theo các quy tắc dưới đây; sau khi dựng, từng trang lại được kiểm tra. Còn một lỗi thì bản cũ giữ nguyên.',
    `${SEVERITY_MEANINGS.error.vi} ${SEVERITY_MEANINGS.warning.vi}`,
    '“Số lượng” là số lượt xem xét, tính theo đối tượng ở cột “Đối tượng xem xét”. “Phát hiện” là số chỗ chưa đạt. “Chấp nhận” là số chỗ ban biên tập đã xem và để nguyên, lý do ghi ở trang của quy tắc.',
    'Phần kiểm tra cho biết sổ tay khớp với bản nguồn và thống nhất trong chính sổ tay; không thay thế việc so với bản có dấu.',
  ],
  en: [
    'Before each publication the whole content is checked against the rules below, and then every finished page. As long as there is a single error, the previous edition stays.',
    `${SEVERITY_MEANINGS.error.en} ${SEVERITY_MEANINGS.warning.en}`,
    '“Examined” counts what is named under “What is examined”. “Found” counts the places that break the rule. “Accepted” counts the places that the editors have seen and left as they are; the reasons are given on the page of the rule.',
    'The check shows that the handbook agrees with its source copy and with itself. It does not replace comparison with the stamped original.',
  ],
};

export const GROUP_LABELS: Readonly<Record<RuleGroup, { title: Localized; about: Localized }>> = {
  structure: {
    title: { vi: 'Cấu trúc', en: 'Structure' },
    about: {
      vi: 'Văn bản đủ phần, đúng thứ tự, đủ hai ngôn ngữ, mỗi đoạn một mã.',
      en: 'Documents are complete, in order and in both languages, with one id for each provision.',
    },
  },
  references: {
    title: { vi: 'Viện dẫn', en: 'References' },
    about: {
      vi: 'Mọi viện dẫn chỉ đúng văn bản, đúng đoạn, đúng số và ngày.',
      en: 'Every citation leads to the document and provision it names, with the right number and date.',
    },
  },
  trace: {
    title: { vi: 'Nhiệm vụ', en: 'Tasks' },
    about: {
      vi: 'Mỗi nhiệm vụ có câu giao việc, cơ quan thực hiện, văn bản liên quan; không câu nào bị bỏ sót.',
      en: 'Every task has its sentence, its bodies and its related documents, and no sentence is overlooked.',
    },
  },
  truth: {
    title: { vi: 'Nguyên văn và bản dịch', en: 'Wording and translation' },
    about: {
      vi: 'Nguyên văn khớp bản nguồn từng chữ; bản dịch khớp bản tiếng Việt.',
      en: 'The wording matches the source copy letter for letter, and the translation agrees with it.',
    },
  },
  promises: {
    title: { vi: 'Mã đã công bố', en: 'Promised ids' },
    about: {
      vi: 'Địa chỉ đã ghi trong giấy tờ thì về sau vẫn mở được.',
      en: 'An address written in another document still opens later.',
    },
  },
  site: {
    title: { vi: 'Trang đã dựng', en: 'The finished pages' },
    about: {
      vi: 'Trang chỉ được đăng khi mọi quy tắc dưới đây đều đạt, nên bản đã đăng không có phát hiện nào. Ở đây, “Số lượng” là số lượng cần có theo nội dung.',
      en: 'Pages are published only when all of these rules are met, so a published edition has no findings here. “Examined” is the number that the content requires.',
    },
  },
};

export const STAGE_LABELS: Readonly<Record<Stage, Localized>> = {
  corpus: {
    vi: 'Trước khi dựng trang, trên nội dung',
    en: 'Before the pages are built, on the content',
  },
  site: {
    vi: 'Trước khi đăng, trên trang đã dựng',
    en: 'Before publication, on the finished pages',
  },
};
