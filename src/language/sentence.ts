/** A sentence of a text: its words without the white space around, and where they stand in the text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  /** Offset after the last letter, its end mark included. */
  readonly end: number;
}

/** What ends a sentence: a full stop or semicolon, with closing quotation marks or brackets, before a space. */
const END_MARK = /[.;][”’"')\]]*(?=\s|$)/g;

/** Words that carry a full stop of their own. */
const ABBREVIATIONS = new Set(
  'No Nos Art Arts Dr Mr Mrs Ms Prof St cf vs e.g i.e TP TX TT TS ThS GS PGS Tp'.split(' '),
);

/**
 * Splits a text into sentences, as the sentences of a provision are counted: each ends at `.` or `;` before white
 * space, or with its paragraph. A stop inside a number or symbol, after an abbreviation, a single letter or a
 * number at the head of a line ends nothing.
 */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const add = (from: number, to: number): void => {
    const cut = text.slice(from, to);
    const words = cut.trim();
    if (words === '') return;
    const start = from + cut.indexOf(words);
    sentences.push({ text: words, start, end: start + words.length });
  };
  let lineStart = 0;
  for (const line of text.split('\n')) {
    let from = 0;
    for (const { 0: mark, index } of line.matchAll(END_MARK)) {
      if (mark.startsWith('.') && !endsSentence(line, from, index)) continue;
      add(lineStart + from, lineStart + index + mark.length);
      from = index + mark.length;
    }
    add(lineStart + from, lineStart + line.length);
    lineStart += line.length + 1;
  }
  return sentences;
}

/** Whether the full stop at `index` ends the sentence that began at `from`. */
function endsSentence(line: string, from: number, index: number): boolean {
  const before = line.slice(from, index);
  // Step by step from its end: a pattern would try every place of a long line.
  let start = before.length;
  while (start > 0 && /[\p{L}\p{N}.]/u.test(before.charAt(start - 1))) start--;
  const word = before.slice(start);
  if (ABBREVIATIONS.has(word) || /^\p{L}$/u.test(word)) return false;
  if (/^\p{N}+$/u.test(word) && before.trim() === word) return false;
  // `v.v.` and its like end a sentence only before a capital, or where the line ends.
  return !word.includes('.') || !/^\s+[\p{Ll}\p{N}]/u.test(line.slice(index + 1));
}
