import type { Localized } from '../../language/language.ts';
import type { BuiltLink, BuiltPage } from '../../model/site/built-site.ts';
import { languageOfAddress } from '../../model/site/expected-site.ts';
import { example } from '../examples/example-base.ts';
import { exampleErrorPage, exampleFile, examplePage } from '../examples/site-example-base.ts';
import { findAtLink, type SiteRule, type SiteRuleIssue } from './site-rule.ts';

export const missingTwin: SiteRule<'missing-twin'> = {
  id: 'missing-twin',
  severity: 'error',
  title: {
    vi: 'Mỗi trang có bản ngôn ngữ kia và dẫn đúng đến bản đó',
    en: 'Every page has its counterpart in the other language and leads to it',
  },
  explanation: {
    vi: 'Nút đổi ngôn ngữ phải mở đúng trang đang đọc, không phải trang chủ. Địa chỉ do src/views/page-frame.ts đặt.',
    en: 'The language switch must open the page being read, not the home page. The address comes from src/views/page-frame.ts.',
  },
  target: 'pages',
  failing: [
    example(
      'Nút đổi ngôn ngữ về trang chủ',
      'The switch leads to the home page',
      exampleFile('vi', 'section', undefined, {
        'href="/en/kh-mau/i/" data-twin': 'href="▶/en/" data-twin',
      }),
    ),
    example(
      'Trang không có nút đổi ngôn ngữ',
      'A page without the switch',
      exampleFile('en', 'resolution', undefined, {
        '<html': '▶<html',
        ' data-twin': '',
      }),
    ),
    example('Trang chỉ có tiếng Việt', 'A page in Vietnamese only', {
      'lien-he/index.html': examplePage('vi', 'home', '<p></p>', { '<html': '▶<html' }),
    }),
  ],
  passing: [
    example('Hai trang dẫn đến nhau', 'Two pages that lead to each other', {}),
    example('Trang báo lỗi, không dành cho máy tìm kiếm', 'An error page, hidden from search engines', {
      '404.html': exampleErrorPage('<a href="/">Trang đầu</a>'),
    }),
  ],
  *check(site, expected) {
    for (const page of site.pages.values()) {
      const alternate = expected.pages.get(page.address)?.alternate ?? null;
      if (page.redirect !== null || (page.hidden && alternate === null)) continue;
      if (page.switches.length === 0) yield lacking(page, SWITCH);
      for (const link of page.switches) {
        const { target } = link;
        const path = target.kind === 'site' ? target.path : null;
        if (alternate !== null && path !== alternate) yield misled(page, link, alternate);
        const isMutual = site.pages.get(path ?? '')?.switches.some((back) => leadsTo(back, page));
        if (alternate === null && !isMutual)
          yield lacking(page, COUNTERPART[languageOfAddress(expected.base, page.address)]);
      }
    }
  },
};

const SWITCH: Localized = { vi: 'nút đổi ngôn ngữ (data-twin)', en: 'the language switch (data-twin)' };

/** What a page in a language lacks that has no counterpart. */
const COUNTERPART: Localized<Localized> = {
  vi: { vi: 'trang tiếng Anh', en: 'a page in English' },
  en: { vi: 'trang tiếng Việt', en: 'a page in Vietnamese' },
};

function leadsTo({ target }: BuiltLink, page: BuiltPage): boolean {
  return target.kind === 'site' && target.path === page.address;
}

function misled(page: BuiltPage, link: BuiltLink, wanted: string): SiteRuleIssue {
  const { written } = link.target;
  return findAtLink(page.file, link, {
    suggestion: written.startsWith('/') ? wanted : undefined,
    message: {
      vi: `Ở trang này ${SWITCH.vi} dẫn đến “${written}”, đúng ra phải là “${wanted}”. Lấy địa chỉ từ src/views/page-frame.ts.`,
      en: `On this page ${SWITCH.en} leads to “${written}” and should lead to “${wanted}”. Take the address from src/views/page-frame.ts.`,
    },
  });
}

function lacking(page: BuiltPage, { vi, en }: Localized): SiteRuleIssue {
  return {
    file: page.file,
    at: page.html.offset,
    cause: en,
    message: {
      vi: `Trang này thiếu ${vi}. Dùng khung trang src/layouts/Page.astro, có sẵn các phần ấy.`,
      en: `This page lacks ${en}. Use the page layout src/layouts/Page.astro, which has them.`,
    },
  };
}
