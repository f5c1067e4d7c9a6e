import type { Localized } from '../language/language.ts';

/** First segments of the addresses of pages that are not documents, in each language. An address once given stays. */
export const SEGMENTS = {
  parallel: { vi: 'song-ngu', en: 'parallel' },
  tasks: { vi: 'nhiem-vu', en: 'tasks' },
  bodies: { vi: 'co-quan', en: 'bodies' },
  correspondence: { vi: 'doi-chieu', en: 'correspondence' },
  glossary: { vi: 'thuat-ngu', en: 'glossary' },
  search: { vi: 'tim-kiem', en: 'search' },
  handouts: { vi: 'tai-lieu-hop', en: 'handouts' },
  checks: { vi: 'kiem-tra', en: 'checks' },
  guide: { vi: 'huong-dan', en: 'guide' },
  offline: { vi: 'doc-khi-khong-co-mang', en: 'offline' },
} as const satisfies Record<string, Localized>;

/** The segment of the review tables, below the tasks and below a body. */
export const REVIEW_SEGMENT: Localized = { vi: 'bieu-tong-hop', en: 'summary' };

export type PageSegment = keyof typeof SEGMENTS;

/** Segments that no document may take as its id. */
export const RESERVED_SEGMENTS: readonly string[] = [
  ...Object.values(SEGMENTS).flatMap(({ vi, en }) => [vi, en]),
  'en',
  'tai-ve',
  'api',
  'akn',
  'pagefind',
  '404',
  // Names of data files beside `{doc}.json`.
  'documents',
  'terms',
  'index',
];

/** Marks that pages of documents have for themselves; a provision is marked with its own id. */
export const RESERVED_MARKS: readonly string[] = [
  'noi-dung',
  'muc-luc',
  'giao-dien',
  'site-search',
  'clause-sheet-title',
];
