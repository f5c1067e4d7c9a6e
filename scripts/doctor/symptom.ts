import type { Localized } from '../../src/language/language.ts';
import type { Answer } from './ask.ts';

/** Something about a published site that is not as it should be. */
export interface Symptom {
  /** An error misleads readers or takes something from them; a warning costs them time, or them and you safety. */
  readonly severity: 'error' | 'warning';
  readonly says: Localized;
  /** Where it shows; empty where it concerns the whole site. */
  readonly at: readonly string[];
}

export const error = (vi: string, en: string, at: readonly string[] = []): Symptom => ({
  severity: 'error',
  says: { vi, en },
  at,
});
export const warning = (vi: string, en: string, at: readonly string[] = []): Symptom => ({
  severity: 'warning',
  says: { vi, en },
  at,
});
/** A symptom of those places where it shows; none where there are none. */
export const ifAny = (
  answers: readonly Answer[],
  make: (at: readonly string[]) => Symptom,
): readonly Symptom[] => (answers.length === 0 ? [] : [make(answers.map(({ url }) => url))]);
