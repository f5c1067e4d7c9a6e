import type { Localized } from '../../src/language/language.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Document } from '../../src/model/document.ts';
import type { Checked } from './checked.ts';
import { REASONS } from './fix-rules.ts';
import type { Fix } from './mend-files.ts';

/**
 * Holds a check after changes against the one before. Null if every finding that was mended is gone, nothing new is
 * found and no issued wording differs; else why the changes cannot be made.
 */
export function judgeFixes(before: Checked, after: Checked, fixes: readonly Fix[]): Localized | null {
  const files = new Set(fixes.map(({ finding }) => finding.file));
  if (issuedWording(before.corpus, files) !== issuedWording(after.corpus, files)) return REASONS.verbatim;
  const left = new Map<string, number>();
  const count = (finding: Diagnostic, by: number): number => {
    const key = keyOf(finding);
    const sum = (left.get(key) ?? 0) + by;
    left.set(key, sum);
    return sum;
  };
  for (const finding of before.result.diagnostics) count(finding, 1);
  for (const { finding } of fixes) count(finding, -1);
  const mended = new Set(fixes.map(({ finding }) => keyOf(finding)));
  for (const finding of after.result.diagnostics) {
    if (count(finding, -1) >= 0) continue;
    return mended.has(keyOf(finding)) ? REASONS.stays : brings(finding);
  }
  return null;
}

/**
 * A finding whatever it says and wherever on its line: both change with the words before it, and with what a finding
 * of another rule says now of the mended words.
 */
function keyOf({ rule, file, line }: Diagnostic): string {
  return `${rule} ${file} ${line}`;
}

function brings({ rule, file, line, message }: Diagnostic): Localized {
  const place = `${file}:${line} ${rule}`;
  return {
    vi: `sửa như vậy thì sinh lỗi khác, ${place}: ${message.vi}`,
    en: `the change would bring another finding, ${place}: ${message.en}`,
  };
}

/** The words of the verbatim documents that have some of the files: they are changed by hand alone. */
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
        [...provisions.values()].map(({ id: key, num, wording }) => [
          key,
          num,
          wording.vi?.heading,
          wording.vi?.text,
        ]),
      ]),
  );
}
