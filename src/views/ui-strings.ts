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
  doors: { vi: 'Các mục chính', en: 'Main pages' },
  more: { vi: 'Thêm', en: 'More' },
  allPages: { vi: 'Các mục của sổ tay', en: 'Pages of the handbook' },
  doorTasksHint: {
    vi: 'Ai thực hiện, thời hạn, nêu tại đâu',
    en: 'Who does each, by when, where it is set out',
  },
  handouts: { vi: 'Tài liệu họp', en: 'Handouts' },
  doorHandoutsHint: { vi: 'Chọn phần, in hoặc tải tệp', en: 'Choose, print or take a file' },
  doorBodies: { vi: 'Chức danh, cơ quan', en: 'Posts, bodies' },
  doorBodiesHint: { vi: 'Mỗi chức danh, cơ quan một trang', en: 'A page for each post and body' },
  correspondenceHint: {
    vi: 'Các văn bản đặt cạnh nhau theo nội dung',
    en: 'The documents set side by side by subject',
  },
  otherPages: { vi: 'Mục khác', en: 'Other pages' },
  readOn: { vi: 'Đọc tiếp', en: 'Read on' },
  readOnKept: {
    vi: 'Chỗ đọc gần nhất, chỉ lưu trên máy này',
    en: 'The last place read, kept on this device only',
  },
  forget: { vi: 'Xóa', en: 'Forget' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  contents: { vi: 'Mục lục', en: 'Contents' },
  previous: { vi: 'Mục trước', en: 'Previous' },
  next: { vi: 'Mục sau', en: 'Next' },
  movedTo: { vi: 'Nội dung này đã chuyển đến:', en: 'This page has moved to:' },
  withdrawn: { vi: 'Nội dung này đã rút khỏi sổ tay', en: 'This has been withdrawn from the handbook' },
  withdrawnSince: { vi: 'Rút từ ngày', en: 'Withdrawn on' },
  readAll: { vi: 'Xem toàn bộ {unit}', en: 'Read all of {unit}' },
  wholeText: { vi: 'Xem toàn văn', en: 'Read the whole text' },
  parallel: { vi: 'Xem song ngữ', en: 'View both languages' },
  textSize: { vi: 'Cỡ chữ', en: 'Text size' },
  textSmall: { vi: 'Cỡ chữ nhỏ', en: 'Small text' },
  textMedium: { vi: 'Cỡ chữ vừa', en: 'Medium text' },
  textLarge: { vi: 'Cỡ chữ lớn', en: 'Large text' },
  theme: { vi: 'Giao diện', en: 'Theme' },
  themeSystem: { vi: 'Theo thiết lập của máy', en: 'Follow the device' },
  themeLight: { vi: 'Sáng', en: 'Light' },
  themeDark: { vi: 'Tối', en: 'Dark' },
  reading: { vi: 'Đang đọc', en: 'Reading' },
  aboutClause: { vi: 'Trích dẫn, liên quan', en: 'Citation, related items' },
  aboutClauseFailed: {
    vi: 'Không tải được. Mở trang của đoạn này:',
    en: 'Could not be loaded. Open the page of this passage:',
  },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  close: { vi: 'Đóng', en: 'Close' },
  extract: {
    vi: 'Bản trích để đọc, không thay thế văn bản gốc',
    en: 'Reading extract, not the official document',
  },
  swap: { vi: 'Đổi bên', en: 'Swap sides' },
  bothLanguages: { vi: 'song ngữ', en: 'both languages' },
  showBoth: { vi: 'Hai ngôn ngữ', en: 'Both languages' },
  onlyVietnamese: { vi: 'Chỉ tiếng Việt', en: 'Vietnamese only' },
  onlyEnglish: { vi: 'Chỉ tiếng Anh', en: 'English only' },
  languagesShown: { vi: 'Ngôn ngữ hiển thị', en: 'Languages shown' },
  print: { vi: 'In', en: 'Print' },
  dashShort: { vi: 'gạch', en: 'indent' },
  dash: { vi: 'gạch đầu dòng', en: 'indent' },
  copyCitation: { vi: 'Sao chép trích dẫn', en: 'Copy citation' },
  copyDigestCitation: { vi: 'Sao chép trích dẫn bản tóm lược', en: 'Copy citation of the digest' },
  moreCitations: { vi: 'Khác', en: 'More' },
  whatMoreCitations: { vi: ': cách ghi trích dẫn, đường dẫn', en: ': forms of citation, link' },
  copyLink: { vi: 'Sao chép đường dẫn', en: 'Copy link' },
  copied: { vi: 'Đã sao chép', en: 'Copied' },
  copyFailed: {
    vi: 'Không sao chép được. Đoạn dưới đây đã được chọn, giữ vào đó hoặc nhấn Ctrl+C để sao chép.',
    en: 'Could not copy. The text below is selected: press and hold it, or press Ctrl+C.',
  },
  citation: { vi: 'Trích dẫn', en: 'Citation' },
  citationFull: { vi: 'Đầy đủ', en: 'Full' },
  citationShort: { vi: 'Ngắn', en: 'Short' },
  citationWithText: { vi: 'Kèm nguyên văn', en: 'With the text' },
  citationBlank: { vi: 'Để trống số, ngày để điền tay', en: 'With room for number and date, in Vietnamese' },
  citationBoth: { vi: 'Hai ngôn ngữ', en: 'In both languages' },
  citeSentences: { vi: 'Trích dẫn một số câu', en: 'Cite some of its sentences' },
  citeParts: { vi: 'Trích dẫn một số phần', en: 'Cite some of its parts' },
  citationEmbed: { vi: 'Mã HTML để đặt vào trang khác', en: 'HTML code for another site' },
  yearInferred: { vi: 'năm do ban biên tập suy ra', en: 'the year is inferred by the editors' },
  sentence: { vi: 'câu', en: 'sentence' },
  copy: { vi: 'Sao chép', en: 'Copy' },
  share: { vi: 'Chia sẻ', en: 'Share' },
  link: { vi: 'Đường dẫn', en: 'Link' },
  cites: { vi: 'Văn bản được viện dẫn', en: 'Documents cited' },
  citedIn: { vi: 'Được viện dẫn tại', en: 'Cited in' },
  statementSource: { vi: 'Nguồn tham khảo', en: 'Source' },
  sourceOfWhole: { vi: 'Nguồn tham khảo của cả phần', en: 'Source of the whole part' },
  carriesOut: { vi: 'Thực hiện văn bản', en: 'Carries out' },
  continues: { vi: 'Tiếp tục thực hiện', en: 'Continues' },
  elaborates: { vi: 'Cụ thể hóa', en: 'Elaborates' },
  concerns: { vi: 'Liên quan đến', en: 'Related to' },
  isCarriedOutBy: { vi: 'Văn bản triển khai thực hiện', en: 'Carried out by' },
  isContinuedBy: { vi: 'Văn bản tiếp tục thực hiện', en: 'Continued by' },
  isElaboratedIn: { vi: 'Nội dung cụ thể hóa', en: 'Elaborated in' },
  isConcernedBy: {
    vi: 'Nội dung liên quan trong văn bản khác',
    en: 'Related content in other documents',
  },
  amends: { vi: 'Sửa đổi, bổ sung văn bản', en: 'Amends' },
  isAmendedBy: { vi: 'Được sửa đổi, bổ sung bởi', en: 'Amended by' },
  replaces: { vi: 'Thay thế văn bản', en: 'Replaces' },
  isReplacedBy: { vi: 'Được thay thế bởi', en: 'Replaced by' },
  repeals: { vi: 'Bãi bỏ văn bản', en: 'Repeals' },
  isRepealedBy: { vi: 'Bị bãi bỏ bởi', en: 'Repealed by' },
  guides: { vi: 'Hướng dẫn thi hành văn bản', en: 'Gives guidance on' },
  isGuidedBy: { vi: 'Văn bản hướng dẫn thi hành', en: 'Guidance in' },
  issuedWith: { vi: 'Ban hành kèm theo văn bản', en: 'Issued with' },
  issues: { vi: 'Văn bản ban hành kèm theo', en: 'Issued together with it' },
  inForce: { vi: 'Còn hiệu lực', en: 'In force' },
  partlyInForce: { vi: 'Hết hiệu lực một phần', en: 'No longer in force in part' },
  expired: { vi: 'Hết hiệu lực', en: 'No longer in force' },
  notYetInForce: { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  validityUnknown: { vi: 'Hiệu lực: chưa xác minh', en: 'Whether in force: not verified' },
  validFrom: { vi: 'có hiệu lực từ ngày', en: 'in force from' },
  validTo: { vi: 'hết hiệu lực từ ngày', en: 'no longer in force from' },
  accordingTo: { vi: 'theo', en: 'according to' },
  seenOn: { vi: 'xem ngày', en: 'seen on' },
  documentGraph: {
    vi: 'Quan hệ giữa các văn bản',
    en: 'Relations between the documents',
  },
  asList: { vi: 'Xem dạng danh sách', en: 'View as a list' },
  eachTask: { vi: 'Từng nhiệm vụ', en: 'Task by task' },
  tasksHere: { vi: 'Nhiệm vụ nêu tại mục này', en: 'Tasks in this section' },
  editorsNotes: { vi: 'Ghi chú của ban biên tập', en: 'Editors’ notes' },
  changedOn: { vi: 'Nội dung được sửa ngày {d}.', en: 'Wording changed on {d}.' },
  seeFormer: { vi: 'Xem nội dung trước đó', en: 'See the former wording' },
  noteDated: { vi: 'Ghi chú của ban biên tập, ngày', en: 'Editors’ note,' },
  outside: {
    vi: 'Văn bản được viện dẫn, sổ tay không có',
    en: 'Documents cited and not held here',
  },
  mends: { vi: 'Chỗ hiệu đính', en: 'Corrections' },
  mendsExplained: {
    vi: 'Nội dung trên trang này khớp bản nguồn đến từng chữ, trừ các chỗ bị sai khi lấy chữ từ tệp PDF và đã hiệu đính:',
    en: 'The text on this page matches the source copy letter for letter, except where extraction from the PDF file introduced errors, which are corrected here:',
  },
  entriesInside: { vi: '{n} đề mục bên trong', en: '{n} entries inside' },
  printBack: {
    vi: 'In kèm thông tin, nguồn, chỗ hiệu đính và ghi chú dưới đây',
    en: 'Print the information, sources, corrections and notes below too',
  },
  symbol: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  date: { vi: 'Ngày ban hành', en: 'Date of issue' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  status: { vi: 'Dạng nội dung', en: 'Kind of text' },
  notGiven: { vi: 'Nguồn hiện có không nêu', en: 'Not given in the sources at hand' },
  notInSource: { vi: 'Bản nguồn không ghi', en: 'Not in the source copy' },
  evidence: { vi: 'Nguồn tham khảo của các thông tin trên', en: 'Sources of these facts' },
  officialCopy: { vi: 'Bản chính thức', en: 'Official copy' },
  translationNotice: {
    vi: 'Bản tiếng Việt là bản gốc',
    en: 'For reference; the Vietnamese text prevails',
  },
  onlyInVietnamese: { vi: 'Chỉ có bản tiếng Việt', en: 'In Vietnamese only' },
  notTranslated: {
    vi: 'Chưa có bản dịch tiếng Anh',
    en: 'Not translated into English',
  },
  documents: { vi: 'Các văn bản', en: 'Documents' },
  home: { vi: 'Trang chủ', en: 'Home' },
  guide: { vi: 'Hướng dẫn', en: 'Guide' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  bodies: { vi: 'Cơ quan, tổ chức', en: 'Bodies' },
  correspondence: { vi: 'Bảng đối chiếu nội dung', en: 'Table of correspondence' },
  glossary: { vi: 'Thuật ngữ, chữ viết tắt', en: 'Terms and abbreviations' },
  checks: { vi: 'Kết quả kiểm tra', en: 'Check report' },
  offline: { vi: 'Đọc khi không có mạng', en: 'Read without a network' },
  storeDocument: {
    vi: 'Lưu văn bản này để đọc khi không có mạng',
    en: 'Store this document to read it without a network',
  },
  partsOf: { vi: 'Các phần của', en: 'Contents of the' },
  pageNotFound: {
    vi: 'Không tìm thấy trang. Có thể cần một trong các mục sau:',
    en: 'Page not found. Perhaps one of these:',
  },
  edition: { vi: 'Bản ngày', en: 'Edition of' },
  data: { vi: 'Dữ liệu', en: 'Data' },
  confidence2: { vi: 'hai nguồn độc lập trở lên', en: 'two or more independent sources' },
  confidence1: { vi: 'một nguồn', en: 'one source' },
  confidencePlan: { vi: 'theo chính văn bản', en: 'from the document itself' },
  confidenceEditorial: { vi: 'suy luận của ban biên tập', en: 'the editors’ inference' },
  placeInWhole: { vi: 'Vị trí trong văn bản', en: 'Place in the document' },
  recordNoText: {
    vi: 'Sổ tay không đăng toàn văn của văn bản này.',
    en: 'This handbook does not publish the full text of this document.',
  },
  openInBrowser: {
    vi: 'Nếu không sao chép hoặc in được, mở trang bằng trình duyệt của máy.',
    en: 'If copying or printing fails, open the page in the device’s own browser.',
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
  verbatim: { vi: 'Nguyên văn', en: 'Translation of the issued wording' },
  digest: { vi: 'Tóm lược của ban biên tập', en: 'Editors’ digest' },
  record: { vi: 'Thông tin văn bản (không có toàn văn)', en: 'Record only (no full text)' },
};

/** The same in English where not all of it is translated. */
export const UNTRANSLATED_LABELS = {
  verbatim: { none: 'Issued wording, in Vietnamese', partial: 'Issued wording, partly translated' },
  digest: { none: 'Editors’ digest, in Vietnamese', partial: 'Editors’ digest, partly translated' },
} as const;
