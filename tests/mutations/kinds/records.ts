import { type Content, yamlOf } from '../content.ts';
import { type Fault, faultBy, HERE, insert, type Kind, type Place, placeIn, replace } from '../fault.ts';
import { pairsAt } from '../pairs-at.ts';
import { spotAt } from '../spots.ts';
import { changeLetter } from '../words.ts';
import type { WrittenYaml } from '../written-yaml.ts';

const BODIES = 'bodies.yaml';

/** The places in the list of bodies, from one body upward. */
function wayUp(bodies: WrittenYaml, index: number): readonly number[] {
  const parent = bodies.text([index, 'parent']);
  if (parent === null) return [index];
  const above = indexOfId(bodies, parent);
  return above === -1 ? [index] : [index, ...wayUp(bodies, above)];
}

function indexOfId(yaml: WrittenYaml, id: string): number {
  return indexesOf(yaml).findIndex((index) => yaml.text([index, 'id']) === id);
}

function indexesOf(yaml: WrittenYaml): readonly number[] {
  return Array.from({ length: yaml.count([]) }, (_, index) => index);
}

/** Relations that must not come round: from whom, where they are written, to whom. */
interface Relation {
  readonly from: string;
  readonly to: string;
  readonly place: Place;
}

function relationsIn(content: Content): readonly Relation[] {
  return content.documents.flatMap(({ id, facts }) =>
    Array.from({ length: facts.count(['related']) }, (_, index) => ['related', index]).flatMap((path) => {
      if (facts.text([...path, 'relation']) === 'cites') return [];
      const to = facts.text([...path, 'to'])?.split('#')[0] ?? '';
      return { from: id, to, place: placeIn(content, facts.file, facts.range([...path, 'to']).start) };
    }),
  );
}

/** Every way from one document to another along relations. */
function waysBetween(
  relations: readonly Relation[],
  from: string,
  to: string,
): readonly (readonly Relation[])[] {
  return relations
    .filter((one) => one.from === from)
    .flatMap((one) =>
      one.to === to ? [[one]] : waysBetween(relations, one.to, to).map((rest) => [one, ...rest]),
    );
}

/** Adds a relation at the end of a record. */
function addRelation(content: Content, facts: WrittenYaml, to: string): Fault {
  const entry = `  - to: ${HERE}${to}\n    relation: implements\n    basis: stated`;
  const related = facts.pairs.find(({ path }) => path.join('.') === 'related');
  const count = facts.count(['related']);
  const edit =
    related === undefined
      ? insert(facts.source.length, `related:\n${entry}\n`)
      : count === 0
        ? replace(related.value, `\n${entry}`)
        : insert(facts.linesOf(['related', count - 1]).end, `${entry}\n`);
  return faultBy(content, { [facts.file]: [edit] });
}

/** A kind that gives a record of a list the id of the one before it. */
function takenId(
  name: string,
  does: Kind['does'],
  ids: (content: Content) => ReturnType<typeof pairsAt>,
): Kind {
  return {
    name,
    does,
    rule: 'duplicate-definition',
    spots: (content) =>
      ids(content).flatMap(({ yaml, pair, where }, index, all) => {
        const before = all[index - 1]?.pair.text;
        if (typeof before !== 'string') return [];
        return spotAt(where, () => faultBy(content, { [yaml.file]: [replace(pair.value, before)] }));
      }),
  };
}

export const recordKinds: readonly Kind[] = [
  {
    name: 'body-under-itself',
    does: {
      vi: 'Đặt một tổ chức ở dưới chính nó hoặc dưới một tổ chức cấp dưới của nó.',
      en: 'Puts a body under itself or under one that stands below it.',
    },
    rule: 'body-cycle',
    spots: (content) => {
      const bodies = yamlOf(content, BODIES);
      return indexesOf(bodies).flatMap((lowest) => {
        const way = wayUp(bodies, lowest);
        const top = way.at(-1) ?? lowest;
        const line = (index: number): Place =>
          placeIn(content, BODIES, bodies.range([index, 'parent']).start);
        return spotAt(bodies.text([top, 'id']) + ' under ' + bodies.text([lowest, 'id']), () => {
          const parent = bodies.range([top, 'parent']);
          const made = faultBy(content, { [BODIES]: [replace(parent, bodies.text([lowest, 'id']) ?? '')] });
          // Each step of the circle may be the wrong one.
          return { ...made, places: [...made.places, ...way.map(line)] };
        });
      });
    },
  },
  {
    name: 'post-of-nothing',
    does: { vi: 'Bỏ tổ chức của một chức danh.', en: 'Takes the bodies of a post out.' },
    rule: 'body-cycle',
    spots: (content) => {
      const bodies = yamlOf(content, BODIES);
      return pairsAt(content, BODIES, 'of').flatMap(({ pair, where }) =>
        bodies.count(pair.path) === 0
          ? []
          : spotAt(where, () => faultBy(content, { [BODIES]: [replace(pair.value, '[]')] })),
      );
    },
  },
  {
    name: 'post-of-a-post',
    does: { vi: 'Ghi một chức danh là của một chức danh khác.', en: 'Makes a post one of another post.' },
    rule: 'body-cycle',
    spots: (content) => {
      const bodies = yamlOf(content, BODIES);
      const posts = indexesOf(bodies).filter((index) => bodies.text([index, 'kind']) === 'post');
      return posts.flatMap((index) => {
        const others = posts
          .filter((other) => other !== index)
          .map((other) => bodies.text([other, 'id']) ?? '');
        return spotAt(bodies.text([index, 'id']) ?? '', (random) =>
          faultBy(content, { [BODIES]: [replace(bodies.range([index, 'of', 0]), random.pick(others))] }),
        );
      });
    },
  },
  {
    name: 'relations-in-a-circle',
    does: {
      vi: 'Thêm quan hệ ngược, làm các văn bản thực hiện nhau theo vòng.',
      en: 'Adds a relation the wrong way, so that documents carry out one another in a circle.',
    },
    rule: 'relation-cycle',
    spots: (content) => {
      const relations = relationsIn(content);
      return content.documents.flatMap(({ id, facts }) =>
        content.documents.flatMap((other) => {
          const ways = other.id === id ? [[]] : waysBetween(relations, other.id, id);
          if (ways.length === 0) return [];
          return spotAt(`${id} to ${other.id}`, () => {
            const made = addRelation(content, facts, other.id);
            return { ...made, places: [...made.places, ...ways.flat().map(({ place }) => place)] };
          });
        }),
      );
    },
  },
  takenId(
    'task-id-taken',
    { vi: 'Ghi cho một nhiệm vụ mã của nhiệm vụ trước.', en: 'Gives a task the id of the one before it.' },
    (content) => pairsAt(content, 'tasks/', 'tasks', 'id'),
  ),
  takenId(
    'body-id-taken',
    { vi: 'Ghi cho một cơ quan mã của cơ quan trước.', en: 'Gives a body the id of the one before it.' },
    (content) => pairsAt(content, BODIES, 'id'),
  ),
  takenId(
    'term-id-taken',
    { vi: 'Ghi cho một thuật ngữ mã của thuật ngữ trước.', en: 'Gives a term the id of the one before it.' },
    (content) => pairsAt(content, 'terms.yaml', 'id'),
  ),
  {
    name: 'form-of-two-terms',
    does: {
      vi: 'Thêm cho một thuật ngữ cách gọi của thuật ngữ trước.',
      en: 'Gives a term a form of the one before it.',
    },
    rule: 'duplicate-definition',
    spots: (content) => {
      const terms = yamlOf(content, 'terms.yaml');
      return indexesOf(terms).flatMap((index) => {
        const { value, form } = terms.pair([index, 'forms', 'vi']);
        const taken = index === 0 ? null : terms.text([index - 1, 'forms', 'vi', 0]);
        if (form !== 'flow' || taken === null || terms.count([index, 'forms', 'vi']) === 0) return [];
        return spotAt(terms.text([index, 'id']) ?? '', () =>
          faultBy(content, { 'terms.yaml': [insert(value.end - 1, `, ${HERE}${JSON.stringify(taken)}`)] }),
        );
      });
    },
  },
  {
    name: 'mention-not-in-text',
    does: {
      vi: 'Sai một chữ trong cụm từ khai ở mentions.',
      en: 'Changes a letter of words listed under mentions.',
    },
    rule: 'stale-mention',
    spots: (content) =>
      [
        ...pairsAt(content, 'documents/', 'mentions', 'named', 'words', 'vi'),
        ...pairsAt(content, 'documents/', 'mentions', 'named', 'words', 'en'),
        ...pairsAt(content, 'documents/', 'mentions', 'unlinked', 'words', 'vi'),
        ...pairsAt(content, 'documents/', 'mentions', 'unlinked', 'words', 'en'),
      ].flatMap(({ yaml, pair, where }) =>
        Array.from({ length: yaml.count(pair.path) }, (_, index) => [...pair.path, index]).flatMap((path) =>
          spotAt(`${where}.${path.at(-1)}`, (random) => {
            const value = yaml.range(path);
            const slip = changeLetter(random, yaml.source.slice(value.start, value.end));
            return faultBy(content, { [yaml.file]: [replace(value, slip)] });
          }),
        ),
      ),
  },
  {
    name: 'form-not-in-text',
    does: {
      vi: 'Sai một chữ trong cách gọi của một thuật ngữ hay cơ quan.',
      en: 'Changes a letter of a form of a term or body.',
    },
    rule: 'stale-mention',
    spots: (content) =>
      [...pairsAt(content, BODIES, 'forms', 'vi'), ...pairsAt(content, 'terms.yaml', 'forms', 'vi')].flatMap(
        ({ yaml, pair, where }) =>
          Array.from({ length: yaml.count(pair.path) }, (_, index) => [...pair.path, index]).flatMap((path) =>
            spotAt(`${where}.${path.at(-1)}`, () => {
              const value = yaml.range(path);
              const form = yaml.source.slice(value.start, value.end);
              // No word of the texts has this letter twice.
              return faultBy(content, { [yaml.file]: [replace(value, form.replace(/\p{L}/u, '$&$&'))] });
            }),
          ),
      ),
  },
  {
    name: 'body-name-taken',
    does: {
      vi: 'Ghi cho một cơ quan tên của cơ quan trước.',
      en: 'Gives a body the name of the one before it.',
    },
    rule: 'duplicate-definition',
    spots: (content) => {
      const bodies = yamlOf(content, BODIES);
      return indexesOf(bodies).flatMap((index) => {
        const taken = index === 0 ? null : bodies.text([index - 1, 'name', 'vi']);
        if (taken === null) return [];
        return spotAt(bodies.text([index, 'id']) ?? '', () =>
          faultBy(content, {
            [BODIES]: [replace(bodies.range([index, 'name', 'vi']), JSON.stringify(taken))],
          }),
        );
      });
    },
  },
  {
    name: 'body-under-a-post',
    does: { vi: 'Ghi một chức danh làm cấp trên.', en: 'Puts a body or post under a post.' },
    rule: 'body-cycle',
    spots: (content) => {
      const bodies = yamlOf(content, BODIES);
      const posts = indexesOf(bodies).filter((index) => bodies.text([index, 'kind']) === 'post');
      return indexesOf(bodies).flatMap((index) =>
        spotAt(bodies.text([index, 'id']) ?? '', (random) => {
          const post = random.pick(posts.filter((one) => one !== index));
          return faultBy(content, {
            [BODIES]: [replace(bodies.range([index, 'parent']), bodies.text([post, 'id']) ?? '')],
          });
        }),
      );
    },
  },
];
