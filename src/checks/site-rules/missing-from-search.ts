import { LANGUAGES, type Language, type Localized } from '../../language/language.ts';
import { example } from '../examples/example-base.ts';
import { exampleSearchEntry } from '../examples/site-example-base.ts';
import type { SiteRule } from './site-rule.ts';

export const missingFromSearch: SiteRule<'missing-from-search'> = {
  id: 'missing-from-search',
  severity: 'error',
  title: {
    vi: 'Tìm kiếm có đủ mọi văn bản, mọi đoạn và mọi mục khác, trong cả hai ngôn ngữ',
    en: 'Search covers every document, every provision and all else that it finds, in both languages',
  },
  explanation: {
    vi: 'Người tìm một đoạn có thật mà không thấy sẽ tưởng là không có. Quy tắc so số mục mà Pagefind ghi trong pagefind/{vi,en}/pagefind-entry.json với số văn bản, đoạn, nhiệm vụ, cơ quan, thuật ngữ, ghi chú, trang hướng dẫn của nội dung; thiếu thì dựng lại, vẫn thiếu thì xem src/views/search/search-records.ts.',
    en: 'A reader who searches for a provision without finding it will think that there is none. The rule compares the number of records that Pagefind gives in pagefind/{vi,en}/pagefind-entry.json with the number of documents, provisions, tasks, bodies, terms, notes and guide pages of the content; if some are missing, build again, and if they are still missing, see src/views/search/search-records.ts.',
  },
  target: 'texts',
  failing: [
    example('Chỉ mục tiếng Việt thiếu một khoản', 'The Vietnamese index lacks a clause', {
      'pagefind/vi/pagefind-entry.json': `▶${exampleSearchEntry('vi', 3)}`,
    }),
    example('Chỉ mục tiếng Anh không ghi số mục', 'The English index does not say how many it has', {
      'pagefind/en/pagefind-entry.json': '▶{ "languages": {} }\n',
    }),
    example('Không có chỉ mục tiếng Anh', 'No English index', { 'pagefind/en/pagefind-entry.json': '▶' }),
  ],
  passing: [example('Đủ trong cả hai ngôn ngữ', 'Complete in both languages', {})],
  *check(site, expected) {
    for (const language of LANGUAGES) {
      const wanted = expected.searched(language);
      const found = site.searchRecords[language];
      if (found === wanted) continue;
      const message = found === null ? NO_INDEX : formatCounts(language, found, wanted);
      yield { file: `pagefind/${language}/pagefind-entry.json`, at: 0, message };
    }
  },
};

const NO_INDEX: Localized = {
  vi: 'Không có chỉ mục tìm kiếm ở đây, hoặc tệp này không ghi số mục. Dựng lại bằng npm run build.',
  en: 'There is no search index here, or this file does not say how many records it has. Build again with npm run build.',
};

function formatCounts(language: Language, found: number, wanted: number): Localized {
  return {
    vi: `Chỉ mục tìm kiếm “${language}” có ${found} mục, nội dung có ${wanted}. Xem src/views/search/search-records.ts rồi dựng lại.`,
    en: `The search index “${language}” has ${found} records; the content has ${wanted}. See src/views/search/search-records.ts, then build again.`,
  };
}
