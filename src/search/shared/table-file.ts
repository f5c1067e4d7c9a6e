/** Names of the tables in the folder of their language. */
export const SYNONYMS_FILE = 'synonyms.json';
export const CITATIONS_FILE = 'citations.json';

/** A table that was written when the site was built, read when it is first needed; null while it cannot be had. */
export class TableFile<Table, Opened> {
  readonly #url: string;
  readonly #open: (table: Table) => Opened | Promise<Opened>;
  #opened: Promise<Opened | null> | null = null;

  constructor(url: string, open: (table: Table) => Opened | Promise<Opened>) {
    this.#url = url;
    this.#open = open;
  }

  /** Search goes on without it. The next question tries again. */
  read(): Promise<Opened | null> {
    this.#opened ??= this.#load().catch((error: unknown) => {
      console.warn(error);
      this.#opened = null;
      return null;
    });
    return this.#opened;
  }

  async #load(): Promise<Opened> {
    const answer = await fetch(this.#url);
    if (!answer.ok) throw new Error(`${this.#url}: ${answer.status}`);
    return this.#open((await answer.json()) as Table);
  }
}
