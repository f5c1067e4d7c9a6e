import type { Localized } from '../../language/language.ts';
import type { BuiltPage, BuiltSite } from '../../model/site/built-site.ts';
import type { ExpectedPage } from '../../model/site/expected-site.ts';
import { example } from '../examples/example-base.ts';
import { exampleFile } from '../examples/site-example-base.ts';
import { findAt, type SiteRule, type SiteRuleIssue } from './site-rule.ts';

export const incompletePage: SiteRule<'incomplete-page'> = {
  id: 'incomplete-page',
  severity: 'error',
  title: {
    vi: 'Mỗi trang mang đúng ngôn ngữ, tên, tiêu đề của nó và liệt kê đủ',
    en: 'Every page has its own language, title and heading, and its list is complete',
  },
  explanation: {
    vi: 'Tên trang và tiêu đề cho biết trang nói về gì; ngôn ngữ (lang) để máy đọc đúng giọng. Trang liệt kê văn bản, nhiệm vụ, cơ quan, thuật ngữ hoặc quy tắc mà thiếu một dòng thì người đọc tưởng là không có. Đây là lỗi của phần hiển thị: xem thành phần của trang trong src/components và src/views.',
    en: 'The title and the heading say what a page is about; its language (lang) lets it be read aloud properly. If a list of documents, tasks, bodies, terms or rules lacks an entry, readers will think that there is none. This is a fault of the display: see the component of the page in src/components and its view in src/views.',
  },
  target: 'pages',
  failing: [
    example(
      'Tiêu đề của trang khác',
      'The heading of another page',
      exampleFile('vi', 'section', undefined, {
        '<h1>Mục I<': '▶<h1>Mục II<',
      }),
    ),
    example(
      'Không có tiêu đề',
      'No heading',
      exampleFile('en', 'resolution', undefined, {
        '<h1>Sample resolution</h1>\n': '',
        '<html': '▶<html',
      }),
    ),
    example(
      'Tên trang khác',
      'Another title',
      exampleFile('vi', 'search', undefined, {
        '<html': '▶<html',
        '<title>Tìm trong văn bản': '<title>Tìm trong nhiệm vụ',
      }),
    ),
    example(
      'Ngôn ngữ ghi sai',
      'The wrong language',
      exampleFile('vi', 'resolution', undefined, { '<html lang="vi">': '▶<html lang="en">' }),
    ),
    example(
      'Tiêu đề ghi ngôn ngữ khác',
      'A heading marked with the other language',
      exampleFile('en', 'parallel', undefined, { '<h1>': '▶<h1 lang="vi">' }),
    ),
    example(
      'Danh sách thiếu một văn bản',
      'A list that lacks a document',
      exampleFile('vi', 'home', undefined, {
        '<h1': '▶<h1',
        '<a href="/nq-mau/">Nghị quyết mẫu</a>': '',
      }),
    ),
  ],
  passing: [
    example(
      'Danh sách có thêm lời',
      'A list with more words',
      exampleFile('en', 'home', undefined, {
        '<a href="/en/nq-mau/">': '<p>Its basis:</p> <a href="/en/nq-mau/">',
      }),
    ),
  ],
  *check(site, expected) {
    for (const [address, promised] of expected.pages) {
      const page = site.pages.get(address);
      if (page === undefined || page.redirect !== null) continue;
      yield* nameFindings(page, promised);
      yield* listFindings(site, page, promised);
    }
  },
};

function* nameFindings(page: BuiltPage, { language, facts }: ExpectedPage): Generator<SiteRuleIssue> {
  const { file, html, title, headings } = page;
  const whole = { file, at: html.offset };
  const { title: ownTitle, heading: ownHeading, headingLang = language } = facts();
  if (html.language !== language) yield { ...whole, ...formatOther(LANG, html.language, language) };
  if (title !== ownTitle) yield { ...whole, ...formatOther(TITLE, title ?? '', ownTitle) };
  const [heading, second] = headings;
  if (heading === undefined) yield { ...whole, ...formatOther(HEADING, '', ownHeading) };
  if (second !== undefined)
    yield { file, at: second.offset, ...formatOther(SECOND, second.text, ownHeading) };
  if (heading === undefined) return;
  const at = { file, at: heading.offset };
  if (heading.text !== ownHeading) yield { ...at, ...formatOther(HEADING, heading.text, ownHeading) };
  // Without a `lang` of its own it has that of the page, which was judged above.
  else if (
    heading.language !== headingLang &&
    (headingLang !== language || heading.language !== html.language)
  )
    yield { ...at, ...formatOther(LANG_OF_HEADING, heading.language, headingLang) };
}

const LANG: Localized = { vi: 'Ngôn ngữ (lang) của trang này', en: 'The language (lang) of this page' };
const TITLE: Localized = { vi: 'Tên (title) của trang này', en: 'The title of this page' };
const HEADING: Localized = { vi: 'Tiêu đề (h1) của trang này', en: 'The heading (h1) of this page' };
const SECOND: Localized = {
  vi: 'Tiêu đề (h1) thứ hai của trang này',
  en: 'A second heading (h1) of this page',
};
const LANG_OF_HEADING: Localized = {
  vi: 'Ngôn ngữ (lang) của tiêu đề này',
  en: 'The language (lang) of this heading',
};

/** One cause where many pages lack the same part, as when a component no longer shows it. */
function formatOther(
  what: Localized,
  found: string,
  wanted: string,
): Pick<SiteRuleIssue, 'message' | 'cause'> {
  const [vi, en] = found === '' ? ['không có', 'is missing'] : [`là “${found}”`, `is “${found}”`];
  return {
    cause: `${what.en} ${en}`,
    message: {
      vi: `${what.vi} ${vi}, theo nội dung phải là “${wanted}”. Xem thành phần của trang trong src/components.`,
      en: `${what.en} ${en}; according to the content it should be “${wanted}”. See the component of the page in src/components.`,
    },
  };
}

/** One finding a page, with the first entries that it lacks. */
function* listFindings(site: BuiltSite, page: BuiltPage, { lists }: ExpectedPage): Generator<SiteRuleIssue> {
  const { file, address, ids, links, headings, html } = page;
  const found = new Set(links.map(({ target }) => target.written));
  const isListed = (entry: string): boolean =>
    entry.startsWith(`${address}#`) ? ids.has(entry.slice(address.length + 1)) : found.has(entry);
  const missing = lists.filter((entry) => !isListed(entry));
  const [first] = missing;
  if (first === undefined) return;
  const name = site.pages.get(first)?.headings[0]?.text;
  const which = name === undefined ? `“${first}”` : `“${name}” (${first})`;
  yield findAt(file, headings[0]?.offset ?? html.offset, {
    vi: `Danh sách ở đây thiếu ${missing.length} trong ${lists.length} dòng, trước hết là ${which}. Xem thành phần của trang trong src/components.`,
    en: `The list here lacks ${missing.length} of ${lists.length} entries, first ${which}. See the component of the page in src/components.`,
  });
}
