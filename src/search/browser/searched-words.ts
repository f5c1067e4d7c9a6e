/** The words that a result marked, for the page that it leads to: in this tab only, so that shared addresses stay clean. */
export interface SearchedWords {
  /** Address of the page without its fragment. */
  readonly path: string;
  /** As they are written there. */
  readonly words: readonly string[];
  /** Sentence and button about the marks, in the language of both pages. */
  readonly label: string;
  readonly clear: string;
}

const KEY = 'searched-words';

export function keepSearchedWords(searched: SearchedWords): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(searched));
  } catch {
    // Storage is closed to us: the page opens without marks.
  }
}

/** Those kept for a page; null if the last result followed led elsewhere. */
export function readSearchedWords(path: string): SearchedWords | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as SearchedWords | null;
    return kept?.path === path ? kept : null;
  } catch {
    return null;
  }
}

export function forgetSearchedWords(): void {
  sessionStorage.removeItem(KEY);
}
