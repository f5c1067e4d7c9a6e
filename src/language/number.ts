const ROMAN_VALUES: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
};

/** The letters that Vietnamese drafting numbers points with, in their order (no f, j, w, z). */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

export const NUMBER_STYLES = ['roman', 'arabic', 'letter'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

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

function romanValue(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = ROMAN_VALUES[text.charAt(i)] ?? 0;
    sum += value < (ROMAN_VALUES[text.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return sum;
}

function romanNumeral(value: number): string {
  const steps: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let numeral = '';
  for (const [size, letters] of steps) {
    while (rest >= size) {
      numeral += letters;
      rest -= size;
    }
  }
  return numeral;
}
