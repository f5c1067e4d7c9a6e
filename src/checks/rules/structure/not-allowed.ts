import type { Localized } from '../../../language/language.ts';
import { nearest } from '../../../language/suggestion.ts';
import { GUIDE_ELEMENTS } from '../../../model/guide-element.ts';
import type { NotInGuide, ParseIssue } from '../../../model/parse-issue.ts';
import { isPrintedNumber } from '../../../model/provision-id.ts';
import {
  kindOfElement,
  kindsInside,
  PROVISION_KIND_NAMES,
  PROVISION_KINDS,
} from '../../../model/provision-kind.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import {
  EN_FILE,
  example,
  exampleHead,
  exampleWording,
  VI_FILE,
  wordingExample,
} from '../../examples/example-base.ts';
import { formatMarkdownMessage } from './markdown-words.ts';

const INLINE_ELEMENTS = ['Ref', 'Term', 'Sic', 'Note', 'Footnote', 'Quote', 'Table'];
const ELEMENTS = [
  ...PROVISION_KIND_NAMES.map((kind) => PROVISION_KINDS[kind].element as string),
  ...INLINE_ELEMENTS,
];

export const notAllowed: CorpusRule<'not-allowed'> = {
  id: 'not-allowed',
  group: 'structure',
  severity: 'error',
  acceptsExceptions: false,
  examplesInOneLanguage: true,
  title: {
    vi: 'Văn bản, trang hướng dẫn chỉ dùng các phần tử và thuộc tính đã quy định',
    en: 'Documents and guide pages use only the prescribed elements and attributes',
  },
  explanation: {
    vi: 'Văn bản là dữ liệu: không chạy mã lệnh, không chứa HTML, không dùng tiêu đề hay danh sách Markdown. Các phần tử của văn bản có trong trang hướng dẫn Thêm một văn bản; trong câu chỉ dùng Ref, Term, Sic, Note, Footnote, chữ nghiêng và chữ đậm. Trang hướng dẫn dùng Markdown, Ref và phần tử HTML viết thường, cũng không chạy mã lệnh.',
    en: 'A document is data: it runs no code and contains no HTML, Markdown headings or lists. Its elements are listed in the guide on adding a document; within a sentence only Ref, Term, Sic, Note, Footnote, italics and bold are used. A guide page uses Markdown, Ref and HTML elements in lower case, and runs no code either.',
  },
  unitLabel: { vi: 'tệp văn bản', en: 'text files' },
  failing: [
    wordingExample('Phần tử lạ', 'An unknown element', { vi: '▶<div>Một.</div>' }),
    wordingExample('Biểu thức', 'An expression', { vi: 'Một ▶{process.env.HOME}.' }),
    example('Lệnh import', 'An import', { [VI_FILE]: `▶import a from 'b'\n\n${exampleWording('Một.')}` }),
    example('Thuộc tính lạ', 'An unknown attribute', {
      [VI_FILE]: '<Section n="I" title="A" ▶class="b">\nMột.\n</Section>\n',
      [EN_FILE]: '<Section n="I" title="A">\nOne.\n</Section>\n',
    }),
    wordingExample('Thiếu thuộc tính', 'A missing attribute', { vi: 'Theo ▶<Ref>Nghị quyết</Ref>.' }),
    wordingExample('Danh sách Markdown', 'A Markdown list', { vi: '▶- Một\n- Hai\n\nBa.' }),
    example('Chữ nằm ngoài mọi đoạn', 'Words outside every provision', {
      [VI_FILE]: `▶Chữ rơi ra ngoài.\n\n${exampleWording('Một.')}`,
    }),
    wordingExample('Phần tử đặt sai chỗ', 'An element out of place', {
      vi: 'Một.\n\n▶<Section n="II" title="B">\nHai.\n</Section>',
    }),
    example(
      'Phần tử, mã lệnh, hình mà trang hướng dẫn không nhận',
      'Elements, code and images that guide pages do not accept',
      {
        'guides/vi/in.mdx': `${exampleHead('In')}▶<Hop>Một</Hop> ▶{hai} ▶![Ba](ba.png)\n`,
        'guides/en/in.mdx': `${exampleHead('Print')}▶import a from 'b'\n\n▶<Box>One</Box> <b ▶class={two}>two</b> <i ▶client:load>three</i>\n`,
      },
    ),
    wordingExample('Liên kết trong liên kết', 'A link within a link', {
      vi: 'Theo <Ref to="nq-mau">Nghị quyết số ▶<Ref to="nq-mau">07-NQ/MAU</Ref>, ngày 12/6/2021</Ref>.',
    }),
    wordingExample('Hàng bảng nhiều ô hơn hàng đầu', 'A row of a table with more cells than the first', {
      vi: 'Một.\n\n| A | B |\n| --- | --- |\n| 1 | 2 ▶| 3 |',
      en: 'One.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |',
    }),
    wordingExample('Phần tử không có chữ', 'An element without words', {
      vi: 'Một▶<Note></Note>.',
      en: 'One▶<Sic note="As printed">,</Sic> two.',
    }),
  ],
  passing: [
    example('Mã lệnh và thẻ chỉ để xem trong trang hướng dẫn', 'Code and tags that are only shown', {
      'guides/vi/in.mdx': `${exampleHead('In')}Viết \`<Section>\`, \`{a}\` hoặc \\{a\\}. <kbd>P</kbd>\n`,
      'guides/en/in.mdx': `${exampleHead('Print')}Write \`<Section>\`, \`{a}\` or \\{a\\}. <kbd>P</kbd>\n`,
    }),
    wordingExample('Chữ nghiêng, chữ đậm, ghi chú', 'Emphasis and a note', {
      vi: '*Một* **hai** <Sic note="Bản gốc viết vậy">ba</Sic> <Note>Ghi chú.</Note>',
    }),
  ],
  *check(corpus, countChecked) {
    countChecked(corpus.files.filter((file) => file.endsWith('.mdx')).length);
    for (const parseIssue of corpus.parseIssues) {
      const message = formatMessage(parseIssue);
      if (message !== null) yield { span: parseIssue.span, message };
    }
  },
};

function formatMessage(parseIssue: ParseIssue): Localized | null {
  switch (parseIssue.type) {
    case 'element-not-allowed': {
      const suggestion = nearest(parseIssue.name, ELEMENTS) ?? undefined;
      return {
        vi: `Không dùng phần tử <${parseIssue.name}> trong văn bản.${suggestion ? ` Có phải là <${suggestion}>?` : ` Các phần tử được dùng: ${ELEMENTS.join(', ')}.`}`,
        en: `<${parseIssue.name}> is not used in documents.${suggestion ? ` Did you mean <${suggestion}>?` : ` The elements are: ${ELEMENTS.join(', ')}.`}`,
      };
    }
    case 'element-misplaced':
      if (INLINE_ELEMENTS.includes(parseIssue.name)) {
        return {
          vi: `<${parseIssue.name}> không đặt được trong <${parseIssue.inside}>. Đưa ra ngoài, hoặc bỏ một trong hai.`,
          en: `<${parseIssue.name}> cannot be inside <${parseIssue.inside}>. Move it out, or remove one of the two.`,
        };
      }
      return formatPlaceMessage(parseIssue);
    case 'element-empty':
      return {
        vi: `<${parseIssue.name}> không chứa chữ nào. Đặt chữ vào giữa thẻ mở và thẻ đóng, hoặc bỏ thẻ.`,
        en: `<${parseIssue.name}> has no words in it. Put the words between its tags, or remove it.`,
      };
    case 'attribute-not-allowed':
      return {
        vi: `<${parseIssue.element}> không có thuộc tính “${parseIssue.name}”. Bỏ thuộc tính này.`,
        en: `<${parseIssue.element}> has no attribute “${parseIssue.name}”. Remove it.`,
      };
    case 'attribute-repeated':
      return {
        vi: `Thuộc tính “${parseIssue.name}” của <${parseIssue.element}> lặp lại. Chỉ giữ một.`,
        en: `The attribute “${parseIssue.name}” of <${parseIssue.element}> is given twice. Keep one.`,
      };
    case 'attribute-missing':
      return {
        vi: `<${parseIssue.element}> phải có thuộc tính “${parseIssue.name}”. Bổ sung: <${parseIssue.element} ${parseIssue.name}="…">.`,
        en: `<${parseIssue.element}> needs the attribute “${parseIssue.name}”: <${parseIssue.element} ${parseIssue.name}="…">.`,
      };
    case 'attribute-value':
      return formatValueMessage(parseIssue.element, parseIssue.name, parseIssue.value);
    case 'code-not-allowed': {
      const what = CODE[parseIssue.what];
      return {
        vi: `Không chạy mã lệnh trong văn bản: bỏ ${what.vi}. Dấu ngoặc nhọn trong văn bản thì viết \\{ và \\}.`,
        en: `No code is run in a document: remove ${what.en}. A brace in the text is written \\{ or \\}.`,
      };
    }
    case 'markdown-not-allowed':
      return formatMarkdownMessage(parseIssue.what);
    case 'not-in-guide':
      return formatNotInGuideMessage(parseIssue.what);
    case 'text-misplaced':
      return parseIssue.inside === null
        ? {
            vi: 'Phần chữ này không thuộc đoạn nào. Đặt vào <Preamble>, <Section>, <Clause> … hoặc <Closing>.',
            en: 'These words belong to no provision. Put them inside <Preamble>, <Section>, <Clause> … or <Closing>.',
          }
        : {
            vi: `Nội dung của <${parseIssue.inside}> phải đứng trước các đoạn con. Phần đứng giữa hoặc đứng sau thì đặt trong <Text>, mỗi phần một thẻ.`,
            en: `The wording of <${parseIssue.inside}> comes before its children. What stands between or after them goes into <Text>, an element each.`,
          };
    default:
      return null;
  }
}

/** Where an element that writes a provision belongs. */
function formatPlaceMessage({
  name,
  inside,
  because,
}: Extract<ParseIssue, { type: 'element-misplaced' }>): Localized {
  if (inside === 'Quote') {
    return {
      vi: `Trong <Quote> không đặt <${name}>: chữ trích dẫn không đánh số ở đây. Bỏ thẻ, viết số như chữ: 1. …, a) …`,
      en: `<${name}> is not put inside <Quote>: what is quoted is not numbered here. Remove the tags and write the number as words: 1. …, a) …`,
    };
  }
  if (because === 'beside-articles') {
    return {
      vi: `<${name}> đứng ngoài điều, trong văn bản có điều. Đưa vào <Article> chứa khoản này theo bản gốc.`,
      en: `<${name}> stands outside the articles of a document that has them. Move it into the <Article> that it belongs to in the original.`,
    };
  }
  if (because === 'not-first') {
    return {
      vi: `<${name}> phải đứng đầu văn bản hoặc đầu phụ lục, trước mọi phần tử khác. Đưa lên đầu.`,
      en: `<${name}> stands first in the document or annex, before every other element. Move it up.`,
    };
  }
  const kind = kindOfElement(name);
  const holders = PROVISION_KIND_NAMES.filter((holder) => kind && kindsInside(holder).includes(kind)).map(
    (holder) => PROVISION_KINDS[holder].element as string,
  );
  // A tag that shares its line with words is read as a part of them.
  if (inside === null || holders.includes(inside)) {
    return {
      vi: `<${name}> không đặt được ${inside === null ? 'ở cấp cao nhất' : `trong <${inside}>`}. Đặt nó thành khối riêng, mỗi thẻ một dòng, ở đúng cấp.`,
      en: `<${name}> cannot be ${inside === null ? 'at the top level' : `inside <${inside}>`}. Put it on lines of its own, at the right level.`,
    };
  }
  const list = holders.map((holder) => `<${holder}>`).join(', ');
  return {
    vi: `<${name}> không đặt được trong <${inside}>, chỉ đặt ở cấp ngoài cùng${list === '' ? '' : ` hoặc trong ${list}`}. Đóng </${inside}> trước thẻ này, hoặc chuyển đến đúng chỗ theo bản gốc.`,
    en: `<${name}> cannot be inside <${inside}>, only at the top level${list === '' ? '' : ` or inside ${list}`}. Close </${inside}> before this tag, or move it to its place in the original.`,
  };
}

const CODE = {
  expression: { vi: 'biểu thức {…}', en: 'an expression {…}' },
  import: { vi: 'lệnh import', en: 'an import' },
  export: { vi: 'lệnh export', en: 'an export' },
} as const;

function formatNotInGuideMessage(what: NotInGuide): Localized {
  switch (what.type) {
    case 'element':
      return {
        vi: `Trang hướng dẫn không nhận phần tử <${what.name}>. Dùng Markdown, <Ref to="…">, <Example of="…">, <When has="…"> hoặc phần tử HTML viết thường; muốn cho xem một thẻ thì đặt giữa hai dấu \`.`,
        en: `Guide pages do not accept <${what.name}>. Use Markdown, <Ref to="…">, <Example of="…">, <When has="…"> or an HTML element in lower case; put a tag that is only shown between backticks.`,
      };
    case 'code':
      return {
        vi: `Không chạy mã lệnh trong trang hướng dẫn: bỏ ${CODE[what.what].vi}. Muốn cho xem mã lệnh thì đặt giữa hai dấu \`; dấu ngoặc nhọn thì viết \\{ và \\}.`,
        en: `No code is run in a guide page: remove ${CODE[what.what].en}. Put code that is only shown between backticks; a brace is written \\{ or \\}.`,
      };
    case 'directive':
      return {
        vi: `Thuộc tính “${what.name}” là lệnh cho máy, không dùng trong trang hướng dẫn. Bỏ thuộc tính này.`,
        en: `“${what.name}” is a command to the machine and is not used in guide pages. Remove the attribute.`,
      };
    case 'image':
      return {
        vi: `${what.url === null ? 'Hình này' : `Hình “${what.url}”`} không có địa chỉ dùng được: cạnh trang hướng dẫn không có tệp hình. Bỏ hình, hoặc ghi ![…](/…) với địa chỉ bắt đầu bằng /.`,
        en: `${what.url === null ? 'This image' : `The image “${what.url}”`} has no usable address: there are no image files beside the guide pages. Remove it, or write ![…](/…) with an address that begins with /.`,
      };
  }
}

/** The number in `Điều 5`, `5.`, `a)`, `(1)`. */
const NUMBER_IN_WORDS = /([\p{L}\d.]*[\p{L}\d])\P{L}?$/u;

function formatValueMessage(element: string, name: string, value: string): Localized {
  if (value.trim() === '') {
    return {
      vi: `Thuộc tính “${name}” của <${element}> đang trống. Điền giá trị hoặc bỏ thuộc tính.`,
      en: `The attribute “${name}” of <${element}> is empty. Fill it in or remove it.`,
    };
  }
  const choices = GUIDE_ELEMENTS[element]?.values;
  if (choices !== undefined) {
    const list = choices.join(', ');
    const near = nearest(value, choices);
    return {
      vi: `<${element}> không có “${value}”.${near === null ? '' : ` Có phải là “${near}”?`} Chọn một trong: ${list}.`,
      en: `<${element}> has no “${value}”.${near === null ? '' : ` Did you mean “${near}”?`} Choose one of: ${list}.`,
    };
  }
  const expected: Readonly<Record<string, readonly [vi: string, en: string]>> = {
    n: [
      'một số La Mã (III), số Ả Rập (2, 1.2 hoặc 5a) hoặc chữ (a, đ, a1)',
      'a Roman numeral (III), an Arabic number (2, 1.2, 5a) or a letter (a, đ, a1)',
    ],
    id: [
      'chữ thường không dấu, chữ số và dấu gạch nối (muc-tieu-2025), bắt đầu bằng mã của đoạn chứa nó',
      'lower-case letters without accents, digits and hyphens (muc-tieu-2025), beginning with the id of its parent',
    ],
    confidence: ['2, 1, plan hoặc editorial', '2, 1, plan or editorial'],
  };
  const [vi, en] = expected[name] ?? ['một giá trị hợp lệ', 'a valid value'];
  const number = name === 'n' ? NUMBER_IN_WORDS.exec(value)?.[1] : undefined;
  if (number !== undefined && isPrintedNumber(number)) {
    return {
      vi: `Thuộc tính “n” chỉ ghi số, không ghi tên đơn vị, dấu chấm hay ngoặc: n="${number}", không phải n="${value}".`,
      en: `“n” takes the number alone, without the name of the unit, full stop or bracket: n="${number}", not n="${value}".`,
    };
  }
  return {
    vi: `Giá trị “${value}” của thuộc tính “${name}” không đúng. Cần ${vi}.`,
    en: `“${value}” is not a valid value of the attribute “${name}”. Expected: ${en}.`,
  };
}
