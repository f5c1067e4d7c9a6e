import type { ParseIssue } from '../model/parse-issue.ts';
import { type Ledger, splitKey } from '../model/promises/ledger.ts';
import type { KnowledgeParts } from '../model/registry.ts';
import type { Sources } from '../model/schema.ts';

interface Records extends Pick<KnowledgeParts, 'tasks' | 'bodies' | 'terms'> {
  readonly sources: Sources;
}

/**
 * Lists that hold nothing at all, while the ledger promises ids of them: with such a file all that it held is gone, so
 * the file is missed and not each id. A list that has a fault already is known to be unread.
 */
export function findLostLists(
  { tasks, bodies, terms, sources }: Records,
  ledger: Ledger | null,
  parseIssues: readonly ParseIssue[],
): readonly ParseIssue[] {
  if (ledger === null) return [];
  const empty = [
    ['task', 'tasks', tasks.length],
    ['body', 'bodies.yaml', bodies.length],
    ['term', 'terms.yaml', terms.length],
    ['source', 'sources.yaml', Object.keys(sources).length],
  ] as const;
  return empty.flatMap(([type, file, count]): ParseIssue[] => {
    if (count > 0 || parseIssues.some((parseIssue) => isOf(parseIssue, file))) return [];
    const promised = [...ledger.promised.keys()].filter((key) => splitKey(key).type === type).length;
    return promised === 0 ? [] : [{ type: 'lost-list', span: { file, start: 0, end: 0 }, promised }];
  });
}

function isOf(parseIssue: ParseIssue, file: string): boolean {
  if (parseIssue.type === 'unexpected-file' && parseIssue.meant === file) return true;
  return parseIssue.span.file === file || parseIssue.span.file.startsWith(`${file}/`);
}
