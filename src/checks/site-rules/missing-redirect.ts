import { type BuiltSite, fileOfAddress } from '../../model/site/built-site.ts';
import type { ExpectedSite } from '../../model/site/expected-site.ts';
import { example } from '../examples/example-base.ts';
import { exampleFile, exampleRedirect, FORMER_PLACE } from '../examples/site-example-base.ts';
import { findAt, findAtLink, type SiteRule, type SiteRuleIssue } from './site-rule.ts';

export const missingRedirect: SiteRule<'missing-redirect'> = {
  id: 'missing-redirect',
  severity: 'error',
  title: {
    vi: 'Địa chỉ cũ dẫn thẳng đến địa chỉ hiện nay',
    en: 'A former address leads straight to the present one',
  },
  explanation: {
    vi: 'Đường dẫn đã ghi trong giấy tờ thì về sau vẫn phải mở được. Mỗi mã cũ (aliases) có một trang chuyển tiếp, dẫn thẳng đến trang hiện nay, và vẫn có vị trí trên trang toàn văn. Xem src/views/site/redirects.ts.',
    en: 'A link written in another document must still open later. Each former id (aliases) has a page that forwards readers, in one step, to the present page, and keeps its place on the page of the whole text. See src/views/site/redirects.ts.',
  },
  target: 'formerAddresses',
  failing: [
    example('Không có trang chuyển tiếp', 'No forwarding page', { 'kh-mau/i-9/index.html': '▶' }),
    example('Chuyển tiếp đến trang khác', 'It leads to another page', {
      'en/kh-mau/i-9/index.html': exampleRedirect('▶/en/kh-mau/i/'),
    }),
    example(
      'Trang toàn văn mất chỗ của mã cũ',
      'The whole text has lost the place of a former id',
      exampleFile('vi', 'plan', undefined, { [FORMER_PLACE]: '', '<html': '▶<html' }),
    ),
  ],
  passing: [
    example('Dẫn một bước đến trang hiện nay', 'One step to the present page', {
      'kh-mau/i-9/index.html': exampleRedirect('/kh-mau/i-1/'),
    }),
  ],
  *check(site, expected) {
    for (const [from, to] of expected.redirects) {
      const finding = judgeRedirect(site, expected, from, to);
      if (finding !== null) yield finding;
    }
    for (const { address, id, key } of expected.formerPlaces) {
      const page = site.pages.get(address);
      // A page that is missing, or a provision on it, is a matter of another rule.
      if (page === undefined || page.ids.has(id) || !page.provisions.some((shown) => shown.key === key))
        continue;
      yield findAt(page.file, page.html.offset, {
        vi: `Trang không còn chỗ cho mã cũ “${id}”: đường dẫn có #${id} không mở đúng đoạn. Xem src/components/documents/Provision.astro.`,
        en: `The page has no place for the former id “${id}”: a link with #${id} finds nothing. See src/components/documents/Provision.astro.`,
      });
    }
  },
};

function judgeRedirect(
  site: BuiltSite,
  expected: ExpectedSite,
  from: string,
  to: string,
): SiteRuleIssue | null {
  const page = site.pages.get(from);
  if (page?.redirect == null) {
    return findAt(page?.file ?? fileOfAddress(expected.base, from) ?? from, 0, {
      vi: `Địa chỉ cũ “${from}” không dẫn đến đâu. Cần một trang chuyển tiếp đến “${to}”.`,
      en: `The former address “${from}” leads nowhere. It needs a page that forwards readers to “${to}”.`,
    });
  }
  const { redirect } = page;
  const straight = to.split('#')[0];
  if (redirect.kind === 'site' && redirect.path === straight) return null;
  const link = page.links.find(({ target }) => target === redirect);
  const message = {
    vi: `Địa chỉ cũ “${from}” chuyển tiếp đến “${redirect.written}”, đúng ra phải đến “${to}”.`,
    en: `The former address “${from}” forwards readers to “${redirect.written}” instead of “${to}”.`,
  };
  if (link !== undefined) return findAtLink(page.file, link, { suggestion: to, message });
  return { file: page.file, at: page.html.offset, message };
}
