import type { Localized } from '../../../language/language.ts';
import { type Corpus, placeOfSpan } from '../../../model/corpus.ts';
import type { WrittenAt, YamlPath } from '../../../model/registry.ts';
import type { RuleIssue } from '../../engine/rule.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';

/** A value of a yaml file that must be one of its kind. */
export interface Defined {
  readonly at: WrittenAt & { readonly id: string };
  readonly path: YamlPath;
  readonly value: string;
  /** Part of the identity of the value: the role of a body. */
  readonly together?: string;
}

/**
 * Reports each entry of a list that stands in it before. `template`: the message, with {0} for the value and {1} for the place of the first entry. `told`: the ids that need no
 * further finding.
 */
export function* findRepeated(
  corpus: Corpus,
  list: readonly Defined[],
  template: Localized,
  told?: Set<string>,
): Generator<RuleIssue> {
  const firsts = new Map<string, Defined>();
  for (const entry of list) {
    const key = `${entry.value} ${entry.together ?? ''}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, entry);
    if (first === undefined || told?.has(entry.at.id)) continue;
    told?.add(entry.at.id);
    const { file, line } = placeOfSpan(
      corpus,
      corpus.spanInYaml(first.at.file, [...first.at.path, ...first.path]),
    );
    const fill = (text: string, place: string): string =>
      text.replace('{0}', () => entry.value).replace('{1}', () => place);
    yield issueInYaml(corpus, entry.at, entry.path, {
      vi: fill(template.vi, `${file}, dòng ${line}`),
      en: fill(template.en, `${file}, line ${line}`),
    });
  }
}

/** Every list in the records of a corpus, each entry with what makes it this entry. */
export function* repeatableLists(corpus: Corpus): Generator<readonly Defined[]> {
  for (const [at, record] of recordsWithLists(corpus)) yield* listsIn(at, record);
}

function* recordsWithLists(corpus: Corpus): Generator<readonly [at: Defined['at'], record: unknown]> {
  for (const task of corpus.tasks) yield [task, task];
  for (const body of corpus.bodies) yield [body, body];
  // Forms of terms are compared with each other, evidence of facts is weighed elsewhere.
  for (const term of corpus.terms) yield [term, { otherEnglish: term.otherEnglish }];
  for (const { id, file, facts } of corpus.documents) {
    const at = { id, file, path: [] };
    yield [at, { ...facts, evidence: [] }];
  }
  yield [{ id: 'site.yaml', file: 'site.yaml', path: [] }, corpus.siteFacts];
}

/** Lists that another rule compares, or that are no content. */
const NO_LISTS = ['aliases', 'path'];
/** What entries of a list may differ in and yet be the same entry. */
const BESIDE = ['basis', 'reason', 'needs', 'where', 'date', 'evidence'];

/** Every list in a record, each entry with what makes it this entry. */
function* listsIn(at: Defined['at'], value: unknown, path: YamlPath = []): Generator<readonly Defined[]> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    yield value.map((entry: unknown, index): Defined => {
      if (typeof entry !== 'object' || entry === null)
        return { at, path: [...path, index], value: String(entry) };
      const own = Object.entries(entry).filter(([key]) => !BESIDE.includes(key));
      const [key = '', first] = own[0] ?? [];
      const shown = typeof first === 'object' ? ((first as Partial<Localized>).vi ?? '…') : String(first);
      return { at, path: [...path, index, key], value: shown, together: JSON.stringify(own) };
    });
  }
  for (const [key, inside] of Object.entries(value)) {
    if (!NO_LISTS.includes(key))
      yield* listsIn(at, inside, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
