import type { Said } from '../model/citation-grammar/found-citation.ts';
import type { Document } from '../model/corpus.ts';
import type { DocumentName } from '../model/document-name.ts';
import { type Language, type Localized, localize } from '../model/language.ts';

/** What stands behind a citation and is not so on record. */
export interface OtherIssuer extends Said {
  readonly recorded: string;
}

/** The term of office behind an issuer’s name: `(khóa XIII)`, `(13th tenure)`. */
const TENURE: Localized<RegExp> = {
  vi: /\((?:khóa|khoá|nhiệm kỳ) (?<number>[IVXLC]+)\)/u,
  en: /\((?<number>\d{1,2}(?:st|nd|rd|th)) tenure\)/u,
};
const OF: Localized<RegExp> = { vi: /^,? của /u, en: /^,? (?:of|by) (?:the )?/u };
/** The issuer ends where its clause does. */
const END = /[.;:,“”…\n]/u;
const FARTHEST = 160;

/** Whether the words behind a citation begin as those that name its issuer do. */
export function namesIssuer(after: string, language: Language): boolean {
  return OF[language].test(after);
}

/**
 * The issuer that is named right behind a citation, where the record of what is cited has another: another body that
 * issues documents of this corpus, or the same body in another term of office.
 */
export function findOtherIssuer(
  names: readonly DocumentName[],
  cited: Document,
  after: string,
  language: Language,
): OtherIssuer | null {
  const own = cited.facts.issuer === null ? null : nameOf(cited.facts.issuer[language], language);
  const opening = own === null ? null : OF[language].exec(after);
  if (own === null || opening === null) return null;
  const start = opening[0].length;
  const rest = after.slice(start, start + FARTHEST);
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
