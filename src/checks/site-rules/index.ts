import { deadFragment } from './dead-fragment.ts';
import { deadLink } from './dead-link.ts';
import { duplicateHtmlId } from './duplicate-html-id.ts';
import { foreignOrigin } from './foreign-origin.ts';
import { fusedNumber } from './fused-number.ts';
import { misleadingLink } from './misleading-link.ts';
import { missingFromData } from './missing-from-data.ts';
import { missingFromSearch } from './missing-from-search.ts';
import { missingFromSitemap } from './missing-from-sitemap.ts';
import { missingPage } from './missing-page.ts';
import { missingRedirect } from './missing-redirect.ts';
import { missingTwin } from './missing-twin.ts';
import { pageHead } from './page-head.ts';
import { provisionNotOnPage } from './provision-not-on-page.ts';
import { redirectingLink } from './redirecting-link.ts';
import type { SiteRule } from './site-rule.ts';
import { textDiffersFromData } from './text-differs-from-data.ts';
import { wrongLanguage } from './wrong-language.ts';

/** Every rule that holds for the finished files, by id. */
export const SITE_RULES: readonly SiteRule[] = [
  deadFragment,
  deadLink,
  duplicateHtmlId,
  foreignOrigin,
  fusedNumber,
  misleadingLink,
  missingFromData,
  missingFromSearch,
  missingFromSitemap,
  missingPage,
  missingRedirect,
  missingTwin,
  pageHead,
  provisionNotOnPage,
  redirectingLink,
  textDiffersFromData,
  wrongLanguage,
];
