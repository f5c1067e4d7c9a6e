import type { Language } from '../language/language.ts';
import { citeDocument, citeProvision, nameDocument } from '../model/citation.ts';
import type { Corpus, CorpusTarget } from '../model/corpus.ts';
import { ancestorsOf, type Document } from '../model/document.ts';
import type { ExampleKind, GuidePart } from '../model/guide-element.ts';
import type { Provision } from '../model/provision.ts';
import { foldVietnamese } from '../search/shared/folding.ts';
import { targetAddress } from './addresses.ts';
import { provisionCitations } from './documents/citation-forms.ts';
import { documentsByStatus } from './home-page.ts';
import type { ViewContext } from './view-context.ts';

/** An example as a guide page shows it. */
export interface ExampleView {
  readonly text: string;
  readonly href: string | null;
  /** What is typed or read by a machine. */
  readonly isCode: boolean;
}

/** Whether a corpus has all that a stretch of a guide page is about. */
export function hasParts(corpus: Corpus, needs: readonly GuidePart[]): boolean {
  return needs.every((part) => corpus[part].length > 0);
}

/** An example out of the corpus; null where it holds none, and the guide's own words stand. */
export function viewExample(context: ViewContext, of: ExampleKind): ExampleView | null {
  const { corpus, site, addresses, language } = context;
  const words = (text: string, href: string | null = null): ExampleView => ({ text, href, isCode: false });
  const code = (text: string): ExampleView => ({ text, href: null, isCode: true });
  const linkTo = (target: CorpusTarget, text: string) =>
    words(text, targetAddress(addresses, language, target));
  if (of === 'document' || of === 'symbol') {
    const document = of === 'symbol' ? findDated(corpus) : corpus.identity.main;
    if (document === null) return null;
    const cite = of === 'symbol' ? nameDocument : citeDocument;
    return linkTo({ document, provision: null }, cite(document.facts, language));
  }
  const example = findProvision(corpus, language);
  if (example === null) return null;
  const { document, provision } = example;
  switch (of) {
    case 'provision':
      return linkTo(example, citeProvision(document, provision, language, 'unit'));
    case 'citation':
      return words(provisionCitations(context, document, provision).full);
    case 'short':
      return words(citeProvision(document, provision, language, 'short'));
    case 'address':
      return code(targetAddress(addresses, language, example).slice(site.base.length));
    case 'search':
      return code(foldVietnamese(citeProvision(document, provision, language, 'unit')).replaceAll(',', ''));
  }
}

/** A document whose citation has a number and a day, the fuller its text the rather. */
function findDated(corpus: Corpus): Document | null {
  const dated = documentsByStatus(corpus).filter(({ facts }) => facts.symbol !== null && facts.date !== null);
  return dated[0] ?? null;
}

/** Of the main document, or the fullest, the provision that stands deepest: its citation shows the most. */
function findProvision(corpus: Corpus, language: Language) {
  const { main } = corpus.identity;
  const documents = [...(main === null ? [] : [main]), ...documentsByStatus(corpus)];
  for (const document of documents) {
    const depthOf = (provision: Provision): number => ancestorsOf(document, provision).length;
    const able = [...document.provisions.values()].filter(({ wording }) => wording[language] !== null);
    const numbered = able.filter(({ num, dash }) => num !== null || dash !== null);
    const [first] = (numbered.length > 0 ? numbered : able).toSorted((a, b) => depthOf(b) - depthOf(a));
    if (first !== undefined) return { document, provision: first };
  }
  return null;
}
