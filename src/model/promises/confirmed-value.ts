import type { Corpus } from '../corpus.ts';
import type { Confirmable } from './confirmable.ts';

/**
 * What the ledger keeps of a confirmation: for each of its two sides a fingerprint, and of a translation also two
 * letters for each word, by which a later reader can tell the words that are new from those that were there.
 */
const SIDE = '([0-9a-f]{16})(?::((?:[\\w-]{2})*))?';
const VALUE = new RegExp(`^${SIDE}/${SIDE}$`);

interface KeptSide {
  readonly fingerprint: string;
  /** Two letters a word; empty where none are kept. */
  readonly words: string;
}

/** Both sides of a value, or null if it has not the form of one. */
export function readConfirmed(value: string): readonly [KeptSide, KeptSide] | null {
  const found = VALUE.exec(value);
  if (found === null) return null;
  const [, first = '', firstWords = '', second = '', secondWords = ''] = found;
  return [
    { fingerprint: first, words: firstWords },
    { fingerprint: second, words: secondWords },
  ];
}

/** The value that confirms something as it stands now. */
export function formatConfirmed(
  { fingerprint }: Pick<Corpus, 'fingerprint'>,
  { key, sides }: Pick<Confirmable, 'key' | 'sides'>,
): string {
  const keepsWords = key.startsWith('translation:');
  return sides
    .map((text) => fingerprint(text) + (keepsWords ? `:${wordsIn(text).map(signOf).join('')}` : ''))
    .join('/');
}

/** A side of a confirmation that is not as it was, with what is kept of it. */
export interface MovedSide {
  readonly side: 0 | 1;
  readonly words: string;
}

/** The sides that have moved since something was confirmed; none where it has never been. */
export function movedSides(
  { ledger, fingerprint }: Pick<Corpus, 'ledger' | 'fingerprint'>,
  { key, sides }: Confirmable,
): readonly MovedSide[] {
  const kept = readConfirmed(ledger?.confirmed.get(key)?.value ?? '') ?? [];
  return kept.flatMap(({ fingerprint: before, words }, index) => {
    const side = index === 0 ? 0 : 1;
    return fingerprint(sides[side]) === before ? [] : [{ side, words }];
  });
}

/** A stretch of a text that is not as it was. */
export interface ChangedWords {
  /** Where the new words stand; an empty stretch where words are only gone. */
  readonly start: number;
  readonly end: number;
  /** How many words stood there before. */
  readonly gone: number;
}

/** More steps than two long provisions need; beyond, all that lies between equal ends counts as changed. */
const MOST_STEPS = 4_000_000;

/** The words of a text that differ from those of which two letters each were kept. */
export function changedWords(text: string, kept: string): readonly ChangedWords[] {
  const found = [...text.matchAll(/\S+/g)];
  const now = found.map(([word]) => signOf(word));
  const before = kept.match(/../g) ?? [];
  const changes: ChangedWords[] = [];
  let [at, from] = [0, 0];
  for (const [next, was] of [...commonWords(before, now), [now.length, before.length] as const]) {
    if (next > at || was > from) {
      const last = found[at - 1];
      const start =
        next > at ? (found[at]?.index ?? 0) : last === undefined ? 0 : last.index + last[0].length;
      const end = next > at ? (found[next - 1]?.index ?? 0) + (found[next - 1]?.[0].length ?? 0) : start;
      changes.push({ start, end, gone: was - from });
    }
    [at, from] = [next + 1, was + 1];
  }
  return changes;
}

/** Pairs of places of the words that two texts have in common, in order (now, before): a longest row of them. */
export function* commonWords(
  before: readonly string[],
  now: readonly string[],
): Generator<readonly [number, number]> {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  for (let at = 0; at < head; at++) yield [at, at];
  const [rows, columns] = [now.length - head - tail, before.length - head - tail];
  if (rows * columns <= MOST_STEPS) {
    // lengths[i][j]: how many words the texts from there on have in common.
    const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
    const lengthAt = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
    const isSame = (i: number, j: number): boolean => now[head + i] === before[head + j];
    for (let i = rows - 1; i >= 0; i--) {
      const row = lengths[i];
      for (let j = columns - 1; row !== undefined && j >= 0; j--) {
        row[j] = isSame(i, j) ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
      }
    }
    for (let [i, j] = [0, 0]; i < rows && j < columns; ) {
      if (isSame(i, j)) yield [head + i++, head + j++];
      else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
      else j++;
    }
  }
  for (let at = tail; at > 0; at--) yield [now.length - at, before.length - at];
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\S+/g) ?? [];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Two letters for a word (FNV-1a, folded to twelve bits). */
function signOf(word: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  const folded = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & 0xfff;
  return LETTERS.charAt(folded >> 6) + LETTERS.charAt(folded & 63);
}
