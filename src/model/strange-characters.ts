import { findHiddenCharacters } from './hidden-characters.ts';
import { findLookAlikes } from './look-alikes.ts';

/**
 * What may be a hidden character or a look-alike, in one test of a text: everything that Vietnamese, English, usual
 * signs and foreign names in Latin letters do not need. The two finders then look closely.
 */
const STRANGE =
  /[\0-\x08\x0B-\x1F\x7F-\xA0\xAD\xD0\xF0\u0131\u017F\u0180-\u019F\u01A2-\u01AE\u01B1-\u01FF\u0220-\u024F\u0250-\u02FF\u0300-\u058F\u061C\u115F-\u1160\u1680\u17B4-\u17B5\u180B-\u180F\u1AB0-\u1AFF\u1DC0-\u1DFF\u1F00-\u1FFF\u2000-\u2011\u201A\u2024\u2028-\u202F\u2044\u205F-\u206F\u20D0-\u20FF\u210A-\u2134\u2160-\u217F\u2215\u2800\u3000\u3164\uA789\uD834-\uD835\uDB40-\uDBFF\uE000-\uF8FF\uFB00-\uFB06\uFE00-\uFE0F\uFE20-\uFE6F\uFEFF\uFF01-\uFF5E\uFFA0\uFFF0-\uFFFF]/;

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
