import type { Localized } from '../language/language.ts';
import { formatTarget } from '../model/provision-id.ts';
import {
  NEIGHBOUR_FOLDER,
  type NeighbourIndex,
  type Neighbours,
  neighbourFile,
  neighbourIndexSchema,
} from '../model/references/neighbour.ts';
import { listFolder } from './read-folder.ts';
import type { Reading } from './read-text.ts';

/** Reads the lists of other sites. They are others' files: what is wrong in one is said once, of the whole. */
export function loadNeighbours(reading: Reading): Neighbours {
  const names = listFolder(reading, NEIGHBOUR_FOLDER).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
  return new Map(names.map((name) => [name, readIndex(reading, neighbourFile(name))]));
}

function readIndex({ content, files }: Reading, file: string): NeighbourIndex | null {
  files.push(file);
  const bytes = content.read(file);
  if (typeof bytes === 'string') return null;
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
  const read = neighbourIndexSchema.safeParse(data);
  if (!read.success) return null;
  const { site, edition, documents, former } = read.data;
  const titles = documents.flatMap((document): [string, Localized][] => [
    [document.id, document.title],
    ...document.provisions.map((one): [string, Localized] => [formatTarget(document.id, one.id), one.title]),
  ]);
  return {
    site,
    date: edition.date,
    titles: new Map(titles),
    former: new Map(former.map(({ from, to }) => [from, to])),
  };
}
