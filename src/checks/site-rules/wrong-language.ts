import { LANGUAGES, type Language, otherLanguage } from '../../language/language.ts';
import type { BuiltPage } from '../../model/site/built-site.ts';
import { type ExpectedSite, languageOfAddress } from '../../model/site/expected-site.ts';
import { exampleClause, examplePage, exampleSection } from '../examples/site-example-base.ts';
import {
  asLanguage,
  judgeHeading,
  languageOfText,
  type ShownProvision,
  shownProvisions,
} from './shown-wording.ts';
import type { SiteFinding, SiteRule } from './site-rule.ts';

const VIETNAMESE_CLAUSE = 'Thực hiện Nghị quyết số 07-NQ/MAU, ngày 12/6/2021.';

export const wrongLanguage: SiteRule = {
  id: 'wrong-language',
  severity: 'error',
  title: {
    vi: 'Mỗi phần của trang ghi đúng ngôn ngữ của nó',
    en: 'Every part of a page names the language it is in',
  },
  explanation: {
    vi: 'Máy đọc màn hình, máy tìm kiếm và trình duyệt dựa vào thuộc tính “lang”: chỉ “vi” hoặc “en”. Trang tiếng Anh hiện lời văn tiếng Việt thì người đọc tưởng chưa dịch. Chỉ nơi chưa có bản dịch mới hiện tiếng Việt, và phải ghi lang="vi".',
    en: 'Screen readers, search machines and browsers go by “lang”: just “vi” or “en”. An English page that shows Vietnamese wording looks untranslated. Only where there is no translation does Vietnamese stand in, and then it says lang="vi".',
  },
  looksAt: 'pages',
  failing: [
    {
      shows: { vi: 'Trang tiếng Anh ghi là tiếng Việt', en: 'An English page that says it is Vietnamese' },
      files: {
        'en/nq-mau/index.html': examplePage('en', 'resolution', undefined, {
          '<html lang="en">': '▶<html lang="vi">',
        }),
      },
    },
    {
      shows: { vi: 'Ghi “vi-VN” thay vì “vi”', en: '“vi-VN” instead of “vi”' },
      files: {
        'en/nq-mau/index.html': examplePage('en', 'resolution', '▶<p lang="vi-VN">Nghị quyết mẫu</p>'),
      },
    },
    {
      shows: {
        vi: 'Lời văn tiếng Việt trên trang tiếng Anh, không ghi ngôn ngữ',
        en: 'Vietnamese wording on an English page, not marked',
      },
      files: {
        'en/kh-mau/i-1/index.html': examplePage(
          'en',
          'clause',
          exampleClause('en', VIETNAMESE_CLAUSE).replace('<p data-text>', '▶<p data-text>'),
        ),
      },
    },
    {
      shows: {
        vi: 'Có bản tiếng Anh mà vẫn hiện tiếng Việt',
        en: 'Vietnamese although there is an English wording',
      },
      files: {
        'en/kh-mau/i-1/index.html': examplePage(
          'en',
          'clause',
          exampleClause('en', VIETNAMESE_CLAUSE).replace('<p data-text>', '▶<p data-text lang="vi">'),
        ),
      },
    },
    {
      shows: { vi: 'Tiêu đề của ngôn ngữ kia', en: 'The heading of the other language' },
      files: {
        'en/kh-mau/i/index.html': examplePage(
          'en',
          'section',
          exampleSection('en').replace('I.</a> PURPOSE', '▶I.</a> MỤC ĐÍCH'),
        ),
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Song ngữ, mỗi ô ghi ngôn ngữ của nó', en: 'Side by side, each cell with its language' },
      files: {},
    },
    {
      shows: { vi: 'Tên riêng bằng ngôn ngữ kia, có ghi', en: 'A name in the other language, marked' },
      files: {
        'en/nq-mau/index.html': examplePage('en', 'resolution', '<p lang="vi">Nghị quyết mẫu</p>'),
      },
    },
  ],
  *check(site, expected) {
    for (const page of site.pages.values()) {
      if (page.redirect !== null) continue;
      const language =
        expected.pages.get(page.address)?.language ?? languageOfAddress(expected.base, page.address);
      if (page.html.language !== language) {
        // What stands on the page goes by this mark: once told is enough.
        yield wrongPage(page, language);
        continue;
      }
      yield* checkMarks(page);
      yield* checkProvisions(page, expected);
    }
  },
};

const NAMES = { vi: { vi: 'tiếng Việt', en: 'tiếng Anh' }, en: { vi: 'Vietnamese', en: 'English' } } as const;

function wrongPage({ file, html }: BuiltPage, language: Language): SiteFinding {
  return {
    file,
    at: html.offset,
    message: {
      vi: `Theo địa chỉ, trang này là ${NAMES.vi[language]}, nhưng <html> ghi lang="${html.language}". Sửa thành lang="${language}".`,
      en: `By its address this page is in ${NAMES.en[language]}, but <html> says lang="${html.language}". Make it lang="${language}".`,
    },
  };
}

/** Forms of the site's own languages other than the one form in use. */
function* checkMarks({ file, languages }: BuiltPage): Generator<SiteFinding> {
  for (const { language, offset } of languages) {
    const meant = LANGUAGES.find((known) => language.toLowerCase().split('-')[0] === known);
    if (meant === undefined || meant === language) continue;
    yield {
      file,
      at: offset,
      cause: language,
      message: {
        vi: `Phần này ghi lang="${language}". Sổ tay chỉ dùng lang="${meant}".`,
        en: `This part says lang="${language}". The site uses lang="${meant}" only.`,
      },
    };
  }
}

function* checkProvisions(page: BuiltPage, expected: ExpectedSite): Generator<SiteFinding> {
  for (const provision of shownProvisions(page, expected)) {
    const { shown, language } = provision;
    for (const text of shown.texts) {
      const actual = languageOfText(text, provision.expected);
      if (actual === null) continue;
      if (actual !== text.language) yield marked(provision, text.offset, actual, text.language, 'wording');
      else if (!provision.wanted.includes(actual)) yield untranslated(provision, text.offset, actual);
    }
    for (const wanted of provision.wanted) {
      const verdict = judgeHeading(provision, wanted);
      if (verdict.kind === 'marked-wrongly') {
        yield marked(provision, verdict.label.offset, wanted, verdict.label.language, 'heading');
      } else if (verdict.kind === 'other-language') {
        yield marked(
          provision,
          verdict.label.offset,
          otherLanguage(wanted),
          asLanguage(verdict.label.language) ?? language,
          'heading',
        );
      }
    }
  }
}

const PARTS = {
  wording: { vi: 'Lời văn', en: 'wording' },
  heading: { vi: 'Tiêu đề', en: 'heading' },
} as const;

function marked(
  { page, shown }: ShownProvision,
  at: number,
  actual: Language,
  claimed: string,
  part: keyof typeof PARTS,
): SiteFinding {
  return {
    file: page.file,
    at,
    message: {
      vi: `${PARTS[part].vi} của “${shown.key}” ở đây là ${NAMES.vi[actual]}, nhưng phần này ghi lang="${claimed}". Hiện đúng ngôn ngữ; chỉ khi chưa có bản dịch mới ghi lang="${actual}".`,
      en: `The ${PARTS[part].en} of “${shown.key}” is in ${NAMES.en[actual]} here, but this part says lang="${claimed}". Show the right language; only where there is no translation say lang="${actual}".`,
    },
  };
}

function untranslated({ page, shown, language }: ShownProvision, at: number, actual: Language): SiteFinding {
  return {
    file: page.file,
    at,
    message: {
      vi: `“${shown.key}” có lời văn ${NAMES.vi[language]}, nhưng trang này hiện ${NAMES.vi[actual]}. Hiện lời văn ${NAMES.vi[language]}.`,
      en: `“${shown.key}” has a wording in ${NAMES.en[language]}, but this page shows the one in ${NAMES.en[actual]}. Show that in ${NAMES.en[language]}.`,
    },
  };
}
