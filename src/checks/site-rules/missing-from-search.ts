import { LANGUAGES, type Language, type Localized } from '../../language/language.ts';
import type { SiteRule } from './site-rule.ts';

export const missingFromSearch: SiteRule = {
  id: 'missing-from-search',
  severity: 'error',
  title: {
    vi: 'Tìm kiếm biết mọi văn bản và mọi đoạn, trong cả hai ngôn ngữ',
    en: 'Search knows every document and every provision, in both languages',
  },
  explanation: {
    vi: 'Ai tìm một đoạn có thật mà không thấy sẽ tin là không có. Quy tắc đọc danh sách các đoạn trong chỉ mục đã ghi ở pagefind/; thiếu đoạn nào thì xem src/views/search-records.ts rồi dựng lại.',
    en: 'One who searches for a provision and does not find it will believe there is none. The rule reads the list of records from the index in pagefind/; where one is missing, look at src/views/search-records.ts and build again.',
  },
  looksAt: 'texts',
  failing: [
    {
      shows: { vi: 'Chỉ mục tiếng Việt thiếu một khoản', en: 'The Vietnamese index lacks a clause' },
      files: {
        'pagefind/vi/pagefind-entry.json': '▶{}',
        'pagefind/vi/records.txt': 'kh-mau 3\nkh-mau#i 2\nnq-mau 3\n',
      },
    },
    {
      shows: {
        vi: 'Khoản có trong chỉ mục nhưng không có chữ nào',
        en: 'A clause that is there without a word',
      },
      files: {
        'pagefind/en/pagefind-entry.json': '▶{}',
        'pagefind/en/records.txt': 'kh-mau 3\nkh-mau#i 2\nkh-mau#i-1 2\nnq-mau 3\n',
      },
    },
    {
      shows: { vi: 'Kết quả mở một trang khác', en: 'A result that opens another page' },
      files: {
        'pagefind/vi/pagefind-entry.json': '▶{}',
        'pagefind/vi/records.txt': 'kh-mau 3 /kh-mau/\nkh-mau#i 2\nkh-mau#i-1 9 /kh-mau/i/\nnq-mau 3\n',
      },
    },
    {
      shows: { vi: 'Tệp của một kết quả bị cắt giữa chừng', en: 'The file of a result is cut short' },
      files: {
        'pagefind/en/pagefind-entry.json': '▶{}',
        'pagefind/en/records.txt':
          'kh-mau 3 /en/kh-mau/\nkh-mau#i 2\nkh-mau#i-1 12 pagefind/en/fragment/en_1.pf_fragment\nnq-mau 3\n',
      },
    },
    {
      shows: { vi: 'Không có chỉ mục tiếng Anh', en: 'No English index' },
      files: { 'pagefind/en/pagefind-entry.json': '▶' },
    },
  ],
  passing: [{ shows: { vi: 'Đủ trong cả hai ngôn ngữ', en: 'Complete in both languages' }, files: {} }],
  *check(site, expected) {
    for (const language of LANGUAGES) {
      const search = site.search[language];
      const file = `pagefind/${language}/pagefind-entry.json`;
      if (search.kind !== 'read') {
        yield { file, at: 0, message: noIndex(search.kind === 'absent' ? null : search.reason) };
        continue;
      }
      for (const key of [...expected.documents, ...expected.provisions.keys()]) {
        const provision = expected.provisions.get(key);
        const found = search.records.get(key);
        const words = `${provision?.heading[language] ?? ''} ${provision?.text[language] ?? ''}`.trim();
        if (found !== undefined && found >= countGaps(words)) continue;
        const needed = countWords(words);
        if (found !== undefined && found >= needed) continue;
        yield { file, at: 0, cause: language, message: describe(language, key, found ?? null, needed) };
      }
      for (const [key, opened] of search.opened) {
        if (opened.kind === 'broken') {
          yield { file, at: 0, cause: 'broken', message: sayBroken(key, opened.file) };
          continue;
        }
        const wanted = expected.addressOf(key, language);
        if (opened.url !== wanted) {
          yield { file, at: 0, cause: `url ${language}`, message: sayMisled(key, opened.url, wanted) };
        } else if (opened.words !== search.records.get(key)) {
          yield { file, at: 0, cause: 'broken', message: sayBroken(key, `pagefind/${language}/fragment/`) };
        }
      }
    }
  },
};

/** Words between white space. The index may count more, since it also counts the parts of `02-NQ/TW`. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** At least as many as there are words, and sooner counted: most records have enough for that. */
function countGaps(text: string): number {
  let count = 1;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) <= 32) count++;
  return count;
}

function describe(language: Language, key: string, found: number | null, needed: number): Localized {
  const again = {
    vi: 'Xem src/views/search-records.ts rồi dựng lại.',
    en: 'See src/views/search-records.ts, then build again.',
  };
  return found === null
    ? {
        vi: `Chỉ mục tìm kiếm “${language}” không có “${key}”. ${again.vi}`,
        en: `The search index “${language}” does not have “${key}”. ${again.en}`,
      }
    : {
        vi: `Chỉ mục tìm kiếm “${language}” chỉ có ${found} trong ít nhất ${needed} từ của “${key}”. ${again.vi}`,
        en: `The search index “${language}” has ${found} of at least ${needed} words of “${key}”. ${again.en}`,
      };
}

function sayMisled(key: string, found: string, wanted: string): Localized {
  return wanted === ''
    ? {
        vi: `Chỉ mục tìm kiếm có “${key}”, nhưng nội dung không có. Dựng lại bằng npm run build.`,
        en: `The search index has “${key}”, which the content does not have. Build again with npm run build.`,
      }
    : {
        vi: `Kết quả tìm kiếm “${key}” mở “${found}”, theo nội dung phải là “${wanted}”. Xem src/views/search-records.ts rồi dựng lại.`,
        en: `The search result “${key}” opens “${found}”; by the content it should open “${wanted}”. See src/views/search-records.ts, then build again.`,
      };
}

function sayBroken(key: string, file: string): Localized {
  return {
    vi: `Không đọc được lời văn của “${key}” trong chỉ mục tìm kiếm (${file}): tệp bị cắt hoặc bị đổi. Dựng lại bằng npm run build.`,
    en: `The text of “${key}” in the search index (${file}) cannot be read: the file is cut short or altered. Build again with npm run build.`,
  };
}

function noIndex(reason: string | null): Localized {
  return reason === null
    ? {
        vi: 'Không có chỉ mục tìm kiếm ở đây. Dựng lại bằng npm run build.',
        en: 'There is no search index here. Build again with npm run build.',
      }
    : {
        vi: `Không đọc được chỉ mục tìm kiếm: ${reason}. Dựng lại bằng npm run build.`,
        en: `The search index cannot be read: ${reason}. Build again with npm run build.`,
      };
}
