/**
 * Former ids of rules, each with the rule that took its place. A rule's id stands in `exceptions.yaml` and in the
 * address of its page, so it is promised like any other.
 */
export const FORMER_RULES: ReadonlyMap<string, string> = new Map();
