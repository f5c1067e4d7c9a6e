import type { Paper } from '../paper.ts';
import { TreeBuilder } from './build-tree.ts';
import { type PaperHead, readHead } from './read-head.ts';
import { type Doubt, makeUnit, type Unit } from './unit.ts';

/** A paper as it is understood: what its head says, its units in order, and what an editor has to settle. */
export interface UnderstoodPaper {
  readonly head: PaperHead;
  readonly units: readonly Unit[];
  readonly doubts: readonly Doubt[];
}

/** Finds head, title and units of a paper. */
export function understandPaper({ blocks }: Paper): UnderstoodPaper {
  const { head, count } = readHead(blocks);
  const { roots, doubts } = new TreeBuilder(blocks.slice(count));
  const top = makeUnit('head', head.place);
  top.blocks.push(...head.lines.map((text) => ({ type: 'paragraph', text }) as const));
  return {
    head,
    units: [...(head.lines.length > 0 ? [top] : []), ...roots],
    doubts: [...head.doubts, ...doubts],
  };
}
