import type { Content } from '../content.ts';
import { faultBy, type Kind, replace, type Spot } from '../fault.ts';
import { LANGUAGES } from '../languages.ts';
import type { Random } from '../random.ts';
import { nameOf, spotAt } from '../spots.ts';
import { matchesIn, stretchesOf, type Word, wordsIn } from '../words.ts';
import type { Range } from '../written-text.ts';

interface Stretches {
  readonly where: string;
  readonly file: string;
  readonly text: string;
  readonly stretches: readonly Range[];
}

/** What people read: provisions in both languages, guides, and the texts of yaml files by record. */
function everyStretch(content: Content): readonly Stretches[] {
  const provisions = content.documents.flatMap(({ texts }) =>
    LANGUAGES.flatMap((language) => {
      const text = texts[language];
      return (text?.provisions ?? []).map((provision) => ({
        where: nameOf(provision),
        file: provision.file,
        text: text?.text ?? '',
        stretches: stretchesOf(provision),
      }));
    }),
  );
  const guides = content.guides.map(({ file, text, runs }) => ({ where: file, file, text, stretches: runs }));
  const records = [...content.yaml.values()].map((yaml) => ({
    where: yaml.file,
    file: yaml.file,
    text: yaml.source,
    stretches: yaml.pairs
      .filter((pair) => LANGUAGES.some((one) => one === pair.path.at(-1)) && pair.form === 'scalar')
      .map(({ value }) => value),
  }));
  return [...provisions, ...guides, ...records];
}

/** A kind that changes a word wherever people read one. */
function inWords(
  name: string,
  does: Kind['does'],
  rule: string,
  takes: (word: string, file: string) => boolean,
  put: (word: string, random: Random) => string,
  words: (text: string, range: Range) => readonly Word[] = wordsIn,
): Kind {
  return {
    name,
    does,
    rule,
    spots: (content) =>
      everyStretch(content).flatMap(({ where, file, text, stretches }): readonly Spot[] => {
        const fitting = stretches
          .flatMap((range) => words(text, range))
          .filter((word) => takes(word.text, file));
        if (fitting.length === 0) return [];
        return spotAt(where, (random) => {
          const word = random.pick(fitting);
          const changed = put(word.text, random);
          return {
            ...faultBy(content, { [file]: [replace(word, changed)] }),
            change: shown(word.text, changed),
          };
        });
      }),
  };
}

/** Letters that look alike would look alike in the report too. */
function shown(word: string, changed: string): string {
  const code = (letter: string): string =>
    /[a-zA-Z0-9]/.test(letter)
      ? letter
      : `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  return `“${word}” → ${[...changed].map(code).join(' ')}`;
}

/** Letters of other alphabets by the Latin letter they look like. */
const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
};
const GREEK: Readonly<Record<string, string>> = {
  o: 'ο',
  v: 'ν',
  i: 'ι',
  u: 'υ',
  A: 'Α',
  B: 'Β',
  E: 'Ε',
  H: 'Η',
  I: 'Ι',
  K: 'Κ',
  M: 'Μ',
  N: 'Ν',
  O: 'Ο',
  P: 'Ρ',
  T: 'Τ',
  X: 'Χ',
  Y: 'Υ',
};
/** Latin letters that stand for others: what a scan or an old code makes of Vietnamese. */
const OTHER_LATIN: Readonly<Record<string, string>> = {
  đ: 'ð',
  Đ: 'Ð',
  ư: 'ƣ',
  Ư: 'Ƣ',
  i: 'ı',
  l: 'ⅼ',
  V: 'Ⅴ',
  I: 'Ⅰ',
  X: 'Ⅹ',
  a: 'ａ',
  n: 'ｎ',
  t: 'ｔ',
};

function lookAlike(name: string, does: Kind['does'], letters: Readonly<Record<string, string>>): Kind {
  // A word of one letter would be one wholly of the other alphabet: another kind.
  const lettersIn = (word: string): number[] =>
    word.length === 1
      ? []
      : [...word].flatMap((letter, index) => (Object.hasOwn(letters, letter) ? [index] : []));
  return inWords(
    name,
    does,
    'look-alike-letter',
    (word) => lettersIn(word).length > 0,
    (word, random) => {
      const all = [...word];
      const at = random.pick(lettersIn(word));
      return all.with(at, letters[all[at] ?? ''] ?? '').join('');
    },
  );
}

/** A kind that puts a sign nobody sees into a word. */
function hidden(name: string, does: Kind['does'], signs: readonly string[]): Kind {
  return inWords(
    name,
    does,
    'hidden-character',
    (word) => word.length > 1,
    (word, random) => {
      const at = random.between(1, word.length - 1);
      return word.slice(0, at) + random.pick(signs) + word.slice(at);
    },
  );
}

export const letterKinds: readonly Kind[] = [
  inWords(
    'letters-decomposed',
    {
      vi: 'Viết một từ có dấu bằng chữ tổ hợp (NFD).',
      en: 'Writes an accented word in decomposed letters (NFD).',
    },
    'not-nfc',
    (word) => word.normalize('NFD') !== word,
    (word) => word.normalize('NFD'),
  ),
  lookAlike(
    'cyrillic-letter',
    { vi: 'Thay một chữ Latinh bằng chữ Kirin trông giống.', en: 'Puts a Cyrillic letter for a Latin one.' },
    CYRILLIC,
  ),
  lookAlike(
    'greek-letter',
    { vi: 'Thay một chữ Latinh bằng chữ Hy Lạp trông giống.', en: 'Puts a Greek letter for a Latin one.' },
    GREEK,
  ),
  lookAlike(
    'other-latin-letter',
    {
      vi: 'Thay một chữ bằng chữ Latinh khác trông giống, như do quét hoặc bảng mã cũ.',
      en: 'Puts another Latin letter that looks alike, as scans and old codes do.',
    },
    OTHER_LATIN,
  ),
  inWords(
    'look-alike-numeral',
    {
      vi: 'Viết trọn một số La Mã hoặc một từ một chữ bằng chữ Kirin trông giống.',
      en: 'Writes a whole Roman numeral or one-letter word in Cyrillic letters that look alike.',
    },
    'look-alike-letter',
    // A guide may speak of a letter, which then stands alone.
    (word, file) => /^(?:[IX]+|a|A)$/.test(word) && !(word.length === 1 && file.startsWith('guides/')),
    (word) => [...word].map((letter) => (letter === 'I' ? 'І' : (CYRILLIC[letter] ?? letter))).join(''),
  ),
  hidden(
    'zero-width-sign',
    { vi: 'Thêm một ký tự không có độ rộng vào giữa từ.', en: 'Puts a character without width into a word.' },
    ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u180e'],
  ),
  hidden('soft-hyphen', { vi: 'Thêm một dấu nối mềm vào giữa từ.', en: 'Puts a soft hyphen into a word.' }, [
    '\u00ad',
  ]),
  hidden(
    'direction-mark',
    { vi: 'Thêm một dấu đổi chiều chữ vào giữa từ.', en: 'Puts a mark of writing direction into a word.' },
    ['\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069'],
  ),
  hidden(
    'control-character',
    { vi: 'Thêm một ký tự điều khiển vào giữa từ.', en: 'Puts a control character into a word.' },
    ['\u0007', '\u0008', '\u001b', '\u007f', '\u0085', '\u0002'],
  ),
  inWords(
    'no-break-space',
    { vi: 'Thay một dấu cách bằng dấu cách không ngắt.', en: 'Puts a no-break space for a space.' },
    'hidden-character',
    () => true,
    (_, random) => random.pick(['\u00a0', '\u202f', '\u2007', '\u2009', '\u3000']),
    (text, range) => matchesIn(text, range, /(?<=\S) (?=\S)/g),
  ),
];
