import { formatDay } from '../../language/dates.ts';
import { citeDocument } from '../../model/citation.ts';
import type { Document } from '../../model/document.ts';
import { viewDocumentHead } from '../documents/document-page.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import type { HandoutView } from './handout.ts';
import { handoutText } from './handout-strings.ts';

/** What every file has: who publishes it, and at the foot pages, address and the day of the edition. */
export function viewHandoutFoot(
  context: ViewContext,
  path: string,
): Pick<HandoutView, 'foot' | 'origin' | 'publisher' | 'language'> {
  const { corpus, site, addresses, language } = context;
  const day = corpus.edition?.date;
  return {
    language,
    publisher: corpus.identity.name[language],
    foot: {
      page: handoutText('page', language),
      address: addresses.absolute(path).replace(/^https?:\/\//, ''),
      edition: day === undefined ? null : `${uiText('edition', language)} ${formatDay(day, language)}`,
    },
    origin: site.url,
  };
}

/** The first lines of an extract of a document: which one, that the sheet does not replace it, of when it is. */
export function viewExtractOpening(context: ViewContext, document: Document): HandoutView['opening'] {
  const { language } = context;
  const { translation, statusNote } = viewDocumentHead(context, document);
  const name = citeDocument(document.facts, language);
  const isDigest = document.facts.textStatus === 'digest';
  return {
    source: isDigest ? handoutText('digestOf', language, { document: name }) : name,
    notice: isDigest ? handoutText('digest', language) : uiText('extract', language),
    remarks: [translation, statusNote?.text ?? null].filter((remark) => remark !== null),
  };
}

/** The first lines of a sheet that the editors made from the tasks of documents. */
export function viewPaperOpening(
  context: ViewContext,
  documents: readonly Document[],
  notice: string,
): HandoutView['opening'] {
  const { language } = context;
  const notes = documents.map((document) => viewDocumentHead(context, document).statusNote?.text);
  return {
    source: documents.map(({ facts }) => citeDocument(facts, language)).join('; '),
    notice,
    remarks: [...new Set(notes)].filter((note) => note !== undefined),
  };
}
