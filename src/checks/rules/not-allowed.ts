import type { Fault } from '../../model/fault.ts';
import type { Localized } from '../../model/language.ts';
import { PROVISION_KIND_NAMES, PROVISION_KINDS } from '../../model/provision-kind.ts';
import { nearest } from '../../model/suggestion.ts';
import { exampleWording } from '../example-base.ts';
import { sayMarkdown } from '../markdown-words.ts';
import type { CorpusRule, Finding } from '../rule.ts';

const ELEMENTS = [
  ...PROVISION_KIND_NAMES.map((kind) => PROVISION_KINDS[kind].element as string),
  'Ref',
  'Term',
  'Sic',
  'Note',
];

export const notAllowed: CorpusRule = {
  id: 'not-allowed',
  group: 'structure',
  severity: 'error',
  title: {
    vi: 'Văn bản chỉ dùng các phần tử và thuộc tính đã quy định',
    en: 'Documents use the elements and attributes laid down, and nothing else',
  },
  explanation: {
    vi: 'Văn bản là dữ liệu: không chạy mã, không chứa HTML, không dùng tiêu đề hay danh sách Markdown. Các phần tử: Preamble, Section, Clause, Point, Closing, Recipients, Signature, Provision; trong câu: Ref, Term, Sic, Note, chữ nghiêng và chữ đậm.',
    en: 'A document is data: no code runs in it, no HTML, no Markdown headings or lists. The elements: Preamble, Section, Clause, Point, Closing, Recipients, Signature, Provision; within a sentence Ref, Term, Sic, Note, emphasis.',
  },
  subject: { vi: 'tệp lời văn', en: 'text files' },
  failing: [
    {
      shows: { vi: 'Phần tử lạ', en: 'An unknown element' },
      files: { 'documents/kh-mau/vi.mdx': exampleWording('▶<div>Một.</div>') },
    },
    {
      shows: { vi: 'Biểu thức', en: 'An expression' },
      files: { 'documents/kh-mau/vi.mdx': exampleWording('Một ▶{process.env.HOME}.') },
    },
    {
      shows: { vi: 'Lệnh import', en: 'An import' },
      files: { 'documents/kh-mau/vi.mdx': `▶import a from 'b'\n\n${exampleWording('Một.')}` },
    },
    {
      shows: { vi: 'Thuộc tính lạ', en: 'An unknown attribute' },
      files: {
        'documents/kh-mau/vi.mdx': '<Section n="I" title="A" ▶class="b">\nMột.\n</Section>\n',
        'documents/kh-mau/en.mdx': '<Section n="I" title="A">\nOne.\n</Section>\n',
      },
    },
    {
      shows: { vi: 'Thiếu thuộc tính', en: 'A missing attribute' },
      files: { 'documents/kh-mau/vi.mdx': exampleWording('Theo ▶<Ref>Nghị quyết</Ref>.') },
    },
    {
      shows: { vi: 'Danh sách Markdown', en: 'A Markdown list' },
      files: { 'documents/kh-mau/vi.mdx': exampleWording('▶- Một\n- Hai\n\nBa.') },
    },
    {
      shows: { vi: 'Lời văn nằm ngoài mọi đoạn', en: 'Words outside every provision' },
      files: { 'documents/kh-mau/vi.mdx': `▶Lời văn rơi ra ngoài.\n\n${exampleWording('Một.')}` },
    },
    {
      shows: { vi: 'Phần tử đặt sai chỗ', en: 'An element out of place' },
      files: {
        'documents/kh-mau/vi.mdx': exampleWording('Một.\n\n▶<Section n="II" title="B">\nHai.\n</Section>'),
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Chữ nghiêng, chữ đậm, ghi chú', en: 'Emphasis and a note' },
      files: {
        'documents/kh-mau/vi.mdx': exampleWording(
          '*Một* **hai** <Sic note="Bản gốc viết vậy">ba</Sic> <Note>Ghi chú.</Note>',
        ),
      },
    },
  ],
  *check(corpus, look) {
    look(corpus.files.filter((file) => file.endsWith('.mdx')).length);
    for (const fault of corpus.faults) {
      const said = sayFault(fault);
      if (said !== null) yield { span: fault.span, ...said };
    }
  },
};

function sayFault(fault: Fault): Omit<Finding, 'span'> | null {
  switch (fault.type) {
    case 'element-not-allowed': {
      const suggestion = nearest(fault.name, ELEMENTS) ?? undefined;
      return {
        message: {
          vi: `Không dùng phần tử <${fault.name}> trong văn bản.${suggestion ? ` Có phải là <${suggestion}>?` : ` Các phần tử được dùng: ${ELEMENTS.join(', ')}.`}`,
          en: `<${fault.name}> is not an element of documents.${suggestion ? ` Did you mean <${suggestion}>?` : ` These are: ${ELEMENTS.join(', ')}.`}`,
        },
      };
    }
    case 'element-misplaced':
      return {
        message: {
          vi: `<${fault.name}> không đứng được ${fault.inside === null ? 'ở cấp cao nhất' : `trong <${fault.inside}>`}. Đặt nó thành khối riêng, mỗi thẻ một dòng, ở đúng cấp.`,
          en: `<${fault.name}> cannot stand ${fault.inside === null ? 'at the top' : `inside <${fault.inside}>`}. Give it lines of its own, at its own level.`,
        },
      };
    case 'attribute-not-allowed':
      return {
        message: {
          vi: `<${fault.element}> không có thuộc tính “${fault.name}”. Bỏ thuộc tính này.`,
          en: `<${fault.element}> has no attribute “${fault.name}”. Take it out.`,
        },
      };
    case 'attribute-repeated':
      return {
        message: {
          vi: `Thuộc tính “${fault.name}” của <${fault.element}> đứng hai lần. Chỉ giữ một.`,
          en: `The attribute “${fault.name}” of <${fault.element}> stands twice. Keep one.`,
        },
      };
    case 'attribute-missing':
      return {
        message: {
          vi: `<${fault.element}> phải có thuộc tính “${fault.name}”. Bổ sung: <${fault.element} ${fault.name}="…">.`,
          en: `<${fault.element}> needs the attribute “${fault.name}”: <${fault.element} ${fault.name}="…">.`,
        },
      };
    case 'attribute-value':
      return { message: sayValue(fault.element, fault.name, fault.value) };
    case 'code-not-allowed': {
      const what = {
        expression: ['biểu thức {…}', 'an expression {…}'],
        import: ['lệnh import', 'an import'],
        export: ['lệnh export', 'an export'],
      }[fault.what];
      return {
        message: {
          vi: `Văn bản không chạy mã: bỏ ${what[0]}. Dấu ngoặc nhọn trong lời văn thì viết \\{ và \\}.`,
          en: `No code runs in a document: take out ${what[1]}. A brace in the wording is written \\{ or \\}.`,
        },
      };
    }
    case 'markdown-not-allowed':
      return { message: sayMarkdown(fault.what) };
    case 'text-misplaced':
      return {
        message:
          fault.inside === null
            ? {
                vi: 'Lời văn này không thuộc đoạn nào. Đặt nó trong <Preamble>, <Section>, <Clause> … hoặc <Closing>.',
                en: 'These words belong to no provision. Put them inside <Preamble>, <Section>, <Clause> … or <Closing>.',
              }
            : {
                vi: `Lời văn của <${fault.inside}> phải đứng trước các đoạn con. Đoạn đứng sau thì đặt trong <Closing>.`,
                en: `The wording of <${fault.inside}> stands before its children. What follows them goes into <Closing>.`,
              },
      };
    default:
      return null;
  }
}

function sayValue(element: string, name: string, value: string): Localized {
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
