import type { TextRange } from '../../citations/found-citation.ts';
import type { Language } from '../../language/language.ts';
import { memoize } from '../../language/memoize.ts';
import type { Corpus } from '../corpus.ts';
import type { Document } from '../document.ts';
import type { Provision, ProvisionWording } from '../provision.ts';
import { keyOf, referencesByWords } from '../references/internal-references.ts';
import { outsideCitations } from '../references/outside-citations.ts';
import { type Block, type Inline, inlineText, plainText } from './wording.ts';

/** Words to set in something: a range of the plain text of a wording. */
interface Mark {
  readonly range: TextRange;
  readonly wrap: (children: readonly Inline[]) => Inline;
}

const known = memoize((_: Corpus) => new WeakMap<ProvisionWording, readonly Block[]>());

/**
 * The wording of a provision with what its words alone lead to: units of its own document as references that nobody
 * wrote, documents outside as marked words. Made once a corpus; the wording itself where there are none.
 */
export function linkedBlocks(
  corpus: Corpus,
  document: Document,
  provision: Provision,
  language: Language,
): readonly Block[] {
  const wording = provision.wording[language];
  if (wording === null) return [];
  const before = known(corpus).get(wording);
  if (before !== undefined) return before;
  const marks = marksIn(corpus, document, provision, language);
  const blocks = marks.length === 0 ? wording.blocks : withMarks(wording.blocks, marks);
  known(corpus).set(wording, blocks);
  return blocks;
}

function marksIn(
  corpus: Corpus,
  document: Document,
  provision: Provision,
  language: Language,
): readonly Mark[] {
  const toSpan = provision.wording[language]?.span ?? { file: document.file, start: 0, end: 0 };
  const internal = referencesByWords(document, provision)
    .filter((reference) => reference.language === language)
    .map(({ range, to }): Mark => {
      return {
        range,
        wrap: (children) => ({ type: 'reference', to: keyOf(to), toSpan, written: 'words', children }),
      };
    });
  const outside = outsideCitations(corpus, document)
    .filter((citation) => citation.from === provision && citation.language === language)
    .map(({ range, entry }): Mark => ({ range, wrap: (children) => ({ type: 'outside', entry, children }) }));
  return [...internal, ...outside].sort((a, b) => a.range.start - b.range.start);
}

function withMarks(blocks: readonly Block[], marks: readonly Mark[]): readonly Block[] {
  let at = 0;
  return blocks.map((block): Block => {
    const start = at;
    at += plainText([block]).length + 1;
    if (block.type === 'paragraph') return { ...block, children: markInlines(block.children, start, marks) };
    if (block.type !== 'table') return block;
    let cellAt = start;
    const rows = block.rows.map((row) =>
      row.map((cell) => {
        const marked = markInlines(cell, cellAt, marks);
        cellAt += inlineText(cell).length + 1;
        return marked;
      }),
    );
    return { ...block, rows };
  });
}

/** Sets marked words in what they lead to; words that begin or end inside other markup stay as they are. */
function markInlines(inlines: readonly Inline[], start: number, marks: readonly Mark[]): readonly Inline[] {
  const end = start + inlineText(inlines).length;
  const own = marks.filter(({ range }) => start <= range.start && range.end <= end);
  if (own.length === 0) return inlines;
  const borders = new Set(own.flatMap(({ range }) => [range.start, range.end]));
  const pieces = cutAt(inlines, start, borders);
  const marked: Inline[] = [];
  for (let index = 0; index < pieces.length; ) {
    const mark = own.find(({ range }) => range.start === pieces[index]?.at);
    const last = mark === undefined ? -1 : pieces.findIndex(({ to }) => to === mark.range.end);
    if (mark === undefined || last < index) {
      marked.push(...(pieces[index]?.inlines ?? []));
      index++;
    } else {
      marked.push(mark.wrap(pieces.slice(index, last + 1).flatMap((piece) => piece.inlines)));
      index = last + 1;
    }
  }
  return marked;
}

interface Piece {
  readonly at: number;
  readonly to: number;
  readonly inlines: readonly Inline[];
}

/** The inlines with their places, plain letters cut at the borders. */
function cutAt(inlines: readonly Inline[], start: number, borders: ReadonlySet<number>): readonly Piece[] {
  let at = start;
  return inlines.flatMap((inline): readonly Piece[] => {
    const from = at;
    at += inlineText([inline]).length;
    if (inline.type !== 'text') return [{ at: from, to: at, inlines: [inline] }];
    const cuts = [
      from,
      ...[...borders].filter((border) => from < border && border < at).sort((a, b) => a - b),
      at,
    ];
    return cuts.slice(0, -1).map((cut, index) => {
      const to = cuts[index + 1] ?? at;
      const value = inline.value.slice(cut - from, to - from);
      return { at: cut, to, inlines: [{ ...inline, value, offset: inline.offset + cut - from }] };
    });
  });
}
