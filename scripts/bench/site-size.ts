import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** What a build has written. */
export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  readonly pages: number;
  readonly pageBytes: number;
  readonly dataBytes: number;
  readonly indexBytes: number;
}

export function measureSite(folder: string): SiteSize {
  const size = { files: 0, bytes: 0, pages: 0, pageBytes: 0, dataBytes: 0, indexBytes: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = statSync(path).size;
    size.files++;
    size.bytes += bytes;
    if (path.startsWith(join(folder, 'pagefind'))) size.indexBytes += bytes;
    else if (extname(path) === '.html') {
      size.pages++;
      size.pageBytes += bytes;
    } else if (path.startsWith(join(folder, 'api'))) size.dataBytes += bytes;
  }
  return size;
}
