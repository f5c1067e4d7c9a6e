/**
 * The number and symbol of a document in running text, Party, State and union forms: `02-NQ/TW`, `57-CTr/TU`,
 * `15/QĐ-LĐLĐ`, `30/2020/NĐ-CP`, `50/2024/QH15`. One group of letters is enough after a year.
 */
const SYMBOL = String.raw`(?<![\p{L}\d/]|\d\.)(?:\d{1,5}[-/]\p{Lu}\p{L}{0,11}\d{0,2}(?:[-/]\p{Lu}\p{L}{0,11}\d{0,2}){1,4}|\d{1,5}\/\d{4}\/\p{Lu}\p{L}{1,11}\d{0,2}(?:[-/]\p{Lu}\p{L}{0,11}\d{0,2}){0,3})(?![\p{L}\d])`;

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(?:${MONTHS.join('|')})`;

/** The day first, as papers of both languages print it; English also with the month first. */
const DATES = {
  numeric: String.raw`(?<!\d)(?<d1>\d{1,2})\s{0,3}[/.-]\s{0,3}(?<m1>\d{1,2})\s{0,3}[/.-]\s{0,3}(?<y1>\d{4})(?!\d)`,
  vietnamese: String.raw`(?<!\d)(?<d2>\d{1,2}) tháng (?<m2>\d{1,2}),? năm (?<y2>\d{4})(?!\d)`,
  english: String.raw`(?<!\d)(?<d3>\d{1,2})(?:st|nd|rd|th)? (?<m3>${MONTH}),? (?<y3>\d{4})(?!\d)`,
  american: String.raw`\b(?<m4>${MONTH}) (?<d4>\d{1,2}),? (?<y4>\d{4})(?!\d)`,
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
  const month = named === undefined ? Number(m1 ?? m2) : MONTHS.indexOf(named.toLowerCase()) + 1;
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  const value = `${y1 ?? y2 ?? y3 ?? y4}-${two(month)}-${two(day)}`;
  return { value, index: match.index, length: match[0].length };
}
