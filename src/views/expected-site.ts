import { resolveAlias } from '../model/alias.ts';
import { foldSpace } from '../model/built-site.ts';
import { type Corpus, type Document, provisionOf } from '../model/corpus.ts';
import type { ExpectedPage, ExpectedProvision, ExpectedSite } from '../model/expected-site.ts';
import { LANGUAGES, type Language, localize, otherLanguage } from '../model/language.ts';
import { type Provision, printedNumber } from '../model/provision.ts';
import { formatTarget, type ProvisionId, parseTarget } from '../model/provision-id.ts';
import type { Site } from '../site.ts';
import type { Addresses } from './addresses.ts';
import { bodiesData, tasksCsv, tasksData, termsData, traceCsv } from './data-knowledge.ts';
import { viewFormerAddresses } from './former-addresses.ts';
import { listPages } from './sitemap.ts';

/** What the corpus promises of the finished site: its pages in both languages, and the text of each provision. */
export function viewExpectedSite(corpus: Corpus, site: Site, addresses: Addresses): ExpectedSite {
  const pages = new Map<string, ExpectedPage>();
  const promise = (
    pathIn: (language: Language) => string,
    shows: readonly string[] = [],
    both: boolean = false,
  ): void => {
    for (const language of LANGUAGES) {
      pages.set(pathIn(language), {
        language,
        twin: pathIn(otherLanguage(language)),
        shownLanguages: both ? LANGUAGES : [language],
        shows,
      });
    }
  };
  for (const pathIn of listPages(corpus, site, addresses)) promise(pathIn);
  const provisions = new Map<string, ExpectedProvision>();
  for (const document of corpus.documents) {
    const all = [...document.provisions.keys()].map((id) => formatTarget(document.id, id));
    promise((language) => addresses.document(language, document.id), all);
    for (const provision of document.provisions.values()) {
      const expected = expectProvision(addresses, document, provision);
      provisions.set(formatTarget(document.id, provision.id), expected);
    }
    if (site.pages !== 'all' || all.length === 0) continue;
    promise((language) => addresses.parallel(language, document.id), all, true);
    for (const id of document.provisions.keys()) {
      promise((language) => addresses.provision(language, document.id, id), keysBelow(document, id));
    }
  }
  return {
    url: site.url,
    base: site.base,
    pages,
    redirects: new Map(viewFormerAddresses(corpus, site, addresses).map(({ from, to }) => [from, to])),
    formerPlaces: expectFormerPlaces(corpus, addresses),
    documents: corpus.documents.map((document) => document.id),
    data: expectData(corpus, addresses),
    provisions,
    origins: new Set([site.url, ...Object.values(corpus.sources).map(({ url }) => url)].flatMap(originOf)),
  };
}

function expectData(corpus: Corpus, addresses: Addresses): ExpectedSite['data'] {
  const json = (data: unknown): string => `${JSON.stringify(data, null, 1)}\n`;
  return new Map([
    ['api/v1/tasks.json', json(tasksData(corpus, addresses))],
    ['api/v1/tasks.csv', tasksCsv(corpus, addresses)],
    ['api/v1/trace.csv', traceCsv(corpus)],
    ['api/v1/bodies.json', json(bodiesData(corpus, addresses))],
    ['api/v1/terms.json', json(termsData(corpus, addresses))],
  ]);
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

/** Keys of a provision and of everything below it. */
function keysBelow(document: Document, id: ProvisionId): readonly string[] {
  const { children } = provisionOf(document, id);
  return [formatTarget(document.id, id), ...children.flatMap((child) => keysBelow(document, child))];
}

function expectProvision(addresses: Addresses, document: Document, provision: Provision): ExpectedProvision {
  const text = localize((language) => provision.wording[language]?.text ?? null);
  return {
    document: document.id,
    id: provision.id,
    number: printedNumber(provision.num),
    heading: localize((language) => provision.wording[language]?.heading ?? null),
    text,
    folded: localize((language) => (text[language] === null ? null : foldSpace(text[language]))),
    url: localize((language) => addresses.absolute(addresses.provision(language, document.id, provision.id))),
  };
}

function originOf(url: string | null): string[] {
  return url !== null && URL.canParse(url) ? [new URL(url).origin] : [];
}
