import { type Content, oncePerContent, yamlOf } from '../content.ts';
import { type Fault, faultBy, HERE, insert, type Kind, type Place, placeIn, replace } from '../fault.ts';
import { LEDGER, ledgerLines, promiseOf, wholeLine } from '../ledger-lines.ts';
import { pairsAt } from '../pairs-at.ts';
import { spotAt, spotsInPairs, tagOf } from '../spots.ts';
import { takeOut, tasksIn } from '../written-tasks.ts';

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
