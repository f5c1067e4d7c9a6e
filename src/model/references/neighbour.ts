import { z } from 'zod';
import type { Localized } from '../../language/language.ts';
import { parseTarget, type Target } from '../provision-id.ts';

/** Folder of the content that holds the lists of other sites, `{site}.json` each. */
export const NEIGHBOUR_FOLDER = 'neighbours';

export function neighbourFile(site: string): string {
  return `${NEIGHBOUR_FOLDER}/${site}.json`;
}

const title = z.object({ vi: z.string(), en: z.string() });

/** What is read of the `/api/v1/index.json` of another site. */
export const neighbourIndexSchema = z.object({
  site: z.url(),
  edition: z.object({ date: z.iso.date().nullable() }),
  documents: z.array(
    z.object({ id: z.string(), title, provisions: z.array(z.object({ id: z.string(), title })) }),
  ),
  former: z.array(z.object({ from: z.string(), to: z.string() })).default([]),
});

/** The list of another site, as it was taken from there. */
export interface NeighbourIndex {
  /** Address of its home page. */
  readonly site: string;
  /** The day of its edition; null where it names none. */
  readonly date: string | null;
  /** Names by target, `{doc}` or `{doc}#{provision}`. */
  readonly titles: ReadonlyMap<string, Localized>;
  /** Former targets, with where they lead. */
  readonly former: ReadonlyMap<string, string>;
}

/** The lists that were found, by the name of the site; null of one that cannot be used. */
export type Neighbours = ReadonlyMap<string, NeighbourIndex | null>;

/** A target of another site: `{site}:{doc}` or `{site}:{doc}#{provision}`. */
export interface NeighbourTarget {
  readonly site: string;
  readonly target: Target;
}

/** Reads `{site}:{doc}#{provision}`. Null if the text has not this form. */
export function parseNeighbourTarget(text: string): NeighbourTarget | null {
  const [, site = '', rest = ''] = /^([a-z0-9]+(?:-[a-z0-9]+)*):(?!\/)(.+)$/.exec(text) ?? [];
  const target = parseTarget(rest);
  return site === '' || target === null ? null : { site, target };
}
