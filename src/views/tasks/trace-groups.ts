import type { Task } from '../../model/registry.ts';
import type { TaskSource } from '../../model/registry-schema.ts';

/**
 * Trace links of tasks, gathered by a place, their relation and their basis: by what the tasks come from, as written,
 * or by another place, where `placeOf` is given; links for which it gives null are left out. Each group has its
 * reasons once, those of the most tasks first.
 */
export function groupTraceLinks(
  tasks: readonly Task[],
  placeOf: (task: Task, source: TaskSource) => string | null = (_, source) => source.to,
) {
  const links = tasks.flatMap((task) =>
    task.sources.flatMap((source) => {
      const place = placeOf(task, source);
      return place === null ? [] : [{ ...source, task, place }];
    }),
  );
  const groups = Map.groupBy(links, ({ place, relation, basis }) => `${place} ${relation} ${basis}`);
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ place, relation, basis }) => {
      const reasons = group.map(({ reason }) => reason).filter((reason) => reason !== undefined);
      return {
        place,
        relation,
        basis,
        tasks: [...new Set(group.map(({ task }) => task))],
        reasons: [...Map.groupBy(reasons, ({ vi }) => vi).values()]
          .sort((a, b) => b.length - a.length)
          .flatMap((equal) => equal.slice(0, 1)),
      };
    }),
  );
}

export type TraceGroup = ReturnType<typeof groupTraceLinks>[number];

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
