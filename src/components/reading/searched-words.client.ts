import { forgetSearchedWords, type SearchedWords } from '../../search/browser/searched-words.ts';
import { wrapLetters } from '../documents/wrap-letters.client.ts';

/** Marks the words that led a reader here from the search, and offers to take the marks away. */
export function markSearchedWords({ words, label, clear }: SearchedWords): void {
  const pattern = patternOf(words);
  const texts = document.querySelectorAll('main [data-text], main .provision-heading > span');
  const marks = [...texts].flatMap((text) =>
    [...(text.textContent ?? '').matchAll(pattern)].flatMap(({ index, 0: word }) =>
      wrapLetters(text, index, index + word.length),
    ),
  );
  const last = [...document.querySelectorAll('main .document-type')].findLast((wording) =>
    wording.contains(marks[0] ?? null),
  );
  if (!last) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button';
  button.textContent = clear;
  const note = document.createElement('p');
  note.className = 'searched-words quiet screen-only';
  note.append(`${label} `, button);
  last.after(note);
  button.addEventListener('click', () => {
    forgetSearchedWords();
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    note.remove();
    document.getElementById('noi-dung')?.focus({ preventScroll: true });
  });
}

/** Whole words only, the longest first; white space in a wording may be a line feed. */
function patternOf(words: readonly string[]): RegExp {
  const sources = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
