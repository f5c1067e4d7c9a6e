import type { ParseIssue } from '../model/parse-issue.ts';
import { type MdxNode, spanOfNode } from './mdx-tree.ts';

/** The most columns of a table: what is wider is a mistake in the marks, or no table to be read. */
const MOST_COLUMNS = 60;

/** To which cell each cell of a table is joined, row by row. */
export type JoinedCells = readonly (readonly ('left' | 'above' | null)[])[];

/** What is wrong with the shape of a Markdown table. */
export function* tableFaults(file: string, table: MdxNode, joined: JoinedCells): Generator<ParseIssue> {
  const fault = (what: string, node: MdxNode): ParseIssue => {
    return { type: 'markdown-not-allowed', span: spanOfNode(file, node), what };
  };
  const rows = table.children ?? [];
  const columns = rows[0]?.children?.length ?? 0;
  if (columns > MOST_COLUMNS) yield fault('wide-table', table);
  for (const [y, { children: cells = [] }] of rows.entries()) {
    const extra = cells[columns];
    // Markdown elsewhere drops such a cell without a word; here it would stand under no head.
    if (extra !== undefined) yield fault('extra-cell', extra);
    const loose = (joined[y] ?? []).findIndex(
      (to, x) => (to === 'left' && x === 0) || (to === 'above' && y === 0),
    );
    if (loose !== -1) yield fault('loose-cell', cells[loose] ?? table);
  }
}
