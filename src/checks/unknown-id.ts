import type { Localized } from '../model/language.ts';
import { nearest } from '../model/suggestion.ts';
import type { Finding } from './rule.ts';

/** Words for an id that a list does not hold: what there is instead, or where to add it. */
export function sayUnknownId(
  id: string,
  known: Iterable<string>,
  what: Localized,
  file: string,
): Pick<Finding, 'message' | 'suggestion'> {
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
