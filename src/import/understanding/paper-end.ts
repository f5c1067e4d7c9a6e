import { makeUnit, type Unit } from './unit.ts';

export const RECIPIENTS = /^(?:Nơi nhận|NƠI NHẬN)\s*:?/u;
/** Who signs for whom, or the line of an office in capitals. */
export const SIGNS =
  /^(?:TM\.|T\/M|KT\.|TL\.|TUQ\.|Q\.|THAY MẶT|CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|BÍ THƯ|GIÁM ĐỐC|PHÓ )/u;

/** The end of a paper: to whom it goes and who signed it, from lines of a text or from the cells of a table. */
export class PaperEnd {
  readonly #recipients: Unit;
  readonly #signature: Unit;

  constructor(place: number) {
    this.#recipients = makeUnit('recipients', place);
    this.#signature = makeUnit('signature', place);
  }

  /** What of it there is. */
  units(): readonly Unit[] {
    return [this.#recipients, this.#signature].filter(({ blocks }) => blocks.length > 0);
  }

  /** A line in which both may stand, where two columns were read as one. */
  addLine(text: string): void {
    for (const line of text.split(/\n|\t/).map((one) => one.trim())) {
      const label = RECIPIENTS.exec(line);
      if (label !== null) {
        this.#recipients.title = label[0].trim();
        this.#sign(line.slice(label[0].length).trim());
      } else if (/^[-–+]/.test(line)) {
        // Who signs stands behind the sign that ends an item.
        const parted = /^([^;]*[;.])\s+(\p{Lu}[\p{L} .]*)$/u.exec(line);
        this.#receive(parted?.[1] ?? line);
        this.#sign(parted?.[2] ?? '');
      } else if (this.#recipients.blocks.length > 0 && /^[\p{Ll}(]/u.test(line)) this.#goOn(line);
      else this.#sign(line);
    }
  }

  /** A cell, which holds one of the two. */
  addCell(text: string): void {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !/^[-_*.…]{3,}$/.test(line));
    const [first = '', ...rest] = lines;
    if (!RECIPIENTS.test(first)) {
      for (const line of lines) this.#sign(line);
      return;
    }
    this.#recipients.title = first;
    for (const line of rest) {
      if (/^[-–+]/.test(line) || this.#recipients.blocks.length === 0) this.#receive(line);
      else this.#goOn(line);
    }
  }

  #receive(text: string): void {
    this.#recipients.blocks.push({ type: 'paragraph', text });
  }

  /** The rest of an item that was wrapped. */
  #goOn(line: string): void {
    const last = this.#recipients.blocks.pop();
    this.#receive(last?.type === 'paragraph' ? `${last.text} ${line}` : line);
  }

  #sign(text: string): void {
    if (text !== '') this.#signature.blocks.push({ type: 'paragraph', text });
  }
}
