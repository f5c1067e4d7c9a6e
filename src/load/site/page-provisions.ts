import { foldSpace } from '../../language/fold-space.ts';
import type { BuiltLink, BuiltProvision, BuiltWording } from '../../model/site/built-site.ts';
import type { KeepText } from './link-target.ts';

/** Most letters of the opening that are kept. */
const SHOWN_LETTERS = 24;

/** A wording while the links in it are gathered. */
export interface OpenWording extends BuiltWording {
  readonly references: BuiltLink[];
}

/** A provision of a page while its parts are gathered, in the order of the file. */
export class OpenProvision {
  readonly key: string;
  readonly #id: string | null;
  readonly #offset: number;
  readonly #labels = new Map<string, { text: string; readonly offset: number }>();
  readonly #texts: OpenWording[] = [];
  #numberLink: BuiltLink | null = null;
  /** The first visible text beside the wording; null before it, empty where the provision begins with wording. */
  #opening: string | null = null;

  constructor(key: string, id: string | null, offset: number) {
    this.key = key;
    this.#id = id;
    this.#offset = offset;
  }

  /** Takes a text that stands beside the wording. */
  addLabel(text: string, language: string, offset: number): void {
    const label = this.#labels.get(language);
    if (label !== undefined) label.text += text;
    if (text.trim() === '') return;
    if (label === undefined) this.#labels.set(language, { text, offset });
    this.#opening ??= foldSpace(text);
  }

  addWording(wording: OpenWording): void {
    this.#texts.push(wording);
    if (wording.text !== '') this.#opening ??= '';
  }

  /** Takes a link if the provision begins with it, that is, if it is the one on its number. */
  beginWith(link: BuiltLink): boolean {
    if (this.#opening !== null || this.#numberLink !== null) return false;
    this.#numberLink = link;
    return true;
  }

  facts(keep: KeepText): BuiltProvision {
    return {
      key: this.key,
      id: this.#id,
      offset: this.#offset,
      opening: keep((this.#opening ?? '').slice(0, SHOWN_LETTERS)),
      labels: [...this.#labels].map(([language, { text, offset }]) => ({
        language: keep(language),
        text: keep(foldSpace(text)),
        offset,
      })),
      texts: this.#texts,
      numberLink: this.#numberLink,
    };
  }
}
