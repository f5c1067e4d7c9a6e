import { expect } from 'vitest';
import type { Example } from '../../src/checks/engine/rule.ts';
import { runRules } from '../../src/checks/engine/run-rules.ts';
import { unmarkExample } from '../../src/checks/examples/unmark-example.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import { type ContentFiles, filesInMemory } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

export const VI = 'documents/kh-mau/vi.mdx';
export const EN = 'documents/kh-mau/en.mdx';
export const FACTS = 'documents/kh-mau/document.yaml';

const record = (
  type: string,
  english: string,
  status: string,
): string => `type: { vi: ${type}, en: ${english} }
symbol: null
date: null
issuer: null
title: { vi: ${type} mẫu, en: Sample ${english} }
shortName: { vi: ${type} mẫu, en: Sample ${english} }
subject: null
textStatus: ${status}
description: { vi: Văn bản mẫu., en: A sample document. }
`;

/** Facts of a document whose text is not held. */
export const RECORD = record('Nghị quyết', 'Resolution', 'record');

/** A clause of a section, the only one of its document. */
export const clause = (inner: string): string =>
  `<Section n="I" title="MỤC">\n\n<Clause n="1">\n${inner}\n</Clause>\n\n</Section>\n`;

/** The head of a guide page. */
export const head = (title: string): string =>
  `---\ntitle: ${title}\ndescription: ${title}.\norder: 1\n---\n\n`;

/** A sound content folder: whatever is found in it comes from what a test lays over it. */
export const BASE: Readonly<Record<string, string>> = {
  [FACTS]: record('Kế hoạch', 'Plan', 'digest'),
  [VI]: clause('Một.'),
  [EN]: clause('One.'),
  'documents/nq-mau/document.yaml': RECORD,
  'edition.yaml': 'date: 2026-11-22\n',
  'sources.yaml': '{}\n',
  'exceptions.yaml': '[]\n',
  'bodies.yaml': '[]\n',
  'terms.yaml': '[]\n',
  'tasks/kh-mau.yaml': 'document: kh-mau\n',
  'guides/vi/in.mdx': `${head('In')}Một.\n`,
  'guides/en/in.mdx': `${head('Print')}One.\n`,
};

/** A finding in short: `rule file:line:column`. */
export type Short = string;

export const short = ({
  rule,
  file,
  line,
  column,
}: Omit<Diagnostic, 'message' | 'severity' | 'length' | 'span'>) => `${rule} ${file}:${line}:${column}`;

/** What the check finds, in short. Each message must be one that an author can read, in both languages. */
export function check(content: ContentFiles): readonly Short[] {
  const { diagnostics } = runRules(loadCorpus(content), CORPUS_RULES);
  for (const { message } of diagnostics) expectReadable(message);
  return diagnostics.map(short);
}

/** The same of files laid over the base; null takes a file out. */
export function checkWith(changes: Readonly<Record<string, string | Uint8Array | null>>): readonly Short[] {
  const files: Record<string, string | Uint8Array> = { ...BASE };
  for (const [file, text] of Object.entries(changes)) {
    if (text === null) delete files[file];
    else files[file] = text;
  }
  return check(filesInMemory(files));
}

/** What the check must find: a rule at each mark `▶` of the files, and what it finds in them without the marks. */
export function marked(rule: string, files: Readonly<Record<string, string>>) {
  const example: Example = { shows: { vi: '', en: '' }, files };
  const { changes, places } = unmarkExample(example, BASE, 'empty');
  return { changes, expected: places.map((place) => short({ rule, ...place })) };
}

const PARSER_WORDS =
  /\b(?:Expected|Unexpected|Invalid|Missing|Could not|undefined|cần record|object Object)\b|stack/;

function expectReadable({ vi, en }: Diagnostic['message']): void {
  expect(vi).not.toBe(en);
  expect(vi).not.toMatch(PARSER_WORDS);
  expect(en).not.toMatch(/undefined|\[object|stack/);
  // A report is read by people, whatever the content quotes at them.
  expect(Math.max(vi.length, en.length)).toBeLessThan(1_600);
}
