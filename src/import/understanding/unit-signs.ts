import { numberValue, splitInserted } from '../../language/number.ts';
import type { ProvisionKind } from '../../model/provision-kind.ts';

/** What a paragraph begins with, if it is the number or sign of a unit. */
export interface UnitSign {
  readonly kind: ProvisionKind;
  readonly num: string | null;
  readonly sign: string;
  /** What follows. */
  readonly rest: string;
  /** What can be counted: letters with their place in the alphabet; null for a dash. */
  readonly value: number | null;
  /** How deep it stands among the levels of a paper, the outermost 0. */
  readonly rank: number;
}

const RANKS = {
  part: 0,
  chapter: 1,
  section: 2,
  subsection: 3,
  article: 4,
  clause: 5,
  point: 8,
  dash: 9,
  plus: 10,
} as const;

const NAMED: readonly (readonly [ProvisionKind, number, RegExp])[] = [
  [
    'part',
    RANKS.part,
    /^(?:PHẦN|Phần)\s+(?:THỨ\s+|thứ\s+)?(NHẤT|HAI|BA|BỐN|TƯ|NĂM|SÁU|nhất|hai|ba|bốn|tư|năm|sáu|[IVXLC]+|\d+)(?![\p{L}\d])[.:]?/u,
  ],
  ['chapter', RANKS.chapter, /^(?:CHƯƠNG|Chương)\s+([IVXLC]+[a-z]?|\d+[a-z]?)(?![\p{L}\d])[.:]?/u],
  ['section', RANKS.section, /^(?:MỤC|Mục)\s+(\d+[a-z]?|[IVXLC]+)(?![\p{L}\d])[.:]?/u],
  ['subsection', RANKS.subsection, /^(?:TIỂU MỤC|Tiểu mục)\s+(\d+[a-z]?|[IVXLC]+)(?![\p{L}\d])[.:]?/u],
  ['article', RANKS.article, /^(?:ĐIỀU|Điều)\s+(\d+[a-z]?)(?:[.:]|(?=\s*$))/u],
];
const WORDS = ['nhất', 'hai', 'ba', 'bốn', 'năm', 'sáu'];
const ROMAN = /^([IVXLC]{1,6})(?:\.\s|\s*[-/)]\s|\.(?=\p{Lu}))\s*/u;
const CAPITAL = /^([A-HK])\.\s+/;
const ARABIC = /^(\d{1,3}[a-zđ]?(?:\.\d{1,3}){0,3})([.)/]|\s*-(?=\s))(?!\d)\s*/u;
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){1,3})\s+(?=\p{Lu})/u;
const LETTER = /^\(?([a-zđ]{1,2}\d{0,2})([.)])\s*/u;
const DASH = /^([-–—])\s*(?=\S)/u;
const PLUS = /^([+•*])\s*(?=\S)/u;

/** The sign with which a paragraph begins; null where it begins with words. */
export function readSign(text: string): UnitSign | null {
  for (const [kind, rank, pattern] of NAMED) {
    const found = pattern.exec(text);
    if (found?.[1] === undefined) continue;
    const rest = text.slice(found[0].length).trim();
    // `Chương II quy định …` is a sentence: a heading is in capitals, or stands on the next line.
    if (kind !== 'article' && rest !== '' && !isHeading(rest)) continue;
    const word = WORDS.indexOf(found[1].toLowerCase().replace('tư', 'bốn'));
    const num = word >= 0 ? String(word + 1) : found[1];
    return { kind, num, sign: found[0].trim(), rest, value: countOf(num), rank };
  }
  const roman = ROMAN.exec(text);
  if (roman?.[1] !== undefined && countOf(roman[1]) !== null) {
    return {
      kind: 'section',
      num: roman[1],
      sign: roman[0].trim(),
      rest: after(text, roman),
      value: countOf(roman[1]),
      rank: RANKS.section,
    };
  }
  const capital = CAPITAL.exec(text);
  if (capital?.[1] !== undefined && isHeading(after(text, capital))) {
    return {
      kind: 'section',
      num: capital[1],
      sign: capital[0].trim(),
      rest: after(text, capital),
      value: capital[1].charCodeAt(0) - 64,
      rank: RANKS.section - 0.5,
    };
  }
  const arabic = ARABIC.exec(text) ?? DECIMAL.exec(text);
  if (arabic?.[1] !== undefined) {
    const steps = arabic[1].split('.');
    return {
      kind: 'clause',
      num: arabic[1],
      sign: arabic[0].trim(),
      rest: after(text, arabic),
      value: Number.parseInt(steps.at(-1) ?? '', 10),
      rank: RANKS.clause + Math.min(steps.length - 1, 2),
    };
  }
  const letter = LETTER.exec(text);
  if (letter?.[1] !== undefined && countOf(letter[1]) !== null) {
    return {
      kind: 'point',
      num: letter[1],
      sign: letter[0].trim(),
      rest: after(text, letter),
      value: countOf(letter[1]),
      rank: RANKS.point,
    };
  }
  for (const [pattern, rank] of [
    [DASH, RANKS.dash],
    [PLUS, RANKS.plus],
  ] as const) {
    const dash = pattern.exec(text);
    if (dash?.[1] !== undefined)
      return { kind: 'point', num: null, sign: dash[1], rest: after(text, dash), value: null, rank };
  }
  return null;
}

function after(text: string, found: RegExpExecArray): string {
  return text.slice(found[0].length).trim();
}

function isHeading(text: string): boolean {
  return text === text.toUpperCase() || text.length < 120;
}

/** The place of a number in its series, that of `5a` being that of 5; null if it has none. After y) come aa), ab). */
function countOf(num: string): number | null {
  const value = /^[a-zđ]{2}$/.test(num)
    ? numberValue('y') * numberValue(num.charAt(0)) + numberValue(num.charAt(1))
    : numberValue(splitInserted(num).base);
  return Number.isNaN(value) ? null : value;
}
