import type { FileDigest } from '../model/site/site-manifest.ts';
import { isForMachines } from '../site/for-machines.ts';

/** A file of the published site, as its own list names it. */
export interface ListedFile extends FileDigest {
  /** Path below the site folder, with forward slashes. */
  readonly path: string;
}

/** What a reader wants to have without a network. */
export interface OfflineChoice {
  /** Everything, with search; then nothing depends on the documents named. */
  readonly isWhole: boolean;
  /** Ids of documents. */
  readonly documents: readonly string[];
}

/** Where the pages of a document stand, as paths below the site folder: its own, and those side by side. */
export type FoldersOf = (document: string) => readonly string[];

/** Files for meetings are taken one by one. The module that has the name of their folder would bring a reader of schemas. */
const HANDOUTS = 'tai-ve/';

/** What any page loads. */
const LOADED_BY_PAGES = /^(?:_astro\/.*|[^/]*\.(?:js|svg))$/;

/** The files of a list; null if the text is none. */
export function readFileList(text: string): readonly ListedFile[] | null {
  try {
    const { files } = JSON.parse(text) as { files: readonly ListedFile[] };
    const isListed = ({ path, bytes, sha256 }: ListedFile): boolean =>
      typeof path === 'string' && Number.isSafeInteger(bytes) && /^[0-9a-f]{64}$/.test(sha256);
    return files.length > 0 && files.every(isListed) ? files : null;
  } catch {
    return null;
  }
}

/** The files that a choice needs; `always` are folders whose pages belong to every choice. */
export function filesOfChoice(
  files: readonly ListedFile[],
  { isWhole, documents }: OfflineChoice,
  foldersOf: FoldersOf,
  always: readonly string[],
): readonly ListedFile[] {
  const folders = [...always, ...documents.flatMap(foldersOf)];
  return files.filter(
    ({ path }) =>
      !isForMachines(path) &&
      !path.startsWith(HANDOUTS) &&
      (isWhole || LOADED_BY_PAGES.test(path) || folders.some((folder) => path.startsWith(folder))),
  );
}

/** How many bytes files have together. */
export function bytesOf(files: readonly ListedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The files of a list that another list has not, or has with other bytes. */
export function filesNotIn(
  files: readonly ListedFile[],
  others: readonly ListedFile[],
): readonly ListedFile[] {
  const digests = new Map(others.map(({ path, sha256 }) => [path, sha256]));
  return files.filter(({ path, sha256 }) => digests.get(path) !== sha256);
}
