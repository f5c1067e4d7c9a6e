import { type Content, oncePerContent, yamlOf } from '../content.ts';
import {
  type Fault,
  faultBy,
  HERE,
  insert,
  type Kind,
  type Place,
  placeIn,
  replace,
  type Spot,
} from '../fault.ts';
import { isInLedger, LEDGER, ledgerLines, promiseOf } from '../ledger-lines.ts';
import { spotAt, spotsInPairs, spotsInProvisions, tagOf, twinOf } from '../spots.ts';
import { changeLetter, wordsIn } from '../words.ts';
import type { WrittenYaml } from '../written-yaml.ts';
import { pairsAt } from './targets.ts';
import { sentenceAround, takeOut, tasksIn, type WrittenTask } from './tasks.ts';

/** A kind after which a promised id is gone; the finding stands at the promise. */
function vanishing(
  name: string,
  does: Kind['does'],
  ids: (
    content: Content,
  ) => readonly { readonly key: string; readonly make: (places: readonly Place[]) => Fault }[],
): Kind {
  return {
    name,
    does,
    rule: 'promised-id-vanished',
    spots: (content) =>
      ids(content).flatMap(({ key, make }) => {
        const place = promiseOf(content, key);
        return place === null ? [] : spotAt(key, () => make([place]));
      }),
  };
}

/** Gives every record of a list another id. */
function renamedRecords(content: Content, file: string, type: string) {
  return pairsAt(content, file, 'id').flatMap(({ yaml, pair }) => ({
    key: `${type}:${pair.text}`,
    make: (places: readonly Place[]) =>
      faultBy(content, { [yaml.file]: [replace(pair.value, `${pair.text}-moi`)] }, { places }),
  }));
}

/** Where entries may be added under `aliases` at the head level of a record or tasks file. */
function recordSpots(
  content: Content,
  files: readonly WrittenYaml[],
  entries: (yaml: WrittenYaml) => readonly string[],
): readonly Spot[] {
  return files.flatMap((yaml) =>
    spotAt(yaml.file, () => {
      const why = 'day: 2026-11-22\n    reason: { vi: "Đổi mã.", en: "Renamed." }';
      const text = entries(yaml).map((entry) => `  - ${entry}\n    ${why}\n`);
      // A file that has aliases gets them at their head.
      const own = yaml.pairs.find(({ path }) => path.join('.') === 'aliases');
      const list = text.join('');
      const edit =
        own === undefined
          ? insert(yaml.source.length, `aliases:\n${list}`)
          : own.form === 'flow'
            ? replace(own.value, `\n${list.trimEnd()}`)
            : insert(yaml.source.indexOf('\n', own.key.end) + 1, list);
      return faultBy(content, { [yaml.file]: [edit] });
    }),
  );
}

function recordsOf(content: Content): readonly WrittenYaml[] {
  return content.documents.map(({ facts }) => facts);
}

function idOf({ file }: WrittenYaml): string {
  return file.split('/')[1] ?? '';
}

/** The sources of a task, with their places. */
function sourcesOf({ yaml, path }: WrittenTask) {
  return Array.from({ length: yaml.count([...path, 'sources']) }, (_, index) => ({
    to: yaml.text([...path, 'sources', index, 'to']) ?? '',
    start: yaml.range([...path, 'sources', index]).start,
  }));
}

export const promiseKinds: readonly Kind[] = [
  vanishing(
    'promised-task-taken-out',
    { vi: 'Bỏ một nhiệm vụ đã hứa giữ mã.', en: 'Takes a task with a promised id out.' },
    (content) =>
      tasksIn(content, 'tasks').map((task) => ({
        key: `task:${task.id}`,
        make: (places) => faultBy(content, takeOut([task]), { places }),
      })),
  ),
  vanishing(
    'promised-body-renamed',
    { vi: 'Đổi mã một cơ quan đã hứa giữ.', en: 'Renames a body with a promised id.' },
    (content) => renamedRecords(content, 'bodies.yaml', 'body'),
  ),
  vanishing(
    'promised-term-renamed',
    { vi: 'Đổi mã một thuật ngữ đã hứa giữ.', en: 'Renames a term with a promised id.' },
    (content) => renamedRecords(content, 'terms.yaml', 'term'),
  ),
  vanishing(
    'promised-source-renamed',
    { vi: 'Đổi mã một nguồn đã hứa giữ.', en: 'Renames a source with a promised id.' },
    (content) =>
      yamlOf(content, 'sources.yaml').pairs.flatMap(({ path, key }) => {
        const id = String(path[0]);
        if (path.length > 1) return [];
        return {
          key: `source:${id}`,
          make: (places: readonly Place[]) =>
            faultBy(content, { 'sources.yaml': [replace(key, `${id}-moi`)] }, { places }),
        };
      }),
  ),
  vanishing(
    'promised-document-renamed',
    { vi: 'Đổi mã một văn bản đã hứa giữ.', en: 'Renames a document with a promised id.' },
    (content) =>
      content.documents.map(({ id }) => ({
        key: `document:${id}`,
        make: (places) => {
          const own = Object.entries(content.files).filter(([file]) => file.startsWith(`documents/${id}/`));
          const files = own.flatMap(([file, text]) => [
            [file, null],
            [file.replace(id, `${id}-moi`), text],
          ]);
          return { change: `renamed ${id}-moi`, files: Object.fromEntries(files), places };
        },
      })),
  ),
  {
    name: 'promised-subject-renamed',
    does: {
      vi: 'Đổi mã một nội dung tóm lược đã hứa giữ, ở cả hai ngôn ngữ.',
      en: 'Renames a subject of a digest with a promised id, in both languages.',
    },
    rule: 'promised-id-vanished',
    spots: (content) =>
      spotsInPairs(content, (vi, en) => {
        const place = promiseOf(content, `provision:${vi.document}#${vi.id}`);
        const [own, other] = [vi.attributes.get('id'), en.attributes.get('id')];
        if (place === null || own === undefined || other === undefined || vi.children.length > 0) return null;
        const edits = {
          [vi.file]: [insert(own.value.end, '-moi')],
          [en.file]: [insert(other.value.end, '-moi')],
        };
        return () => faultBy(content, edits, { places: [place] });
      }),
  },
  {
    name: 'promised-provision-taken-out',
    does: {
      vi: 'Bỏ một đoạn đã hứa giữ mã, ở cả hai ngôn ngữ.',
      en: 'Takes a provision with a promised id out of both languages.',
    },
    rule: 'promised-id-vanished',
    spots: (content) =>
      spotsInPairs(content, (vi, en) => {
        const place = promiseOf(content, `provision:${vi.document}#${vi.id}`);
        // Of dashes it is the last id of the row that goes.
        const isLast = vi.place === vi.siblings.length - 1;
        if (place === null || (vi.name === 'Point' && vi.number === null && !isLast)) return null;
        const edits = { [vi.file]: [replace(vi.whole, '')], [en.file]: [replace(en.whole, '')] };
        return () => faultBy(content, edits, { places: [place] });
      }),
  },
  {
    name: 'alias-to-nowhere',
    does: { vi: 'Khai một mã cũ dẫn đến mã không có.', en: 'Declares a former id that leads to none.' },
    rule: 'alias-target',
    spots: (content) => [
      ...recordSpots(content, recordsOf(content), (yaml) => [
        `from: ${idOf(yaml)}#muc-cu\n    to: ${HERE}${idOf(yaml)}#khong-co-doan-nay`,
      ]),
      ...recordSpots(content, taskFilesOf(content), (yaml) => [
        `from: ${yaml.text(['document'])}-i-1-nv77\n    to: ${HERE}${yaml.text(['document'])}-i-1-nv78`,
      ]),
    ],
  },
  {
    name: 'aliases-in-a-circle',
    does: { vi: 'Khai hai mã cũ dẫn vòng lẫn nhau.', en: 'Declares two former ids that lead to each other.' },
    rule: 'alias-target',
    spots: (content) =>
      recordSpots(content, recordsOf(content), () => [
        `from: van-ban-cu\n    to: ${HERE}van-ban-xua`,
        `from: van-ban-xua\n    to: ${HERE}van-ban-cu`,
      ]),
  },
  {
    name: 'alias-of-an-id-in-use',
    does: { vi: 'Khai làm mã cũ một mã đang dùng.', en: 'Declares an id in use as a former one.' },
    rule: 'alias-target',
    spots: (content) =>
      recordSpots(content, recordsOf(content), (yaml) => [
        `from: ${HERE}${idOf(yaml)}\n    to: nq-02-tw-2021`,
      ]),
  },
  {
    name: 'alias-declared-twice',
    does: { vi: 'Khai một mã cũ hai lần.', en: 'Declares a former id twice.' },
    rule: 'alias-target',
    spots: (content) =>
      recordSpots(content, recordsOf(content), (yaml) => [
        `from: van-ban-cu\n    to: ${idOf(yaml)}`,
        `from: ${HERE}van-ban-cu\n    to: ${idOf(yaml)}`,
      ]),
  },
  {
    name: 'wording-changed-after-translation',
    does: {
      vi: 'Đổi một từ tiếng Việt sau khi bản dịch đã được xác nhận.',
      en: 'Changes a Vietnamese word after the translation was confirmed.',
    },
    rule: 'suspect-translation',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file, text, language }) => {
        const twin = twinOf(content, provision);
        const heading = provision.attributes.get('title');
        const ranges = [...(heading === undefined ? [] : [heading.value]), ...provision.runs];
        const words = ranges.flatMap((range) => wordsIn(text, range));
        if (language !== 'vi' || twin === null || words.length === 0) return null;
        if (!isInLedger(content, `translation:${provision.document}#${provision.id}`)) return null;
        return (random) => {
          const word = random.pick(words);
          // The translation is what has become doubtful.
          const places = [tagOf(content, twin)];
          return faultBy(content, { [file]: [replace(word, changeLetter(random, word.text))] }, { places });
        };
      }),
  },
  {
    name: 'sentence-changed-after-link',
    does: {
      vi: 'Đổi một từ của câu giao nhiệm vụ sau khi căn cứ đã được xác nhận.',
      en: 'Changes a word of a task’s sentence after its sources were confirmed.',
    },
    rule: 'suspect-link',
    spots: (content) =>
      tasksIn(content, 'tasks').flatMap((task): readonly Spot[] => {
        const { yaml, provision, wording, words, at, offsets, id } = task;
        const confirmed = sourcesOf(task).filter(({ to }) => isInLedger(content, `link:${id}>${to}`));
        const { start, end } = sentenceAround(wording, Math.max(at, 0));
        if (confirmed.length === 0 || words === '') return [];
        const letters = wordsIn(wording, { start, end }).filter((word) => word.text.length > 1);
        return spotAt(id, (random) => {
          const word = random.pick(letters);
          const from = offsets[word.start] ?? 0;
          const edit = { start: from, end: from + 1, put: changeLetter(random, word.text.charAt(0)) };
          const places = confirmed.map((source) => placeIn(content, yaml.file, source.start));
          return faultBy(content, { [provision.file]: [edit] }, { places });
        });
      }),
  },
  {
    name: 'source-changed-after-link',
    does: {
      vi: 'Đổi tên một văn bản sau khi các nhiệm vụ lấy nó làm căn cứ đã được xác nhận.',
      en: 'Changes the title of a document after the tasks that come from it were confirmed.',
    },
    rule: 'suspect-link',
    spots: (content) =>
      content.documents.flatMap(({ id, facts }): readonly Spot[] => {
        const places = tasksIn(content, 'tasks').flatMap((task) =>
          sourcesOf(task)
            .filter(({ to }) => to === id && isInLedger(content, `link:${task.id}>${to}`))
            .map(({ start }) => placeIn(content, task.yaml.file, start)),
        );
        const words = wordsIn(facts.source, facts.range(['title', 'vi'])).filter(
          ({ text }) => text.length > 1,
        );
        if (places.length === 0) return [];
        return spotAt(id, (random) => {
          const word = random.pick(words);
          return faultBy(
            content,
            { [facts.file]: [replace(word, changeLetter(random, word.text))] },
            { places },
          );
        });
      }),
  },
  {
    name: 'confirmation-deleted',
    does: {
      vi: 'Bỏ khỏi ledger.json dòng xác nhận một bản dịch.',
      en: 'Takes the line that confirms a translation out of the ledger.',
    },
    rule: 'suspect-translation',
    spots: (content) =>
      ledgerLines(content).flatMap(({ type, id, line, key }) => {
        const [document = '', provision = ''] = id.split('#');
        const texts = content.documents.find((one) => one.id === document)?.texts;
        const found = texts?.en?.provisions.find((one) => one.id === provision);
        if (type !== 'translation' || found === undefined) return [];
        const places = [tagOf(content, found)];
        return spotAt(key, () => faultBy(content, { [LEDGER]: [wholeLine(content, line)] }, { places }));
      }),
  },
  newRecord(
    'new-term-unpromised',
    { vi: 'Thêm một thuật ngữ mới.', en: 'Adds a new term.' },
    'terms.yaml',
    `- id: ${HERE}tu-moi\n  name: { vi: "từ mới", en: "new word" }\n  kind: term\n  abbreviation: null\n  definition: { vi: "Từ mới.", en: "A new word." }\n  forms: { vi: ["từ mới"], en: ["new word"] }\n`,
  ),
  newRecord(
    'new-body-unpromised',
    { vi: 'Thêm một tổ chức mới.', en: 'Adds a new body.' },
    'bodies.yaml',
    `- id: ${HERE}to-chuc-moi\n  kind: body\n  name: { vi: "tổ chức mới", en: "new body" }\n  parent: null\n  forms: { vi: ["tổ chức mới"], en: ["new body"] }\n  note: null\n`,
  ),
  newRecord(
    'new-source-unpromised',
    { vi: 'Thêm một nguồn mới.', en: 'Adds a new source.' },
    'sources.yaml',
    `${HERE}nguon-moi:\n  publisher: { vi: "Báo", en: "News" }\n  title: { vi: "Bài", en: "Article" }\n  url: null\n  date: null\n  kind: press\n`,
  ),
  {
    name: 'promise-deleted',
    does: { vi: 'Bỏ một dòng hứa giữ mã khỏi ledger.json.', en: 'Takes a promise out of the ledger.' },
    rule: 'not-yet-promised',
    spots: (content) =>
      ledgerLines(content).flatMap(({ line, key }, index) => {
        const place = definitions(content).get(key);
        if (place === undefined || index % 4 !== 0) return [];
        const edits = { [LEDGER]: [wholeLine(content, line)] };
        return spotAt(key, () => faultBy(content, edits, { places: [place] }));
      }),
  },
];

function taskFilesOf(content: Content): readonly WrittenYaml[] {
  return [...content.yaml.values()].filter(({ file }) => file.startsWith('tasks/'));
}

/** A line of the ledger with its comma, or with that of the line before where it is the last. */
export function wholeLine(
  content: Content,
  { start, end }: { readonly start: number; readonly end: number },
) {
  const text = content.files[LEDGER] ?? '';
  if (text.charAt(end) === ',') return { start, end: end + 1, put: '' };
  const before = text.slice(0, start).trimEnd();
  return { start: before.endsWith(',') ? before.length - 1 : start, end, put: '' };
}

/** Where the ids are written that the content has, by the keys of their promises. */
const definitions = oncePerContent((content): ReadonlyMap<string, Place> => {
  const ids = (type: string, file: string): [string, Place][] =>
    pairsAt(content, file, 'id').map(({ yaml, pair }) => [
      `${type}:${pair.text}`,
      placeIn(content, yaml.file, pair.value.start),
    ]);
  const sources = yamlOf(content, 'sources.yaml').pairs.filter(({ path }) => path.length === 1);
  return new Map([
    ...content.documents.map(({ id, facts }) => [`document:${id}`, { file: facts.file, line: 1 }] as const),
    ...content.documents
      .flatMap(({ texts }) => texts.vi?.provisions ?? [])
      .map(
        (provision) =>
          [`provision:${provision.document}#${provision.id}`, tagOf(content, provision)] as const,
      ),
    ...ids('task', 'tasks/'),
    ...ids('body', 'bodies.yaml'),
    ...ids('term', 'terms.yaml'),
    ...sources.map(
      ({ path, key }) => [`source:${path[0]}`, placeIn(content, 'sources.yaml', key.start)] as const,
    ),
  ]);
});

/** A record added at the end of a list that holds promised ids. */
function newRecord(name: string, does: Kind['does'], file: string, record: string): Kind {
  return {
    name,
    does,
    rule: 'not-yet-promised',
    spots: (content) =>
      ledgerLines(content).length === 0
        ? []
        : spotAt(file, () =>
            faultBy(content, { [file]: [insert(yamlOf(content, file).source.length, record)] }),
          ),
  };
}
