import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runRules } from '../src/checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../src/checks/rules/index.ts';
import { filesInFolder } from '../src/load/content-files.ts';
import { loadCorpus } from '../src/load/load-corpus.ts';
import { makeContent } from './new.ts';

const folder = mkdtempSync(join(tmpdir(), 'new-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('makes a content folder in which nothing is found, into a new or an empty folder', () => {
  makeContent(folder);
  const corpus = loadCorpus(filesInFolder(folder));
  expect(runRules(corpus, CORPUS_RULES).diagnostics).toEqual([]);
  expect(corpus.identity.main?.provisions.has('dieu-2-2-a' as never)).toBe(true);
  expect(corpus.guides.length).toBeGreaterThan(0);
});

it('refuses a folder that holds something, and a file', () => {
  const file = join(folder, 'site.yaml');
  writeFileSync(file, 'name: { vi: Một, en: One }\n');
  for (const taken of [folder, file]) {
    expect(() => makeContent(taken)).toThrow(`${taken} holds something already`);
  }
  expect(loadCorpus(filesInFolder(folder)).identity.name.en).toBe('One');
});
