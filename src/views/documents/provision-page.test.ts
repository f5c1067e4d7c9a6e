import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE } from '../../checks/examples/example-base.ts';
import { VERBATIM_EXAMPLE } from '../../checks/examples/verbatim-example.ts';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import { provisionCitations } from './provision-page.ts';

const corpus = loadCorpus(filesInMemory({ ...EXAMPLE_BASE, ...VERBATIM_EXAMPLE }));

function quotation(id: string): string | null {
  const document = corpus.documentsById.get(id);
  const [provision] = [...(document?.provisions.values() ?? [])];
  if (document === undefined || provision === undefined) throw new Error(`The example has no ${id}`);
  return provisionCitations({ corpus, language: 'vi' }, document, provision).withText;
}

describe('the citation with the text', () => {
  it('quotes issued wording, and never the editors’ digest', () => {
    expect(quotation('kh-goc')).toMatch(/: “.+”$/s);
    expect(quotation('kh-mau')).toBeNull();
  });
});
