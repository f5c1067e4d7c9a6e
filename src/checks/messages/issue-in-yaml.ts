import type { Localized } from '../../language/language.ts';
import type { FileTexts } from '../../model/corpus-parts.ts';
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
  files: FileTexts,
  { id, file, path = [] }: YamlRecord,
  key: YamlPath,
  message: Localized,
): RuleIssue {
  return { span: files.spanInYaml(file, [...path, ...key]), subjectIds: id, message };
}
