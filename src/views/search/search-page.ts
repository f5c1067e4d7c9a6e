import { capitalized } from '../../language/capitalized.ts';
import type { Language, Localized } from '../../language/language.ts';
import type { Document } from '../../model/document.ts';
import { TIME_KINDS } from '../../model/registry-schema.ts';
import type { TextStatus } from '../../model/schema.ts';
import type { SearchRecord } from '../../search/shared/record.ts';
import { TEXT_STATUS_ORDER } from '../../site/site.ts';
import { documentLabel, type StatusView, viewStatus, viewStatusOf } from '../documents/document-facts.ts';
import { viewContents } from '../documents/provision-view.ts';
import { documentsByStatus } from '../home-page.ts';
import { registryText, TIME_LABELS } from '../registry/registry-strings.ts';
import { stringsIn, uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';

/** The words of the search page beside what its script says. */
const STRINGS = {
  title: { vi: 'Tìm trong văn bản', en: 'Search the documents' },
  hint: { vi: 'Gõ từ cần tìm, có dấu hoặc không dấu', en: 'Type with or without accents' },
  button: { vi: 'Tìm', en: 'Search' },
  document: { vi: 'Văn bản', en: 'Document' },
  all: { vi: 'Tất cả', en: 'All' },
  status: { vi: 'Dạng nội dung', en: 'Kind of text' },
  otherPage: { vi: 'Xem kết quả bằng tiếng Anh', en: 'Show the results in Vietnamese' },
  kind: { vi: 'Loại', en: 'Kind' },
  provisions: { vi: 'Đoạn của văn bản', en: 'Passages' },
  moreFilters: { vi: 'Lọc thêm', en: 'More filters' },
  time: { vi: 'Thời gian', en: 'Time' },
  unfiltered: { vi: 'Tìm trong tất cả', en: 'Search everything' },
  more: { vi: 'Xem thêm', en: 'Show more' },
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
  return {
    frame: {
      language,
      title: searchTitle(language),
      description: `${STRINGS.title[language]}. ${STRINGS.hint[language]}.`,
    },
    words: stringsIn(STRINGS, language),
    /** Address of the page itself: where the form leads. */
    action: addresses.page(language, 'search'),
    /** The same page in the other language. */
    otherPage: addresses.page(language === 'vi' ? 'en' : 'vi', 'search'),
    filters: viewFilters(context, documents),
    moreFilters: viewMoreFilters(context),
    /** The way on without a search: every document with its contents. */
    contents: viewSearchContents(context),
  };
}

export interface FilterView {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

/** What results are narrowed by: first the document and the kind. */
function viewFilters({ language }: ViewContext, documents: readonly Document[]): readonly FilterView[] {
  return [
    {
      name: 'document',
      label: STRINGS.document[language],
      options: documents.map(({ id, facts }) => ({ value: id, name: facts.shortName[language] })),
    },
    {
      name: 'kind',
      label: STRINGS.kind[language],
      options: Object.entries(kindNames(language)).map(([value, name]) => ({ value, name })),
    },
  ];
}

/** Then who has a task, when, and what is held of a document. */
function viewMoreFilters({ corpus, language }: ViewContext): readonly FilterView[] {
  const documents = documentsByStatus(corpus);
  const held = new Set(documents.map((document) => document.facts.textStatus));
  const bodies = [...corpus.bodiesById.values()].filter(({ id }) => corpus.tasksByBody.has(id));
  const times = new Set(corpus.tasks.map(({ time }) => time.kind));
  const filters: readonly FilterView[] = [
    {
      name: 'body',
      label: registryText('bodies', language),
      options: bodies.map(({ id, name }) => ({ value: id, name: capitalized(name[language]) })),
    },
    {
      name: 'time',
      label: STRINGS.time[language],
      options: TIME_KINDS.filter((kind) => times.has(kind)).map((kind) => ({
        value: kind,
        name: TIME_LABELS[kind][language],
      })),
    },
    {
      name: 'status',
      label: STRINGS.status[language],
      options: TEXT_STATUS_ORDER.filter((status) => held.has(status)).map((status) => {
        const { key, label } = viewKind(documents, status, language);
        return { value: key, name: label };
      }),
    },
  ];
  return filters.filter(({ options }) => options.length > 0);
}

/** The names of all kinds of results. */
function kindNames(language: Language): Readonly<Record<SearchRecord['kind'], string>> {
  return {
    provision: STRINGS.provisions[language],
    document: STRINGS.document[language],
    task: uiText('tasks', language),
    body: registryText('bodies', language),
    term: uiText('glossary', language),
    guide: uiText('guide', language),
    note: uiText('editorsNotes', language),
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
    ...documentLabel(document, language),
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
