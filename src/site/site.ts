import type { RuleName } from '../model/report/check-report.ts';
import type { FormerRule } from '../model/report/former-rule.ts';
import type { TextStatus } from '../model/schema.ts';
import type { HandoutManifest } from '../model/site/handout-manifest.ts';

/** Facts of the site that do not come from the content. */
export interface Site {
  /** Origin of the published site, without a slash at its end. */
  readonly url: string;
  /** Base path: empty, or `/so-tay`. */
  readonly base: string;
  /** Which pages are made: `documents` leaves out the page of each provision and the parallel view. */
  readonly pages: PageSet;
  /** Whether pages have a picture for chat programs (`none` leaves them out). */
  readonly cards: CardSet;
  /** The rules that it keeps: each has a page. Without any there is no report either. */
  readonly rules: readonly RuleName[];
  /** Rules that had a page once. */
  readonly formerRules: readonly FormerRule[];
  /** The files for meetings that it has; null without any. */
  readonly handouts: HandoutManifest | null;
}

export const PAGE_SETS = ['all', 'documents'] as const;
export type PageSet = (typeof PAGE_SETS)[number];
export const CARD_SETS = ['all', 'none'] as const;
export type CardSet = (typeof CARD_SETS)[number];

export interface SiteOptions {
  readonly siteUrl?: string | undefined;
  readonly basePath?: string | undefined;
  readonly pages?: PageSet | undefined;
  readonly cards?: CardSet | undefined;
  readonly rules?: readonly RuleName[] | undefined;
  readonly formerRules?: readonly FormerRule[] | undefined;
  readonly handouts?: HandoutManifest | null | undefined;
}

/** The origin of addresses in data and citations where none is configured: a site on the reader's own machine. */
export const DEFAULT_SITE_URL = 'http://localhost:4321';

/** A base path as `''` or `/first/second`; undefined if it is written in other letters than an address has. */
export function normaliseBase(written: string): string | undefined {
  const names = written.split('/').filter((name) => name !== '');
  if (!names.every((name) => /^[A-Za-z0-9._~-]+$/.test(name) && !/^\.+$/.test(name))) return undefined;
  return names.map((name) => `/${name}`).join('');
}

/** The site's facts for one configuration. Takes a base path with or without slashes at its ends. */
export function makeSite(options: SiteOptions): Site {
  const path = (options.basePath ?? '').replace(/^\/+|\/+$/g, '');
  return {
    url: (options.siteUrl ?? DEFAULT_SITE_URL).replace(/\/+$/, ''),
    base: path === '' ? '' : `/${path}`,
    pages: options.pages ?? 'all',
    cards: options.cards ?? 'all',
    rules: options.rules ?? [],
    formerRules: options.formerRules ?? [],
    handouts: options.handouts ?? null,
  };
}

/** The order in which documents are listed: the fuller the text held, the earlier. */
export const TEXT_STATUS_ORDER: readonly TextStatus[] = ['verbatim', 'digest', 'record'];
