import { foldSpace } from '../../language/fold-space.ts';
import type { Localized } from '../../language/language.ts';
import {
  type BuiltLink,
  type BuiltProvision,
  type BuiltQuotation,
  type BuiltWording,
  type FusedTexts,
} from '../../model/site/built-site.ts';
import type { KeepText } from './link-target.ts';

/** Wording that is known beforehand, white space folded, by key: a page that repeats it costs no memory. */
export type KnownTexts = ReadonlyMap<string, { readonly folded: Localized<string | null> }>;

interface OpenProvision {
  readonly key: string;
  readonly id: string | null;
  readonly offset: number;
  readonly depth: number;
  readonly labels: Map<string, { text: string; readonly offset: number }>;
  readonly texts: BuiltWording[];
  numberLink: BuiltLink | null;
  opening: string;
  /** The run of letters that `opening` is made of; -1 before the first, null where that was wording. */
  openingRun: number | null;
}

/** Most letters of a neighbour that a finding shows. */
const SHOWN_LETTERS = 24;
/** What may follow a number, and what wording may follow, without a space. */
const CLOSING_SIGN = /^[.):,;]/;
const OPENING_SIGN = /[“"‘'(«[]$/;

/** Follows the provisions of one page while its tags and texts go by. */
export class ProvisionReader {
  readonly provisions: BuiltProvision[] = [];
  readonly fused: FusedTexts[] = [];
  readonly quotations: BuiltQuotation[] = [];
  readonly #keep: KeepText;
  readonly #known: KnownTexts;
  readonly #open: OpenProvision[] = [];
  /** The quotation that is being read: no wording of its own page. */
  #quotation: { readonly depth: number; readonly key: string; readonly offset: number; text: string } | null =
    null;
  /** Depth of the element that is kept from eyes or ears. */
  #unseen: number | null = null;
  #wording: {
    readonly depth: number;
    readonly offset: number;
    readonly language: string;
    readonly references: BuiltLink[];
    text: string;
  } | null = null;
  /** Counts stretches of text between tags. */
  #run = 0;
  /** Whether the last letter seen was white space. */
  #gap = true;
  #lastText = '';
  /** The provision whose number has just been read. */
  #afterNumber: OpenProvision | null = null;

  constructor(keep: KeepText, known: KnownTexts) {
    this.#keep = keep;
    this.#known = known;
  }

  openTag(
    name: string,
    attributes: Readonly<Record<string, string>>,
    depth: number,
    offset: number,
    language: string,
  ): void {
    this.#run++;
    if (this.#quotation !== null) return;
    if (this.#unseen === null && isUnseen(name, attributes)) this.#unseen = depth;
    const quoted = attributes['data-quotes'];
    if (quoted !== undefined) this.#quotation = { depth, key: this.#keep(quoted), offset, text: '' };
    const key = attributes['data-provision'];
    // On a link it names what the link leads to.
    if (key !== undefined && name !== 'a') {
      this.#open.push({
        key: this.#keep(key),
        id: attributes.id === undefined ? null : this.#keep(attributes.id),
        offset,
        depth,
        labels: new Map(),
        texts: [],
        numberLink: null,
        opening: '',
        openingRun: -1,
      });
    }
    if (attributes['data-text'] !== undefined && this.#open.length > 0 && this.#isFree()) {
      this.#wording = { depth, offset, language, references: [], text: '' };
    }
  }

  /** Takes a link before its tag is opened: says whether it is the one on the number of a provision. */
  link(link: BuiltLink, isReference: boolean): boolean {
    if (this.#quotation !== null) return false;
    if (isReference) this.#wording?.references.push(link);
    const provision = this.#open.at(-1);
    if (this.#wording !== null || provision?.openingRun !== -1 || provision.numberLink !== null) return false;
    provision.numberLink = link;
    return true;
  }

  /** Wording that some readers cannot see or hear is as good as missing. */
  #isFree(): boolean {
    return this.#wording === null && this.#unseen === null;
  }

  closeTag(depth: number): void {
    this.#run++;
    if (this.#unseen === depth) this.#unseen = null;
    if (this.#quotation?.depth === depth) this.#closeQuotation();
    if (this.#wording?.depth === depth) this.#closeWording();
    const last = this.#open.at(-1);
    if (last?.depth !== depth) return;
    this.#open.pop();
    this.provisions.push({
      key: last.key,
      id: last.id,
      offset: last.offset,
      opening: this.#keep(last.opening.slice(0, SHOWN_LETTERS)),
      labels: [...last.labels].map(([language, label]) => ({
        language: this.#keep(language),
        text: this.#keep(foldSpace(label.text)),
        offset: label.offset,
      })),
      texts: last.texts,
      numberLink: last.numberLink,
    });
  }

  text(data: string, offset: number, language: string): void {
    if (this.#quotation !== null) this.#quotation.text += data;
    const provision = this.#quotation === null ? this.#open.at(-1) : undefined;
    const visible = data.trim();
    if (provision !== undefined && visible !== '') {
      this.#joinRuns(provision, data, visible, offset + data.indexOf(visible.charAt(0)));
    }
    if (visible !== '') this.#lastText = visible;
    this.#gap = visible === '' ? this.#gap || data !== '' : /\s$/.test(data);
    if (provision === undefined) return;
    if (this.#wording !== null) this.#wording.text += data;
    else {
      const label = provision.labels.get(language);
      if (label !== undefined) label.text += data;
      else if (visible !== '') provision.labels.set(language, { text: data, offset });
    }
  }

  /** Holds a visible text against the one before it: number, heading and wording need white space between. */
  #joinRuns(provision: OpenProvision, data: string, visible: string, offset: number): void {
    const isWording = this.#wording !== null;
    if (!isWording && provision.openingRun === this.#run) {
      // An entity cuts a run of letters in two.
      provision.opening = foldSpace(provision.opening + data);
      return;
    }
    const isOpening = provision.openingRun === -1;
    const isNumber = !isWording && (isOpening || visible === provision.opening);
    const beginsWording = isWording && this.#wording?.text.trim() === '';
    const isFused = !this.#gap && !/^\s/.test(data);
    const number = this.#afterNumber;
    if (number !== null && isFused && !isWording && CLOSING_SIGN.test(visible)) return;
    if (isFused && (number !== null || isNumber || beginsWording) && !OPENING_SIGN.test(this.#lastText)) {
      const before = this.#keep(this.#lastText.slice(-SHOWN_LETTERS));
      const after = this.#keep(visible.slice(0, SHOWN_LETTERS));
      this.fused.push({ key: (number ?? provision).key, before, after, offset });
    }
    if (isOpening) {
      provision.openingRun = isWording ? null : this.#run;
      if (!isWording) provision.opening = visible;
    }
    this.#afterNumber = isNumber ? provision : null;
  }

  #closeQuotation(): void {
    if (this.#quotation === null) return;
    const { key, offset, text } = this.#quotation;
    this.#quotation = null;
    this.quotations.push({ key, offset, text: this.#share(key, foldSpace(text)) });
  }

  /** The text as it is known beforehand, where it is the same. */
  #share(key: string, text: string): string {
    const known = this.#known.get(key)?.folded;
    return known?.vi === text ? known.vi : known?.en === text ? known.en : this.#keep(text);
  }

  #closeWording(): void {
    const wording = this.#wording;
    const provision = this.#open.at(-1);
    this.#wording = null;
    if (wording === null || provision === undefined) return;
    provision.texts.push({
      language: this.#keep(wording.language),
      text: this.#share(provision.key, foldSpace(wording.text)),
      offset: wording.offset,
      references: wording.references,
    });
  }
}

function isUnseen(name: string, attributes: Readonly<Record<string, string>>): boolean {
  const { hidden, 'aria-hidden': silent } = attributes;
  return name === 'noscript' || silent === 'true' || (hidden !== undefined && hidden !== 'until-found');
}
