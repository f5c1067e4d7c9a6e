import { LANGUAGES, type Language } from '../../language/language.ts';
import type { Corpus } from '../corpus.ts';
import type { Span } from '../diagnostic.ts';
import type { Provision } from '../provision.ts';
import { comparedText, spanInWording } from '../wording/compared-text.ts';
import { translationKeyOf, translationOf } from './confirmable.ts';
import { type ChangedWords, changedWords, movedSides } from './confirmed-value.ts';

/** The wording of a provision in a language that is not as it was when its translation was confirmed. */
export interface MovedWording {
  readonly language: Language;
  readonly text: string;
  /** None where only the fingerprint tells. */
  readonly changes: readonly ChangedWords[];
  /** The first words that changed. */
  readonly span: Span;
}

/** The languages in which a provision has changed since its translation was confirmed, Vietnamese first. */
export function movedWordings(corpus: Corpus, provision: Provision): readonly MovedWording[] {
  const entry = corpus.ledger?.confirmed.get(translationKeyOf(provision) ?? '');
  if (entry === undefined) return [];
  const known = compared.get(entry);
  if (known?.provision === provision) return known.moved;
  const moved = findMoved(corpus, provision);
  compared.set(entry, { provision, moved });
  return moved;
}

/**
 * What came of a comparison, by the entry of the ledger. Two rules ask for it, and a loader keeps the objects of the
 * documents and of the ledger that did not change.
 */
const compared = new WeakMap<object, { provision: Provision; moved: readonly MovedWording[] }>();

function findMoved(corpus: Corpus, provision: Provision): readonly MovedWording[] {
  const translation = translationOf(provision);
  if (translation === null) return [];
  return movedSides(corpus, translation).flatMap(({ side, words }) => {
    const language = LANGUAGES[side];
    const wording = language === undefined ? null : provision.wording[language];
    if (language === undefined || wording === null) return [];
    const text = comparedText(wording);
    const changes = changedWords(text, words);
    const [first] = changes;
    const isWhole = first === undefined || first.end === first.start;
    const span = isWhole ? wording.span : spanInWording(wording, first.start, first.end - first.start);
    return [{ language, text, changes, span }];
  });
}
