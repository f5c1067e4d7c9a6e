/**
 * Rules whose findings nobody can accept: they tell of what was not read, of ids that lead to two things or to none,
 * of broken promises and of wording that is not the one issued. With such a finding passed over, pages would be
 * missing or untrue.
 */
export const FINAL_RULES: ReadonlySet<string> = new Set([
  'alias-target',
  'duplicate-definition',
  'duplicate-id',
  'malformed-ledger',
  'malformed-mdx',
  'malformed-yaml',
  'not-allowed',
  'promised-id-vanished',
  'reserved-id',
  'stale-exception',
  'text-differs-from-source',
  'unreadable-file',
]);
