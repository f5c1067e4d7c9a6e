import type { Language, Localized } from '../../language/language.ts';
import { citeProvision } from '../../model/citation.ts';
import { resolveTarget } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import type { SourceBasis } from '../../model/registry-schema.ts';
import { targetAddress } from '../addresses.ts';
import type { LinkView } from '../documents/document-facts.ts';
import { capitalized } from '../documents/provision-view.ts';
import { SOURCE_BASIS_LABELS } from '../registry/registry-strings.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { gatherByProvision, gatherBySource, joinReasons, type TraceGroup } from './trace-groups.ts';

/** A place that tasks lead to or come from. */
export interface TraceEntry extends LinkView {
  readonly basis: BasisView;
  readonly reasons: readonly string[];
}

export interface TraceList {
  readonly label: string;
  readonly entries: readonly TraceEntry[];
}

export interface TaskEntry {
  readonly text: string;
  readonly href: string;
  /** The provision that lays it down, where that is not the one shown. */
  readonly place: string | null;
}

/** What joins a provision to other texts through the tasks in it. */
export interface ProvisionTrace {
  /** What its tasks come from: what they carry out, and what they continue. */
  readonly forward: readonly TraceList[];
  /** The provisions whose tasks come from it. */
  readonly backward: readonly TraceList[];
  readonly tasks: readonly TaskEntry[];
}

/** Above so many reasons a list says where they stand instead: a whole section has dozens. */
const MOST_REASONS = 3;

/** Citations are listed from the wording itself, so of the relations only these two. */
const LISTED = ['implements', 'continues'] as const;
const FORWARD = { implements: 'carriesOut', continues: 'continues' } as const;
const BACKWARD = { implements: 'isCarriedOutBy', continues: 'isContinuedBy' } as const;

/** What joins a provision, with everything below it, to other texts. `keys` are its own key and those below. */
export function viewProvisionTrace(context: ViewContext, keys: readonly string[]): ProvisionTrace {
  const { corpus, addresses, language } = context;
  const within = new Set(keys);
  const tasks = keys.flatMap((key) => corpus.tasksByProvision.get(key) ?? []);
  const sources = gatherBySource(tasks).filter(({ place }) => !within.has(place));
  const pointing = new Set(keys.flatMap((key) => corpus.tasksBySource.get(key) ?? []));
  // The corpus has its tasks in document order; a set gathered key by key has not.
  const carriers = gatherByProvision(
    corpus.tasks.filter((task) => pointing.has(task) && !within.has(task.key)),
    within,
  );
  const lists = (
    groups: readonly TraceGroup[],
    words: typeof FORWARD | typeof BACKWARD,
  ): readonly TraceList[] =>
    LISTED.flatMap((relation) => {
      const entries = groups
        .filter((group) => group.relation === relation)
        .flatMap((group) => viewEntry(context, group));
      return entries.length === 0 ? [] : [{ label: uiText(words[relation], language), entries }];
    });
  return {
    forward: lists(sources, FORWARD),
    backward: lists(carriers, BACKWARD),
    tasks: tasks.map((task) => {
      const target = task.key === keys[0] ? null : resolveTarget(corpus, task.key);
      return {
        text: task.title[language],
        href: addresses.task(language, task.id),
        place: target === null ? null : placeName(target, language),
      };
    }),
  };
}

function viewEntry({ corpus, addresses, language }: ViewContext, group: TraceGroup): readonly TraceEntry[] {
  const target = resolveTarget(corpus, group.place);
  if (target === null) return [];
  return [
    {
      href: targetAddress(addresses, language, target.document.id, target.provision?.id ?? null),
      text: capitalized(wholeName(target, language)),
      basis: viewBasis(group.basis, language),
      reasons:
        group.reasons.length > MOST_REASONS
          ? [REASONS_BELOW[language]]
          : joinReasons(group.reasons.map((reason) => reason[language])),
    },
  ];
}

const REASONS_BELOW: Localized = {
  vi: 'Lý do ghi ở từng khoản, gạch đầu dòng.',
  en: 'The reasons stand with each clause and indent.',
};

export function viewBasis(key: SourceBasis, language: Language) {
  return { key, label: SOURCE_BASIS_LABELS[key][language] };
}

/** Whether the text states a link or the editors draw it, in words. */
export type BasisView = ReturnType<typeof viewBasis>;

/** What a target resolves to. */
interface FoundTarget {
  readonly document: Document;
  readonly provision: Provision | null;
}

/** A provision as its document's readers call it: a numbered one by its number, a subject by its heading. */
export function placeName({ document, provision }: FoundTarget, language: Language): string {
  if (provision === null) return document.facts.shortName[language];
  const heading = provision.wording[language]?.heading ?? null;
  return provision.kind === 'provision' && heading !== null
    ? heading
    : citeProvision(document, provision, language, 'short');
}

/** The same with the document's name behind it. */
function wholeName(target: FoundTarget, language: Language): string {
  const name = placeName(target, language);
  return target.provision === null ? name : `${name}, ${target.document.facts.shortName[language]}`;
}
