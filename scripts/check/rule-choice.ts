import { isRuleId, isSiteRule, RULE_IDS } from '../../src/checks/all-rules.ts';
import type { CorpusRule } from '../../src/checks/engine/rule.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import { FORMER_RULES } from '../../src/checks/rules/promises/former-rules.ts';
import { mistakes } from './option-mistakes.ts';

/** The ids named with `--only`. Throws a CliError for one that no rule has, or that would look at nothing. */
export function readRules(written: readonly string[], hasSite: boolean): readonly string[] {
  for (const id of written) {
    const former = FORMER_RULES.find((rule) => rule.id === id);
    if (former !== undefined) throw mistakes.formerRule(former);
    if (!isRuleId(id)) throw mistakes.unknownRule(id, RULE_IDS);
    if (isSiteRule(id) && !hasSite) throw mistakes.siteRule(id);
  }
  return [...new Set(written)];
}

/** The rules for a corpus among those named; all of them if none is named. */
export function chooseRules(only: readonly string[]): readonly CorpusRule[] {
  return only.length === 0 ? CORPUS_RULES : CORPUS_RULES.filter(({ id }) => only.includes(id));
}
