import { memoize } from '../../../language/memoize.ts';
import type { Corpus } from '../../../model/corpus.ts';
import { asIdType } from '../../../model/promises/alias.ts';
import { type Ledger, splitKey } from '../../../model/promises/ledger.ts';
import { followAlias, isPresent } from '../../../model/promises/resolve-alias.ts';
import { withdrawalOf } from '../../../model/promises/withdrawn.ts';

/** Fewer ids than this may all go at once. */
const FEWEST = 8;

/** The ledger of the content; null where there is none, or where it is another content's (`isOfOtherContent`). */
export function ownLedger(corpus: Corpus): Ledger | null {
  return isOfOtherContent(corpus) ? null : corpus.ledger;
}

/** Whether most of what the ledger promises was never here: it says nothing of this content then. Asked per document. */
export const isOfOtherContent = memoize((corpus: Corpus): boolean => {
  const gone = gonePromises(corpus).length;
  // What stands in a file that could not be read seems gone.
  return corpus.unreadFiles.length === 0 && gone >= FEWEST && gone * 2 > contentPromises(corpus).length;
});

/** The keys of promised ids that are neither present nor led on by an alias nor withdrawn. */
export const gonePromises = memoize((corpus: Corpus): readonly string[] =>
  contentPromises(corpus).filter((key) => {
    const { type: written, id } = splitKey(key);
    const type = asIdType(written);
    if (type === null || isPresent(corpus, type, id)) return false;
    if ((type === 'document' || type === 'provision') && withdrawalOf(corpus, id) !== null) return false;
    // A wrong alias is reported by alias-target.
    return !corpus.aliasesByFrom.has(key) && followAlias(corpus, { type, to: id })?.kind !== 'present';
  }),
);

/** The keys of what is promised of the content; rules are promised by the program. */
export function contentPromises({ ledger }: Corpus): readonly string[] {
  return [...(ledger?.promised.keys() ?? [])].filter((key) => splitKey(key).type !== 'rule');
}
