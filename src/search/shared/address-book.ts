/**
 * Every address of the site by its last steps, with the name of what is there: what the page for a wrong address looks
 * through. Short, since it is fetched whole: of a document's provisions only the ids and short labels are written.
 */
export interface AddressBook {
  readonly documents: readonly BookDocument[];
  readonly pages: readonly BookPage[];
}

export interface BookDocument {
  readonly id: string;
  readonly name: BookName;
  /** What else it is called in an address: symbol, former ids, its name. */
  readonly also: readonly string[];
  readonly provisions: readonly BookProvision[];
}

export type BookProvision = readonly [
  id: string,
  /** Short labels; empty where it is the id in capitals with dots, and in English where it is the Vietnamese one. */
  vi: string,
  en: string,
  ...former: string[],
];

export interface BookPage {
  /** Below the base path and the language, without slashes at the ends; empty for the home page. */
  readonly path: BookName;
  readonly name: BookName;
  /** What else stands for the last step: abbreviations, former ids. */
  readonly also: readonly string[];
}

export interface BookName {
  readonly vi: string;
  readonly en: string;
}

/** `III.2.2` for `iii-2-2`. */
export function labelOfId(id: string): string {
  return id.toUpperCase().replaceAll('-', '.');
}
