import {
  decodeKeys,
  foldVietnamese,
  hasMisplacedMarks,
  isSyllable,
  lacksTone,
  spellingsLike,
  type Word,
  wordsOf,
} from '../shared/folding.ts';
import type { Question } from '../shared/question.ts';
import type { Vocabulary } from '../shared/vocabulary.ts';
import type { Ask } from './bundle.ts';
import { phraseOf } from './candidates.ts';

/** A question in words that can stand in a text. */
export interface Reading {
  readonly words: readonly Word[];
  /** Whether any word was typed in other letters. */
  readonly isRespelled: boolean;
  /** Words that were taken for a slip, as they were typed: they stand nowhere. */
  readonly slips: readonly string[];
  /** The words that were taken in their place. */
  readonly taken: ReadonlySet<string>;
}

const SHORTEST_SLIP = 4;
const MOST_PIECES = 5;
/** Letters that glued syllables have on the average at least. */
const LETTERS_OF_PIECE = 2.5;
/** So many words near a slip are looked up beside its neighbours. */
const MOST_NEAR = 8;

/** Reads what was typed: words as they are, then keys without their keyboard program, slips, glued and split syllables. */
export async function readWords(
  question: Question,
  vocabulary: Vocabulary,
  ask: Ask,
  isInitials: (word: Word) => boolean,
): Promise<Reading> {
  const { words } = question;
  const read: Word[] = [];
  const slips: string[] = [];
  const taken = new Set<string>();
  let isRespelled = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const next = words[at + 1];
    if (isKnown(word, vocabulary, next === undefined) || isInitials(word)) {
      read.push(word);
      continue;
    }
    const joined = next === undefined ? null : joinedOf(word, next, vocabulary);
    if (joined !== null) at++;
    const same = joined ?? respell(word, vocabulary);
    const near = same ?? (await nearWord(word, read.at(-1), next, question, vocabulary, ask));
    if (same === null && near !== null) {
      slips.push(word.spelled);
      for (const { spelled } of near) taken.add(spelled);
    }
    isRespelled ||= near !== null;
    read.push(...(near ?? [word]));
  }
  return { words: read, isRespelled, slips, taken };
}

function isKnown(word: Word, vocabulary: Vocabulary, isLast: boolean): boolean {
  return /^\d+$/.test(word.folded) || vocabulary.meantBy(word, isLast).length > 0;
}

/** The same word in other letters: its keys, another spelling, some of its marks, several words written as one. */
function respell({ spelled, folded }: Word, vocabulary: Vocabulary): readonly Word[] | null {
  const keys = vocabulary.language === 'vi' ? decodeKeys(spelled) : null;
  // A tone may stand on the other vowel, or have been left out.
  const ofKeys =
    keys === null ? [] : [keys, ...spellingsLike(keys), ...vocabulary.foldedLike(foldVietnamese(keys))];
  const half =
    spelled === folded
      ? []
      : vocabulary.foldedLike(folded).filter((other) => hasMisplacedMarks(spelled, other));
  const found = [...ofKeys, ...spellingsLike(spelled), ...half].find((other) => vocabulary.has(other));
  if (found !== undefined) return wordsOf(found);
  // A kind and a number without the sign between them: `ct05`.
  const [, letters = '', digits = ''] = /^([a-z]+)(\d+)$/.exec(folded) ?? [];
  if (digits !== '' && vocabulary.has(letters)) return wordsOf(`${letters} ${digits}`);
  const isGlued = vocabulary.language === 'vi' && (spelled === folded || !isSyllable(folded));
  const pieces = isGlued ? piecesOf(folded, vocabulary) : null;
  return pieces === null ? null : wordsOf(pieces.join(' '));
}

/**
 * The word that differs in one letter. A Vietnamese word that there is, typed with its marks, is that word, unless its
 * neighbour says otherwise: `tổng kếc`.
 */
async function nearWord(
  word: Word,
  before: Word | undefined,
  next: Word | undefined,
  { marked, language }: Question,
  vocabulary: Vocabulary,
  ask: Ask,
): Promise<readonly Word[] | null> {
  const { spelled, folded } = word;
  const toneless =
    spelled === folded ? [] : vocabulary.foldedLike(folded).filter((other) => lacksTone(spelled, other));
  const others = vocabulary.oneLetterFrom(folded).slice(0, MOST_NEAR);
  const near = folded.length < SHORTEST_SLIP - Number(marked) ? [] : others;
  for (const other of [...toneless, ...near]) {
    const [near] = wordsOf(other);
    const [meant] = near === undefined || toneless.includes(other) ? [near] : formOf(near, word, vocabulary);
    if (meant === undefined) continue;
    for (const pair of [before && [before, meant], next && [meant, next]])
      if (pair && (await ask(phraseOf(pair), marked)).length > 0) return [meant];
  }
  const isWord = language === 'vi' && marked && isSyllable(folded);
  const [meant] = wordsOf(others[0] ?? '');
  if (meant === undefined || isWord || folded.length < SHORTEST_SLIP) return null;
  return spelled === folded && marked ? null : formOf(meant, word, vocabulary);
}

/** A near word with the marks that were typed; without any it may be every form of it. */
function formOf(meant: Word, { spelled, folded }: Word, vocabulary: Vocabulary): readonly Word[] {
  if (spelled === folded) return [meant];
  const marks = (text: string): string => (text.normalize('NFD').match(/\p{M}/gu) ?? []).join('');
  const forms = vocabulary.foldedLike(meant.folded);
  return wordsOf(forms.find((form) => marks(form) === marks(spelled)) ?? forms[0] ?? meant.folded);
}

/** Two words that are one: `do an` for `đoàn`. */
function joinedOf(word: Word, next: Word, vocabulary: Vocabulary): readonly Word[] | null {
  const [joined] = wordsOf(word.spelled + next.spelled);
  if (joined === undefined) return null;
  if (vocabulary.meantBy(joined, false).length > 0) return [joined];
  const half = vocabulary.foldedLike(joined.folded).find((other) => hasMisplacedMarks(joined.spelled, other));
  return half === undefined ? null : wordsOf(half);
}

/** The fewest known syllables that are written together: `congdoan`. */
function piecesOf(folded: string, vocabulary: Vocabulary): readonly string[] | null {
  if (folded.length < SHORTEST_SLIP || !/^[a-z]+$/.test(folded)) return null;
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= folded.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const piece = folded.slice(start, end);
      if (before === undefined || piece.length < 2 || before.length >= MOST_PIECES) continue;
      if (vocabulary.foldedLike(piece).length === 0) continue;
      if (before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY)) best[end] = [...before, piece];
    }
  }
  const pieces = best[folded.length];
  if (pieces === undefined || pieces.length < 2) return null;
  return folded.length / pieces.length >= LETTERS_OF_PIECE ? pieces : null;
}
