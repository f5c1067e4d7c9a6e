import { LEDGER_FILE } from '../model/ledger.ts';
import { nearest } from '../model/suggestion.ts';
import type { Reading } from './read-text.ts';

/** What stands directly in a content folder. */
const KNOWN = [
  'documents',
  'tasks',
  'guides',
  'bodies.yaml',
  'terms.yaml',
  'sources.yaml',
  'exceptions.yaml',
  'edition.yaml',
  LEDGER_FILE,
];

/**
 * Names in a folder that need not be there. Where a file or a link that leads nowhere stands in its place, or a
 * folder that cannot be read, a fault says so: nothing is passed over in silence.
 */
export function listFolder({ content, faults }: Reading, folder: string): readonly string[] {
  const slash = folder.lastIndexOf('/');
  const isThere = content.list(folder.slice(0, Math.max(0, slash))).includes(folder.slice(slash + 1));
  if (!isThere || content.isFolder(folder)) return content.list(folder);
  const found = content.read(folder);
  const reason = typeof found === 'string' ? found : 'file';
  faults.push({ type: 'unreadable', span: { file: folder, start: 0, end: 0 }, reason });
  return [];
}

/** Names of folders and of records, not of an archive of them. */
const MAY_BE_CONTENT = /^[^.]+$|\.(?:ya?ml|json)$/i;

/**
 * Reports what is nearly the name of a part of the content: `term.yaml` would go unread, and nobody would know. All
 * else that lies there, such as a README, is nobody's concern.
 */
export function refuseNearNames({ content, faults }: Reading): void {
  for (const name of content.list('')) {
    if (KNOWN.includes(name) || !MAY_BE_CONTENT.test(name)) continue;
    const meant = nearest(name, KNOWN);
    if (meant === null) continue;
    faults.push({ type: 'unexpected-file', span: { file: name, start: 0, end: 0 }, known: KNOWN, meant });
  }
}
