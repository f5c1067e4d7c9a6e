import { LANGUAGES, type Language } from '../../language/language.ts';
import { commonWords } from '../../model/promises/confirmed-value.ts';
import { wordsInLines } from '../../model/promises/former-wording.ts';
import type { DocumentData, ProvisionData, TaskData } from '../data/data-schema.ts';

/** An edition as its data files have it. */
export interface EditionData {
  readonly documents: readonly (Pick<DocumentData, 'id'> & {
    readonly provisions: readonly ProvisionData[];
  })[];
  readonly tasks: readonly TaskData[];
  /** Its day; null where it names none. */
  readonly day: string | null;
}

/** A stretch of a text: as it stands in both, only before, or only now. */
export interface WordChange {
  readonly kind: 'same' | 'gone' | 'added';
  readonly text: string;
}

/** A provision whose words are not as they were. */
export interface Reworded {
  readonly id: string;
  readonly language: Language;
  /** What it said before, heading and paragraphs a line each. */
  readonly former: string;
  readonly words: readonly WordChange[];
}

/** What differs between two editions. A provision is named as `{doc}#{provision}`. */
export interface EditionChanges {
  /** The day of the new edition; null where it names none. */
  readonly day: string | null;
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly reworded: readonly Reworded[];
  /** Provisions that cite others than before. */
  readonly relinked: readonly {
    readonly id: string;
    readonly gone: readonly string[];
    readonly added: readonly string[];
  }[];
  /** Tasks of provisions that changed, and tasks that are new, gone or other than before. */
  readonly tasks: readonly { readonly id: string; readonly kind: 'added' | 'gone' | 'changed' | 'touched' }[];
}

/** Compares two editions, provision by provision and word by word. */
export function compareEditions(before: EditionData, after: EditionData): EditionChanges {
  const [old, now] = [provisionsOf(before), provisionsOf(after)];
  const gone = [...old.keys()].filter((id) => !now.has(id));
  const added = [...now.keys()].filter((id) => !old.has(id));
  const both = [...now].flatMap(([id, provision]) => {
    const former = old.get(id);
    return former === undefined ? [] : [{ id, former, provision }];
  });
  const reworded = both.flatMap(({ id, former, provision }) =>
    LANGUAGES.flatMap((language): Reworded[] => {
      const [was, is] = [wordsOf(former, language), wordsOf(provision, language)];
      return was === is ? [] : [{ id, language, former: was, words: compareWords(was, is) }];
    }),
  );
  const relinked = both.flatMap(({ id, former, provision }) => {
    const [was, is] = [former, provision].map(({ cites }) => new Set(cites.map(({ to }) => to)));
    const lost = [...(was ?? [])].filter((to) => is?.has(to) !== true);
    const more = [...(is ?? [])].filter((to) => was?.has(to) !== true);
    return lost.length + more.length === 0 ? [] : [{ id, gone: lost, added: more }];
  });
  const changed = new Set([...gone, ...added, ...reworded.map(({ id }) => id)]);
  return {
    day: after.day,
    added,
    gone,
    reworded,
    relinked,
    tasks: compareTasks(before.tasks, after.tasks, changed),
  };
}

function provisionsOf({ documents }: EditionData): ReadonlyMap<string, ProvisionData> {
  return new Map(
    documents.flatMap(({ id, provisions }) => provisions.map((one) => [`${id}#${one.id}`, one] as const)),
  );
}

function wordsOf({ heading, text }: ProvisionData, language: Language): string {
  return wordsInLines(heading[language], text[language]);
}

/** The words of two texts in one row, what is gone before what took its place. */
export function compareWords(before: string, after: string): readonly WordChange[] {
  const [was, is] = [before, after].map((text) => text.match(/\S+/g) ?? []);
  if (was === undefined || is === undefined) return [];
  const changes: WordChange[] = [];
  const add = (kind: WordChange['kind'], words: readonly string[]): void => {
    const last = changes.at(-1);
    const text = words.join(' ');
    if (text === '') return;
    if (last?.kind === kind) changes.splice(-1, 1, { kind, text: `${last.text} ${text}` });
    else changes.push({ kind, text });
  };
  let [at, from] = [0, 0];
  for (const [next, former] of [...commonWords(was, is), [is.length, was.length] as const]) {
    add('gone', was.slice(from, former));
    add('added', is.slice(at, next));
    add('same', is.slice(next, next + 1));
    [at, from] = [next + 1, former + 1];
  }
  return changes;
}

function compareTasks(
  before: readonly TaskData[],
  after: readonly TaskData[],
  changed: ReadonlySet<string>,
): EditionChanges['tasks'] {
  const [old, now] = [before, after].map((tasks) => new Map(tasks.map((task) => [task.id, task])));
  const gone = [...(old?.keys() ?? [])]
    .filter((id) => now?.has(id) !== true)
    .map((id) => ({ id, kind: 'gone' }) as const);
  const others = [...(now?.values() ?? [])].flatMap((task): EditionChanges['tasks'] => {
    const { id } = task;
    const former = old?.get(id);
    if (former === undefined) return [{ id, kind: 'added' }];
    // The address of the site is no part of a task.
    const said = ({ url: _, ...rest }: TaskData): string => JSON.stringify(rest);
    if (said(former) !== said(task)) return [{ id, kind: 'changed' }];
    const rests = [task.provision, ...task.sources.map(({ to }) => to)];
    return rests.some((key) => changed.has(key)) ? [{ id, kind: 'touched' }] : [];
  });
  return [...gone, ...others];
}
