import type { Language, Localized } from '../language.ts';
import type { Level } from './found-citation.ts';

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
  /** Which numbers it takes; `none` for a part that there is only one of. */
  readonly takes: 'roman' | 'letter' | 'ordinal' | 'any' | 'none';
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
const POINT = words('point', 7, 'number', 'letter');
const DASH = words('dash', 9, 'parent', 'ordinal');
/** A thought or paragraph: a dash where there are dashes, else a part of the text. */
const PASSAGE = words('passage', 10, 'parent', 'ordinal');
const SENTENCE = words('sentence', 11, 'parent', 'ordinal');
const HEADING = words('heading', 12, 'parent', 'none');
const fixed = (level: Level): LevelWords => words(level, 12, 'document', 'none');

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** The words of every level, in small letters, longest first where one begins another. */
const WORDS: Localized<Readonly<Record<string, LevelWords>>> = {
  vi: {
    'phụ lục': APPENDIX,
    'phần tiêu đề': HEADING,
    'tiêu đề': HEADING,
    'phần mở đầu': fixed('preamble'),
    'đoạn mở đầu': fixed('preamble'),
    'lời mở đầu': fixed('preamble'),
    'phần nơi nhận': fixed('recipients'),
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
    'dấu gạch đầu dòng': DASH,
    'gạch đầu dòng': DASH,
    'dấu gạch': DASH,
    gạch: DASH,
    ý: PASSAGE,
    đoạn: PASSAGE,
    câu: SENTENCE,
  },
  en: {
    appendix: APPENDIX,
    appendices: APPENDIX,
    annex: APPENDIX,
    heading: HEADING,
    'opening paragraph': fixed('preamble'),
    preamble: fixed('preamble'),
    'closing paragraph': fixed('closing'),
    recipients: fixed('recipients'),
    signature: fixed('signature'),
    part: PART,
    parts: PART,
    chapter: CHAPTER,
    chapters: CHAPTER,
    section: SECTION,
    sections: SECTION,
    article: ARTICLE,
    articles: ARTICLE,
    clause: CLAUSE,
    clauses: CLAUSE,
    point: POINT,
    points: POINT,
    'dash point': DASH,
    'dash points': DASH,
    indent: DASH,
    indents: DASH,
    dash: DASH,
    dashes: DASH,
    bullet: DASH,
    bullets: DASH,
    paragraph: PASSAGE,
    paragraphs: PASSAGE,
    sentence: SENTENCE,
    sentences: SENTENCE,
  },
};

/** Words before a standing level and number that make them no unit: `thời điểm 2`, `danh mục 3`, `mỗi mục 4 phút`. */
const PARTNERS: Localized<Readonly<Partial<Record<Level | 'any', ReadonlySet<string>>>>> = {
  vi: {
    any: setOf('mỗi từng một vài mấy nhiều'),
    section: setOf('danh hạng tiết đầu thư chuyên'),
    clause: setOf('tài điều danh'),
    point: setOf(
      'thời địa quan trọng đặc ưu nhược cao yếu nút giao cứ thang bảng đạt được hạ nâng cộng trừ chấm cho tổng',
    ),
  },
  en: {
    any: setOf('each every any one per'),
    section: setOf('cross'),
    point: setOf('match set power decimal melting boiling'),
  },
};

/** Words after a standing number that it counts: `khoản 30 người`, `articles 2 or 3 pages long`. */
const COUNTED: Localized<ReadonlySet<string>> = {
  vi: setOf(
    'người đồng triệu nghìn ngàn tỷ tỉ trăm phút giờ ngày tuần tháng năm quý tuổi lần bản trang tờ cuốn km m mét cm ' +
      'mm kg tấn đơn em cháu nhà hộ xe suất phiếu vé ca buổi cuộc việc loại nhóm lớp',
  ),
  en: setOf(
    'people persons members pages lines words days weeks months years hours minutes million billion thousand ' +
      'hundred km m cm mm kg per times units unions cells copies percent dong vnd',
  ),
};

/** Words before a bare `III.2` that say what else it counts: `xếp hạng III.2`, `quý IV/21`. */
const RANKED: Localized<ReadonlySet<string>> = {
  vi: setOf('hạng loại bảng lớp hình bậc quý kỳ nhóm khóa khoá thứ phiên đời cấp tầng phòng lô'),
  en: setOf('rank grade table class figure type quarter version group level room lot'),
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
  number: { vi: ['số'], en: ['no', 'nos', 'number'] },
} as const satisfies Record<string, Localized<unknown>>;

/** Levels by their first word, the longest name first. */
const BY_FIRST_WORD: Localized<ReadonlyMap<string, readonly (readonly [readonly string[], LevelWords])[]>> = {
  vi: indexByFirstWord('vi'),
  en: indexByFirstWord('en'),
};

function indexByFirstWord(language: Language) {
  const entries = Object.entries(WORDS[language]).map(([name, level]) => [name.split(' '), level] as const);
  entries.sort(([a], [b]) => b.length - a.length);
  return Map.groupBy(entries, ([[first = '']]) => first);
}

/** The levels whose name begins with a word, the longest name first. */
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
