import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Span } from '../model/diagnostic.ts';
import type { YamlProblem } from '../model/fault.ts';
import { type Reading, readText } from './read-text.ts';

type Path = readonly PropertyKey[];

/**
 * Reads a yaml file into the shape of a schema. Null if the file is missing or wrong; the faults say what and
 * where.
 */
export function readYaml<T extends z.ZodType>(reading: Reading, file: string, schema: T): z.infer<T> | null {
  const text = readText(reading, file);
  if (text === null) return null;
  const document = parseYaml(text);
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const [start, end] = error.pos;
      reading.faults.push({
        type: 'yaml-syntax',
        span: { file, start, end: Math.max(end, start + 1) },
        // The parser appends a code frame; the report draws its own.
        detail: (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
      });
    }
    return null;
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    reading.faults.push({
      type: 'yaml-syntax',
      span: { file, start: 0, end: 1 },
      detail: error instanceof Error ? error.message : String(error),
    });
    return null;
  }
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    for (const { path, problem } of problemsOf(issue, value)) {
      reading.faults.push({
        type: 'yaml-shape',
        span: spanOfPath(file, document.contents, path, problem.type === 'unknown-key'),
        path: path.map(String).join('.'),
        problem,
      });
    }
  }
  return null;
}

/**
 * Finds the span of the value at a path of a yaml file (or of its key), or of the nearest enclosing value. The last file is kept
 * parsed, since findings come file by file.
 */
export function spansInYaml(
  textOf: (file: string) => string | undefined,
): (file: string, path: readonly (string | number)[], of?: 'value' | 'key') => Span {
  let last: { readonly file: string; readonly text: string; readonly root: unknown } | null = null;
  return (file, path, of = 'value') => {
    const text = textOf(file) ?? '';
    if (last?.file !== file || last.text !== text) last = { file, text, root: parseYaml(text).contents };
    return spanOfPath(file, last.root, path, of === 'key');
  };
}

function parseYaml(text: string) {
  return parseDocument(text, { prettyErrors: true, lineCounter: new LineCounter(), logLevel: 'silent' });
}

function spanOfPath(file: string, root: unknown, path: Path, ofKey: boolean): Span {
  let node: unknown = root;
  let span = rangeOf(file, root);
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
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

/** Puts a schema library's issue into the project's own terms. */
function problemsOf(issue: z.core.$ZodIssue, root: unknown): readonly Found[] {
  const one = (problem: YamlProblem): readonly Found[] => [{ path: issue.path, problem }];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const present = Object.keys((valueAt(root, issue.path) as object | undefined) ?? {});
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        problem: { type: 'unknown-key', key, known: present.filter((name) => !issue.keys.includes(name)) },
      }));
    }
    case 'invalid_type':
      if (issue.input === undefined) {
        const key = String(issue.path.at(-1) ?? '');
        return [{ path: issue.path, problem: { type: 'missing-key', key } }];
      }
      return one({ type: 'wrong-type', expected: issue.expected });
    case 'invalid_value':
      return one({ type: 'not-one-of', found: String(issue.input), allowed: issue.values.map(String) });
    case 'too_small':
      return one(
        issue.origin === 'number' ? { type: 'wrong-form', expected: 'positive' } : { type: 'empty-text' },
      );
    case 'too_big':
      return one({ type: 'wrong-form', expected: issue.message });
    case 'invalid_format':
      return one({ type: 'wrong-form', expected: issue.message.length < 20 ? issue.message : issue.format });
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
