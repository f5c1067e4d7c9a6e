import process from 'node:process';
import { RULE_IDS } from '../../src/checks/all-rules.ts';
import { DEFAULT_SITE_URL, makeSite, PAGE_SETS, type Site } from '../../src/site/site.ts';
import { normaliseBase } from '../serve/site-address.ts';

/** The flags that say for which address a site is built, for `parseArgs`. */
export const SITE_FLAGS = {
  'site-url': { type: 'string' },
  base: { type: 'string' },
  pages: { type: 'string' },
} as const;

export const SITE_USAGE = '[--site-url URL] [--base /PATH] [--pages all|documents]';

/**
 * The site of a command: its flags, else SITE_URL, BASE_PATH and PAGES, else `found`, what a built site says of
 * itself. Null if one of them cannot be used.
 */
export function readSite(
  flags: { readonly [name in keyof typeof SITE_FLAGS]?: string },
  found: { readonly url: string; readonly base: string } | null = null,
): Site | null {
  const { env } = process;
  const siteUrl = flags['site-url'] ?? env.SITE_URL ?? found?.url ?? DEFAULT_SITE_URL;
  const base = normaliseBase(flags.base ?? env.BASE_PATH ?? found?.base ?? '');
  const pages = PAGE_SETS.find((name) => name === (flags.pages ?? env.PAGES ?? 'all'));
  if (base === undefined || pages === undefined || !isWebAddress(siteUrl)) return null;
  return makeSite({ siteUrl, basePath: base, pages, rules: RULE_IDS });
}

/** Whether pages can be published there: `example.org:4321` and `ftp://…` are addresses too, and no browser opens them. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
