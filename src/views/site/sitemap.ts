import type { SiteSource } from '../page-kind.ts';
import { listPages } from './list-pages.ts';

/** The sitemap in the protocol of sitemaps.org: pages about one thing together, each before its twin. */
export function sitemap(source: SiteSource): string {
  const pages = listPages(source).filter(({ language }) => language === 'vi');
  const paths = [...Map.groupBy(pages, ({ subject }) => subject).values()]
    .flat()
    .flatMap(({ path, alternate }) => [path, alternate]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.map((path) => `<url><loc>${source.addresses.absolute(path)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');
}
