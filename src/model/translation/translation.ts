import type { Document } from '../document.ts';
import type { ProvisionWording } from '../provision.ts';
import type { DocumentFacts, TranslationState } from '../schema.ts';

/** How much of a document's text we hold in English. */
export function translationState({ translation }: Pick<DocumentFacts, 'translation'>): TranslationState {
  return translation ?? 'full';
}

/** Whether any of a document's text is in English, so that both languages can stand side by side. */
export function isTranslated({ facts }: Document): boolean {
  return translationState(facts) !== 'none';
}

/** Whether a wording says anything. */
export function hasWords(wording: Pick<ProvisionWording, 'heading' | 'text'> | null | undefined): boolean {
  return wording != null && (wording.heading !== null || wording.text !== '');
}

/** How many provisions with words there are, and how many of them are translated. */
export interface TranslatedCount {
  readonly document: string;
  readonly translated: number;
  readonly of: number;
}

/** Of a document whose translation is not said to be complete; null for every other. */
export function countTranslated({ id, facts, provisions }: Document): TranslatedCount | null {
  if (translationState(facts) === 'full' || facts.textStatus === 'record') return null;
  const spoken = [...provisions.values()].filter(({ wording }) => hasWords(wording.vi));
  const translated = spoken.filter(({ wording }) => wording.en !== null).length;
  return { document: id, translated, of: spoken.length };
}
