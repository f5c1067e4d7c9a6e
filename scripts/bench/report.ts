import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';

/** A line of a report. With a limit it is judged: the value may reach it and not pass it. */
export interface Row {
  readonly what: string;
  readonly value: number | null;
  readonly unit: Unit;
  readonly limit?: number;
  readonly note?: string;
}

const DIGITS = { s: 1, ms: 0, 'ms each': 2, MB: 0, KB: 1, '': 0, times: 2 } as const;
type Unit = keyof typeof DIGITS;

export function row(what: string, value: number | null, unit: Unit = '', limit?: number, note?: string): Row {
  return { what, value, unit, limit, note };
}

/** What a mode measured: groups of rows under their headings. */
export type Report = readonly { readonly heading: string; readonly rows: readonly Row[] }[];

export function isMissed({ value, limit }: Row): boolean {
  return limit !== undefined && (value === null || value > limit);
}

/** The report as an aligned table under its head lines. */
export function formatReport(head: readonly string[], report: Report): string {
  const cells = report.flatMap(({ heading, rows }) => [[heading], ...rows.map(cellsOf)]);
  const width = (column: number): number =>
    Math.max(...cells.map((texts) => (texts.length === 1 ? 0 : (texts[column]?.length ?? 0))));
  const [whatWidth, valueWidth, limitWidth] = [width(0), width(1), width(2)];
  const lines = cells.map(([what = '', value, limit = '', note = '']) => {
    if (value === undefined) return `\n${what}`;
    const columns = [what.padEnd(whatWidth), value.padStart(valueWidth), limit.padEnd(limitWidth), note];
    return `  ${columns.join('  ').trimEnd()}`;
  });
  return [...head, ...lines, '', verdictOf(report)].join('\n');
}

function cellsOf(judged: Row): string[] {
  const { what, value, unit, limit, note } = judged;
  const verdict =
    limit === undefined ? '' : `≤ ${format(limit, unit)}  ${isMissed(judged) ? 'MISSED' : 'met'}`;
  return [what, value === null ? 'not measured' : format(value, unit), verdict, note ?? ''];
}

function format(value: number, unit: Unit): string {
  const digits = DIGITS[unit];
  const figure = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === '' ? figure : unit === 'times' ? `× ${figure}` : `${figure} ${unit}`;
}

/** The machine and how busy it was before: a figure from a machine that does other work counts for less. */
export function describeMachine(): string {
  const cores = cpus();
  const facts = [
    `${cores.length} × ${cores[0]?.model.trim() ?? 'processor'}`,
    `${Math.round(totalmem() / 1e9)} GB`,
    `Node ${process.version}`,
    `${process.platform} ${process.arch}`,
    `load ${(loadavg()[0] ?? 0).toFixed(1)} before the run`,
  ];
  return facts.join(', ');
}

function verdictOf(report: Report): string {
  const judged = report.flatMap(({ rows }) => rows).filter(({ limit }) => limit !== undefined);
  const missed = judged.filter(isMissed).map(({ what }) => what);
  return missed.length === 0
    ? `${judged.length} of ${judged.length} budgets met`
    : `${judged.length - missed.length} of ${judged.length} budgets met, missed: ${missed.join('; ')}`;
}
