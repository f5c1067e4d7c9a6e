import type { Localized } from '../../language/language.ts';
import { memoize } from '../../language/memoize.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { FileTexts } from '../../model/corpus-parts.ts';
import type { Severity, Span } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import type { Precondition } from '../../model/preconditions.ts';
import type { IdType } from '../../model/promises/alias.ts';
import type { CorpusRuleGroup } from '../../model/report/check-report.ts';

/** What a rule found, before it is put at a line and a column. */
export interface RuleIssue {
  readonly span: Span;
  /** What is wrong, what exists instead, what to do now. */
  readonly message: Localized;
  /** What to put in place of the span; it exists and would pass. */
  readonly suggestion?: string;
  /**
   * What the finding is about, as an exception can name it: a document or provision (`{doc}#{provision}`), a task;
   * several where an exception may be meant widely or narrowly.
   */
  readonly subjectIds?: string | readonly string[];
  /**
   * What must have been read for the finding to hold, where it says that something is missing or differs. If it was not
   * read whole, the finding is withheld: what is wrong there has a finding of its own.
   */
  readonly requires?: readonly Precondition[];
  /**
   * What is in doubt as long as this finding stands: the words of a provision, or all below one whose parts cannot be
   * told apart. Findings of other rules that require it are withheld, since they have this one cause.
   */
  readonly unsettles?: readonly Unsettled[];
}

/** `{doc}` or `{doc}#{provision}`: its own words, or all that stands in it. */
export interface Unsettled {
  readonly of: string;
  readonly part: 'wording' | 'whole';
}

/** The places by which an exception can name a finding: its file, and what it is about. */
export function placesOf({ span, subjectIds }: RuleIssue): readonly string[] {
  return [span.file, subjectIds ?? []].flat();
}

/**
 * A small content folder for a rule's page and tests, laid over `EXAMPLE_BASE`. The sign `▶` marks the place of
 * each finding and is taken out before reading; an example without the sign must pass.
 */
export interface Example {
  readonly shows: Localized;
  readonly files: Readonly<Record<string, string | null>>;
}

/** What every rule says of itself, for its page and its reports. */
export interface RuleTexts<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  /** What the rule demands, in one line. */
  readonly title: Localized;
  /** Why, and how to mend a breach. */
  readonly explanation: Localized;
  readonly failing: readonly Example[];
  readonly passing: readonly Example[];
}

/** Counts a thing that a rule looks at, or several. */
export type CountChecked = (times?: number) => void;

interface WholeCheck {
  /** What is checked once in a corpus. */
  check(corpus: Corpus, countChecked: CountChecked): Iterable<RuleIssue>;
}

interface DocumentCheck {
  /** What is checked in each document, with all others at hand. */
  checkDocument(corpus: Corpus, document: Document, countChecked: CountChecked): Iterable<RuleIssue>;
}

interface LoneDocumentCheck {
  /**
   * What is checked in each document by itself. It may read the document and, for the places of findings, the texts of
   * the document's own files, and nothing else: what it finds is kept until the document is read again.
   */
  checkLoneDocument(document: Document, files: FileTexts, countChecked: CountChecked): Iterable<RuleIssue>;
}

/**
 * What a suggestion replaces where there is only one right choice: `letters`, single letters with one right form;
 * `normal-form`, the form of the whole file, which becomes Unicode NFC; else an id of that type.
 */
export type FixKind = 'letters' | 'normal-form' | IdType;

/** A rule that holds for a corpus before anything is rendered. */
export type CorpusRule<Id extends string = string> = RuleTexts<Id> & {
  /** The part of the report that the rule stands in. */
  readonly group: CorpusRuleGroup;
  /** How `--fix` takes the rule's suggestions; without it a person decides. */
  readonly fixes?: FixKind;
  /** What the rule looks at and counts, as a noun in the plural: “citations”. */
  readonly unitLabel: Localized;
  /**
   * False if no entry of `exceptions.yaml` can accept a finding: a file was not read, an id leads to two things or to
   * none, a promise is broken, or wording is not the one issued. Pages would be missing or untrue.
   */
  readonly acceptsExceptions?: false;
  /**
   * Whether its findings ask to confirm words once more: they wait until the words that they rest on have no error
   * left.
   */
  readonly asksToConfirm?: true;
  /** Whether the rule compares the two languages with each other. */
  readonly comparesLanguages?: true;
  /** Whether its examples change one language only, so that rules that compare the languages are not run over them. */
  readonly examplesInOneLanguage?: true;
} & Partial<WholeCheck & DocumentCheck & LoneDocumentCheck> &
  (WholeCheck | DocumentCheck | LoneDocumentCheck);

/** Everything that a rule finds in a corpus, also what exceptions accept and what rests on parts that were not read. */
export function* findAll(
  corpus: Corpus,
  rule: CorpusRule,
  countChecked: CountChecked = () => {},
): Generator<RuleIssue> {
  yield* rule.check?.(corpus, countChecked) ?? [];
  for (const document of rule.checkDocument === undefined ? [] : corpus.documents) {
    yield* rule.checkDocument?.(corpus, document, countChecked) ?? [];
  }
  for (const document of rule.checkLoneDocument === undefined ? [] : corpus.documents) {
    const { issues, checked } = findLone(corpus, rule, document);
    countChecked(checked);
    yield* issues;
  }
}

interface Found {
  readonly issues: readonly RuleIssue[];
  /** How many things were looked at. */
  readonly checked: number;
}

/** What rules found in documents by themselves. A loader keeps the objects of documents that did not change. */
const foundIn = memoize((_: Document) => new Map<CorpusRule, Found>());

function findLone(corpus: Corpus, rule: CorpusRule, document: Document): Found {
  const byRule = foundIn(document);
  const before = byRule.get(rule);
  if (before !== undefined) return before;
  let checked = 0;
  const countChecked: CountChecked = (times = 1) => {
    checked += times;
  };
  const found = { issues: [...(rule.checkLoneDocument?.(document, corpus, countChecked) ?? [])], checked };
  byRule.set(rule, found);
  return found;
}
