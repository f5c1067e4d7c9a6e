import type { Level } from './found-citation.ts';
import type { LevelWords } from './level-words.ts';
import { isAdjacent, isMark, type Tokens } from './tokens.ts';
import { type InnerNumber, isSmallRoman, numbersBetween, type ReadNumber } from './written-number.ts';

const DIGITS = /^\d{1,2}$/;
const LETTER = /^(?:[a-zđ]|dd)$/;

/** A number with the units in brackets that follow it at once: `Article 7(1)(c)`, `point (a)(ii)`. */
export function readBracketedSteps(tokens: Tokens, number: ReadNumber, level: LevelWords): ReadNumber {
  if (!isMark(tokens, number.next, '(')) return number;
  // English papers also leave a space before the first number: Article 5 (2).
  const maySpace =
    tokens.language === 'en' &&
    number.style === 'arabic' &&
    (level.level === 'article' || level.level === 'clause');
  const inner: InnerNumber[] = [...number.inner];
  let next = number.next;
  for (;;) {
    const step = readStep(tokens, next, inner.at(-1)?.level ?? level.level);
    const isTight =
      isAdjacent(tokens, next - 1) || (maySpace && (inner.length > 0 || tokens[next + 1]?.kind === 'number'));
    if (step === null || !isTight) break;
    inner.push(step);
    next += 3;
  }
  return next === number.next ? number : { ...number, inner, end: tokens[next - 1]?.end ?? number.end, next };
}

function readStep(tokens: Tokens, index: number, above: Level): InnerNumber | null {
  const [open, token, close] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!isMark(tokens, index, '(') || !isMark(tokens, index + 2, ')')) return null;
  if (open === undefined || token === undefined || close === undefined) return null;
  const level = levelOf(token.text, above);
  if (level === null) return null;
  const number = token.text === 'dd' ? 'đ' : token.text;
  return { level, number, start: open.start, end: close.end, isBracketed: true };
}

function levelOf(text: string, above: Level): Level | null {
  if (DIGITS.test(text)) return above === 'clause' ? 'number' : 'clause';
  if (LETTER.test(text)) return above === 'point' ? 'number' : 'point';
  return isSmallRoman(text) ? 'number' : null;
}

/** `(2)` after `5(1)`, or `(c)` after `7(1)(a)`: the unit beside the last, with what holds them both. */
export function readSibling(tokens: Tokens, index: number, last: ReadNumber): ReadNumber | null {
  const token = tokens[index + 1];
  if (token === undefined || !isMark(tokens, index, '(')) return null;
  const place = last.inner.findLastIndex(
    ({ number, isBracketed }) => isBracketed && isAlike(number, token.text),
  );
  const beside = last.inner[place];
  if (beside === undefined || !isMark(tokens, index + 2, ')')) return null;
  const close = tokens[index + 2]?.end ?? token.end;
  const start = tokens[index]?.start ?? token.start;
  const step = { ...beside, number: token.text === 'dd' ? 'đ' : token.text, start, end: close };
  return { ...last, inner: [...last.inner.slice(0, place), step], start, end: close, next: index + 3 };
}

/** Two that are numbered in one way. */
function isAlike(number: string, other: string): boolean {
  if (DIGITS.test(number)) return DIGITS.test(other);
  if (isSmallRoman(other)) return isSmallRoman(number) || /^[ivx]$/.test(number);
  return LETTER.test(number) && LETTER.test(other);
}

/** The units from one to another in brackets, both included: `Article 5(1) to (3)`; null if that is no series. */
export function writeOutSiblings(from: ReadNumber, to: ReadNumber): readonly ReadNumber[] | null {
  const [first, last] = [from.inner[to.inner.length - 1], to.inner.at(-1)];
  if (first === undefined || last === undefined || from.inner.length !== to.inner.length) return null;
  const between = numbersBetween(first.number, last.number);
  if (between === null) return null;
  const outer = to.inner.slice(0, -1);
  const steps = between.map((number) => ({ ...from, inner: [...outer, { ...last, number }] }));
  return [from, ...steps, to];
}
