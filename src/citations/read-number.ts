import { type Language, type Localized, localize } from '../language/language.ts';
import { numberValue } from '../language/number.ts';
import { NUMBERS, ORDINALS } from '../language/number-words.ts';
import { readBracketedSteps } from './bracketed-steps.ts';
import { GRAMMAR_WORDS, type LevelWords } from './level-words.ts';
import { isAdjacent, isMark, isOneOf, type Tokens, wordAtIndex } from './tokens.ts';
import {
  type InnerNumber,
  isInTightList,
  isRoman,
  isSmallRoman,
  isWhole,
  numberOf,
  type ReadNumber,
} from './written-number.ts';

const LETTER: Record<Language, RegExp> = { vi: /^[a-zđ]$/, en: /^(?:[a-zđ]|dd)$/ };
/** A point that an amending paper inserted: `đ1`, `aa`. */
const INSERTED_LETTER = /^(?:[a-zđ]\d{1,2}|([a-zđ])\1)$/;
const CAPITAL = /^[A-EGHK]$/;
/** How many numbers may run on after a Roman number. */
const MOST_INNER = 3;
/** The last part of a law whose number is read in words: `Part Ten`. */
const LAST_SPELLED = 10;

/** The number of a level at a token, in any style that the level takes. */
export function readNumber(tokens: Tokens, index: number, level: LevelWords): ReadNumber | null {
  const at = skipNumberWord(tokens, index, level);
  // “quan điểm thứ nhất”, “điểm thứ hai” are no points of a text.
  const ordinal = level.level === 'point' || tokens.language === 'en' ? null : readOrdinalAfter(tokens, at);
  if (ordinal !== null) return ordinal;
  const isSpelled = level.level === 'part' && tokens.language === 'en';
  const spelled = isSpelled ? NUMBERS.en.indexOf(wordAtIndex(tokens, at)) + 1 : 0;
  if (spelled > 0 && spelled <= LAST_SPELLED) return numberOf(tokens, at, String(spelled), 'spelled');
  const number = readPrinted(tokens, at, level);
  return number === null ? null : readBracketedSteps(tokens, number, level);
}

/** `khoản số 2`, `Article No. 5`; `điểm số 9` is a mark. */
function skipNumberWord(tokens: Tokens, index: number, { level }: LevelWords): number {
  if (level === 'point' && tokens.language === 'vi') return index;
  if (!isOneOf(tokens, index, GRAMMAR_WORDS.number)) return index;
  return isMark(tokens, index + 1, '.') ? index + 2 : index + 1;
}

function readPrinted(tokens: Tokens, at: number, level: LevelWords): ReadNumber | null {
  if (level.takes === 'any') {
    const roman =
      readRoman(tokens, at) ?? readSmallRoman(tokens, at, level) ?? readInsertedRoman(tokens, at, level);
    if (roman !== null) return roman;
  }
  if (level.takes === 'letter') {
    const letter = readLetter(tokens, at);
    if (letter !== null) return letter;
  }
  const arabic = readArabic(tokens, at, level);
  if (arabic !== null) return arabic;
  // A clause or paragraph may have a letter too, but only one in brackets is surely one.
  if (tokens.language === 'en' && level.takes !== 'letter' && isMark(tokens, at, '('))
    return readInBrackets(tokens, at, tokens.language);
  return level.takes === 'any' ? readCapital(tokens, at, level) : null;
}

/** A Roman number with what is run on: `III`, `III.2`, `III/2`, `III.2.2`, `III.2.a`, `III.2b`. */
export function readRoman(tokens: Tokens, index: number): ReadNumber | null {
  const token = tokens[index];
  return token?.kind === 'word' && isRoman(token.text) ? readRunOn(tokens, index, token.text) : null;
}

/** `mục iii`; not the first letter of `mục v.v.`. */
function readSmallRoman(tokens: Tokens, index: number, { level }: LevelWords): ReadNumber | null {
  const token = tokens[index];
  if (token?.kind !== 'word' || (level !== 'section' && level !== 'part' && level !== 'chapter')) return null;
  const isOne = /^[ivx]$/.test(token.text);
  if (!isOne && !isSmallRoman(token.text)) return null;
  if (isOne && isAdjacent(tokens, index) && tokens[index + 2]?.kind === 'word') return null;
  return readRunOn(tokens, index, token.text.toUpperCase());
}

/** `Chương VIIa`: a chapter that an amending paper inserted. */
function readInsertedRoman(tokens: Tokens, index: number, { level }: LevelWords): ReadNumber | null {
  const token = tokens[index];
  if (token?.kind !== 'word' || (level !== 'chapter' && level !== 'part')) return null;
  const isOne = /[a-zđ]$/.test(token.text) && isRoman(token.text.slice(0, -1));
  return isOne ? numberOf(tokens, index, token.text, 'roman') : null;
}

/** `Phần A`, `mục B.II.1`. */
function readCapital(tokens: Tokens, index: number, { level }: LevelWords): ReadNumber | null {
  const token = tokens[index];
  if (token?.kind !== 'word' || !CAPITAL.test(token.text)) return null;
  if (level !== 'section' && level !== 'part' && level !== 'appendix') return null;
  const number = readRunOn(tokens, index, token.text);
  return number === null ? null : { ...number, style: 'capital' };
}

function readRunOn(tokens: Tokens, index: number, number: string): ReadNumber | null {
  const inner: InnerNumber[] = [];
  let last = index;
  while (isAdjacent(tokens, last) && isMark(tokens, last + 1, './') && isAdjacent(tokens, last + 1)) {
    const part = tokens[last + 2];
    if (part === undefined) break;
    const isOwn = part.kind === 'word' && (LETTER.vi.test(part.text) || isRoman(part.text));
    const steps = part.kind === 'number' ? part.text.split('.') : isOwn ? [part.text] : [];
    // What is no number of a unit: a year, the code of a post, `V.07.03.29`.
    if (steps.length === 0 || steps.some((step) => step.length > 2 && !isRoman(step))) return null;
    if (steps.some((step) => step.startsWith('0')) || !isWhole(tokens, last + 2)) return null;
    let start = part.start;
    for (const step of steps) {
      const level = inner.length === 0 ? 'clause' : 'number';
      inner.push({ level, number: step, start, end: start + step.length, isBracketed: false });
      start += step.length + 1;
    }
    last += 2;
    last = addLetter(tokens, last, inner);
  }
  if (inner.length > MOST_INNER) return null;
  const { start, end } = tokens[index] ?? { start: 0, end: 0 };
  return { number, style: 'roman', inner, start, end: tokens[last]?.end ?? end, next: last + 1 };
}

/** The letter of `III.2b` goes with the number before it. */
function addLetter(tokens: Tokens, index: number, inner: InnerNumber[]): number {
  const [last, letter] = [inner.at(-1), tokens[index + 1]];
  if (last === undefined || letter?.kind !== 'word' || !isAdjacent(tokens, index)) return index;
  if (!LETTER.vi.test(letter.text)) return index;
  inner.splice(-1, 1, { ...last, number: last.number + letter.text, end: letter.end });
  return index + 1;
}

/** `2`, `2.1`, `2a`, `2.b`, `(2)`. */
function readArabic(tokens: Tokens, index: number, { level }: LevelWords): ReadNumber | null {
  if (isMark(tokens, index, '(')) return readInBrackets(tokens, index, null);
  const token = tokens[index];
  if (token?.kind !== 'number') return null;
  const parts = token.text.split('.');
  // Only articles go beyond a hundred; the chapters and clauses of a budget do, which are no units of a text.
  const longest = parts.length === 1 && (level === 'article' || tokens.language === 'en') ? 3 : 2;
  if (parts.some((part) => part.length > longest) || parts.length > 3) return null;
  const suffix = tokens[index + 1];
  if (isAdjacent(tokens, index) && suffix?.kind === 'word') {
    if (!/^[a-zđA-E]$/.test(suffix.text)) return null;
    return numberOf(tokens, index, token.text + suffix.text, 'arabic', 2);
  }
  if (!isWhole(tokens, index) && !(level !== 'point' && isInTightList(tokens, index))) return null;
  return addInnerLetter(tokens, numberOf(tokens, index, token.text, 'arabic'));
}

/** The letter of `khoản 2.b`. */
function addInnerLetter(tokens: Tokens, number: ReadNumber): ReadNumber {
  const [dot, letter] = [number.next, tokens[number.next + 1]];
  if (!isMark(tokens, dot, '.') || letter?.kind !== 'word' || !LETTER.vi.test(letter.text)) return number;
  if (!isAdjacent(tokens, dot - 1) || !isAdjacent(tokens, dot)) return number;
  const { text, start, end } = letter;
  const inner: InnerNumber = { level: 'point', number: text, start, end, isBracketed: false };
  return { ...number, inner: [inner], end, next: dot + 2 };
}

/** `a`, `a)`, `(a)`, `“a”`; of English also `dd` for `đ`, and letters that Vietnamese has not. */
function readLetter(tokens: Tokens, index: number): ReadNumber | null {
  if (isMark(tokens, index, '(')) return readInBrackets(tokens, index, tokens.language);
  if (isMark(tokens, index, '“"‘') && isMark(tokens, index + 2, '”"’')) {
    const quoted = readLetter(tokens, index + 1);
    const [open, close] = [tokens[index], tokens[index + 2]];
    if (quoted === null || open === undefined || close === undefined) return null;
    return { ...quoted, start: open.start, end: close.end, next: index + 3 };
  }
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const text = isInCapitals(tokens, index) ? token.lower : token.text;
  if (INSERTED_LETTER.test(text) && !(text === 'dd' && tokens.language === 'en'))
    return numberOf(tokens, index, text, 'letter');
  if (!LETTER[tokens.language].test(text) || (tokens.language === 'vi' && Number.isNaN(numberValue(text))))
    return null;
  const closed = isAdjacent(tokens, index) && isMark(tokens, index + 1, ')') && !isInBrackets(tokens, index);
  return numberOf(tokens, index, text === 'dd' ? 'đ' : text, 'letter', closed ? 2 : 1);
}

/** Whether the word before a letter is all in capitals, so that the letter is too: `ĐIỂM A, B KHOẢN 2`. */
function isInCapitals(tokens: Tokens, index: number): boolean {
  if (tokens[index]?.text === tokens[index]?.lower) return false;
  let at = index - 1;
  while (at >= index - 8 && (tokens[at]?.kind === 'mark' || tokens[at]?.text.length === 1)) at--;
  const word = tokens[at];
  return word?.kind === 'word' && word.text === word.text.toUpperCase();
}

/** A number in brackets; with a language given a letter of it. */
function readInBrackets(tokens: Tokens, index: number, language: Language | null): ReadNumber | null {
  const token = tokens[index + 1];
  if (token?.kind !== (language === null ? 'number' : 'word') || !isMark(tokens, index + 2, ')')) return null;
  const isLetter = language !== null && (LETTER[language].test(token.text) || isSmallRoman(token.text));
  if (language === null ? token.text.length > 2 : !isLetter) return null;
  const text = token.text === 'dd' ? 'đ' : token.text;
  const inside = numberOf(tokens, index + 1, text, language === null ? 'arabic' : 'letter');
  const [open, close] = [tokens[index], tokens[index + 2]];
  return { ...inside, start: open?.start ?? inside.start, end: close?.end ?? inside.end, next: index + 3 };
}

/** Whether a bracket before a token is still open. */
function isInBrackets(tokens: Tokens, index: number): boolean {
  let open = 0;
  for (let at = Math.max(0, index - 40); at < index; at++) {
    if (isMark(tokens, at, '(')) open++;
    else if (isMark(tokens, at, ')') && open > 0) open--;
  }
  return open > 0;
}

const PLACES: Localized<ReadonlyMap<string, number>> = localize(
  (language) => new Map(ORDINALS[language].map((name, index) => [name, index + 1])),
);

/** An ordinal that follows its level: `thứ hai`, `thứ 2`, `cuối`, `cuối cùng`, `đầu tiên`. */
function readOrdinalAfter(tokens: Tokens, index: number): ReadNumber | null {
  const word = wordAtIndex(tokens, index);
  if (word === 'cuối' || word === 'đầu') {
    const long = wordAtIndex(tokens, index + 1) === (word === 'cuối' ? 'cùng' : 'tiên');
    return numberOf(tokens, index, word === 'cuối' ? 'last' : '1', 'ordinal', long ? 2 : 1);
  }
  if (word !== 'thứ') return null;
  const place = readPlace(tokens, index + 1);
  return place === null ? null : { ...place, start: tokens[index]?.start ?? place.start };
}

/** The place that an ordinal names, without `thứ`: `hai`, `mười hai`, `2`; in English `second`, `2nd`, `last`. */
export function readPlace(tokens: Tokens, index: number): ReadNumber | null {
  const token = tokens[index];
  if (token?.kind === 'number') {
    if (token.text.length > 2 || !/^\d+$/.test(token.text)) return null;
    if (tokens.language === 'vi')
      return isWhole(tokens, index) ? numberOf(tokens, index, token.text, 'ordinal') : null;
    if (!isAdjacent(tokens, index) || !/^(?:st|nd|rd|th)$/.test(tokens[index + 1]?.text ?? '')) return null;
    return numberOf(tokens, index, token.text, 'ordinal', 2);
  }
  const word = wordAtIndex(tokens, index);
  if (word === '') return null;
  if (tokens.language === 'en' && (word === 'last' || word === 'final'))
    return numberOf(tokens, index, 'last', 'ordinal');
  const two = PLACES[tokens.language].get(`${word} ${wordAtIndex(tokens, index + 1)}`);
  if (two !== undefined) return numberOf(tokens, index, String(two), 'ordinal', 2);
  const value = PLACES[tokens.language].get(word);
  return value === undefined ? null : numberOf(tokens, index, String(value), 'ordinal');
}

/** Every word, in small letters, with which an ordinal before its level can begin. */
export function placeBeginnings(language: Language): readonly string[] {
  return language === 'en' ? [...PLACES.en.keys(), 'last', 'final'] : [];
}
