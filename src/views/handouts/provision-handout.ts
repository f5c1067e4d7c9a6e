import { otherLanguage } from '../../language/language.ts';
import { citeProvision } from '../../model/citation.ts';
import type { Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import { formatTarget } from '../../model/provision-id.ts';
import { viewStatusOf } from '../documents/document-facts.ts';
import { documentTitle } from '../documents/document-page.ts';
import { descendantKeys, provisionTitle } from '../documents/provision-page.ts';
import { type ProvisionView, viewProvision } from '../documents/provision-view.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import type { HandoutBlock, HandoutView } from './handout.ts';
import { viewExtractOpening, viewHandoutFoot } from './handout-frame.ts';
import {
  flattenViews,
  viewHandoutEvidence,
  viewHandoutRemarks,
  viewHandoutSources,
} from './handout-sources.ts';
import { handoutText } from './handout-strings.ts';

/** A provision with everything below it, for a meeting. */
export function viewProvisionHandout(
  context: ViewContext,
  document: Document,
  provision: Provision,
): HandoutView {
  const { addresses, language } = context;
  const view = viewProvision(context, document, provision.id, 2);
  // A subject of a digest is called by its heading, which opens its text.
  const isSubject = provision.kind === 'provision';
  const name = citeProvision(document, provision, language, isSubject ? 'short' : 'sheet');
  const title = isSubject ? viewStatusOf(document, language).label : name;
  return {
    title: provisionTitle(document, provision, language),
    isLandscape: false,
    opening: viewExtractOpening(context, document),
    runningHead: `${document.facts.shortName[language]}, ${name}`,
    blocks: [
      titleBlock([title.toLocaleUpperCase('vi')]),
      { type: 'provisions', provisions: [view] },
      ...viewNotes(context, document, descendantKeys(document, provision), [view]),
    ],
    ...viewHandoutFoot(context, addresses.provision(language, document.id, provision.id)),
  };
}

/** The whole text of a document. Its printed head is left out: a handout must not look like an issued paper. */
export function viewDocumentHandout(context: ViewContext, document: Document): HandoutView {
  const { addresses, language } = context;
  const views = document.children
    .map((id) => viewProvision(context, document, id, 2))
    .filter(({ kind }) => kind !== 'head');
  const { textStatus } = document.facts;
  const status =
    textStatus === 'verbatim' ? [] : [viewStatusOf(document, language).label.toLocaleUpperCase('vi')];
  const keys = [...document.provisions.keys()].map((id) => formatTarget(document.id, id));
  return {
    title: documentTitle(document, language),
    isLandscape: false,
    opening: viewExtractOpening(context, document),
    runningHead: document.facts.shortName[language],
    blocks: [
      titleBlock([...status, ...document.facts.title[language].split('\n')]),
      { type: 'provisions', provisions: views },
      ...viewNotes(context, document, keys, views),
    ],
    ...viewHandoutFoot(context, addresses.document(language, document.id)),
  };
}

/** A provision, or with null the whole document, in both languages: that of the reader to the left. */
export function viewBilingualHandout(
  context: ViewContext,
  document: Document,
  provision: Provision | null,
): HandoutView {
  const { language } = context;
  const other = { ...context, language: otherLanguage(language) };
  const single =
    provision === null
      ? viewDocumentHandout(context, document)
      : viewProvisionHandout(context, document, provision);
  const ids = provision === null ? document.children : [provision.id];
  const flat = (of: ViewContext): readonly ProvisionView[] =>
    flattenViews(ids.map((id) => viewProvision(of, document, id, 2))).filter(({ kind }) => kind !== 'head');
  const [left, right] = [flat(context), flat(other)];
  const names = { vi: handoutText('vietnamese', language), en: handoutText('english', language) };
  const { opening } = single;
  const prevails = uiText('translationNotice', language);
  return {
    ...single,
    opening: { ...opening, remarks: [...new Set([prevails, ...opening.remarks])] },
    blocks: single.blocks.map((block) =>
      block.type !== 'provisions'
        ? block
        : {
            type: 'bilingual',
            labels: [names[language], names[other.language]],
            pairs: left.flatMap((one, index) => {
              const twin = right[index];
              return twin === undefined ? [] : [[one, twin] as const];
            }),
          },
    ),
  };
}

function titleBlock(lines: readonly string[]): HandoutBlock {
  return { type: 'title', lines };
}

function viewNotes(
  context: ViewContext,
  document: Document,
  keys: readonly string[],
  views: readonly ProvisionView[],
): readonly HandoutBlock[] {
  const notes = [
    ...viewHandoutSources(context, document, keys),
    ...viewHandoutEvidence(context, views),
    ...viewHandoutRemarks(context, views),
  ];
  return notes.length === 0 ? [] : [{ type: 'notes', notes }];
}
