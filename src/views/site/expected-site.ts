import { foldSpace } from '../../language/fold-space.ts';
import { LANGUAGES, type Language, localize } from '../../language/language.ts';
import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import { resolveAlias } from '../../model/promises/resolve-alias.ts';
import { type Provision, printedNumber } from '../../model/provision.ts';
import { formatTarget, parseTarget } from '../../model/provision-id.ts';
import { fileOfAddress } from '../../model/site/built-site.ts';
import type { ExpectedProvision, ExpectedSite, PromisedCounts } from '../../model/site/expected-site.ts';
import { linkedBlocks } from '../../model/wording/linked-blocks.ts';
import { visitInlines } from '../../model/wording/wording.ts';
import { NOT_FOUND_PAGES } from '../../site/response-headers.ts';
import { type Addresses, targetAddress } from '../addresses.ts';
import type { SiteSource } from '../page-kind.ts';
import { viewSearchRecords } from '../search/search-records.ts';
import { listPages } from './list-pages.ts';
import { viewFormerAddresses } from './redirects.ts';
import { viewWithdrawnAddresses } from './withdrawn.ts';

/** What a host shows where there is no page, in each language. */
const ERROR_PAGES = Object.values(NOT_FOUND_PAGES);

/** What the corpus promises of the finished site: its pages in both languages, and the text of each provision. */
export function viewExpectedSite(source: SiteSource): ExpectedSite {
  const { corpus, site, addresses } = source;
  return {
    base: site.base,
    pages: new Map(listPages(source).map((page) => [page.path, page])),
    redirects: new Map(viewFormerAddresses(source).map(({ from, to }) => [from, to])),
    formerPlaces: expectFormerPlaces(corpus, addresses),
    documents: corpus.documents.map((document) => document.id),
    errorPages: errorPages(source),
    addressOf: (key, language) => addressOfKey(corpus, addresses, key, language) ?? '',
    leadsFrom: (key, of, language) =>
      referencesIn(corpus, key, of).flatMap((to) => addressOfKey(corpus, addresses, to, language) ?? []),
    termAddress: (term, language) => (corpus.termsById.has(term) ? addresses.term(language, term) : null),
    provisions: expectProvisions(corpus),
    searched: (language) => viewSearchRecords({ corpus, site, addresses, language }).length,
    origins: new Set(
      [
        site.url,
        ...[
          ...Object.values(corpus.sources),
          ...corpus.outside,
          ...Object.values(corpus.siteFacts?.neighbours ?? {}),
        ].map(({ url }) => url ?? null),
      ].flatMap(originOf),
    ),
  };
}

function addressOfKey(corpus: Corpus, addresses: Addresses, key: string, language: Language): string | null {
  const target = resolveTarget(corpus, key);
  return target === null ? null : targetAddress(addresses, language, target);
}

function errorPages(source: SiteSource): readonly string[] {
  const withdrawn = viewWithdrawnAddresses(source).flatMap(
    ({ from }) => fileOfAddress(source.site.base, from) ?? [],
  );
  return [...ERROR_PAGES, ...withdrawn];
}

/** How many things of each kind the finished site must have, counted before it is there: as `countPromised` counts. */
export function viewPromisedCounts(source: SiteSource): PromisedCounts {
  const { documents } = source.corpus;
  const provisions = documents.reduce((sum, document) => sum + document.provisions.size, 0);
  const pages = listPages(source).length;
  const formerAddresses = new Set(viewFormerAddresses(source).map(({ from }) => from)).size;
  return {
    pages,
    provisions,
    texts: documents.length + provisions,
    formerAddresses,
    files: pages + formerAddresses + errorPages(source).length,
  };
}

/** What the references in a wording name, in order. Those in an editor's note are no part of it. */
function referencesIn(corpus: Corpus, key: string, language: Language): readonly string[] {
  const { document, provision } = resolveTarget(corpus, key) ?? {};
  if (document === undefined || provision == null) return [];
  const targets: string[] = [];
  visitInlines(linkedBlocks(corpus, document, provision, language), (inline, around) => {
    if (inline.type === 'reference' && !around.some(({ type }) => type === 'note')) targets.push(inline.to);
  });
  return targets;
}

function expectFormerPlaces(corpus: Corpus, addresses: Addresses): ExpectedSite['formerPlaces'] {
  return corpus.aliases.flatMap(({ type, from }) => {
    const former = type === 'provision' ? parseTarget(from) : null;
    const key = resolveAlias(corpus, type, from)?.to ?? '';
    // Only on the page of the same document has the former id kept its place.
    if (former?.provision == null || parseTarget(key)?.document !== former.document) return [];
    const { document, provision: id } = former;
    return LANGUAGES.map((language) => ({ address: addresses.document(language, document), id, key }));
  });
}

function expectProvisions(corpus: Corpus): ExpectedSite['provisions'] {
  return new Map(
    corpus.documents.flatMap((document) =>
      [...document.provisions.values()].map((provision) => [
        formatTarget(document.id, provision.id),
        expectProvision(provision),
      ]),
    ),
  );
}

function expectProvision(provision: Provision): ExpectedProvision {
  const text = localize((language) => provision.wording[language]?.text ?? null);
  return {
    id: provision.id,
    number: localize((language) => printedNumber(provision, language)),
    heading: localize((language) => provision.wording[language]?.heading ?? null),
    text,
    folded: localize((language) => (text[language] === null ? null : foldSpace(text[language]))),
  };
}

function originOf(url: string | null): string[] {
  return url !== null && URL.canParse(url) ? [new URL(url).origin] : [];
}
