import type { Random } from '../../../scripts/bench/random.ts';
import { type Content, oncePerContent, yamlIn, yamlOf } from '../content.ts';
import {
  type Edit,
  type Fault,
  faultBy,
  HERE,
  insert,
  type Kind,
  placeIn,
  replace,
  type Spot,
} from '../fault.ts';
import { spotAt } from '../spots.ts';
import { changeLetter } from '../words.ts';
import type { Range, WrittenProvision } from '../written-text.ts';
import type { Path, WrittenYaml } from '../written-yaml.ts';

/** A task, or a sentence settled without one, as its file writes it. */
export interface WrittenTask {
  readonly yaml: WrittenYaml;
  readonly path: Path;
  readonly id: string;
  readonly provision: WrittenProvision;
  readonly sentence: number;
  /** The letters of the provision's own wording, tags left out. */
  readonly wording: string;
  /** The words quoted, and where they begin in the wording and in the file. */
  readonly words: string;
  readonly at: number;
  readonly offset: number;
  /** Where each letter of the wording stands in the file. */
  readonly offsets: readonly number[];
}

/** Every entry of a list of the tasks files: `tasks` or `settled`. */
export function tasksIn(content: Content, list: 'tasks' | 'settled'): readonly WrittenTask[] {
  return entriesOf(content)[list];
}

const entriesOf = oncePerContent((content) => ({
  tasks: readEntries(content, 'tasks'),
  settled: readEntries(content, 'settled'),
}));

function readEntries(content: Content, list: 'tasks' | 'settled'): readonly WrittenTask[] {
  return yamlIn(content, 'tasks/').flatMap((yaml) => {
    const document = content.documents.find(({ id }) => id === yaml.text(['document']));
    const provisions = document?.texts.vi?.provisions ?? [];
    return Array.from({ length: yaml.count([list]) }, (_, index) => [list, index]).flatMap((path) => {
      const provision = provisions.find(({ id }) => id === yaml.text([...path, 'provision']));
      const words = yaml.text([...path, list === 'tasks' ? 'quote' : 'words', 'vi']) ?? '';
      if (provision === undefined) return [];
      const offsets = provision.runs.flatMap(({ start, text }) =>
        [...text].map((_, letter) => start + letter),
      );
      const wording = provision.runs.map(({ text }) => text).join('');
      const at = wording.indexOf(words);
      return {
        yaml,
        path,
        id: yaml.text([...path, 'id']) ?? `${provision.id} ${path.join('.')}`,
        provision,
        sentence: Number(yaml.data([...path, 'sentence'])),
        wording,
        words,
        at,
        offset: offsets[at] ?? provision.open.start,
        offsets,
      };
    });
  });
}

/** A kind that changes something in every task. */
function inTasks(
  name: string,
  does: Kind['does'],
  rule: string,
  edit: (task: WrittenTask, content: Content) => ((random: Random) => Edit | readonly Edit[]) | null,
): Kind {
  return {
    name,
    does,
    rule,
    spots: (content) =>
      tasksIn(content, 'tasks').flatMap((task) => {
        const made = edit(task, content);
        if (made === null) return [];
        return spotAt(task.id, (random) => faultBy(content, { [task.yaml.file]: [made(random)].flat() }));
      }),
  };
}

/** The sentences of the plan that entries speak of, each with its entries. */
function sentencesOf(tasks: readonly WrittenTask[]): readonly (readonly WrittenTask[])[] {
  return [...Map.groupBy(tasks, ({ provision, sentence }) => `${provision.id} ${sentence}`).values()];
}

/** Takes entries out, each with its lines. A list that would be left empty becomes `[]`. */
export function takeOut(entries: readonly WrittenTask[]): Record<string, readonly Edit[]> {
  const files = Map.groupBy(entries, ({ yaml }) => yaml);
  return Object.fromEntries(
    [...files].map(([yaml, list]) => {
      const edits = [...Map.groupBy(list, ({ path }) => String(path[0]))].flatMap(([key, gone]) =>
        gone.length === yaml.count([key])
          ? [{ ...yaml.pair([key]).key, end: yaml.range([key]).end, put: `${key}: []` }]
          : gone.map(({ path }) => replace(yaml.linesOf(path), '')),
      );
      return [yaml.file, edits];
    }),
  );
}

/** Leaves a sentence without anything that settles it. */
function leaveOpen(content: Content, entries: readonly WrittenTask[]): Fault {
  const places = entries.map(({ provision, offset }) => placeIn(content, provision.file, offset));
  return faultBy(content, takeOut(entries), {
    places: places.slice(0, 1),
    change: `${entries.map(({ id }) => id).join(', ')} taken out`,
  });
}

/** The stretch of the wording that the sentence round a letter takes up. */
export function sentenceAround(wording: string, at: number): Range {
  const ends = [...wording.matchAll(/[.;][”"')]*(?= |$)/g)].map((match) => match.index + match[0].length);
  return {
    start: ends.findLast((end) => end <= at) ?? 0,
    end: ends.find((end) => end > at) ?? wording.length,
  };
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

export const taskKinds: readonly Kind[] = [
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
  inTasks(
    'task-without-body',
    { vi: 'Bỏ hết cơ quan, tổ chức của một nhiệm vụ.', en: 'Takes every body of a task out.' },
    'task-source',
    ({ yaml, path }) => emptyList(yaml, [...path, 'bodies']),
  ),
  inTasks(
    'task-without-source',
    { vi: 'Bỏ hết căn cứ của một nhiệm vụ.', en: 'Takes every source of a task out.' },
    'task-source',
    ({ yaml, path }) => emptyList(yaml, [...path, 'sources']),
  ),
  inTasks(
    'quotation-of-task-changed',
    {
      vi: 'Sai một chữ trong lời trích tiếng Việt của nhiệm vụ.',
      en: 'Changes a letter of the Vietnamese quotation.',
    },
    'task-quote',
    ({ yaml, path }) => letterOf(yaml, [...path, 'quote', 'vi']),
  ),
  inTasks(
    'english-quotation-of-task-changed',
    {
      vi: 'Sai một chữ trong lời trích tiếng Anh của nhiệm vụ.',
      en: 'Changes a letter of the English quotation.',
    },
    'task-quote',
    ({ yaml, path }) => letterOf(yaml, [...path, 'quote', 'en']),
  ),
  inTasks(
    'sentence-number-changed',
    { vi: 'Ghi sai số câu của nhiệm vụ.', en: 'Gives a task the number of another sentence.' },
    'task-quote',
    ({ yaml, path, sentence }) => {
      const value = yaml.range([...path, 'sentence']);
      return (random) => {
        const other = random.pick([sentence + 1, sentence + 2, sentence - 1, 99]);
        return replace(value, String(other < 1 ? sentence + 1 : other));
      };
    },
  ),
  inTasks(
    'day-of-task-changed',
    { vi: 'Đổi ngày của một thời hạn.', en: 'Changes the day of a deadline.' },
    'task-date',
    ({ yaml, path }) => {
      const day = yaml.text([...path, 'time', 'date']);
      if (day === null) return null;
      const value = yaml.range([...path, 'time', 'date']);
      const shift = (date: string, random: Random): string =>
        random.pick([
          date.replace(/\d\d$/, date.endsWith('11') ? '12' : '11'),
          date.replace(/^\d{4}/, (year) => String(Number(year) + 1)),
          date.replace(/-\d\d-/, date.includes('-03-') ? '-04-' : '-03-'),
        ]);
      return (random) => replace(value, shift(day, random));
    },
  ),
  inTasks(
    'day-of-task-left-out',
    { vi: 'Bỏ ngày của một thời hạn.', en: 'Takes the day of a deadline out.' },
    'task-date',
    ({ yaml, path }) => {
      if (!yaml.has([...path, 'time', 'date'])) return null;
      const { key, siblings } = yaml.pair([...path, 'time', 'date']);
      const next = siblings.find((one) => one.key.start > key.start);
      return next === undefined ? null : () => ({ start: key.start, end: next.key.start, put: '' });
    },
  ),
  inTasks(
    'words-of-time-changed',
    {
      vi: 'Ghi chữ chỉ thời gian mà câu không có.',
      en: 'Gives words of time that the sentence does not have.',
    },
    'task-date',
    ({ yaml, path }) => {
      if (yaml.text([...path, 'time', 'words', 'vi']) === null) return null;
      return (random) => {
        const language = random.pick(['vi', 'en']);
        const words =
          language === 'vi' ? ['trước ngày 15/12/2021', 'hằng quý'] : ['by 15 December 2021', 'weekly'];
        return replace(yaml.range([...path, 'time', 'words', language]), `"${random.pick(words)}"`);
      };
    },
  ),
  inTasks(
    'time-without-words',
    {
      vi: 'Ghi nhịp độ cho nhiệm vụ mà câu không nêu, hoặc bỏ chữ của câu có nêu.',
      en: 'Gives a rhythm that no words state, or takes the words of a stated one out.',
    },
    'task-date',
    ({ yaml, path }) => {
      const kind = yaml.range([...path, 'time', 'kind']);
      if (yaml.text([...path, 'time', 'kind']) === 'unstated') return () => replace(kind, 'regular');
      return (random) =>
        random.pick([replace(kind, 'unstated'), replace(yaml.range([...path, 'time', 'words']), 'null')]);
    },
  ),
  inTasks(
    'task-moved',
    {
      vi: 'Đổi đoạn của nhiệm vụ sang một đoạn có thật khác mà giữ nguyên mã.',
      en: 'Moves a task to another provision and leaves its id.',
    },
    'task-provision',
    ({ yaml, path, provision }, content) => {
      const others = content.documents
        .flatMap(({ texts }) => texts.vi?.provisions ?? [])
        .filter(({ document, id }) => document === provision.document && id !== provision.id);
      // Which of the two lines is the wrong one, nobody can tell.
      return (random) => [
        replace(yaml.range([...path, 'provision']), HERE + random.pick(others).id),
        insert(yaml.range([...path, 'id']).start, HERE),
      ];
    },
  ),
  inTasks(
    'task-id-of-another-provision',
    { vi: 'Ghi mã nhiệm vụ theo một đoạn khác.', en: 'Gives a task the id of another provision.' },
    'task-provision',
    ({ yaml, path, id }) =>
      () =>
        replace(
          yaml.range([...path, 'id']),
          id.replace(/-[^-]+-nv/, (part) => (part === '-7-nv' ? '-8-nv' : '-7-nv')),
        ),
  ),
  inTasks(
    'task-id-ill-formed',
    {
      vi: 'Ghi mã nhiệm vụ không có số thứ tự đúng dạng.',
      en: 'Writes the id of a task without a sound number.',
    },
    'task-provision',
    ({ yaml, path, id }) => {
      const value = yaml.range([...path, 'id']);
      return (random) =>
        replace(
          value,
          random.pick([id.replace('-nv', '-n'), `${id}a`, id.replace('-nv', '-nv0'), id.slice(0, -1) + '0']),
        );
    },
  ),
  inTasks(
    'task-numbers-changed-round',
    { vi: 'Đánh số nhiệm vụ ngược với lời văn.', en: 'Numbers a task against the order of the words.' },
    'task-provision',
    ({ yaml, path, id, provision, at }, content) => {
      const isBeforeAnother = tasksIn(content, 'tasks').some(
        (one) => one.provision.id === provision.id && one.at > at,
      );
      if (!isBeforeAnother) return null;
      return () => replace(yaml.range([...path, 'id']), id.replace(/\d+$/, '99'));
    },
  ),
  inTasks(
    'named-body-not-named',
    {
      vi: 'Ghi là nêu đích danh một cơ quan mà câu không nêu tên.',
      en: 'Says that a body is named which the sentence does not name.',
    },
    'task-body-basis',
    ({ yaml, path, provision }, content) => {
      const at = basisOf(yaml, path, 'named');
      if (at === null) return null;
      const text = provision.runs.map((run) => run.text).join('');
      const bodies = yamlOf(content, 'bodies.yaml');
      const absent = Array.from({ length: bodies.count([]) }, (_, index) => index).filter((index) => {
        const forms = bodies.data([index, 'forms', 'vi']) as readonly string[];
        return forms.every((form) => !text.includes(form));
      });
      return (random) => [
        replace(
          yaml.range([...path, 'bodies', at, 'body']),
          HERE + (bodies.text([random.pick(absent), 'id']) ?? ''),
        ),
        insert(yaml.range([...path, 'bodies', at, 'basis']).start, HERE),
      ];
    },
  ),
  inTasks(
    'inference-without-reason',
    {
      vi: 'Bỏ lý do của một cơ quan được suy ra.',
      en: 'Takes the reason of an inferred body out.',
    },
    'task-body-basis',
    ({ yaml, path }) => {
      const at = basisOf(yaml, path, 'inferred');
      if (at === null) return null;
      const { key, value, siblings } = yaml.pair([...path, 'bodies', at, 'reason']);
      const before = siblings.findLast((one) => one.key.start < key.start);
      if (before === undefined) return null;
      return () => [
        { start: before.value.end, end: value.end, put: '' },
        insert(yaml.range([...path, 'bodies', at, 'basis']).start, HERE),
      ];
    },
  ),
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

/** Spots at the entries that alone settle their sentence. */
function onlyEntries(content: Content, list: 'tasks' | 'settled'): readonly Spot[] {
  const all = [...tasksIn(content, 'tasks'), ...tasksIn(content, 'settled')];
  return sentencesOf(all).flatMap((entries): readonly Spot[] => {
    const [only] = entries;
    if (only === undefined || entries.length > 1 || only.path[0] !== list) return [];
    return isTouched(entries, all) ? [] : spotAt(only.id, () => leaveOpen(content, entries));
  });
}

/** Writes a list as empty, on the line of its key. */
function emptyList(yaml: WrittenYaml, path: Path): (random: Random) => Edit {
  const { key, value } = yaml.pair(path);
  return () => ({ start: key.end, end: value.end, put: ': []' });
}

function letterOf(yaml: WrittenYaml, path: Path): (random: Random) => Edit {
  const value = yaml.range(path);
  return (random) => replace(value, changeLetter(random, yaml.source.slice(value.start, value.end)));
}

/** The first body of a task with a basis. */
function basisOf(yaml: WrittenYaml, path: Path, basis: string): number | null {
  for (let index = 0; index < yaml.count([...path, 'bodies']); index++) {
    if (yaml.text([...path, 'bodies', index, 'basis']) === basis) return index;
  }
  return null;
}
