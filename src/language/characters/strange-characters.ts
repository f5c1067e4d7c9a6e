import { findHiddenCharacters } from './hidden-characters.ts';
import { findLookAlikes } from './look-alikes.ts';

/**
 * What may be a hidden character or a look-alike: everything but ASCII, the letters of Vietnamese and its neighbours
 * and the usual dashes and quotation marks. Few ranges, since it is tried on every letter; the finders look closely.
 */
const STRANGE =
  /[\0-\x08\x0B-\x1F\x7F-\xBF\xD0\xF0\u0131\u017F-\u019F\u01A2-\u01AE\u01B1-\u1DFF\u1F00-\u2011\u201A\u2024\u2028-\uFFFF]/;

/** Where the first hidden character or look-alike of a text stands; null for nearly every text. */
export function firstStrangeCharacter(
  text: string,
  entities: boolean,
): { readonly index: number; readonly length: number } | null {
  if (!STRANGE.test(text) && !(entities && text.includes('&'))) return null;
  const [hidden] = findHiddenCharacters(text, entities);
  const [lookAlike] = findLookAlikes(text, entities);
  if (hidden === undefined || lookAlike === undefined) return hidden ?? lookAlike ?? null;
  return hidden.index < lookAlike.index ? hidden : lookAlike;
}

/** Whether the wording of a file is read with character references, `&nbsp;`. */
export function readsEntities(file: string): boolean {
  return file.startsWith('documents/') && file.endsWith('.mdx');
}
