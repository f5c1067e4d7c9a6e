import { LEDGER_FILE } from '../model/ledger.ts';
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

/**
 * Reports what looks like content and is none: `term.yaml` for `terms.yaml` would go unread, and nobody would know.
 * Other files, such as a README, are nobody's concern.
 */
export function refuseStrayFiles({ content, faults }: Reading): void {
  for (const name of content.list('')) {
    if (KNOWN.includes(name) || !(/\.(?:ya?ml|json|mdx)$/i.test(name) || content.isFolder(name))) continue;
    faults.push({ type: 'unexpected-file', span: { file: name, start: 0, end: 0 }, known: KNOWN });
  }
}
