import { type BlockView, textOfRuns } from '../views/documents/wording-view.ts';
import type { HandoutTable } from '../views/handouts/handout.ts';
import { type Draft, paragraph } from './draft.ts';
import { LETTERS, millimetres, points } from './measures.ts';
import { type Lettering, letters, writeRuns } from './runs.ts';
import type { StyleId } from './styles.ts';

type WordingTable = Extract<BlockView, { readonly type: 'table' }>;

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const LINES = `<w:tblBorders>${SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')}</w:tblBorders>`;
const NO_LINES = `<w:tblBorders>${SIDES.map((side) => `<w:${side} w:val="nil"/>`).join('')}</w:tblBorders>`;

/** Room for two lines of handwriting. */
const WRITING_HEIGHT = 17;
const NARROW = 12;
const CELL_MARGIN = millimetres(1.5);

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
  /** Whether it may run over two sheets: long texts would leave half of one empty. */
  readonly isLong?: boolean;
}

/** A table with ruled lines. No row is split over two sheets, and its head stands on each. */
function writeTable(widths: readonly number[], rows: readonly Row[], lines = LINES): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const total = widths.reduce((sum, width) => sum + width, 0);
  const head =
    `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblInd w:w="${CELL_MARGIN}" w:type="dxa"/>${lines}<w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="${CELL_MARGIN}" w:type="dxa"/><w:right w:w="${CELL_MARGIN}" w:type="dxa"/></w:tblCellMar></w:tblPr>`;
  return `<w:tbl>${head}<w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => writeRow(row, widths)).join('')}</w:tbl>`;
}

function writeRow({ cells, isHead, height, isLong }: Row, widths: readonly number[]): string {
  const properties = [
    isLong ? '' : '<w:cantSplit/>',
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

/** Letters after which a longer cell gets no more room. */
const LONG_CELL = 60;

/** Columns by how much is written in them, each wide enough for its longest word where there is room for that. */
function spreadWidths(draft: Draft, { head, rows }: WordingTable, count: number): readonly number[] {
  // Half the height of a letter is about its width; points to units of Word.
  const letterWidth = LETTERS[draft.print].table * 20 * 0.55;
  const floors = Array.from({ length: count }, () => 2 * CELL_MARGIN);
  const wishes = Array.from({ length: count }, () => 1);
  for (const row of [...head, ...rows]) {
    let at = 0;
    for (const { children, columns } of row) {
      const text = textOfRuns(children);
      const word = Math.max(...text.split(/\s+/).map(({ length }) => length));
      const floor = (word * letterWidth + 2 * CELL_MARGIN) / columns;
      const wish = Math.min(text.length / columns, LONG_CELL);
      for (let column = at; column < at + columns; column++) {
        floors[column] = Math.max(floors[column] ?? 0, floor);
        wishes[column] = Math.max(wishes[column] ?? 0, wish);
      }
      at += columns;
    }
  }
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  const needed = sum(floors);
  const left = draft.width - needed;
  if (left < 0) return floors.map((floor) => Math.floor((draft.width * floor) / needed));
  return floors.map((floor, column) => Math.floor(floor + (left * (wishes[column] ?? 0)) / sum(wishes)));
}

/** The width of one of two columns. */
function columnWidth({ width }: Draft): number {
  return Math.floor(width / 2);
}

/** A draft for what stands within a column: a table there is no wider than it. */
export function withinColumn(draft: Draft): Draft {
  return { ...draft, width: columnWidth(draft) - 4 * CELL_MARGIN };
}

/** Rows of two texts each, below the names of the two columns. */
export function writeColumns(
  draft: Draft,
  labels: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const half = columnWidth(draft);
  const head: Row = {
    isHead: true,
    cells: labels.map((label) => ({ content: cellText(draft, 'TableHead', label) })),
  };
  const body = rows.map(
    (row): Row => ({
      cells: row.map((content) => ({ content: content || paragraph('TableText', '') })),
      isLong: true,
    }),
  );
  return writeTable([half, half], [head, ...body]) + gap();
}

/** Two texts side by side, without lines. */
export function writePair(draft: Draft, left: string, right: string): string {
  const half = Math.floor(draft.width / 2);
  // A cell without a paragraph does not open.
  const cells = [left, right].map((content) => ({ content: content || paragraph('Recipients', '') }));
  return writeTable([half, draft.width - half], [{ cells }], NO_LINES) + gap();
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
