import type { Hit } from './bundle.ts';
import { fromIndexed } from './indexed-record.ts';
import { excerptOf, markText, type Part } from './marking.ts';
import type { Question } from './question.ts';
import type { SearchRecord } from './record.ts';
import { holdsAllWords, shareOfWords } from './word-match.ts';

/** A found record; what is marked answers the question, letter for letter as the record has it. */
export interface SearchResult extends Omit<SearchRecord, 'heading' | 'text'> {
  /** The label, marked. */
  readonly name: readonly Part[];
  readonly heading: readonly Part[] | null;
  readonly excerpt: readonly Part[];
}

const RESULTS_AT_ONCE = 10;

/** Hits in their order, each once. Their texts are loaded and marked a page at a time. */
export class ResultPages {
  readonly #hits: readonly Hit[];
  readonly #question: Question;
  #shown = 0;
  /** Of the results loaded so far: whether the first holds every word, and how much the fullest one holds. */
  bestHoldsAll = false;
  bestShare = 0;
  /** Those loaded so far that hold anything. */
  readonly partial: SearchResult[] = [];

  constructor(hits: readonly Hit[], question: Question) {
    this.#hits = [...new Map(hits.map((hit) => [hit.id, hit])).values()];
    this.#question = question;
  }

  get total(): number {
    return this.#hits.length;
  }

  async next(): Promise<readonly SearchResult[]> {
    const from = this.#shown;
    const hits = this.#hits.slice(from, from + RESULTS_AT_ONCE);
    this.#shown += hits.length;
    const records = (await Promise.all(hits.map((hit) => hit.data()))).map(fromIndexed);
    return records.map((record, i) => {
      const result = resultOf(record, this.#question);
      const texts = [record.label, record.heading ?? '', record.text];
      const share = shareOfWords(this.#question, texts);
      if (from + i === 0) this.bestHoldsAll = holdsAllWords(this.#question, texts);
      if (share > 0) this.partial.push(result);
      this.bestShare = Math.max(this.bestShare, share);
      return result;
    });
  }
}

function resultOf({ heading, text, ...rest }: SearchRecord, question: Question): SearchResult {
  return {
    ...rest,
    name: markText(rest.label, question),
    heading: heading === null ? null : markText(heading, question),
    excerpt: excerptOf(text, question),
  };
}
