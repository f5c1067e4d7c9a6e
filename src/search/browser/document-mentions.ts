import { DOCUMENT_KINDS, KIND_ABBREVIATIONS } from '../../citations/document-words.ts';
import { GRAMMAR_WORDS } from '../../citations/level-words.ts';
import { LANGUAGES } from '../../language/language.ts';
import type { JumpDocument } from '../shared/citation-table.ts';
import { foldVietnamese, type Word, wordsOf } from '../shared/folding.ts';

/** Words that name a document. */
export interface Mention {
  /** Null for one that is not held. */
  readonly document: JumpDocument | null;
  /** Whether only its kind is named: then it counts behind the units of it alone. */
  readonly isBare: boolean;
  /** In words. */
  readonly length: number;
}

/** A mention in a text. */
export interface PlacedMention extends Mention {
  readonly start: number;
  readonly end: number;
  /** As it was typed, with the rest of a symbol that is not known. */
  readonly said: string;
}

interface Kind {
  readonly words: readonly string[];
  /** The kind in full, folded: `nghi quyet` also for `NQ`. */
  readonly name: string;
  readonly isShort: boolean;
}

const folded = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(foldVietnamese));
const NUMBER_WORDS = folded(LANGUAGES.flatMap((language) => [...GRAMMAR_WORDS.number[language]]));
const OF_WORDS = folded(['của', 'of']);
const COUNTED = folded(LANGUAGES.flatMap((language) => [...GRAMMAR_WORDS.counted[language]]));
/** How far a number and a date may stand between a kind and its issuer, in words. */
const LONGEST_NUMBER_AND_DATE = 10;
/** Words of an issuer that are enough to know it. */
const LEAST_OF_ISSUER = 2;

const NAMES = LANGUAGES.flatMap((language) => DOCUMENT_KINDS[language].map((name) => [name, name] as const));
/** Kinds by their first word, the longest first. */
const KINDS: ReadonlyMap<string, readonly Kind[]> = Map.groupBy(
  [...NAMES, ...Object.entries(KIND_ABBREVIATIONS)]
    .map(([form, name]) => ({
      words: foldedWords(form),
      name: foldVietnamese(name),
      isShort: form in KIND_ABBREVIATIONS,
    }))
    .sort((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0] ?? '',
);

/** Knows the documents of a table by symbol, by kind and number, by kind and issuer, and by name. */
export class DocumentMentions {
  readonly #documents: readonly ReturnType<typeof foldNames>[];
  readonly #main: string | null;

  constructor(documents: readonly JumpDocument[], main: string | null) {
    this.#main = main;
    this.#documents = documents.map(foldNames);
  }

  /** The document that the words from a place on name, or null. */
  at(words: readonly Word[], at: number): Mention | null {
    const text = words.map((word) => word.folded);
    const name = this.#named(text, at);
    if (name !== null) return name;
    const kind = kindAt(text, at);
    const afterKind = at + (kind?.words.length ?? 0);
    const number = NUMBER_WORDS.has(text[afterKind] ?? '') ? afterKind + 1 : afterKind;
    const symbol = this.#bySymbol(text, number);
    if (symbol !== null) return { ...symbol, length: number + symbol.length - at };
    if (kind === null) return null;
    const issued = this.#byIssuer(text, at, afterKind, kind);
    if (issued !== null) return issued;
    const numbered = this.#byNumber(words, at, number, kind);
    if (numbered !== null) return numbered;
    // With an issuer that is not known it is another document of its kind.
    const isOther = OF_WORDS.has(text[afterKind] ?? '') && afterKind + 1 < text.length;
    return isOther ? { ...mention(null, afterKind - at), isBare: true } : this.#byKind(afterKind - at, kind);
  }

  #named(text: readonly string[], at: number): Mention | null {
    const [longest] = this.#documents
      .flatMap(({ document, names }) => names.map((name) => ({ document, name })))
      .filter(({ name }) => name.length > 1 && startsAt(text, at, name))
      .sort((a, b) => b.name.length - a.name.length);
    return longest === undefined ? null : mention(longest.document, longest.name.length);
  }

  /** `02-NQ/TW`; also its beginning, `21-KH`, if no other symbol begins so. */
  #bySymbol(text: readonly string[], at: number): Mention | null {
    let best: Mention | null = null;
    let isTie = false;
    for (const { document, symbol } of this.#documents) {
      let length = 0;
      while (length < symbol.length && isSameMark(text[at + length], symbol[length])) length++;
      if (length < 2 || length < (best?.length ?? 0)) continue;
      isTie = best !== null && length === best.length;
      best = mention(document, length);
    }
    return isTie ? null : best;
  }

  /** `NQ 02`: a kind with the number of the one document of this kind and number. */
  #byNumber(words: readonly Word[], from: number, at: number, kind: Kind): Mention | null {
    const [number, next] = [words[at], words[at + 1]];
    if (number === undefined || !/^\d{1,4}$/.test(number.folded)) return null;
    // A number that counts something, or the first of a date.
    if (next !== undefined && (COUNTED.has(next.folded) || /^\d/.test(next.folded))) return null;
    const found = this.#documents.filter(
      ({ types, symbol }) => types.some((type) => isKind(type, kind)) && isSameMark(number.folded, symbol[0]),
    );
    const [only] = found;
    if (found.length > 1) return null;
    return { ...mention(only?.document ?? null, at + 1 - from), isBare: only === undefined };
  }

  /** `Kế hoạch số …-KH/…, ngày …/…/2021 của Ban Thường vụ Đảng ủy Khối …`: whatever number was filled in. */
  #byIssuer(text: readonly string[], from: number, at: number, kind: Kind): Mention | null {
    const of = text.findIndex((word, place) => place >= at && OF_WORDS.has(word));
    if (of === -1 || of - at > LONGEST_NUMBER_AND_DATE) return null;
    const between = text.slice(at, of);
    // “Kế hoạch thực hiện Nghị quyết của …”: the issuer is that of the other document.
    if (between.some((_, place) => kindAt(text, at + place)?.isShort === false)) return null;
    let [best, most, isTie] = [null as JumpDocument | null, LEAST_OF_ISSUER - 1, false];
    for (const { document, types, issuers } of this.#documents) {
      if (!types.some((type) => isKind(type, kind))) continue;
      // A number that was written out and is another one names another document.
      if (document.symbol !== null && between.some((word) => /^\d/.test(word))) continue;
      const length = Math.max(0, ...issuers.map((issuer) => longestShared(text, of + 1, issuer)));
      if (length < most || length < LEAST_OF_ISSUER) continue;
      isTie = length === most;
      if (!isTie || document.id === this.#main) best = document;
      most = length;
    }
    if (best === null || (isTie && best.id !== this.#main)) return null;
    return mention(best, of + 1 + most - from);
  }

  /** `Kế hoạch`, `Điều lệ`: the main document, or the only one of its kind. */
  #byKind(length: number, kind: Kind): Mention | null {
    const found = this.#documents.filter(({ types }) => types.includes(kind.name));
    const main = found.find(({ document }) => document.id === this.#main);
    const named = main ?? (found.length === 1 ? found[0] : undefined);
    return { ...mention(named?.document ?? null, length), isBare: true };
  }
}

function mention(document: JumpDocument | null, length: number): Mention {
  return { document, length, isBare: false };
}

function kindAt(text: readonly string[], at: number): Kind | null {
  return KINDS.get(text[at] ?? '')?.find(({ words }) => startsAt(text, at, words)) ?? null;
}

/** `CTr` is a programme, and stands for an action programme too. */
function isKind(type: string, { name }: Kind): boolean {
  return type === name || type.startsWith(`${name} `) || type.endsWith(` ${name}`);
}

function startsAt(text: readonly string[], at: number, words: readonly string[]): boolean {
  return words.every((word, place) => text[at + place] === word);
}

/** `2` is the number of `02-NQ/TW`. */
function isSameMark(typed: string | undefined, mark: string | undefined): boolean {
  if (typed === undefined || mark === undefined) return false;
  return typed === mark || (/^\d+$/.test(typed) && /^\d+$/.test(mark) && Number(typed) === Number(mark));
}

/**
 * How many words from a place on stand in a row in an issuer’s name, from any of its words on; the first may be an
 * article or short for some of the name: `BTV Tỉnh ủy`.
 */
function longestShared(text: readonly string[], at: number, issuer: readonly string[]): number {
  let longest = 0;
  for (let from = 0; from < issuer.length; from++) {
    for (const skipped of [0, 1]) {
      let length = 0;
      while (from + length < issuer.length && text[at + skipped + length] === issuer[from + length]) length++;
      if (length >= LEAST_OF_ISSUER) longest = Math.max(longest, skipped + length);
    }
  }
  return longest;
}

function foldedWords(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.folded);
}

/** A document with what it can be named by, folded. */
function foldNames(document: JumpDocument) {
  return {
    document,
    types: Object.values(document.type).map(foldVietnamese),
    issuers:
      document.issuer === null
        ? []
        : Object.values(document.issuer).map((issuer) => foldedWords(issuer.replace(/^the /i, ''))),
    names: Object.values(document.name).map(foldedWords),
    symbol: document.symbol === null ? [] : foldedWords(document.symbol),
  };
}
