import type { FoundCitation } from '../model/citation-grammar/found-citation.ts';
import { commonProvision, provisionCitedAs, stepsToProvision } from '../model/cited-provision.ts';
import type { Corpus, Document } from '../model/corpus.ts';
import type { Language } from '../model/language.ts';
import { formatTarget } from '../model/provision-id.ts';

const bySymbol = new WeakMap<readonly Document[], ReadonlyMap<string | null, readonly Document[]>>();

/** The document on record that a citation’s symbol and date name; of two with one symbol the date decides. */
export function documentCited(corpus: Corpus, cited: FoundCitation['document']): Document | null {
  if (cited === null) return null;
  const [symbol, day] = [cited.symbol.value, cited.date?.value ?? null];
  const list = documentsBySymbol(corpus).get(symbol) ?? [];
  return list.find(({ facts }) => day === null || facts.date === day) ?? null;
}

/** Documents by symbol; all without one are together under null. */
export function documentsBySymbol(corpus: Corpus): ReadonlyMap<string | null, readonly Document[]> {
  const known = bySymbol.get(corpus.documents);
  if (known !== undefined) return known;
  const made = Map.groupBy(corpus.documents, ({ facts }) => facts.symbol);
  bySymbol.set(corpus.documents, made);
  return made;
}

/** Where a citation in a document leads: to a provision if the document holds what its units name. */
export function targetCited(document: Document, { units }: FoundCitation): string | null {
  const [first] = units;
  if (first === undefined || stepsToProvision(first).length === 0) return null;
  const provision = units.length === 1 ? provisionCitedAs(document, first) : commonProvision(document, units);
  return provision === null ? null : formatTarget(document.id, provision.id);
}

/** Whether units alone, without a document’s symbol, are told enough to be a link. */
export function isFullUnit({ units }: FoundCitation): boolean {
  return units.some((path) => {
    const steps = stepsToProvision(path);
    return steps.length >= 2 || steps[0]?.level === 'section' || steps[0]?.level === 'article';
  });
}

const PREPOSITION = { vi: /^,?\s*(?:(?:của|thuộc)\s+)?/u, en: /^,?\s*(?:of\s+)?(?:the\s+)?/u };
const THIS = { vi: /^\p{Lu}?[\p{L} ]{1,30}? (?:này|nêu trên|nói trên)(?!\p{L})/u, en: /^this \p{L}+/iu };

/**
 * The document whose unit stands before `after`, the words that follow it: the own one where none is named or it is
 * called “this”, another where a declared name follows; null where another is named that is not known.
 */
export function documentNamedAfter(
  corpus: Corpus,
  own: Document,
  after: string,
  language: Language,
): Document | null {
  const rest = after.slice(0, 200).replace(PREPOSITION[language], '');
  if (THIS[language].test(rest)) return own;
  for (const { to, words } of own.facts.mentions.named) {
    if (words[language].some((name) => rest.startsWith(name))) return corpus.documentsById.get(to) ?? null;
  }
  return /^\p{Lu}/u.test(rest) && !/^[.;:!?)]/.test(after) ? null : own;
}
