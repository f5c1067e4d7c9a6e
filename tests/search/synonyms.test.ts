import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES, localize } from '../../src/language/language.ts';
import { filesInFolder } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { Synonyms } from '../../src/search/browser/synonyms.ts';
import { foldVietnamese } from '../../src/search/shared/folding.ts';
import { readQuestion } from '../../src/search/shared/question.ts';
import { viewSearchSynonyms } from '../../src/views/search/search-synonyms.ts';

interface Entry {
  readonly name: { readonly vi: string; readonly en: string };
  readonly abbreviation?: string | null;
  readonly abbreviations?: readonly string[];
}

const entries = ['terms', 'bodies'].flatMap(
  (file) => parse(readFileSync(`content/${file}.yaml`, 'utf8')) as Entry[],
);
const short = entries.flatMap(({ name, abbreviation, abbreviations = [] }) =>
  [...abbreviations, ...(abbreviation ? [abbreviation] : [])].map((form) => ({ form, name })),
);
const corpus = loadCorpus(filesInFolder('content'));
const synonyms = localize((language) => new Synonyms(viewSearchSynonyms(corpus, language)));
const othersOf = (query: string, language: 'vi' | 'en'): readonly string[] =>
  synonyms[language].in(readQuestion(query, language)).flatMap(({ others }) => others);

describe('every abbreviation of the glossary and the bodies', () => {
  it('is known', () => {
    expect(short.length).toBeGreaterThan(15);
  });

  it.each(LANGUAGES)('leads to the name it stands for (%s)', (language) => {
    for (const { form, name } of short) {
      expect(
        othersOf(form, language).map((other) => other.toLowerCase()),
        form,
      ).toContain(name[language].toLowerCase());
    }
  });

  it('is understood without accents in small letters, unless it is a word so', () => {
    const unknown = short
      .map(({ form }) => form)
      .filter((form) => othersOf(foldVietnamese(form), 'vi').length === 0);
    expect([...new Set(unknown)]).toEqual(['TU']);
  });
});

it.each([
  ['liên đoàn lao động', ['LĐLĐ']],
  ['cong nghiep hoa', ['CNH']],
  // Letters that stand in symbols alone are not looked for.
  ['kế hoạch', []],
  ['nghị quyết', []],
])('%s may be written %j', (query, others) => {
  expect(othersOf(query, 'vi')).toEqual(others);
});

it.each(['dash', 'bullet', 'dash point'])('%s is an indent', (query) => {
  expect(othersOf(query, 'en')).toEqual(['indent']);
});
