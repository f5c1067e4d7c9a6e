import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../language/language.ts';
import { filesInMemory } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import { runRules } from './engine/run-rules.ts';
import { CORPUS_RULES } from './rules/index.ts';

/** The files of the example in the guide, in the order in which its page shows them. */
const FILES = [
  'sources.yaml',
  'documents/kh-mau/source.txt',
  'documents/kh-mau/document.yaml',
  'documents/kh-mau/vi.mdx',
  'documents/kh-mau/en.mdx',
  'documents/nq-mau/document.yaml',
  'outside.yaml',
  'tasks/kh-mau.yaml',
  'bodies.yaml',
  'terms.yaml',
  'site.yaml',
];

it.each(LANGUAGES)('the files that the guide shows keep every rule (%s)', (language) => {
  const page = readFileSync(`content/guides/${language}/them-van-ban.mdx`, 'utf8');
  const blocks = [...page.matchAll(/^```(?:text|yaml|mdx)\n(.*?)^```$/gms)].map(([, text = '']) => text);
  // Some show a few lines only.
  const whole = blocks.filter((text) => !/^(?:<(?:Provision|Ref|Article)|validity:|neighbours:)/.test(text));
  expect(whole).toHaveLength(FILES.length);
  const files = Object.fromEntries(FILES.map((file, index) => [file, whole[index] ?? '']));
  const { diagnostics } = runRules(loadCorpus(filesInMemory(files)), CORPUS_RULES);
  expect(diagnostics.map(({ file, line, message }) => `${file}:${line} ${message.en}`)).toEqual([]);
});
