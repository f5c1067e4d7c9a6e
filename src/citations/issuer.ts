import type { Language, Localized } from '../language/language.ts';

/** The name of a body that issues documents, as a record or a citation gives it. */
export interface IssuerName {
  /** Without its article and its term of office. */
  readonly name: string;
  /** As written: `XIII`, `13th`. */
  readonly tenure: string | null;
}

/** What joins a document to its issuer. */
export const ISSUED_BY: Localized<RegExp> = { vi: /^,? của /u, en: /^,? (?:of|by) (?:the )?/u };

/** The term of office behind an issuer’s name: `(khóa XIII)`, `(13th tenure)`. */
const TENURE: Localized<RegExp> = {
  vi: /\((?:khóa|khoá|nhiệm kỳ) (?<number>[IVXLC]+)\)/u,
  en: /\((?<number>\d{1,2}(?:st|nd|rd|th)) tenure\)/u,
};

/** How many letters of an issuer’s name tell it from others. */
const ENOUGH_LETTERS = 15;
/** How many of its words do, in whatever order: “the Bloc Party Committee’s Standing Board”. */
const ENOUGH_WORDS = 3;

/** The first term of office that a text names, with the place of its number; null if it names none. */
export function findTenure(
  text: string,
  language: Language,
): { readonly index: number; readonly number: string; readonly numberAt: number } | null {
  const found = TENURE[language].exec(text);
  const number = found?.groups?.number;
  if (found === null || number === undefined) return null;
  return { index: found.index, number, numberAt: found.index + found[0].indexOf(number) };
}

/** Parts an issuer’s name from its term of office. */
export function readIssuer(issuer: string, language: Language): IssuerName {
  const tenure = findTenure(issuer, language);
  const name = tenure === null ? issuer : issuer.slice(0, tenure.index).trimEnd();
  return { name: name.replace(/^the /, ''), tenure: tenure?.number ?? null };
}

/** Whether a text begins with a whole name. */
export function beginsWithName(text: string, name: string): boolean {
  return text.startsWith(name) && !/^\p{L}/u.test(text.slice(name.length));
}

/**
 * Of things by issuer the one whose issuer is named at the beginning of a text: its name begins as the text does, or has
 * the first words of the text in it in whatever order. Null where none or several fit as well.
 */
export function findByIssuer<T>(byIssuer: ReadonlyMap<string, readonly T[]>, text: string): T | null {
  const best = (score: (issuer: string) => number, enough: number): T | null => {
    const [first, second] = [...byIssuer]
      .map(([issuer, list]) => [list, score(issuer)] as const)
      .filter(([, points]) => points >= enough)
      .sort(([, a], [, b]) => b - a);
    if (first === undefined || first[1] === second?.[1]) return null;
    const [only = null, other] = first[0];
    return other === undefined ? only : null;
  };
  const words = wordsIn(text);
  return (
    best((issuer) => sharedLetters(issuer, text), ENOUGH_LETTERS) ??
    best((issuer) => sharedWords(issuer, words), ENOUGH_WORDS)
  );
}

function sharedLetters(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** How many words of a text, from the first on, are words of a name. */
function sharedWords(name: string, words: readonly string[]): number {
  const own = wordsOfName(name);
  const first = words.findIndex((word) => !own.has(word));
  return first === -1 ? words.length : first;
}

/** The words of the issuers of a corpus, which are few and asked for with every citation. */
const knownNames = new Map<string, ReadonlySet<string>>();

function wordsOfName(name: string): ReadonlySet<string> {
  const words = knownNames.get(name) ?? new Set(wordsIn(name));
  knownNames.set(name, words);
  return words;
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}
