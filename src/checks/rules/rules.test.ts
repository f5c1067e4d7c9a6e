import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runExample } from '../../build/run-examples.ts';
import type { CorpusRule, Example } from '../engine/rule.ts';
import { CORPUS_RULES } from './index.ts';

const NOT_COMPARING = CORPUS_RULES.filter(({ comparesLanguages }) => !comparesLanguages);

const check = (example: Example, of?: CorpusRule) =>
  runExample(example, of?.examplesInOneLanguage ? NOT_COMPARING : CORPUS_RULES);
const BASE: Example = { shows: { vi: 'Mẫu', en: 'The base' }, files: {} };

/** The rules that the files of this folder declare, each with the name of its file. */
const DECLARED = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8');
    const rules = text.matchAll(/^export const [^\n]*: CorpusRule(?:<'(?<id>[^']*)'>)? =/gm);
    return [...rules].map(({ groups }) => ({ file: basename(file, '.ts'), id: groups?.id }));
  });

describe('every rule', () => {
  it('is registered under the name of its file', () => {
    expect(DECLARED.map(({ id }) => id)).toEqual(DECLARED.map(({ file }) => file));
    expect(CORPUS_RULES.map(({ id }) => id)).toEqual(DECLARED.map(({ id }) => id).sort());
  });

  for (const rule of CORPUS_RULES) {
    for (const example of rule.failing) {
      it(`${rule.id} finds: ${example.shows.vi}`, () => {
        const { places: expected, result } = check(example, rule);
        const { diagnostics: found, counts } = result;
        expect(counts.find((count) => count.rule === rule.id)).toMatchObject({ found: found.length });
        expect(counts.find((count) => count.rule === rule.id)?.lookedAt).toBeGreaterThan(0);
        // One mistake is one kind of finding: nothing else may complain because of it.
        expect([...new Set(found.map((finding) => finding.rule))]).toEqual([rule.id]);
        const places = found.map(({ file, line, column }) => ({ file, line, column }));
        if (expected.length > 0) expect(places).toEqual(expected);
        else expect(places).not.toEqual([]);
        for (const { message } of found) {
          expect(message.vi).not.toBe(message.en);
          expect(message.vi + message.en).not.toContain('undefined');
        }
      });
    }
    for (const example of rule.passing) {
      it(`${rule.id} passes: ${example.shows.vi}`, () => {
        expect(check(example, rule).result.diagnostics).toEqual([]);
      });
    }
  }

  it('finds nothing in the base of the examples', () => {
    expect(check(BASE).result.diagnostics).toEqual([]);
  });
});
