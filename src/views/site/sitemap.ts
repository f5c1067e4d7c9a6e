import { LANGUAGES, type Language } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Site } from '../../site/site.ts';
import type { Addresses } from '../addresses.ts';

/** The pages of the site as addresses in each language, twins together. */
export function listPages(
  corpus: Corpus,
  site: Site,
  addresses: Addresses,
): readonly ((language: Language) => string)[] {
  const pages: ((language: Language) => string)[] = [
    addresses.home,
    (language) => addresses.page(language, 'search'),
  ];
  for (const guide of corpus.guides) {
    if (guide.language === 'vi') pages.push((language) => addresses.guide(language, guide.slug));
  }
  if (corpus.tasks.length > 0) {
    pages.push((language) => addresses.page(language, 'tasks'), addresses.review);
    for (const { id } of corpus.tasksById.values()) pages.push((language) => addresses.task(language, id));
  }
  if (corpus.tasks.length > 0) pages.push((language) => addresses.page(language, 'correspondence'));
  if (corpus.terms.length > 0) pages.push((language) => addresses.page(language, 'glossary'));
  if (corpus.bodies.length > 0) {
    pages.push((language) => addresses.page(language, 'bodies'));
    for (const { id } of corpus.bodiesById.values()) {
      pages.push((language) => addresses.body(language, id));
      if (corpus.tasksByBody.has(id)) pages.push((language) => addresses.bodyReview(language, id));
    }
  }
  if (site.rules.length > 0) {
    pages.push((language) => addresses.page(language, 'checks'));
    for (const rule of site.rules) pages.push((language) => addresses.rule(language, rule));
  }
  for (const document of corpus.documents) {
    pages.push((language) => addresses.document(language, document.id));
    if (site.pages !== 'all' || document.provisions.size === 0) continue;
    pages.push((language) => addresses.parallel(language, document.id));
    for (const id of document.provisions.keys()) {
      pages.push((language) => addresses.provision(language, document.id, id));
    }
  }
  return pages;
}

/** The sitemap in the protocol of sitemaps.org. */
export function sitemap(corpus: Corpus, site: Site, addresses: Addresses): string {
  const lines = listPages(corpus, site, addresses).flatMap((pathIn) =>
    LANGUAGES.map((language) => `<url><loc>${addresses.absolute(pathIn(language))}</loc></url>`),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n');
}
