import { type Localized, localize } from '../../language/language.ts';
import { citeDocument, citeProvision, oneLine } from '../../model/citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import { formatTarget } from '../../model/provision-id.ts';
import { keyOf, referencesByWords, referencesByWordsTo } from '../../model/references/internal-references.ts';
import { leadsSomewhere } from '../../model/references/neighbour-target.ts';
import { outsideOf } from '../../model/references/outside-citations.ts';
import type { TaskRelation } from '../../model/schema.ts';
import { translationState } from '../../model/translation/translation.ts';
import { isVietnameseOnly } from '../../model/translation/vietnamese-only.ts';
import type { Addresses } from '../addresses.ts';
import { provisionCitations } from '../documents/citation-forms.ts';
import type { DataOf, DocumentData, ProvisionData } from './data-schema.ts';
import { viewEdition } from './edition.ts';

function documentData(corpus: Corpus, addresses: Addresses, document: Document): DocumentData {
  const { symbol, date, issuer, title, textStatus, validity, related } = document.facts;
  return {
    id: document.id,
    symbol,
    date,
    issuer: issuer === null ? null : { vi: issuer.vi, en: englishOf(issuer)?.replace(/^the /, '') ?? null },
    title: { vi: oneLine(title.vi), en: englishOf(title) && oneLine(title.en) },
    textStatus,
    translation: textStatus === 'record' ? null : translationState(document.facts),
    validity:
      validity === undefined ? null : { ...validity, from: validity.from ?? null, to: validity.to ?? null },
    related: related.map(({ to, relation, basis }) => ({ to, relation, basis })),
    url: localize((language) => addresses.absolute(addresses.document(language, document.id))),
    outside: outsideOf(corpus, document).map(({ symbol: cited }) => cited),
  };
}

/** Null where a text of a document that is not wholly translated has none. */
function englishOf(text: Localized): string | null {
  return isVietnameseOnly(text) ? null : text.en;
}

/** The data of `/api/v1/documents.json`. */
export function documentsData(corpus: Corpus, addresses: Addresses): DataOf<'documents'> {
  const { main, ...site } = corpus.identity;
  return {
    site: { ...site, main: main?.id ?? null },
    documents: corpus.documents.map((document) => documentData(corpus, addresses, document)),
    outside: corpus.outside.map(({ symbol, type, date = null, title, issuer, url = null }) => ({
      symbol,
      type,
      date,
      title: title === undefined ? null : { vi: title.vi, en: title.en ?? null },
      issuer: issuer === undefined ? null : { vi: issuer.vi, en: issuer.en ?? null },
      url,
    })),
  };
}

/** The data of `/api/v1/{doc}.json`: a document and its provisions in document order. */
export function documentTextData(
  corpus: Corpus,
  addresses: Addresses,
  document: Document,
): DataOf<'document'> {
  return {
    ...documentData(corpus, addresses, document),
    provisions: [...document.provisions.values()].map((provision) =>
      provisionData(corpus, addresses, document, provision),
    ),
  };
}

/** The data of `/api/v1/index.json`: every id of the texts with its name, and every former one with where it leads. */
export function indexData(corpus: Corpus, addresses: Addresses): DataOf<'index'> {
  return {
    site: addresses.absolute(addresses.home('vi')),
    edition: viewEdition(corpus),
    documents: corpus.documents.map((document) => ({
      id: document.id,
      title: localize((language) => citeDocument(document.facts, language)),
      provisions: [...document.provisions.values()].map((provision) => ({
        id: provision.id,
        title: localize((language) => citeProvision(document, provision, language, 'unit')),
      })),
    })),
    former: corpus.aliases
      .filter(({ type }) => type === 'document' || type === 'provision')
      .map(({ from, to }) => ({ from, to })),
  };
}

function provisionData(
  corpus: Corpus,
  addresses: Addresses,
  document: Document,
  provision: Provision,
): ProvisionData {
  const key = formatTarget(document.id, provision.id);
  const evidence = provision.evidence.map(({ source, confidence }) => ({ source, confidence }));
  const former = (corpus.formerWordingOf.get(key) ?? []).map(({ day, text }) => ({
    day,
    text: localize((language) => text[language] ?? null),
  }));
  return {
    id: provision.id,
    num: provision.num,
    kind: provision.kind,
    parent: provision.parent,
    heading: localize((language) => provision.wording[language]?.heading ?? null),
    text: { vi: provision.wording.vi?.text ?? '', en: provision.wording.en?.text ?? null },
    citation: localize((language) => provisionCitations({ corpus, language }, document, provision).full),
    url: localize((language) => addresses.absolute(addresses.provision(language, document.id, provision.id))),
    cites: [
      ...(corpus.referencesFrom.get(key) ?? [])
        .filter((reference) => leadsSomewhere(corpus, reference.to))
        .map((reference) => ({ to: reference.to, text: reference.words.text, lang: reference.language })),
      ...referencesByWords(document, provision).map(({ to, words, language }) => {
        return { to: keyOf(to), text: words, lang: language, written: 'words' as const };
      }),
    ],
    citedBy: citedBy(corpus, key),
    tasks: (corpus.tasksByProvision.get(key) ?? []).map((task) => task.id),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(former.length === 0 ? {} : { former }),
  };
}

/** The provisions that lead to a provision, each once for each kind: citing it in their wording, or by a task. */
function citedBy(corpus: Corpus, key: string): ProvisionData['citedBy'] {
  const found = new Map<string, { readonly from: string; readonly kind: TaskRelation }>();
  const add = (from: string, kind: TaskRelation): void => {
    found.set(`${kind} ${from}`, { from, kind });
  };
  for (const { from } of corpus.referencesTo.get(key) ?? []) {
    if ('document' in from) add(formatTarget(from.document, from.provision), 'cites');
  }
  for (const { from } of referencesByWordsTo(corpus, key)) add(keyOf(from), 'cites');
  for (const task of corpus.tasksBySource.get(key) ?? []) {
    for (const { to, relation } of task.sources) if (to === key) add(task.key, relation);
  }
  return [...found.values()];
}
