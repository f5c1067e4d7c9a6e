import type { Localized } from '../../language/language.ts';
import { nearest } from '../../language/suggestion.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { IdType } from '../../model/promises/alias.ts';
import { resolveAlias } from '../../model/promises/resolve-alias.ts';
import type { RuleIssue } from '../engine/rule.ts';

/** Words for an id that a list does not hold: what it is called now, what there is instead, or where to add it. */
export function formatUnknownIdMessage(
  corpus: Corpus,
  type: IdType,
  id: string,
  known: Iterable<string>,
  what: Localized,
  file: string,
): Pick<RuleIssue, 'message' | 'suggestion'> {
  const present = resolveAlias(corpus, type, id);
  if (present !== null) return formatFormerIdMessage(id, present.to);
  const suggestion = nearest(id, known) ?? undefined;
  const vi = suggestion === undefined ? `Thêm vào content/${file}.` : `Có phải là “${suggestion}”?`;
  const en = suggestion === undefined ? `Add it to content/${file}.` : `Did you mean “${suggestion}”?`;
  return {
    message: {
      vi: `Không có ${what.vi} “${id}” trong content/${file}. ${vi}`,
      en: `content/${file} has no ${what.en} “${id}”. ${en}`,
    },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Words for an id that was given up for another. */
export function formatFormerIdMessage(
  id: string,
  present: string,
): Pick<RuleIssue, 'message' | 'suggestion'> {
  return {
    message: {
      vi: `“${id}” là mã cũ, nay là “${present}”. Ghi mã hiện dùng.`,
      en: `“${id}” is a former id; it is “${present}” now. Write the present id.`,
    },
    suggestion: present,
  };
}
