import { isMap, isNode, isPair, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../language/suggestion.ts';
import type { Span } from '../model/diagnostic.ts';
import type { ParseIssue, YamlProblem } from '../model/parse-issue.ts';
import { isMistake } from './parse-yaml.ts';
import { type Reading, readText } from './read-text.ts';
import type { YamlMemory, YamlReading } from './yaml-memory.ts';

type Path = readonly PropertyKey[];

/** Reads a yaml file into the shape of a schema. Null, with parse issues, if the file is missing or wrong. */
export function readYaml<T extends z.ZodType>(reading: Reading, file: string, schema: T): z.infer<T> | null {
  const text = readText(reading, file);
  return text === null ? null : readYamlText(reading, { file, text, start: 0 }, schema);
}

/** A part of a file that is yaml. */
interface YamlText {
  readonly file: string;
  readonly text: string;
  /** Where it begins in the file. */
  readonly start: number;
}

/** Reads a text that stands in a file. A schema that is asked for again has an answer that is remembered. */
export function readYamlText<T extends z.ZodType>(
  reading: Pick<Reading, 'parseIssues' | 'yaml'>,
  source: YamlText,
  schema: T,
): z.infer<T> | null {
  const { file, text } = source;
  const { value, parseIssues } = reading.yaml.recall(file, text, () =>
    readShape(reading.yaml, source, schema),
  );
  reading.parseIssues.push(...parseIssues);
  return value as z.infer<T> | null;
}

function readShape(
  memory: YamlMemory,
  { file, text, start: offset }: YamlText,
  schema: z.ZodType,
): YamlReading {
  const document = memory.parse(file, text);
  const moved = ({ start, end }: Pick<Span, 'start' | 'end'>): Span => {
    return { file, start: offset + start, end: offset + end };
  };
  if (isMistake(document)) {
    const { detail } = document;
    return { value: null, parseIssues: [{ type: 'yaml-syntax', span: moved(document), detail }] };
  }
  const value: unknown = document.toJS();
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, parseIssues: [] };
  const found = result.error.issues.flatMap((issue) =>
    problemsOf(issue, value).map((one) => ({
      ...one,
      ofKey: issue.code === 'unrecognized_keys' || issue.code === 'invalid_key',
    })),
  );
  const parseIssues = withoutMeant(found).map(
    ({ path, problem, ofKey }): ParseIssue => ({
      type: 'yaml-shape',
      span: moved(spanOfPath(file, document.contents, path, ofKey)),
      path: path.map(String).join('.'),
      problem,
    }),
  );
  return { value: null, parseIssues };
}

/** The line before the head of a guide page. */
const HEAD = '---\n';

/** Finds the span of the value at a path of a yaml file (or of its key), or of the nearest enclosing value. */
export function spansInYaml(
  textOf: (file: string) => string | undefined,
  memory: YamlMemory,
): (file: string, path: readonly (string | number)[], of?: 'value' | 'key') => Span {
  return (file, path, of = 'value') => {
    const text = textOf(file) ?? '';
    // Of a page of the guide its head.
    const head = file.endsWith('.mdx')
      ? (/^---\n[^]*?^(?=---)/m.exec(text)?.[0].slice(HEAD.length) ?? '')
      : null;
    const document = memory.parse(file, head ?? text);
    const { start, end } = spanOfPath(
      file,
      isMistake(document) ? null : document.contents,
      path,
      of === 'key',
    );
    const offset = head === null ? 0 : HEAD.length;
    return { file, start: offset + start, end: offset + end };
  };
}

function spanOfPath(file: string, root: unknown, path: Path, ofKey: boolean): Span {
  let node: unknown = root;
  let span = rangeOf(file, root);
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (pair === undefined) break;
      const last = depth === path.length - 1;
      node = pair.value;
      span = rangeOf(file, (ofKey && last) || !isNode(node) ? pair.key : node);
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) break;
      span = rangeOf(file, node);
    } else break;
  }
  return span;
}

type Pair = YAMLMap['items'][number];

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a map by key, looked up once: a file may have as many findings as keys. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let byKey = pairs.get(map);
  if (byKey === undefined) {
    byKey = new Map(map.items.filter(isPair).map((pair) => [keyOf(pair), pair]));
    pairs.set(map, byKey);
  }
  return byKey;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function rangeOf(file: string, node: unknown): Span {
  const range = isNode(node) ? (node as Node).range : null;
  return range
    ? { file, start: range[0], end: Math.max(range[1], range[0] + 1) }
    : { file, start: 0, end: 1 };
}

interface Found {
  readonly path: Path;
  readonly problem: YamlProblem;
}

/** A misspelt key is one mistake: the right key is not reported as missing too. */
function withoutMeant<T extends Found>(found: readonly T[]): readonly T[] {
  const groupOf = ({ path }: Found): string => path.slice(0, -1).map(String).join('\n');
  const missing = Map.groupBy(
    found.filter(({ problem }) => problem.type === 'missing-key'),
    groupOf,
  );
  const meant = new Set<T>();
  const reported = found.map((one): T => {
    if (one.problem.type !== 'unknown-key') return one;
    const beside = (missing.get(groupOf(one)) ?? []).filter((other) => !meant.has(other));
    const name = nearest(
      one.problem.key,
      beside.map(({ path }) => String(path.at(-1))),
    );
    const other = beside.find(({ path }) => path.at(-1) === name);
    if (other === undefined) return one;
    meant.add(other);
    return { ...one, problem: { ...one.problem, meant: name } };
  });
  return reported.filter((one) => !meant.has(one));
}

/** Puts a schema library's issue into the project's own terms. */
function problemsOf(issue: z.core.$ZodIssue, root: unknown): readonly Found[] {
  const one = (problem: YamlProblem): readonly Found[] => [{ path: issue.path, problem }];
  const missing: YamlProblem = { type: 'missing-key', key: String(issue.path.at(-1) ?? '') };
  switch (issue.code) {
    case 'unrecognized_keys': {
      const unknown = new Set(issue.keys);
      const present = Object.keys((valueAt(root, issue.path) as object | undefined) ?? {});
      const known = present.filter((name) => !unknown.has(name));
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        problem: { type: 'unknown-key', key, known, meant: null },
      }));
    }
    case 'invalid_type':
      if (issue.input === undefined) return one(missing);
      return one({ type: 'wrong-type', expected: issue.expected });
    case 'invalid_value':
      if (issue.input === undefined) return one(missing);
      if (typeof issue.input === 'object' && issue.input !== null) {
        return one({ type: 'wrong-type', expected: 'string' });
      }
      return one({ type: 'not-one-of', found: String(issue.input), allowed: issue.values.map(String) });
    case 'too_small':
      return one(
        issue.origin === 'number' ? { type: 'wrong-form', expected: 'positive' } : { type: 'empty-text' },
      );
    case 'too_big':
      return one({ type: 'wrong-form', expected: issue.origin });
    case 'invalid_format':
      // The schema's own word for it, or the library's name of the form where the schema has none.
      return one({
        type: 'wrong-form',
        expected: issue.message.startsWith('Invalid ') ? issue.format : issue.message,
      });
    case 'invalid_union': {
      // A text is a wrong name, anything else a wrong group: report what is wrong with the form that was meant.
      const meant = issue.errors.filter((errors) => errors.every(({ path }) => path.length > 0));
      const [found = issue.errors.at(-1) ?? []] = meant;
      return found.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, root));
    }
    case 'invalid_key':
      return one({ type: 'wrong-form', expected: 'id' });
    default:
      return one({ type: 'wrong-form', expected: issue.message });
  }
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  return value;
}
