import { LANGUAGES } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Span } from '../../../model/diagnostic.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { EN_FILE, example, exampleSource, VI_FILE } from '../../examples/example-base.ts';
import { BODIES_FILE, changedExample } from '../../examples/registry-example.ts';
import { formatUnknownIdMessage } from '../../messages/unknown-id.ts';

const SOURCES = exampleSource('https://example.org/');
const digest = (source: string, title: string): string =>
  `<Provision id="muc-tieu" title="${title}" evidence="${source}" confidence="1">\n${title}.\n</Provision>\n`;

export const unknownSource: CorpusRule<'unknown-source'> = {
  id: 'unknown-source',
  group: 'references',
  severity: 'error',
  fixes: 'source',
  title: {
    vi: 'Mọi nguồn được nêu đều có trong danh mục nguồn',
    en: 'Every source named is in the list of sources',
  },
  explanation: {
    vi: 'Người đọc cần thấy mỗi thông tin lấy từ đâu. Thêm nguồn vào content/sources.yaml hoặc sửa mã nguồn.',
    en: 'Readers need to see where each fact comes from. Add the source to content/sources.yaml or correct its id.',
  },
  unitLabel: { vi: 'chỗ nêu nguồn', en: 'references to sources' },
  failing: [
    example('Nguồn chưa khai', 'A source that is not listed', {
      'sources.yaml': SOURCES,
      [VI_FILE]: digest('bao-mau ▶bao-mua', 'Mục tiêu'),
      [EN_FILE]: digest('bao-mau ▶bao-mua', 'Objective'),
    }),
    changedExample('Nguồn của một tổ chức chưa khai', 'A source of a body that is not listed', BODIES_FILE, {
      'evidence: []': 'evidence: [▶bao-mau]',
    }),
  ],
  passing: [
    example('Nguồn đã khai', 'A source in the list', {
      'sources.yaml': SOURCES,
      [VI_FILE]: digest('bao-mau', 'Mục tiêu'),
      [EN_FILE]: digest('bao-mau', 'Objective'),
    }),
  ],
  *checkDocument(corpus, document, countChecked) {
    for (const [index, { source }] of document.facts.evidence.entries()) {
      countChecked();
      const spanOf = () => corpus.spanInYaml(document.file, ['evidence', index, 'source']);
      yield* findUnknown(corpus, source, spanOf, document.id);
    }
    for (const [index, source] of (document.facts.validity?.evidence ?? []).entries()) {
      countChecked();
      const spanOf = () => corpus.spanInYaml(document.file, ['validity', 'evidence', index]);
      yield* findUnknown(corpus, source, spanOf, document.id);
    }
    for (const [note, { evidence }] of document.facts.notes.entries()) {
      for (const [index, source] of evidence.entries()) {
        countChecked();
        const spanOf = () => corpus.spanInYaml(document.file, ['notes', note, 'evidence', index]);
        yield* findUnknown(corpus, source, spanOf, document.id);
      }
    }
    for (const provision of document.provisions.values()) {
      for (const language of LANGUAGES) {
        for (const { source, span } of provision.wording[language]?.evidence ?? []) {
          countChecked();
          yield* findUnknown(corpus, source, () => span, formatTarget(document.id, provision.id));
        }
      }
    }
  },
  *check(corpus, countChecked) {
    for (const { id, evidence, file, path } of corpus.bodies) {
      for (const [index, source] of evidence.entries()) {
        countChecked();
        const spanOf = () => corpus.spanInYaml(file, [...path, 'evidence', index]);
        yield* findUnknown(corpus, source, spanOf, id);
      }
    }
  },
};

function* findUnknown(
  corpus: Corpus,
  source: string,
  spanOf: () => Span,
  subjectIds: string,
): Generator<RuleIssue> {
  if (Object.hasOwn(corpus.sources, source)) return;
  yield { span: spanOf(), subjectIds, ...formatUnknownIdMessage(corpus, 'source', source) };
}
