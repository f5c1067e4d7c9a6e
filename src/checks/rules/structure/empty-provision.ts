import { LANGUAGES } from '../../../language/language.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { EN_FILE, example, exampleFile, FACTS_FILE, VI_FILE } from '../../examples/example-base.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';

export const emptyProvision: CorpusRule<'empty-provision'> = {
  id: 'empty-provision',
  group: 'structure',
  severity: 'error',
  title: {
    vi: 'Không có đoạn rỗng; văn bản có hay không có toàn văn thì ghi đúng như vậy',
    en: 'No provision is empty, and a document has a text exactly when its record says so',
  },
  explanation: {
    vi: 'Một đoạn phải có ít nhất một trong ba: tiêu đề, nội dung, đoạn con. Văn bản không đăng toàn văn thì ghi textStatus: record và không có tệp MDX.',
    en: 'A provision has at least one of these: heading, wording, children. A document without a text is a record and has no MDX files.',
  },
  unitLabel: { vi: 'đoạn', en: 'provisions' },
  failing: [
    example('Khoản rỗng', 'An empty clause', {
      [VI_FILE]: '<Section n="I" title="A">\n\n▶<Clause n="1">\n</Clause>\n\n</Section>\n',
      [EN_FILE]: '<Section n="I" title="A">\n\n▶<Clause n="1">\n</Clause>\n\n</Section>\n',
    }),
    example('Ghi là chỉ có thông tin mà có toàn văn', 'A record with a text', {
      [FACTS_FILE]: exampleFile(FACTS_FILE, ['textStatus: digest', 'textStatus: ▶record']),
    }),
  ],
  passing: [
    example('Khoản chỉ có tiêu đề và gạch đầu dòng', 'A clause with only a heading and indents', {
      [VI_FILE]: '<Clause n="1" title="A">\n\n<Point>\nMột.\n</Point>\n\n</Clause>\n',
      [EN_FILE]: '<Clause n="1" title="A">\n\n<Point>\nOne.\n</Point>\n\n</Clause>\n',
    }),
  ],
  *checkLoneDocument(document, files, countChecked) {
    for (const provision of document.provisions.values()) {
      countChecked();
      if (provision.children.length > 0) continue;
      for (const language of LANGUAGES) {
        const wording = provision.wording[language];
        if (wording === null || wording.heading !== null || wording.text !== '') continue;
        const subjectIds = formatTarget(document.id, provision.id);
        yield {
          span: wording.span,
          subjectIds,
          requires: [{ of: subjectIds, part: 'whole', language }],
          unsettles: [{ of: subjectIds, part: 'wording' }],
          message: {
            vi: 'Đoạn này không có tiêu đề, nội dung hay đoạn con. Điền nội dung theo bản gốc hoặc bỏ đoạn.',
            en: 'This provision has no heading, no wording and no children. Fill it in from the original or remove it.',
          },
        };
      }
    }
    if (document.facts.textStatus === 'record' && document.provisions.size > 0) {
      yield issueInYaml(files, document, ['textStatus'], {
        vi: 'Văn bản ghi là chỉ có thông tin nhưng lại có toàn văn. Ghi textStatus: verbatim hoặc digest, hoặc xóa vi.mdx và en.mdx.',
        en: 'The document is marked as a record only but has a text. Set textStatus: verbatim or digest, or delete vi.mdx and en.mdx.',
      });
    }
    if (document.provisions.size > 0 || document.facts.textStatus === 'record') return;
    const issue = issueInYaml(files, document, ['textStatus'], {
      vi: 'Văn bản ghi là có toàn văn nhưng không có đoạn nào. Thêm nội dung vào vi.mdx và en.mdx, hoặc ghi textStatus: record.',
      en: 'The document is said to have a text but has no provisions. Add the wording to vi.mdx and en.mdx, or set textStatus: record.',
    });
    yield { ...issue, requires: [{ of: document.id, part: 'whole' }] };
  },
};
