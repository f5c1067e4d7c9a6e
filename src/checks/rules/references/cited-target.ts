import { kindAtStart } from '../../../citations/find-citations.ts';
import type { FoundCitation } from '../../../citations/found-citation.ts';
import type { Language } from '../../../language/language.ts';
import {
  commonProvision,
  hasNumbers,
  provisionCitedAs,
  stepsToProvision,
} from '../../../model/cited-provision.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import type { DocumentName } from '../../../model/document-name.ts';
import { formatTarget } from '../../../model/provision-id.ts';

const bySymbol = new WeakMap<Corpus['names'], ReadonlyMap<string | null, Corpus['names']>>();

/** The document on record that a citation’s symbol and date name; of two with one symbol the date decides. */
export function documentCited(corpus: Corpus, cited: FoundCitation['document']): Document | null {
  if (cited === null) return null;
  const [symbol, day] = [cited.symbol.value, cited.date?.value ?? null];
  const list = namesBySymbol(corpus).get(symbol) ?? [];
  return named(corpus, list.find(({ date }) => day === null || date === day) ?? null);
}

/** A document found by its name, asked for by its id: what is then said hangs on the whole of it. */
function named(corpus: Corpus, found: DocumentName | null): Document | null {
  return found === null ? null : (corpus.documentsById.get(found.id) ?? null);
}

/** The names of documents by symbol; all without one are together under null. */
export function namesBySymbol(corpus: Corpus): ReadonlyMap<string | null, Corpus['names']> {
  const known = bySymbol.get(corpus.names);
  if (known !== undefined) return known;
  const made = Map.groupBy(corpus.names, ({ symbol }) => symbol);
  bySymbol.set(corpus.names, made);
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
const THIS = { vi: /^[\p{L} ]{2,40}? (?:này|nêu trên|nói trên)(?!\p{L})/u, en: /^this \p{L}+/iu };
const OF = { vi: /^\s+của\s+/u, en: /^\s+of\s+/u };
/** How many letters of an issuer’s name tell it from others. */
const ENOUGH_OF_ISSUER = 15;
/** How many of its words do, in whatever order: “the Bloc Party Committee’s Standing Board”. */
const ENOUGH_WORDS = 3;

/**
 * The document whose unit stands before `after`, the words that follow it: the own one where none is named or it is
 * called “this”, another where a declared name or a kind follows that only one document fits; null where the words
 * name another, or are declared to need no link.
 */
export function documentNamedAfter(
  corpus: Corpus,
  own: Document,
  after: string,
  language: Language,
): Document | null {
  const rest = after.slice(0, 200).replace(PREPOSITION[language], '');
  if (THIS[language].test(rest)) return own;
  const { named, unlinked } = own.facts.mentions;
  if (unlinked.some(({ words }) => words[language].some((name) => rest.startsWith(name)))) return null;
  for (const { to, words } of named) {
    if (words[language].some((name) => rest.startsWith(name))) return corpus.documentsById.get(to) ?? null;
  }
  const kind = kindAtStart(rest, language);
  return kind === null ? own : documentOfKind(corpus, own, kind.value, rest.slice(kind.end), language);
}

/** The document of a kind whose issuer is named next; without an issuer the own one, or the only one with numbers. */
function documentOfKind(
  corpus: Corpus,
  own: Document,
  kind: string,
  after: string,
  language: Language,
): Document | null {
  const ofKind = corpus.names.filter(({ type }) => type[language] === kind);
  const issuer = OF[language].exec(after);
  if (issuer !== null) return documentOfIssuer(corpus, ofKind, after.slice(issuer[0].length), language);
  if (ofKind.some(({ id }) => id === own.id)) return own;
  const numbered = ofKind.flatMap((name) => named(corpus, name) ?? []).filter(hasNumbers);
  return numbered.length === 1 ? (numbered[0] ?? null) : null;
}

/** The one document whose issuer’s name begins as some words do, or has the first of them all in it. */
function documentOfIssuer(
  corpus: Corpus,
  names: Corpus['names'],
  words: string,
  language: Language,
): Document | null {
  const best = (score: (issuer: string) => number, enough: number): Document | null => {
    const scored = names
      .map((name) => [name, score(name.issuer?.[language] ?? '')] as const)
      .filter(([, points]) => points >= enough)
      .sort(([, a], [, b]) => b - a);
    const [first, second] = scored;
    return first === undefined || first[1] === second?.[1] ? null : named(corpus, first[0]);
  };
  return (
    best((issuer) => sharedLetters(issuer, words), ENOUGH_OF_ISSUER) ??
    best((issuer) => sharedWords(issuer, words), ENOUGH_WORDS)
  );
}

function sharedLetters(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** How many words, from the first on, are words of a name in whatever order. */
function sharedWords(name: string, words: string): number {
  const own = new Set(wordsIn(name));
  const first = wordsIn(words).findIndex((word) => !own.has(word));
  return first === -1 ? wordsIn(words).length : first;
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}
