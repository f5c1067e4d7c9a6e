import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { loadHandoutManifest } from '../../src/load/site/handout-files.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import {
  HANDOUT_FOLDER,
  HANDOUT_MANIFEST_FILE,
  type HandoutManifest,
} from '../../src/model/site/handout-manifest.ts';
import type { Site } from '../../src/site/site.ts';
import { isCurrent } from '../../src/views/handouts/handout-files.ts';
import type { BuildFolders } from './replace-folder.ts';

/**
 * The files for meetings of the site that is about to be replaced, where they still hold: made from this very edition,
 * for this address. Null where there are none.
 */
export function findKeptHandouts(out: string, corpus: Corpus, site: Site): HandoutManifest | null {
  const manifest = loadHandoutManifest(join(out, HANDOUT_MANIFEST_FILE));
  return manifest !== null && isCurrent(manifest, corpus, site) ? manifest : null;
}

/** Copies them into the new site. */
export function keepHandouts(out: string, { handouts }: Site, { next }: BuildFolders): void {
  if (handouts === null) return;
  cpSync(join(out, HANDOUT_FOLDER), join(next, HANDOUT_FOLDER), {
    recursive: true,
    preserveTimestamps: true,
  });
}
