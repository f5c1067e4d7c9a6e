import type { Language, Localized } from '../language/language.ts';
import type { Level } from './found-citation.ts';
import { COUNTED, PARTNERS, RANKED } from './plain-words.ts';
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
  /** Which numbers it takes, besides figures; `none` for a part that there is only one of. */
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

/** The words of every level, in small letters, longest first where one begins another. */
const WORDS: Localized<Readonly<Record<string, LevelWords>>> = {
  vi: {
    'phụ lục': APPENDIX,
    'phần tiêu đề': HEADING,
    'tiêu đề': HEADING,
    'phần mở đầu': fixed('preamble'),
    'đoạn mở đầu': fixed('preamble'),
    'lời nói đầu': fixed('preamble'),
    'lời mở đầu': fixed('preamble'),
    'phần nơi nhận': fixed('recipients'),
    'mục nơi nhận': fixed('recipients'),
    'phần chữ ký': fixed('signature'),
    'phần ký': fixed('signature'),
    'đoạn cuối': fixed('closing'),
    'đoạn kết': fixed('closing'),
    'phần cuối': fixed('closing'),
    'phần kết': fixed('closing'),
    phần: PART,
    chương: CHAPTER,
    'tiểu mục': CLAUSE,
    mục: SECTION,
    điều: ARTICLE,
    khoản: CLAUSE,
    điểm: POINT,
    tiết: ITEM,
    'dấu gạch đầu dòng': DASH,
    'gạch đầu dòng': DASH,
    'dấu gạch ngang đầu dòng': DASH,
    'gạch ngang đầu dòng': DASH,
    'dấu gạch ngang': DASH,
    'gạch ngang': DASH,
    'dấu gạch': DASH,
    gạch: DASH,
    ý: PASSAGE,
    'đoạn văn': PASSAGE,
    đoạn: PASSAGE,
    câu: SENTENCE,
  },
  en: {
    appendix: APPENDIX,
    appendices: APPENDIX,
    annex: APPENDIX,
    annexes: APPENDIX,
    heading: HEADING,
    'opening paragraph': fixed('preamble'),
    'opening part': fixed('preamble'),
    preamble: fixed('preamble'),
    'closing part': fixed('closing'),
    'closing paragraph': fixed('closing'),
    recipients: fixed('recipients'),
    signature: fixed('signature'),
    part: PART,
    parts: PART,
    chapter: CHAPTER,
    chapters: CHAPTER,
    section: SECTION,
    sections: SECTION,
    'sec.': SECTION,
    'sect.': SECTION,
    article: ARTICLE,
    articles: ARTICLE,
    'art.': ARTICLE,
    'arts.': ARTICLE,
    clause: CLAUSE,
    clauses: CLAUSE,
    'cl.': CLAUSE,
    'sub-clause': SUBCLAUSE,
    'sub-clauses': SUBCLAUSE,
    subclause: SUBCLAUSE,
    subclauses: SUBCLAUSE,
    'sub-section': SUBCLAUSE,
    subsection: SUBCLAUSE,
    subsections: SUBCLAUSE,
    point: POINT,
    points: POINT,
    item: ITEM,
    items: ITEM,
    'sub-point': ITEM,
    subpoint: ITEM,
    'sub-item': ITEM,
    'sub-paragraph': SUBPARAGRAPH,
    subparagraph: SUBPARAGRAPH,
    'dash point': DASH,
    'dash points': DASH,
    indent: DASH,
    indents: DASH,
    dash: DASH,
    dashes: DASH,
    bullet: DASH,
    bullets: DASH,
    'bullet point': DASH,
    'bullet points': DASH,
    paragraph: PASSAGE,
    paragraphs: PASSAGE,
    'para.': PASSAGE,
    'paras.': PASSAGE,
    sentence: SENTENCE,
    sentences: SENTENCE,
  },
};

/** Words that open a list or a range: `các khoản 2 và 3`, `từ khoản 2 đến khoản 4`. */
const OPENERS: Localized<Readonly<Record<'list' | 'range', readonly string[]>>> = {
  vi: { list: ['các', 'những'], range: ['từ'] },
  en: { list: [], range: ['from'] },
};

export const GRAMMAR_WORDS = {
  levels: WORDS,
  partners: PARTNERS,
  counted: COUNTED,
  ranked: RANKED,
  openers: OPENERS,
  and: { vi: ['và', 'hoặc', 'cùng'], en: ['and', 'or'] },
  to: { vi: ['đến', 'tới'], en: ['to', 'through'] },
  of: { vi: ['của', 'thuộc'], en: ['of', 'to'] },
  the: { vi: [], en: ['the'] },
  this: { vi: ['này', 'nêu', 'trên', 'nói'], en: ['this', 'that'] },
  number: { vi: ['số'], en: ['no', 'nos', 'number', 'numbers'] },
} as const satisfies Record<string, Localized<unknown>>;

/** Levels by their first word, the longest name first. */
const BY_FIRST_WORD: Localized<ReadonlyMap<string, readonly (readonly [readonly string[], LevelWords])[]>> = {
  vi: indexByFirstWord('vi'),
  en: indexByFirstWord('en'),
};

function indexByFirstWord(language: Language) {
  const entries = Object.entries(WORDS[language]).map(([name, level]) => [nameTokens(name), level] as const);
  entries.sort(([a], [b]) => b.length - a.length);
  return Map.groupBy(entries, ([[first = '']]) => first);
}

/** The levels whose name begins with a word, the longest name first. A sign in a name is a token of it: `art.`. */
export function levelsFrom(
  word: string,
  language: Language,
): readonly (readonly [readonly string[], LevelWords])[] {
  return BY_FIRST_WORD[language].get(word) ?? [];
}

/** Every word, in small letters, with which units can begin. */
export function levelBeginnings(language: Language): readonly string[] {
  const { list, range } = GRAMMAR_WORDS.openers[language];
  return [...BY_FIRST_WORD[language].keys(), ...list, ...range];
}
