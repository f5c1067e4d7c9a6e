import type { Language, Localized } from '../language/language.ts';
import type { TextStatus } from '../model/schema.ts';

/**
 * The words of every page's frame, of the pages of documents, and those that several kinds of pages share. The pages
 * about tasks, about the check and others keep their own beside their views. A missing language is a type error.
 */
const STRINGS = {
  skipToText: { vi: 'Đến nội dung', en: 'Skip to text' },
  search: { vi: 'Tìm trong văn bản', en: 'Search the documents' },
  searchButton: { vi: 'Tìm', en: 'Search' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  contents: { vi: 'Mục lục', en: 'Contents' },
  previous: { vi: 'Mục trước', en: 'Previous' },
  next: { vi: 'Mục sau', en: 'Next' },
  movedTo: { vi: 'Địa chỉ này nay là:', en: 'This address is now:' },
  wholeText: { vi: 'Xem toàn văn', en: 'Read the whole text' },
  parallel: { vi: 'Xem song ngữ', en: 'View both languages' },
  textSize: { vi: 'Cỡ chữ', en: 'Text size' },
  textSmall: { vi: 'Cỡ chữ nhỏ', en: 'Small text' },
  textMedium: { vi: 'Cỡ chữ vừa', en: 'Medium text' },
  textLarge: { vi: 'Cỡ chữ lớn', en: 'Large text' },
  theme: { vi: 'Giao diện', en: 'Theme' },
  themeSystem: { vi: 'Theo máy', en: 'As the device' },
  themeLight: { vi: 'Sáng', en: 'Light' },
  themeDark: { vi: 'Tối', en: 'Dark' },
  reading: { vi: 'Đang đọc', en: 'Reading' },
  aboutClause: { vi: 'Trích dẫn, liên quan', en: 'Cite, related' },
  aboutClauseFailed: {
    vi: 'Không tải được. Mở trang của đoạn này:',
    en: 'Could not be loaded. Open the page of this passage:',
  },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  close: { vi: 'Đóng', en: 'Close' },
  extract: {
    vi: 'Bản trích để đọc, không thay văn bản gốc',
    en: 'Reading extract, not the official document',
  },
  swap: { vi: 'Đổi bên', en: 'Swap sides' },
  showBoth: { vi: 'Hai ngôn ngữ', en: 'Both languages' },
  onlyVietnamese: { vi: 'Chỉ tiếng Việt', en: 'Vietnamese only' },
  onlyEnglish: { vi: 'Chỉ tiếng Anh', en: 'English only' },
  languagesShown: { vi: 'Ngôn ngữ hiển thị', en: 'Languages shown' },
  print: { vi: 'In mục này', en: 'Print this section' },
  dash: { vi: 'gạch đầu dòng', en: 'indent' },
  copyCitation: { vi: 'Sao chép trích dẫn', en: 'Copy citation' },
  copyLink: { vi: 'Sao chép đường dẫn', en: 'Copy link' },
  copied: { vi: 'Đã sao chép', en: 'Copied' },
  copyFailed: {
    vi: 'Không sao chép được. Chọn đoạn dưới đây rồi sao chép.',
    en: 'Could not copy. Select the text below.',
  },
  citation: { vi: 'Trích dẫn', en: 'Citation' },
  citationFull: { vi: 'Đầy đủ', en: 'Full' },
  citationShort: { vi: 'Ngắn', en: 'Short' },
  citationWithText: { vi: 'Kèm nguyên văn', en: 'With the text' },
  link: { vi: 'Đường dẫn', en: 'Link' },
  cites: { vi: 'Dẫn đến', en: 'Cites' },
  citedIn: { vi: 'Được dẫn tại', en: 'Cited in' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  carriesOut: { vi: 'Thực hiện văn bản', en: 'Carries out' },
  continues: { vi: 'Tiếp tục thực hiện', en: 'Continues' },
  isCarriedOutBy: { vi: 'Được thực hiện bởi', en: 'Carried out by' },
  isContinuedBy: { vi: 'Được tiếp tục bởi', en: 'Continued by' },
  documentGraph: {
    vi: 'Các văn bản liên quan với nhau thế nào',
    en: 'How the documents stand to one another',
  },
  asList: { vi: 'Đọc dưới dạng danh sách', en: 'Read as a list' },
  tasksHere: { vi: 'Nhiệm vụ nêu tại mục này', en: 'Tasks in this section' },
  editorsNotes: { vi: 'Ghi chú của ban biên tập', en: 'Editors’ notes' },
  noteDated: { vi: 'Ghi chú của ban biên tập, ngày', en: 'Editors’ note,' },
  mends: { vi: 'Chỗ sửa lỗi trích xuất', en: 'Mends of the extraction' },
  mendsExplained: {
    vi: 'Lời văn trên trang này khớp bản nguồn đến từng chữ, trừ các chỗ do việc lấy chữ từ tệp PDF làm sai:',
    en: 'The text on this page equals its source to the last letter, but for what taking it out of the PDF file had broken:',
  },
  symbol: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  date: { vi: 'Ngày ban hành', en: 'Date of issue' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  status: { vi: 'Lời văn trên trang này', en: 'Text on this site' },
  unknown: { vi: 'chưa rõ', en: 'not known' },
  notInSource: { vi: 'bản nguồn không ghi', en: 'not in the source copy' },
  evidence: { vi: 'Nguồn của các thông tin trên', en: 'Where these facts come from' },
  officialCopy: { vi: 'Bản chính thức', en: 'Official copy' },
  translationNotice: {
    vi: 'Bản tiếng Việt là bản gốc',
    en: 'Reference translation; the Vietnamese text prevails',
  },
  onlyInVietnamese: { vi: 'Chỉ có tiếng Việt', en: 'In Vietnamese only' },
  documents: { vi: 'Các văn bản', en: 'Documents' },
  home: { vi: 'Trang đầu', en: 'Home' },
  guide: { vi: 'Hướng dẫn', en: 'Guide' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  bodies: { vi: 'Cơ quan, tổ chức', en: 'Bodies' },
  correspondence: { vi: 'Bảng đối chiếu nội dung', en: 'Table of correspondence' },
  glossary: { vi: 'Thuật ngữ, chữ viết tắt', en: 'Terms and abbreviations' },
  checks: { vi: 'Kết quả kiểm tra', en: 'Check report' },
  planSections: { vi: 'Các phần của Kế hoạch', en: 'Sections of the Plan' },
  pageNotFound: {
    vi: 'Không tìm thấy trang. Có thể cần một trong các mục sau:',
    en: 'Page not found. Perhaps one of these:',
  },
  edition: { vi: 'Bản ngày', en: 'Edition of' },
  data: { vi: 'Dữ liệu', en: 'Data' },
  confidence2: { vi: 'hai nguồn độc lập trở lên', en: 'two or more independent sources' },
  confidence1: { vi: 'một nguồn', en: 'one source' },
  confidencePlan: { vi: 'theo chính Kế hoạch', en: 'from the Plan itself' },
  confidenceEditorial: { vi: 'suy luận của ban biên tập', en: 'the editors’ inference' },
  placeInWhole: { vi: 'Vị trí trong văn bản', en: 'Place in the document' },
  recordNoText: {
    vi: 'Sổ tay không giữ toàn văn của văn bản này.',
    en: 'This handbook does not hold the text of this document.',
  },
  openInBrowser: {
    vi: 'Nếu không sao chép hoặc in được, mở trang bằng trình duyệt của máy.',
    en: 'If copying or printing fails, open the page in a browser.',
  },
} as const satisfies Record<string, Localized>;

export type UiString = keyof typeof STRINGS;

/** One word or phrase of the interface. */
export function uiText(key: UiString, language: Language): string {
  return STRINGS[key][language];
}

/** One language of a table of strings. */
export function stringsIn<Key extends string>(
  table: Readonly<Record<Key, Localized>>,
  language: Language,
): Readonly<Record<Key, string>> {
  const entries = Object.entries<Localized>(table).map(([key, string]) => [key, string[language]]);
  return Object.fromEntries(entries) as Record<Key, string>;
}

/** What the reader is told of a document's text. */
export const TEXT_STATUS_LABELS: Readonly<Record<TextStatus, Localized>> = {
  verbatim: { vi: 'Nguyên văn', en: 'Issued wording' },
  digest: { vi: 'Tóm lược của ban biên tập', en: 'Editors’ digest' },
  record: { vi: 'Thông tin văn bản (không có toàn văn)', en: 'Record only (text not held)' },
};
