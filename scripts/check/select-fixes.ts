import type { FixKind } from '../../src/checks/engine/rule.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import { findSymbols } from '../../src/citations/symbols.ts';
import { findLegacyWords } from '../../src/language/characters/legacy-letters.ts';
import type { Localized } from '../../src/language/language.ts';
import { nearest } from '../../src/language/suggestion.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { IdType } from '../../src/model/promises/alias.ts';
import { keysOfCorpus } from '../../src/model/promises/confirmable.ts';
import { splitKey } from '../../src/model/promises/ledger.ts';
import { resolveAlias } from '../../src/model/promises/resolve-alias.ts';
import type { Edit, EditableFile } from './file-edits.ts';

/** Why a change is shown and not made. */
export const REASONS = {
  decision: { vi: 'cần biên tập viên xem và quyết định', en: 'an editor must review and decide' },
  number: {
    vi: 'hai mã khác nhau ở con số, mà con số thì không đoán được',
    en: 'the two ids differ in a number, and a number cannot be guessed',
  },
  several: {
    vi: 'có nhiều mã gần giống, chưa rõ là mã nào',
    en: 'several ids are similar; it is not clear which is meant',
  },
  shorter: { vi: 'sửa như vậy thì mất phần chỉ đoạn', en: 'the change would lose the provision' },
  file: { vi: 'tệp này không sửa tự động', en: 'this file is not corrected automatically' },
  verbatim: {
    vi: 'nguyên văn chỉ sửa bằng tay, theo bản gốc',
    en: 'the wording of a verbatim text is corrected only by hand, according to the original',
  },
  normalForm: {
    vi: 'tệp chưa theo Unicode NFC: sửa lỗi not-nfc trước',
    en: 'the file is not in Unicode NFC: correct not-nfc first',
  },
  legacy: {
    vi: 'tệp còn chữ theo bảng mã cũ: chuyển sang Unicode trước',
    en: 'the file has letters of an old encoding: convert it to Unicode first',
  },
  stays: { vi: 'sửa như vậy mà vẫn còn lỗi này', en: 'the finding would still be there' },
} as const satisfies Record<string, Localized>;

/** A finding with the change that it suggests. */
export interface Fix {
  readonly finding: Diagnostic;
  /** What to change in the file; null if the whole file is to be written in Unicode NFC. */
  readonly edit: Edit | null;
  readonly file: EditableFile;
}

/** A fix that was considered, with the reason why it is not made; null where it is. */
export interface DecidedFix extends Fix {
  readonly reason: Localized | null;
}

/** How findings of a rule are fixed; undefined where a person must decide. */
export function fixKindOf(rule: string): FixKind | undefined {
  return CORPUS_RULES.find(({ id }) => id === rule)?.fixes;
}

/** The fix that a finding suggests; null if it suggests none or its file is not UTF-8. */
export function fixOf(finding: Diagnostic, file: EditableFile | null): Fix | null {
  const { span, suggestion, rule } = finding;
  if (file === null) return null;
  if (fixKindOf(rule) === 'normal-form') return { finding, file, edit: null };
  if (span === undefined || suggestion === undefined || span.start === span.end) return null;
  // The quotation marks of a YAML value stay.
  const isQuoted = span.file.endsWith('.yaml') && /^(["']).*\1$/s.test(file.text.slice(span.start, span.end));
  const inset = isQuoted ? 1 : 0;
  return { finding, file, edit: { start: span.start + inset, end: span.end - inset, text: suggestion } };
}

/** Those of the fixes that can be made in one pass: after one, the place of another that overlaps has moved. */
export function withoutOverlaps(fixes: readonly Fix[]): readonly Fix[] {
  const free: Fix[] = [];
  for (const fix of fixes) if (!free.some((other) => overlap(other, fix))) free.push(fix);
  return free;
}

function overlap(a: Fix, b: Fix): boolean {
  if (a.finding.file !== b.finding.file) return false;
  if (a.edit === null || b.edit === null) return true;
  return a.edit.start < b.edit.end && b.edit.start < a.edit.end;
}

/** Why a fix must not even be tried; null if it can be. Source texts and the ledger are never fixed. */
export function reasonAgainst(
  corpus: Corpus,
  fix: Fix,
  isOwnFile: (file: string) => boolean,
): Localized | null {
  const { finding, edit, file } = fix;
  const isEditorial =
    /\.(mdx|yaml)$/.test(finding.file) &&
    !corpus.documents.some(({ source }) => source?.file === finding.file);
  if (!isEditorial || !isOwnFile(finding.file)) return REASONS.file;
  const kind = fixKindOf(finding.rule);
  if (kind === undefined) return REASONS.decision;
  if (findLegacyWords(file.text).length > 0) return REASONS.legacy;
  if (edit === null || kind === 'normal-form') return null;
  const isId = kind !== 'letters';
  const written = file.text.slice(edit.start, edit.end);
  const reason = isId ? reasonAgainstId(corpus, finding, kind, written, edit.text) : null;
  // Places are counted in NFC: a file is brought to it before its other fixes.
  return reason ?? (file.isNfc ? null : REASONS.normalForm);
}

/** An id is replaced only where no other can have been meant. */
function reasonAgainstId(
  corpus: Corpus,
  finding: Diagnostic,
  kind: IdType,
  written: string,
  suggested: string,
): Localized | null {
  const isTarget = kind === 'provision';
  const type = isTarget && !written.includes('#') ? 'document' : kind;
  if (resolveAlias(corpus, type, written)?.to === suggested) return null;
  if (isTarget && written.includes('#') && !suggested.includes('#')) return REASONS.shorter;
  if (isTarget && isNamedByWords(corpus, finding, written, suggested)) return null;
  const numbers = numbersIn(written);
  if (numbers !== numbersIn(suggested)) return REASONS.number;
  const others = idsOf(corpus, kind).filter((id) => id !== suggested && numbersIn(id) === numbers);
  return nearest(written, others) === null ? null : REASONS.several;
}

/** The numbers in an id in their order, Roman ones and the letters of points too. */
function numbersIn(id: string): string {
  const parts = id.toLowerCase().split(/[^a-z0-9]+/);
  return parts.filter((part) => /\d|^[ivxlcdm]+$|^[a-z]$/.test(part)).join(' ');
}

/** Whether the words of a reference carry the symbol of the suggested document, and its provision stays. */
function isNamedByWords(corpus: Corpus, { span }: Diagnostic, written: string, suggested: string): boolean {
  const [before, now] = [written, suggested].map((id) => id.split('#'));
  const symbol = corpus.documentsById.get(now?.[0] ?? '')?.facts.symbol;
  if (symbol == null || before?.[1] !== now?.[1]) return false;
  const reference = corpus.references.find(
    ({ toSpan }) => toSpan.file === span?.file && toSpan.start === span.start,
  );
  return findSymbols(reference?.words.text ?? '').some(({ value }) => value === symbol);
}

/** The ids that fit where one of this type is expected. */
function idsOf(corpus: Corpus, kind: IdType): readonly string[] {
  const types: readonly string[] = kind === 'provision' ? ['document', 'provision', 'task'] : [kind];
  const keys = [...keysOfCorpus(corpus)].map(splitKey).filter(({ type }) => types.includes(type));
  // A task names its provision without the document.
  return keys.flatMap(({ id }) => [id, id.split('#')[1] ?? []].flat());
}
