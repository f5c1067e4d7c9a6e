import type { Language, Localized } from '../../language/language.ts';

/** The words of the page for reading without a network. */
const STRINGS = {
  description: {
    vi: 'Lưu một văn bản hoặc toàn bộ sổ tay vào trình duyệt để đọc, in khi không có mạng.',
    en: 'Store one document or the whole handbook in the browser, to be read and printed without a network.',
  },
  lead: {
    vi: 'Các trang được lưu vào trình duyệt của máy này để đọc và in khi không có mạng. Chưa chọn Lưu thì không có gì được lưu; đã lưu thì xóa được ở trang này.',
    en: 'Pages are stored in the browser of this device, to be read and printed without a network. Nothing is stored until Store is chosen, and what is stored can be removed on this page.',
  },
  withoutScripts: {
    vi: 'Để lưu, trình duyệt phải chạy được mã lệnh (JavaScript). Trình duyệt này không chạy mã lệnh; các trang vẫn đọc được khi có mạng.',
    en: 'Storing needs a browser that runs scripts. This one does not run them; with a network the pages can still be read.',
  },
  openHome: { vi: 'Mở trang chủ', en: 'Open the home page' },
  asFile: {
    vi: 'Bản này mở từ thư mục trên máy, không cần mạng, nên không cần lưu thêm.',
    en: 'This copy is opened from a folder and needs no network: there is nothing to store.',
  },
  refused: {
    vi: 'Trình duyệt không cho lưu. Nguyên nhân thường gặp: trang mở ở chế độ ẩn danh hoặc trong ứng dụng nhắn tin; địa chỉ không bắt đầu bằng https; trình duyệt quá cũ. Mở trang bằng trình duyệt của máy rồi lưu lại.',
    en: 'The browser stores nothing here. Common reasons: a private window or a chat app; an address that does not begin with https; an old browser. Open the page in the device’s own browser and store again.',
  },
  noList: {
    vi: 'Không tải được danh sách tệp nên chưa lưu được. Kiểm tra kết nối mạng rồi mở lại trang này.',
    en: 'The list of files could not be loaded, so nothing can be stored yet. Check the connection and open this page again.',
  },
  choose: { vi: 'Chọn nội dung cần lưu', en: 'Choose what to store' },
  whole: { vi: 'Toàn bộ sổ tay, có tìm kiếm', en: 'The whole handbook, with search' },
  wholeHint: { vi: 'Không gồm tệp Word, PDF', en: 'Without the Word and PDF files' },
  one: { vi: 'Một văn bản', en: 'One document' },
  oneHint: {
    vi: 'Trang của văn bản, của từng đoạn, trang song ngữ, cả bản tiếng Anh; không có tìm kiếm',
    en: 'Its page, the pages of its provisions, both languages side by side, and the Vietnamese; no search',
  },
  document: { vi: 'Văn bản', en: 'Document' },
  space: { vi: 'Dung lượng: {size}', en: 'Space: {size}' },
  spaceMore: { vi: 'Dung lượng: {size}, cần tải {more}', en: 'Space: {size}, of which {more} to load' },
  store: { vi: 'Lưu', en: 'Store' },
  stop: { vi: 'Dừng', en: 'Stop' },
  storing: { vi: 'Đang lưu: {done} trên {all}', en: 'Storing: {done} of {all}' },
  done: {
    vi: 'Đã lưu xong. Khi không có mạng, mở các trang theo địa chỉ như thường lệ.',
    en: 'All stored. Without a network, open the pages at their usual addresses.',
  },
  stopped: {
    vi: 'Đã dừng. Chọn Lưu để lưu tiếp phần còn lại.',
    en: 'Stopped. Choose Store to go on with the rest.',
  },
  unreachable: {
    vi: 'Mất kết nối mạng khi đang lưu. Có mạng thì chọn Lưu để lưu tiếp phần còn lại.',
    en: 'The connection was lost. Once it is back, choose Store to go on with the rest.',
  },
  differs: {
    vi: 'Có tệp máy chủ gửi không đúng với danh sách, nên chưa lưu. Có thể bản mới đang được đăng: chờ ít phút, mở lại trang này rồi lưu lại.',
    en: 'A file that the server sent is not the listed one, so nothing was stored. A new edition may be on its way: wait a few minutes, open this page again and store again.',
  },
  full: {
    vi: 'Máy không đủ chỗ để lưu. Xóa bớt dữ liệu trên máy hoặc chọn lưu một văn bản.',
    en: 'There is not enough space. Free some on the device, or store one document.',
  },
  busy: {
    vi: 'Trang này đang lưu ở một thẻ khác của trình duyệt.',
    en: 'Another tab of this browser is storing at the moment.',
  },
  beforeStays: { vi: 'Bản đã lưu trước đó còn nguyên.', en: 'What was stored before is unchanged.' },
  unfinished: {
    vi: 'Lần lưu trước chưa xong. Chọn Lưu để lưu tiếp, hoặc xóa phần đã tải.',
    en: 'The last storing was not finished. Choose Store to go on, or remove what was loaded.',
  },
  stored: { vi: 'Đang lưu trên máy này', en: 'Stored on this device' },
  content: { vi: 'Nội dung', en: 'Content' },
  size: { vi: 'Dung lượng', en: 'Space' },
  edition: { vi: 'Bản ngày', en: 'Edition of' },
  storedAt: { vi: 'Lưu lúc', en: 'Stored at' },
  timeAndDay: { vi: '{time}, ngày {day}', en: '{time}, {day}' },
  storeMore: { vi: 'Lưu thêm', en: 'Store more' },
  current: { vi: 'Bản lưu đúng với bản đang đăng.', en: 'What is stored is what is published now.' },
  newer: {
    vi: 'Bản đang đăng đã khác bản lưu. Cần tải {size}; chưa lưu bản mới thì bản lưu này vẫn dùng được.',
    en: 'What is published now differs from what is stored. {size} to load; until then the stored edition can be used.',
  },
  storeNewer: { vi: 'Lưu bản mới', en: 'Store the new edition' },
  notKnown: {
    vi: 'Không có mạng nên chưa biết có bản mới hay không.',
    en: 'Without a network it is not known whether there is a new edition.',
  },
  lost: {
    vi: 'Trình duyệt đã xóa {n} tệp của bản lưu, nên có trang không mở được. Có mạng thì lưu lại.',
    en: 'The browser has removed {n} of the stored files, so some pages will not open. Store again when there is a network.',
  },
  storeAgain: { vi: 'Lưu lại', en: 'Store again' },
  remove: { vi: 'Xóa khỏi máy này', en: 'Remove from this device' },
  removed: {
    vi: 'Đã xóa. Máy này không còn lưu trang nào.',
    en: 'Removed. Nothing is stored on this device.',
  },
  notStored: {
    vi: 'Không có mạng, và trang cần mở chưa được lưu trên máy này.',
    en: 'There is no network, and the page asked for is not stored on this device.',
  },
} as const satisfies Record<string, Localized>;

export type OfflineString = keyof typeof STRINGS;

export function offlineText(key: OfflineString, language: Language): string {
  return STRINGS[key][language];
}
