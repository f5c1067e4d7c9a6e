import type { Localized } from '../../language/language.ts';
import type { BuiltPage } from '../../model/site/built-site.ts';
import { type ExpectedSite, languageOfAddress } from '../../model/site/expected-site.ts';
import { EXAMPLE_TITLES, examplePage } from '../examples/site-example-base.ts';
import type { SiteFinding, SiteRule } from './site-rule.ts';

export const pageHead: SiteRule = {
  id: 'page-head',
  severity: 'error',
  title: {
    vi: 'Mỗi trang trọn vẹn, có tên riêng và để máy tìm kiếm thấy',
    en: 'Every page is whole, has a title of its own and can be found by search machines',
  },
  explanation: {
    vi: 'Tên trang (<title>) là chữ hiện ở kết quả tìm kiếm, ở dấu trang và là chữ đầu tiên trình đọc màn hình đọc lên: để trống hoặc trùng nhau thì người đọc không biết đang ở trang nào. Trang đã hứa không ghi “noindex”. Tệp bị cắt giữa chừng thì dựng lại.',
    en: 'The title is what search results and bookmarks show and what a screen reader says first: empty or taken twice, nobody knows where they are. A promised page does not say “noindex”. A file cut short is built again.',
  },
  looksAt: 'pages',
  failing: [
    {
      shows: { vi: 'Tên trang để trống', en: 'An empty title' },
      files: {
        'kh-mau/i/index.html': examplePage('vi', 'section', undefined, {
          [`<title>${EXAMPLE_TITLES.section.vi}</title>`]: '▶<title></title>',
        }),
      },
    },
    {
      shows: { vi: 'Hai trang cùng tên', en: 'Two pages with one title' },
      files: {
        'tim-kiem/index.html': examplePage('vi', 'search', undefined, {
          [`<title>${EXAMPLE_TITLES.search.vi}</title>`]: `▶<title>${EXAMPLE_TITLES.home.vi}</title>`,
        }),
      },
    },
    {
      shows: {
        vi: 'Trang của một đoạn mang tên đoạn khác',
        en: 'The page of a provision with the title of another',
      },
      files: {
        'kh-mau/i/index.html': examplePage('vi', 'section', undefined, {
          [`<title>${EXAMPLE_TITLES.section.vi}</title>`]: `▶<title>${EXAMPLE_TITLES.clause.vi}</title>`,
        }),
      },
    },
    {
      shows: {
        vi: 'Trang đã hứa mà máy tìm kiếm phải bỏ qua',
        en: 'A promised page hidden from search machines',
      },
      files: {
        'en/kh-mau/index.html': examplePage('en', 'plan', undefined, {
          '<html': '▶<html',
          '</head>': '<meta name="robots" content="noindex">\n</head>',
        }),
      },
    },
    {
      shows: { vi: 'Tệp bị cắt giữa chừng, thiếu bảng mã', en: 'A file cut short, without its encoding' },
      files: {
        'nq-mau/index.html': examplePage('vi', 'resolution', undefined, { '<html': '▶<html', '</html>': '' }),
        'en/nq-mau/index.html': examplePage('en', 'resolution', undefined, {
          '<html': '▶<html',
          '<meta charset="utf-8">': '',
        }),
      },
    },
  ],
  passing: [
    {
      shows: {
        vi: 'Mỗi trang một tên; hai ngôn ngữ có thể cùng tên',
        en: 'A title a page; two languages may share one',
      },
      files: {
        'en/search/index.html': examplePage('en', 'search', undefined, {
          [`<title>${EXAMPLE_TITLES.search.en}</title>`]: `<title>${EXAMPLE_TITLES.search.vi}</title>`,
        }),
      },
    },
  ],
  *check(site, expected) {
    const firsts = new Map<string, string>();
    // Where two pages share a title, the page that stands first in the order of addresses keeps it.
    for (const address of [...site.pages.keys()].sort()) {
      const page = site.pages.get(address);
      if (page === undefined) continue;
      yield* checkPage(page, expected);
      if (page.redirect !== null || page.hidden || page.title === null || page.title.text === '') continue;
      const title = expected.pages.get(address)?.facts?.().title ?? page.title.text;
      if (title !== page.title.text) {
        yield { file: page.file, at: page.title.offset, message: sayUnfit(page.title.text, title) };
        continue;
      }
      const key = `${languageOfAddress(expected.base, address)} ${page.title.text}`;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, address);
      else yield { file: page.file, at: page.title.offset, message: sayTaken(page.title.text, first) };
    }
  },
};

function* checkPage(page: BuiltPage, expected: ExpectedSite): Generator<SiteFinding> {
  const find = (cause: keyof typeof SAY): SiteFinding => ({
    file: page.file,
    at: page.title !== null && cause === 'title' ? page.title.offset : page.html.offset,
    cause,
    message: SAY[cause],
  });
  if (!page.isWhole) {
    yield find('cut');
    return;
  }
  if (!page.isUtf8) yield find('encoding');
  if (page.title === null || page.title.text === '') yield find('title');
  if (page.hidden && page.redirect === null && expected.pages.has(page.address)) yield find('hidden');
}

const SAY = {
  cut: {
    vi: 'Tệp này bị cắt giữa chừng: không có </html>. Dựng lại; nếu vẫn thiếu thì xem chỗ trống trên đĩa.',
    en: 'This file is cut short: there is no </html>. Build again; if it is still so, look at the space on the disk.',
  },
  encoding: {
    vi: 'Trang không ghi bảng mã, chữ Việt có thể hiện sai. Thêm <meta charset="utf-8"> ở đầu <head>.',
    en: 'The page does not name its encoding, so Vietnamese letters may come out wrong. Put <meta charset="utf-8"> first in <head>.',
  },
  title: {
    vi: 'Trang này không có tên. Ghi tên trang ở <title>; khung trang src/layouts/Page.astro lấy từ mục title.',
    en: 'This page has no title. Give it one in <title>; the page layout src/layouts/Page.astro takes it from title.',
  },
  hidden: {
    vi: 'Trang này đã được hứa nhưng ghi “noindex” nên máy tìm kiếm bỏ qua. Bỏ dòng đó.',
    en: 'The content promises this page, but it says “noindex”, so search machines pass it by. Take that line out.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

function sayUnfit(title: string, wanted: string): Localized {
  return {
    vi: `Tên trang ở đây là “${title}”, theo nội dung phải là “${wanted}”. Ghi đúng tên đó.`,
    en: `The title of this page is “${title}”; by the content it should be “${wanted}”. Give it that title.`,
  };
}

function sayTaken(title: string, address: string): Localized {
  return {
    vi: `Tên “${title}” đã là tên của trang “${address}”. Thêm vào tên chữ để phân biệt hai trang.`,
    en: `“${title}” is the title of the page “${address}” already. Add to it what tells the two apart.`,
  };
}
