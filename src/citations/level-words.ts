import { type Language, type Localized, localize } from '../language/language.ts';
import type { Level } from './found-citation.ts';
import { COUNTED, PARTNERS, RANKED, setOf } from './plain-words.ts';
import { nameTokens } from './tokens.ts';

/** How the words of a level are used. */
export interface LevelWords {
  readonly level: Level;
  /** The smaller, the further out: `mục` holds `khoản`, `khoản` holds `điểm`. */
  readonly rank: number;
  /**
   * What makes it a citation. `number`: its number is enough (`khoản 2`). `parent`: it must stand with a numbered
   * unit (`ý 2`). `document`: it may also stand with the document it is a part of (`phần ký Kế hoạch này`).
   */
  readonly needs: 'number' | 'parent' | 'document';
  /** Which numbers it takes, besides digits; `none` for a part that there is only one of. */
  readonly takes: 'letter' | 'ordinal' | 'any' | 'none';
}

const words = (
  level: Level,
  rank: number,
  needs: LevelWords['needs'],
  takes: LevelWords['takes'],
): LevelWords => ({ level, rank, needs, takes });

const APPENDIX = words('appendix', 0, 'number', 'any');
const PART = words('part', 1, 'document', 'any');
const CHAPTER = words('chapter', 2, 'number', 'any');
const SECTION = words('section', 3, 'number', 'any');
const ARTICLE = words('article', 5, 'number', 'any');
const CLAUSE = words('clause', 6, 'number', 'any');
/** A clause of a clause, and what a point is divided into: neither has a rank that all papers agree on. */
const SUBCLAUSE = words('number', 6.5, 'number', 'letter');
const POINT = words('point', 7, 'number', 'letter');
const ITEM = words('number', 8.5, 'parent', 'letter');
const SUBPARAGRAPH = words('number', 10.5, 'parent', 'letter');
const DASH = words('dash', 9, 'parent', 'ordinal');
/** A thought or paragraph: a dash where there are dashes, else a part of the text. */
const PASSAGE = words('passage', 10, 'parent', 'ordinal');
const SENTENCE = words('sentence', 11, 'parent', 'ordinal');
const HEADING = words('heading', 12, 'parent', 'none');
const fixed = (level: Level): LevelWords => words(level, 12, 'document', 'none');

/** The words of every level, in small letters. */
const WORDS: Localized<Readonly<Record<string, LevelWords>>> = {
  vi: byWord([
    [APPENDIX, 'phụ lục'],
    [HEADING, 'phần tiêu đề, tiêu đề'],
    [fixed('preamble'), 'phần mở đầu, đoạn mở đầu, lời nói đầu, lời mở đầu'],
    [fixed('recipients'), 'phần nơi nhận, mục nơi nhận'],
    [fixed('signature'), 'phần chữ ký, phần ký'],
    [fixed('closing'), 'đoạn cuối, đoạn kết, phần cuối, phần kết'],
    [PART, 'phần'],
    [CHAPTER, 'chương'],
    [CLAUSE, 'tiểu mục'],
    [SECTION, 'mục'],
    [ARTICLE, 'điều'],
    [CLAUSE, 'khoản'],
    [POINT, 'điểm'],
    [ITEM, 'tiết'],
    [DASH, 'dấu gạch đầu dòng, gạch đầu dòng, dấu gạch ngang đầu dòng, gạch ngang đầu dòng'],
    [DASH, 'dấu gạch ngang, gạch ngang, dấu gạch, gạch'],
    [PASSAGE, 'ý, đoạn văn, đoạn'],
    [SENTENCE, 'câu'],
  ]),
  en: byWord([
    [APPENDIX, 'appendix, appendices, annex, annexes'],
    [HEADING, 'heading'],
    [fixed('preamble'), 'opening paragraph, opening part, preamble'],
    [fixed('closing'), 'closing part, closing paragraph'],
    [fixed('recipients'), 'recipients'],
    [fixed('signature'), 'signature'],
    [PART, 'part, parts'],
    [CHAPTER, 'chapter, chapters'],
    [SECTION, 'section, sections, sec., sect.'],
    [ARTICLE, 'article, articles, art., arts.'],
    [CLAUSE, 'clause, clauses, cl.'],
    [SUBCLAUSE, 'sub-clause, sub-clauses, subclause, subclauses, sub-section, subsection, subsections'],
    [POINT, 'point, points'],
    [ITEM, 'item, items, sub-point, subpoint, sub-item'],
    [SUBPARAGRAPH, 'sub-paragraph, subparagraph'],
    [DASH, 'dash point, dash points, indent, indents, dash, dashes'],
    [DASH, 'bullet, bullets, bullet point, bullet points'],
    [PASSAGE, 'paragraph, paragraphs, para., paras.'],
    [SENTENCE, 'sentence, sentences'],
  ]),
};

function byWord(rows: readonly (readonly [LevelWords, string])[]): Readonly<Record<string, LevelWords>> {
  return Object.fromEntries(rows.flatMap(([level, list]) => list.split(', ').map((name) => [name, level])));
}

const inBoth = (vi: string, en: string): Localized<ReadonlySet<string>> => ({ vi: setOf(vi), en: setOf(en) });

export const GRAMMAR_WORDS = {
  levels: WORDS,
  partners: PARTNERS,
  counted: COUNTED,
  ranked: RANKED,
  /** Words that open a list or a range: `các khoản 2 và 3`, `từ khoản 2 đến khoản 4`. */
  list: inBoth('các những', ''),
  range: inBoth('từ', 'from'),
  and: inBoth('và hoặc cùng', 'and or'),
  to: inBoth('đến tới', 'to through'),
  of: inBoth('của thuộc', 'of to'),
  the: inBoth('', 'the'),
  this: inBoth('này nêu trên nói', 'this that'),
  number: inBoth('số', 'no nos number numbers'),
};

/** Levels by their first word, the longest name first. */
const BY_FIRST_WORD: Localized<ReadonlyMap<string, readonly NamedLevel[]>> = localize((language) => {
  const entries = Object.entries(WORDS[language]).map(([name, level]) => [nameTokens(name), level] as const);
  entries.sort(([a], [b]) => b.length - a.length);
  return Map.groupBy(entries, ([[first = '']]) => first);
});

type NamedLevel = readonly [name: readonly string[], level: LevelWords];

/** The levels whose name begins with a word, the longest name first. A sign in a name is a token of it: `art.`. */
export function levelsFrom(word: string, language: Language): readonly NamedLevel[] {
  return BY_FIRST_WORD[language].get(word) ?? [];
}

/** Every word, in small letters, with which units can begin. */
export function levelBeginnings(language: Language): readonly string[] {
  const { list, range } = GRAMMAR_WORDS;
  return [...BY_FIRST_WORD[language].keys(), ...list[language], ...range[language]];
}
