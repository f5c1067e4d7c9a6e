import { LANGUAGES } from '../../model/language.ts';
import { formatTarget } from '../../model/provision-id.ts';
import type { CorpusRule } from '../rule.ts';

export const emptyProvision: CorpusRule = {
  id: 'empty-provision',
  group: 'structure',
  severity: 'error',
  title: { vi: 'Không có đoạn rỗng, không có văn bản rỗng', en: 'No provision and no document is empty' },
  explanation: {
    vi: 'Một đoạn phải có ít nhất một trong ba: tiêu đề, lời văn, đoạn con. Văn bản không giữ lời văn thì ghi textStatus: record và không có tệp MDX.',
    en: 'A provision has at least one of heading, wording, children. A document without wording is a record and has no MDX files.',
  },
  subject: { vi: 'đoạn', en: 'provisions' },
  failing: [
    {
      shows: { vi: 'Khoản rỗng', en: 'An empty clause' },
      files: {
        'documents/kh-mau/vi.mdx': '<Section n="I" title="A">\n\n▶<Clause n="1">\n</Clause>\n\n</Section>\n',
        'documents/kh-mau/en.mdx': '<Section n="I" title="A">\n\n▶<Clause n="1">\n</Clause>\n\n</Section>\n',
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Khoản chỉ có tiêu đề và gạch đầu dòng', en: 'A clause of a heading and dashes' },
      files: {
        'documents/kh-mau/vi.mdx': '<Clause n="1" title="A">\n\n<Point>\nMột.\n</Point>\n\n</Clause>\n',
        'documents/kh-mau/en.mdx': '<Clause n="1" title="A">\n\n<Point>\nOne.\n</Point>\n\n</Clause>\n',
      },
    },
  ],
  *checkDocument(corpus, document, look) {
    for (const provision of document.provisions.values()) {
      look();
      if (provision.children.length > 0) continue;
      for (const language of LANGUAGES) {
        const wording = provision.wording[language];
        if (wording === null || wording.heading !== null || wording.text !== '') continue;
        yield {
          span: wording.span,
          about: formatTarget(document.id, provision.id),
          message: {
            vi: 'Đoạn này không có tiêu đề, lời văn hay đoạn con. Điền lời văn theo bản gốc hoặc bỏ đoạn.',
            en: 'This provision has no heading, no wording and no children. Fill it in after the original or take it out.',
          },
        };
      }
    }
    if (document.broken || document.provisions.size > 0 || document.facts.textStatus === 'record') return;
    yield {
      span: corpus.spanInYaml(document.file, ['textStatus']),
      about: document.id,
      message: {
        vi: 'Văn bản ghi là có lời văn nhưng không có đoạn nào. Thêm lời văn vào vi.mdx và en.mdx, hoặc ghi textStatus: record.',
        en: 'The document is said to hold a text but has no provision. Add the wording to vi.mdx and en.mdx, or set textStatus: record.',
      },
    };
  },
};
