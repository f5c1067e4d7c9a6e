/**
 * Whether the capitals of an abbreviation begin syllables of a Vietnamese name, in their order: `TLĐ` of `Tổng Liên đoàn
 * Lao động`, `CTr` of `chương trình`. `TW` is written for `TƯ`.
 */
export function hasInitials(name: string, abbreviation: string): boolean {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const letters = [...abbreviation.replace(/\P{Lu}/gu, '')].map((letter) => plain(letter).replace('W', 'U'));
  let found = 0;
  for (const word of name.match(/[\p{L}\p{M}]+/gu) ?? []) {
    if (plain(word).charAt(0) === letters[found]) found++;
  }
  return found === letters.length;
}
