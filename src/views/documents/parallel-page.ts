import type { Language } from '../../language/language.ts';
import { type Document, provisionOf } from '../../model/document.ts';
import type { ProvisionId } from '../../model/provision-id.ts';
import { framePage, type PageFrame } from '../page-frame.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { type DocumentHead, viewDocumentHead } from './document-page.ts';
import { identify } from './provision-view.ts';
import { type BlockView, type RemarkView, viewWording } from './wording-view.ts';

export interface ParallelCell {
  readonly language: Language;
  readonly heading: string | null;
  readonly blocks: readonly BlockView[];
  readonly remarks: readonly RemarkView[];
}

export interface ParallelRow {
  readonly id: string;
  readonly formerIds: readonly string[];
  readonly key: string;
  readonly href: string;
  readonly number: string;
  readonly label: string;
  readonly depth: number;
  /** Level of the heading element, 2 to 6. */
  readonly headingLevel: number;
  /** The page's language first; null where a language lacks the provision. */
  readonly cells: readonly (ParallelCell | null)[];
}

export interface ParallelPageView {
  readonly frame: PageFrame;
  readonly titleLines: readonly { readonly language: Language; readonly lines: readonly string[] }[];
  readonly documentHref: string;
  readonly head: DocumentHead;
  readonly languages: readonly Language[];
  readonly rows: readonly ParallelRow[];
}

/** Both languages of a document, a row a provision, in document order. */
export function viewParallelPage(context: ViewContext, document: Document): ParallelPageView {
  const { addresses, language } = context;
  const languages: readonly Language[] = language === 'vi' ? ['vi', 'en'] : ['en', 'vi'];
  return {
    frame: framePage(context, {
      title: `${uiText('parallel', language)}: ${document.facts.shortName[language]}`,
      description: document.facts.description[language],
      pathIn: (of) => addresses.parallel(of, document.id),
    }),
    titleLines: languages.map((of) => ({ language: of, lines: document.facts.title[of].split('\n') })),
    documentHref: addresses.document(language, document.id),
    head: viewDocumentHead(context, document),
    languages,
    rows: [...document.provisions.keys()].map((id) => viewRow(context, document, id, languages)),
  };
}

function viewRow(
  context: ViewContext,
  document: Document,
  id: ProvisionId,
  languages: readonly Language[],
): ParallelRow {
  const provision = provisionOf(document, id);
  const identity = identify(context, document, provision);
  return {
    ...identity,
    depth: provision.depth,
    headingLevel: Math.min(provision.depth + 2, 6),
    cells: languages.map((of) => {
      const wording = provision.wording[of];
      if (wording === null) return null;
      return {
        language: of,
        heading: wording.heading,
        ...viewWording({ ...context, language: of }, wording.blocks),
      };
    }),
  };
}
