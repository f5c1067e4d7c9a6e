import type { Language } from '../../language/language.ts';
import { citeProvision, oneLine } from '../../model/citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import { formatTarget } from '../../model/provision-id.ts';
import type { SearchRecord } from '../../search/shared/record.ts';
import type { Addresses } from '../addresses.ts';

/**
 * What search finds in a language: every document and every provision in that language, in document order. What is not
 * translated is found in Vietnamese only.
 */
export function viewSearchRecords(
  corpus: Corpus,
  addresses: Addresses,
  language: Language,
): readonly SearchRecord[] {
  return corpus.documents.flatMap((document): SearchRecord[] => {
    const { facts } = document;
    const name = facts.shortName[language];
    const common = { document: document.id as string, documentName: name, textStatus: facts.textStatus };
    return [
      {
        ...common,
        key: document.id,
        url: addresses.document(language, document.id),
        label: name,
        heading: oneLine(facts.title[language]),
        text: facts.description[language],
        kind: 'document',
      },
      ...[...document.provisions.values()].flatMap((provision): SearchRecord[] => {
        const wording = provision.wording[language];
        if (wording === null) return [];
        return [
          {
            ...common,
            key: formatTarget(document.id, provision.id),
            url: addresses.provision(language, document.id, provision.id),
            label: citeProvision(document, provision, language, 'short'),
            heading: wording.heading,
            text: wording.text,
            kind: provision.kind,
          },
        ];
      }),
    ];
  });
}
