import type { Language } from '../../language/language.ts';
import type { CheckResult } from '../../model/report/check-result.ts';

/** What a report is made from. */
export interface ReportInput {
  /** Of the corpus rules; where a finished site was checked too, `joinResults` with that of the site rules. */
  readonly result: CheckResult;
  /** Text of a file by the path that findings give; undefined if it is not at hand. */
  readonly textOf: (file: string) => string | undefined;
  /** The full address of a rule's page. */
  readonly pageOfRule: (rule: string, language: Language) => string;
}

/** How a report is written. */
export interface ReportOptions {
  readonly language: Language;
  /** Colours, for a terminal that takes them. */
  readonly colours: boolean;
  /** The way from the repository to the content folder, with a slash at its end: `content/`. */
  readonly contentFolder: string;
  /** The same for the finished files that site rules name; of no use where none were checked. */
  readonly siteFolder: string;
}
