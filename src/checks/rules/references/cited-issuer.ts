import { findCitations } from '../../../citations/find-citations.ts';
import type { FoundCitation, SpannedValue } from '../../../citations/found-citation.ts';
import { beginsWithName, findTenure, ISSUED_BY, readIssuer } from '../../../citations/issuer.ts';
import { LANGUAGES, type Language, type Localized, localize } from '../../../language/language.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { Span } from '../../../model/diagnostic.ts';
import type { Document } from '../../../model/document.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import { flatten, spanInFlat } from '../../../model/wording/flat-text.ts';
import { type Inline, inlineText, stretchesOf, withoutQuotes } from '../../../model/wording/wording.ts';

/** An issuer or tenure named after a citation that differs from the record. */
interface OtherIssuer extends SpannedValue {
  readonly cited: Document;
  readonly recorded: string;
}

export interface WrongIssuer {
  readonly said: OtherIssuer;
  readonly span: Span;
  /** The provision with the citation. */
  readonly subjectIds: string;
}

/** The issuer ends where its clause does. */
const END = /[.;:,“”…\n]/u;
const FARTHEST = 200;

/** The issuers named right after citations in a document that differ from the record of the cited document. */
export function* findWrongIssuers(corpus: Corpus, document: Document): Generator<WrongIssuer> {
  const citing = new Set(
    document.references.flatMap(({ from }) => ('provision' in from ? from.provision : [])),
  );
  for (const id of citing) {
    const wording = document.provisions.get(id)?.wording;
    for (const language of LANGUAGES) {
      const written = wording?.[language];
      if (!written) continue;
      for (const stretch of stretchesOf(withoutQuotes(written.blocks))) {
        for (const said of findInStretch(corpus, stretch, language)) {
          const span = spanInFlat(written.span.file, flatten(stretch), said.start, said.end - said.start);
          yield { said, span, subjectIds: formatTarget(document.id, id) };
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
    if (inline.type !== 'reference' || next?.type !== 'text' || !ISSUED_BY[language].test(next.value))
      continue;
    const document = resolveTarget(corpus, inline.to)?.document;
    if (document === undefined) continue;
    const after = inlineText(stretch.slice(at + 1)).slice(0, FARTHEST);
    const other = findOtherIssuer(corpus, document, after, language);
    if (other === null) continue;
    // With another symbol it cites another document.
    const words = inlineText(inline.children);
    if (findCitations(words, language).some((cited) => isOther(cited, document))) continue;
    yield { ...other, cited: document, start: before + other.start, end: before + other.end };
  }
}

function isOther({ document }: FoundCitation, { facts }: Document): boolean {
  return document !== null && document.symbol.value !== facts.symbol;
}

/**
 * The issuer named right after a citation, if the record of the cited document has another. Where the record has another
 * than its own title, it is told there alone.
 */
export function findOtherIssuer(
  corpus: Corpus,
  cited: Document,
  after: string,
  language: Language,
): Omit<OtherIssuer, 'cited'> | null {
  const other = compareIssuer(corpus, cited, after, language);
  if (other === null) return null;
  const title = cited.facts.title[language];
  const [own] = findCitations(title, language);
  const isDoubtful =
    own?.start === 0 && compareIssuer(corpus, cited, title.slice(own.end), language) !== null;
  return isDoubtful ? null : other;
}

/** The issuer named at the beginning of a text, if it is another that issues documents, or the one on record in another tenure. */
export function compareIssuer(
  corpus: Corpus,
  cited: Document,
  after: string,
  language: Language,
): Omit<OtherIssuer, 'cited'> | null {
  const own = cited.facts.issuer === null ? null : readIssuer(cited.facts.issuer[language], language);
  const opening = own === null ? null : ISSUED_BY[language].exec(after);
  if (own === null || opening === null) return null;
  const start = opening[0].length;
  const rest = after.slice(start);
  const clause = rest.slice(0, rest.search(END) === -1 ? rest.length : rest.search(END));
  const other = namesOfIssuers(corpus, language).find((name) => beginsWithName(clause, name));
  if (other !== undefined && !beginsWithName(clause, own.name) && !own.name.startsWith(other)) {
    return { value: other, start, end: start + other.length, recorded: own.name };
  }
  const tenure = findTenure(clause, language);
  if (tenure === null || own.tenure === null || tenure.number === own.tenure) return null;
  // After a longer name the tenure may be that of another body.
  if (!own.name.startsWith(clause.slice(0, tenure.index).trimEnd())) return null;
  const at = start + tenure.numberAt;
  return { value: tenure.number, start: at, end: at + tenure.number.length, recorded: own.tenure };
}

const known = new WeakMap<Corpus, Localized<readonly string[]>>();

/** The issuers of all documents, the longest first: one may begin as another does. */
function namesOfIssuers(corpus: Corpus, language: Language): readonly string[] {
  const names = known.get(corpus) ?? localize((of) => listIssuers(corpus, of));
  known.set(corpus, names);
  return names[language];
}

function listIssuers({ documents }: Corpus, language: Language): readonly string[] {
  const issuers = documents.flatMap(({ facts }) => facts.issuer ?? []);
  const names = issuers.map((issuer) => readIssuer(issuer[language], language).name);
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}
