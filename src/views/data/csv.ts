/** Excel reads a file as UTF-8 only behind this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Writes rows by RFC 4180: commas, CRLF, quotes where needed. */
export function writeCsv(rows: readonly (readonly (string | null)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

/** An unknown value is an empty cell. What a table program would take for a formula gets an apostrophe before it. */
function writeCell(value: string | null): string {
  const text = (value ?? '').replace(/^[=+\-@\t]/, "'$&");
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
