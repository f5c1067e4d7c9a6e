/** A part of a symbol: `NQ`, `CTr`, `QH15`, `VX2`, `ToC`; with what is joined to it, `TH&XH`, `UBND.NC`. */
const PART = String.raw`\p{Lu}\p{L}{0,14}\d{0,4}(?:&\p{Lu}\p{L}*|\.\p{Lu}{2,6}\d?)?`;

/**
 * The number and symbol of a document in running text, Party, State and union forms: `02-NQ/TW`, `57-CTr/TU`,
 * `15a/QĐ-LĐLĐ`, `30/2020/NĐ-CP`, `50/2024/QH15`, `12/2012/L-CTN`, `141-CV/VPTW/nb`. One part is enough after a year.
 */
const SYMBOL = String.raw`(?<![\p{L}\d/]|\d\.)\d{1,5}(?:[a-e]|[A-E](?=\/\p{Lu}\p{L}))?(?:[-/]${PART}(?:[-/]${PART}){1,4}|\/\d{4}\/(?=\p{L}{2}|\p{L}[-/]\p{Lu})${PART}(?:[-/]${PART}){0,4})(?:\/(?:[a-z]{1,3}|\d{4}))?(?![\p{L}\d])`;

/** The first letters of the months, and what may follow them. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** The months that papers also write in words: `tháng tư`. */
const MONTHS_IN_WORDS = 'giêng,hai,ba,tư,năm,sáu,bảy,tám,chín,mười,mười một,mười hai'.split(',');

/** The day first, as papers of both languages print it; English also with the month first. */
const DATES = {
  numeric: String.raw`(?<!\d)(?<d1>\d{1,2})\s{0,3}[/.-]\s{0,3}(?<m1>\d{1,2})\s{0,3}[/.-]\s{0,3}(?<y1>\d{4})(?!\d)`,
  vietnamese: String.raw`(?<!\d)(?<d2>\d{1,2})\s{1,3}tháng\s{1,3}(?<m2>\d{1,2}|${MONTHS_IN_WORDS.toReversed().join('|')}),?\s{1,3}năm\s{1,3}(?<y2>\d{4})(?!\d)`,
  english: String.raw`(?<!\d)(?<d3>\d{1,2})(?:st|nd|rd|th)?(?:\s{1,3}of)?[\s-]{1,3}(?<m3>${MONTH})\.?,?[\s-]{1,3}(?<y3>\d{4})(?!\d)`,
  american: String.raw`\b(?<m4>${MONTH})\.?\s{1,3}(?<d4>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?<y4>\d{4})(?!\d)`,
};
const DATE = Object.values(DATES).join('|');

const ALL_SYMBOLS = new RegExp(SYMBOL, 'gu');
const ALL_DATES = new RegExp(DATE, 'gi');
const SYMBOL_HERE = new RegExp(SYMBOL, 'uy');
const DATE_HERE = new RegExp(DATE, 'iy');

export interface Mark {
  /** The symbol as written, or the day in ISO 8601. */
  readonly value: string;
  readonly index: number;
  readonly length: number;
}

/** The symbols in a text, in order. */
export function findSymbols(text: string): Mark[] {
  return [...text.matchAll(ALL_SYMBOLS)].map(symbolMark);
}

/** The full dates in a text of either language, in order, as ISO days. */
export function findDates(text: string): Mark[] {
  return [...text.matchAll(ALL_DATES)].flatMap((match) => dateMark(match) ?? []);
}

/** The symbol that begins at an index, or null. */
export function symbolAt(text: string, index: number): Mark | null {
  SYMBOL_HERE.lastIndex = index;
  const match = SYMBOL_HERE.exec(text);
  return match === null ? null : symbolMark(match);
}

/** The full date that begins at an index, or null. */
export function dateAt(text: string, index: number): Mark | null {
  DATE_HERE.lastIndex = index;
  const match = DATE_HERE.exec(text);
  return match === null ? null : dateMark(match);
}

function symbolMark(match: RegExpExecArray): Mark {
  return { value: match[0], index: match.index, length: match[0].length };
}

/** Null for what no calendar has: `32/1/2021`, `1.13.2021`. */
function dateMark(match: RegExpExecArray): Mark | null {
  const { d1, d2, d3, d4, m1, m2, m3, m4, y1, y2, y3, y4 } = match.groups ?? {};
  const named = m3 ?? m4;
  const day = Number(d1 ?? d2 ?? d3 ?? d4);
  const month =
    named === undefined ? monthOf(m1 ?? m2 ?? '') : MONTHS.indexOf(named.slice(0, 3).toLowerCase()) + 1;
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  const value = `${y1 ?? y2 ?? y3 ?? y4}-${two(month)}-${two(day)}`;
  return { value, index: match.index, length: match[0].length };
}

/** A month in figures or in Vietnamese words. */
function monthOf(written: string): number {
  const word = MONTHS_IN_WORDS.indexOf(written.toLowerCase());
  return word === -1 ? Number(written) : word + 1;
}
