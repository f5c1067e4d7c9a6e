import type { Language, Localized } from '../../language/language.ts';
import type { Document } from '../../model/document.ts';
import type { TextStatus } from '../../model/schema.ts';
import { countParts, partFolder } from '../../search/index/index-parts.ts';
import { CITATIONS_FILE, SYNONYMS_FILE } from '../../search/shared/table-file.ts';
import { TEXT_STATUS_ORDER } from '../../site/site.ts';
import { documentLabel, type StatusView, viewStatus, viewStatusOf } from '../documents/document-facts.ts';
import { viewContents } from '../documents/provision-view.ts';
import { documentsByStatus } from '../home-page.ts';
import { stringsIn } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { viewSearchRecords } from './search-records.ts';
import { viewSearchTables } from './search-tables.ts';

/** The words of the search page. `{n}`, `{q}`, `{citation}` and `{t}` are filled in by the browser. */
const STRINGS = {
  title: { vi: 'Tìm trong văn bản', en: 'Search the documents' },
  hint: { vi: 'Gõ từ cần tìm, có dấu hoặc không dấu', en: 'Type with or without accents' },
  button: { vi: 'Tìm', en: 'Search' },
  document: { vi: 'Văn bản', en: 'Document' },
  allDocuments: { vi: 'Tất cả', en: 'All' },
  status: { vi: 'Dạng nội dung', en: 'Kind of text' },
  allStatuses: { vi: 'Tất cả', en: 'All' },
  loading: { vi: 'Đang tìm…', en: 'Searching…' },
  failed: {
    vi: 'Không tải được chức năng tìm kiếm. Kiểm tra kết nối mạng rồi bấm Tìm, hoặc dùng mục lục dưới đây.',
    en: 'The search could not be loaded. Check the connection and press Search, or use the contents below.',
  },
  found: { vi: 'Tìm thấy {n} đoạn', en: '{n} passages found' },
  foundOne: { vi: 'Tìm thấy 1 đoạn', en: '1 passage found' },
  below: {
    vi: 'Tiếp theo là các đoạn có những chữ đã gõ: {n}',
    en: 'Then passages with these words: {n}',
  },
  nearest: {
    vi: 'Không có đoạn nào khớp hoàn toàn. Các đoạn gần nhất:',
    en: 'No exact match. Nearest passages:',
  },
  none: { vi: 'Không tìm thấy đoạn nào.', en: 'No passages found.' },
  unfiltered: { vi: 'Tìm trong tất cả văn bản', en: 'Search all documents' },
  showing: { vi: 'Đang hiển thị kết quả cho “{q}”', en: 'Showing results for “{q}”' },
  goTo: { vi: 'Đến thẳng: {citation}', en: 'Go to: {citation}' },
  textSays: { vi: 'Văn bản dùng từ: {t}', en: 'The text says: {t}' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  marked: { vi: 'Các từ đã tìm được đánh dấu.', en: 'The words searched for are marked.' },
  unmark: { vi: 'Bỏ đánh dấu', en: 'Remove the marks' },
  contents: { vi: 'Mục lục', en: 'Contents' },
  keys: {
    vi: 'Phím mũi tên: chuyển giữa các đoạn; Enter: mở; Esc: về ô tìm kiếm.',
    en: 'Arrow keys move between passages; Enter opens one; Esc returns to the search box.',
  },
  withoutScripts: {
    vi: 'Trình duyệt này không chạy JavaScript nên không tìm được. Mục lục của các văn bản ở dưới đây.',
    en: 'This browser does not run JavaScript, so searching is not possible. The contents of every document are below.',
  },
} as const satisfies Record<string, Localized>;

/** Levels of a document's contents that are listed: sections, and what stands beside them. */
const CONTENTS_DEPTH = 1;
/** Of more documents only the names are listed: the page must stay light. */
const MOST_DOCUMENTS_WITH_CONTENTS = 50;

export function viewSearchPage(context: ViewContext) {
  const { corpus, addresses, language } = context;
  const documents = documentsByStatus(corpus);
  const records = viewSearchRecords(corpus, addresses, language);
  // What the tables say comes from the records' documents and from the glossary.
  const cacheTag = tagOf([records, viewSearchTables(corpus, language)]);
  const table = (name: string): string => `${addresses.file(`pagefind/${language}/${name}`)}?${cacheTag}`;
  const held = new Set(documents.map((document) => document.facts.textStatus));
  return {
    frame: {
      language,
      title: searchTitle(language),
      description: `${STRINGS.title[language]}. ${STRINGS.hint[language]}.`,
    },
    words: stringsIn(STRINGS, language),
    /** Address of the page itself: where the form leads. */
    action: addresses.page(language, 'search'),
    /** Addresses of the search bundle's program, one a part of the index, and a tag that changes with what is indexed. */
    bundles: Array.from({ length: countParts(records.length) }, (_, index) =>
      addresses.file(`pagefind/${language}/${partFolder(index + 1)}pagefind.js`),
    ),
    /** Addresses of the tables beside the index. */
    synonyms: table(SYNONYMS_FILE),
    citations: table(CITATIONS_FILE),
    cacheTag,
    documents: documents.map(({ id, facts }) => ({ id, name: facts.shortName[language] })),
    statuses: TEXT_STATUS_ORDER.filter((status) => held.has(status)).map((status) =>
      viewKind(documents, status, language),
    ),
    /** The way on without a search: every document with its contents. */
    contents: viewSearchContents(context),
  };
}

/** What a status means for the documents that have it: in English some may be translated and some not. */
function viewKind(documents: readonly Document[], status: TextStatus, language: Language): StatusView {
  const views = documents
    .filter(({ facts }) => facts.textStatus === status)
    .map((document) => viewStatusOf(document, language));
  const [first, ...others] = new Set(views.map(({ label }) => label));
  return { ...viewStatus(status, language), ...(others.length > 0 || !first ? {} : { label: first }) };
}

export type SearchPageView = ReturnType<typeof viewSearchPage>;

export function searchTitle(language: Language): string {
  return STRINGS.title[language];
}

/** What can be opened without a search. */
export function viewSearchContents({ corpus, addresses, language }: ViewContext) {
  const documents = documentsByStatus(corpus);
  return documents.map((document) => ({
    id: document.id,
    href: addresses.document(language, document.id),
    name: documentLabel(document, language),
    status: viewStatusOf(document, language),
    entries:
      documents.length > MOST_DOCUMENTS_WITH_CONTENTS
        ? []
        : viewContents(
            language,
            document,
            (id) => addresses.provision(language, document.id, id),
            CONTENTS_DEPTH,
          ),
  }));
}

/** A short number that changes when anything that is indexed changes (FNV-1a). Guards a cache, nothing else. */
function tagOf(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify(value))
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
