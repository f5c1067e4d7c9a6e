import { escapeXml } from '../../language/characters/xml.ts';
import { LANGUAGES, type Language } from '../../language/language.ts';
import { memoizePair } from '../../language/memoize.ts';
import { citeDocument } from '../../model/citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import { isTranslated } from '../../model/translation/translation.ts';
import type { Site } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { formatJson } from '../data/data-files.ts';
import type { SiteSource } from '../page-kind.ts';
import { akomaNtoso } from './akoma-ntoso.ts';
import { oEmbedData, oEmbedFile } from './embedding.ts';
import { atomFeed } from './feed.ts';
import { documentAsMarkdown, documentAsText } from './plain-exports.ts';

/**
 * Files beside the pages and `/api/v1/*.json`, by their path below the site: each document in Akoma Ntoso, Markdown and
 * plain text in each language it has, each provision as another site embeds it, feeds, and what machines look for at the root. Each is written when asked for.
 */
export function listExportFiles({ corpus, site }: SiteSource): ReadonlyMap<string, () => string> {
  return exportFiles(corpus, site);
}

/** Made once a build: each of its files asks for the list. */
const exportFiles = memoizePair((corpus: Corpus, site: Site): ReadonlyMap<string, () => string> => {
  const source: SiteSource = { corpus, site, addresses: makeAddresses(site) };
  return new Map<string, () => string>([
    ...corpus.documents.flatMap((document) =>
      languagesOf(document).flatMap((language): [string, () => string][] => [
        [`akn/${document.id}.${language}.xml`, () => akomaNtoso(source, document, language)],
        [`api/v1/${document.id}.${language}.md`, () => documentAsMarkdown(source, document, language)],
        [`api/v1/${document.id}.${language}.txt`, () => documentAsText(source, document, language)],
      ]),
    ),
    ...embeddings(source),
    ['feed.xml', () => atomFeed(source, 'vi')],
    ['en/feed.xml', () => atomFeed(source, 'en')],
    ['opensearch.xml', () => openSearch(source, 'vi')],
    ['en/opensearch.xml', () => openSearch(source, 'en')],
    ['robots.txt', () => robots(source)],
    ['llms.txt', () => llms(source)],
  ]);
});

/** A file for each provision with a page, in each language, for programs that embed it. */
function embeddings(source: SiteSource): [string, () => string][] {
  if (source.site.pages !== 'all') return [];
  return source.corpus.documents.flatMap((document) =>
    [...document.provisions.values()].flatMap((provision) =>
      LANGUAGES.map((language): [string, () => string] => [
        `api/v1/${oEmbedFile(document, provision, language)}`,
        () => formatJson(oEmbedData({ ...source, language }, document, provision)),
      ]),
    ),
  );
}

/** The languages in which the text of a document is held. */
function languagesOf(document: Document): readonly Language[] {
  if (document.provisions.size === 0) return [];
  return LANGUAGES.filter((language) => language === 'vi' || isTranslated(document));
}

/** Lets a browser offer the search of the site in its own box (OpenSearch 1.1). */
function openSearch({ corpus, addresses }: SiteSource, language: Language): string {
  const { shortName, description } = corpus.identity;
  const address = `${addresses.absolute(addresses.page(language, 'search'))}?q={searchTerms}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // The standard allows so many letters.
    `<ShortName>${escapeXml(shortName[language].slice(0, 16))}</ShortName>`,
    `<Description>${escapeXml(description[language].slice(0, 1024))}</Description>`,
    `<Language>${language}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Url type="text/html" template="${escapeXml(address)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/** Everything may be read; the sitemap is named. Obeyed only at the root of a host. */
function robots({ addresses }: SiteSource): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${addresses.absolute(addresses.file('sitemap.xml'))}\n`;
}

/** What the site holds and where its data lies, for programs that read text (llmstxt.org). */
function llms(source: SiteSource): string {
  const { corpus, addresses } = source;
  const { name, description } = corpus.identity;
  const full = (path: string): string => addresses.absolute(path);
  const documents = corpus.documents.map((document) => {
    const title = citeDocument(document.facts, 'en');
    const held =
      document.provisions.size === 0
        ? document.id
        : `${document.id}.${isTranslated(document) ? 'en' : 'vi'}.md`;
    const href =
      document.provisions.size === 0
        ? full(addresses.document('en', document.id))
        : full(addresses.data(held));
    return `- [${title}](${href}): ${document.facts.textStatus}`;
  });
  return [
    `# ${name.en}`,
    '',
    `> ${description.en}`,
    '',
    'The Vietnamese text prevails. `verbatim` is the issued wording, `digest` the editors’ own summary, `record` a document whose text is not held. Cite a provision by its permalink.',
    '',
    '## Documents',
    '',
    ...documents,
    '',
    '## Data',
    '',
    `- [All provisions with their titles](${full(addresses.data('index.json'))})`,
    `- [Documents](${full(addresses.data('documents.json'))})`,
    `- [Tasks](${full(addresses.data('tasks.json'))})`,
    `- [Terms](${full(addresses.data('terms.json'))})`,
    '',
  ].join('\n');
}
