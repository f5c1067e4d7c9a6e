import { findCitations } from '../../../citations/find-citations.ts';
import type { FoundCitation, SpannedValue } from '../../../citations/found-citation.ts';
import { LANGUAGES, type Language, type Localized, localize } from '../../../language/language.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { Span } from '../../../model/diagnostic.ts';
import { type Document } from '../../../model/document.ts';
import type { DocumentName } from '../../../model/document-name.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import { flatten, spanInFlat } from '../../../model/wording/flat-text.ts';
import { type Inline, inlineText, stretchesOf } from '../../../model/wording/wording.ts';

/** What stands behind a citation and is not so on record. */
interface OtherIssuer extends SpannedValue {
  readonly cited: Document;
  readonly recorded: string;
}

export interface WrongIssuer {
  readonly said: OtherIssuer;
  readonly span: Span;
  /** The provision that says it. */
  readonly about: string;
}

/** The term of office behind an issuer’s name: `(khóa XIII)`, `(13th tenure)`. */
const TENURE: Localized<RegExp> = {
  vi: /\((?:khóa|khoá|nhiệm kỳ) (?<number>[IVXLC]+)\)/u,
  en: /\((?<number>\d{1,2}(?:st|nd|rd|th)) tenure\)/u,
};
const OF: Localized<RegExp> = { vi: /^,? của /u, en: /^,? (?:of|by) (?:the )?/u };
/** The issuer ends where its clause does. */
const END = /[.;:,“”…\n]/u;
const FARTHEST = 200;

/** The issuers right behind the citations of a document that are not those of what is cited. */
export function* findWrongIssuers(corpus: Corpus, document: Document): Generator<WrongIssuer> {
  const citing = new Set(
    document.references.flatMap(({ from }) => ('provision' in from ? from.provision : [])),
  );
  for (const id of citing) {
    const wording = document.provisions.get(id)?.wording;
    for (const language of LANGUAGES) {
      const written = wording?.[language];
      if (!written) continue;
      for (const stretch of stretchesOf(written.blocks)) {
        for (const said of findInStretch(corpus, stretch, language)) {
          const span = spanInFlat(written.span.file, flatten(stretch), said.start, said.end - said.start);
          yield { said, span, about: formatTarget(document.id, id) };
        }
      }
    }
  }
}

function* findInStretch(
  corpus: Corpus,
  stretch: readonly Inline[],
  language: Language,
): Generator<OtherIssuer> {
  let before = 0;
  for (const [at, inline] of stretch.entries()) {
    const next = stretch[at + 1];
    before += inlineText(inline.type === 'note' ? [] : [inline]).length;
    if (inline.type !== 'reference' || next?.type !== 'text' || !OF[language].test(next.value)) continue;
    const document = resolveTarget(corpus, inline.to)?.document;
    if (document === undefined) continue;
    const other = findOtherIssuer(corpus.names, document, textFrom(stretch, at + 1), language);
    if (other === null) continue;
    // Of another symbol, it is the citation of another document.
    const words = inlineText(inline.children);
    if (findCitations(words, language).some((cited) => isOther(cited, document))) continue;
    yield { ...other, cited: document, start: before + other.start, end: before + other.end };
  }
}

/** The words from an inline on, as far as an issuer may reach. */
function textFrom(stretch: readonly Inline[], from: number): string {
  let text = '';
  for (let at = from; at < stretch.length && text.length < FARTHEST; at++) {
    text += inlineText(stretch.slice(at, at + 1));
  }
  return text.slice(0, FARTHEST);
}

function isOther({ document }: FoundCitation, { facts }: Document): boolean {
  return document !== null && document.symbol.value !== facts.symbol;
}

/**
 * The issuer that is named right behind a citation, where the record of what is cited has another: another body that
 * issues documents of this corpus, or the same body in another term of office.
 */
function findOtherIssuer(
  names: readonly DocumentName[],
  cited: Document,
  after: string,
  language: Language,
): Omit<OtherIssuer, 'cited'> | null {
  const own = cited.facts.issuer === null ? null : nameOf(cited.facts.issuer[language], language);
  const opening = own === null ? null : OF[language].exec(after);
  if (own === null || opening === null) return null;
  const start = opening[0].length;
  const rest = after.slice(start);
  const clause = rest.slice(0, rest.search(END) === -1 ? rest.length : rest.search(END));
  const other = namesOfIssuers(names, language).find((name) => isNamed(clause, name));
  if (other !== undefined && !isNamed(clause, own.name) && !own.name.startsWith(other)) {
    return { value: other, start, end: start + other.length, recorded: own.name };
  }
  const tenure = TENURE[language].exec(clause);
  const number = tenure?.groups?.number;
  if (tenure === null || number === undefined || own.tenure === null || number === own.tenure) return null;
  // In the brackets of a longer name, the term may be that of somebody else.
  const name = clause.slice(0, tenure.index).trimEnd();
  if (!own.name.startsWith(name)) return null;
  const at = start + tenure.index + tenure[0].indexOf(number);
  return { value: number, start: at, end: at + number.length, recorded: own.tenure };
}

function isNamed(clause: string, name: string): boolean {
  return clause.startsWith(name) && !/^\p{L}/u.test(clause.slice(name.length));
}

/** An issuer without its article and its term of office, which stands beside. */
function nameOf(
  issuer: string,
  language: Language,
): { readonly name: string; readonly tenure: string | null } {
  const tenure = TENURE[language].exec(issuer);
  const name = tenure === null ? issuer : issuer.slice(0, tenure.index).trimEnd();
  return { name: name.replace(/^the /, ''), tenure: tenure?.groups?.number ?? null };
}

const known = new WeakMap<readonly DocumentName[], Localized<readonly string[]>>();

/** The issuers of all documents, the longest first: one may begin as another does. */
function namesOfIssuers(documents: readonly DocumentName[], language: Language): readonly string[] {
  let names = known.get(documents);
  if (names === undefined) {
    const all = localize((of) =>
      documents.flatMap(({ issuer }) => (issuer === null ? [] : nameOf(issuer[of], of).name)),
    );
    names = localize((of) => [...new Set(all[of])].sort((a, b) => b.length - a.length));
    known.set(documents, names);
  }
  return names[language];
}
