import { fromIndexed } from '../shared/indexed-record.ts';
import type { Bundle, FilterCounts, Hit } from './bundle.ts';
import { FILTERS } from './search-address.ts';

/** Labels are names, or numbers of provisions. */
const RANKING = { diacriticSimilarity: 2, termSimilarity: 3, metaWeights: { title: 2 } };
/** In a larger index results are not counted by filter: it would have to read every filter whole. */
const MOST_COUNTED = 4000;

const MOST_REMEMBERED = 300;

/** Loads one part of an index; rejects if it cannot be loaded. */
export async function openBundle(url: string): Promise<Bundle> {
  const bundle = (await import(/* @vite-ignore */ url)) as Bundle;
  await bundle.options({ baseUrl: '/', ranking: RANKING });
  await bundle.init();
  return bundle;
}

/** The records of one language, in one part or several. One question at a time: `exactly` is an option of a whole part. */
export class RecordIndex {
  readonly #bundles: readonly Bundle[];
  /** While somebody types, the same words are asked for again and again. */
  readonly #asked = new Map<string, readonly Hit[]>();
  #exactly = false;
  #values: ReturnType<RecordIndex['readValues']> | null = null;

  constructor(bundles: readonly Bundle[]) {
    this.#bundles = bundles;
  }

  /** The records that have the words and the values of the filters, best first; without words all that have the values. */
  async ask(
    query: string | null,
    filters: Readonly<Record<string, string>>,
    exactly: boolean,
  ): Promise<readonly Hit[]> {
    // A filter without a value narrows nothing.
    const wanted = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
    const key = JSON.stringify([query, wanted, exactly]);
    const known = this.#asked.get(key);
    if (known !== undefined) return known;
    const hits = await this.#ask(query, wanted, exactly);
    if (this.#asked.size >= MOST_REMEMBERED) this.#asked.clear();
    if (hits.length <= MOST_COUNTED) this.#asked.set(key, hits);
    return hits;
  }

  async #ask(
    query: string | null,
    filters: Readonly<Record<string, string>>,
    exactly: boolean,
  ): Promise<readonly Hit[]> {
    if (exactly !== this.#exactly)
      await Promise.all(this.#bundles.map((bundle) => bundle.options({ exactDiacritics: exactly })));
    this.#exactly = exactly;
    const answers = await Promise.all(this.#bundles.map((bundle) => bundle.search(query, { filters })));
    return answers.flatMap(({ results }) => results).sort((a, b) => b.score - a.score);
  }

  /** The records with these keys, as far as the filters let them through. */
  async records(keys: readonly string[], filters: Readonly<Record<string, string>>) {
    const found = [];
    for (const key of keys) {
      const [hit] = await this.ask(null, { ...filters, key }, false);
      if (hit !== undefined) found.push({ hit, record: fromIndexed(await hit.data()) });
    }
    return found;
  }

  /** How many of some records have each value of each filter; null in an index too large for it. */
  async count(ids: readonly string[]): Promise<FilterCounts | null> {
    this.#values ??= this.readValues();
    const values = await this.#values;
    const found = new Set(ids);
    const count = (own: ReadonlySet<string>): number => [...found].filter((id) => own.has(id)).length;
    return (
      values &&
      Object.fromEntries(
        values.map(([name, sets]) => [
          name,
          Object.fromEntries(sets.map(([value, own]) => [value, count(own)])),
        ]),
      )
    );
  }

  /** The records with each value of each filter. */
  protected async readValues() {
    const all = await this.ask(null, {}, false);
    if (all.length > MOST_COUNTED) return null;
    const [values = {}] = await Promise.all(this.#bundles.map((bundle) => bundle.filters()));
    const read: (readonly [string, readonly (readonly [string, ReadonlySet<string>])[]])[] = [];
    for (const name of FILTERS) {
      const sets: (readonly [string, ReadonlySet<string>])[] = [];
      for (const value of Object.keys(values[name] ?? {}))
        sets.push([value, new Set((await this.ask(null, { [name]: value }, false)).map(({ id }) => id))]);
      read.push([name, sets]);
    }
    return read;
  }
}
