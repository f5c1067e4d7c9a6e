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
  handouts: { vi: 'Tài liệu họp', en: 'Meeting handouts' },
  handoutsLead: {
    vi: 'Chọn các phần cần dùng và mẫu theo cuộc họp, rồi xem trước và in trên giấy A4. Đường dẫn của trang giữ nguyên phần đã chọn.',
    en: 'Choose the parts that are needed and the form for the meeting, then preview and print them on A4. The address of the page keeps the choice.',
  },
  chooseParts: { vi: 'Phần cần in', en: 'Parts to print' },
  chooseForm: { vi: 'Mẫu theo cuộc họp', en: 'Form for the meeting' },
  meetingLine: {
    vi: 'Tên cuộc họp, thời gian, địa điểm (không bắt buộc)',
    en: 'Name, time and place of the meeting (optional)',
  },
  chosenParts: { vi: 'Đã chọn, theo thứ tự in', en: 'Chosen, in the order of printing' },
  nothingChosen: { vi: 'Chưa chọn phần nào.', en: 'Nothing is chosen yet.' },
  wholeDocument: { vi: 'Toàn văn', en: 'Whole document' },
  tasksOfBodies: {
    vi: 'Nhiệm vụ của từng chức danh, cơ quan, tổ chức',
    en: 'Tasks of each post and body',
  },
  singleTasks: { vi: 'Từng nhiệm vụ', en: 'Single tasks' },
  partsChosen: { vi: 'đã chọn {n}', en: '{n} chosen' },
  'form-thuong': { vi: 'Bản thường', en: 'Plain' },
  'form-thuong-hint': { vi: 'Lời văn cỡ chữ 14, căn cứ ở cuối', en: 'Text in 14 pt, sources at the end' },
  'form-chi-bo': { vi: 'Sinh hoạt chi bộ thường kỳ', en: 'Regular cell meeting' },
  'form-chi-bo-hint': {
    vi: 'Thêm thời gian đọc và dòng để ghi chép',
    en: 'With the time it takes to read and lines for notes',
  },
  'form-chuyen-de': { vi: 'Sinh hoạt chuyên đề', en: 'Thematic meeting' },
  'form-chuyen-de-hint': {
    vi: 'Thêm chỗ ghi ý kiến thảo luận và kết luận',
    en: 'With room for the discussion and the conclusion',
  },
  'form-mot-to': { vi: 'Gọn trong một trang', en: 'Fit on one page' },
  'form-mot-to-hint': {
    vi: 'Thu cỡ chữ khi cần, không nhỏ hơn 13; không đủ chỗ thì trang sau có dòng ghi chép',
    en: 'Smaller letters where needed, never under 13 pt; lines for notes where a second page remains',
  },
  'form-co-lon': { vi: 'Cỡ chữ lớn cho người đọc', en: 'Large print for the reader' },
  'form-co-lon-hint': { vi: 'Lời văn cỡ chữ 18', en: 'Text in 18 pt' },
  'form-song-ngu': { vi: 'Hai ngôn ngữ', en: 'Two languages' },
  'form-song-ngu-hint': {
    vi: 'Tiếng Việt và tiếng Anh thành hai cột',
    en: 'Vietnamese and English in two columns',
  },
  moveUp: { vi: 'Lên', en: 'Up' },
  moveDown: { vi: 'Xuống', en: 'Down' },
  takeOut: { vi: 'Bỏ', en: 'Remove' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  closePreview: { vi: 'Đóng bản xem trước', en: 'Close the preview' },
  print: { vi: 'In', en: 'Print' },
  copyChoice: { vi: 'Chép đường dẫn', en: 'Copy the link' },
  copied: { vi: 'Đã chép đường dẫn.', en: 'Link copied.' },
  copyFailed: { vi: 'Không chép được. Đường dẫn:', en: 'Could not copy. The link:' },
  clearChoice: { vi: 'Bỏ chọn tất cả', en: 'Clear the choice' },
  filesOfChosen: { vi: 'Tệp có sẵn của phần đã chọn', en: 'Ready files of what is chosen' },
  cannotPrint: {
    vi: 'Trình duyệt này không in được. Mở trang này bằng trình duyệt khác, hoặc tải tệp có sẵn ở từng phần.',
    en: 'This browser cannot print. Open this page in another browser, or take the ready file of each part.',
  },
  chooseFirst: { vi: 'Chọn ít nhất một phần để in.', en: 'Choose at least one part to print.' },
  unknownPart: {
    vi: 'Không có phần “{part}”; các phần khác vẫn in được.',
    en: 'There is no part “{part}”; the others can be printed.',
  },
  repeatedPart: {
    vi: '“{part}” được chọn hai lần; chỉ in một lần.',
    en: '“{part}” is chosen twice; it is printed once.',
  },
  unknownForm: {
    vi: 'Không có mẫu “{form}”; dùng bản thường.',
    en: 'There is no form “{form}”; the plain one is taken.',
  },
  tooManyParts: {
    vi: 'Mỗi lần in tối đa {most} phần; {n} phần sau chưa in. Nhiều hơn thế, hãy tải tệp của cả văn bản.',
    en: 'At most {most} parts are printed at once; {n} more are left out. For more, take the file of the whole document.',
  },
  notLoaded: {
    vi: 'Không tải được “{part}”; các phần khác vẫn in được.',
    en: '“{part}” could not be loaded; the others can be printed.',
  },
  notBilingual: {
    vi: '“{part}” không có trang song ngữ; in bằng một ngôn ngữ.',
    en: '“{part}” has no page in two languages; it is printed in one.',
  },
  aboutPages: { vi: 'khoảng {n} trang', en: 'about {n} pages' },
  aboutOnePage: { vi: '1 trang', en: '1 page' },
  readingTime: {
    vi: 'Đọc thành tiếng khoảng {n} phút (tính {rate} tiếng một phút).',
    en: 'About {n} minutes to read aloud (at {rate} words a minute).',
  },
  notes: { vi: 'Ghi chép', en: 'Notes' },
  discussion: { vi: 'Ý kiến thảo luận', en: 'Discussion' },
  conclusionOnly: { vi: 'Kết luận', en: 'Conclusion' },
  meetingDotted: {
    vi: 'Tài liệu …………………………… ngày …… tháng …… năm ………',
    en: 'For ……………………………………… on …………………',
  },
  meetingTyped: { vi: 'Tài liệu: {meeting}', en: 'For: {meeting}' },
  toHandout: { vi: 'Đưa vào tài liệu họp', en: 'Put into a handout' },
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
