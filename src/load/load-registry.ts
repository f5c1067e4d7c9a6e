import { startOf } from '../model/diagnostic.ts';
import { formatTarget } from '../model/provision-id.ts';
import type { Body, KnowledgeParts, SettledSentence, Task, TasksFile, Term } from '../model/registry.ts';
import { bodiesSchema, tasksSchema, termsSchema } from '../model/registry-schema.ts';
import { listFolder } from './read-folder.ts';
import type { Reading } from './read-text.ts';
import { readYaml } from './read-yaml.ts';

const TASKS = 'tasks';
const BODIES = 'bodies.yaml';
const TERMS = 'terms.yaml';

/** Reads what stands beside the documents: `tasks/*.yaml`, `bodies.yaml`, `terms.yaml`. Each may be missing. */
export function loadKnowledge(reading: Reading): KnowledgeParts {
  const taskFiles: TasksFile[] = [];
  const tasks: Task[] = [];
  const settledSentences: SettledSentence[] = [];
  const names = listFolder(reading, TASKS);
  for (const name of names) {
    const file = `${TASKS}/${name}`;
    if (!name.endsWith('.yaml')) {
      // Tasks in a file that has another name go unread.
      const stem = /^([^.]+)\.ya?ml(?:\.|$)/i.exec(name)?.[1];
      const isMissing = stem !== undefined && !names.includes(`${stem}.yaml`);
      const meant = isMissing ? { meant: `${TASKS}/${stem}.yaml` } : {};
      const known = [`${TASKS}/{name}.yaml`];
      reading.parseIssues.push({ type: 'unexpected-file', span: startOf(file), known, ...meant });
      continue;
    }
    const facts = readYaml(reading, file, tasksSchema);
    if (facts === null) continue;
    const { document, settles, reasons, aliases } = facts;
    taskFiles.push({ file, document, settles, reasons, aliases });
    for (const [index, task] of facts.tasks.entries()) {
      const key = formatTarget(document, task.provision);
      tasks.push({ ...task, document, key, file, path: ['tasks', index] });
    }
    for (const [index, sentence] of facts.settled.entries()) {
      const key = formatTarget(document, sentence.provision);
      settledSentences.push({ ...sentence, document, key, file, path: ['settled', index] });
    }
  }
  const optional = reading.content.list('');
  const bodies = optional.includes(BODIES) ? readYaml(reading, BODIES, bodiesSchema) : null;
  const terms = optional.includes(TERMS) ? readYaml(reading, TERMS, termsSchema) : null;
  return {
    taskFiles,
    tasks,
    settledSentences,
    bodies: (bodies ?? []).map((body, index): Body => ({ ...body, file: BODIES, path: [index] })),
    terms: (terms ?? []).map((term, index): Term => ({ ...term, file: TERMS, path: [index] })),
  };
}
