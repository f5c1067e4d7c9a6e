import { splitSentences } from '../../language/sentence.ts';
import { wrapLetters } from '../documents/wrap-letters.client.ts';

/**
 * Marks the sentences that the address asks for (`?cau=2`, `?cau=2-3`) in the own text of the provision that the page is
 * about.
 */
export function markSentences(asked: string): void {
  const [first, last = first] = asked.split('-').map(Number);
  const provision =
    document.getElementById(location.hash.slice(1)) ?? document.querySelector('main [data-provision]');
  const text = provision?.querySelector(':scope > [data-text]');
  if (!text) return;
  const sentences = splitSentences(text.textContent);
  const [start, end] = [sentences[(first ?? 0) - 1]?.start, sentences[(last ?? 0) - 1]?.end];
  if (start === undefined || end === undefined) return;
  const marks = wrapLetters(text, start, end);
  marks[0]?.scrollIntoView({ block: 'center' });
}
