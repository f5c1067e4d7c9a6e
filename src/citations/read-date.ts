import { isoDate } from '../language/dates.ts';
import type { Language, Localized } from '../language/language.ts';
import type { SpannedValue } from './found-citation.ts';
import { isAdjacent, isMark, type Tokens, wordAtIndex } from './tokens.ts';

export interface ReadDate {
  readonly said: SpannedValue;
  readonly end: number;
  /** Index of the token after it and its bracket. */
  readonly next: number;
}

/** Words that may stand before the day of a document, in this order, each of them once or not at all. */
const BEFORE_DAY: Localized<readonly (readonly string[])[]> = {
  vi: [['ký'], ['ban hành', 'ra', 'đề'], ['ngày'], ['mùng', 'mồng']],
  en: [['issued', 'signed', 'dated', 'promulgated', 'adopted'], ['of', 'on'], ['the']],
};
const SEQUENCES = {
  vi: BEFORE_DAY.vi.map((words) => words.map((word) => word.split(' '))),
  en: BEFORE_DAY.en.map((words) => words.map((word) => word.split(' '))),
};

/** The date right after a symbol: `, ngày 12/6/2021`, `(ngày 14/02/2022)`, `of 12 June 2021`, `dated …`. */
export function readDate(tokens: Tokens, index: number, language: Language): ReadDate | null {
  const open = isMark(tokens, index, '(');
  let at = open || isMark(tokens, index, ',') ? index + 1 : index;
  const first = at;
  for (const words of SEQUENCES[language]) {
    const found = words.find((word) => word.every((part, place) => wordAtIndex(tokens, at + place) === part));
    at += found?.length ?? 0;
  }
  const token = tokens[at];
  const day =
    token?.kind === 'date'
      ? { value: token.text, next: at + 1 }
      : at > first
        ? readShortDay(tokens, at)
        : null;
  if (token === undefined || day === null) return null;
  if (open && !isMark(tokens, day.next, ')')) return null;
  const said = { value: day.value, start: token.start, end: tokens[day.next - 1]?.end ?? token.end };
  const next = open ? day.next + 1 : day.next;
  return { said, end: tokens[next - 1]?.end ?? said.end, next };
}

/** A day with two figures for its year: `ngày 12/6/21`. */
function readShortDay(
  tokens: Tokens,
  index: number,
): { readonly value: string; readonly next: number } | null {
  const [day, month, year] = [tokens[index], tokens[index + 2], tokens[index + 4]];
  const isDay =
    isMark(tokens, index + 1, '/-') &&
    isMark(tokens, index + 3, '/-') &&
    [0, 1, 2, 3].every((place) => isAdjacent(tokens, index + place)) &&
    [day, month, year].every((part) => /^\d{1,2}$/.test(part?.text ?? ''));
  if (!isDay || year?.text.length !== 2) return null;
  const value = isoDate(day?.text ?? '', month?.text ?? '', `20${year.text}`);
  return value === null ? null : { value, next: index + 5 };
}
