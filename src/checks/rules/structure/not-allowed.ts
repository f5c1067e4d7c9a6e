import type { Localized } from '../../../language/language.ts';
import { nearest } from '../../../language/suggestion.ts';
import type { NotInGuide, ParseIssue } from '../../../model/parse-issue.ts';
import { PROVISION_KIND_NAMES, PROVISION_KINDS } from '../../../model/provision-kind.ts';
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

const INLINE_ELEMENTS = ['Ref', 'Term', 'Sic', 'Note'];
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
    en: 'Documents and guides use the elements and attributes laid down, and nothing else',
  },
  explanation: {
    vi: 'Văn bản là dữ liệu: không chạy mã lệnh, không chứa HTML, không dùng tiêu đề hay danh sách Markdown. Các phần tử: Preamble, Section, Clause, Point, Closing, Recipients, Signature, Provision; trong câu: Ref, Term, Sic, Note, chữ nghiêng và chữ đậm. Trang hướng dẫn dùng Markdown, Ref và phần tử HTML viết thường, cũng không chạy mã lệnh.',
    en: 'A document is data: no code runs in it, no HTML, no Markdown headings or lists. The elements: Preamble, Section, Clause, Point, Closing, Recipients, Signature, Provision; within a sentence Ref, Term, Sic, Note, emphasis. A guide has Markdown, Ref and HTML elements in small letters; no code runs in it either.',
  },
  unitLabel: { vi: 'tệp lời văn', en: 'text files' },
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
    example('Lời văn nằm ngoài mọi đoạn', 'Words outside every provision', {
      [VI_FILE]: `▶Lời văn rơi ra ngoài.\n\n${exampleWording('Một.')}`,
    }),
    wordingExample('Phần tử đặt sai chỗ', 'An element out of place', {
      vi: 'Một.\n\n▶<Section n="II" title="B">\nHai.\n</Section>',
    }),
    example('Phần tử, mã lệnh, hình mà trang hướng dẫn không nhận', 'What guides do not take', {
      'guides/vi/in.mdx': `${exampleHead('In')}▶<Hop>Một</Hop> ▶{hai} ▶![Ba](ba.png)\n`,
      'guides/en/in.mdx': `${exampleHead('Print')}▶import a from 'b'\n\n▶<Box>One</Box> <b ▶class={two}>two</b> <i ▶client:load>three</i>\n`,
    }),
    wordingExample('Liên kết trong liên kết', 'A link within a link', {
      vi: 'Theo <Ref to="nq-mau">Nghị quyết số ▶<Ref to="nq-mau">07-NQ/MAU</Ref>, ngày 12/6/2021</Ref>.',
    }),
    wordingExample('Phần tử không có chữ', 'An element without words', {
      vi: 'Một▶<Note></Note>.',
      en: 'One▶<Sic note="As printed">,</Sic> two.',
    }),
  ],
  passing: [
    example('Mã lệnh và thẻ chỉ để xem trong trang hướng dẫn', 'Code and tags that a guide only shows', {
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
        en: `<${parseIssue.name}> is not an element of documents.${suggestion ? ` Did you mean <${suggestion}>?` : ` These are: ${ELEMENTS.join(', ')}.`}`,
      };
    }
    case 'element-misplaced':
      if (INLINE_ELEMENTS.includes(parseIssue.name)) {
        return {
          vi: `<${parseIssue.name}> không đứng được trong <${parseIssue.inside}>. Đưa ra ngoài, hoặc bỏ một trong hai.`,
          en: `<${parseIssue.name}> cannot stand inside <${parseIssue.inside}>. Take it out of there, or do without one of the two.`,
        };
      }
      return {
        vi: `<${parseIssue.name}> không đứng được ${parseIssue.inside === null ? 'ở cấp cao nhất' : `trong <${parseIssue.inside}>`}. Đặt nó thành khối riêng, mỗi thẻ một dòng, ở đúng cấp.`,
        en: `<${parseIssue.name}> cannot stand ${parseIssue.inside === null ? 'at the top' : `inside <${parseIssue.inside}>`}. Give it lines of its own, at its own level.`,
      };
    case 'element-empty':
      return {
        vi: `<${parseIssue.name}> không chứa chữ nào. Đặt chữ vào giữa thẻ mở và thẻ đóng, hoặc bỏ thẻ.`,
        en: `<${parseIssue.name}> has no words in it. Put the words between its tags, or take it out.`,
      };
    case 'attribute-not-allowed':
      return {
        vi: `<${parseIssue.element}> không có thuộc tính “${parseIssue.name}”. Bỏ thuộc tính này.`,
        en: `<${parseIssue.element}> has no attribute “${parseIssue.name}”. Take it out.`,
      };
    case 'attribute-repeated':
      return {
        vi: `Thuộc tính “${parseIssue.name}” của <${parseIssue.element}> đứng hai lần. Chỉ giữ một.`,
        en: `The attribute “${parseIssue.name}” of <${parseIssue.element}> stands twice. Keep one.`,
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
        vi: `Không chạy mã lệnh trong văn bản: bỏ ${what.vi}. Dấu ngoặc nhọn trong lời văn thì viết \\{ và \\}.`,
        en: `No code runs in a document: take out ${what.en}. A brace in the wording is written \\{ or \\}.`,
      };
    }
    case 'markdown-not-allowed':
      return formatMarkdownMessage(parseIssue.what);
    case 'not-in-guide':
      return formatNotInGuideMessage(parseIssue.what);
    case 'text-misplaced':
      return parseIssue.inside === null
        ? {
            vi: 'Lời văn này không thuộc đoạn nào. Đặt nó trong <Preamble>, <Section>, <Clause> … hoặc <Closing>.',
            en: 'These words belong to no provision. Put them inside <Preamble>, <Section>, <Clause> … or <Closing>.',
          }
        : {
            vi: `Lời văn của <${parseIssue.inside}> phải đứng trước các đoạn con. Đoạn đứng sau thì đặt trong <Closing>.`,
            en: `The wording of <${parseIssue.inside}> stands before its children. What follows them goes into <Closing>.`,
          };
    default:
      return null;
  }
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
        vi: `Trang hướng dẫn không nhận phần tử <${what.name}>. Dùng Markdown, <Ref to="…"> hoặc phần tử HTML viết thường; muốn cho xem một thẻ thì đặt giữa hai dấu \`.`,
        en: `Guides have no element <${what.name}>. Use Markdown, <Ref to="…"> or an HTML element in small letters; a tag that is only shown goes between backticks.`,
      };
    case 'code':
      return {
        vi: `Không chạy mã lệnh trong trang hướng dẫn: bỏ ${CODE[what.what].vi}. Muốn cho xem mã lệnh thì đặt giữa hai dấu \`; dấu ngoặc nhọn thì viết \\{ và \\}.`,
        en: `No code runs in a guide: take out ${CODE[what.what].en}. Code that is only shown goes between backticks; a brace is written \\{ or \\}.`,
      };
    case 'directive':
      return {
        vi: `Thuộc tính “${what.name}” là lệnh cho máy, không dùng trong trang hướng dẫn. Bỏ thuộc tính này.`,
        en: `“${what.name}” is a command to a machine and has no place in a guide. Take the attribute out.`,
      };
    case 'image':
      return {
        vi: `${what.url === null ? 'Hình này' : `Hình “${what.url}”`} không có địa chỉ dùng được: cạnh trang hướng dẫn không có tệp hình. Bỏ hình, hoặc ghi ![…](/…) với địa chỉ bắt đầu bằng /.`,
        en: `${what.url === null ? 'This image' : `The image “${what.url}”`} has no address that can be used: there are no image files beside the guides. Take it out, or write ![…](/…) with an address that begins with /.`,
      };
  }
}

function formatValueMessage(element: string, name: string, value: string): Localized {
  if (value.trim() === '') {
    return {
      vi: `Thuộc tính “${name}” của <${element}> đang trống. Điền giá trị hoặc bỏ thuộc tính.`,
      en: `The attribute “${name}” of <${element}> is empty. Fill it in or take it out.`,
    };
  }
  const expected: Readonly<Record<string, readonly [vi: string, en: string]>> = {
    n: [
      'một số La Mã (III), số Ả Rập (2 hoặc 1.2) hoặc một chữ thường (a, đ)',
      'a Roman (III) or Arabic number (2, 1.2) or one small letter (a, đ)',
    ],
    id: [
      'chữ thường không dấu, chữ số và dấu gạch nối (muc-tieu-2025), bắt đầu bằng mã của đoạn chứa nó',
      'lower-case letters, digits and hyphens (muc-tieu-2025), beginning with the id of its parent',
    ],
    confidence: ['2, 1, plan hoặc editorial', '2, 1, plan or editorial'],
  };
  const [vi, en] = expected[name] ?? ['một giá trị hợp lệ', 'a valid value'];
  return {
    vi: `Giá trị “${value}” của thuộc tính “${name}” không đúng. Cần ${vi}.`,
    en: `“${value}” is not a value of the attribute “${name}”. Expected: ${en}.`,
  };
}
