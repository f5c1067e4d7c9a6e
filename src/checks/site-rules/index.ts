import { changedFile } from './changed-file.ts';
import { deadFragment } from './dead-fragment.ts';
import { deadLink } from './dead-link.ts';
import { foreignOrigin } from './foreign-origin.ts';
import { incompletePage } from './incomplete-page.ts';
import { misleadingLink } from './misleading-link.ts';
import { missingFromSearch } from './missing-from-search.ts';
import { missingPage } from './missing-page.ts';
import { missingRedirect } from './missing-redirect.ts';
import { missingTwin } from './missing-twin.ts';
import { provisionNotOnPage } from './provision-not-on-page.ts';
import type { SiteRule } from './site-rule.ts';
import { textDiffersFromData } from './text-differs-from-data.ts';

const RULES = [
  changedFile,
  deadFragment,
  deadLink,
  foreignOrigin,
  incompletePage,
  misleadingLink,
  missingFromSearch,
  missingPage,
  missingRedirect,
  missingTwin,
  provisionNotOnPage,
  textDiffersFromData,
] as const satisfies readonly SiteRule[];

export type SiteRuleId = (typeof RULES)[number]['id'];

/** Every rule that holds for the finished files, by id. */
export const SITE_RULES: readonly SiteRule<SiteRuleId>[] = RULES;
