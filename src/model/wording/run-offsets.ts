import type { TextRun } from './wording.ts';

/** Where each letter of a run's value stands in its raw form, looked up once: a run may have thousands of findings. */
const places = new WeakMap<TextRun, Int32Array>();

/** Offset in the file of the letter at `index` of a run's folded value. */
export function offsetInRun(run: TextRun, index: number): number {
  if (run.raw === undefined) return run.offset + index;
  let known = places.get(run);
  if (known === undefined) {
    known = placesInRaw(run.value, run.raw);
    places.set(run, known);
  }
  return run.offset + (known[index] ?? run.raw.length);
}

const SPACES = /\s+/y;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/iy;

/** Goes through both forms at once: white space is folded, an escape and a character reference stand for a letter. */
function placesInRaw(value: string, raw: string): Int32Array {
  const result = new Int32Array(value.length);
  let at = 0;
  for (let i = 0; i < value.length; i++) {
    const letter = value.charAt(i);
    if (letter !== ' ') at += lengthAt(SPACES, raw, at);
    const escapes = raw.charAt(at) === '\\' && raw.charAt(at + 1) === letter && letter !== '\\';
    if (escapes || (letter === '\\' && raw.startsWith('\\\\', at))) at++;
    result[i] = at;
    const entity = lengthAt(ENTITY, raw, at);
    if (entity > 0 && !value.startsWith(raw.slice(at, at + entity), i)) {
      at += entity;
      // A letter beyond the first plane takes two units.
      if ((value.codePointAt(i) ?? 0) > 0xffff) result[++i] = at - entity;
    } else at += letter === ' ' ? Math.max(1, lengthAt(SPACES, raw, at)) : 1;
  }
  return result;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
