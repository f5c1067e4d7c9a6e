import { capitalized } from '../../language/capitalized.ts';
import type { Language, Localized } from '../../language/language.ts';
import { citeProvision } from '../../model/citation.ts';
import { type CorpusTarget, resolveTarget } from '../../model/corpus.ts';
import type { SourceBasis } from '../../model/registry-schema.ts';
import { targetAddress } from '../addresses.ts';
import { SOURCE_BASIS_LABELS } from '../registry/registry-strings.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { groupTraceLinks, joinReasons, type TraceGroup } from './trace-groups.ts';
import { type TraceRelation, traceRelation } from './trace-relation.ts';

/** A list with more reasons says where they are instead: a whole section has dozens. */
const MOST_REASONS = 3;

const REASONS_BELOW: Localized = {
  vi: 'Lý do ghi ở từng khoản, gạch đầu dòng.',
  en: 'The reasons are given at each clause and indent.',
};

/** Citations are listed from the wording itself, so the relations are all but that one. */
export const TRACES_LISTED = ['implements', 'elaborates', 'concerns', 'continues'] as const;
/** What a provision is said to do to what its tasks come from. */
export const TRACE_LABELS = {
  implements: 'carriesOut',
  elaborates: 'elaborates',
  concerns: 'concerns',
  continues: 'continues',
} as const;
const BACKWARD = {
  implements: 'isCarriedOutBy',
  elaborates: 'isElaboratedIn',
  concerns: 'isConcernedBy',
  continues: 'isContinuedBy',
} as const;

/** What joins a provision, with everything below it, to other texts. `keys` are its own key and those below. */
export function viewProvisionTrace(context: ViewContext, keys: readonly string[]) {
  const { corpus, language } = context;
  const within = new Set(keys);
  const tasks = keys.flatMap((key) => corpus.tasksByProvision.get(key) ?? []);
  const sources = groupTraceLinks(tasks).filter(({ place }) => !within.has(place));
  const pointing = new Set(keys.flatMap((key) => corpus.tasksBySource.get(key) ?? []));
  const carriers = groupTraceLinks(
    // The corpus has its tasks in document order; a set gathered key by key has not.
    corpus.tasks.filter((task) => pointing.has(task) && !within.has(task.key)),
    (task, source) => (within.has(source.to) ? task.key : null),
  );
  const here = resolveTarget(corpus, keys[0] ?? '');
  const forward = (group: TraceGroup): TraceRelation | null => {
    const target = resolveTarget(corpus, group.place);
    return here === null || target === null ? null : traceRelation(group, here.document.id, target);
  };
  const backward = (group: TraceGroup): TraceRelation | null => {
    const own = group.tasks[0]?.document;
    return here === null || own === undefined ? null : traceRelation(group, own, here);
  };
  const lists = (
    groups: readonly TraceGroup[],
    relationOf: (group: TraceGroup) => TraceRelation | null,
    words: typeof TRACE_LABELS | typeof BACKWARD,
  ) =>
    TRACES_LISTED.map((relation) => ({
      label: uiText(words[relation], language),
      entries: groups
        .filter((group) => relationOf(group) === relation)
        .flatMap((group) => viewEntry(context, group)),
    })).filter(({ entries }) => entries.length > 0);
  return {
    /** What its tasks come from: what they carry out, and what they continue. */
    forward: lists(sources, forward, TRACE_LABELS),
    /** The provisions whose tasks come from it. */
    backward: lists(carriers, backward, BACKWARD),
  };
}

export type TraceList = ReturnType<typeof viewProvisionTrace>['forward'][number];

function viewEntry({ corpus, addresses, language }: ViewContext, { place, basis, reasons }: TraceGroup) {
  const target = resolveTarget(corpus, place);
  if (target === null) return [];
  const name = capitalized(placeName(target, language));
  return [
    {
      href: targetAddress(addresses, language, target),
      text: target.provision === null ? name : `${name}, ${target.document.facts.shortName[language]}`,
      basis: viewBasis(basis, language),
      reasons:
        reasons.length > MOST_REASONS
          ? [REASONS_BELOW[language]]
          : joinReasons(reasons.map((reason) => reason[language])),
    },
  ];
}

/** Whether the text states a link or the editors draw it, in words. */
export function viewBasis(key: SourceBasis, language: Language) {
  return { key, label: SOURCE_BASIS_LABELS[key][language] };
}

/** A provision as its document's readers call it: a numbered one by its number, a subject by its heading. */
export function placeName({ document, provision }: CorpusTarget, language: Language): string {
  if (provision === null) return document.facts.shortName[language];
  const heading = provision.wording[language]?.heading ?? null;
  return provision.kind === 'provision' && heading !== null
    ? heading
    : citeProvision(document, provision, language, 'short');
}
