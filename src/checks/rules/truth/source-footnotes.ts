import { foldSpace } from '../../../language/fold-space.ts';
import type { Localized } from '../../../language/language.ts';
import type { Span } from '../../../model/diagnostic.ts';
import { type Inline, inlineText, isAside } from '../../../model/wording/wording.ts';

/** A source with white space folded, and the offset of each letter in its file. */
export interface Mapped {
  text: string;
  offsets: number[];
}

/** A footnote of the published text. */
export interface PlacedFootnote {
  readonly num: string;
  readonly words: string;
  /** Where its mark stands among the published letters. */
  readonly at: number;
  readonly span: Span;
}

/** A footnote that the source does not have. */
export interface MissedFootnote {
  readonly span: Span;
  readonly message: Localized;
}

/** The footnotes of a paragraph or cell, which begins at `start` of the published text. */
export function placeFootnotes(inlines: readonly Inline[], start: number, whole: Span): PlacedFootnote[] {
  const found: PlacedFootnote[] = [];
  let at = start;
  const walk = (list: readonly Inline[]): void => {
    for (const inline of list) {
      if (inline.type === 'text') at += inline.value.length;
      else if (inline.type === 'footnote') {
        const words = foldSpace(inlineText(inline.children));
        const [first] = inline.children;
        const offset = first?.type === 'text' ? first.offset : whole.start;
        const span = { file: whole.file, start: offset, end: offset + 1 };
        found.push({ num: inline.num, words, at, span });
      } else if (!isAside(inline)) walk(inline.children);
    }
  };
  walk(inlines);
  return found;
}

/**
 * Takes the footnotes out of a source that has them as they are printed: the mark at its place, the words in a paragraph
 * that begins with the mark, anywhere behind it. What is left is compared as any other text. Returns the first footnote
 * that is not there as published.
 */
export function takeFootnotes(
  source: Mapped,
  raw: string,
  published: string,
  footnotes: readonly PlacedFootnote[],
): MissedFootnote | null {
  let from = 0;
  for (const { num, words, at, span } of footnotes) {
    const sign = signOf(num);
    const begins = new RegExp(`(?<=^| )${sign}[.)]? ?`, 'gu');
    begins.lastIndex = Math.max(from, at);
    const note = [...source.text.matchAll(begins)].find(({ index, 0: { length } }) => {
      const end = index + length + words.length;
      return (
        index >= from &&
        beginsLine(raw, source.offsets[index]) &&
        source.text.startsWith(words, index + length) &&
        endsLine(raw, source.offsets[end - 1])
      );
    });
    if (note === undefined) return { span, message: formatNoNote(num) };
    cut(source, note.index, note.index + note[0].length + words.length);
    from = note.index;
  }
  for (const { num, at, span } of footnotes) {
    // What differs before is told first.
    if (source.text.slice(0, at) !== published.slice(0, at)) return null;
    const mark = new RegExp(` ?${signOf(num)}`, 'uy');
    mark.lastIndex = at;
    const found = mark.exec(source.text);
    if (found === null) return { span, message: formatNoMark(num) };
    cut(source, at, at + found[0].length);
  }
  return null;
}

/** `1`, `[1]`, `(1)` or `¹`. */
function signOf(num: string): string {
  const raised = num.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
  const [plain, high] = [num, raised].map((text) => RegExp.escape(text));
  return `(?:\\[${plain}\\]|\\(${plain}\\)|${high}|${plain})`;
}

function beginsLine(raw: string, offset: number | undefined): boolean {
  return offset !== undefined && /(?:^|\n)\s*$/u.test(raw.slice(Math.max(0, offset - 200), offset));
}

function endsLine(raw: string, offset: number | undefined): boolean {
  return offset !== undefined && /^[^\S\n]*(?:\n|$)/u.test(raw.slice(offset + 1, offset + 201));
}

/** Takes letters out, with one of the two spaces that they leave. */
function cut(source: Mapped, start: number, end: number): void {
  const isBetween = start === 0 || source.text[start - 1] === ' ';
  const until = isBetween && source.text[end] === ' ' ? end + 1 : end;
  // At the end of the source the space before goes.
  const since = isBetween && start > 0 && until === source.text.length ? start - 1 : start;
  source.text = source.text.slice(0, since) + source.text.slice(until);
  source.offsets.splice(since, until - since);
}

function formatNoNote(num: string): Localized {
  return {
    vi: `Bản nguồn không có chú thích này đúng từng chữ: sau dấu chú thích phải có một đoạn bắt đầu bằng “${num}” rồi đến các chữ ở đây. Sửa chú thích theo bản nguồn.`,
    en: `The source does not have this footnote letter for letter: behind its mark there must be a paragraph that begins with “${num}” and goes on with these words. Correct the footnote according to the source.`,
  };
}

function formatNoMark(num: string): Localized {
  return {
    vi: `Ở chỗ này bản nguồn không có dấu chú thích “${num}” (${num}, [${num}], (${num}) hoặc số nhỏ phía trên). Đặt Footnote đúng chỗ có dấu.`,
    en: `The source has no footnote mark “${num}” at this place (${num}, [${num}], (${num}) or a raised number). Put the Footnote where the mark stands.`,
  };
}
