import type { Language } from './language.ts';

const VI_UNITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const EN_WORDS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** Writes a place in a series (from 1, below 100) in words: `thứ hai`, `second`; English from 13 in figures. */
export function ordinalWord(value: number, language: Language): string {
  return language === 'vi' ? `thứ ${vietnameseOrdinal(value)}` : englishOrdinal(value);
}

function vietnameseOrdinal(value: number): string {
  if (value === 1) return 'nhất';
  if (value === 4) return 'tư';
  if (value < 10) return VI_UNITS[value] ?? String(value);
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  const tensWord = tens === 1 ? 'mười' : `${VI_UNITS[tens]} mươi`;
  if (unit === 0) return tensWord;
  if (unit === 1 && tens > 1) return `${tensWord} mốt`;
  if (unit === 4 && tens > 1) return `${tensWord} tư`;
  if (unit === 5) return `${tensWord} lăm`;
  return `${tensWord} ${VI_UNITS[unit]}`;
}

function englishOrdinal(value: number): string {
  const word = EN_WORDS[value];
  if (word !== undefined) return word;
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
}
