import { type Corpus } from '../../src/model/corpus.ts';
import { type CheckResult } from '../../src/model/report/check-result.ts';

/** A content folder as read and checked at one moment. */
export interface Checked {
  readonly corpus: Corpus;
  readonly result: CheckResult;
}
