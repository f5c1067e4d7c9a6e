import { type Language, type Localized, localize } from './language.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** The numbers in words, from one: in Vietnamese to ten, in English to nineteen. */
export const NUMBERS: Localized<readonly string[]> = {
  vi: words('một hai ba bốn năm sáu bảy tám chín mười'),
  en: words(
    'one two three four five six seven eight nine ten eleven twelve thirteen ' +
      'fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
};

/** The English ordinals in one word: from first to nineteenth, then the tens from twentieth to ninetieth. */
export const ENGLISH_ORDINALS = words(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
    'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth ' +
    'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
);

const LAST_ORDINAL = 40;
/** English papers write the places beyond twelve in digits. */
const LAST_ENGLISH_WORD = 12;

/** The places from 1 to 40 as texts write them, in Vietnamese without `thứ`: `nhất`, `hai mươi mốt`; `first`, `21st`. */
export const ORDINALS: Localized<readonly string[]> = localize((language) =>
  Array.from({ length: LAST_ORDINAL }, (_, index) => placeName(index + 1, language)),
);

/** Writes a place in a series (from 1, below 100) in words: `thứ hai`, `second`; English from 13 in digits. */
export function ordinalWord(value: number, language: Language): string {
  return (language === 'vi' ? 'thứ ' : '') + placeName(value, language);
}

/** An English ordinal in digits: `21st`. */
export function ordinalInDigits(value: number): string {
  const isTeen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

function placeName(value: number, language: Language): string {
  if (language === 'en')
    return (value <= LAST_ENGLISH_WORD && ENGLISH_ORDINALS[value - 1]) || ordinalInDigits(value);
  if (value === 1) return 'nhất';
  if (value === 4) return 'tư';
  const name = (digit: number): string => NUMBERS.vi[digit - 1] ?? '';
  if (value <= 10) return name(value);
  const [tens, unit] = [Math.floor(value / 10), value % 10];
  const changed = (tens > 1 && { 1: 'mốt', 4: 'tư' }[unit]) || (unit === 5 ? 'lăm' : name(unit));
  return `${tens === 1 ? 'mười' : `${name(tens)} mươi`} ${changed}`.trimEnd();
}
