import type { CheckResult } from '../model/check-result.ts';
import { type Corpus, type Document, diagnoseAt } from '../model/corpus.ts';
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts';
import { parseTarget } from '../model/provision-id.ts';
import type { CorpusRule, Finding, Look } from './rule.ts';

/** What one rule came to, in one document or in what hangs on the whole. */
interface Part {
  readonly diagnostics: readonly Diagnostic[];
  readonly lookedAt: number;
  readonly accepted: number;
}

/** What the rules came to in one document, and what that hangs on. */
interface DocumentParts {
  readonly parts: readonly Part[];
  readonly targets: ReadonlyMap<string, Document | undefined>;
}

const NOTHING: Part = { diagnostics: [], lookedAt: 0, accepted: 0 };

/**
 * Runs rules over a corpus. Findings that `exceptions.yaml` accepts are left out and counted; the rest are in the
 * order of files and places.
 */
export function runRules(corpus: Corpus, rules: readonly CorpusRule[]): CheckResult {
  return makeRunner(rules)(corpus);
}

/**
 * Makes a check that can be run again and again. What is said of a document holds as long as the document, those
 * it refers to and everything beside them are the very same objects; a loader that reads only what changed keeps
 * them so.
 */
export function makeRunner(rules: readonly CorpusRule[]): (corpus: Corpus) => CheckResult {
  let known = new WeakMap<Document, DocumentParts>();
  let surroundings: readonly unknown[] = [];
  return (corpus) => {
    const now = surroundingsOf(corpus);
    if (!isSame(surroundings, now)) known = new WeakMap();
    surroundings = now;
    const accepts = acceptanceOf(corpus);
    const totals = rules.map((rule) => {
      const own =
        rule.check === undefined
          ? NOTHING
          : collect(corpus, rule, accepts, (look) => rule.check?.(corpus, look));
      return { found: [...own.diagnostics], lookedAt: own.lookedAt, accepted: own.accepted };
    });
    for (const document of corpus.documents) {
      let entry = known.get(document);
      if (entry === undefined || !isCurrent(corpus, entry)) {
        entry = checkDocument(corpus, document, rules, accepts);
        known.set(document, entry);
      }
      for (const [index, part] of entry.parts.entries()) {
        const total = totals[index];
        if (total === undefined || part === NOTHING) continue;
        total.found.push(...part.diagnostics);
        total.lookedAt += part.lookedAt;
        total.accepted += part.accepted;
      }
    }
    return {
      diagnostics: totals.flatMap(({ found }) => found).sort(compareDiagnostics),
      counts: rules.map(({ id, severity }, index) => ({
        rule: id,
        severity,
        lookedAt: totals[index]?.lookedAt ?? 0,
        found: totals[index]?.found.length ?? 0,
        accepted: totals[index]?.accepted ?? 0,
      })),
    };
  };
}

type Accepts = (rule: CorpusRule, finding: Finding) => boolean;

function acceptanceOf(corpus: Corpus): Accepts {
  const accepted = new Set(corpus.exceptions.map(({ rule, place }) => `${rule} ${place}`));
  return ({ id }, { span, about }) =>
    accepted.size > 0 && [span.file, about ?? []].flat().some((place) => accepted.has(`${id} ${place}`));
}

function checkDocument(
  corpus: Corpus,
  document: Document,
  rules: readonly CorpusRule[],
  accepts: Accepts,
): DocumentParts {
  const targets = new Map<string, Document | undefined>();
  for (const { to } of document.references) {
    const id = parseTarget(to)?.document;
    if (id !== undefined) targets.set(id, corpus.documentsById.get(id));
  }
  const parts = rules.map((rule) =>
    rule.checkDocument === undefined
      ? NOTHING
      : collect(corpus, rule, accepts, (look) => rule.checkDocument?.(corpus, document, look)),
  );
  return { parts, targets };
}

function collect(
  corpus: Corpus,
  rule: CorpusRule,
  accepts: Accepts,
  check: (look: Look) => Iterable<Finding> | undefined,
): Part {
  const diagnostics: Diagnostic[] = [];
  let lookedAt = 0;
  let accepted = 0;
  const look: Look = (times = 1) => {
    lookedAt += times;
  };
  for (const finding of check(look) ?? []) {
    if (accepts(rule, finding)) {
      accepted++;
      continue;
    }
    const { span, message, suggestion } = finding;
    diagnostics.push(
      diagnoseAt(corpus, span, {
        rule: rule.id,
        severity: rule.severity,
        message,
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    );
  }
  return { diagnostics, lookedAt, accepted };
}

/** Everything outside a document and its targets that a rule may ask for when it looks at the document. */
function surroundingsOf(corpus: Corpus): readonly unknown[] {
  const { taskFiles, bodies, terms, sources, exceptions, documents } = corpus;
  return [taskFiles, bodies, terms, sources, exceptions, ...documents.map(({ facts }) => facts)];
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((value, index) => value === now[index]);
}

function isCurrent(corpus: Corpus, { targets }: DocumentParts): boolean {
  for (const [id, document] of targets) if (corpus.documentsById.get(id) !== document) return false;
  return true;
}
