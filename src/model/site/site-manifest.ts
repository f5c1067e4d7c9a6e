import { z } from 'zod';

/**
 * The list of all files of a finished site, written by the build as its last file: whoever copies the site can tell
 * from it whether a file was changed, lost or added since. It stands in the site's folder, beside `index.html`. No
 * document can take its address, since no id holds a full stop.
 */
export const MANIFEST_FILE = 'site-manifest.json';

/** What identifies the bytes of a file. */
export interface FileDigest {
  /** Size in bytes. */
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

const manifestSchema = z.object({
  /** Every file but the manifest itself, by path below the site folder, with forward slashes. */
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
});

/** The text of a manifest: one file a line, in the order given. Same files, same text. */
export function formatManifest(files: ReadonlyMap<string, FileDigest>): string {
  const lines = [...files].map(([path, { bytes, sha256 }]) => JSON.stringify({ path, bytes, sha256 }));
  return `{\n"files": [\n${lines.join(',\n')}\n]\n}\n`;
}

/** The files that a manifest lists, by path; null if the text is no manifest. */
export function parseManifest(text: string): ReadonlyMap<string, FileDigest> | null {
  try {
    const { files } = manifestSchema.parse(JSON.parse(text));
    return new Map(files.map(({ path, bytes, sha256 }) => [path, { bytes, sha256 }]));
  } catch {
    return null;
  }
}
