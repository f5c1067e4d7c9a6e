import { decodeLegacy, findLegacyWords } from '../../language/characters/legacy-letters.ts';
import type { LeftOut, Paper, PaperBlock, PaperMend, RawPaper } from '../paper.ts';
import { isOrnament, joinLines } from './join-lines.ts';
import { decodeViqr, isViqr } from './viqr.ts';

/** `02- NQ/TW`, `16 /2026/QĐ-UBND`: a number and the letters of its symbol with white space between. */
const BROKEN_SYMBOL =
  /(?<![\p{L}\d])(\d{1,5})( ?)([-/])( ?)((?:\d{4}\/)?\p{Lu}{1,5}(?:[-/]\p{Lu}[\p{L}\d]*)+)/gu;
/** Letters that a font without Ư and ư has in their place. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { Ƣ: 'Ư', ƣ: 'ư' };

/**
 * Puts right what the way through a file did to the words of a paper, and nothing else: old encodings, composed
 * letters, broken symbols, lines that were wrapped, page numbers and running heads. Each change is told.
 */
export function mendPaper(raw: RawPaper): Paper {
  const mends: PaperMend[] = [];
  const leftOut: LeftOut[] = [];
  const all = raw.blocks.map(lettersOf).join('\n');
  const decode = chooseDecoder(all);
  const mendText = (text: string, place: number): string => {
    const decoded = decode === null ? text : decode(text);
    if (decoded !== text) mends.push({ kind: 'encoding', place, before: text, after: decoded });
    const composed = decoded.normalize('NFC').replace(/[\u00ad\u200b\u200e\u200f\ufeff]/g, '');
    const lettered = composed.replace(/[\p{L}]*[Ƣƣ][\p{L}Ƣƣ]*/gu, (word) => {
      const after = word.replace(/[Ƣƣ]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
      mends.push({ kind: 'letter', place, before: word, after });
      return after;
    });
    return mendSymbols(lettered, place, mends);
  };
  const mendBlock = (block: PaperBlock): PaperBlock =>
    block.kind === 'paragraph'
      ? { ...block, text: mendText(block.text, block.place) }
      : {
          ...block,
          rows: block.rows.map((row) =>
            row.map((cell) => ({ ...cell, text: mendText(cell.text, block.place) })),
          ),
        };
  const joined = raw.isInLines ? joinLines(dropFurniture(raw.blocks, leftOut), mends) : raw.blocks;
  // A drawn line ends a paragraph: it goes only when the lines are joined.
  const lines = joined.filter((block) => {
    if (block.kind !== 'paragraph' || !isOrnament(block.text)) return true;
    leftOut.push({ place: block.place, text: block.text, reason: 'ornament' });
    return false;
  });
  return {
    blocks: lines.map(mendBlock),
    footnotes: new Map([...raw.footnotes].map(([num, text]) => [num, mendText(text, 0)])),
    mends,
    leftOut,
  };
}

/** All words of a block, its cells a line each. */
export function lettersOf(block: PaperBlock): string {
  return block.kind === 'paragraph'
    ? block.text
    : block.rows
        .flat()
        .map(({ text }) => text)
        .join('\n');
}

/** Letters of Vietnamese in Unicode that no old encoding has among its signs. */
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** Decides by the words themselves: a font says nothing of the letters. */
function chooseDecoder(text: string): ((text: string) => string) | null {
  const words = findLegacyWords(text);
  const count = text.match(/\p{L}+/gu)?.length ?? 0;
  const [first] = words;
  // A name or two in old letters inside a text in Unicode is for the check to report.
  if (first !== undefined && words.length * 10 > count) {
    // Where paragraphs in Unicode stand between those in old letters, each says for itself.
    const isMixed = UNICODE_ONLY.test(text);
    return (part) =>
      isMixed && (UNICODE_ONLY.test(part) || findLegacyWords(part).length === 0)
        ? part
        : decodeLegacy(part, first.code);
  }
  return isViqr(text) ? decodeViqr : null;
}

function mendSymbols(text: string, place: number, mends: PaperMend[]): string {
  return text.replace(
    BROKEN_SYMBOL,
    (before, number: string, gap: string, sign: string, space: string, letters: string) => {
      if (gap === '' && space === '') return before;
      const after = number + sign + letters;
      mends.push({ kind: 'symbol', place, before, after });
      return after;
    },
  );
}

const PAGE_NUMBER = /^(?:(?:trang|page)\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:\/|of)\s*\d{1,4})?$/i;

/** Takes out page numbers and what stands at the head or foot of many pages. Page ends go too. */
function dropFurniture(blocks: readonly PaperBlock[], leftOut: LeftOut[]): readonly PaperBlock[] {
  const isEnd = (block: PaperBlock | undefined): boolean =>
    block?.kind === 'paragraph' && block.text === '\f';
  const pages = blocks.filter(isEnd).length;
  const edges = new Map<string, number>();
  const keyOf = (text: string): string => text.replace(/\d+/g, '#');
  const isEdge = (index: number): boolean =>
    isEnd(blocks[index - 1]) || isEnd(blocks[index + 1]) || index === 0 || index === blocks.length - 1;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'paragraph' && isEdge(index))
      edges.set(keyOf(block.text), (edges.get(keyOf(block.text)) ?? 0) + 1);
  }
  let last = 0;
  return blocks.filter((block, index) => {
    if (isEnd(block)) return false;
    if (block.kind !== 'paragraph') return true;
    const number = Number(/\d+/.exec(block.text)?.[0]);
    // A number alone on a line counts pages where it follows the one before it.
    if (
      PAGE_NUMBER.test(block.text) &&
      (pages > 0 ? isEdge(index) : number === last + 1 || (last === 0 && number <= 2))
    ) {
      last = number;
      leftOut.push({ place: block.place, text: block.text, reason: 'page-number' });
      return false;
    }
    const times = edges.get(keyOf(block.text)) ?? 0;
    if (pages > 2 && isEdge(index) && times > 2 && times * 2 > pages) {
      leftOut.push({ place: block.place, text: block.text, reason: 'running-head' });
      return false;
    }
    return true;
  });
}
