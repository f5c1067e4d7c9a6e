import { findCitations } from '../../src/citations/find-citations.ts';
import { codeOfPath } from './path-code.ts';

/** A text with the citations that must be found in it, each as `readCitations` gives it. */
export type Case = readonly [text: string, ...found: string[]];

/** The words of each citation with what they mean: `khoản 2, mục III = III>2`, `số 02-NQ/TW = 02-NQ/TW`. */
export function readCitations(text: string, language: 'vi' | 'en'): string[] {
  return findCitations(text, language).map(({ start, end, document, units }) => {
    const cited =
      document === null ? [] : [document.type?.value, document.symbol.value, document.date?.value];
    const meaning = [...units.map(codeOfPath), ...cited.filter((part) => part !== undefined)];
    return `${text.slice(start, end)} = ${meaning.join(' ')}`;
  });
}
