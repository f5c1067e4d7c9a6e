import { foldSpace } from '../../language/fold-space.ts';
import { LANGUAGES } from '../../language/language.ts';
import { nearest } from '../../language/suggestion.ts';
import type { BuiltPage, BuiltText } from '../../model/site/built-site.ts';
import type { ExpectedSite } from '../../model/site/expected-site.ts';
import { example } from '../examples/example-base.ts';
import {
  exampleClause,
  exampleFile,
  exampleReference,
  exampleSection,
} from '../examples/site-example-base.ts';
import { citationFindings, quotationFindings, showDifference } from './copied-text.ts';
import { languageMeant, type ShownProvision, shownProvisions } from './rendered-provisions.ts';
import { findAt, type SiteRule, type SiteRuleIssue } from './site-rule.ts';

export const textDiffersFromData: SiteRule<'text-differs-from-data'> = {
  id: 'text-differs-from-data',
  severity: 'error',
  title: {
    vi: 'Trang hiện đúng từng chữ như dữ liệu',
    en: 'Pages match the data letter for letter',
  },
  explanation: {
    vi: 'Phần tử [data-text] chỉ chứa nội dung của đoạn: không số, tiêu đề, ghi chú hay đoạn con. Chữ trong đó, khoảng trắng gộp lại, phải bằng “text” trong api/v1; số và tiêu đề đặt bên cạnh. Lệch một chữ là trích dẫn sai.',
    en: 'A [data-text] contains only the wording of its provision: no number, heading, note or provision below it. Its text, white space folded, must equal “text” in api/v1; number and heading are placed beside it. One wrong letter makes a wrong quotation.',
  },
  target: 'provisions',
  failing: [
    example(
      'Khác một chữ',
      'One letter differs',
      exampleFile(
        'vi',
        'plan',
        exampleSection(
          'vi',
          exampleClause('vi', 'Thực hiện Nghị quyết số 07-NQ/MAU, ngày 12/9/2021.'),
        ).replace('<p data-text>', '▶<p data-text>'),
      ),
    ),
    example(
      'Số nằm trong nội dung',
      'The number within the wording',
      exampleFile(
        'en',
        'clause',
        exampleClause('en', '1. To carry out Resolution No. 07-NQ/MAU of 12 June 2021.').replace(
          '<p data-text>',
          '▶<p data-text>',
        ),
      ),
    ),
    example(
      'Thiếu nội dung',
      'No wording',
      exampleFile('vi', 'clause', '▶<section id="i-1" data-provision="kh-mau#i-1">1.</section>'),
    ),
    example(
      'Tiêu đề khác',
      'Another heading',
      exampleFile('vi', 'section', exampleSection('vi').replace('I.</a> MỤC ĐÍCH', '▶I.</a> MỤC TIÊU')),
    ),
    example(
      'Số khác',
      'Another number',
      exampleFile(
        'vi',
        'section',
        exampleSection('vi').replace('I.</a>', 'II.</a>').replace('<section', '▶<section'),
      ),
    ),
    example(
      'Trích sai chữ, trích từ đoạn không có',
      'A wrong quotation, and one from a provision that does not exist',
      exampleFile(
        'vi',
        'resolution',
        '▶<q data-quotes="kh-mau#i-1">Thực hiện Kết luận</q>\n▶<q data-quotes="kh-mau#i-7">Thực hiện</q>',
      ),
    ),
    example('Trích dẫn để sao chép nêu đoạn khác', 'A citation to copy that names another provision', {
      ...exampleFile(
        'vi',
        'clause',
        `${exampleClause('vi')}\n<dl>▶<dd data-citation="full">khoản 2, mục I, Kế hoạch mẫu (tóm lược của ban biên tập Sổ tay văn bản)</dd></dl>`,
      ),
      ...exampleFile(
        'vi',
        'plan',
        `${exampleSection('vi')}\n<dl>▶<dd data-citation="link">https://so-tay.example/nq-mau/</dd></dl>`,
      ),
    }),
    example(
      'Nội dung bị ẩn',
      'Hidden wording',
      exampleFile(
        'vi',
        'clause',
        exampleClause('vi').replace('<section', '▶<section').replace('data-text', 'data-text hidden'),
      ),
    ),
    example(
      'Đoạn không có trong dữ liệu',
      'A provision that is not in the data',
      exampleFile(
        'vi',
        'resolution',
        '▶<section id="i-9" data-provision="kh-mau#i-9"><p data-text>Chín.</p></section>',
      ),
    ),
  ],
  passing: [
    example(
      'Trích dẫn để sao chép đúng đoạn',
      'Citations to copy that name the provision',
      exampleFile(
        'vi',
        'clause',
        `${exampleClause('vi')}\n<dl><dd data-citation="full">khoản 1, mục I, Kế hoạch mẫu (tóm lược của ban biên tập Sổ tay văn bản)</dd> <dd data-citation="short">mục I.1 (tóm lược của ban biên tập Sổ tay văn bản)</dd> <dd data-citation="link">https://so-tay.example/kh-mau/i-1/</dd></dl>`,
      ),
    ),
    example(
      'Trích một phần, cắt ở cuối',
      'A part of the wording, cut at the end',
      exampleFile(
        'vi',
        'resolution',
        '<q data-quotes="kh-mau#i-1">Thực hiện <a href="/nq-mau/">Nghị quyết</a> số…</q>',
      ),
    ),
    example(
      'Đúng từng chữ; ngắt dòng và khoảng trắng không tính',
      'The same letters; line breaks and spaces do not count',
      exampleFile(
        'vi',
        'clause',
        exampleClause(
          'vi',
          `Thực hiện\n  ${exampleReference('vi', 'Nghị quyết số&#32;07-NQ/MAU')}, ngày 12/6/2021.\n`,
        ),
      ),
    ),
  ],
  *check(site, expected) {
    for (const page of site.pages.values()) {
      yield* unknownOn(page, expected);
      yield* citationFindings(page, expected);
      yield* quotationFindings(page, expected);
      for (const provision of shownProvisions(page, expected)) {
        const found = [
          ...wordingFindings(provision),
          ...headingFindings(provision),
          ...numberFindings(provision),
        ];
        for (const finding of found) yield { file: page.file, ...finding };
      }
    }
  },
};

type Finding = Omit<SiteRuleIssue, 'file'>;

function* unknownOn(page: BuiltPage, expected: ExpectedSite): Generator<SiteRuleIssue> {
  for (const { key, offset } of page.provisions) {
    if (expected.provisions.has(key)) continue;
    const near = nearest(key, expected.provisions.keys());
    yield findAt(page.file, offset, {
      vi: `Không có đoạn “${key}” trong dữ liệu. ${near === null ? 'Bỏ data-provision ở đây.' : `Có phải là “${near}”?`}`,
      en: `There is no provision “${key}” in the data. ${near === null ? 'Remove data-provision here.' : `Did you mean “${near}”?`}`,
    });
  }
}

function* wordingFindings({ shown, expected, wanted }: ShownProvision): Generator<Finding> {
  for (const text of shown.texts) {
    const own = expected.folded[languageMeant(text, wanted)] ?? '';
    if (text.text !== own) yield different(shown.key, text, own);
  }
  const owed = wanted.filter(
    (language) => expected.folded[language] !== '' && expected.folded[language] !== null,
  );
  const last = shown.texts.at(-1);
  if (shown.texts.length < owed.length) {
    yield {
      at: shown.offset,
      message: {
        vi: `Đoạn “${shown.key}” ở đây thiếu nội dung: cần ${owed.length} phần tử [data-text], có ${shown.texts.length}. Hiện nội dung của đoạn.`,
        en: `The provision “${shown.key}” lacks wording here: ${owed.length} [data-text] needed, ${shown.texts.length} found. Show its wording.`,
      },
    };
  } else if (last !== undefined && owed.length > 0 && shown.texts.length > owed.length) {
    yield {
      at: last.offset,
      message: {
        vi: `Nội dung của “${shown.key}” đã có ở trên: mỗi ngôn ngữ một phần tử [data-text]. Bỏ phần tử thừa này.`,
        en: `The wording of “${shown.key}” is already shown above: one [data-text] for each language. Remove this one.`,
      },
    };
  }
}

function different(key: string, text: BuiltText, own: string): Finding {
  const { found, instead } = showDifference(text.text, own);
  return {
    at: text.offset,
    message: {
      vi: `Nội dung của “${key}” ở đây là “${found}”, trong dữ liệu là “${instead}”. Để [data-text] chỉ chứa nội dung, đúng như dữ liệu.`,
      en: `The wording of “${key}” is “${found}” here but “${instead}” in the data. [data-text] must contain only the wording, as in the data.`,
    },
  };
}

function* headingFindings({ shown, expected, wanted }: ShownProvision): Generator<Finding> {
  for (const language of wanted) {
    const heading = expected.heading[language];
    const label =
      shown.labels.find((one) => one.language === language) ??
      shown.labels.find((one) => languageMeant(one, wanted) === language);
    if (heading === null || label?.text.includes(foldSpace(heading))) continue;
    yield {
      at: label?.offset ?? shown.offset,
      message: {
        vi: `Đoạn “${shown.key}” ở đây không có tiêu đề “${heading}” như trong dữ liệu. Hiện đúng tiêu đề đó.`,
        en: `The provision “${shown.key}” lacks its heading “${heading}” here, which is in the data. Show that heading.`,
      },
    };
  }
}

/** A dash may be drawn as the page likes; a number is quoted. */
function* numberFindings({ shown, expected }: ShownProvision): Generator<Finding> {
  const numbers = LANGUAGES.map((language) => expected.number[language]);
  const [number = ''] = numbers;
  if (/^[^\p{L}\p{N}]*$/u.test(number) || numbers.some((one) => shown.opening.startsWith(one))) return;
  yield {
    at: shown.offset,
    message: {
      vi: `Đoạn “${shown.key}” mang số “${number}” trong dữ liệu, nhưng ở đây bắt đầu bằng “${shown.opening}”. Đặt số ấy ở đầu, ngoài [data-text].`,
      en: `The provision “${shown.key}” has the number “${number}” in the data, but begins with “${shown.opening}” here. Put the number first, outside [data-text].`,
    },
  };
}
