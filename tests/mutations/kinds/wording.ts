import { faultBy, type Kind, replace, swap } from '../fault.ts';
import { inIssuedText, inVerbatim, ofWord } from '../issued-text.ts';
import type { Random } from '../random.ts';
import { changeLetter, matchesIn, type Word, wordsIn } from '../words.ts';
import type { Range } from '../written-text.ts';

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** The word with another tone mark, or without it. */
function changeTone(word: string, random: Random): string {
  const letters = [...word.normalize('NFD')];
  const at = letters.findIndex((letter) => TONES.includes(letter));
  const others = ['', ...TONES.filter((tone) => tone !== letters[at])];
  return letters.with(at, random.pick(others)).join('').normalize('NFC');
}

function hasTone(word: string): boolean {
  return TONES.some((tone) => word.normalize('NFD').includes(tone));
}

/** Two neighbouring words that differ. */
function neighbours(words: readonly Word[], text: string): readonly (readonly [Word, Word])[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if (next === undefined || next.text === word.text) return [];
    return text.slice(word.end, next.start) === ' ' ? [[word, next] as const] : [];
  });
}

export const wordingKinds: readonly Kind[] = [
  inIssuedText(
    'letter-changed',
    { vi: 'Đổi một chữ cái của nguyên văn.', en: 'Changes a letter of the issued wording.' },
    ofWord(
      () => true,
      (word, random) => changeLetter(random, word),
    ),
  ),
  inIssuedText(
    'letter-dropped',
    {
      vi: 'Bỏ chữ cái cuối của một từ trong nguyên văn.',
      en: 'Drops the last letter of a word of the issued wording.',
    },
    ofWord(
      (word) => word.length > 1,
      (word) => word.slice(0, -1),
    ),
  ),
  inIssuedText(
    'tone-changed',
    {
      vi: 'Đổi hoặc bỏ một dấu thanh của nguyên văn.',
      en: 'Changes or drops a tone mark of the issued wording.',
    },
    ofWord(hasTone, changeTone),
  ),
  inIssuedText(
    'capital-changed',
    {
      vi: 'Đổi chữ hoa, chữ thường của nguyên văn.',
      en: 'Changes a capital or small letter of the issued wording.',
    },
    ofWord(
      () => true,
      (word) =>
        (word.charAt(0) === word.charAt(0).toLowerCase()
          ? word.charAt(0).toUpperCase()
          : word.charAt(0).toLowerCase()) + word.slice(1),
    ),
  ),
  inIssuedText(
    'word-dropped',
    { vi: 'Bỏ một từ của nguyên văn.', en: 'Drops a word of the issued wording.' },
    (text, range, random) => {
      const words = matchesIn(text, range, /[\p{L}\p{M}]+ /gu);
      return words.length === 0 ? null : [replace(random.pick(words), '')];
    },
  ),
  inIssuedText(
    'word-doubled',
    { vi: 'Viết lặp một từ của nguyên văn.', en: 'Writes a word of the issued wording twice.' },
    ofWord(
      () => true,
      (word) => `${word} ${word}`,
    ),
  ),
  inIssuedText(
    'word-replaced',
    { vi: 'Thay một từ của nguyên văn bằng từ khác.', en: 'Puts another word into the issued wording.' },
    ofWord(
      (word) => !['việc', 'nên'].includes(word),
      (_, random) => random.pick(['việc', 'nên']),
    ),
  ),
  inIssuedText(
    'words-changed-round',
    { vi: 'Đổi chỗ hai từ của nguyên văn.', en: 'Changes two words of the issued wording round.' },
    (text, range, random) => {
      const pairs = neighbours(wordsIn(text, range), text);
      if (pairs.length === 0) return null;
      const [first, second] = random.pick(pairs);
      return swap(text, first, second);
    },
  ),
  inIssuedText(
    'word-split',
    {
      vi: 'Thêm dấu cách vào giữa một từ của nguyên văn.',
      en: 'Puts a space inside a word of the issued wording.',
    },
    ofWord(
      (word) => word.length > 1,
      (word, random) => {
        const at = random.between(1, word.length - 1);
        return `${word.slice(0, at)} ${word.slice(at)}`;
      },
    ),
  ),
  inIssuedText(
    'words-joined',
    {
      vi: 'Bỏ dấu cách giữa hai từ của nguyên văn.',
      en: 'Takes the space between two words of the issued wording out.',
    },
    (text, range, random) => {
      const spaces = matchesIn(text, range, /(?<=\p{L}) (?=\p{L})/gu);
      return spaces.length === 0 ? null : [replace(random.pick(spaces), '')];
    },
  ),
  inIssuedText(
    'comma-changed',
    { vi: 'Bỏ hoặc đổi một dấu câu của nguyên văn.', en: 'Drops or changes a mark of the issued wording.' },
    (text, range, random) => {
      const marks = matchesIn(text, range, /[,.;:]/g);
      if (marks.length === 0) return null;
      const mark = random.pick(marks);
      return [replace(mark, random.pick(['', mark.text === ',' ? ';' : ',']))];
    },
  ),
  {
    name: 'last-letter-dropped',
    does: {
      vi: 'Bỏ chữ hoặc dấu cuối cùng của một đoạn nguyên văn.',
      en: 'Drops the last letter or mark of an issued provision.',
    },
    rule: 'text-differs-from-source',
    spots: (content) =>
      inVerbatim(content, ({ runs }, { file }) => {
        const end = runs.at(-1)?.end;
        if (end === undefined) return null;
        return () => faultBy(content, { [file]: [{ start: end - 1, end, put: '' }] });
      }),
  },
  {
    name: 'first-letter-dropped',
    does: {
      vi: 'Bỏ chữ đầu tiên của một đoạn nguyên văn.',
      en: 'Drops the first letter of an issued provision.',
    },
    rule: 'text-differs-from-source',
    spots: (content) =>
      inVerbatim(content, ({ runs, name }, { file }) => {
        const start = runs[0]?.start;
        // What stands first in a list is its sign.
        if (start === undefined || name === 'Recipients') return null;
        return () => faultBy(content, { [file]: [{ start, end: start + 1, put: '' }] });
      }),
  },
  inIssuedText(
    'comma-added',
    { vi: 'Thêm một dấu phẩy vào nguyên văn.', en: 'Adds a comma to the issued wording.' },
    ofWord(
      () => true,
      (word) => `${word},`,
    ),
  ),
  inIssuedText(
    'quotation-marks-changed',
    {
      vi: 'Đổi kiểu dấu ngoặc kép của nguyên văn.',
      en: 'Writes other quotation marks in the issued wording.',
    },
    (text, range, random) => {
      const marks = matchesIn(text, range, /[“”]/g);
      return marks.length === 0 ? null : [replace(random.pick(marks), random.pick(['»', '‘', '„']))];
    },
  ),
  inIssuedText(
    'figure-of-issued-text-changed',
    { vi: 'Đổi một chữ số của nguyên văn.', en: 'Changes a digit of the issued wording.' },
    (text, range, random) => {
      const digits = matchesIn(text, range, /\d/g);
      if (digits.length === 0) return null;
      const digit = random.pick(digits);
      return [replace(digit, String((Number(digit.text) + random.between(1, 9)) % 10))];
    },
  ),
  {
    name: 'number-of-issued-text-changed',
    does: {
      vi: 'Đổi số in của một đoạn nguyên văn.',
      en: 'Changes the printed number of an issued provision.',
    },
    rule: 'text-differs-from-source',
    spots: (content) =>
      inVerbatim(content, ({ attributes }, { file }) => {
        const number = attributes.get('n');
        if (number === undefined) return null;
        const other = /^\d+$/.test(number.text) ? `${number.text}0` : `${number.text}X`;
        return () => faultBy(content, { [file]: [replace(number.value, other)] });
      }),
  },
  {
    name: 'dashes-changed-round',
    does: {
      vi: 'Đổi chỗ hai gạch đầu dòng cạnh nhau của nguyên văn.',
      en: 'Changes two neighbouring dashes of the issued text round.',
    },
    rule: 'text-differs-from-source',
    spots: (content) =>
      inVerbatim(content, (provision, { file, text }) => {
        const next = provision.siblings[provision.place + 1];
        const [own, other] = [provision.runs[0], next?.runs[0]];
        if (provision.name !== 'Point' || next === undefined || own === undefined || other === undefined)
          return null;
        return () => faultBy(content, { [file]: swap(text, inside(provision), inside(next)) });
      }),
  },
];

/** The wording between the tags, without the line feeds. */
function inside({ blocks }: { readonly blocks: readonly Range[] }): Range {
  return { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 };
}
