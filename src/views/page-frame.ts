import type { Language } from '../language/language.ts';

/** What a view says of its own page; what stands around every page is added by `frameSite`. */
export interface PageFrame {
  readonly language: Language;
  /** The site's title follows it in the browser's tab. */
  readonly title: string;
  readonly description: string;
}
