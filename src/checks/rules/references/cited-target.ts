import { kindAtStart } from '../../../citations/find-citations.ts';
import type { CitedDocument, FoundCitation } from '../../../citations/found-citation.ts';
import { findByIssuer } from '../../../citations/issuer.ts';
import { type Language, localize } from '../../../language/language.ts';
import { memoize } from '../../../language/memoize.ts';
import {
  commonProvision,
  hasNumbers,
  provisionCitedAs,
  stepsToProvision,
} from '../../../model/cited-provision.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import { believed } from './believed-facts.ts';

/** The document on record that a citation’s symbol and date name; of two with one symbol the date decides. */
export function documentCited(corpus: Corpus, cited: CitedDocument): Document | null {
  const day = cited.date?.value ?? null;
  const list = documentsBySymbol(corpus).get(cited.symbol.value) ?? [];
  return list.find((one) => day === null || believed(corpus, one).date.value === day) ?? null;
}

/** The documents by symbol; all without one are together under null. */
export const documentsBySymbol = memoize((corpus: Corpus) =>
  Map.groupBy(corpus.documents, (document) => believed(corpus, document).symbol.value),
);

/** The documents of each kind, as a language calls it: those with numbered text, and all by issuer. */
const documentsByKind = memoize((corpus: Corpus) =>
  localize((language) => {
    const byKind = Map.groupBy(corpus.documents, ({ facts }) => facts.type[language]);
    return new Map(
      [...byKind].map(([kind, documents]) => {
        const byIssuer = Map.groupBy(documents, ({ facts }) => facts.issuer?.[language] ?? '');
        return [kind, { numbered: documents.filter(hasNumbers), byIssuer }];
      }),
    );
  }),
);

/** The provision that the units of a citation name in a document, as a target. */
export function targetCited(document: Document, { units }: FoundCitation): string | null {
  const [first] = units;
  if (first === undefined || stepsToProvision(first).length === 0) return null;
  const provision = units.length === 1 ? provisionCitedAs(document, first) : commonProvision(document, units);
  return provision === null ? null : formatTarget(document.id, provision.id);
}

/** Whether units alone, without a document’s symbol, are complete enough for a link. */
export function isFullUnit({ units }: FoundCitation): boolean {
  return units.some((path) => {
    const steps = stepsToProvision(path);
    return steps.length >= 2 || steps[0]?.level === 'section' || steps[0]?.level === 'article';
  });
}

const PREPOSITION = { vi: /^,?\s*(?:(?:của|thuộc)\s+)?/u, en: /^,?\s*(?:of\s+)?(?:the\s+)?/u };
const THIS = { vi: /^[\p{L} ]{2,40}? (?:này|nêu trên|nói trên)(?!\p{L})/u, en: /^this \p{L}+/iu };
const OF = { vi: /^\s+của\s+/u, en: /^\s+of\s+/u };

/**
 * The document whose units a citation in a text names. Without a symbol the words behind the units decide: the own
 * document if they name none or “this”, another if a declared name or a kind follows that fits one document only;
 * null if they name another document or are declared to need no link.
 */
export function documentOfUnits(
  corpus: Corpus,
  own: Document,
  { document: cited, end }: FoundCitation,
  text: string,
  language: Language,
): Document | null {
  if (cited !== null) return documentCited(corpus, cited);
  const rest = text.slice(end, end + 200).replace(PREPOSITION[language], '');
  if (THIS[language].test(rest)) return own;
  const { named, unlinked } = own.facts.mentions;
  if (unlinked.some(({ words }) => words[language].some((name) => rest.startsWith(name)))) return null;
  for (const { to, words } of named) {
    if (words[language].some((name) => rest.startsWith(name))) return corpus.documentsById.get(to) ?? null;
  }
  const kind = kindAtStart(rest, language);
  return kind === null ? own : documentOfKind(corpus, own, kind.value, rest.slice(kind.end), language);
}

/** The document of a kind with the issuer named next; without an issuer the own document, or the only numbered one. */
function documentOfKind(
  corpus: Corpus,
  own: Document,
  kind: string,
  after: string,
  language: Language,
): Document | null {
  const ofKind = documentsByKind(corpus)[language].get(kind);
  if (ofKind === undefined) return null;
  const issuer = OF[language].exec(after);
  if (issuer !== null) return findByIssuer(ofKind.byIssuer, after.slice(issuer[0].length));
  if (own.facts.type[language] === kind) return own;
  const [only = null, other] = ofKind.numbered;
  return other === undefined ? only : null;
}
