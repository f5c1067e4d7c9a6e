/**
 * The number and symbol of a document in running text, Party and State forms: `02-NQ/TW`, `57-CTr/TU`,
 * `15/QĐ-LĐLĐ`, `30/2020/NĐ-CP`.
 */
const SYMBOL = /(?<![\p{L}\d])\d{1,5}(?:\/\d{4})?[-/]\p{Lu}\p{L}*(?:[-/]\p{Lu}\p{L}*)+/gu;

const NUMERIC_DATE = /(?<!\d)(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*(\d{4})(?!\d)/g;
const VIETNAMESE_DATE = /(?<!\d)(\d{1,2}) tháng (\d{1,2}) năm (\d{4})/g;
const ENGLISH_DATE =
  /(?<!\d)(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})/g;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export interface Mark {
  /** The symbol as written, or the day in ISO 8601. */
  readonly value: string;
  readonly index: number;
  readonly length: number;
}

/** The symbols in a text, in order. */
export function findSymbols(text: string): Mark[] {
  return [...text.matchAll(SYMBOL)].map((match) => ({
    value: match[0],
    index: match.index,
    length: match[0].length,
  }));
}

/** The full dates in a text of either language, in order, as ISO days. */
export function findDates(text: string): Mark[] {
  const marks: Mark[] = [];
  const add = (match: RegExpExecArray, day: string, month: number, year: string): void => {
    const value = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    marks.push({ value, index: match.index, length: match[0].length });
  };
  for (const match of text.matchAll(NUMERIC_DATE))
    add(match, match[1] ?? '', Number(match[2]), match[3] ?? '');
  for (const match of text.matchAll(VIETNAMESE_DATE))
    add(match, match[1] ?? '', Number(match[2]), match[3] ?? '');
  for (const match of text.matchAll(ENGLISH_DATE)) {
    add(match, match[1] ?? '', MONTHS.indexOf(match[2] ?? '') + 1, match[3] ?? '');
  }
  return marks.sort((a, b) => a.index - b.index);
}
