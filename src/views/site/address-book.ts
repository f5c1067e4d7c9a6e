import type { Corpus } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import type { Body } from '../../model/registry.ts';
import {
  type AddressBook,
  type BookDocument,
  type BookPage,
  type BookProvision,
  labelOfId,
} from '../../search/shared/address-book.ts';
import type { SiteSource } from '../page-kind.ts';
import { PAGES, type PageKind } from '../pages.ts';
import { placeLabel } from '../tasks/place-label.ts';
import { aliasesTo, formerPlaces } from './redirects.ts';

/** Kinds whose pages stand among the documents of the book, or that nobody asks for by their address. */
const LEFT_OUT: ReadonlySet<PageKind> = new Set(['document', 'provision', 'rule', 'notFound']);

/** Every page of the site for whoever comes to a wrong address. */
export function viewAddressBook(source: SiteSource): AddressBook {
  const { corpus } = source;
  return {
    documents: corpus.documents.map((document) => bookDocument(source, document)),
    pages: (Object.keys(PAGES) as PageKind[])
      .filter((kind) => !LEFT_OUT.has(kind))
      .flatMap((kind) => bookPages(source, kind)),
  };
}

function bookDocument({ corpus, site }: SiteSource, document: Document): BookDocument {
  const { id, facts } = document;
  const { shortName: name, symbol } = facts;
  // `Nghị quyết 02-NQ/TW` is written as often as `Nghị quyết số 02-NQ/TW`.
  const names = [name.vi, name.en].map((one) => one.replace(/(?:số|No\.) /, ''));
  return {
    id,
    name,
    also: [
      ...(symbol === null ? [] : [symbol]),
      ...names,
      ...aliasesTo(corpus, 'document', id).map(({ from }) => from),
    ],
    provisions:
      site.pages === 'all'
        ? [...document.provisions.values()].map((provision): BookProvision => {
            const [vi, en] = [placeLabel(document, provision, 'vi'), placeLabel(document, provision, 'en')];
            const former = formerPlaces(corpus, document, `${id}#${provision.id}`);
            return [provision.id, vi === labelOfId(provision.id) ? '' : vi, en === vi ? '' : en, ...former];
          })
        : [],
  };
}

function bookPages(source: SiteSource, kind: PageKind): readonly BookPage[] {
  const { list } = PAGES[kind];
  const below = (path: string): string =>
    path.slice(source.site.base.length).replace(/^\/(?:en\/)?|\/$/g, '');
  const english = new Map(list({ ...source, language: 'en' }).map((page) => [page.path, page]));
  return list({ ...source, language: 'vi' }).map((page) => {
    const twin = english.get(page.pathIn('en')) ?? page;
    return {
      path: { vi: below(page.path), en: below(twin.path) },
      name: { vi: page.facts().title, en: twin.facts().title },
      also: otherNames(source.corpus, kind, page.path.split('/').at(-2) ?? ''),
    };
  });
}

/** What a body or a task is called in an address beside its id. */
function otherNames(corpus: Corpus, kind: PageKind, id: string): readonly string[] {
  const body = kind === 'body' ? corpus.bodiesById.get(id) : undefined;
  const former =
    kind === 'body' || kind === 'task' ? aliasesTo(corpus, kind, id).map(({ from }) => from) : [];
  return body === undefined ? former : [...abbreviationsOf(body), ...former];
}

function abbreviationsOf({ name, abbreviations }: Body): readonly string[] {
  const words = name.vi.match(/[\p{L}\p{M}]+/gu) ?? [];
  const initials = words.map((word) => word.charAt(0)).join('');
  return [...new Set([...abbreviations, ...(words.length > 1 ? [initials.toLowerCase()] : [])])];
}
