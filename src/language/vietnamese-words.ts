/** Letters that of the two languages only Vietnamese has; `à`, `é` and the like stand in English words too. */
const SURELY = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const ACCENTED = /[\u00c0-\u01b0\u1ea0-\u1ef9]/;

/** Whether a word or text has a letter that only Vietnamese has. */
export function isSurelyVietnamese(text: string): boolean {
  return SURELY.test(text);
}

/** Whether a word bears an accent of any kind. */
export function isAccented(word: string): boolean {
  return ACCENTED.test(word);
}

/** A word without accents, in small letters: `Đồng` is `dong`. */
export function plainLetters(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
