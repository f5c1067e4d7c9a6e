import type { Word } from './folding.ts';

/** Whether somebody who types these letters can mean that word: the same marks, or none. */
export function canMean(typed: Word, meant: Word): boolean {
  return typed.folded === meant.folded && (typed.spelled === typed.folded || typed.spelled === meant.spelled);
}
