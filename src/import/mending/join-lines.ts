import type { PaperBlock, PaperMend, PaperParagraph } from '../paper.ts';

/** What begins a paragraph of its own wherever it stands. */
const UNIT =
  /^(?:(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục|Tiểu mục|TIỂU MỤC|Điều|ĐIỀU|PHỤ LỤC|Phụ lục|Mẫu số|MẪU SỐ|Căn cứ|Nơi nhận|Số:|Kính gửi)(?![\p{L}])|(?:TM\.|T\/M|KT\.|TL\.|TUQ\.|Q\.))/u;
/** A number, letter or sign before the words of a unit. */
const NUMBERED =
  /^(?:[IVXLC]{1,6}[.\-/)]|\d{1,3}(?:\.\d{1,2})*[a-zđ]?[.)/](?!\d)|\d{1,3}-(?=\s)|[a-zđ]{1,2}\d?[.)]|[-–—+•*])\s*(.*)$/u;
const ENDS = /[.;:!?…”)\]]$/u;
/** Part of the longest lines that a line must fill to be one that was wrapped. */
const FULL = 0.72;
/** A line so full may end a sentence in the middle of a paragraph. */
const BRIM = 0.95;

/** Joins the lines of a page to paragraphs. Each paragraph keeps the place of its first line. */
export function joinLines(blocks: readonly PaperBlock[], mends: PaperMend[]): readonly PaperBlock[] {
  const lengths = blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.text.length : []))
    .sort((a, b) => a - b);
  // The width of the column: some lines may be longer.
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const joined: PaperBlock[] = [];
  let last = '';
  for (const block of blocks) {
    const before = joined.at(-1);
    if (block.kind !== 'paragraph' || before?.kind !== 'paragraph' || !goesOn(last, block.text, width)) {
      joined.push(block);
    } else joined.splice(-1, 1, join(before, block.text, mends));
    last = block.kind === 'paragraph' ? block.text : '';
  }
  return joined;
}

/** Whether a line is drawn, not written. */
export function isOrnament(text: string): boolean {
  return /^[-_=*~.·•–—\s]{3,}$/u.test(text) && text !== '\f';
}

/** Whether a line is the rest of the paragraph in the line before. */
function goesOn(line: string, next: string, width: number): boolean {
  if (isOrnament(line) || isOrnament(next)) return false;
  if (UNIT.test(next) || /^\((?:Ban hành|Kèm theo)/u.test(next) || next.includes('\t') || line.includes('\t'))
    return false;
  const begins = NUMBERED.exec(next);
  const startsSmall = /^[\p{Ll}(,;.]/u.test(next);
  if (begins !== null) {
    // `- xã hội` or `XIII) về` in the middle of a sentence; `2. Ban …` at its end.
    return /^\p{Ll}/u.test(begins[1] ?? '') && !ENDS.test(line) && line.length > width * FULL;
  }
  if (startsSmall) return true;
  // A heading in capitals goes on in capitals only.
  if (isCapital(line) !== isCapital(next)) return false;
  if (isCapital(line) && isCapital(next)) return line.length > width * 0.6;
  return line.length > width * FULL && !/[.;:!?]$/.test(line)
    ? true
    : line.length > width * BRIM && !/[;:]$/.test(line);
}

function isCapital(text: string): boolean {
  // A symbol alone on a line is no heading.
  return /\p{Lu}/u.test(text) && text === text.toUpperCase() && !/\d[-/]\p{Lu}/u.test(text);
}

function join(before: PaperParagraph, next: string, mends: PaperMend[]): PaperParagraph {
  // A symbol may be broken after its sign.
  const isSymbol = /\d[-/]$/.test(before.text) && /^\p{Lu}/u.test(next);
  if (isSymbol)
    mends.push({
      kind: 'wrap',
      place: before.place,
      before: `${before.text.slice(-8)}⏎${next.slice(0, 8)}`,
      after: before.text.slice(-8) + next.slice(0, 8),
    });
  return { ...before, text: `${before.text}${isSymbol ? '' : ' '}${next}` };
}
