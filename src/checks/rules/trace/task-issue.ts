import type { Localized } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Task, YamlPath } from '../../../model/registry.ts';
import type { RuleIssue } from '../../engine/rule.ts';

/** An issue at a value of a task; `path` leads to it from the task. */
export function taskIssue(corpus: Corpus, task: Task, path: YamlPath, message: Localized): RuleIssue {
  const span = corpus.spanInYaml(task.file, [...task.path, ...path]);
  return { span, subjectIds: [task.id, task.key], message };
}
