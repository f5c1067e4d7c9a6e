import type { BlockView } from '../views/documents/wording-view.ts';
import type { HandoutTable } from '../views/handouts/handout.ts';
import { type Draft, paragraph } from './draft.ts';
import { millimetres, points } from './measures.ts';
import { type Lettering, letters, writeRuns } from './runs.ts';
import type { StyleId } from './styles.ts';

type WordingTable = Extract<BlockView, { readonly type: 'table' }>;

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const LINES = `<w:tblBorders>${SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')}</w:tblBorders>`;
const NO_LINES = `<w:tblBorders>${SIDES.map((side) => `<w:${side} w:val="nil"/>`).join('')}</w:tblBorders>`;

/** Room for two lines of handwriting. */
const WRITING_HEIGHT = 17;
const NARROW = 12;

interface Cell {
  readonly content: string;
  readonly columns?: number;
  /** Its place in a cell that goes over several rows. */
  readonly merge?: 'begins' | 'goes-on';
  readonly centred?: boolean;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly isHead?: boolean;
  /** At least so high, in millimetres. */
  readonly height?: number;
}

/** A table with ruled lines. No row is split over two sheets, and its head stands on each. */
function writeTable(widths: readonly number[], rows: readonly Row[], lines = LINES): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const margin = millimetres(1.5);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const head =
    `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="${margin}" w:type="dxa"/>${lines}<w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar></w:tblPr>`;
  return `<w:tbl>${head}<w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => writeRow(row, widths)).join('')}</w:tbl>`;
}

function writeRow({ cells, isHead, height }: Row, widths: readonly number[]): string {
  const properties = [
    '<w:cantSplit/>',
    height === undefined ? '' : `<w:trHeight w:val="${millimetres(height)}" w:hRule="atLeast"/>`,
    isHead ? '<w:tblHeader/>' : '',
  ].join('');
  let at = 0;
  const written = cells.map(({ content, columns = 1, merge, centred }) => {
    const width = widths.slice(at, at + columns).reduce((sum, one) => sum + one, 0);
    at += columns;
    const facts = [
      `<w:tcW w:w="${width}" w:type="dxa"/>`,
      columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '',
      merge === 'begins' ? '<w:vMerge w:val="restart"/>' : merge === 'goes-on' ? '<w:vMerge/>' : '',
      centred ? '<w:vAlign w:val="center"/>' : '',
    ].join('');
    return `<w:tc><w:tcPr>${facts}</w:tcPr>${content}</w:tc>`;
  });
  return `<w:tr><w:trPr>${properties}</w:trPr>${written.join('')}</w:tr>`;
}

/** A table of a handout's own. */
export function writeHandoutTable(draft: Draft, { columns, rows, isForm }: HandoutTable): string {
  const narrow = millimetres(NARROW);
  const shares = columns.reduce((sum, { share, isNarrow }) => sum + (isNarrow ? 0 : share), 0);
  const room = draft.width - narrow * columns.filter(({ isNarrow }) => isNarrow).length;
  const widths = columns.map(({ share, isNarrow }) =>
    isNarrow ? narrow : Math.floor((room * share) / shares),
  );
  const head: Row = {
    isHead: true,
    cells: columns.map(({ label }) => ({ content: cellText(draft, 'TableHead', label), centred: true })),
  };
  const body = rows.map((row): Row => {
    if ('band' in row) {
      return { cells: [{ content: cellText(draft, 'TableBand', row.band), columns: columns.length }] };
    }
    if ('remark' in row) {
      return { cells: [{ content: cellText(draft, 'TableText', row.remark), columns: columns.length }] };
    }
    const cells = row.cells.map((paragraphs, index): Cell => {
      const centre = columns[index]?.isNarrow ? '<w:jc w:val="center"/>' : '';
      const written = paragraphs.map((runs) => paragraph('TableText', writeRuns(draft, runs), centre));
      // A cell without a paragraph does not open.
      return { content: written.join('') || paragraph('TableText', '') };
    });
    return { cells, ...(isForm ? { height: WRITING_HEIGHT } : {}) };
  });
  return writeTable(widths, [head, ...body]);
}

/** A table of the wording, as the document has it. */
export function writeWordingTable(draft: Draft, table: WordingTable, lettering: Lettering): string {
  const all = [...table.head, ...table.rows];
  const count = Math.max(...all.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));
  /** For each column the cell above that goes on, and for how many rows. */
  const open: ({ left: number; columns: number } | undefined)[] = [];
  const rows = all.map((row, index): Row => {
    const isHead = index < table.head.length;
    const waiting = [...row];
    const cells: Cell[] = [];
    for (let at = 0; at < count; ) {
      const above = open[at];
      if (above !== undefined && above.left > 0) {
        above.left--;
        cells.push({ content: paragraph('TableText', ''), columns: above.columns, merge: 'goes-on' });
        at += above.columns;
        continue;
      }
      const cell = waiting.shift();
      if (cell === undefined) {
        cells.push({ content: paragraph('TableText', ''), columns: count - at });
        break;
      }
      open[at] = { left: cell.rows - 1, columns: cell.columns };
      const style = isHead ? 'TableHead' : 'TableText';
      cells.push({
        content: paragraph(style, writeRuns(draft, cell.children, lettering)),
        columns: cell.columns,
        ...(cell.rows > 1 ? { merge: 'begins' as const } : {}),
        centred: isHead,
      });
      at += cell.columns;
    }
    return { cells, isHead };
  });
  return writeTable(spreadWidths(draft, table, count), rows) + gap();
}

/** Columns by how much is written in them; none so narrow that a word would not fit. */
function spreadWidths(draft: Draft, { head, rows }: WordingTable, count: number): readonly number[] {
  const longest = Array.from({ length: count }, () => 6);
  for (const row of [...head, ...rows]) {
    let at = 0;
    for (const { children, columns } of row) {
      const length = writtenLength(children) / columns;
      for (let column = at; column < at + columns; column++) {
        longest[column] = Math.max(longest[column] ?? 0, Math.min(length, 60));
      }
      at += columns;
    }
  }
  const total = longest.reduce((sum, length) => sum + length, 0);
  return longest.map((length) => Math.floor((draft.width * length) / total));
}

function writtenLength(runs: WordingTable['rows'][number][number]['children']): number {
  return runs.reduce((sum, run) => {
    if (run.type === 'footnote') return sum;
    return sum + ('value' in run ? run.value.length : writtenLength(run.children));
  }, 0);
}

/** Two texts side by side, without lines. */
export function writePair(draft: Draft, left: string, right: string): string {
  const half = Math.floor(draft.width / 2);
  const rows = [{ cells: [{ content: left }, { content: right }] }];
  return writeTable([half, draft.width - half], rows, NO_LINES) + gap();
}

/** A little room below a table: Word joins two tables that touch. */
export function gap(border = ''): string {
  return paragraph(
    'TableText',
    '',
    `${border}<w:spacing w:before="0" w:after="0" w:line="${points(6)}" w:lineRule="exact"/>`,
  );
}

function cellText(draft: Draft, style: StyleId, text: string): string {
  return paragraph(style, letters(draft, text));
}
