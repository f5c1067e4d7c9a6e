import { describe, expect, it } from 'vitest';
import { filesInFolder } from '../../../load/content-files.ts';
import { loadCorpus } from '../../../load/load-corpus.ts';
import { isRuleId, RULE_IDS } from '../../all-rules.ts';
import { FORMER_RULES } from './former-rules.ts';

const { ledger } = loadCorpus(filesInFolder('content'));
const formerIds = FORMER_RULES.map(({ id }) => id);

describe('ids of rules', () => {
  it('are promised in the published ledger: npm run check -- --accept new', () => {
    expect(RULE_IDS.filter((id) => !ledger?.promised.has(`rule:${id}`))).toEqual([]);
  });

  it('are present or former, each once', () => {
    const all = [...RULE_IDS, ...formerIds];
    expect([...new Set(all)]).toEqual(all);
    expect(FORMER_RULES.filter(({ rule }) => !isRuleId(rule))).toEqual([]);
  });
});
