import { LANGUAGES, type Localized } from '../../model/language.ts';
import type { SiteRule } from '../site-rule.ts';

export const missingFromSearch: SiteRule = {
  id: 'missing-from-search',
  severity: 'error',
  title: {
    vi: 'Tìm kiếm biết mọi văn bản và mọi đoạn, trong cả hai ngôn ngữ',
    en: 'Search knows every document and every provision, in both languages',
  },
  explanation: {
    vi: 'Ai tìm một đoạn có thật mà không thấy sẽ tin là không có. Quy tắc đọc danh sách bản ghi trong chỉ mục đã ghi ở pagefind/; thiếu đoạn nào thì xem src/views/search-records.ts rồi dựng lại.',
    en: 'One who searches for a provision and does not find it will believe there is none. The rule reads the list of records from the index in pagefind/; where one is missing, look at src/views/search-records.ts and build again.',
  },
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
        'pagefind/en/records.txt': 'kh-mau 3\nkh-mau#i 2\nkh-mau#i-1 0\nnq-mau 3\n',
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
      const lack = (key: string): boolean => {
        const words = search.records.get(key);
        const isWordless = (expected.provisions.get(key)?.text[language] ?? '') === '';
        return words === undefined || (words === 0 && !isWordless);
      };
      for (const key of [...expected.documents, ...expected.provisions.keys()]) {
        if (!lack(key)) continue;
        yield {
          file,
          at: 0,
          cause: language,
          message: {
            vi: `Chỉ mục tìm kiếm “${language}” không có lời của “${key}”. Xem src/views/search-records.ts rồi dựng lại.`,
            en: `The search index “${language}” has no words of “${key}”. See src/views/search-records.ts, then build again.`,
          },
        };
      }
    }
  },
};

function noIndex(reason: string | null): Localized {
  return reason === null
    ? {
        vi: 'Không có chỉ mục tìm kiếm ở đây. Dựng lại bằng npm run build.',
        en: 'There is no search index here. Build again with npm run build.',
      }
    : {
        vi: `Không đọc được chỉ mục tìm kiếm: ${reason} Dựng lại bằng npm run build.`,
        en: `The search index cannot be read: ${reason} Build again with npm run build.`,
      };
}
