import type { Random } from './random.ts';
import type { Range, WrittenProvision } from './written-text.ts';

/** A word of a file, with its place. */
export interface Word extends Range {
  readonly text: string;
}

/** The matches of a pattern in a stretch of a file. The pattern has the flag `g`. */
export function matchesIn(text: string, { start, end }: Range, pattern: RegExp): readonly Word[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

const WORD = /[\p{L}\p{M}]+/gu;

/** The words of a stretch. */
export function wordsIn(text: string, range: Range): readonly Word[] {
  return matchesIn(text, range, WORD);
}

/** What a provision says: its heading, then the runs of its wording. */
export function stretchesOf(provision: WrittenProvision): readonly Range[] {
  const heading = provision.attributes.get('title');
  return [...(heading === undefined ? [] : [heading.value]), ...provision.runs];
}

/** The matches of a pattern in the heading and wording of a provision. */
export function matchesOf(text: string, provision: WrittenProvision, pattern: RegExp): readonly Word[] {
  return stretchesOf(provision).flatMap((range) => matchesIn(text, range, pattern));
}

/** The words in the heading and wording of a provision. */
export function wordsOf(text: string, provision: WrittenProvision): readonly Word[] {
  return matchesOf(text, provision, WORD);
}

/** One letter of a text that is changed into another: where, and the changed text. */
export function changeLetter(random: Random, text: string): string {
  const places = [...text.matchAll(/\p{L}/gu)].map((match) => match.index);
  const at = random.pick(places);
  const old = text.charAt(at);
  const letters = [...'aeiouybcdghklmnprstvx'].filter((letter) => letter !== old.toLowerCase());
  const next = random.pick(letters);
  return text.slice(0, at) + (old === old.toLowerCase() ? next : next.toUpperCase()) + text.slice(at + 1);
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$/;

/** An id with one letter off, as a slip of the hand makes it: dropped, doubled, changed or two changed round. */
export function misspellId(random: Random, id: string, known: ReadonlySet<string>): string {
  for (;;) {
    const at = random.below(id.length);
    const here = id.charAt(at);
    const next = id.charAt(at + 1);
    const slip = random.pick([
      id.slice(0, at) + id.slice(at + 1),
      id.slice(0, at) + here + id.slice(at),
      id.slice(0, at) + random.pick([...'abcdeghiklmnopqrstuvxy0123456789']) + id.slice(at + 1),
      id.slice(0, at) + next + here + id.slice(at + 2),
    ]);
    // What yaml reads as a number is another kind of fault.
    if (ID.test(slip) && !/^\d+$/.test(slip) && slip !== id && !known.has(slip)) return slip;
  }
}
