import { findSymbols } from '../../citations/symbols.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Term } from '../../model/registry.ts';
import { occurrencesIn } from '../../model/wording/occurrences.ts';
import { type Block, inlineText, plainText, visitInlines } from '../../model/wording/wording.ts';
import type { ViewContext } from '../view-context.ts';

/** A place in the plain text of a wording that leads to the glossary. */
export interface TermMark {
  readonly id: string;
  readonly href: string;
  readonly index: number;
  readonly length: number;
}

/** Terms in more provisions than this (`đoàn viên`, `nghị quyết`) are not marked: they need no looking up. */
const MOST_PROVISIONS = 10;

/** Ids of the terms that an author marks in a wording by `<Term>`; not in a note, which is shown as plain text. */
export function authoredTerms(blocks: readonly Block[]): readonly string[] {
  const ids: string[] = [];
  visitInlines(blocks, (inline, around) => {
    if (inline.type === 'term' && !around.some(({ type }) => type === 'note')) ids.push(inline.id);
  });
  return ids;
}

/**
 * The places of a wording to mark as terms: the first occurrence of each term that is not in `marked`, which grows.
 * Never in a reference, an author's `<Term>`, a symbol or a table.
 */
export function markTerms(
  context: ViewContext,
  key: string,
  blocks: readonly Block[],
  marked: Set<string>,
): readonly TermMark[] {
  const { corpus, addresses, language } = context;
  if (corpus.terms.length === 0) return [];
  const free = freeRanges(blocks);
  const marks: TermMark[] = [];
  const occurrences = occurrencesIn(corpus).byProvision.get(key) ?? [];
  for (const { named, language: of, part, form, index, inside } of occurrences) {
    if (named.type !== 'term' || of !== language || part !== 'text' || inside) continue;
    const { id } = named.record;
    if (marked.has(id) || isEverywhere(corpus, named.record)) continue;
    const end = index + form.length;
    if (!free.some(([from, to]) => from <= index && end <= to)) continue;
    if (marks.some((mark) => mark.index < end && index < mark.index + mark.length)) continue;
    marked.add(id);
    marks.push({ id, href: addresses.term(language, id), index, length: form.length });
  }
  return marks.sort((a, b) => a.index - b.index);
}

function isEverywhere(corpus: Corpus, term: Term): boolean {
  if (term.kind === 'abbreviation') return false;
  const places = (occurrencesIn(corpus).byTerm.get(term.id) ?? []).filter(
    ({ language }) => language === 'vi',
  );
  return new Set(places.map(({ key }) => key)).size > MOST_PROVISIONS;
}

/** Ranges of the plain text in which a link may stand. */
function freeRanges(blocks: readonly Block[]): readonly (readonly [from: number, to: number])[] {
  const free: (readonly [number, number])[] = [];
  let at = 0;
  const add = (text: string): void => {
    let from = at;
    for (const { index, length } of findSymbols(text)) {
      free.push([from, at + index]);
      from = at + index + length;
    }
    free.push([from, at + text.length]);
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      for (const inline of block.children) {
        // Only plain runs: what is emphasised or doubtful already has a look of its own.
        if (inline.type === 'text') add(inline.value);
        at += inlineText([inline]).length;
      }
    } else at += plainText([block]).length;
    // Blocks are joined by one letter.
    at += 1;
  }
  return free;
}
