import type { Content } from '../content.ts';
import { faultBy, type Kind, placeIn, replace } from '../fault.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import type { Random } from '../random.ts';
import { linesOf, linesOfTwin, spotsInProvisions, twinOf } from '../spots.ts';
import { spotsInFiles } from '../spots-in-yaml.ts';
import { matchesIn, matchesOf, stretchesOf, type Word } from '../words.ts';
import type { WrittenProvision } from '../written-text.ts';
import type { Pair, WrittenYaml } from '../written-yaml.ts';

type ByLanguage<T> = Readonly<Record<Language, T>>;

/** A kind that changes a figure in one language, in headings and wording. */
function inOneLanguage(
  name: string,
  does: Kind['does'],
  patterns: ByLanguage<RegExp>,
  change: (figure: string, random: Random, language: Language) => string,
  takes: (figure: string, twin: string) => boolean = () => true,
): Kind {
  return {
    name,
    does,
    rule: 'figures-differ',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file, text, language }) => {
        const twin = twinOf(content, provision);
        const words = twin === null ? '' : wordsOfProvision(content, twin);
        const found = matchesOf(text, provision, patterns[language]).filter((figure) =>
          takes(figure.text, words),
        );
        if (found.length === 0) return null;
        return (random) => {
          const figure = random.pick(found);
          const changed = change(figure.text, random, language);
          const made = faultBy(content, { [file]: [replace(figure, changed)] });
          // Which of the languages has the right figure, nobody can tell.
          return {
            ...made,
            places: [...made.places, ...linesOf(content, provision), ...linesOfTwin(content, provision)],
          };
        };
      }),
  };
}

function wordsOfProvision(content: Content, provision: WrittenProvision): string {
  const text = content.files[provision.file] ?? '';
  return stretchesOf(provision)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

const DATES: ByLanguage<RegExp> = {
  vi: /\d{1,2}\/\d{1,2}\/\d{4}/g,
  en: new RegExp(`\\d{1,2} (?:${MONTHS}) \\d{4}`, 'g'),
};

/** Years and counts: digits that are part of no date, symbol, percentage or decimal. */
const NUMBERS: ByLanguage<RegExp> = {
  vi: /(?<![\d\p{L}/.,-])\d+(?![\d\p{L}%/-]|[.,]\d| triệu)/gu,
  en: new RegExp(`(?<![\\d\\p{L}/.,-])\\d+(?![\\d\\p{L}%/-]|[.,]\\d| million| (?:${MONTHS}))`, 'gu'),
};

const PERCENTAGES: ByLanguage<RegExp> = { vi: /\d+(?:,\d+)?%/g, en: /\d+(?:\.\d+)?%/g };
const MILLIONS: ByLanguage<RegExp> = { vi: /\d+(?:,\d+)? triệu/g, en: /\d+(?:\.\d+)? million/g };
const SYMBOLS: ByLanguage<RegExp> = {
  vi: /\d{1,5}-\p{Lu}\p{L}*\/\p{Lu}+/gu,
  en: /\d{1,5}-\p{Lu}\p{L}*\/\p{Lu}+/gu,
};
const ORDINALS: ByLanguage<RegExp> = {
  vi: /(?<=lần |quý )thứ (?:nhất|hai|ba|tư|năm|sáu)/g,
  en: /\b(?:fourth|fifth|sixth|\d+(?:st|nd|rd|th))\b/gi,
};
const ROMAN: ByLanguage<RegExp> = {
  vi: /(?<=khóa |lần thứ |Đại hội )[IVX]+/g,
  en: /\b\d+(?:st|nd|rd|th)(?= tenure| National)/g,
};
const UNITS: ByLanguage<RegExp> = {
  vi: /(?<=khoản |mục )(?:\d+|[IVX]+)/g,
  en: /(?<=clause |section )(?:\d+|[IVX]+)/g,
};

/** The figures of a text that a yaml file has in both languages. */
function figuresInRecord({ path, form, value, siblings }: Pair, { source }: WrittenYaml): readonly Word[] {
  const language = LANGUAGES.find((one) => one === path.at(-1));
  const isPair = siblings.length === 2 && siblings.every((one) => one.form === 'scalar');
  if (language === undefined || form !== 'scalar' || !isPair) return [];
  return matchesIn(source, value, NUMBERS[language]);
}

/** Another number in the same place, of any number of digits. */
function otherNumber(figure: string, random: Random): string {
  return figure.replace(/\d+/, (digits) => String(Number(digits) + random.pick([1, 2, 10])));
}

function otherRoman(figure: string): string {
  return figure.endsWith('I') ? figure.slice(0, -1) || 'II' : `${figure}I`;
}

export const figureKinds: readonly Kind[] = [
  inOneLanguage(
    'number-differs',
    { vi: 'Đổi một con số, một năm, chỉ ở một ngôn ngữ.', en: 'Changes a number or year in one language.' },
    NUMBERS,
    otherNumber,
  ),
  inOneLanguage(
    'percentage-differs',
    { vi: 'Đổi một tỷ lệ phần trăm, chỉ ở một ngôn ngữ.', en: 'Changes a percentage in one language.' },
    PERCENTAGES,
    otherNumber,
  ),
  inOneLanguage(
    'percent-sign-lost',
    { vi: 'Bỏ dấu phần trăm, chỉ ở một ngôn ngữ.', en: 'Takes a percent sign out of one language.' },
    PERCENTAGES,
    (figure) => figure.slice(0, -1),
  ),
  inOneLanguage(
    'millions-differ',
    { vi: 'Đổi số triệu, chỉ ở một ngôn ngữ.', en: 'Changes a number of millions in one language.' },
    MILLIONS,
    otherNumber,
  ),
  inOneLanguage(
    'scale-differs',
    {
      vi: 'Đổi triệu thành tỷ hoặc nghìn, chỉ ở một ngôn ngữ.',
      en: 'Makes millions billions or thousands in one language.',
    },
    MILLIONS,
    (figure, random, language) =>
      language === 'vi'
        ? figure.replace('triệu', random.pick(['tỷ', 'nghìn']))
        : figure.replace('million', random.pick(['billion', 'thousand'])),
  ),
  inOneLanguage(
    'decimal-sign-moved',
    { vi: 'Bỏ dấu thập phân, chỉ ở một ngôn ngữ.', en: 'Takes a decimal sign out of one language.' },
    { vi: /\d+,\d+/g, en: /\d+\.\d+/g },
    (figure) => figure.replace(/[.,]/, ''),
  ),
  inOneLanguage(
    'date-differs',
    { vi: 'Đổi một ngày, chỉ ở một ngôn ngữ.', en: 'Changes a date in one language.' },
    DATES,
    otherDate,
  ),
  inOneLanguage(
    'symbol-differs',
    { vi: 'Đổi một số, ký hiệu, chỉ ở một ngôn ngữ.', en: 'Changes a symbol in one language.' },
    SYMBOLS,
    (figure, random) => random.pick([otherNumber(figure, random), figure.replace(/-\p{L}+/u, '-HD')]),
  ),
  inOneLanguage(
    'ordinal-differs',
    { vi: 'Đổi một số thứ tự bằng chữ, chỉ ở một ngôn ngữ.', en: 'Changes an ordinal in one language.' },
    ORDINALS,
    (figure, random) =>
      /^\d/.test(figure)
        ? `${Number.parseInt(figure, 10) + 10}th`
        : figure.startsWith('thứ')
          ? `thứ ${random.pick(['bảy', 'tám', 'chín'])}`
          : random.pick(['seventh', 'eighth', 'ninth']),
  ),
  inOneLanguage(
    'tenure-differs',
    {
      vi: 'Đổi số khóa hoặc số lần đại hội, chỉ ở một ngôn ngữ.',
      en: 'Changes the number of a tenure or congress in one language.',
    },
    ROMAN,
    (figure) => (/^\d/.test(figure) ? `${Number.parseInt(figure, 10) - 1}th` : otherRoman(figure)),
  ),
  inOneLanguage(
    'unit-differs',
    {
      vi: 'Đổi số khoản, số mục được nhắc đến, chỉ ở một ngôn ngữ.',
      en: 'Changes the number of a clause or section spoken of, in one language.',
    },
    UNITS,
    (figure, random) => (/\d/.test(figure) ? otherNumber(figure, random) : otherRoman(figure)),
  ),
  inOneLanguage(
    'figure-lost',
    { vi: 'Bỏ hẳn một con số, chỉ ở một ngôn ngữ.', en: 'Takes a number out of one language.' },
    NUMBERS,
    () => '',
    // Where the other language writes the number in words, there is nothing to compare.
    (figure, twin) => new RegExp(`(?<!\\d)${figure}(?!\\d)`).test(twin),
  ),
  {
    name: 'figure-of-record-differs',
    does: {
      vi: 'Đổi một con số trong tệp yaml, chỉ ở một ngôn ngữ.',
      en: 'Changes a number of a yaml file in one language.',
    },
    rule: 'figures-differ',
    spots: (content) =>
      spotsInFiles(
        content,
        (pair, yaml) => figuresInRecord(pair, yaml).length > 0,
        (pair, yaml, random) => {
          const figure = random.pick(figuresInRecord(pair, yaml));
          const made = faultBy(content, { [yaml.file]: [replace(figure, otherNumber(figure.text, random))] });
          const twins = pair.siblings.map(({ key }) => placeIn(content, yaml.file, key.start));
          return { ...made, places: [...made.places, ...twins] };
        },
      ),
  },
  inOneLanguage(
    'month-differs',
    { vi: 'Đổi tháng, chỉ ở một ngôn ngữ.', en: 'Changes a month in one language.' },
    { vi: /(?<=[Tt]háng )\d{1,2}\/\d{4}/g, en: new RegExp(`(?<!\\d )(?:${MONTHS}) \\d{4}`, 'g') },
    (figure) =>
      /^\d/.test(figure)
        ? figure.replace(/^\d+/, (month) => String((Number(month) % 12) + 1))
        : figure.replace(/^\w+/, (month) => (month === 'March' ? 'April' : 'March')),
  ),
];

function otherDate(date: string, random: Random): string {
  const others = [
    date.replace(/^\d+/, (day) => (day === '11' ? '12' : '11')),
    date.replace(/\d{4}$/, (year) => String(Number(year) + 1)),
    date.includes('/')
      ? date.replace(/\/(\d+)\//, (_, month: string) => `/${(Number(month) % 12) + 1}/`)
      : date.replace(/[A-Z]\w+/, (month) => (month === 'March' ? 'April' : 'March')),
  ];
  return random.pick(others);
}
