import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { Range } from './written-text.ts';

export type Path = readonly (string | number)[];

/** A key with its value. */
export interface Pair {
  readonly path: Path;
  readonly key: Range;
  readonly value: Range;
  /** A `scalar` is a text, number or null; `flow` and `block` are lists and maps, with or without brackets. */
  readonly form: 'scalar' | 'flow' | 'block';
  /** The text of a scalar, null for `null`; undefined for lists and maps. */
  readonly text: string | null | undefined;
  /** Whether the map that holds it is written in brackets. */
  readonly inFlow: boolean;
  /** The pairs of one map, in order. */
  readonly siblings: readonly Pair[];
}

/** A yaml file with the places of its keys and values. */
export class WrittenYaml {
  readonly file: string;
  readonly source: string;
  /** Every pair, in the order of the file. */
  readonly pairs: readonly Pair[];
  readonly #root: unknown;

  constructor(file: string, source: string) {
    this.file = file;
    this.source = source;
    this.#root = parseDocument(source).contents;
    const pairs: Pair[] = [];
    collect(this.#root, [], source, pairs);
    this.pairs = pairs;
  }

  /** The value at a path as data; undefined if there is none. */
  data(path: Path): unknown {
    const node = this.#node(path);
    return node === undefined || node === null ? undefined : (node as Scalar).toJSON();
  }

  /** The text at a path; null if there is none. */
  text(path: Path): string | null {
    const value = this.data(path);
    return typeof value === 'string' ? value : null;
  }

  /** How many entries the list at a path has. */
  count(path: Path): number {
    const node = this.#node(path);
    return isSeq(node) ? node.items.length : 0;
  }

  /** The stretch of a value. Throws if there is none. */
  range(path: Path): Range {
    const node = this.#node(path) as { range?: readonly number[] } | undefined;
    const [start, end] = node?.range ?? [];
    if (start === undefined || end === undefined) throw new Error(`No ${path.join('.')} in ${this.file}`);
    return { start, end: trimmedEnd(this.source, start, end) };
  }

  /** The pair at a path. Throws if there is none. */
  pair(path: Path): Pair {
    const found = this.pairs.find((pair) => pair.path.join('.') === path.join('.'));
    if (found === undefined) throw new Error(`No ${path.join('.')} in ${this.file}`);
    return found;
  }

  has(path: Path): boolean {
    return this.#node(path) !== undefined;
  }

  /** The lines of an entry of a list, each entry on lines of its own. */
  linesOf(path: Path): Range {
    const { start, end } = this.range(path);
    const lineEnd = this.source.indexOf('\n', end);
    return {
      start: this.source.lastIndexOf('\n', start) + 1,
      end: lineEnd === -1 ? this.source.length : lineEnd + 1,
    };
  }

  #node(path: Path): unknown {
    let node = this.#root;
    for (const step of path) {
      if (isMap(node)) node = node.get(String(step), true);
      else if (isSeq(node)) node = node.items[Number(step)];
      else return undefined;
    }
    return node;
  }
}

function collect(node: unknown, path: Path, source: string, pairs: Pair[]): void {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) collect(item, [...path, index], source, pairs);
    return;
  }
  if (!isMap(node)) return;
  const siblings: Pair[] = [];
  for (const { key, value } of node.items) {
    const keyRange = (key as Scalar).range;
    const valueRange = (value as Scalar | null)?.range;
    if (keyRange == null || valueRange == null) continue;
    const [start, end] = valueRange;
    const own = [...path, String((key as Scalar).value)];
    const pair: Pair = {
      path: own,
      key: { start: keyRange[0], end: keyRange[1] },
      value: { start, end: trimmedEnd(source, start, end) },
      form: isScalar(value) ? 'scalar' : /[[{]/.test(source.charAt(start)) ? 'flow' : 'block',
      text: isScalar(value) ? (value.value === null ? null : String(value.source ?? value.value)) : undefined,
      inFlow: node.flow === true,
      siblings,
    };
    siblings.push(pair);
    pairs.push(pair);
    collect(value, own, source, pairs);
  }
}

/** A block ends with the line feeds after it; its words do not. */
function trimmedEnd(source: string, start: number, end: number): number {
  return start + source.slice(start, end).trimEnd().length;
}
