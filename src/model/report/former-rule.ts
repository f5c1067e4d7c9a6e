import type { Localized } from '../../language/language.ts';

/** A rule that was given up; what it demanded is held in another way. */
export interface FormerRule {
  readonly id: string;
  /** The last day of the rule, as `2026-11-30`. */
  readonly day: string;
  /** What it demanded, in the words of its page. */
  readonly title: Localized;
  /** What holds that now, in a sentence. */
  readonly heldBy: Localized;
  /** The id of the present rule that finds a breach in finished files. */
  readonly rule: string;
}
