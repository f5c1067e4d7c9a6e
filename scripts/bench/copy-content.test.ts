import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runRules } from '../../src/checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import { filesInFolder } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { copyContent } from './copy-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'copy-content-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('copies the documents under other ids and symbols, without a finding and with the same bytes each time', () => {
  const files = (name: string) => {
    const paths = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' });
    return paths
      .filter((path) => /\.\w+$/.test(path))
      .map((path) => `${path} ${readFileSync(join(folder, name, path), 'utf8')}`);
  };
  expect(copyContent(join(folder, 'one'), 11)).toBe(20);
  copyContent(join(folder, 'two'), 11);
  expect(files('two')).toEqual(files('one'));

  const corpus = loadCorpus(filesInFolder(join(folder, 'one')));
  expect(runRules(corpus, CORPUS_RULES).diagnostics).toEqual([]);
  const symbols = corpus.documents.flatMap(({ facts }) => facts.symbol ?? []);
  expect(symbols.filter((symbol) => symbol.startsWith('02-NQ/'))).toEqual(['02-NQ/TW', '02-NQ/TWB']);
  const cited = corpus.references.filter(
    ({ from }) => 'document' in from && from.document === 'kh-dukccqt-2021-b',
  );
  expect(cited.length).toBeGreaterThan(20);
  for (const { to } of cited) expect(to).toMatch(/-b(?:#|$)/);
});
