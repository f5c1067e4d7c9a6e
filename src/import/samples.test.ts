import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { runRules } from '../checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../checks/rules/index.ts';
import { filesInMemory } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import { importPaper, readImported } from './import-paper.ts';
import { readPaper } from './read-paper.ts';

/**
 * Issued papers are not part of the project: whoever has them names their folder in SAMPLES_DIR. The ids were written
 * down from the papers themselves, a line a unit: `dieu-4: 1 2 2-a` is dieu-4, dieu-4-1, dieu-4-2, dieu-4-2-a.
 */
const LISTS = 'tests/import/samples';
const FOLDER = process.env.SAMPLES_DIR ?? '';
/** So many places of a paper may be left to an editor. */
const MOST_DOUBTS = 3;

function readIds(name: string): readonly string[] {
  const lines = readFileSync(join(LISTS, name), 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const [id = '', below = ''] = line.split(': ');
    const parts = below.split(' ').flatMap((part) => {
      const [first, last] = part.split('..').map(Number);
      if (last === undefined || first === undefined) return part === '' ? [] : [part];
      return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
    });
    return [id, ...parts.map((part) => `${id}-${part}`)];
  });
}

describe.skipIf(!existsSync(FOLDER))(
  'issued papers (SAMPLES_DIR names their folder; without it skipped)',
  () => {
    const names = readdirSync(LISTS).map((name) => name.replace('.ids', ''));

    it.each(names)('%s has the units that a reader counts, and checks without an error', async (name) => {
      const read = await readPaper(readFileSync(join(FOLDER, `${name}.docx`)), `${name}.docx`, {
        allowed: [],
      });
      if ('refusal' in read) throw new Error(read.refusal.message.en);
      const imported = importPaper(read.paper, loadCorpus(filesInMemory({})), {
        into: null,
        language: 'vi',
        isSkeleton: false,
      });
      expect([...(readImported(imported)?.provisions.keys() ?? [])]).toEqual(readIds(`${name}.ids`));
      expect(imported.lost).toEqual([]);
      expect(imported.doubts.length).toBeLessThanOrEqual(MOST_DOUBTS);
      const files = [...imported.files].map(([file, text]) => [`documents/${imported.slug}/${file}`, text]);
      const corpus = loadCorpus(filesInMemory(Object.fromEntries(files)));
      // Papers that it cites are listed by the command, which has a folder to write to.
      const errors = runRules(corpus, CORPUS_RULES).diagnostics.filter(
        ({ severity, rule }) => severity === 'error' && rule !== 'unlinked-citation',
      );
      expect(errors).toEqual([]);
    });
  },
);
