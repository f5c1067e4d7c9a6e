import type { Content } from '../content.ts';
import { type Fault, faultBy, type Kind, placeIn, type Spot } from '../fault.ts';
import { spotAt } from '../spots.ts';
import { sentenceAround, takeOut, tasksIn, type WrittenTask } from '../written-tasks.ts';
import { letterOf } from './tasks.ts';

/** The sentences of the plan that entries speak of, each with its entries. */
function sentencesOf(tasks: readonly WrittenTask[]): readonly (readonly WrittenTask[])[] {
  return [...Map.groupBy(tasks, ({ provision, sentence }) => `${provision.id} ${sentence}`).values()];
}

/** Leaves a sentence without anything that settles it. */
function leaveOpen(content: Content, entries: readonly WrittenTask[]): Fault {
  const places = entries.map(({ provision, offset }) => placeIn(content, provision.file, offset));
  return faultBy(content, takeOut(entries), {
    places: places.slice(0, 1),
    change: `${entries.map(({ id }) => id).join(', ')} taken out`,
  });
}

/** Whether a quotation of another sentence runs into this one, so that it stays settled. */
function isTouched(entries: readonly WrittenTask[], all: readonly WrittenTask[]): boolean {
  const [first] = entries;
  if (first === undefined || first.at === -1) return true;
  const { start, end } = sentenceAround(first.wording, first.at);
  return all.some(
    ({ provision, at, words, ...one }) =>
      provision.id === first.provision.id &&
      !entries.some(({ id }) => id === one.id) &&
      at < end &&
      start < at + words.length,
  );
}

/** Spots at the entries that alone settle their sentence. */
function onlyEntries(content: Content, list: 'tasks' | 'settled'): readonly Spot[] {
  const all = [...tasksIn(content, 'tasks'), ...tasksIn(content, 'settled')];
  return sentencesOf(all).flatMap((entries): readonly Spot[] => {
    const [only] = entries;
    if (only === undefined || entries.length > 1 || only.path[0] !== list) return [];
    return isTouched(entries, all) ? [] : spotAt(only.id, () => leaveOpen(content, entries));
  });
}

export const settlingKinds: readonly Kind[] = [
  {
    name: 'sentence-unsettled',
    does: {
      vi: 'Bỏ mọi nhiệm vụ và mọi lời giải thích của một câu.',
      en: 'Takes every task and every explanation of a sentence out.',
    },
    rule: 'unsettled-sentence',
    spots: (content) => {
      const all = [...tasksIn(content, 'tasks'), ...tasksIn(content, 'settled')];
      return sentencesOf(all).flatMap((entries): readonly Spot[] => {
        if (isTouched(entries, all)) return [];
        const [first] = entries;
        return spotAt(`${first?.provision.id} sentence ${first?.sentence}`, () =>
          leaveOpen(content, entries),
        );
      });
    },
  },
  {
    name: 'task-deleted',
    does: { vi: 'Bỏ nhiệm vụ duy nhất của một câu.', en: 'Takes the only task of a sentence out.' },
    rule: 'unsettled-sentence',
    spots: (content) => onlyEntries(content, 'tasks'),
  },
  {
    name: 'settled-entry-deleted',
    does: {
      vi: 'Bỏ lời giải thích vì sao một câu không giao việc.',
      en: 'Takes out why a sentence lays no task on anybody.',
    },
    rule: 'unsettled-sentence',
    spots: (content) => onlyEntries(content, 'settled'),
  },
  {
    name: 'settled-words-changed',
    does: {
      vi: 'Sai một chữ trong lời trích của câu đã xét.',
      en: 'Changes a letter of the words of a settled sentence.',
    },
    rule: 'task-quote',
    spots: (content) =>
      tasksIn(content, 'settled').flatMap(({ yaml, path, id }) => {
        const edit = letterOf(yaml, [...path, 'words', 'vi']);
        return spotAt(id, (random) => faultBy(content, { [yaml.file]: [edit(random)] }));
      }),
  },
];
