import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runExample } from '../../build/run-examples.ts';
import type { Example } from '../engine/rule.ts';
import { CORPUS_RULES } from './index.ts';

/** Rules that hold the languages against each other. */
const COMPARING: readonly string[] = ['figures-differ', 'references-differ'];
/** Rules on what stands in one language: their examples need not say the same in both. */
const OF_ONE_LANGUAGE: readonly string[] = [
  'citation-mismatch',
  'duplicate-id',
  'hidden-character',
  'look-alike-letter',
  'not-allowed',
  'not-nfc',
  'stray-signs',
  'task-date',
  'unknown-target',
  'unlinked-citation',
];
const OTHERS = CORPUS_RULES.filter(({ id }) => !COMPARING.includes(id));

const check = (example: Example, of?: string) =>
  runExample(example, of !== undefined && OF_ONE_LANGUAGE.includes(of) ? OTHERS : CORPUS_RULES);
const BASE: Example = { shows: { vi: 'Mẫu', en: 'The base' }, files: {} };

describe('every rule', () => {
  it('is registered under the name of its file', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
    const names = new Set(files.map((file) => basename(file, '.ts')));
    expect(CORPUS_RULES.map(({ id }) => id).filter((id) => !names.has(id))).toEqual([]);
  });

  for (const rule of CORPUS_RULES) {
    for (const example of rule.failing) {
      it(`${rule.id} finds: ${example.shows.vi}`, () => {
        const { places: expected, result } = check(example, rule.id);
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
        expect(check(example, rule.id).result.diagnostics).toEqual([]);
      });
    }
  }

  it('finds nothing in the base of the examples', () => {
    expect(check(BASE).result.diagnostics).toEqual([]);
  });
});
