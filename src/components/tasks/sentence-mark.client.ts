import { splitSentences } from '../../language/sentence.ts';

/**
 * Marks the sentences that the address asks for (`?cau=2`, `?cau=2-3`) in the own text of the provision that the page is
 * about. Only elements are put around the letters: the text itself stays as it is.
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

function wrapLetters(text: Element, start: number, end: number): readonly HTMLElement[] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const parts: { readonly node: Text; readonly from: number; readonly to: number }[] = [];
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const from = Math.max(0, start - at);
    const to = Math.min(node.length, end - at);
    if (from < to) parts.push({ node, from, to });
    at += node.length;
  }
  return parts.map(({ node, from, to }) => {
    node.splitText(to);
    const inside = node.splitText(from);
    const mark = document.createElement('mark');
    inside.replaceWith(mark);
    mark.append(inside);
    return mark;
  });
}
