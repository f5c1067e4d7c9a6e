import type { BuiltProvision } from '../../model/site/built-site.ts';
import type { ExpectedSite } from '../../model/site/expected-site.ts';
import {
  exampleClause,
  examplePage,
  exampleReference,
  exampleSection,
} from '../examples/site-example-base.ts';
import type { SiteRule } from './site-rule.ts';

export const fusedNumber: SiteRule = {
  id: 'fused-number',
  severity: 'error',
  title: {
    vi: 'Số, tiêu đề và lời văn không dính vào nhau',
    en: 'Number, heading and wording do not run together',
  },
  explanation: {
    vi: "Giữa số và chữ đi sau phải có khoảng trắng trong chính tệp HTML. Nếu chỉ cách nhau trên màn hình thì khi sao chép, tìm kiếm hay đọc bằng máy, “III. NHIỆM VỤ” thành “III.NHIỆM VỤ”. Thêm {' '} giữa hai thẻ trong thành phần.",
    en: "Between a number and what follows it the HTML file itself needs white space. If they only look apart on screen, then “III. TASKS” copied, searched or read aloud becomes “III.TASKS”. Put {' '} between the two tags in the component.",
  },
  looksAt: 'pages',
  failing: [
    {
      shows: { vi: 'Số dính vào lời văn', en: 'A number and the wording' },
      files: {
        'kh-mau/i-1/index.html': examplePage(
          'vi',
          'clause',
          exampleClause('vi').replace('1.</a>\n<p data-text>', '1.</a><p data-text>▶'),
        ),
      },
    },
    {
      shows: { vi: 'Số dính vào tiêu đề', en: 'A number and the heading' },
      files: {
        'en/kh-mau/i/index.html': examplePage(
          'en',
          'section',
          exampleSection('en').replace('I.</a> ', 'I.</a>▶'),
        ),
      },
    },
    {
      shows: { vi: 'Số và tiêu đề viết liền trong một thẻ', en: 'Number and heading in one element' },
      files: {
        'kh-mau/i/index.html': examplePage(
          'vi',
          'section',
          exampleSection('vi').replace('I.</a> MỤC ĐÍCH', 'I.MỤC ĐÍCH</a>').replace('<section', '▶<section'),
        ),
      },
    },
    {
      shows: { vi: 'Tiêu đề dính vào số của khoản', en: 'A heading and the number of a clause' },
      files: {
        'kh-mau/i/index.html': examplePage(
          'vi',
          'section',
          exampleSection('vi').replace(
            '</h2>\n<section id="i-1" data-provision="kh-mau#i-1">\n<a href="/kh-mau/i-1/">1.',
            '</h2><section id="i-1" data-provision="kh-mau#i-1"><a href="/kh-mau/i-1/">▶1.',
          ),
        ),
      },
    },
  ],
  passing: [
    {
      shows: {
        vi: 'Có khoảng trắng; liên kết sát dấu ngoặc trong lời văn thì được',
        en: 'White space; a link next to a bracket within the wording is fine',
      },
      files: {
        'kh-mau/i-1/index.html': examplePage(
          'vi',
          'clause',
          exampleClause(
            'vi',
            `Thực hiện ${exampleReference('vi', 'Nghị quyết số 07-NQ/MAU')}, ngày 12/6/2021.`,
          ),
        ),
      },
    },
  ],
  *check(site, expected) {
    for (const page of site.pages.values()) {
      for (const { key, before, after, offset } of page.fused) {
        yield { file: page.file, at: offset, message: describe(key, before, after) };
      }
      for (const provision of page.provisions) {
        const rest = behindNumber(provision, expected);
        if (rest === '' || /^\s/.test(rest)) continue;
        const number = provision.opening.slice(0, -rest.length);
        yield { file: page.file, at: provision.offset, message: describe(provision.key, number, rest) };
      }
    }
  },
};

/** What stands in one run of letters with the number of a provision, behind it. */
function behindNumber({ key, opening }: BuiltProvision, expected: ExpectedSite): string {
  const number = expected.provisions.get(key)?.number ?? '';
  return number !== '' && opening.startsWith(number) ? opening.slice(number.length) : '';
}

function describe(key: string, before: string, after: string) {
  return {
    vi: `Ở “${key}”, “${before}” dính liền với “${after}”. Thêm khoảng trắng giữa hai phần, ví dụ {' '} trong thành phần.`,
    en: `In “${key}”, “${before}” runs into “${after}”. Put white space between the two, such as {' '} in the component.`,
  };
}
