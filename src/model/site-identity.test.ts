import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE } from '../checks/examples/example-base.ts';
import { VERBATIM_EXAMPLE } from '../checks/examples/verbatim-example.ts';
import { filesInMemory } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';

type Files = Readonly<Record<string, string>>;

const load = (files: Files) => loadCorpus(filesInMemory(files));
const ISSUED: Files = { ...EXAMPLE_BASE, ...VERBATIM_EXAMPLE };

describe('what the site calls itself', () => {
  it('stands in site.yaml', () => {
    const { identity, parseIssues } = load({
      ...ISSUED,
      'site.yaml':
        'name: { vi: Sổ tay mẫu, en: Sample }\ntagline: { vi: Dòng hai, en: Second line }\nmain: kh-mau\ndoors: []\n',
    });
    expect(parseIssues).toEqual([]);
    expect(identity).toMatchObject({
      name: { vi: 'Sổ tay mẫu', en: 'Sample' },
      shortName: { vi: 'Sổ tay mẫu', en: 'Sample' },
      tagline: { vi: 'Dòng hai', en: 'Second line' },
      main: { id: 'kh-mau' },
      doors: [],
    });
  });

  it('is taken from the issued wording where the file is left out', () => {
    expect(load(ISSUED).identity).toMatchObject({
      name: { vi: 'Sổ tay: Kế hoạch gốc', en: 'Handbook: Original plan' },
      tagline: null,
      main: { id: 'kh-goc' },
      doors: null,
    });
  });

  it('is general in a corpus that holds no issued wording, or a main document that does not exist', () => {
    const extras: readonly Files[] = [{}, { 'site.yaml': 'main: kh-khac\n' }];
    for (const extra of extras) {
      expect(load({ ...EXAMPLE_BASE, ...extra }).identity).toMatchObject({
        name: { vi: 'Sổ tay văn bản', en: 'Document Handbook' },
        description: { vi: 'Tra cứu, trích dẫn và in từng đoạn của các văn bản.' },
        main: null,
      });
    }
  });
});

it('a corpus without edition.yaml names no day', () => expect(load(EXAMPLE_BASE).edition).toBeNull());
