import type { Language } from '../../language/language.ts';
import { citeProvision, oneLine } from '../../model/citation.ts';
import { ancestorsOf, type Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import { shownText } from '../../model/translation/vietnamese-only.ts';
import type { ViewContext } from '../view-context.ts';

/**
 * A document, or a provision of it, as `Legislation` of schema.org with the way to it from the home page. What is not
 * known is left out.
 */
export function legislationData(
  { corpus, addresses, language }: ViewContext,
  document: Document,
  provision: Provision | null,
): object {
  const { facts } = document;
  const full = (path: string): string => addresses.absolute(path);
  const documentUrl = full(addresses.document(language, document.id));
  const law = {
    '@type': 'Legislation',
    '@id': documentUrl,
    name: oneLine(facts.title[language]),
    ...(facts.symbol === null ? {} : { legislationIdentifier: facts.symbol }),
    ...(facts.date === null ? {} : { legislationDate: facts.date }),
    ...(facts.issuer === null ? {} : { legislationPassedBy: shownText(facts.issuer, language).text }),
  };
  const chain = provision === null ? [] : [...ancestorsOf(document, provision), provision];
  const steps = [
    { name: corpus.identity.name[language], item: full(addresses.home(language)) },
    { name: shownText(facts.shortName, language).text, item: documentUrl },
    ...chain.map((one) => ({
      name: unitName(document, one, language),
      item: full(addresses.provision(language, document.id, one.id)),
    })),
  ];
  const last = steps.at(-1);
  const unit = { '@type': 'Legislation', '@id': last?.item, name: last?.name, isPartOf: law };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { ...(provision === null ? law : unit), inLanguage: language },
      {
        '@type': 'BreadcrumbList',
        itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
      },
    ],
  };
}

function unitName(document: Document, provision: Provision, language: Language): string {
  return citeProvision(document, provision, language, 'unit');
}
