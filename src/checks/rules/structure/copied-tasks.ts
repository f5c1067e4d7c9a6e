import type { Task } from '../../../model/registry.ts';

/** A tasks file that was copied from another. */
export interface CopiedTasks {
  /** The tasks that the other file has already, in their order. */
  readonly tasks: readonly [Task, ...Task[]];
  /** The task of the other file that the first of them repeats. */
  readonly first: Task;
}

/** Files of which at least two tasks, and more than half of all, repeat ids of one earlier file. */
export function findCopiedTasks(tasks: readonly Task[]): readonly CopiedTasks[] {
  const firsts = new Map<string, Task>();
  const repeated: { readonly task: Task; readonly first: Task }[] = [];
  for (const task of tasks) {
    const first = firsts.get(task.id);
    if (first === undefined) firsts.set(task.id, task);
    else if (first.file !== task.file) repeated.push({ task, first });
  }
  if (repeated.length === 0) return [];
  const sizes = Map.groupBy(tasks, ({ file }) => file);
  const pairs = Map.groupBy(repeated, ({ task, first }) => `${task.file}\n${first.file}`);
  return [...pairs.values()].flatMap((pair) => {
    const [head, ...rest] = pair;
    const all = sizes.get(head?.task.file ?? '')?.length ?? 0;
    if (head === undefined || rest.length === 0 || pair.length * 2 <= all) return [];
    return [{ tasks: [head.task, ...rest.map(({ task }) => task)], first: head.first }];
  });
}
