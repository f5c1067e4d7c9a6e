import type { Language } from '../language/language.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Site } from '../site/site.ts';
import type { Addresses } from './addresses.ts';

/** What every view is made from: the content, the site it is published on, and the language to show it in. */
export interface ViewContext {
  readonly corpus: Corpus;
  readonly site: Site;
  readonly addresses: Addresses;
  readonly language: Language;
}
