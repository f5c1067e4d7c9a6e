import { nearest } from '../../language/suggestion.ts';
import type { BuiltSite, LinkTarget } from '../../model/site/built-site.ts';
import { type ExpectedSite, languageOfAddress } from '../../model/site/expected-site.ts';
import { example } from '../examples/example-base.ts';
import { exampleFile } from '../examples/site-example-base.ts';
import { isAnswered, linksOfSite } from './site-links.ts';
import { findAtLink, type SiteRule } from './site-rule.ts';

export const deadLink: SiteRule<'dead-link'> = {
  id: 'dead-link',
  severity: 'error',
  title: {
    vi: 'Mọi liên kết trong sổ tay dẫn đến một trang hoặc một tệp có thật',
    en: 'Every link within the site leads to a page or a file that exists',
  },
  explanation: {
    vi: 'Người đọc bấm vào mà không mở được thì không còn tin các phần khác. Sửa địa chỉ ở chỗ viết ra nó: trong nội dung, hoặc ở thành phần của trang; mọi địa chỉ lấy từ src/views/addresses.ts, có cả đường dẫn gốc.',
    en: 'A reader who follows a broken link stops trusting the rest. Correct the address where it is written, in the content or in a component; every address comes from src/views/addresses.ts, with the base path.',
  },
  target: 'pages',
  failing: [
    example('Trang không có', 'No such page', exampleFile('vi', 'home', '<a href="▶/kh-mua/">Kế hoạch</a>')),
    example('Tệp không có', 'No such file', exampleFile('en', 'home', '<img src="▶/ban-do.png" alt="Map">')),
    example(
      'Địa chỉ viết hỏng',
      'A malformed address',
      exampleFile('vi', 'home', '<a href="▶https://[kh-mau]/">Kế hoạch</a>'),
    ),
    example(
      'Liên kết không dẫn đến đâu',
      'Links that lead nowhere',
      exampleFile('vi', 'home', '<a href="▶">Kế hoạch</a> <a href="▶#">Lên trên</a> <img srcset="▶" alt="">'),
    ),
    example('Kiểu gọi một tệp không có', 'A style sheet that loads a file which is not there', {
      'kieu/trang.css': '@import "▶khac.css";\np { background: url(▶../nen.svg) }\n',
    }),
  ],
  passing: [
    example('Trang và tệp có thật', 'A page and a file that exist', {
      ...exampleFile('vi', 'home', '<a href="/kh-mau/">Kế hoạch</a> <a href="tai-ve/kh.pdf">PDF</a>'),
      'tai-ve/kh.pdf': 'PDF',
      'kieu/trang.css': 'p { background: url("../tai-ve/kh.pdf"), url(data:image/png;base64,AA) }\n',
    }),
  ],
  *check(site, expected) {
    for (const { file, link } of linksOfSite(site)) {
      const { target } = link;
      const isDead =
        leadsNowhere(target) ||
        target.kind === 'malformed' ||
        (target.kind === 'site' && !isAnswered(site, expected, target.path));
      if (!isDead) continue;
      const instead =
        target.kind === 'site' && !leadsNowhere(target) ? nearestPage(site, expected, target.path) : null;
      yield findAtLink(file, link, {
        cause: target.kind === 'site' && !leadsNowhere(target) ? target.path : target.written,
        suggestion: instead ?? undefined,
        message: describe(target, expected, instead),
      });
    }
  },
};

/** An address that is not filled in; the top of a page is `#top`. */
function leadsNowhere({ written }: LinkTarget): boolean {
  return written === '' || written === '#';
}

/** The page whose address is nearest, in the same language: an address and its twin differ by three letters. */
function nearestPage(site: BuiltSite, expected: ExpectedSite, path: string): string | null {
  const language = languageOfAddress(expected.base, path);
  const candidates = [...site.pages.values()]
    .filter((page) => page.redirect === null && languageOfAddress(expected.base, page.address) === language)
    .map((page) => page.address);
  return nearest(path, candidates);
}

function describe(target: LinkTarget, expected: ExpectedSite, instead: string | null) {
  const { written } = target;
  if (leadsNowhere(target)) {
    return {
      vi: `Địa chỉ ở đây để trống (“${written}”), bấm vào không đến đâu. Ghi địa chỉ, hoặc bỏ liên kết.`,
      en: `The address here is left empty (“${written}”), so it leads nowhere. Give it an address, or remove the link.`,
    };
  }
  if (target.kind !== 'site') {
    return {
      vi: `“${written}” không phải là một địa chỉ. Sửa lại địa chỉ này.`,
      en: `“${written}” is not an address. Correct it.`,
    };
  }
  if (!target.path.startsWith(`${expected.base}/`)) {
    return {
      vi: `“${written}” nằm ngoài đường dẫn gốc “${expected.base}/” của trang. Lấy địa chỉ từ src/views/addresses.ts.`,
      en: `“${written}” lies outside the base path “${expected.base}/” of the site. Take the address from src/views/addresses.ts.`,
    };
  }
  return instead === null
    ? {
        vi: `“${written}” không dẫn đến trang hay tệp nào. Sửa hoặc bỏ liên kết này.`,
        en: `“${written}” leads to no page or file. Correct or remove the link.`,
      }
    : {
        vi: `“${written}” không dẫn đến trang hay tệp nào. Có phải là “${instead}”?`,
        en: `“${written}” leads to no page or file. Did you mean “${instead}”?`,
      };
}
