import { z } from 'zod';
import type { ParseIssue } from '../model/parse-issue.ts';
import { formerWordingSchema } from '../model/promises/former-wording.ts';
import type { DocumentId } from '../model/provision-id.ts';
import { outsideSchema } from '../model/references/outside.ts';
import { bodiesSchema, tasksSchema, termsSchema } from '../model/registry-schema.ts';
import { documentSchema, exceptionsSchema, formerId, siteSchema, sourcesSchema } from '../model/schema.ts';
import { writtenDocumentSchema } from '../model/translation/vietnamese-only.ts';
import { type MdxNode, parseMdx, spanOfNode } from './mdx-tree.ts';
import { isMistake, parseYaml } from './parse-yaml.ts';
import { readProvisions } from './read-provisions.ts';
import type { Reading } from './read-text.ts';
import { readYamlText } from './read-yaml.ts';
import { YamlMemory } from './yaml-memory.ts';

/** Shapes that a sample of YAML may have, each with keys that no other has. A part of a record may stand alone. */
const SHAPES: readonly (readonly [keys: readonly string[], schema: z.ZodType])[] = [
  [['document', 'tasks', 'settles', 'settled'], tasksSchema],
  [['rule', 'place', 'who'], exceptionsSchema],
  [['parent', 'note', 'of', 'abbreviations'], bodiesSchema],
  [['definition', 'abbreviation', 'otherEnglish'], termsSchema],
  [['textStatus', 'shortName', 'issuer', 'subject'], writtenDocumentSchema],
  [['publisher', 'url'], sourcesSchema],
  [['symbol', 'url'], outsideSchema],
  [['provision', 'day'], formerWordingSchema],
  [['tagline', 'main', 'doors'], siteSchema],
];
const PARTS = [
  documentSchema.partial(),
  z.strictObject({ aliases: z.array(formerId) }),
  siteSchema.pick({ neighbours: true }),
];

/**
 * Reads the samples of YAML and MDX in a guide as files of the content are read: who copies one copies its mistakes.
 * Each has at most one fault.
 */
export function readSamples(reading: Reading, file: string, text: string, tree: MdxNode): void {
  for (const { node, lang } of samplesIn(tree)) {
    const span = spanOfNode(file, node);
    const start = text.indexOf('\n', span.start) + 1;
    const value = node.value ?? '';
    // A sample that is indented is not the text of the file, so its places cannot be told.
    const isWhole = text.startsWith(value, start);
    const found = lang === 'mdx' ? faultsOfMdx(file, value) : faultsOfYaml(file, value);
    const [first] = found.toSorted((a, b) => a.span.start - b.span.start);
    if (first === undefined) continue;
    const at = isWhole
      ? { file, start: start + first.span.start, end: start + first.span.end }
      : { file, start: span.start, end: span.start + 3 };
    reading.parseIssues.push({ ...first, span: at });
  }
}

function* samplesIn(node: MdxNode): Generator<{ readonly node: MdxNode; readonly lang: string }> {
  const { lang } = node;
  if (node.type === 'code' && (lang === 'yaml' || lang === 'mdx')) yield { node, lang };
  for (const child of node.children ?? []) yield* samplesIn(child);
}

function faultsOfMdx(file: string, text: string): readonly ParseIssue[] {
  const parseIssues: ParseIssue[] = [];
  // References alone are no document; only their form can be looked at.
  if (/^<(?!Ref\b)/m.test(text)) readProvisions({ file, text, parseIssues }, 'kh-mau' as DocumentId, 'vi');
  else parseMdx(file, text, parseIssues, null);
  return parseIssues;
}

function faultsOfYaml(file: string, text: string): readonly ParseIssue[] {
  const parsed = parseYaml(text);
  const value: unknown = isMistake(parsed) ? null : parsed.toJS();
  const keys = Object.keys((Array.isArray(value) ? value[0] : value) ?? {});
  const inside = Object.keys(Object.values(value ?? {})[0] ?? {});
  const shape = SHAPES.find(([own]) => own.filter((key) => [...keys, ...inside].includes(key)).length > 1);
  const read = (schema: z.ZodType): readonly ParseIssue[] => {
    const parseIssues: ParseIssue[] = [];
    readYamlText({ parseIssues, yaml: new YamlMemory() }, { file, text, start: 0 }, schema);
    return parseIssues;
  };
  const tried = shape === undefined ? PARTS.map(read) : [read(shape[1])];
  return tried.toSorted((a, b) => a.length - b.length)[0] ?? [];
}
