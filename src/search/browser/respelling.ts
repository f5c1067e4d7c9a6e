import { DOCUMENT_KINDS } from '../../citations/document-words.ts';
import { GRAMMAR_WORDS } from '../../citations/level-words.ts';
import { isRoman } from '../../citations/written-number.ts';
import { type Language, type Localized, localize } from '../../language/language.ts';
import { NUMBERS, ORDINALS, ordinalWord } from '../../language/number-words.ts';
import { canMean, foldVietnamese, type Word, wordsOf } from '../shared/folding.ts';
import type { Mention, PlacedMention } from './document-mentions.ts';

/** A question in the spelling of printed papers, which the citation grammar reads. */
export interface Respelled {
  readonly text: string;
  /** Documents that it names. In the text a sign that is no word stands for each. */
  readonly mentions: readonly PlacedMention[];
  /** The words of the question with their places in the text. */
  readonly words: readonly { readonly word: Word; readonly at: number }[];
}

interface Phrase {
  readonly words: readonly Word[];
  readonly text: string;
  /** Whether a Roman number may follow. */
  readonly isLevel: boolean;
}

const MENTION_SIGN = '§';
/** A Roman number and numbers in digits, however they are joined: `iii 5 2`, `III-2`, `mục III.5.2`. */
const RUN_OF_NUMBERS = /^(?:(muc|phan|section|part)\s+)?([ivxlc]+)((?:\s*[\s./-]\s*\d{1,2}){1,3})$/;
/** The same in digits alone: `3.2`, with the word of its level `3/2` too. */
const RUN_OF_DIGITS =
  /^(?:(?:(?:muc|phan|section|part) )([1-9]\d?)[./]([1-9]\d?)(?:[./]([1-9]\d?))?|([1-9]\d?)\.([1-9]\d?)(?:\.([1-9]\d?))?)$/;
/** A Roman number right behind a smaller unit: `khoản 1 IV`. */
const ROMAN_BEHIND = /((?:khoản|khoan|điểm|diem|clause|point)\s+\d{1,2})[\s,/]+([ivxlc]+)(?=$|[\s,])/iu;
const REST_OF_SYMBOL = /^[/-][\p{L}\d/-]+/u;
/** From one to ten in each language. */
const NUMBERS_IN_WORDS: readonly Word[] = wordsOf([...NUMBERS.vi, ...NUMBERS.en.slice(0, 10)].join(' '));
/** `mục sau` is the next section more often than the sixth. */
const NO_NUMBER = 'sau';
const ONE_ROMAN = /^[IVXLC]+$/;

/** The grammar's words by the first of them, folded; the longest first, and of two that fold alike the likelier. */
const PHRASES: Localized<ReadonlyMap<string, readonly Phrase[]>> = localize((language) => {
  const { levels, list, range, and, to, of, this: these, number, partners, counted, ranked } = GRAMMAR_WORDS;
  const ordinals = ORDINALS[language].map((_, index) => ordinalWord(index + 1, language));
  const ends = language === 'vi' ? ['cuối cùng', 'đầu tiên', 'cuối', 'đầu'] : [];
  const others = [
    ...[...ordinals, ...ends, ...DOCUMENT_KINDS[language].map((kind) => kind.toLowerCase())],
    ...[list, range, and, to, of, these, number].flatMap((words) => [...words[language]]),
    ...Object.values(partners[language]).flatMap((words) => [...words]),
    ...[...counted[language], ...ranked[language]],
  ];
  const phrases = [
    ...Object.keys(levels[language]).map((text): Phrase => ({ text, words: wordsOf(text), isLevel: true })),
    ...others.map((text): Phrase => ({ text, words: wordsOf(text), isLevel: false })),
  ].filter(({ words }) => words.length > 0);
  phrases.sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(phrases, ({ words }) => words[0]?.folded ?? '');
});

/** A question that is nothing but a number, or several joined in any way, as papers write it; any other as it is. */
export function writeOutNumbers(question: string, language: Language): string {
  const [section, clause, dash] =
    language === 'vi' ? ['mục', 'khoản', 'gạch đầu dòng'] : ['section', 'clause', 'indent'];
  const digits = RUN_OF_DIGITS.exec(foldVietnamese(question));
  if (digits !== null) {
    const [outer, middle, inner] = digits.slice(1).filter((part) => part !== undefined);
    const units = `${section} ${outer} ${clause} ${middle}`;
    return inner === undefined ? units : `${units} ${dash} ${inner}`;
  }
  if (ONE_ROMAN.test(question) && isRoman(question)) return `${section} ${question}`;
  const run = RUN_OF_NUMBERS.exec(foldVietnamese(question));
  const behind = ROMAN_BEHIND.exec(question);
  if (behind !== null && isRoman((behind[2] ?? '').toUpperCase()))
    return question.replace(ROMAN_BEHIND, `$1 ${section} ${behind[2]?.toUpperCase()}`);
  const roman = run?.[2]?.toUpperCase() ?? '';
  if (run === null || !isRoman(roman)) return question;
  return [roman, ...(run[3]?.match(/\d+/g) ?? [])].map((part) => part.replace(/^0+/, '')).join('.');
}

/** Writes a question as papers do: `khoan 2 muc iii` becomes `khoản 2 mục III`. */
export function respell(
  question: string,
  language: Language,
  mentionAt: (words: readonly Word[], at: number) => Mention | null,
): Respelled {
  const words = wordsOf(question);
  const mentions: PlacedMention[] = [];
  const places: { word: Word; at: number }[] = [];
  let text = '';
  let end = 0;
  let mayBeRoman = false;
  let isAfterLevel = false;
  for (let at = 0; at < words.length; ) {
    const first = words[at];
    if (first === undefined) break;
    const gap = question.slice(end, first.start);
    const mention = mentionAt(words, at);
    const isNumber: boolean = isAfterLevel && numberInWords(first) !== null;
    const phrase: Phrase | null =
      mention === null && !isNumber ? phraseAt(question, words, at, language) : null;
    const length = mention?.length ?? phrase?.words.length ?? 1;
    const last = words[at + length - 1] ?? first;
    const written = question.slice(first.start, last.end).normalize('NFC');
    const shown: string =
      mention !== null
        ? MENTION_SIGN
        : phrase === null
          ? lettersOf(written, question.charAt(last.end), mayBeRoman, isAfterLevel)
          : written.toLowerCase() === phrase.text
            ? written
            : phrase.text;
    text += gap;
    if (mention !== null) {
      const said = written + (REST_OF_SYMBOL.exec(question.slice(last.end))?.[0] ?? '');
      mentions.push({ ...mention, start: text.length, end: text.length + shown.length, said });
    }
    for (const word of words.slice(at, at + length)) places.push({ word, at: text.length });
    text += shown;
    // A list or a range of Roman numbers goes on: `mục ii và iv`.
    isAfterLevel = phrase?.isLevel === true;
    mayBeRoman = phrase?.isLevel === true || (mayBeRoman && (phrase !== null || isRoman(shown)));
    end = last.end;
    at += length;
  }
  return { text: text + question.slice(end), mentions, words: places };
}

function phraseAt(question: string, words: readonly Word[], at: number, language: Language): Phrase | null {
  const isAt = (meant: Word, place: number): boolean => {
    const [before, typed] = [words[place - 1], words[place]];
    if (typed === undefined || !canMean(typed, meant)) return false;
    return place === at || /^[\s-]+$/.test(question.slice(before?.end, typed.start));
  };
  const phrases = PHRASES[language].get(words[at]?.folded ?? '') ?? [];
  return phrases.find((phrase) => phrase.words.every((meant, place) => isAt(meant, at + place))) ?? null;
}

/** From one to ten, in digits; null for another word. */
function numberInWords(typed: Word): string | null {
  const place = NUMBERS_IN_WORDS.findIndex((word) => canMean(typed, word));
  return place === -1 || typed.spelled === NO_NUMBER ? null : String((place % 10) + 1);
}

/** Numbers in Roman capitals or digits, where one is due; English endings of ordinals in small letters. */
function lettersOf(written: string, after: string, mayBeRoman: boolean, isDue: boolean): string {
  const [typed] = isDue ? wordsOf(written) : [];
  const spelled = typed === undefined ? null : numberInWords(typed);
  if (spelled !== null) return spelled;
  const capitals = written.toUpperCase();
  if (isRoman(capitals) && (mayBeRoman || after === '.' || after === '/')) return capitals;
  return /^\d+(?:st|nd|rd|th)$/i.test(written) ? written.toLowerCase() : written;
}
