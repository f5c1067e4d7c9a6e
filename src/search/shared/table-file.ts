/** Names of the tables in the folder of their language. */
export const WORDS_FILE = 'words.json';
export const CITATIONS_FILE = 'citations.json';

/** Reads a table that was written when the site was built; after a new edition the new one, whatever is kept here. */
export async function readTable<Table>(url: string): Promise<Table> {
  const answer = await fetch(url, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.json()) as Table;
}

/** A table that is read when it is first needed; null while it cannot be had. */
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
    this.#opened ??= readTable<Table>(this.#url)
      .then(this.#open)
      .catch((error: unknown) => {
        console.warn(error);
        this.#opened = null;
        return null;
      });
    return this.#opened;
  }
}
