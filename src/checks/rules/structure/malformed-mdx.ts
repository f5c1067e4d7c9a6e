import type { CorpusRule } from '../../engine/rule.ts';
import { EN_FILE, example, VI_FILE, wordingExample } from '../../examples/example-base.ts';
import { formatMdxSyntaxMessage } from './syntax-words.ts';

export const malformedMdx: CorpusRule<'malformed-mdx'> = {
  id: 'malformed-mdx',
  group: 'structure',
  severity: 'error',
  acceptsExceptions: false,
  title: { vi: 'Tệp MDX đúng cú pháp', en: 'MDX files are well formed' },
  explanation: {
    vi: 'Mỗi phần tử mở ra phải được đóng lại, theo đúng thứ tự. Phần tử gồm nhiều đoạn văn thì thẻ mở và thẻ đóng đứng riêng dòng.',
    en: 'Every element that is opened is closed, in order. If an element has more than one paragraph, its tags are on lines of their own.',
  },
  unitLabel: { vi: 'tệp văn bản', en: 'text files' },
  failing: [
    example('Quên đóng', 'Never closed', {
      [VI_FILE]: '<Section n="I" title="A">\n\n▶<Clause n="1">\nMột.\n\n</Section>\n',
    }),
    example('Thẻ đóng thừa', 'One closing tag too many', {
      [VI_FILE]: '<Section n="I" title="A">\nMột.\n</Section>\n\n▶</Clause>\n',
    }),
    example('Hai đoạn văn trên thẻ một dòng', 'Two paragraphs after a tag on one line', {
      [VI_FILE]: '▶<Clause n="1">Một.\n\nHai.</Clause>\n',
    }),
    example('Chú thích HTML', 'An HTML comment', { [VI_FILE]: '▶<!-- ghi chú -->\n' }),
    wordingExample('Dấu còn lại khi hai bản chưa gộp xong', 'A mark left from a merge', {
      vi: '▶=======\nMột hai.',
    }),
  ],
  passing: [
    example('Thẻ một dòng cho một đoạn văn', 'Tags on one line round one paragraph', {
      [VI_FILE]: '<Clause n="1">Một.</Clause>\n',
      [EN_FILE]: '<Clause n="1">One.</Clause>\n',
    }),
  ],
  *check(corpus, countChecked) {
    countChecked(corpus.files.filter((file) => file.endsWith('.mdx')).length);
    for (const parseIssue of corpus.parseIssues) {
      if (parseIssue.type === 'mdx-syntax')
        yield { span: parseIssue.span, message: formatMdxSyntaxMessage(parseIssue.detail) };
    }
  },
};
