import WordExtractor from 'word-extractor';
import type { PaperBlock, PaperCell, RawPaper } from '../paper.ts';

/** A `.doc` of Word 97 to 2003. Rows of tables are lines with tabs; footnotes have no place in the text. Throws if it cannot be read. */
export async function readOldWord(bytes: Uint8Array): Promise<RawPaper> {
  const document = await new WordExtractor().extract(Buffer.from(bytes));
  const blocks: PaperBlock[] = [];
  let rows: PaperCell[][] = [];
  const flush = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', place: blocks.length + 1, rows });
    rows = [];
  };
  for (const line of document.getBody({ filterUnicode: false }).split(/\r\n?|\n/)) {
    const cells = line
      .replace(/\t+$/, '')
      .split('\t')
      .map((cell) => cell.replace(/[\u00a0 ]+/g, ' ').trim());
    const isRow = line.includes('\t') && cells.filter((cell) => cell !== '').length > 1;
    if (isRow) {
      rows.push(cells.map((text) => ({ text, columns: 1, rows: 1, isHead: false })));
      continue;
    }
    flush();
    const text = cells.join(' ').trim();
    if (text !== '') blocks.push({ kind: 'paragraph', place: blocks.length + 1, text });
  }
  flush();
  const notes = document
    .getFootnotes()
    .split(/\r\n?|\n/)
    .map((note) => note.trim())
    .filter((note) => note !== '');
  return {
    blocks,
    footnotes: new Map(notes.map((note, index) => [String(index + 1), note])),
    isInLines: false,
    besides: [document.getHeaders({ includeFooters: true }), document.getTextboxes()],
  };
}
