import { CONTENT_TYPES, RESPONSE_HEADERS, SHRINKING_TYPE } from '../../src/site/response-headers.ts';

/** Where a recipe finds the site and at which address it publishes it. */
export interface RecipePlace {
  /** Absolute path of the folder on the server that holds the built files. */
  readonly root: string;
  /** For which the site was built: `https://so-tay.example.vn`. */
  readonly origin: string;
  /** `''` or `/so-tay`. */
  readonly base: string;
  /** On which the server listens; that of the address may be another machine's. */
  readonly port: number;
  /** Whether packed twins lie beside the text files. */
  readonly isPacked: boolean;
}

/** Each ending with its type as the table writes it, and without its charset. */
export const TYPES = Object.entries(CONTENT_TYPES).map(([ending, written]) => {
  const [type = ''] = written.split(';');
  return { ending, written, type, shrinks: SHRINKING_TYPE.test(type) };
});

export const PACKED_TYPES = [
  ...new Set(TYPES.filter(({ shrinks }) => shrinks).map(({ type }) => type)),
] as const;

/** Names of headers in the order of the table, each with its value for every folder that has one, innermost first. */
export const HEADERS = [...new Set(RESPONSE_HEADERS.flatMap(({ headers }) => Object.keys(headers)))].map(
  (name) => ({
    name,
    values: RESPONSE_HEADERS.flatMap(({ folder, headers: { [name]: value } }) =>
      value === undefined ? [] : [{ folder, value }],
    ).reverse(),
  }),
);

export const quote = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;

/** A regular expression of nginx and Apache for a path below the base. */
export const pattern = (base: string, path: string): string => `${base}/${path}`.replaceAll(/[.~]/g, '\\$&');
