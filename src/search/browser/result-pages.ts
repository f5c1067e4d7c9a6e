import { fromIndexed } from '../shared/indexed-record.ts';
import type { Question } from '../shared/question.ts';
import type { SearchRecord } from '../shared/record.ts';
import { holdsAllWords, shareOfWords } from '../shared/word-match.ts';
import type { Hit } from './bundle.ts';
import { excerptOf, markText, type Part } from './marking.ts';

/** A found record; what is marked answers the question, letter for letter as the record has it. */
export interface SearchResult extends Omit<SearchRecord, 'heading' | 'text'> {
  /** The label, marked. */
  readonly name: readonly Part[];
  /** The citation in words, if the question cites this very record. */
  readonly jump: string | null;
  readonly heading: readonly Part[] | null;
  readonly excerpt: readonly Part[];
}

/** A hit with the question that it answers: the one that was asked, or one in other words. */
export interface Answering {
  readonly hit: Hit;
  readonly question: Question;
}

const RESULTS_AT_ONCE = 10;

/** Hits in their order, each once. Their texts are loaded and marked a page at a time. */
export class ResultPages {
  readonly #hits: readonly Answering[];
  #shown = 0;
  /** Of the results loaded so far: whether the first holds every word, and how much the fullest one holds. */
  bestHoldsAll = false;
  bestShare = 0;
  /** Those loaded so far that hold anything. */
  readonly partial: SearchResult[] = [];

  constructor(hits: readonly Answering[]) {
    const first = new Map<string, Answering>();
    for (const answering of hits) if (!first.has(answering.hit.id)) first.set(answering.hit.id, answering);
    this.#hits = [...first.values()];
  }

  get total(): number {
    return this.#hits.length;
  }

  async next(): Promise<readonly SearchResult[]> {
    const from = this.#shown;
    const hits = this.#hits.slice(from, from + RESULTS_AT_ONCE);
    this.#shown += hits.length;
    const loaded = await Promise.all(
      hits.map(async ({ hit, question }) => ({ record: fromIndexed(await hit.data()), question })),
    );
    return loaded.map(({ record, question }, i) => {
      const result = resultOf(record, question);
      const texts = [record.label, record.heading ?? '', record.text];
      const share = shareOfWords(question, texts);
      if (from + i === 0) this.bestHoldsAll = holdsAllWords(question, texts);
      if (share > 0) this.partial.push(result);
      this.bestShare = Math.max(this.bestShare, share);
      return result;
    });
  }
}

/** Hits that all answer one question. */
export function answering(hits: readonly Hit[], question: Question): readonly Answering[] {
  return hits.map((hit) => ({ hit, question }));
}

/** A record as a result; with `jump` as what the question cites. */
export function resultOf(
  { heading, text, ...rest }: SearchRecord,
  question: Question,
  jump: string | null = null,
): SearchResult {
  return {
    ...rest,
    jump,
    name: markText(rest.label, question),
    heading: heading === null ? null : markText(heading, question),
    excerpt: excerptOf(text, question),
  };
}
