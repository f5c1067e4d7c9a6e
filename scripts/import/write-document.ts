import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { CliError } from '../cli-error.ts';

/**
 * Writes the files of a document whole or not at all: beside the folder that was there, and then in its place. What
 * else stands in that folder stays, but for files that are given as null. Returns the names of what was written. Throws a CliError if it cannot be written.
 */
export function writeDocument(
  documents: string,
  slug: string,
  files: ReadonlyMap<string, string | Uint8Array | null>,
): readonly string[] {
  const place = join(documents, slug);
  const draft = join(documents, `.${slug}.${process.pid}.tmp`);
  const former = join(documents, `.${slug}.${process.pid}.old`);
  try {
    rmSync(draft, { recursive: true, force: true });
    if (existsSync(place)) cpSync(place, draft, { recursive: true });
    else mkdirSync(draft, { recursive: true });
    for (const [name, text] of files) {
      if (text === null) rmSync(join(draft, name), { force: true });
      else writeFileSync(join(draft, name), text);
    }
    if (existsSync(place)) renameSync(place, former);
    renameSync(draft, place);
    return [...files].flatMap(([name, text]) => (text === null ? [] : [name]));
  } catch (error) {
    if (!existsSync(place) && existsSync(former)) renameSync(former, place);
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new CliError({
      vi: `Không ghi được documents/${slug} (${code}); thư mục cũ còn nguyên. Kiểm tra quyền ghi và chỗ trống trên đĩa rồi chạy lại.`,
      en: `documents/${slug} cannot be written (${code}); the old folder is unchanged. Check its permissions and the space on the disk, then try again.`,
    });
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(former, { recursive: true, force: true });
  }
}
