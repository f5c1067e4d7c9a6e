import type { Localized } from '../language.ts';
import { type CharacterPlace, charactersIn, rowsOf } from './character-places.ts';

/** A letter or sign that looks like one of ours and is another. */
export interface LookAlike extends CharacterPlace {
  readonly kind: Localized;
  /** What it looks like; null where a mark hangs on a letter that does not take it and no letter is sure. */
  readonly looksLike: string | null;
}

interface Alphabet {
  readonly kind: Localized;
  /** Pairs of a letter and what it looks like; letters without a pair are no slip. */
  readonly pairs: ReadonlyMap<string, string>;
  /** Letters of the alphabet, to tell words that are wholly written in it; null where no word is. */
  readonly letters: RegExp | null;
}

const ALPHABETS: readonly Alphabet[] = [
  alphabet(
    { vi: 'chữ Kirin', en: 'Cyrillic' },
    'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԜW ԚQ ӀI ҮY ѴV аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw кk ӏl үy ѵv ёë ЁË',
    /^[\u0400-\u052F\u0300-\u036F]+$/,
  ),
  alphabet(
    { vi: 'chữ Hy Lạp', en: 'Greek' },
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv ιi ρp υu κk αa γy χx ϲc ϳj ϹC άá όó έé ίí ύú',
    /^[\u0370-\u03FF\u1F00-\u1FFF]+$/,
  ),
  alphabet({ vi: 'chữ Armenia', en: 'Armenian' }, 'օo ոn սu հh ցg զq', /^[\u0530-\u058F]+$/),
  alphabet(
    { vi: 'chữ Latinh không có trong tiếng Việt và tiếng Anh', en: 'a Latin letter of neither language' },
    'ðđ ÐĐ ɖđ ƉĐ ƌđ ƢƯ ƣư ƲƯ ǎă ǍĂ ɑa ɡg ıi ȷj ɩi ɪI ſs ƒf ƅb ƟO ʟL',
  ),
  alphabet({ vi: 'dấu của cách viết khác', en: 'a sign of another use' }, '‐- ‑- ʼ’ ʻ‘ ‚, ․. ⁄/ ∕/ ꞉:'),
];

function alphabet(kind: Localized, pairs: string, letters: RegExp | null = null): Alphabet {
  const split = pairs.split(' ').map(([letter = '', ...like]) => [letter, like.join('')] as const);
  return { kind, pairs: new Map(split), letters };
}

/** Signs whose compatibility form says what they look like. */
const FORMS: readonly (readonly [RegExp, Localized])[] = [
  [/[\uFF01-\uFF5E]/, { vi: 'chữ khổ rộng của bộ gõ Đông Á', en: 'a fullwidth form' }],
  [/[\uFB00-\uFB06]/, { vi: 'chữ dính liền', en: 'a ligature' }],
  [/[\uFE50-\uFE6B]/, { vi: 'dấu khổ nhỏ', en: 'a small form' }],
  [/[\u2160-\u217F]/, { vi: 'ký hiệu số La Mã', en: 'a Roman numeral sign' }],
  [
    /[\u210A-\u2115\u2118-\u211D\u2124-\u2134\u{1D400}-\u{1D7FF}]/u,
    { vi: 'chữ của công thức toán', en: 'a mathematical letter' },
  ],
];

/** Marks that stay apart in a composed text hang on a letter that has no such mark in any alphabet of ours. */
const MARK_RANGES =
  '\\u0300-\\u034E\\u0350-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F';
const LOOSE_MARK = new RegExp(`[^${MARK_RANGES}]?[${MARK_RANGES}]+`, 'gu');

const SINGLE = rowsOf(
  [
    ...ALPHABETS.flatMap(({ pairs }) => [...pairs.keys()]),
    ...FORMS.map(([{ source }]) => source.slice(1, -1)),
  ].join(''),
);

/** The letters and signs of a text that look like others; where `entities`, also those written `&#1072;`. */
export function* findLookAlikes(text: string, entities: boolean): Generator<LookAlike> {
  for (const place of charactersIn(text, SINGLE, entities)) {
    const found = meaningOf(text, place);
    if (found !== null) yield { ...place, ...found };
  }
  for (const { 0: cluster, index } of text.matchAll(LOOSE_MARK)) {
    const mark = [...cluster].at(-1) ?? '';
    yield {
      character: cluster,
      code: mark.codePointAt(0) ?? 0,
      index,
      length: cluster.length,
      count: 1,
      kind: { vi: 'dấu rời', en: 'a mark of its own' },
      looksLike: withoutMark(cluster),
    };
  }
}

function meaningOf(text: string, { character, index, count }: CharacterPlace) {
  for (const { kind, pairs, letters } of ALPHABETS) {
    const looksLike = pairs.get(character);
    if (looksLike === undefined) continue;
    if (letters !== null && isForeignWord(wordRound(text, index), pairs, letters)) return null;
    return { kind, looksLike: looksLike.repeat(count) };
  }
  const kind = FORMS.find(([pattern]) => pattern.test(character))?.[1];
  const looksLike = character.normalize('NFKC');
  if (kind === undefined || !/^[\x20-\x7E]+$/.test(looksLike)) return null;
  return { kind, looksLike: looksLike.repeat(count) };
}

/** A word in its own alphabet, which shows it by a letter that looks like none of ours; so is a single small letter (`α`). */
function isForeignWord(word: string, pairs: ReadonlyMap<string, string>, letters: RegExp): boolean {
  if (!letters.test(word)) return false;
  if ([...word].some((letter) => !pairs.has(letter))) return true;
  return /^[\u03B1-\u03C9]$/.test(word) && word !== 'ο';
}

function wordRound(text: string, index: number): string {
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, index - 30), index))?.[0] ?? '';
  const behind = /^[\p{L}\p{M}]*/u.exec(text.slice(index, index + 30))?.[0] ?? '';
  return before + behind;
}

/** The letter meant where the loose mark is a stroke through a d or repeats a mark that the letter has. */
function withoutMark(cluster: string): string | null {
  const [base = '', ...marks] = [...cluster];
  if (/^[\u0335-\u0338]$/.test(marks.join(''))) return base === 'd' ? 'đ' : base === 'D' ? 'Đ' : null;
  const own = [...base.normalize('NFD')].slice(1);
  return marks.every((mark) => own.includes(mark)) ? base : null;
}
