import type { Content } from './content.ts';
import type { Fault, Spot } from './fault.ts';
import type { Random } from './random.ts';
import type { Pair, WrittenYaml } from './written-yaml.ts';

/**
 * One spot a record (a task, a body, a document …): one of the pairs that take the fault, of the seed's choice.
 */
export function spotsInRecords(
  content: Content,
  takes: (pair: Pair, yaml: WrittenYaml) => boolean,
  make: (pair: Pair, yaml: WrittenYaml, random: Random) => Fault,
): readonly Spot[] {
  return [...content.yaml.values()].flatMap((yaml) => {
    const pairs = yaml.pairs.filter((pair) => takes(pair, yaml));
    return [...Map.groupBy(pairs, ({ path }) => recordOf(path))].map(([record, list]) => ({
      where: `${yaml.file} ${record}`,
      make: (random: Random) => make(random.pick(list), yaml, random),
    }));
  });
}

/** Spots in every file: at the first and the last pair that takes the fault, and at some of the seed's choice. */
export function spotsInFiles(
  content: Content,
  takes: (pair: Pair, yaml: WrittenYaml) => boolean,
  make: (pair: Pair, yaml: WrittenYaml, random: Random) => Fault,
): readonly Spot[] {
  return [...content.yaml.values()].flatMap((yaml) => {
    const pairs = yaml.pairs.filter((pair) => takes(pair, yaml));
    const [first, last] = [pairs[0], pairs.at(-1)];
    if (first === undefined || last === undefined) return [];
    const chosen = Array.from({ length: Math.min(4, pairs.length) }, (_, index) => `any ${index + 1}`);
    return ['first', ...chosen, 'last'].map((name) => ({
      where: `${yaml.file} ${name}`,
      make: (random: Random) =>
        make(name === 'first' ? first : name === 'last' ? last : random.pick(pairs), yaml, random),
    }));
  });
}

/** `tasks.3`, `12`, or the first key of a file without lists. */
function recordOf(path: Pair['path']): string {
  const number = path.findIndex((step) => typeof step === 'number');
  return number === -1 ? String(path[0]) : path.slice(0, number + 1).join('.');
}

/** Whether a pair begins and ends on one line. */
export function isOneLine({ key, value, form }: Pair, { source }: WrittenYaml): boolean {
  return form !== 'block' && !source.slice(key.start, value.end).includes('\n');
}

/** How far from the beginning of its line an offset stands. */
export function columnOf(source: string, offset: number): number {
  return offset - (source.lastIndexOf('\n', offset - 1) + 1);
}
