import { nearest } from '../language/suggestion.ts';
import { startOf } from '../model/diagnostic.ts';
import { FORMER_WORDING_FILE } from '../model/promises/former-wording.ts';
import { LEDGER_FILE } from '../model/promises/ledger.ts';
import { NEIGHBOUR_FOLDER } from '../model/references/neighbour.ts';
import { OUTSIDE_FILE } from '../model/references/outside.ts';
import { SEARCH_WORDS_FILE } from '../model/search-words.ts';
import type { Reading } from './read-text.ts';

/** What stands directly in a content folder. */
const KNOWN = [
  'documents',
  'tasks',
  'guides',
  NEIGHBOUR_FOLDER,
  'bodies.yaml',
  'terms.yaml',
  'sources.yaml',
  OUTSIDE_FILE,
  FORMER_WORDING_FILE,
  'exceptions.yaml',
  'edition.yaml',
  'site.yaml',
  SEARCH_WORDS_FILE,
  LEDGER_FILE,
];

/**
 * Names in a folder that need not be there. Where a file or a link that leads nowhere stands in its place, or a
 * folder that cannot be read, a fault says so: nothing is passed over in silence.
 */
export function listFolder({ content, parseIssues }: Reading, folder: string): readonly string[] {
  const slash = folder.lastIndexOf('/');
  const isThere = content.list(folder.slice(0, Math.max(0, slash))).includes(folder.slice(slash + 1));
  if (!isThere || content.isFolder(folder)) return content.list(folder);
  const found = content.read(folder);
  const reason = typeof found === 'string' ? found : 'file';
  parseIssues.push({ type: 'unreadable', span: startOf(folder), reason });
  return [];
}

/** Names of folders and of records, not of an archive of them. */
const MAY_BE_CONTENT = /^[^.]+$|\.(?:ya?ml|json)$/i;

/** What follows the name of a part in that of a copy (`terms - Copy.yaml`) or of what a merge left (`terms.yaml.orig`). */
const COPY_ENDING =
  /^(?:\.(?:ya?ml|json))?[ ._(~-]+(?:copy|bản sao|ban[ _-]?sao|backup|bak|old|orig|rej|tmp|save|base|local|remote|head|mine|theirs|ours|r?\d+)(?!\p{L})/iu;
const ARCHIVE = /\.(?:zip|rar|7z|tar|t?gz|bz2|xz)$/i;

/**
 * Reports what is nearly the name of a part of the content: `term.yaml` would go unread, and nobody would know. A
 * copy that a person or a merge left may be taken for the file itself. Other files, such as a README, are ignored.
 */
export function refuseNearNames({ content, parseIssues }: Reading): void {
  const names = content.list('');
  for (const name of names) {
    if (KNOWN.includes(name)) continue;
    const span = startOf(name);
    const copied = copiedPart(name);
    const meant = copied ?? (MAY_BE_CONTENT.test(name) ? nearest(name, KNOWN) : null);
    if (meant === null) continue;
    const isCopy = copied !== undefined && names.includes(copied);
    parseIssues.push({ type: 'unexpected-file', span, known: KNOWN, ...(isCopy ? {} : { meant }) });
  }
}

/** The part of the content that a name says it is a copy of. */
function copiedPart(name: string): string | undefined {
  if (ARCHIVE.test(name)) return undefined;
  return KNOWN.find((known) => {
    const stem = known.split('.', 1)[0] ?? known;
    return name.startsWith(stem) && COPY_ENDING.test(name.slice(stem.length));
  });
}
