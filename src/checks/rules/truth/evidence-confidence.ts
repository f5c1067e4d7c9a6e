import type { Localized } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import type { Evidence } from '../../../model/provision.ts';
import type { DocumentFacts } from '../../../model/schema.ts';
import type { RuleIssue } from '../../engine/rule.ts';

/** Reports evidence weaker than its confidence: a source twice, one where two are needed, one that is not the Plan. */
export function* findWeakEvidence(
  corpus: Corpus,
  evidence: readonly Evidence[],
  subjectIds: string,
): Generator<RuleIssue> {
  for (const [index, { source, span }] of evidence.entries()) {
    if (evidence.slice(0, index).some((other) => other.source === source)) {
      yield { span, subjectIds, message: formatTwiceMessage(source) };
    }
  }
  const [first] = evidence;
  if (first === undefined) return;
  if (first.confidence === '2' && new Set(evidence.map(({ source }) => source)).size < 2) {
    yield { span: first.span, subjectIds, message: ONE_ONLY };
  }
  if (first.confidence !== 'plan') return;
  const wrong = evidence.find(({ source }) => isNoPlan(corpus, source));
  if (wrong !== undefined) yield { span: wrong.span, subjectIds, message: formatNoPlanMessage(wrong.source) };
}

/** The same for the evidence of a record’s facts. */
export function* findWeakRecord(corpus: Corpus, { id, file, facts }: Document): Generator<RuleIssue> {
  for (const [index, entry] of facts.evidence.entries()) {
    const spanOf = (...keys: readonly (string | number)[]) =>
      corpus.spanInYaml(file, ['evidence', index, ...keys]);
    for (const [at, fact] of entry.for.entries()) {
      const others = facts.evidence.filter((other) => other !== entry && other.for.includes(fact));
      if (facts[fact] === null) {
        yield {
          span: spanOf('for', at),
          subjectIds: id,
          message: formatUnknownFactMessage(fact, entry.source),
        };
      } else if (entry.confidence === '2' && others.every(({ source }) => source === entry.source)) {
        yield { span: spanOf('for', at), subjectIds: id, message: formatOneForMessage(fact) };
      }
    }
    const before = facts.evidence.slice(0, index);
    if (before.some(({ source }) => source === entry.source)) {
      yield { span: spanOf('source'), subjectIds: id, message: formatTwiceMessage(entry.source) };
    }
    if (entry.confidence === 'plan' && isNoPlan(corpus, entry.source)) {
      yield { span: spanOf('confidence'), subjectIds: id, message: formatNoPlanMessage(entry.source) };
    }
  }
}

/** An unknown source is reported by another rule. */
function isNoPlan(corpus: Corpus, source: string): boolean {
  const kind = corpus.sources[source]?.kind;
  return kind !== undefined && kind !== 'plan';
}

const ONE_ONLY: Localized = {
  vi: 'Độ tin cậy 2 cần hai nguồn độc lập, ở đây chỉ có một. Ghi thêm nguồn, hoặc ghi confidence="1".',
  en: 'Confidence 2 needs two independent sources; only one is named. Add another, or write confidence="1".',
};

function formatTwiceMessage(source: string): Localized {
  return {
    vi: `Nguồn “${source}” được ghi hai lần. Chỉ giữ một.`,
    en: `The source “${source}” is given twice. Keep one.`,
  };
}

function formatNoPlanMessage(source: string): Localized {
  return {
    vi: `“plan” chỉ dùng khi nguồn là chính văn bản; “${source}” không phải loại đó. Ghi 2, 1 hoặc editorial.`,
    en: `“plan” is only for the document itself as the source; “${source}” is of another kind. Write 2, 1 or editorial.`,
  };
}

type Fact = DocumentFacts['evidence'][number]['for'][number];

function formatOneForMessage(fact: Fact): Localized {
  return {
    vi: `Độ tin cậy 2 cần hai nguồn độc lập, nhưng “${fact}” chỉ có một. Ghi thêm nguồn, hoặc ghi confidence: "1".`,
    en: `Confidence 2 needs two independent sources, but “${fact}” has one. Add another, or write confidence: "1".`,
  };
}

function formatUnknownFactMessage(fact: Fact, source: string): Localized {
  return {
    vi: `“${fact}” ghi null (chưa biết) mà lại có nguồn “${source}”. Điền giá trị cho ${fact}, hoặc bỏ “${fact}” ở mục for.`,
    en: `“${fact}” is null (not known) and yet has the source “${source}”. Fill it in, or remove “${fact}” from for.`,
  };
}
