import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import process from 'node:process';
import { CliError } from '../cli-error.ts';
import { cannotWrite } from './build-lock.ts';

/** Folders of one build, all beside the output folder: moving them into place is then a mere renaming. */
export interface BuildFolders {
  /** Becomes the output folder. */
  readonly next: string;
  readonly index: string;
  readonly cards: string;
  readonly cache: string;
}

/**
 * Fills a new folder and puts it in the place of `out`. The old one stays until `fill` says that the new one may be
 * published; returns what it said.
 */
export async function replaceFolder(
  out: string,
  fill: (folders: BuildFolders) => Promise<boolean>,
): Promise<boolean> {
  const folders = {
    next: `${out}.next`,
    index: `${out}.index`,
    cards: `${out}.cards`,
    cache: `${out}.cache`,
  };
  const clear = (): void => {
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  };
  clear();
  try {
    const isPublished = await fill(folders);
    if (isPublished) swapIntoPlace(folders.next, out);
    return isPublished;
  } catch (error) {
    throw cannotWrite(out, error);
  } finally {
    clear();
  }
}

/** Two renames, so that at every moment either the old or the new site is complete. */
function swapIntoPlace(next: string, out: string): void {
  const old = `${out}.old`;
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(out)) {
    // What a build that died between the two renames left behind counts only while there is nothing else.
    rmSync(old, { recursive: true, force: true });
    renameSync(out, old);
  }
  renameSync(next, out);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Throws a CliError unless the output folder may be replaced whole: it must be a site, or empty, or not there yet,
 * and must not hold the content or the project.
 */
export function refuseOtherFolders(out: string, content: string): void {
  const holds = [resolve(content), process.cwd()].some((folder) =>
    `${folder}${sep}`.startsWith(`${out}${sep}`),
  );
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory();
  if (!holds && isFolder === undefined) return;
  if (!holds && isFolder === true) {
    const names = readdirSync(out);
    if (names.length === 0 || names.includes('index.html')) return;
  }
  throw new CliError({
    vi: `${out} không phải là trang đã dựng, nên không thay bằng trang mới. Chọn thư mục khác ở OUT_DIR hoặc --out.`,
    en: `${out} is not a built site, so it is not replaced by a new one. Choose another folder in OUT_DIR or --out.`,
  });
}
