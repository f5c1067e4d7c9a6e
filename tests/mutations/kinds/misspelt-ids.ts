import { type Content, textsOf } from '../content.ts';
import { type Fault, faultBy, type Kind, replace, type Spot } from '../fault.ts';
import { pairsAt, targetsIn } from '../pairs-at.ts';
import { spotAt } from '../spots.ts';
import { misspellId, type Word, wordsIn } from '../words.ts';

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

export const misspeltIdKinds: readonly Kind[] = [
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
    'main-document-misspelt',
    {
      vi: 'Sai một chữ trong mã văn bản của trang chủ.',
      en: 'Misspells the document of the home page.',
    },
    'unknown-target',
    (content) => pairsAt(content, 'site.yaml', 'main'),
    targetsIn,
  ),
  listKind(
    'door-misspelt',
    { vi: 'Sai một chữ trong mã ở trang chủ.', en: 'Misspells a body of the home page.' },
    'unknown-body',
    (content) => pairsAt(content, 'site.yaml', 'doors'),
    (content) => idsOf(content, 'bodies.yaml'),
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
    { vi: 'Sai một chữ trong mã tổ chức của một chức danh.', en: 'Misspells a body of a post.' },
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
          // Within a link a term is refused whatever its id.
          const isLinked = ({ start }: Word): boolean =>
            provision.refs.some(({ whole }) => whole.start <= start && start < whole.end);
          const words = provision.runs.flatMap((run) => wordsIn(text, run)).filter((word) => !isLinked(word));
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
];
