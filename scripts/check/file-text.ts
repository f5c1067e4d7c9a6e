/** A stretch of a text and what is to stand there. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const BOM = '\uFEFF';
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * A content file between its bytes and its text as rules see it: line ends as line feeds, no byte order mark. What
 * is not edited keeps its bytes.
 */
export class FileText {
  static readonly #made = new WeakMap<Uint8Array, FileText | null>();
  /** As the file has it, without a byte order mark. */
  readonly #raw: string;
  readonly #mark: string;
  /** What the spans of findings count in, as long as the file is in Unicode NFC. */
  readonly text: string;
  readonly isNfc: boolean;

  private constructor(written: string) {
    this.#mark = written.startsWith(BOM) ? BOM : '';
    this.#raw = written.slice(this.#mark.length);
    this.text = this.#raw.replace(/\r\n?/g, '\n');
    this.isNfc = written === written.normalize('NFC');
  }

  /** Null if the bytes are no text. Made once for the same bytes. */
  static of(bytes: Uint8Array): FileText | null {
    let made = FileText.#made.get(bytes);
    if (made === undefined) {
      try {
        made = new FileText(utf8.decode(bytes));
      } catch {
        made = null;
      }
      FileText.#made.set(bytes, made);
    }
    return made;
  }

  /** The bytes of the file in Unicode NFC. */
  normalized(): Uint8Array {
    return this.#bytes(this.#raw.normalize('NFC'));
  }

  /** The bytes after edits, which are in order and do not overlap. A new line gets the line end of the first. */
  edited(edits: readonly Edit[]): Uint8Array {
    const lineEnd = /\r\n?|\n/.exec(this.#raw)?.[0] ?? '\n';
    let result = '';
    let at = 0;
    let rawAt = 0;
    for (const { start, end, text } of edits) {
      const rawStart = this.#rawOffset(start, at, rawAt);
      result += this.#raw.slice(rawAt, rawStart) + text.replaceAll('\n', lineEnd);
      rawAt = this.#rawOffset(end, start, rawStart);
      at = end;
    }
    return this.#bytes(result + this.#raw.slice(rawAt));
  }

  /** Offset in the file of an offset in the text; `at` and `rawAt` are a pair known from before. */
  #rawOffset(offset: number, at: number, rawAt: number): number {
    let raw = rawAt;
    for (let i = at; i < offset; i++) raw += this.#raw.startsWith('\r\n', raw) ? 2 : 1;
    return raw;
  }

  #bytes(raw: string): Uint8Array {
    return new TextEncoder().encode(this.#mark + raw);
  }
}
