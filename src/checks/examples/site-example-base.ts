import { createHash } from 'node:crypto';
import { LANGUAGES, type Language, otherLanguage } from '../../language/language.ts';
import { type FileDigest, formatManifest, MANIFEST_FILE } from '../../model/site/site-manifest.ts';
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

/**
 * The wording of `kh-mau`, by hand: an example is compared with the corpus, so it must not be made from it. `cited`: the
 * words of the clause that cite `nq-mau`.
 */
const TEXTS = {
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

const EXAMPLE_PATHS = {
  home: samePath('/'),
  search: { vi: '/tim-kiem/', en: '/en/search/' },
  handouts: { vi: '/tai-lieu-hop/', en: '/en/handouts/' },
  offline: { vi: '/doc-khi-khong-co-mang/', en: '/en/offline/' },
  plan: samePath('/kh-mau/'),
  section: samePath('/kh-mau/i/'),
  clause: samePath('/kh-mau/i-1/'),
  parallel: { vi: '/song-ngu/kh-mau/', en: '/en/parallel/kh-mau/' },
  resolution: samePath('/nq-mau/'),
} as const satisfies Record<string, Paths>;

type ExamplePage = keyof typeof EXAMPLE_PATHS;

/** What stands in `<title>`. */
const EXAMPLE_TITLES: Readonly<Record<ExamplePage, Readonly<Record<Language, string>>>> = {
  home: { vi: 'Sổ tay văn bản', en: 'Document Handbook' },
  search: {
    vi: 'Tìm trong văn bản | Sổ tay văn bản',
    en: 'Search the documents | Document Handbook',
  },
  handouts: { vi: 'Tài liệu họp | Sổ tay văn bản', en: 'Meeting handouts | Document Handbook' },
  offline: {
    vi: 'Đọc khi không có mạng | Sổ tay văn bản',
    en: 'Read without a network | Document Handbook',
  },
  plan: { vi: 'Kế hoạch mẫu | Sổ tay văn bản', en: 'Sample plan | Document Handbook' },
  section: {
    vi: 'Mục I, Kế hoạch mẫu | Sổ tay văn bản',
    en: 'Section I, Sample plan | Document Handbook',
  },
  clause: {
    vi: 'Mục I.1, Kế hoạch mẫu | Sổ tay văn bản',
    en: 'Section I.1, Sample plan | Document Handbook',
  },
  parallel: {
    vi: 'Xem song ngữ: Kế hoạch mẫu | Sổ tay văn bản',
    en: 'View both languages: Sample plan | Document Handbook',
  },
  resolution: {
    vi: 'Nghị quyết mẫu (07-NQ/MAU) | Sổ tay văn bản',
    en: 'Sample resolution (07-NQ/MAU) | Document Handbook',
  },
};

/** What stands in `<h1>`, where it is not the title. */
const EXAMPLE_HEADINGS: Partial<typeof EXAMPLE_TITLES> = {
  section: { vi: 'Mục I', en: 'Section I' },
  clause: { vi: 'Mục I.1', en: 'Section I.1' },
  parallel: { vi: 'Kế hoạch mẫu', en: 'Sample plan' },
  resolution: { vi: 'Nghị quyết mẫu', en: 'Sample resolution' },
};

const headingOf = (page: ExamplePage, language: Language): string =>
  EXAMPLE_HEADINGS[page]?.[language] ?? EXAMPLE_TITLES[page][language].replace(/ \| .*$/, '');

/** Where a former id of a clause still has its place. */
export const FORMER_PLACE = '<span id="i-9"></span>';

/** What a page lets a browser load: its own site. */
const EXAMPLE_POLICY =
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
<h1>${headingOf(page, language)}</h1>
${page === 'plan' ? `${FORMER_PLACE}\n` : ''}${page === 'home' ? `${exampleList(language)}\n` : ''}${body}
</body>
</html>
`;
  return Object.entries(replace).reduce((text, [part, other]) => text.replace(part, other), html);
}

/** The same at its place: the files of an example that changes this page. */
export function exampleFile(
  language: Language,
  page: ExamplePage,
  ...rest: [body?: string | undefined, replace?: Readonly<Record<string, string>>]
): Readonly<Record<string, string>> {
  return { [`${EXAMPLE_PATHS[page][language].slice(1)}index.html`]: examplePage(language, page, ...rest) };
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

/** The documents that the home page lists, whatever stands in its body. */
function exampleList(language: Language): string {
  return (['plan', 'resolution'] as const)
    .map((page) => `<a href="${EXAMPLE_PATHS[page][language]}">${headingOf(page, language)}</a>`)
    .join(' ');
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
    case 'handouts':
      return handoutParts(language);
    default:
      return '<p></p>';
  }
}

/** What can be put into a handout, each with its page. */
function handoutParts(language: Language): string {
  const { heading, clause } = TEXTS[language];
  const parts = [
    [EXAMPLE_PATHS.plan, language === 'vi' ? 'Toàn văn' : 'Whole document'],
    [EXAMPLE_PATHS.section, `I. ${heading}`],
    [EXAMPLE_PATHS.clause, `1. ${clause}`],
  ] as const;
  return parts.map(([paths, text]) => `<a href="${paths[language]}">${text}</a>`).join('\n');
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

/** `api/v1/kh-mau.json`, as far as an example shows it. */
export function examplePlanData(): string {
  const provisions = [
    { id: 'i', text: { vi: '', en: '' } },
    { id: 'i-1', text: { vi: TEXTS.vi.clause, en: TEXTS.en.clause } },
  ];
  return JSON.stringify({ id: 'kh-mau', provisions }, null, 1);
}

/** `pagefind-entry.json` of a language, with so many records. */
export function exampleSearchEntry(language: Language, records: number): string {
  return `${JSON.stringify({ languages: { [language]: { page_count: records } } })}\n`;
}

/** The manifest of files that have just been built. */
function exampleManifest(files: Readonly<Record<string, string>>): string {
  const digest = (text: string): FileDigest => ({
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  });
  return formatManifest(new Map(Object.entries(files).map(([path, text]) => [path, digest(text)])));
}

/** An error page, which is not for search engines. */
export function exampleErrorPage(body: string): string {
  return `<!doctype html>\n<html lang="vi">\n${headOf('Không tìm thấy trang')}\n<meta name="robots" content="noindex">\n${body}\n</html>\n`;
}

/** A redirect page. */
export function exampleRedirect(to: string): string {
  return `<!doctype html>\n<html lang="vi">\n${headOf('Đã chuyển')}\n<meta http-equiv="refresh" content="0;url=${to}">\n<meta name="robots" content="noindex">\n</html>\n`;
}

const BUILT_FILES: Readonly<Record<string, string>> = {
  ...Object.assign(
    {},
    ...(Object.keys(EXAMPLE_PATHS) as ExamplePage[]).flatMap((page) =>
      LANGUAGES.map((language) => exampleFile(language, page)),
    ),
  ),
  'kh-mau/i-9/index.html': exampleRedirect('/kh-mau/i-1/'),
  'en/kh-mau/i-9/index.html': exampleRedirect('/en/kh-mau/i-1/'),
  '404.html': exampleErrorPage(''),
  'en/404.html': exampleErrorPage('').replace('lang="vi"', 'lang="en"'),
  'api/v1/kh-mau.json': examplePlanData(),
  'api/v1/terms.json': '{\n "terms": []\n}\n',
  'pagefind/vi/pagefind-entry.json': exampleSearchEntry('vi', 4),
  'pagefind/en/pagefind-entry.json': exampleSearchEntry('en', 4),
};

/** A finished site of one plan and one record, in a few lines a page. A rule's examples change only what they are about. */
export const SITE_EXAMPLE_BASE: Readonly<Record<string, string>> = {
  ...BUILT_FILES,
  [MANIFEST_FILE]: exampleManifest(BUILT_FILES),
};
