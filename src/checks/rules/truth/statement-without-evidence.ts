import { LANGUAGES } from '../../../language/language.ts';
import type { Provision, ProvisionWording } from '../../../model/provision.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import { PROVISION_KINDS, type ProvisionKind } from '../../../model/provision-kind.ts';
import type { CorpusRule, Example, RuleIssue } from '../../engine/rule.ts';
import { EN_FILE, EXAMPLE_BASE, example, MARK, RECORD_FILE, VI_FILE } from '../../examples/example-base.ts';
import { findWeakEvidence, findWeakRecord } from './evidence-confidence.ts';

const SOURCES =
  'bao-mau:\n  publisher: { vi: Báo Mẫu, en: Sample News }\n  title: { vi: Bài mẫu, en: A sample article }\n  url: https://example.org/\n  date: null\n  kind: press\n';
const statement = (title: string, evidence: string): string =>
  `<Provision id="muc-tieu" title="${title}"${evidence}>\n${title}.\n</Provision>\n`;
const EVIDENCE = ' evidence="bao-mau" confidence="1"';
/** A statement with this evidence in both languages, marked in the Vietnamese. */
const statements = (evidence: string, confidence: string): Example['files'] => {
  const marked = ` evidence="${evidence}" confidence="${confidence}"`;
  return {
    'sources.yaml': SOURCES,
    [VI_FILE]: statement('Mục tiêu', marked),
    [EN_FILE]: statement('Objective', marked.replaceAll(MARK, '')),
  };
};

export const statementWithoutEvidence: CorpusRule<'statement-without-evidence'> = {
  id: 'statement-without-evidence',
  group: 'truth',
  severity: 'error',
  title: {
    vi: 'Mỗi nội dung tóm lược đều ghi nguồn',
    en: 'Every statement of a digest names its source',
  },
  explanation: {
    vi: 'Bản tóm lược là lời của ban biên tập, nên người đọc cần biết từng nội dung lấy từ đâu. Thêm thuộc tính evidence (mã ở content/sources.yaml) và confidence vào <Provision>, trong cả hai tệp. Độ tin cậy 2 cần hai nguồn; plan chỉ dùng khi nguồn là chính văn bản; mỗi nguồn ghi một lần. Mục evidence của document.yaml cũng vậy.',
    en: 'A digest is in the editors’ words, so readers need to know where each statement comes from. Add evidence (ids in content/sources.yaml) and confidence to the <Provision>, in both files. Confidence 2 needs two sources; plan is only for the document itself; each source is named once. The same applies to evidence in document.yaml.',
  },
  unitLabel: {
    vi: 'nội dung tóm lược và nguồn của thông tin',
    en: 'digest statements and sources of records',
  },
  failing: [
    example('Nội dung không ghi nguồn', 'A statement without a source', {
      'sources.yaml': SOURCES,
      [VI_FILE]: `▶${statement('Mục tiêu', '')}`,
      [EN_FILE]: statement('Objective', EVIDENCE),
    }),
    example('Hai ngôn ngữ ghi nguồn khác nhau', 'Different sources in the two languages', {
      'sources.yaml': SOURCES,
      [VI_FILE]: statement('Mục tiêu', EVIDENCE),
      [EN_FILE]: statement('Objective', ' evidence="▶bao-mau" confidence="2"'),
    }),
    example('Độ tin cậy 2 mà chỉ có một nguồn', 'Confidence 2 with one source', statements('▶bao-mau', '2')),
    example('Một nguồn ghi hai lần', 'One source named twice', statements('bao-mau ▶bao-mau', '1')),
    example(
      'Nguồn báo chí ghi là Kế hoạch',
      'A newspaper marked as the Plan',
      statements('▶bao-mau', 'plan'),
    ),
    example(
      'Nội dung đặt trong phần tử không ghi được nguồn',
      'A statement in an element that cannot name a source',
      {
        'sources.yaml': SOURCES,
        [VI_FILE]: `${statement('Mục tiêu', EVIDENCE)}\n▶<Clause n="1">\nMột.\n</Clause>\n`,
        [EN_FILE]: `${statement('Objective', EVIDENCE)}\n▶<Clause n="1">\nOne.\n</Clause>\n`,
      },
    ),
    example('Thông tin về văn bản có nguồn yếu hơn mức đã ghi', 'A record with weaker sources than stated', {
      'sources.yaml': SOURCES,
      [RECORD_FILE]: `${EXAMPLE_BASE[RECORD_FILE]}evidence:\n  - { source: bao-mau, confidence: "2", for: [▶date] }\n  - { source: ▶bao-mau, confidence: ▶plan, for: [▶issuer, symbol] }\n`,
    }),
  ],
  passing: [example('Nội dung có nguồn', 'A statement with a source', statements('bao-mau', '1'))],
  *checkDocument(corpus, document, countChecked) {
    countChecked(document.facts.evidence.length);
    yield* findWeakRecord(corpus, document);
    if (document.facts.textStatus !== 'digest') return;
    const provisions = [...document.provisions.values()];
    const hasStatements = provisions.some(({ kind }) => kind === 'provision');
    for (const { id, kind, wording } of provisions) {
      const subjectIds = formatTarget(document.id, id);
      if (kind !== 'provision') {
        if (hasStatements) yield* findWrongElement(wording, kind, subjectIds);
        continue;
      }
      countChecked();
      for (const language of LANGUAGES) {
        const written = wording[language];
        if (written === null || written.text === '' || written.evidence.length > 0) continue;
        yield {
          span: written.span,
          subjectIds,
          requires: [{ of: subjectIds, part: 'wording', language }],
          message: {
            vi: `Nội dung “${id}” chưa ghi nguồn. Thêm evidence="…" với mã ở content/sources.yaml, và confidence.`,
            en: `“${id}” names no source. Add evidence="…" with ids from content/sources.yaml, and confidence.`,
          },
        };
      }
      yield* findWeakEvidence(corpus, wording.vi?.evidence ?? [], subjectIds);
      const [vi, en] = [evidenceOf(wording.vi), evidenceOf(wording.en)];
      if (wording.en === null || vi === '' || en === '' || vi === en) continue;
      yield {
        span: wording.en.evidence[0]?.span ?? wording.en.span,
        subjectIds,
        requires: [{ of: subjectIds, part: 'wording' }],
        message: {
          vi: `Nguồn của “${id}” khác nhau: tiếng Việt “${vi}”, tiếng Anh “${en}”. Ghi như nhau ở cả hai tệp.`,
          en: `The sources of “${id}” differ: “${vi}” in Vietnamese, “${en}” in English. Write the same in both files.`,
        },
      };
    }
  },
};

/** Reports statements of a digest in an element that cannot name evidence. */
function* findWrongElement(
  wording: Provision['wording'],
  kind: ProvisionKind,
  subjectIds: string,
): Generator<RuleIssue> {
  const { element } = PROVISION_KINDS[kind];
  for (const language of LANGUAGES) {
    const written = wording[language];
    if (written === null || written.text === '') continue;
    yield {
      span: written.span,
      subjectIds,
      message: {
        vi: `<${element}> không ghi được nguồn. Trong bản tóm lược này, đặt nội dung vào <Provision id="…" title="…" evidence="…">.`,
        en: `<${element}> cannot name a source. In this digest, put the statement into <Provision id="…" title="…" evidence="…">.`,
      },
    };
  }
}

/** The evidence of a wording in one line, in no order; empty without any. */
function evidenceOf(wording: ProvisionWording | null): string {
  return (wording?.evidence ?? [])
    .map(({ source, confidence }) => `${source} (${confidence})`)
    .sort()
    .join(', ');
}
