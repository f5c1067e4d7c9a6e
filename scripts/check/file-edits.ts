/** A part of a text and what to put in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A content file, with what is needed to write it again as it was. */
export interface EditableFile {
  /** As the spans of findings count in it: in Unicode NFC, line ends as line feeds, without a byte order mark. */
  readonly text: string;
  readonly isNfc: boolean;
  /** As `text`, in the form that the file has. */
  readonly written: string;
  readonly byteOrderMark: string;
  readonly lineEnds: readonly string[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null if the bytes are not UTF-8. */
export function openForEdits(bytes: Uint8Array): EditableFile | null {
  let raw: string;
  try {
    raw = utf8.decode(bytes);
  } catch {
    return null;
  }
  const byteOrderMark = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
  const written = raw.slice(byteOrderMark.length).replace(/\r\n?/g, '\n');
  const text = written.normalize('NFC');
  return { text, isNfc: text === written, written, byteOrderMark, lineEnds: raw.match(/\r\n?|\n/g) ?? [] };
}

/**
 * The bytes of a file with edits made, of which none overlap; in Unicode NFC even without edits. Byte order mark and
 * line ends stay.
 */
export function applyEdits(file: EditableFile, edits: readonly Edit[]): Uint8Array {
  let text = file.text;
  for (const edit of edits.toSorted((a, b) => b.start - a.start)) {
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  }
  let line = 0;
  const raw = text.replaceAll('\n', () => file.lineEnds[line++] ?? '\n');
  return new TextEncoder().encode(file.byteOrderMark + raw);
}
