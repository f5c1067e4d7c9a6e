/** The signs of Roman numbers from the greatest, and what each is worth. */
const ROMAN_SIGNS = 'M CM D CD C XC L XL X IX V IV I'.split(' ');
const ROMAN_VALUES = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];

/** The letters that Vietnamese drafting numbers points with, in their order (no f, j, w, z). */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

export type NumberStyle = 'roman' | 'arabic' | 'letter';

/** The style of a printed number: `IV` is roman, `2` and `1.2` are arabic, `c` is a letter. */
export function numberStyle(number: string): NumberStyle {
  if (/^[IVXLCDM]+$/.test(number)) return 'roman';
  return /^[0-9]/.test(number) ? 'arabic' : 'letter';
}

/** The place of a printed number in its series, from 1: `IV` is 4, `1.3` is 3, `đ` is 5; NaN if it has none. */
export function numberValue(number: string): number {
  switch (numberStyle(number)) {
    case 'roman': {
      const value = romanValue(number);
      return romanNumeral(value) === number ? value : Number.NaN;
    }
    case 'arabic':
      return Number(number.slice(number.lastIndexOf('.') + 1));
    case 'letter': {
      const index = LETTERS.indexOf(number);
      return index === -1 ? Number.NaN : index + 1;
    }
  }
}

/**
 * A number as amending papers insert it: `5a` is the first after 5, `a1` the first after a, `VIIa` the first after VII. `inserted` counts from 1, and
 * is 0 for a number of the first count.
 */
export function splitInserted(number: string): { readonly base: string; readonly inserted: number } {
  const [, base = number, behind = ''] =
    /^([0-9.]*[0-9]|[a-zđ]|[IVXLCDM]+)([a-zđ]|[0-9]+)$/.exec(number) ?? [];
  return /^[0-9.]+$/.test(number)
    ? { base: number, inserted: 0 }
    : { base, inserted: behind === '' ? 0 : numberValue(behind) };
}

/** The number that stands at a place of a series, in the style of its neighbour: after `III` comes `IV`. */
export function numberAt(value: number, like: string): string {
  switch (numberStyle(like)) {
    case 'roman':
      return romanNumeral(value);
    case 'arabic':
      return like.slice(0, like.lastIndexOf('.') + 1) + String(value);
    case 'letter':
      return LETTERS[value - 1] ?? '';
  }
}

/** What the letters of a Roman number add up to; whether it is well formed shows when it is written again. */
function romanValue(text: string): number {
  const worth = (letter: string): number => ROMAN_VALUES[ROMAN_SIGNS.indexOf(letter)] ?? 0;
  return [...text].reduce((sum, letter, index) => {
    const value = worth(letter);
    return value < worth(text.charAt(index + 1)) ? sum - value : sum + value;
  }, 0);
}

function romanNumeral(value: number): string {
  let rest = value;
  return ROMAN_SIGNS.map((sign, place) => {
    const worth = ROMAN_VALUES[place] ?? 1;
    const times = Math.max(0, Math.floor(rest / worth));
    rest -= times * worth;
    return sign.repeat(times);
  }).join('');
}
