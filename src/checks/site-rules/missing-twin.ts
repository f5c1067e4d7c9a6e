import { LANGUAGES, type Language, type Localized, otherLanguage } from '../../language/language.ts';
import type { BuiltLink, BuiltPage, BuiltSite } from '../../model/site/built-site.ts';
import { type ExpectedSite, languageOfAddress } from '../../model/site/expected-site.ts';
import { EXAMPLE_URL, exampleErrorPage, examplePage, exampleSitemap } from '../examples/site-example-base.ts';
import { findAtLink, type SiteFinding, type SiteRule } from './site-rule.ts';

export const missingTwin: SiteRule = {
  id: 'missing-twin',
  severity: 'error',
  title: {
    vi: 'Mỗi trang có bản ngôn ngữ kia và dẫn đúng đến bản đó',
    en: 'Every page has its counterpart in the other language and leads to it',
  },
  explanation: {
    vi: 'Nút đổi ngôn ngữ phải mở đúng trang đang đọc, không phải trang đầu. Máy tìm kiếm biết hai trang là một nhờ “canonical” và “hreflang” ở phần đầu trang. Cả bốn địa chỉ do src/views/page-frame.ts đặt.',
    en: 'The language switch must open the very page one is reading, not the home page. Search machines know that two pages are one by “canonical” and “hreflang” in the head. All four addresses come from src/views/page-frame.ts.',
  },
  looksAt: 'pages',
  failing: [
    {
      shows: { vi: 'Nút đổi ngôn ngữ về trang đầu', en: 'The switch leads to the home page' },
      files: {
        'kh-mau/i/index.html': examplePage('vi', 'section', undefined, {
          'href="/en/kh-mau/i/" data-twin': 'href="▶/en/" data-twin',
        }),
      },
    },
    {
      shows: { vi: 'Trang không nêu bản ngôn ngữ kia', en: 'A page that does not name its counterpart' },
      files: {
        'en/nq-mau/index.html': examplePage('en', 'resolution', undefined, {
          '<html': '▶<html',
          [`<link rel="alternate" hreflang="vi" href="${EXAMPLE_URL}/nq-mau/">`]: '',
        }),
      },
    },
    {
      shows: {
        vi: '“canonical” là địa chỉ của trang khác',
        en: 'The canonical address is that of another page',
      },
      files: {
        'kh-mau/i/index.html': examplePage('vi', 'section', undefined, {
          [`canonical" href="${EXAMPLE_URL}/kh-mau/i/`]: `canonical" href="▶${EXAMPLE_URL}/kh-mau/`,
        }),
      },
    },
    {
      shows: {
        vi: 'Địa chỉ để chia sẻ là của trang khác',
        en: 'The address for sharing is that of another page',
      },
      files: {
        'kh-mau/i/index.html': examplePage('vi', 'section', undefined, {
          '</head>': `<meta property="og:url" content="▶${EXAMPLE_URL}/kh-mau/i-1/">\n</head>`,
        }),
      },
    },
    {
      shows: { vi: 'Trang chỉ có tiếng Việt', en: 'A page in Vietnamese only' },
      files: {
        'lien-he/index.html': examplePage('vi', 'home', '<p></p>', {
          '<html': '▶<html',
          '<title>': '<title>Liên hệ, ',
          [`canonical" href="${EXAMPLE_URL}/`]: `canonical" href="${EXAMPLE_URL}/lien-he/`,
          [`hreflang="vi" href="${EXAMPLE_URL}/`]: `hreflang="vi" href="${EXAMPLE_URL}/lien-he/`,
          [`<link rel="alternate" hreflang="en" href="${EXAMPLE_URL}/en/">`]: '',
        }),
        'sitemap.xml': exampleSitemap([`${EXAMPLE_URL}/lien-he/`]),
      },
    },
  ],
  passing: [
    {
      shows: {
        vi: 'Địa chỉ để chia sẻ là của chính trang',
        en: 'The address for sharing is that of the page',
      },
      files: {
        'kh-mau/i/index.html': examplePage('vi', 'section', undefined, {
          '</head>': `<meta property="og:url" content="${EXAMPLE_URL}/kh-mau/i/">\n</head>`,
        }),
      },
    },
    { shows: { vi: 'Hai trang dẫn đến nhau', en: 'Two pages that lead to each other' }, files: {} },
    {
      shows: {
        vi: 'Trang báo lỗi, không dành cho máy tìm kiếm',
        en: 'An error page, not for search machines',
      },
      files: {
        '404.html': exampleErrorPage('<a href="/">Trang đầu</a>'),
      },
    },
  ],
  *check(site, expected) {
    for (const page of site.pages.values()) {
      if (page.redirect !== null || (page.hidden && !expected.pages.has(page.address))) continue;
      yield* checkPage(site, expected, page);
    }
  },
};

function* checkPage(site: BuiltSite, expected: ExpectedSite, page: BuiltPage): Generator<SiteFinding> {
  const promised = expected.pages.get(page.address);
  const language = promised?.language ?? languageOfAddress(expected.base, page.address);
  const other = otherLanguage(language);
  const twin =
    promised?.twin ?? pathOf(page.alternates.find((alternate) => alternate.language === other)?.link);
  const missing: Localized<string>[] = [];
  const hold = function* (link: BuiltLink | null | undefined, name: Localized, wanted: string) {
    if (link === null || link === undefined) missing.push(name);
    else if (pathOf(link) !== wanted) yield misled(page, link, name, wanted);
  };
  if (!page.hidden) {
    yield* hold(page.canonical, { vi: '“canonical”', en: '“canonical”' }, page.address);
    const share = page.shareAddress;
    if (share !== null) yield* hold(share, { vi: '“og:url”', en: '“og:url”' }, page.address);
    for (const of of LANGUAGES) {
      const name = { vi: `“hreflang=${of}”`, en: `“hreflang=${of}”` };
      const wanted = of === language ? page.address : twin;
      yield* hold(page.alternates.find((alternate) => alternate.language === of)?.link, name, wanted ?? '');
    }
  }
  if (twin === null) missing.push({ vi: `trang ${NAMES.vi[other]}`, en: `a page in ${NAMES.en[other]}` });
  else {
    for (const link of page.switches.length > 0 ? page.switches : [null]) {
      yield* hold(link, { vi: 'nút đổi ngôn ngữ (data-twin)', en: 'the language switch (data-twin)' }, twin);
    }
    // A page that is promised and not there is missed by another rule.
    if (!site.pages.has(twin) && !expected.pages.has(twin)) yield alone(page, twin);
  }
  if (missing.length > 0) yield lacking(page, missing);
}

const NAMES = {
  vi: { vi: 'tiếng Việt', en: 'tiếng Anh' },
  en: { vi: 'Vietnamese', en: 'English' },
} as const satisfies Localized<Localized<string>>;

/** The path of a link within the site; its fragment is the reader's place, which the switch keeps. */
function pathOf(link: BuiltLink | undefined): string | null {
  return link?.target.kind === 'site' ? link.target.path : null;
}

function misled(page: BuiltPage, link: BuiltLink, name: Localized, wanted: string): SiteFinding {
  const { written } = link.target;
  return findAtLink(page.file, link, {
    suggestion: written.startsWith('/') ? wanted : undefined,
    message: {
      vi: `Ở trang này ${name.vi} dẫn đến “${written}”, đúng ra phải là “${wanted}”. Lấy địa chỉ từ src/views/page-frame.ts.`,
      en: `On this page ${name.en} leads to “${written}” and should lead to “${wanted}”. Take the address from src/views/page-frame.ts.`,
    },
  });
}

function alone(page: BuiltPage, twin: string): SiteFinding {
  return {
    file: page.file,
    at: page.html.offset,
    message: {
      vi: `Trang này không có bản ngôn ngữ kia ở “${twin}”. Dựng trang đó, hoặc bỏ cả hai.`,
      en: `This page has no counterpart at “${twin}”. Make that page, or take out both.`,
    },
  };
}

function lacking(page: BuiltPage, missing: readonly Localized<string>[]): SiteFinding {
  const list = (language: Language): string => missing.map((name) => name[language]).join(', ');
  return {
    file: page.file,
    at: page.html.offset,
    cause: list('en'),
    message: {
      vi: `Trang này thiếu ${list('vi')}. Dùng khung trang src/layouts/Page.astro, có sẵn các phần ấy.`,
      en: `This page lacks ${list('en')}. Use the page layout src/layouts/Page.astro, which has them.`,
    },
  };
}
