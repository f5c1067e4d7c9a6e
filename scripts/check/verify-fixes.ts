import type { Localized } from '../../src/language/language.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Document } from '../../src/model/document.ts';
import type { CheckResult } from '../../src/model/report/check-result.ts';
import { type Fix, fixKindOf, REASONS } from './select-fixes.ts';

/** Content as read and checked at one moment. */
export interface CheckedContent {
  readonly corpus: Corpus;
  readonly result: CheckResult;
}

/**
 * Compares a check after fixes with the one before. Null if every finding that was fixed is gone, nothing new was
 * found and no issued wording changed; else why the fixes are not taken.
 */
export function reasonAgainstResult(
  before: CheckedContent,
  after: CheckedContent,
  fixes: readonly Fix[],
): Localized | null {
  const files = new Set(fixes.map(({ finding }) => finding.file));
  if (issuedWording(before.corpus, files) !== issuedWording(after.corpus, files)) return REASONS.verbatim;
  // The findings that may still be there, by place.
  const allowed = Map.groupBy(before.result.diagnostics, placeOf);
  for (const { finding } of fixes) allowed.get(placeOf(finding))?.pop();
  const fixed = new Set(fixes.map(({ finding }) => placeOf(finding)));
  for (const finding of after.result.diagnostics) {
    const place = placeOf(finding);
    if (allowed.get(place)?.pop() !== undefined || wasHidden(finding, fixes)) continue;
    return fixed.has(place) ? REASONS.stays : bringsAnother(finding);
  }
  return null;
}

/** Not the column and the message: both change with the words before a finding. */
function placeOf({ rule, file, line }: Diagnostic): string {
  return `${rule} ${file} ${line}`;
}

/** Rules of letters report only the first places of a file: fixing those shows the next ones. */
function wasHidden({ rule, file }: Diagnostic, fixes: readonly Fix[]): boolean {
  return (
    fixKindOf(rule) === 'letters' &&
    fixes.some(({ finding }) => finding.rule === rule && finding.file === file)
  );
}

function bringsAnother({ rule, file, line, message }: Diagnostic): Localized {
  const place = `${file}:${line} ${rule}`;
  return {
    vi: `sửa như vậy thì sinh lỗi khác, ${place}: ${message.vi}`,
    en: `the change would cause another finding, ${place}: ${message.en}`,
  };
}

/** Titles and wording of those verbatim documents that the files belong to: only people change them. */
function issuedWording({ documents }: Corpus, files: ReadonlySet<string>): string {
  const isTouched = ({ facts, file, languageFiles }: Document): boolean =>
    facts.textStatus === 'verbatim' &&
    [file, languageFiles.vi].some((path) => path !== null && files.has(path));
  return JSON.stringify(
    documents
      .filter(isTouched)
      .map(({ id, facts, provisions }) => [
        id,
        facts.title.vi,
        [...provisions.values()].map(({ id: provision, num, wording: { vi } }) => [
          provision,
          num,
          vi?.heading,
          vi?.text,
        ]),
      ]),
  );
}
