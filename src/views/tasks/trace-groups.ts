import type { Localized } from '../../language/language.ts';
import type { Task } from '../../model/registry.ts';
import type { SourceBasis, TaskSource } from '../../model/registry-schema.ts';
import type { Relation } from '../../model/schema.ts';

/** Trace links of several tasks that lead to one place in one way, on one basis. */
export interface TraceGroup {
  /** The place by which the links were gathered: what the tasks come from, or the provision that lays them down. */
  readonly place: string;
  readonly relation: Relation;
  readonly basis: SourceBasis;
  readonly tasks: readonly Task[];
  /** The reasons, each once, those of the most tasks first. */
  readonly reasons: readonly Localized[];
}

interface Gathering {
  readonly place: string;
  readonly relation: Relation;
  readonly basis: SourceBasis;
  readonly tasks: Set<Task>;
  readonly reasons: Map<string, { readonly reason: Localized; count: number }>;
}

function gather(
  tasks: readonly Task[],
  placeOf: (task: Task, source: TaskSource) => string | null,
): readonly TraceGroup[] {
  const groups = new Map<string, Gathering>();
  for (const task of tasks) {
    for (const source of task.sources) {
      const place = placeOf(task, source);
      if (place === null) continue;
      const { relation, basis, reason } = source;
      const key = `${place} ${relation} ${basis}`;
      let group = groups.get(key);
      if (group === undefined) {
        group = { place, relation, basis, tasks: new Set(), reasons: new Map() };
        groups.set(key, group);
      }
      group.tasks.add(task);
      if (reason === undefined) continue;
      const known = group.reasons.get(reason.vi);
      if (known === undefined) group.reasons.set(reason.vi, { reason, count: 1 });
      else known.count++;
    }
  }
  return [...groups.values()].map((group) => ({
    ...group,
    tasks: [...group.tasks],
    reasons: [...group.reasons.values()].sort((a, b) => b.count - a.count).map(({ reason }) => reason),
  }));
}

/** What tasks come from, gathered by target as written, in the order in which the tasks name them. */
export function gatherBySource(tasks: readonly Task[]): readonly TraceGroup[] {
  return gather(tasks, (_, source) => source.to);
}

/** The tasks that come from any of some targets, gathered by the provision that lays them down. */
export function gatherByProvision(
  tasks: readonly Task[],
  targets: ReadonlySet<string>,
): readonly TraceGroup[] {
  return gather(tasks, (task, source) => (targets.has(source.to) ? task.key : null));
}

/**
 * Several reasons as few sentences: those that begin alike before a colon and end alike after a semicolon share both.
 * `Same subject: a; inferred.` and `Same subject: b; inferred.` are `Same subject: a; b; inferred.`
 */
export function joinReasons(reasons: readonly string[]): readonly string[] {
  const shared = new Map<string, string[]>();
  for (const reason of reasons) {
    const colon = reason.indexOf(': ');
    const semicolon = reason.lastIndexOf('; ');
    const split = colon !== -1 && semicolon > colon;
    const key = split ? `${reason.slice(0, colon)}\n${reason.slice(semicolon + 2)}` : reason;
    const parts = shared.get(key) ?? [];
    if (split) parts.push(reason.slice(colon + 2, semicolon));
    shared.set(key, parts);
  }
  return [...shared].map(([key, parts]) => {
    const [before = '', after = ''] = key.split('\n');
    return parts.length === 0 ? key : `${before}: ${parts.join('; ')}; ${after}`;
  });
}
