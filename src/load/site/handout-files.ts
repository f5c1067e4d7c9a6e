import { readFileSync } from 'node:fs';
import { type HandoutManifest, parseHandoutManifest } from '../../model/site/handout-manifest.ts';

/** The list of files for meetings that a file holds; null where there is no such file or it is no list. */
export function loadHandoutManifest(file: string): HandoutManifest | null {
  try {
    return parseHandoutManifest(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
