import { fillPlaces } from '../../language/fill-places.ts';
import type { Language, Localized } from '../../language/language.ts';

/** What search says of an answer, on its page and in a box. The browser fills in `{n}`, `{q}` and the like. */
export const SEARCH_SENTENCES = {
  loading: { vi: 'Đang tìm…', en: 'Searching…' },
  failed: {
    vi: 'Không tải được chức năng tìm kiếm. Kiểm tra kết nối mạng rồi bấm Tìm, hoặc dùng mục lục dưới đây.',
    en: 'The search could not be loaded. Check the connection and press Search, or use the contents below.',
  },
  found: { vi: 'Tìm thấy {n} kết quả', en: '{n} results found' },
  foundOne: { vi: 'Tìm thấy 1 kết quả', en: '1 result found' },
  below: {
    vi: 'Tiếp theo là các kết quả có những chữ đã gõ: {n}',
    en: 'Then results with these words: {n}',
  },
  absent: { vi: 'Không có đoạn nào có từ {words}.', en: 'No passage has {words}.' },
  near: { vi: 'Các kết quả gần nhất:', en: 'Nearest results:' },
  nearest: {
    vi: 'Không có đoạn nào khớp hoàn toàn. Các đoạn gần nhất:',
    en: 'No exact match. Nearest passages:',
  },
  none: { vi: 'Không tìm thấy kết quả nào.', en: 'Nothing found.' },
  inOther: {
    vi: 'Không có đoạn nào bằng tiếng Việt; bản tiếng Anh có {n} kết quả. Nội dung tương ứng bằng tiếng Việt:',
    en: 'Nothing in English; {n} results in Vietnamese. The same items in English:',
  },
  showing: { vi: 'Đang hiển thị kết quả cho “{q}”', en: 'Showing results for “{q}”' },
  goTo: { vi: 'Đến thẳng: {citation}', en: 'Go to: {citation}' },
  textSays: { vi: 'Văn bản dùng từ: {t}', en: 'The text says: {t}' },
  literally: { vi: 'Tìm đúng “{q}”', en: 'Search for “{q}” instead' },
  firstResults: { vi: 'Kết quả đầu tiên', en: 'First results' },
  allResults: { vi: 'Xem tất cả {n} kết quả', en: 'Show all {n} results' },
  marked: { vi: 'Các từ đã tìm được đánh dấu.', en: 'The words searched for are marked.' },
  unmark: { vi: 'Bỏ đánh dấu', en: 'Remove the marks' },
} as const satisfies Record<string, Localized>;

export type SearchSentence = keyof typeof SEARCH_SENTENCES;

/** A sentence with its values in place. */
export function saySearch(
  name: SearchSentence,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fillPlaces(SEARCH_SENTENCES[name][language], values);
}
