import { fillPlaces } from '../../language/fill-places.ts';
import type { Document } from '../../model/document.ts';
import { viewStatusOf } from '../documents/document-facts.ts';
import { carriedOutChain, documentLinks } from '../documents/document-links.ts';
import { CORRESPONDENCE_STRINGS } from '../registry/correspondence-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { viewBasis } from './trace-lists.ts';

const STATUS_BREAKS = { verbatim: null, digest: 'chainDigest', record: 'chainBreak' } as const;

/** The way from the first document that is carried out down to the tasks, each missing link named. */
export function viewTraceChain(
  { corpus, addresses, language }: ViewContext,
  document: Document,
  tasks: number,
) {
  const chain = carriedOutChain(corpus, document);
  const links = documentLinks(corpus);
  const steps = chain.map((step, index) => {
    const next = chain[index + 1];
    const link = links.find(({ from, to }) => from === next && to === step);
    const missing = STATUS_BREAKS[step.facts.textStatus];
    return {
      href: addresses.document(language, step.id),
      text: step.facts.shortName[language],
      status: viewStatusOf(step, language),
      /** What is missing at this step. */
      break: missing === null ? null : CORRESPONDENCE_STRINGS[missing][language],
      /** What leads on to the next step. */
      leads:
        link === undefined
          ? CORRESPONDENCE_STRINGS.setsOut[language]
          : `${CORRESPONDENCE_STRINGS.carriedOutBy[language]} (${viewBasis(link.basis, language).label})`,
    };
  });
  const last = {
    href: addresses.page(language, 'tasks'),
    text: fillPlaces(CORRESPONDENCE_STRINGS.chainTasks[language], { n: tasks }),
    status: null,
    break: null,
    leads: null,
  };
  return [...steps, last];
}

export type ChainStep = ReturnType<typeof viewTraceChain>[number];
