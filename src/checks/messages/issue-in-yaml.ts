import type { Localized } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { YamlPath } from '../../model/registry.ts';
import type { RuleIssue } from '../engine/rule.ts';

/** A document, task, body or term; without a path it is the whole file. */
interface YamlRecord {
  readonly id: string;
  readonly file: string;
  readonly path?: YamlPath;
}

/** An issue at a value of a record of a yaml file. */
export function issueInYaml(
  corpus: Corpus,
  { id, file, path = [] }: YamlRecord,
  key: YamlPath,
  message: Localized,
): RuleIssue {
  return { span: corpus.spanInYaml(file, [...path, ...key]), subjectIds: id, message };
}
