import type { Localized } from '../../language/language.ts';
import { nearest } from '../../language/suggestion.ts';
import type { Corpus } from '../../model/corpus.ts';
import { resolveAlias } from '../../model/promises/resolve-alias.ts';
import type { RuleIssue } from '../engine/rule.ts';
import { TYPE_WORDS } from './promised-words.ts';

const LISTS = {
  body: { file: 'bodies.yaml', idsIn: ({ bodiesById }: Corpus) => bodiesById.keys() },
  source: { file: 'sources.yaml', idsIn: ({ sources }: Corpus) => Object.keys(sources) },
  term: { file: 'terms.yaml', idsIn: ({ termsById }: Corpus) => termsById.keys() },
};

/** An id missing from a list: its present form, a similar one, or where to add it. */
export function formatUnknownIdMessage(
  corpus: Corpus,
  type: keyof typeof LISTS,
  id: string,
): Pick<RuleIssue, 'message' | 'suggestion' | 'requires'> {
  const { file, idsIn } = LISTS[type];
  const requires = [{ file }];
  const present = resolveAlias(corpus, type, id);
  if (present !== null) return { ...formatFormerIdMessage(id, present.to), requires };
  const suggestion = nearest(id, idsIn(corpus)) ?? undefined;
  const { vi, en } = formatSuggestion(suggestion, {
    vi: `Thêm vào content/${file}.`,
    en: `Add it to content/${file}.`,
  });
  return {
    message: {
      vi: `Không có ${TYPE_WORDS[type].vi} “${id}” trong content/${file}. ${vi}`,
      en: `content/${file} has no ${TYPE_WORDS[type].en} “${id}”. ${en}`,
    },
    requires,
    suggestion,
  };
}

/** Asks whether a similar id was meant; `otherwise` where there is none. */
export function formatSuggestion(suggestion: string | undefined, otherwise: Localized): Localized {
  if (suggestion === undefined) return otherwise;
  return { vi: `Có phải là “${suggestion}”?`, en: `Did you mean “${suggestion}”?` };
}

/** An id that was replaced by another. */
export function formatFormerIdMessage(id: string, present: string) {
  return {
    message: {
      vi: `“${id}” là mã cũ, nay là “${present}”. Ghi mã hiện dùng.`,
      en: `“${id}” is a former id, now “${present}”. Write the present id.`,
    },
    suggestion: present,
  };
}
