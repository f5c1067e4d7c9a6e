import type { CorpusRule } from '../../engine/rule.ts';
import { exampleWording } from '../../examples/example-base.ts';
import { sayMdxSyntax } from './syntax-words.ts';

export const malformedMdx: CorpusRule = {
  id: 'malformed-mdx',
  group: 'structure',
  severity: 'error',
  title: { vi: 'Tệp MDX đúng cú pháp', en: 'MDX files are well formed' },
  explanation: {
    vi: 'Mỗi phần tử mở ra phải được đóng lại, theo đúng thứ tự. Phần tử gồm nhiều đoạn văn thì thẻ mở và thẻ đóng đứng riêng dòng.',
    en: 'Every element that opens is closed, in order. The tags of an element with more than one paragraph stand on lines of their own.',
  },
  subject: { vi: 'tệp lời văn', en: 'text files' },
  failing: [
    {
      shows: { vi: 'Quên đóng', en: 'Never closed' },
      files: {
        'documents/kh-mau/vi.mdx': '<Section n="I" title="A">\n\n▶<Clause n="1">\nMột.\n\n</Section>\n',
      },
    },
    {
      shows: { vi: 'Thẻ đóng thừa', en: 'A closing tag too many' },
      files: { 'documents/kh-mau/vi.mdx': '<Section n="I" title="A">\nMột.\n</Section>\n\n▶</Clause>\n' },
    },
    {
      shows: { vi: 'Hai đoạn văn trên thẻ một dòng', en: 'Two paragraphs after a tag on one line' },
      files: { 'documents/kh-mau/vi.mdx': '▶<Clause n="1">Một.\n\nHai.</Clause>\n' },
    },
    {
      shows: { vi: 'Chú thích HTML', en: 'An HTML comment' },
      files: { 'documents/kh-mau/vi.mdx': '▶<!-- ghi chú -->\n' },
    },
    {
      shows: { vi: 'Dấu còn lại khi hai bản chưa gộp xong', en: 'A mark left from a merge' },
      files: { 'documents/kh-mau/vi.mdx': exampleWording('▶=======\nMột hai.') },
    },
  ],
  passing: [
    {
      shows: { vi: 'Thẻ một dòng cho một đoạn văn', en: 'Tags on one line round one paragraph' },
      files: {
        'documents/kh-mau/vi.mdx': '<Clause n="1">Một.</Clause>\n',
        'documents/kh-mau/en.mdx': '<Clause n="1">One.</Clause>\n',
      },
    },
  ],
  *check(corpus, look) {
    look(corpus.files.filter((file) => file.endsWith('.mdx')).length);
    for (const fault of corpus.faults) {
      if (fault.type === 'mdx-syntax') yield { span: fault.span, message: sayMdxSyntax(fault.detail) };
    }
  },
};
