import type { PaperBlock, PaperParagraph, PaperTable } from '../paper.ts';
import { counterOf, depthFor, lastOf, type Open } from './open-units.ts';
import { PaperEnd, RECIPIENTS, SIGNS } from './paper-end.ts';
import { ISSUED_WITH, readAnnex } from './read-annex.ts';
import { isTitle, LONGEST_TITLE, settleTitles } from './titles.ts';
import { type Doubt, hasHeading, lastText, makeUnit, textUnit, type Unit } from './unit.ts';
import { readSign, type UnitSign } from './unit-signs.ts';

const FORM = /^(?:Mẫu|MẪU|Biểu|BIỂU)(?:\s+số|\s+SỐ)?\s*:?\s*(\d+[a-z]?)(?![\p{L}\d])[.:]?\s*(.*)$/su;
/** So many paragraphs may stand between two points. */
const MOST_BETWEEN = 8;
const AMENDS = /như sau\s*:$/u;

/** Finds the units of a paper: an automaton over its paragraphs, in which what is open decides what a number means. */
export class TreeBuilder {
  readonly roots: Unit[] = [];
  readonly doubts: Doubt[] = [];
  #open: Open[] = [{ unit: makeUnit('text', 0), rank: -1, counted: new Map() }];
  #preamble: Unit | null = null;
  #wantsTitle: Unit | null = null;
  #quote: { readonly unit: Unit; readonly paragraphs: string[]; readonly place: number } | null = null;
  #isForm = false;
  #hasArticles = false;
  #isSigned = false;
  readonly #hasBarredD: boolean;
  /** Recipients and signature that stand on lines. */
  #end: PaperEnd | null = null;
  readonly #blocks: readonly PaperBlock[];
  /** The block that is being read. */
  #at = 0;

  constructor(blocks: readonly PaperBlock[]) {
    this.#hasArticles = blocks.some(
      (block) => block.kind === 'paragraph' && /^Điều\s+\d+[a-z]?(?:[.:]|\s*$)/u.test(block.text),
    );
    this.#hasBarredD = blocks.some((block) => block.kind === 'paragraph' && /^đ[.)]/u.test(block.text));
    this.#blocks = blocks;
    for (const [index, block] of blocks.entries()) {
      this.#at = index;
      if (block.kind === 'table') this.#addTable(block);
      else this.#addParagraph(block);
    }
    this.#closeQuote(true);
    this.#closeEnd();
    this.roots.push(...(this.#open[0]?.unit.children ?? []));
    settleTitles(this.roots);
  }

  get #deepest(): Open {
    return this.#open.at(-1) ?? { unit: makeUnit('text', 0), rank: -1, counted: new Map() };
  }

  #addTable(table: PaperTable): void {
    const texts = table.rows.flat().map(({ text }) => text);
    // A form shows what others will sign.
    if (this.#isForm) {
      this.#deepest.unit.blocks.push({ type: 'table', table });
      return;
    }
    const [left = '', right = ''] = texts;
    const isSignature =
      table.rows.length <= 2 &&
      texts.some((text) => SIGNS.test(text)) &&
      texts.every((text) => text.length < 400) &&
      this.#open.length > 1;
    if (RECIPIENTS.test(left) || RECIPIENTS.test(right) || isSignature) {
      this.#closeEnd();
      this.#end = new PaperEnd(table.place);
      for (const text of texts) this.#end.addCell(text);
      this.#closeEnd();
      return;
    }
    const unit = this.#open.length === 1 ? this.#preambleUnit(table.place) : this.#deepest.unit;
    unit.blocks.push({ type: 'table', table });
  }

  #preambleUnit(place: number): Unit {
    this.#preamble ??= makeUnit('preamble', place);
    const root = this.#open[0]?.unit;
    if (root !== undefined && !root.children.includes(this.#preamble)) root.children.push(this.#preamble);
    return this.#preamble;
  }

  #addRoot(unit: Unit): void {
    const holder = this.#open.find(({ unit: one }) => one.kind === 'annex')?.unit ?? this.#open[0]?.unit;
    holder?.children.push(unit);
  }

  #addParagraph(paragraph: PaperParagraph): void {
    const { text, place, bold = false } = paragraph;
    if (this.#quote !== null) {
      this.#quote.paragraphs.push(text);
      if (endsQuote(text)) this.#closeQuote(false);
      return;
    }
    if (this.#startsAnnex(text, place)) return;
    if (!this.#isForm && (this.#end !== null || RECIPIENTS.test(text))) {
      this.#addToEnd(text, place);
      return;
    }
    const form = FORM.exec(text);
    const inAnnex = this.#open.some(({ unit }) => unit.kind === 'annex');
    if (form?.[1] !== undefined && inAnnex && text.length < LONGEST_TITLE) {
      this.#startForm(form, text, place);
      return;
    }
    if (this.#wantsTitle !== null && this.#takeTitle(text, bold)) return;
    if (this.#isForm) {
      this.#deepest.unit.blocks.push({ type: 'paragraph', text });
      return;
    }
    const above = lastText(this.#deepest.unit);
    if (/^[“"]/.test(text) && AMENDS.test(above)) {
      this.#quote = { unit: this.#deepest.unit, paragraphs: [text], place };
      if (endsQuote(text)) this.#closeQuote(false);
      return;
    }
    const sign = readSign(text);
    if (sign !== null && this.#startUnit(sign, place, bold)) return;
    this.#addLoose(text, place);
  }

  /** A unit, if its number goes on where something is open, or begins a new row there. */
  #startUnit(sign: UnitSign, place: number, bold: boolean): boolean {
    if (
      sign.kind === 'clause' &&
      sign.rank === 5 &&
      this.#hasArticles &&
      !this.#open.some(({ unit }) => unit.kind === 'article' || unit.kind === 'annex')
    )
      return false;
    const depth = depthFor(this.#open, sign);
    if (depth === null) return false;
    this.#open.length = depth + 1;
    const holder = this.#deepest;
    if (sign.value !== null) {
      const last = lastOf(this.#open, sign, holder) ?? 0;
      if (sign.value > last + 1) this.#doubtNumber(sign, last, place);
      counterOf(this.#open, sign, holder).set(sign.rank, sign.value);
    }
    const unit = makeUnit(sign.kind, place, { num: sign.num, sign: sign.sign });
    const { rest } = sign;
    const isNamed = sign.rank < 4 && sign.kind !== 'clause';
    if (isNamed || (sign.kind === 'article' && (bold || isTitle(rest))))
      unit.title = rest === '' ? null : rest;
    else if (rest !== '') unit.blocks.push({ type: 'paragraph', text: rest });
    if (isNamed && rest === '') this.#wantsTitle = unit;
    holder.unit.children.push(unit);
    this.#open.push({ unit, rank: sign.rank, counted: new Map() });
    return true;
  }

  /** A number that does not follow the last; a paper that counts without the letter đ says so once. */
  #doubtNumber({ num, sign, value }: UnitSign, last: number, place: number): void {
    const isWithoutD = num === 'e' && value === last + 2 && !this.#hasBarredD;
    if (!isWithoutD) this.doubts.push({ place, kind: 'number-skipped', words: sign });
    else if (!this.doubts.some(({ kind }) => kind === 'without-d'))
      this.doubts.push({ place, kind: 'without-d', words: sign });
  }

  /** A heading that stands on the lines below its number. */
  #takeTitle(text: string, bold: boolean): boolean {
    const unit = this.#wantsTitle;
    if (unit === null) return false;
    const isAnnex = unit.kind === 'annex';
    const isHeading = text === text.toUpperCase() && /\p{Lu}/u.test(text);
    // What is attached has its kind as the first line of its title, then what it is about.
    const lines = unit.title?.split('\n').length ?? 0;
    const isFirst = lines < (unit.id === undefined ? 1 : 2) && (bold || text.length < 150);
    if (readSign(text) === null && (isHeading || isFirst || (isAnnex && ISSUED_WITH.test(text)))) {
      for (const line of text.split('\n')) {
        // Of which paper an annex is stands below its title.
        if (isAnnex && ISSUED_WITH.test(line)) unit.blocks.push({ type: 'paragraph', text: line });
        else unit.title = unit.title === null ? line : `${unit.title}\n${line}`;
      }
      return true;
    }
    this.#wantsTitle = null;
    return false;
  }

  #startsAnnex(text: string, place: number): boolean {
    const unit = readAnnex(text, place, !this.#isForm && (this.#isSigned || this.#end !== null));
    if (unit === null) return false;
    this.#closeEnd();
    this.#open.length = 1;
    this.#isForm = false;
    this.#open[0]?.unit.children.push(unit);
    this.#open.push({ unit, rank: -0.5, counted: new Map() });
    this.#wantsTitle = unit;
    this.#isSigned = false;
    return true;
  }

  #startForm([, num = '', rest = '']: RegExpExecArray, text: string, place: number): void {
    this.#open.length = this.#open.findIndex(({ unit }) => unit.kind === 'annex') + 1;
    const unit = makeUnit('form', place, {
      num,
      sign: text.slice(0, text.length - rest.length).trim(),
      title: rest === '' ? null : rest,
    });
    this.#deepest.unit.children.push(unit);
    this.#open.push({ unit, rank: 3, counted: new Map() });
    this.#isForm = true;
    this.#wantsTitle = rest === '' ? unit : null;
  }

  /** A paragraph without a sign of its own. */
  #addLoose(text: string, place: number): void {
    if (this.#open.length === 1) {
      this.#preambleUnit(place).blocks.push({ type: 'paragraph', text });
      return;
    }
    const next = this.#blocks[this.#at + 1];
    const isLast =
      next === undefined ||
      next.kind === 'table' ||
      (next.kind === 'paragraph' && (RECIPIENTS.test(next.text) || SIGNS.test(next.text)));
    if (
      isLast &&
      this.#deepest.unit.kind !== 'annex' &&
      !this.#open.some(({ unit }) => unit.kind === 'annex')
    ) {
      if (SIGNS.test(text) || (text === text.toUpperCase() && /\p{Lu}/u.test(text))) {
        this.#addToEnd(text, place);
        return;
      }
      this.#addClosing(text, place);
      return;
    }
    if (SIGNS.test(text) && text === text.toUpperCase() && text.length < 80) {
      this.#addToEnd(text, place);
      return;
    }
    const { unit } = this.#deepest;
    const own = lastText(unit);
    const isOpenEnded = own === '' || /[:,]$/.test(own) || unit.kind !== 'point';
    if (unit.children.length > 0) {
      unit.children.push(textUnit(text, place));
    } else if (isOpenEnded || !/[.]$/.test(own) || hasHeading(unit) || this.#rowGoesOn()) {
      unit.blocks.push({ type: 'paragraph', text });
    } else {
      // Behind the last point of a row: of the point, or of what holds the row.
      this.doubts.push({ place, kind: 'loose-paragraph', words: text.slice(0, 60) });
      const holder = this.#open.findLast((one) => one.unit.kind !== 'point');
      if (holder === undefined) unit.blocks.push({ type: 'paragraph', text });
      else {
        this.#open.length = this.#open.indexOf(holder) + 1;
        holder.unit.children.push(textUnit(text, place));
      }
    }
  }

  /** Whether the next sign is the one after the deepest unit's: then what stands between is that unit's. */
  #rowGoesOn(): boolean {
    const { rank } = this.#deepest;
    const last = this.#open.at(-2)?.counted.get(rank);
    for (const block of this.#blocks.slice(this.#at + 1, this.#at + 1 + MOST_BETWEEN)) {
      const sign = block.kind === 'paragraph' ? readSign(block.text) : null;
      if (sign !== null) {
        return sign.rank === rank && (sign.value === null || sign.value === (last ?? Number.NaN) + 1);
      }
    }
    return false;
  }

  /** The last words of a paper: of its last section where it has sections, else of the whole. */
  #addClosing(text: string, place: number): void {
    const section = this.#hasArticles ? undefined : this.#open.find(({ unit }) => unit.kind === 'section');
    const holder = section?.unit ?? this.#open[0]?.unit;
    const closing =
      holder?.children.at(-1)?.kind === 'closing' ? holder.children.at(-1) : makeUnit('closing', place);
    closing?.blocks.push({ type: 'paragraph', text });
    if (closing !== undefined && holder?.children.at(-1) !== closing) holder?.children.push(closing);
  }

  #closeQuote(isEnd: boolean): void {
    if (this.#quote === null) return;
    const { unit, paragraphs, place } = this.#quote;
    if (isEnd) this.doubts.push({ place, kind: 'quote-open', words: (paragraphs[0] ?? '').slice(0, 60) });
    unit.blocks.push({ type: 'quote', paragraphs });
    this.#quote = null;
  }

  #addToEnd(text: string, place: number): void {
    this.#end ??= new PaperEnd(place);
    this.#end.addLine(text);
  }

  #closeEnd(): void {
    for (const unit of this.#end?.units() ?? []) this.#addRoot(unit);
    if (this.#end !== null) this.#isSigned = true;
    this.#end = null;
  }
}

function endsQuote(text: string): boolean {
  return /[”"][.;,]*$/.test(text);
}
