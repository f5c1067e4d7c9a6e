import { type Corpus, diagnoseAt } from '../../model/corpus.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Document } from '../../model/document.ts';
import { areNamedAlike } from '../../model/document-name.ts';
import type { RuleCount } from '../../model/report/check-result.ts';
import { areRead } from '../../model/was-read.ts';
import { type Asked, askedNothing, isSameAnswer, type Notebook } from './noting-corpus.ts';
import type { CorpusRule, Finding, Look } from './rule.ts';
import { shortMessage } from './short-message.ts';

/** What a rule came to, in one document or in what hangs on the whole. */
interface Part {
  readonly diagnostics: readonly Diagnostic[];
  readonly lookedAt: number;
  readonly accepted: number;
}

/** What a rule said, with what it had asked for. */
interface Remembered {
  readonly part: Part;
  readonly asked: Asked;
}

/** Most rules ask for nothing but the document, in a thousand documents: none of these needs a sheet of its own. */
const NOTHING_ASKED = askedNothing();

export interface RuleResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly count: RuleCount;
}

/** Whether editors accepted a finding of a rule. */
export type Accepts = (rule: CorpusRule, finding: Finding) => boolean;

/** What a run gives to each rule. */
export interface RuleRun {
  readonly corpus: Corpus;
  /** Makes the corpus that a rule sees. */
  readonly noting: (notebook: Notebook) => Corpus;
  readonly accepts: Accepts;
}

/**
 * Runs one rule again and again. It notes what the rule asks of the corpus, and asks the rule again only where
 * something of that is no longer the very same.
 */
export class RuleRunner {
  readonly #rule: CorpusRule;
  #whole: Remembered | null = null;
  #documents = new WeakMap<Document, Remembered>();
  /** What the rule asked for as a whole while it looked at single documents. */
  #besideDocuments: Asked['parts'] = new Map();

  constructor(rule: CorpusRule) {
    this.#rule = rule;
  }

  run(run: RuleRun): RuleResult {
    const { id, severity } = this.#rule;
    const diagnostics: Diagnostic[] = [];
    let lookedAt = 0;
    let accepted = 0;
    for (const part of this.#parts(run)) {
      diagnostics.push(...part.diagnostics);
      lookedAt += part.lookedAt;
      accepted += part.accepted;
    }
    return { diagnostics, count: { rule: id, severity, lookedAt, found: diagnostics.length, accepted } };
  }

  *#parts(run: RuleRun): Generator<Part> {
    const { corpus } = run;
    const notebook: Notebook = { asked: askedNothing() };
    const noted = run.noting(notebook);
    if (this.#rule.check !== undefined) {
      if (this.#whole === null || !isCurrentWhole(corpus, this.#whole.asked)) {
        const part = this.#collect(run, noted, (look) => this.#rule.check?.(noted, look));
        this.#whole = { part, asked: notebook.asked };
      }
      yield this.#whole.part;
    }
    if (this.#rule.checkDocument === undefined) return;
    if (!areSameParts(corpus, this.#besideDocuments)) {
      this.#besideDocuments = new Map();
      this.#documents = new WeakMap();
    }
    const newSheet = (): Asked => ({ ...askedNothing(), parts: this.#besideDocuments });
    notebook.asked = newSheet();
    for (const document of corpus.documents) {
      let remembered = this.#documents.get(document);
      if (remembered === undefined || !isCurrentIn(corpus, document, remembered.asked)) {
        const part = this.#collect(run, noted, (look) => this.#rule.checkDocument?.(noted, document, look));
        const { documents, texts } = notebook.asked;
        const isBlank = documents.size + texts.size === 0;
        remembered = { part, asked: isBlank ? NOTHING_ASKED : notebook.asked };
        if (!isBlank) notebook.asked = newSheet();
        this.#documents.set(document, remembered);
      }
      yield remembered.part;
    }
  }

  #collect(run: RuleRun, noted: Corpus, check: (look: Look) => Iterable<Finding> | undefined): Part {
    const { id, severity } = this.#rule;
    const diagnostics: Diagnostic[] = [];
    let lookedAt = 0;
    let accepted = 0;
    const look: Look = (times = 1) => {
      lookedAt += times;
    };
    for (const finding of check(look) ?? []) {
      // Asked of the corpus that notes it: when the rest can be read, the rule is asked again.
      if (finding.restsOn !== undefined && !areRead(noted, finding.restsOn)) continue;
      if (run.accepts(this.#rule, finding)) {
        accepted++;
        continue;
      }
      const { span, suggestion } = finding;
      const message = shortMessage(finding.message);
      const said = { rule: id, severity, message, ...(suggestion === undefined ? {} : { suggestion }) };
      diagnostics.push(diagnoseAt(run.corpus, span, said));
    }
    return { diagnostics, lookedAt, accepted };
  }
}

/** Texts have no identity, so whoever asked for one is asked again. */
function isCurrentWhole(corpus: Corpus, { parts, documents, texts }: Asked): boolean {
  if (texts.size > 0) return false;
  return areSameParts(corpus, parts) && areCurrent(corpus, documents);
}

function areSameParts(corpus: Corpus, parts: Asked['parts']): boolean {
  for (const [part, answer] of parts) {
    const isSame =
      part === 'names'
        ? areNamedAlike(answer as Corpus['names'], corpus.names)
        : isSameAnswer(answer, corpus[part]);
    if (!isSame) return false;
  }
  return true;
}

/** The texts of its own folder are those of the very same document. */
function isCurrentIn(corpus: Corpus, { file }: Document, { documents, texts }: Asked): boolean {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  for (const text of texts) if (!text.startsWith(folder)) return false;
  return areCurrent(corpus, documents);
}

function areCurrent(corpus: Corpus, documents: Asked['documents']): boolean {
  for (const [id, document] of documents) if (corpus.documentsById.get(id) !== document) return false;
  return true;
}
