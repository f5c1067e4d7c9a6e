import type { Language } from '../../language/language.ts';
import { printedNumber } from '../../model/provision.ts';
import { PROVISION_KINDS } from '../../model/provision-kind.ts';
import type { PaperCell, PaperTable } from '../paper.ts';
import type { Unit, UnitBlock } from '../understanding/unit.ts';

export interface MdxOptions {
  readonly language: Language;
  readonly footnotes: ReadonlyMap<string, string>;
  /** Sets citations of held documents in `<Ref>`; takes and gives text that is escaped already. */
  readonly link: (text: string) => string;
  /** Leaves the texts open: what a translator fills in. */
  readonly isSkeleton?: boolean;
}

/** The units of a paper in the vocabulary of documents. */
export function writeMdx(units: readonly Unit[], options: MdxOptions): string {
  return `${units.map((unit) => writeUnit(unit, options)).join('\n\n')}\n`;
}

function writeUnit(unit: Unit, options: MdxOptions): string {
  const { element } = PROVISION_KINDS[unit.kind];
  const { isSkeleton = false } = options;
  const attributes = Object.entries({
    n: unit.num,
    id: unit.id ?? null,
    sign: unusualSign(unit, options.language),
    title: isSkeleton ? null : unit.title,
  })
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escapeAttribute(value)}"`]))
    .join('');
  const body = isSkeleton
    ? []
    : unit.kind === 'recipients'
      ? [writeList(unit.blocks, options)]
      : unit.blocks.map((block) => writeBlock(block, options));
  const children = unit.children.map((child) => writeUnit(child, options));
  const inner = [...body.filter((part) => part !== ''), ...children].join('\n\n');
  const gap = children.length > 0 || unit.kind === 'recipients' ? '\n' : '';
  const start = body.length > 0 && unit.kind !== 'recipients' ? '' : gap;
  return inner === ''
    ? `<${element}${attributes}>\n</${element}>`
    : `<${element}${attributes}>\n${start}${inner}\n${gap}</${element}>`;
}

/** The sign as printed where it is not the usual one of its kind. */
function unusualSign({ kind, num, sign, id }: Unit, language: Language): string | null {
  if (sign === '' || id !== undefined) return null;
  if (num === null && kind === 'point') return sign === '-' ? null : sign;
  return sign === printedNumber({ kind, num, dash: null, wording: { vi: null, en: null } }, language)
    ? null
    : sign;
}

function writeBlock(block: UnitBlock, options: MdxOptions): string {
  switch (block.type) {
    case 'paragraph':
      return block.text
        .split('\n')
        .map((line) => writeText(line, options))
        .join('\n\n');
    case 'quote':
      return `<Quote>\n${block.paragraphs
        .flatMap((text) => text.split('\n'))
        .map((line) => writeText(line, { ...options, link: (text) => text }))
        .join('\n\n')}\n</Quote>`;
    case 'table':
      return writeTable(block.table, options);
  }
}

/** Recipients are a list: the dash of each item is the list's own. */
function writeList(blocks: readonly UnitBlock[], options: MdxOptions): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph'
        ? `- ${writeText(block.text.replace(/^[-–]\s*/u, ''), options)}`
        : writeBlock(block, options),
    )
    .join('\n');
}

function writeText(text: string, { footnotes, link }: MdxOptions): string {
  return link(escapeText(text)).replace(/\\\[\^(\d+)\\\]/g, (mark, num: string) => {
    const note = footnotes.get(num);
    return note === undefined ? mark : `<Footnote n="${num}">${escapeText(note)}</Footnote>`;
  });
}

/** Letters that MDX would read as markup; at the head of a line also what would begin a list, heading or quotation. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\{}<*_`[\]~&]/g, '\\$&')
    .replace(/^([-+#>=])/, '\\$1')
    .replace(/^(\d+(?:\.\d+)*[a-zđ]?)([.)])/u, '$1\\$2');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

const NUMBERED_HEAD = /^(?:TT|STT|Số TT)$/iu;

/** A table with `←` and `↑` for what is joined; its head is what the file says, or the row that begins with `TT`. */
function writeTable({ rows }: PaperTable, options: MdxOptions): string {
  const grid = joinCells(rows, options);
  const width = Math.max(...grid.map((row) => row.length), 1);
  const marked = rows.findIndex((row) => row.some(({ isHead }) => !isHead));
  const named = NUMBERED_HEAD.test(rows[0]?.[0]?.text.trim() ?? '');
  const isCounted =
    /^\(?1\)?$/.test(rows[1]?.[0]?.text.trim() ?? '') && named && /^\(/.test(rows[1]?.[0]?.text ?? '');
  const head = marked > 0 ? marked : named ? (isCounted ? 2 : 1) : 0;
  const lines = grid.map(
    (row) => `| ${[...row, ...Array.from({ length: width - row.length }, () => '')].join(' | ')} |`,
  );
  const rule = `|${' --- |'.repeat(width)}`;
  return `<Table head="${head}">\n\n${[lines[0] ?? '', rule, ...lines.slice(1)].join('\n')}\n\n</Table>`;
}

/** The cells by place, with a sign where one is joined to its neighbour. */
function joinCells(
  rows: readonly (readonly PaperCell[])[],
  options: MdxOptions,
): readonly (readonly string[])[] {
  const taken = new Map<string, string>();
  return rows.map((row, y) => {
    const line: string[] = [];
    const fill = (): void => {
      for (
        let sign = taken.get(`${y} ${line.length}`);
        sign !== undefined;
        sign = taken.get(`${y} ${line.length}`)
      )
        line.push(sign);
    };
    for (const { text, columns, rows: down } of row) {
      fill();
      const x = line.length;
      for (let below = 0; below < down; below++) {
        for (let right = 0; right < columns; right++) {
          if (below > 0 || right > 0) taken.set(`${y + below} ${x + right}`, right > 0 ? '←' : '↑');
        }
      }
      line.push(
        text
          .split('\n')
          .map((part) => writeText(part, options).replaceAll('|', '\\|'))
          .join(' '),
      );
    }
    fill();
    return line;
  });
}
