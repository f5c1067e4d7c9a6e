import { fillPlaces } from '../../language/fill-places.ts';
import type { Language, Localized } from '../../language/language.ts';

/** The words of handouts. */
const STRINGS = {
  digest: {
    vi: 'Tóm lược của ban biên tập, không phải nguyên văn',
    en: 'Editors’ digest, not the issued wording',
  },
  digestOf: { vi: 'Tóm lược của ban biên tập: {document}', en: 'Editors’ digest: {document}' },
  suggestion: {
    vi: 'Mẫu gợi ý, không phải văn bản của cơ quan nào; sửa theo tình hình thực tế trước khi dùng',
    en: 'A suggestion, issued by no body; adapt it before use',
  },
  workingPaper: {
    vi: 'Tài liệu phục vụ họp, không thay văn bản gốc',
    en: 'Meeting paper, not an official document',
  },
  page: { vi: 'Trang {x}/{y}', en: 'Page {x} of {y}' },
  shareOut: { vi: 'Bảng phân công thực hiện nhiệm vụ', en: 'Table that shares out the tasks' },
  content: { vi: 'Nội dung', en: 'Content' },
  leads: { vi: 'Chủ trì', en: 'Leads' },
  coordinates: { vi: 'Phối hợp', en: 'Coordinates' },
  plan: { vi: 'Khung kế hoạch thực hiện', en: 'Frame of an implementation plan' },
  planOf: { vi: 'Thực hiện {document}', en: 'For carrying out the {document}' },
  planFor: { vi: 'Dùng cho: {body}', en: 'For: {body}' },
  planBasis: {
    vi: 'Căn cứ {document}; căn cứ tình hình thực tế của đơn vị, … xây dựng kế hoạch thực hiện như sau:',
    en: 'On the basis of the {document} and of the actual situation of the unit, … draws up the following implementation plan:',
  },
  purposes: { vi: 'I. MỤC ĐÍCH, YÊU CẦU', en: 'I. PURPOSES AND REQUIREMENTS' },
  purpose: { vi: '1. Mục đích: ', en: '1. Purposes: ' },
  requirement: { vi: '2. Yêu cầu: ', en: '2. Requirements: ' },
  duties: { vi: 'II. NỘI DUNG, NHIỆM VỤ', en: 'II. CONTENT AND TASKS' },
  dutiesHint: {
    vi: 'Các nhiệm vụ văn bản giao, kèm chỗ nêu; bỏ bớt hoặc ghi cụ thể theo tình hình đơn vị.',
    en: 'The tasks that the document assigns, with the clause of each; take out what does not apply and make the rest specific.',
  },
  organisation: { vi: 'III. TỔ CHỨC THỰC HIỆN', en: 'III. ORGANISATION' },
  responsible: { vi: '1. Phân công: ', en: '1. Assignment: ' },
  schedule: { vi: '2. Thời gian thực hiện: ', en: '2. Schedule: ' },
  resources: { vi: '3. Kinh phí, điều kiện bảo đảm: ', en: '3. Funds and conditions: ' },
  supervision: { vi: '4. Kiểm tra, sơ kết, tổng kết, báo cáo: ', en: '4. Supervision, reviews, reports: ' },
  report: { vi: 'Báo cáo kết quả', en: 'Report on results' },
  reportUnder: {
    vi: 'Theo {clause}; thời hạn văn bản nêu: {time}.',
    en: 'Under {clause}; time stated in the text: {time}.',
  },
  reportFrom: { vi: 'Đơn vị báo cáo', en: 'Reporting unit' },
  reportTo: { vi: 'Nơi nhận báo cáo', en: 'To' },
  reportDone: {
    vi: '1. Việc đã làm (hình thức, thời gian, số buổi, số người dự, tỷ lệ)',
    en: '1. What was done (form, time, number of sessions, attendance, percentage)',
  },
  reportResult: { vi: '2. Kết quả', en: '2. Results' },
  reportProblems: { vi: '3. Hạn chế, nguyên nhân', en: '3. Shortcomings and causes' },
  reportProposals: { vi: '4. Đề xuất, kiến nghị', en: '4. Proposals' },
  reportSigned: { vi: 'Ngày … tháng … năm …; người báo cáo', en: 'Date; reported by' },
  facing: { vi: 'Bảng nội dung làm việc', en: 'Table for a joint meeting' },
  facingOf: { vi: '{one} và {other}', en: '{one} and {other}' },
  conclusion: { vi: 'Ý kiến, kết luận', en: 'Opinions, conclusions' },
  meeting: { vi: 'Hội nghị, thời gian, địa điểm', en: 'Meeting, time, place' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  scan: { vi: 'Quét mã để xem bản mới nhất', en: 'Scan for the current text' },
  files: { vi: 'Tệp để in, để sửa', en: 'Files to print or edit' },
  downloadPdf: { vi: 'Tải PDF', en: 'Download PDF' },
  downloadWord: { vi: 'Tải Word', en: 'Download Word file' },
  largePrint: { vi: 'cỡ chữ lớn', en: 'large print' },
  onePage: { vi: '{n} trang', en: '{n} page' },
  pages: { vi: '{n} trang', en: '{n} pages' },
  bilingual: { vi: 'song ngữ', en: 'both languages' },
  vietnamese: { vi: 'Tiếng Việt', en: 'Tiếng Việt' },
  english: { vi: 'English', en: 'English' },
  taskTable: { vi: 'Nhiệm vụ', en: 'Tasks' },
  summary: { vi: 'Biểu tổng hợp kết quả thực hiện nhiệm vụ', en: 'Summary of results' },
  subjects: { vi: 'nội dung {list}', en: 'subjects {list}' },
  oneSubject: { vi: 'nội dung {list}', en: 'subject {list}' },
  manySubjects: { vi: '{n} nội dung', en: '{n} subjects' },
} as const satisfies Record<string, Localized>;

export type HandoutString = keyof typeof STRINGS;

/** One word or phrase of a handout, with its places filled. */
export function handoutText(
  key: HandoutString,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fillPlaces(STRINGS[key][language], values);
}
