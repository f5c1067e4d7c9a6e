import { splitSentences } from '../../language/sentence.ts';
import { wrapLetters } from '../documents/wrap-letters.client.ts';

/**
 * Marks the sentences that the address asks for (`?cau=2`, `?cau=2-3`, `?cau=1,3`) in the own text of the provision that
 * the page is about.
 */
export function markSentences(asked: string): void {
  const provision =
    document.getElementById(location.hash.slice(1)) ?? document.querySelector('main [data-provision]');
  const text = provision?.querySelector(':scope > [data-text]');
  if (!text) return;
  const sentences = splitSentences(text.textContent);
  const marks = asked.split(',').flatMap((row) => {
    const [first, last = first] = row.split('-').map(Number);
    const [start, end] = [sentences[(first ?? 0) - 1]?.start, sentences[(last ?? 0) - 1]?.end];
    return start === undefined || end === undefined ? [] : wrapLetters(text, start, end);
  });
  marks[0]?.scrollIntoView({ block: 'center' });
}
