import type { Language } from '../language/language.ts';
import type { Card } from './exports/card.ts';

/** What a view sets for its own page; `frameSite` adds what is around every page. */
export interface PageFrame {
  readonly language: Language;
  /** The site's title follows it in the browser's tab. */
  readonly title: string;
  readonly description: string;
  /** What the page is about in the words of schema.org, for machines. */
  readonly linkedData?: object;
  /** The picture for chat programs; that of the site where this is left out. */
  readonly card?: Card;
  /** Address of what another site embeds of it (oEmbed). */
  readonly oEmbed?: string;
}
