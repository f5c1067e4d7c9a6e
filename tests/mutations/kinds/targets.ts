import type { Random } from '../../../scripts/bench/random.ts';
import { type Content, oncePerContent, textsOf, yamlIn } from '../content.ts';
import { type Fault, faultBy, type Kind, type Place, replace, type Spot } from '../fault.ts';
import { linesOfTwin, spotAt, spotsAtRefs } from '../spots.ts';
import { misspellId, wordsIn } from '../words.ts';
import type { WrittenProvision } from '../written-text.ts';
import type { Pair } from '../written-yaml.ts';

/** Everything a reference may lead to: `{doc}` and `{doc}#{provision}`. */
export const targetsIn = oncePerContent((content): ReadonlySet<string> => {
  const documents = content.documents.map(({ id }) => id);
  const provisions = textsOf(content).flatMap((text) =>
    text.provisions.map(({ document, id }) => `${document}#${id}`),
  );
  return new Set([...documents, ...provisions]);
});

/** A kind that writes another target into every `<Ref>`. */
function atRefs(
  name: string,
  does: Kind['does'],
  change: (to: string, random: Random, content: Content) => string,
): Kind {
  return {
    name,
    does,
    rule: 'unknown-target',
    spots: (content) =>
      spotsAtRefs(content, (ref, _, { file }) => {
        const to = ref.attributes.get('to');
        if (to === undefined) return null;
        return (random) =>
          faultBy(content, { [file]: [replace(to.value, change(to.text, random, content))] });
      }),
  };
}

/** The pairs of yaml files below a folder whose path ends in the given steps. */
export function pairsAt(content: Content, folder: string, ...steps: readonly string[]) {
  return yamlIn(content, folder).flatMap((yaml) =>
    yaml.pairs
      .filter((pair) => keysOf(pair).endsWith(`.${steps.join('.')}`))
      .map((pair) => ({ yaml, pair, where: `${yaml.file} ${pair.path.join('.')}` })),
  );
}

/** The names on the way to a pair, without the places in lists. */
function keysOf({ path }: Pair): string {
  return `.${path.filter((step) => typeof step === 'string').join('.')}`;
}

/** A kind that misspells the ids that stand at some place of yaml files. */
function atIds(
  name: string,
  does: Kind['does'],
  rule: string,
  pairs: (content: Content) => ReturnType<typeof pairsAt>,
  known: (content: Content) => ReadonlySet<string>,
): Kind {
  return {
    name,
    does,
    rule,
    spots: (content) =>
      pairs(content).flatMap(({ yaml, pair, where }) =>
        pair.form !== 'scalar' || typeof pair.text !== 'string'
          ? []
          : spotAt(where, (random) => {
              const slip = misspellId(random, pair.text ?? '', known(content));
              return faultBy(content, { [yaml.file]: [replace(pair.value, slip)] });
            }),
      ),
  };
}

function idsOf(content: Content, file: string): ReadonlySet<string> {
  const yaml = content.yaml.get(file);
  const own = yaml?.pairs.filter(({ path }) => path.length === 2 && path[1] === 'id') ?? [];
  return new Set(own.flatMap(({ text }) => text ?? []));
}

function sourceIds(content: Content): ReadonlySet<string> {
  const pairs = content.yaml.get('sources.yaml')?.pairs ?? [];
  return new Set(pairs.filter(({ path }) => path.length === 1).map(({ path }) => String(path[0])));
}

export const targetKinds: readonly Kind[] = [
  atRefs(
    'target-document-unknown',
    { vi: 'Dẫn đến một văn bản không có.', en: 'Points to a document that does not exist.' },
    (_, random) =>
      random.pick(['nq-03-tw-2021', 'kh-22-tu-2021', 'luat-cong-doan-2024', 'nq-02-tw-2022#muc-tieu']),
  ),
  atRefs(
    'target-provision-unknown',
    { vi: 'Dẫn đến một đoạn không có của văn bản ấy.', en: 'Points to a provision that the document lacks.' },
    (to, random) =>
      `${to.split('#')[0]}#${random.pick(['v', 'iii-9', 'iii-1-4', 'iv-3-1', 'phu-luc-1', 'iii-2-2-1'])}`,
  ),
  atRefs(
    'target-misspelt',
    { vi: 'Sai một chữ trong mã đích.', en: 'Misspells a target by one letter.' },
    (to, random, content) => misspellId(random, to, targetsIn(content)),
  ),
  atRefs(
    'target-is-task',
    { vi: 'Dẫn đến mã nhiệm vụ thay vì mã đoạn.', en: 'Points to the id of a task instead of a provision.' },
    (_, random, content) => {
      const tasks = pairsAt(content, 'tasks/', 'tasks', 'id').flatMap(({ pair }) => pair.text ?? []);
      const id = random.pick(tasks);
      return random.pick([id, id.replace('kh-dukccqt-2021-', 'kh-dukccqt-2021#')]);
    },
  ),
  atRefs(
    'target-ill-formed',
    { vi: 'Ghi đích không theo dạng mã.', en: 'Writes a target that has not the form of an id.' },
    (to, random) =>
      random.pick([
        `${to}/`,
        `/${to}/`,
        `#iii-2`,
        `${to}#`,
        to.toUpperCase(),
        'Nghị quyết 02',
        `https://a.vn/${to}`,
      ]),
  ),
  atIds(
    'record-target-misspelt',
    {
      vi: 'Sai một chữ trong mã đích của hồ sơ văn bản.',
      en: 'Misspells a target in the record of a document.',
    },
    'unknown-target',
    (content) => [
      ...pairsAt(content, 'documents/', 'related', 'to'),
      ...pairsAt(content, 'documents/', 'mentions', 'named', 'to'),
    ],
    targetsIn,
  ),
  atIds(
    'task-source-misspelt',
    { vi: 'Sai một chữ trong căn cứ của nhiệm vụ.', en: 'Misspells a source of a task.' },
    'task-source',
    (content) => pairsAt(content, 'tasks/', 'tasks', 'sources', 'to'),
    targetsIn,
  ),
  atIds(
    'task-provision-misspelt',
    {
      vi: 'Sai một chữ trong mã đoạn của nhiệm vụ hoặc của câu đã xét.',
      en: 'Misspells the provision of a task or of a settled sentence.',
    },
    'task-provision',
    (content) => [
      ...pairsAt(content, 'tasks/', 'tasks', 'provision'),
      ...pairsAt(content, 'tasks/', 'settled', 'provision'),
    ],
    (content) => new Set([...targetsIn(content)].map((target) => target.split('#')[1] ?? '')),
  ),
  atIds(
    'task-document-misspelt',
    { vi: 'Sai một chữ trong mã văn bản của tệp nhiệm vụ.', en: 'Misspells the document of a tasks file.' },
    'task-provision',
    (content) => pairsAt(content, 'tasks/', 'document'),
    targetsIn,
  ),
  atIds(
    'task-body-misspelt',
    { vi: 'Sai một chữ trong mã cơ quan của nhiệm vụ.', en: 'Misspells a body of a task.' },
    'unknown-body',
    (content) => pairsAt(content, 'tasks/', 'tasks', 'bodies', 'body'),
    (content) => idsOf(content, 'bodies.yaml'),
  ),
  atIds(
    'parent-misspelt',
    { vi: 'Sai một chữ trong mã cấp trên của một tổ chức.', en: 'Misspells the parent of a body.' },
    'unknown-body',
    (content) => pairsAt(content, 'bodies.yaml', 'parent'),
    (content) => idsOf(content, 'bodies.yaml'),
  ),
  listKind(
    'body-of-post-misspelt',
    { vi: 'Sai một chữ trong mã tổ chức của một chức vụ.', en: 'Misspells a body of a post.' },
    'unknown-body',
    (content) => pairsAt(content, 'bodies.yaml', 'of'),
    (content) => idsOf(content, 'bodies.yaml'),
  ),
  listKind(
    'settles-misspelt',
    {
      vi: 'Sai một chữ trong danh sách phần cần xét hết câu.',
      en: 'Misspells a provision of which every sentence is to be settled.',
    },
    'task-provision',
    (content) => pairsAt(content, 'tasks/', 'settles'),
    (content) => new Set([...targetsIn(content)].map((target) => target.split('#')[1] ?? '')),
  ),
  atIds(
    'record-source-misspelt',
    {
      vi: 'Sai một chữ trong mã nguồn của hồ sơ văn bản.',
      en: 'Misspells a source in the record of a document.',
    },
    'unknown-source',
    (content) => pairsAt(content, 'documents/', 'evidence', 'source'),
    sourceIds,
  ),
  listKind(
    'evidence-misspelt',
    {
      vi: 'Sai một chữ trong mã nguồn của ghi chú, của cơ quan.',
      en: 'Misspells a source of a note or of a body.',
    },
    'unknown-source',
    (content) => [
      ...pairsAt(content, 'documents/', 'notes', 'evidence'),
      ...pairsAt(content, 'bodies.yaml', 'evidence'),
    ],
    sourceIds,
  ),
  {
    name: 'statement-source-misspelt',
    does: {
      vi: 'Sai một chữ trong mã nguồn của một nội dung tóm lược.',
      en: 'Misspells a source of a statement of a digest.',
    },
    rule: 'unknown-source',
    spots: (content) =>
      textsOf(content).flatMap(({ file, provisions }) =>
        provisions.flatMap((provision) => {
          const evidence = provision.attributes.get('evidence');
          if (evidence === undefined) return [];
          return spotAt(`${provision.document}#${provision.id} ${provision.language}`, (random) => {
            const words = evidence.text.split(' ');
            const at = random.below(words.length);
            const slip = misspellId(random, words[at] ?? '', sourceIds(content));
            return faultBy(content, { [file]: [replace(evidence.value, words.with(at, slip).join(' '))] });
          });
        }),
      ),
  },
  {
    name: 'term-unknown',
    does: {
      vi: 'Đánh dấu một chữ bằng mã thuật ngữ không có.',
      en: 'Marks a word with the id of no term.',
    },
    rule: 'unknown-term',
    spots: (content) =>
      textsOf(content).flatMap(({ file, text, provisions }) =>
        provisions.flatMap((provision) => {
          const words = provision.runs.flatMap((run) => wordsIn(text, run));
          if (words.length === 0) return [];
          return spotAt(`${provision.document}#${provision.id} ${provision.language}`, (random) => {
            const known = idsOf(content, 'terms.yaml');
            const id = misspellId(random, random.pick([...known]), known);
            const word = random.pick(words);
            return faultBy(content, {
              [file]: [replace(word, `<Term id="${id}">${word.text}</Term>`)],
            });
          });
        }),
      ),
  },
  {
    name: 'target-differs-between-languages',
    does: {
      vi: 'Đổi đích của một lời dẫn sang một đích có thật khác, chỉ ở một ngôn ngữ.',
      en: 'Points a reference to another existing target, in one language only.',
    },
    rule: 'references-differ',
    spots: (content) =>
      spotsAtRefs(content, (ref, holder, { file }) => {
        const to = ref.attributes.get('to');
        if (to === undefined || holder === null) return null;
        return (random) => {
          const others = [...targetsIn(content)].filter((target) => target !== to.text);
          const made = faultBy(content, { [file]: [replace(to.value, random.pick(others))] });
          return { ...made, places: [...made.places, ...twin(content, holder)] };
        };
      }),
  },
];

/** A difference between the languages may be told at the other file too. */
function twin(content: Content, holder: WrittenProvision): readonly Place[] {
  return linesOfTwin(content, holder);
}

/** A kind that misspells one of the ids of a list. */
function listKind(
  name: string,
  does: Kind['does'],
  rule: string,
  pairs: (content: Content) => ReturnType<typeof pairsAt>,
  known: (content: Content) => ReadonlySet<string>,
): Kind {
  return {
    name,
    does,
    rule,
    spots: (content) =>
      pairs(content).flatMap(({ yaml, pair, where }): readonly Spot[] => {
        const count = yaml.count(pair.path);
        if (count === 0) return [];
        return spotAt(where, (random): Fault => {
          const path = [...pair.path, random.below(count)];
          const slip = misspellId(random, yaml.text(path) ?? '', known(content));
          return faultBy(content, { [yaml.file]: [replace(yaml.range(path), slip)] });
        });
      }),
  };
}
