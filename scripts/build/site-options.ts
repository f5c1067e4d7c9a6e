import { readSiteOptions } from '../../src/build/environment.ts';
import { RULE_NAMES } from '../../src/checks/all-rules.ts';
import { FORMER_RULES } from '../../src/checks/rules/promises/former-rules.ts';
import { makeSite, type Site } from '../../src/site/site.ts';
import { usable } from '../command-line.ts';

/**
 * The site of a command, as `readSiteOptions` finds it. Throws a CliError that names the value that cannot be used
 * and the command (`npm run build`) whose help says more.
 */
export function readSite(command: string, ...from: Parameters<typeof readSiteOptions>): Site {
  const options = usable(command, readSiteOptions(...from));
  return makeSite({ ...options, rules: RULE_NAMES, formerRules: FORMER_RULES });
}
