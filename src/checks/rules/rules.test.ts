import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { compareText } from '../../model/diagnostic.ts';
import { EXAMPLE_BASE, MARK } from '../example-base.ts';
import type { Example } from '../rule.ts';
import { runRules } from '../run-rules.ts';
import { CORPUS_RULES } from './index.ts';

interface Expected {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Takes the marks out of an example and says which places they marked. */
function unmark(example: Example) {
  const files: Record<string, string> = { ...EXAMPLE_BASE };
  const expected: Expected[] = [];
  for (const [file, marked] of Object.entries(example.files)) {
    if (marked === null) {
      delete files[file];
      continue;
    }
    for (const [index, line] of marked.split('\n').entries()) {
      const steps = line.split(MARK);
      let column = 1;
      for (const step of steps.slice(0, -1)) {
        column += step.length;
        expected.push({ file, line: index + 1, column });
      }
    }
    files[file] = marked.replaceAll(MARK, '');
  }
  return { files, expected: expected.sort((a, b) => compareText(a.file, b.file) || a.line - b.line) };
}

function check(files: Record<string, string>) {
  return runRules(loadCorpus(filesInMemory(files)), CORPUS_RULES);
}

describe('every rule', () => {
  it('is registered under the name of its file', () => {
    const files = readdirSync(import.meta.dirname)
      .filter((name) => !name.endsWith('.test.ts') && name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/, ''));
    expect(CORPUS_RULES.map((rule) => rule.id).sort()).toEqual(files.sort());
  });

  for (const rule of CORPUS_RULES) {
    for (const example of rule.failing) {
      it(`${rule.id} finds: ${example.shows.vi}`, () => {
        const { files, expected } = unmark(example);
        const { diagnostics: found, counts } = check(files);
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
        expect(check(unmark(example).files).diagnostics).toEqual([]);
      });
    }
  }

  it('finds nothing in the base of the examples', () => {
    expect(check({ ...EXAMPLE_BASE }).diagnostics).toEqual([]);
  });
});
