import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { filesInMemory } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { generateCorpus } from './generate-corpus.ts';

const DOCUMENTS = 20;
const files = generateCorpus({ documents: DOCUMENTS, seed: 1 });
const corpus = loadCorpus(filesInMemory(files));

describe('a generated corpus', () => {
  it('keeps every rule', () => {
    expect(runRules(corpus, CORPUS_RULES).diagnostics).toEqual([]);
  });

  it('has thirty provisions in each document, all in both languages', () => {
    expect(corpus.documents.map(({ provisions }) => provisions.size)).toEqual(Array(DOCUMENTS).fill(30));
    for (const { provisions } of corpus.documents) {
      for (const { wording } of provisions.values()) {
        for (const language of LANGUAGES) expect(wording[language]).not.toBeNull();
      }
    }
  });

  it('has one reference a provision on average, to documents and to provisions, within and across', () => {
    expect(corpus.references).toHaveLength(DOCUMENTS * 2 * 30);
    const shares = { whole: 0, within: 0, across: 0 };
    for (const { from, to } of corpus.references) {
      const [document = '', provision] = to.split('#');
      if (provision === undefined) shares.whole++;
      else if ('document' in from && from.document === document) shares.within++;
      else shares.across++;
    }
    for (const count of Object.values(shares)) expect(count).toBeGreaterThan(DOCUMENTS * 2 * 5);
  });

  it('varies its words: thousands of different pairs of syllables', () => {
    const texts = corpus.documents.flatMap(({ provisions }) =>
      [...provisions.values()].map(({ wording }) => wording.vi?.text.toLowerCase() ?? ''),
    );
    const pairs = new Set<string>();
    for (const text of texts) {
      const syllables = text.match(/\p{L}+/gu) ?? [];
      for (let at = 1; at < syllables.length; at++) pairs.add(`${syllables[at - 1]} ${syllables[at]}`);
    }
    expect(pairs.size).toBeGreaterThan(4000);
  });

  it('calls its documents by symbols that no real document has, each once', () => {
    const symbols = corpus.documents.map(({ facts }) => facts.symbol ?? '');
    expect(new Set(symbols).size).toBe(DOCUMENTS);
    for (const symbol of symbols) expect(symbol).toMatch(/^\d\d-(KH|NQ|CT|HD|KL|CTr)\/MAU[A-Z]+$/);
  });
});

describe('the generator', () => {
  it('gives the same bytes for the same order', () => {
    expect(generateCorpus({ documents: DOCUMENTS, seed: 1 })).toEqual(files);
  });

  it('gives another text for another seed', () => {
    const [first] = Object.keys(files).filter((path) => path.endsWith('vi.mdx'));
    const others = Object.values(generateCorpus({ documents: DOCUMENTS, seed: 2 }));
    expect(others).not.toContain(files[first ?? '']);
  });

  it('makes a corpus of one document too', () => {
    const one = loadCorpus(filesInMemory(generateCorpus({ documents: 1, seed: 1 })));
    expect(runRules(one, CORPUS_RULES).diagnostics).toEqual([]);
    expect(one.references).toHaveLength(60);
  });
});
