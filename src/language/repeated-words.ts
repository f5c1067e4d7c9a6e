import type { Language } from './language.ts';

/** What Vietnamese never doubles; other words may be reduplicated on purpose. */
const NEVER_DOUBLED = new Set('của và các những để với theo trong về từ đến tại được không'.split(' '));
/** What English may double. */
const DOUBLED = new Set(['that', 'had', 'is']);
/** Shorter sentences may be an enumeration. */
const SHORTEST = 20;
/** A word or words that repeat what stands right before them. */
interface Doubled {
  readonly index: number;
  readonly length: number;
}

/** Words that occur twice in a row. Scans from space to space, to be fast: it reads all text there is. */
export function* doubledWords(
  text: string,
  language: Language,
): Generator<Doubled & { readonly word: string }> {
  for (let space = text.indexOf(' '), start = 0; space !== -1; space = text.indexOf(' ', start)) {
    const index = start;
    start = space + 1;
    const length = space - index;
    if (length < 2 || (text.charCodeAt(index + 1) | 32) !== (text.charCodeAt(start + 1) | 32)) continue;
    const word = text.slice(index, space).replace(/^[^\p{L}]+|[\n\t].*$/gu, '');
    const second = text.slice(start, start + word.length);
    if (!isDoubled(word, second, language) || /^[\p{L}’'-]/u.test(text.charAt(start + word.length))) continue;
    yield { index: space - word.length, length: 2 * word.length + 1, word };
  }
}

/** A capitalised name after the same small word, `with With the text`, is no repetition. */
function isDoubled(word: string, second: string, language: Language): boolean {
  const small = word.toLowerCase();
  if (second !== word && second !== small) return false;
  return language === 'vi' ? NEVER_DOUBLED.has(small) : /^[a-z]{2,}$/.test(small) && !DOUBLED.has(small);
}

/** Words of a stretch at least; two may be a reduplication, `từng bước từng bước`. */
const STRETCH = 3;
/** Words of a stretch at most. */
const LONGEST = 60;

/** Stretches of words that occur twice in a row within a sentence, but for a mark between them; each where it is repeated. */
export function* doubledStretches(text: string): Generator<Doubled> {
  const words = text.split(' ');
  const lastAt = new Map<string, number>();
  for (let at = 0, free = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const before = lastAt.get(word);
    lastAt.set(word, at);
    const length = at - (before ?? at);
    if (before === undefined || before < free || length < STRETCH || length > LONGEST) continue;
    let same = 1;
    while (same < length - 1 && words[before + same] === words[at + same]) same++;
    const [first, second] = [words.slice(before, at).join(' '), words.slice(at, at + length).join(' ')];
    if (same < length - 1 || withoutMark(first) !== withoutMark(second) || /[.;:`\n\t]/.test(first)) continue;
    free = at + length;
    // A sentence that is repeated is found as one; a list may go on alike.
    yield { index: words.slice(0, at).join(' ').length + 1, length: withoutMark(second).length };
  }
}

function withoutMark(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+$/u, '');
}

export function* doubledSentences(text: string): Generator<Doubled> {
  let before: Doubled = { index: 0, length: 0 };
  for (let from = 0; from < text.length; ) {
    const end = endOfSentence(text, from);
    let index = from;
    while (index < end && text.charCodeAt(index) <= 32) index++;
    const length = end - index;
    // Compare only sentences of equal length; the last of a text lacks the separator.
    if (Math.abs(length - before.length) <= 1 && length >= SHORTEST) {
      const sentence = text.slice(index, end).trimEnd();
      if (sentence === text.slice(before.index, before.index + before.length).trimEnd()) {
        yield { index, length: sentence.length };
      }
    }
    before = { index, length };
    from = end;
  }
}

/** The offset after the next line end, or after a full stop or semicolon followed by a space. */
function endOfSentence(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at++);
    if (code === 10 || code === 9) return at;
    if ((code === 46 || code === 59) && text.charCodeAt(at) <= 32) return at;
  }
  return at;
}
