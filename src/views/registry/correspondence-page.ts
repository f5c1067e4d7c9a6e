import { fillPlaces } from '../../language/fill-places.ts';
import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import type { Task } from '../../model/registry.ts';
import { viewTimeLine } from '../tasks/time-line.ts';
import { viewTraceChain } from '../tasks/trace-chain.ts';
import { groupTraceLinks, type TraceGroup } from '../tasks/trace-groups.ts';
import { stringsIn, uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { viewByClause, viewCorrespondenceLink } from './correspondence-by-clause.ts';
import { viewBySubject } from './correspondence-by-subject.ts';
import { CORRESPONDENCE_STRINGS } from './correspondence-strings.ts';
import { viewDocumentGraph } from './document-graph.ts';

export function viewCorrespondencePage(context: ViewContext) {
  const { corpus, language } = context;
  const title = uiText('correspondence', language);
  const byDocument = Map.groupBy(corpus.tasks, ({ document }) => document);
  return {
    frame: {
      language,
      title,
      description: CORRESPONDENCE_STRINGS.intro[language],
    },
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

export type CorrespondencePageView = ReturnType<typeof viewCorrespondencePage>;

function viewDocumentCorrespondence(context: ViewContext, document: Document, tasks: readonly Task[]) {
  const { corpus, language } = context;
  const name = document.facts.shortName[language];
  const all = groupTraceLinks(tasks);
  const circular = circularDocument(corpus, document, all);
  return {
    name,
    byClauseTitle: fillPlaces(CORRESPONDENCE_STRINGS.byClause[language], { a: name }),
    circular:
      circular === undefined
        ? null
        : fillPlaces(CORRESPONDENCE_STRINGS.circular[language], {
            a: circular.facts.shortName[language],
            b: name,
          }),
    chain: viewTraceChain(context, document, tasks.length),
    /** What the document as a whole carries out. */
    common: document.facts.related
      .filter(({ relation }) => relation === 'implements')
      .flatMap(({ to, basis, where, reason }) => {
        const reasons = [reason, where].filter((words) => words !== undefined);
        return viewCorrespondenceLink(context, document, {
          place: to,
          relation: 'implements',
          basis,
          reasons,
        });
      }),
    ...viewByClause(context, document, tasks),
    subjects: viewBySubject(context, document, all),
  };
}

/** The correspondence of one document that lays down tasks. */
export type DocumentCorrespondence = ReturnType<typeof viewDocumentCorrespondence>;

/** The document whose list of subjects was partly inferred from the very document that is compared with it. */
function circularDocument(corpus: Corpus, document: Document, groups: readonly TraceGroup[]) {
  return groups
    .map(({ place }) => resolveTarget(corpus, place))
    .find(
      (target) =>
        target?.document !== document &&
        target?.provision?.evidence.some(({ confidence }) => confidence === 'editorial'),
    )?.document;
}
