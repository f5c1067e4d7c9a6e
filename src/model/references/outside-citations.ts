import type { CitedDocument, TextRange } from '../../citations/found-citation.ts';
import { LANGUAGES, type Language } from '../../language/language.ts';
import { memoize } from '../../language/memoize.ts';
import type { Corpus } from '../corpus.ts';
import type { Document } from '../document.ts';
import type { Provision } from '../provision.ts';
import { citationsIn } from '../wording/citations-in.ts';
import { type FlatText, runAt } from '../wording/flat-text.ts';
import { placedStretches } from '../wording/placed-stretches.ts';
import type { OutsideDocument } from './outside.ts';

/** A citation of a document by symbol that stands in no `<Ref>`. */
export interface FreeCitation {
  readonly from: Provision;
  readonly language: Language;
  /** In the plain text of the wording, with the units and the date. */
  readonly range: TextRange;
  readonly cited: CitedDocument;
  /** The paragraph or cell; the places in `cited` are counted in it. */
  readonly flat: FlatText;
}

/** The citations of documents in a document’s wording that no author linked, in its order. The printed head cites nothing. */
export const freeCitations = memoize((document: Document): readonly FreeCitation[] => [
  ...findFree(document),
]);

function* findFree(document: Document): Generator<FreeCitation> {
  for (const provision of document.provisions.values()) {
    if (provision.kind === 'head') continue;
    for (const language of LANGUAGES) {
      for (const { flat, start } of placedStretches(provision.wording[language]?.blocks ?? [])) {
        // Every symbol has a figure and a sign.
        if (!/\d[a-zA-Z]?[-/.]/.test(flat.text)) continue;
        for (const citation of citationsIn(document, flat.text, language)) {
          const cited = citation.document;
          if (cited === null || runAt(flat, cited.symbol.start)?.referenced !== false) continue;
          const range = { start: start + citation.start, end: start + citation.end };
          yield { from: provision, language, range, cited, flat };
        }
      }
    }
  }
}

const bySymbol = memoize((corpus: Corpus) => Map.groupBy(corpus.outside, ({ symbol }) => symbol));

/** The entries with a symbol: several where the numbers of a body began again. */
export function outsideWithSymbol(corpus: Corpus, symbol: string): readonly OutsideDocument[] {
  return bySymbol(corpus).get(symbol) ?? [];
}

/** The entry that a citation means: of two with one symbol the date decides; the first where no date fits. */
function outsideCited(corpus: Corpus, { symbol, date }: CitedDocument): OutsideDocument | null {
  const list = outsideWithSymbol(corpus, symbol.value);
  return list.find((entry) => date === null || entry.date === date.value) ?? list[0] ?? null;
}

/** A citation of a document that is listed and not held. */
export type OutsideCitation = FreeCitation & { readonly entry: OutsideDocument };

const inCorpus = memoize((_: Corpus) => new Map<Document, readonly OutsideCitation[]>());

export function outsideCitations(corpus: Corpus, document: Document): readonly OutsideCitation[] {
  if (corpus.outside.length === 0) return [];
  const known = inCorpus(corpus);
  const list =
    known.get(document) ??
    freeCitations(document).flatMap((citation) => {
      const entry = outsideCited(corpus, citation.cited);
      return entry === null ? [] : [{ ...citation, entry }];
    });
  known.set(document, list);
  return list;
}

/** The documents outside that a document cites, each once, in its order. */
export function outsideOf(corpus: Corpus, document: Document): readonly OutsideDocument[] {
  return [...new Set(outsideCitations(corpus, document).map(({ entry }) => entry))];
}
