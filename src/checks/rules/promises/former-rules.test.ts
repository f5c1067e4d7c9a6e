import { describe, expect, it } from 'vitest';
import { filesInFolder } from '../../../load/content-files.ts';
import { loadCorpus } from '../../../load/load-corpus.ts';
import { RULE_IDS } from '../../all-rules.ts';
import { FORMER_RULES } from './former-rules.ts';

describe('ids of rules', () => {
  it('are promised in the published ledger: npm run check -- --accept new', () => {
    const { ledger } = loadCorpus(filesInFolder('content'));
    expect(RULE_IDS.filter((id) => !ledger?.promised.has(`rule:${id}`))).toEqual([]);
  });

  it('lead on to a rule where they are former ones', () => {
    for (const [former, present] of FORMER_RULES) {
      expect(RULE_IDS).not.toContain(former);
      expect(RULE_IDS).toContain(present);
    }
    expect(new Set(RULE_IDS).size).toBe(RULE_IDS.length);
  });
});
