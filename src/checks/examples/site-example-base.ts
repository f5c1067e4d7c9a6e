import { LANGUAGES, type Language, otherLanguage } from '../../language/language.ts';
import { EXAMPLE_BASE } from './example-base.ts';

/** Where the examples are published. */
export const EXAMPLE_URL = 'https://so-tay.example';

/** The content that the finished examples were made from: a clause of it had another id before. */
export const SITE_EXAMPLE_CONTENT: Readonly<Record<string, string>> = {
  ...EXAMPLE_BASE,
  'documents/kh-mau/document.yaml': `${EXAMPLE_BASE['documents/kh-mau/document.yaml']}aliases:
  - from: kh-mau#i-9
    to: kh-mau#i-1
    day: 2026-11-22
    reason: { vi: Đánh số nhầm., en: Numbered by mistake. }
`,
  'sources.yaml':
    'bao-mau:\n  publisher: { vi: Báo Mẫu, en: Sample News }\n  title: { vi: Bài mẫu, en: A sample article }\n  url: https://bao-mau.example/bai\n  date: null\n  kind: press\n',
};

interface ExampleText {
  readonly heading: string;
  readonly clause: string;
  /** The words of the clause that cite `nq-mau`. */
  readonly cited: string;
}

/** The wording of `kh-mau`, by hand: an example is held against the corpus, so it must not be made from it. */
const TEXTS: Readonly<Record<Language, ExampleText>> = {
  vi: {
    heading: 'MỤC ĐÍCH',
    clause: 'Thực hiện Nghị quyết số 07-NQ/MAU, ngày 12/6/2021.',
    cited: 'Nghị quyết số 07-NQ/MAU, ngày 12/6/2021',
  },
  en: {
    heading: 'PURPOSE',
    clause: 'To carry out Resolution No. 07-NQ/MAU of 12 June 2021.',
    cited: 'Resolution No. 07-NQ/MAU of 12 June 2021',
  },
};

/** An address in a language, from the one in each: `pathIn('/song-ngu/kh-mau/', '/parallel/kh-mau/')`. */
type Paths = Readonly<Record<Language, string>>;

const samePath = (path: string): Paths => ({ vi: path, en: `/en${path}` });

export const EXAMPLE_PATHS = {
  home: samePath('/'),
  search: { vi: '/tim-kiem/', en: '/en/search/' },
  plan: samePath('/kh-mau/'),
  section: samePath('/kh-mau/i/'),
  clause: samePath('/kh-mau/i-1/'),
  parallel: { vi: '/song-ngu/kh-mau/', en: '/en/parallel/kh-mau/' },
  resolution: samePath('/nq-mau/'),
} as const satisfies Record<string, Paths>;

export type ExamplePage = keyof typeof EXAMPLE_PATHS;

/** What stands in `<title>`: of pages that are not about a document any words. */
export const EXAMPLE_TITLES: Readonly<Record<ExamplePage, Readonly<Record<Language, string>>>> = {
  home: { vi: 'Sổ tay Nghị quyết 02', en: 'Resolution 02 Handbook' },
  search: { vi: 'Tìm kiếm', en: 'Search' },
  plan: { vi: 'Kế hoạch mẫu | Sổ tay Nghị quyết 02', en: 'Sample plan | Resolution 02 Handbook' },
  section: {
    vi: 'Mục I, Kế hoạch mẫu | Sổ tay Nghị quyết 02',
    en: 'Section I, Sample plan | Resolution 02 Handbook',
  },
  clause: {
    vi: 'Mục I.1, Kế hoạch mẫu | Sổ tay Nghị quyết 02',
    en: 'Section I.1, Sample plan | Resolution 02 Handbook',
  },
  parallel: { vi: 'Song ngữ: Kế hoạch mẫu', en: 'Side by side: Sample plan' },
  resolution: {
    vi: 'Nghị quyết mẫu (07-NQ/MAU) | Sổ tay Nghị quyết 02',
    en: 'Sample resolution (07-NQ/MAU) | Resolution 02 Handbook',
  },
};

/** Where a former id of a clause still has its place. */
export const FORMER_PLACE = '<span id="i-9"></span>';

/** What a page lets a browser load: its own site. */
export const EXAMPLE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'";

/** The first lines of the head of every page. */
const headOf = (title: string): string =>
  `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${EXAMPLE_POLICY}">\n<title>${title}</title>`;

/** A whole page round a body, with all that a page needs in its head. `replace` swaps one part for another. */
export function examplePage(
  language: Language,
  page: ExamplePage,
  body: string = exampleBody(language, page),
  replace: Readonly<Record<string, string>> = {},
): string {
  const paths = EXAMPLE_PATHS[page];
  const html = `<!doctype html>
<html lang="${language}">
<head>
${headOf(EXAMPLE_TITLES[page][language])}
<link rel="canonical" href="${EXAMPLE_URL}${paths[language]}">
<link rel="alternate" hreflang="vi" href="${EXAMPLE_URL}${paths.vi}">
<link rel="alternate" hreflang="en" href="${EXAMPLE_URL}${paths.en}">
</head>
<body>
<a href="${paths[otherLanguage(language)]}" data-twin>${language === 'vi' ? 'English' : 'Tiếng Việt'}</a>
${page === 'plan' ? `${FORMER_PLACE}\n` : ''}${body}
</body>
</html>
`;
  return Object.entries(replace).reduce((text, [part, other]) => text.replace(part, other), html);
}

/** The wording of the clause, with the link of its citation. */
function linkedClause(language: Language): string {
  const { clause, cited } = TEXTS[language];
  return clause.replace(cited, exampleReference(language, cited));
}

/** A citation of `nq-mau` in a wording. */
export function exampleReference(language: Language, words: string): string {
  return `<a href="${EXAMPLE_PATHS.resolution[language]}" data-reference>${words}</a>`;
}

/** The clause `kh-mau#i-1` as it stands on a page. */
export function exampleClause(language: Language, text: string = linkedClause(language)): string {
  return `<section id="i-1" data-provision="kh-mau#i-1">
<a href="${EXAMPLE_PATHS.clause[language]}">1.</a>
<p data-text>${text}</p>
</section>`;
}

/** The section `kh-mau#i` with what stands in it. */
export function exampleSection(language: Language, inside: string = exampleClause(language)): string {
  return `<section id="i" data-provision="kh-mau#i">
<h2><a href="${EXAMPLE_PATHS.section[language]}">I.</a> ${TEXTS[language].heading}</h2>
${inside}
</section>`;
}

function exampleBody(language: Language, page: ExamplePage): string {
  switch (page) {
    case 'plan':
    case 'section':
      return exampleSection(language);
    case 'clause':
      return exampleClause(language);
    case 'parallel':
      return parallelBody(language);
    case 'home':
      return `<a href="${EXAMPLE_PATHS.plan[language]}#i-1">I.1</a>`;
    default:
      return '<p></p>';
  }
}

function parallelBody(language: Language): string {
  const cells = (make: (of: Language) => string): string =>
    [language, otherLanguage(language)].map((of) => `<div lang="${of}">${make(of)}</div>`).join('\n');
  return `<section id="i" data-provision="kh-mau#i">
${cells((of) => `<b>I.</b> <h2>${TEXTS[of].heading}</h2>`)}
</section>
<section id="i-1" data-provision="kh-mau#i-1">
${cells((of) => `<b>1.</b> <p data-text>${linkedClause(of)}</p>`)}
</section>`;
}

/** `api/v1/kh-mau.json`, with another text of the clause. */
export function examplePlanData(clause: string = TEXTS.vi.clause): string {
  const url = (page: ExamplePage): Paths => ({
    vi: EXAMPLE_URL + EXAMPLE_PATHS[page].vi,
    en: EXAMPLE_URL + EXAMPLE_PATHS[page].en,
  });
  const provisions = [
    {
      ...{ id: 'i', num: 'I', kind: 'section', parent: null },
      heading: { vi: TEXTS.vi.heading, en: TEXTS.en.heading },
      text: { vi: '', en: '' },
      citation: { vi: 'mục I, Kế hoạch mẫu', en: 'section I, Sample plan' },
      url: url('section'),
      ...{ cites: [], citedBy: [], tasks: [] },
    },
    {
      ...{ id: 'i-1', num: '1', kind: 'clause', parent: 'i' },
      heading: { vi: null, en: null },
      text: { vi: clause, en: TEXTS.en.clause },
      citation: { vi: 'khoản 1, mục I, Kế hoạch mẫu', en: 'clause 1, section I, Sample plan' },
      url: url('clause'),
      cites: LANGUAGES.map((lang) => ({ to: 'nq-mau', text: TEXTS[lang].cited, lang })),
      ...{ citedBy: [], tasks: [] },
    },
  ];
  return JSON.stringify({ ...EXAMPLE_FACTS['kh-mau'], provisions }, null, 1);
}

const EXAMPLE_FACTS = {
  'kh-mau': {
    ...{ id: 'kh-mau', symbol: null, date: null, issuer: null },
    title: { vi: 'Kế hoạch mẫu', en: 'Sample plan' },
    textStatus: 'digest',
    url: { vi: `${EXAMPLE_URL}/kh-mau/`, en: `${EXAMPLE_URL}/en/kh-mau/` },
  },
  'nq-mau': {
    ...{ id: 'nq-mau', symbol: '07-NQ/MAU', date: '2021-06-12', issuer: null },
    title: { vi: 'Nghị quyết mẫu', en: 'Sample resolution' },
    textStatus: 'record',
    url: { vi: `${EXAMPLE_URL}/nq-mau/`, en: `${EXAMPLE_URL}/en/nq-mau/` },
  },
} as const;

/** `api/v1/documents.json` with some of the two documents. */
export function exampleDocumentsData(ids: readonly (keyof typeof EXAMPLE_FACTS)[]): string {
  return JSON.stringify({ documents: ids.map((id) => EXAMPLE_FACTS[id]) }, null, 1);
}

/** A page that tells of an error; search machines pass it by. */
export function exampleErrorPage(body: string): string {
  return `<!doctype html>\n<html lang="vi">\n${headOf('Không tìm thấy trang')}\n<meta name="robots" content="noindex">\n${body}\n</html>\n`;
}

/** `sitemap.xml` with all pages but those left out, and other addresses behind them. */
export function exampleSitemap(more: readonly string[] = [], without: readonly string[] = []): string {
  const paths = Object.values(EXAMPLE_PATHS).flatMap(({ vi, en }) => [vi, en]);
  const own = paths.filter((path) => !without.includes(path)).map((path) => EXAMPLE_URL + path);
  return `<urlset>\n${[...own, ...more].map((url) => `<url><loc>${url}</loc></url>\n`).join('')}</urlset>\n`;
}

/** A page that only sends readers on. */
export function exampleRedirect(to: string): string {
  return `<!doctype html>\n<html lang="vi">\n${headOf('Đã chuyển')}\n<meta http-equiv="refresh" content="0;url=${to}">\n<meta name="robots" content="noindex">\n</html>\n`;
}

/** Tables of no task, behind the mark by which Excel knows UTF-8. */
const TASK_COLUMNS =
  '\uFEFFid,provision,kind,title_vi,title_en,quote_vi,quote_en,bodies,time_kind,time_date,time_words,output_vi,output_en,sources,url_vi,url_en';
const TRACE_COLUMNS = '\uFEFFtask,provision,source,relation,basis,reason_vi,reason_en';

/** A finished site of one plan and one record, in a few lines a page. A rule's examples change only what they are about. */
export const SITE_EXAMPLE_BASE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    (Object.keys(EXAMPLE_PATHS) as ExamplePage[]).flatMap((page) =>
      LANGUAGES.map((language) => [
        `${EXAMPLE_PATHS[page][language].slice(1)}index.html`,
        examplePage(language, page),
      ]),
    ),
  ),
  'kh-mau/i-9/index.html': exampleRedirect('/kh-mau/i-1/'),
  'en/kh-mau/i-9/index.html': exampleRedirect('/en/kh-mau/i-1/'),
  _headers: `/*\n  Content-Security-Policy: ${EXAMPLE_POLICY}\n`,
  'sitemap.xml': exampleSitemap(),
  '404.html': exampleErrorPage(''),
  'en/404/index.html': exampleErrorPage('').replace('lang="vi"', 'lang="en"'),
  'api/v1/documents.json': exampleDocumentsData(['kh-mau', 'nq-mau']),
  'api/v1/kh-mau.json': examplePlanData(),
  'api/v1/nq-mau.json': JSON.stringify({ ...EXAMPLE_FACTS['nq-mau'], provisions: [] }, null, 1),
  'api/v1/tasks.json': '{\n "tasks": []\n}\n',
  'api/v1/tasks.csv': `${TASK_COLUMNS}\r\n`,
  'api/v1/trace.csv': `${TRACE_COLUMNS}\r\n`,
  'api/v1/bodies.json': '{\n "bodies": []\n}\n',
  'api/v1/terms.json': '{\n "terms": []\n}\n',
  'pagefind/vi/pagefind-entry.json': '{}\n',
  'pagefind/vi/records.txt': 'kh-mau 3\nkh-mau#i 2\nkh-mau#i-1 9\nnq-mau 3\n',
  'pagefind/en/pagefind-entry.json': '{}\n',
  'pagefind/en/records.txt': 'kh-mau 3\nkh-mau#i 2\nkh-mau#i-1 12\nnq-mau 3\n',
};
