import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import { type Document } from '../../model/document.ts';
import type { Task } from '../../model/registry.ts';
import { framePage, type PageFrame } from '../page-frame.ts';
import { type TimeLine, viewTimeLine } from '../tasks/time-line.ts';
import { type ChainStep, viewTraceChain } from '../tasks/trace-chain.ts';
import { gatherBySource, type TraceGroup } from '../tasks/trace-groups.ts';
import { stringsIn, uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { type ClauseGroup, viewByClause } from './correspondence-by-clause.ts';
import { type SubjectGroup, viewBySubject } from './correspondence-by-subject.ts';
import { type CorrespondenceLink, viewCorrespondenceLink } from './correspondence-link.ts';
import { CORRESPONDENCE_STRINGS, type CorrespondenceString } from './correspondence-strings.ts';
import { type DocumentGraph, viewDocumentGraph } from './document-graph.ts';

/** The correspondence of one document that lays down tasks. */
export interface DocumentCorrespondence {
  readonly name: string;
  readonly byClauseTitle: string;
  readonly circular: string | null;
  readonly chain: readonly ChainStep[];
  readonly common: readonly CorrespondenceLink[];
  readonly groups: readonly ClauseGroup[];
  readonly subjects: readonly SubjectGroup[];
}

export interface CorrespondencePageView {
  readonly frame: PageFrame;
  readonly title: string;
  readonly words: Readonly<Record<CorrespondenceString, string>>;
  readonly documents: readonly DocumentCorrespondence[];
  readonly graph: DocumentGraph | null;
  readonly timeLine: TimeLine | null;
}

export function viewCorrespondencePage(context: ViewContext): CorrespondencePageView {
  const { corpus, addresses, language } = context;
  const title = uiText('correspondence', language);
  const byDocument = Map.groupBy(corpus.tasks, ({ document }) => document);
  return {
    frame: framePage(context, {
      title,
      description: CORRESPONDENCE_STRINGS.intro[language],
      pathIn: (of) => addresses.page(of, 'correspondence'),
    }),
    title,
    words: stringsIn(CORRESPONDENCE_STRINGS, language),
    documents: [...byDocument].flatMap(([id, tasks]) => {
      const document = corpus.documentsById.get(id);
      return document === undefined ? [] : [viewDocumentCorrespondence(context, document, tasks)];
    }),
    graph: viewDocumentGraph(context),
    timeLine: viewTimeLine(context),
  };
}

function viewDocumentCorrespondence(
  context: ViewContext,
  document: Document,
  tasks: readonly Task[],
): DocumentCorrespondence {
  const { corpus, language } = context;
  const name = document.facts.shortName[language];
  const all = gatherBySource(tasks);
  const isCommon = (group: TraceGroup): boolean =>
    all.some((one) => sameLink(one, group) && one.tasks.length === tasks.length);
  const link = (group: TraceGroup) => viewCorrespondenceLink(context, document, group);
  const circular = circularDocument(corpus, document, all);
  return {
    name,
    byClauseTitle: CORRESPONDENCE_STRINGS.byClause[language].replace('{a}', name),
    circular:
      circular === null
        ? null
        : CORRESPONDENCE_STRINGS.circular[language]
            .replace('{a}', circular.facts.shortName[language])
            .replace('{b}', name),
    chain: viewTraceChain(context, document, tasks.length),
    // Of what holds for every task the commonest reason says enough.
    common: all.filter(isCommon).flatMap((group) => link({ ...group, reasons: group.reasons.slice(0, 1) })),
    groups: viewByClause(context, document, tasks, (group) => (isCommon(group) ? [] : link(group))),
    subjects: viewBySubject(
      context,
      document,
      all.filter((group) => !isCommon(group)),
    ),
  };
}

function sameLink(a: TraceGroup, b: TraceGroup): boolean {
  return a.place === b.place && a.relation === b.relation && a.basis === b.basis;
}

/** The document whose list of subjects was partly inferred from the very document that is compared with it. */
function circularDocument(
  corpus: Corpus,
  document: Document,
  groups: readonly TraceGroup[],
): Document | null {
  for (const { place } of groups) {
    const target = resolveTarget(corpus, place);
    if (target === null || target.document === document) continue;
    if (target.provision?.evidence.some(({ confidence }) => confidence === 'editorial'))
      return target.document;
  }
  return null;
}
