import { foldSpace } from '../../language/fold-space.ts';
import { LANGUAGES, type Language, localize, otherLanguage } from '../../language/language.ts';
import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import { type Document, provisionOf } from '../../model/document.ts';
import { resolveAlias } from '../../model/promises/resolve-alias.ts';
import { type Provision, printedNumber } from '../../model/provision.ts';
import { formatTarget, type ProvisionId, parseTarget } from '../../model/provision-id.ts';
import type {
  ExpectedFacts,
  ExpectedPage,
  ExpectedProvision,
  ExpectedSite,
} from '../../model/site/expected-site.ts';
import type { Block, Inline } from '../../model/wording/wording.ts';
import type { Site } from '../../site/site.ts';
import { type Addresses, targetAddress } from '../addresses.ts';
import { makeFacts } from './expected-facts.ts';
import { viewFormerAddresses } from './redirects.ts';
import { listPages } from './sitemap.ts';

/** What a host shows where there is no page, in each language. */
export const ERROR_PAGES = ['404.html', 'en/404/index.html'];

/** What the corpus promises of the finished site: its pages in both languages, and the text of each provision. */
export function viewExpectedSite(corpus: Corpus, site: Site, addresses: Addresses): ExpectedSite {
  const pages = new Map<string, ExpectedPage>();
  const promise = (
    pathIn: (language: Language) => string,
    shows: readonly string[] = [],
    facts: ((language: Language) => ExpectedFacts) | null = null,
    both: boolean = false,
  ): void => {
    for (const language of LANGUAGES) {
      pages.set(pathIn(language), {
        language,
        twin: pathIn(otherLanguage(language)),
        shownLanguages: both ? LANGUAGES : [language],
        shows,
        facts: facts && (() => facts(language)),
      });
    }
  };
  for (const pathIn of listPages(corpus, site, addresses)) promise(pathIn);
  const facts = makeFacts(corpus, site, addresses);
  promise(addresses.home, [], (language) => facts.page('home', language));
  if (corpus.tasks.length > 0) promise(addresses.review, [], (language) => facts.page('review', language));
  const { tasks, terms, bodies } = corpus;
  const lists = { tasks, correspondence: tasks, glossary: terms, bodies };
  for (const name of ['tasks', 'correspondence', 'glossary', 'bodies'] as const) {
    if (lists[name].length === 0) continue;
    promise(
      (language) => addresses.page(language, name),
      [],
      (language) => facts.page(name, language),
    );
  }
  for (const task of corpus.tasksById.values()) {
    promise(
      (language) => addresses.task(language, task.id),
      [],
      (language) => facts.task(task, language),
    );
  }
  for (const body of corpus.bodiesById.values()) {
    promise(
      (language) => addresses.body(language, body.id),
      [],
      (language) => facts.body(body, language),
    );
    if (!corpus.tasksByBody.has(body.id)) continue;
    promise(
      (language) => addresses.bodyReview(language, body.id),
      [],
      (language) => facts.bodyReview(body, language),
    );
  }
  const provisions = new Map<string, ExpectedProvision>();
  for (const document of corpus.documents) {
    const all = [...document.provisions.keys()].map((id) => formatTarget(document.id, id));
    promise(
      (language) => addresses.document(language, document.id),
      all,
      (language) => facts.document(document, language),
    );
    for (const provision of document.provisions.values()) {
      const expected = expectProvision(addresses, document, provision);
      provisions.set(formatTarget(document.id, provision.id), expected);
    }
    if (site.pages !== 'all' || all.length === 0) continue;
    promise((language) => addresses.parallel(language, document.id), all, null, true);
    for (const provision of document.provisions.values()) {
      promise(
        (language) => addresses.provision(language, document.id, provision.id),
        keysBelow(document, provision.id),
        (language) => facts.provision(document, provision, language),
      );
    }
  }
  return {
    url: site.url,
    base: site.base,
    pages,
    redirects: new Map(viewFormerAddresses(corpus, site, addresses).map(({ from, to }) => [from, to])),
    formerPlaces: expectFormerPlaces(corpus, addresses),
    documents: corpus.documents.map((document) => document.id),
    errorPages: ERROR_PAGES,
    addressOf: (key, language) => addressOfKey(corpus, addresses, key, language) ?? '',
    leadsFrom: (key, of, language) =>
      referencesIn(resolveTarget(corpus, key)?.provision?.wording[of]?.blocks ?? []).flatMap(
        (to) => addressOfKey(corpus, addresses, to, language) ?? [],
      ),
    termAddress: (term, language) => (corpus.termsById.has(term) ? addresses.term(language, term) : null),
    provisions,
    origins: new Set([site.url, ...Object.values(corpus.sources).map(({ url }) => url)].flatMap(originOf)),
  };
}

function addressOfKey(corpus: Corpus, addresses: Addresses, key: string, language: Language): string | null {
  const target = resolveTarget(corpus, key);
  if (target === null) return null;
  return targetAddress(addresses, language, target.document.id, target.provision?.id ?? null);
}

/** What the references in a wording name, in order. Those in an editor's note are no part of it. */
function referencesIn(blocks: readonly Block[]): readonly string[] {
  const within = (item: Inline): readonly string[] => {
    if (item.type === 'text' || item.type === 'note') return [];
    const below = item.children.flatMap(within);
    return item.type === 'reference' ? [item.to, ...below] : below;
  };
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? block.children.flatMap(within) : block.rows.flat(2).flatMap(within),
  );
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
