import type { Localized } from '../../language/language.ts';
import type { SiteSource } from '../page-kind.ts';
import { listPages } from './list-pages.ts';

const alternate = (language: string, url: string): string =>
  `<xhtml:link rel="alternate" hreflang="${language}" href="${url}"/>`;

/** The sitemap in the protocol of sitemaps.org: pages about one thing together, each before its twin and with both. */
export function sitemap(source: SiteSource): string {
  const pages = listPages(source).filter(({ language }) => language === 'vi');
  const pairs = [...Map.groupBy(pages, ({ subject }) => subject).values()].flat().map((page) => ({
    vi: source.addresses.absolute(page.path),
    en: source.addresses.absolute(page.alternate),
  }));
  const entry = (url: string, { vi, en }: Localized): string =>
    `<url><loc>${url}</loc>${alternate('vi', vi)}${alternate('en', en)}${alternate('x-default', vi)}</url>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pairs.flatMap((pair) => [entry(pair.vi, pair), entry(pair.en, pair)]),
    '</urlset>',
    '',
  ].join('\n');
}
