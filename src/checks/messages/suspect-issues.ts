import type { Localized } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { RuleIssue } from '../engine/rule.ts';
import { formatMoved, type MovedWording } from './changed-words.ts';
import { acceptAgainCommand, listIds } from './promised-words.ts';

/** A provision that is not as it was when its translation was confirmed. */
export interface Suspect {
  /** `{doc}#{provision}`. */
  readonly id: string;
  readonly moved: readonly MovedWording[];
}

/** More changed provisions of one document are one finding: then it is another edition of it. */
const MOST = 5;

/** Says which side of each provision changed, and how; `advice` stands before the command that confirms it again. */
export function* suspectIssues(
  corpus: Corpus,
  document: string,
  suspects: readonly Suspect[],
  advice: Localized,
): Generator<RuleIssue> {
  const told = suspects.length > MOST ? suspects.slice(0, 1) : suspects;
  for (const { id, moved } of told) {
    const [first] = moved;
    if (first === undefined) continue;
    const ids = told.length < suspects.length ? suspects.map((one) => one.id) : [id];
    const run = acceptAgainCommand(
      corpus,
      ids.map((one) => `provision:${one}`),
    );
    const what = formatMoved(id, moved);
    const all = listIds(ids);
    const many =
      ids.length === 1
        ? { vi: '', en: '' }
        : {
            vi: ` Trong văn bản này có ${ids.length} đoạn như vậy: ${all.vi}.`,
            en: ` This document has ${ids.length} such provisions: ${all.en}.`,
          };
    yield {
      span: first.span,
      subjectIds: [id, document],
      requires: [{ of: id, part: 'wording' }],
      message: {
        vi: `${what.vi}${many.vi} ${advice.vi} ${run}`,
        en: `${what.en}${many.en} ${advice.en} ${run}`,
      },
    };
  }
}
