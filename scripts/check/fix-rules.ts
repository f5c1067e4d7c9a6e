import { findSymbols } from '../../src/citations/citation-marks.ts';
import type { Localized } from '../../src/language/language.ts';
import { nearest } from '../../src/language/suggestion.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type IdType } from '../../src/model/promises/alias.ts';
import { resolveAlias } from '../../src/model/promises/resolve-alias.ts';

/**
 * How the findings of a rule are mended without asking anyone. `letters`: single letters for which there is only one
 * right form. `normal-form`: the whole file is written in Unicode NFC. An id is mended only where no other can have
 * been meant. The suggestions of all other rules are shown, since a person must decide what is right.
 */
const MENDED: Readonly<Record<string, 'letters' | 'normal-form' | IdType>> = {
  'hidden-character': 'letters',
  'look-alike-letter': 'letters',
  'not-nfc': 'normal-form',
  'task-provision': 'provision',
  'task-source': 'provision',
  'unknown-body': 'body',
  'unknown-source': 'source',
  'unknown-target': 'provision',
  'unknown-term': 'term',
};

/** Why a change is shown and not made. */
export const REASONS = {
  decision: {
    vi: 'cần biên tập viên xem và quyết định',
    en: 'an editor must look and decide',
  },
  number: {
    vi: 'hai mã khác nhau ở con số, mà con số thì không đoán được',
    en: 'the two ids differ in a number, and a number cannot be guessed',
  },
  several: {
    vi: 'có nhiều mã gần giống, chưa rõ là mã nào',
    en: 'several ids are near; it is not clear which is meant',
  },
  shorter: {
    vi: 'sửa như vậy thì mất phần chỉ đoạn',
    en: 'the change would lose the provision',
  },
  file: {
    vi: 'tệp này không sửa tự động',
    en: 'this file is not mended automatically',
  },
  verbatim: {
    vi: 'nguyên văn chỉ sửa bằng tay, theo bản gốc',
    en: 'the wording of a verbatim text is mended by hand alone, after the original',
  },
  normalForm: {
    vi: 'tệp chưa theo Unicode NFC: sửa lỗi not-nfc trước',
    en: 'the file is not in Unicode NFC: mend not-nfc first',
  },
  stays: {
    vi: 'sửa như vậy mà vẫn còn lỗi này',
    en: 'the finding would still be there',
  },
} as const satisfies Record<string, Localized>;

/** Whether a rule is mended by writing the whole file in Unicode NFC. */
export function isNormalForm(rule: string): boolean {
  return MENDED[rule] === 'normal-form';
}

/** Why a suggestion is not to be taken, or null if it can be tried. `written` is what stands there now. */
export function reasonAgainst(corpus: Corpus, finding: Diagnostic, written: string): Localized | null {
  const kind = MENDED[finding.rule];
  if (kind === undefined) return REASONS.decision;
  if (kind === 'letters' || kind === 'normal-form') return null;
  const suggested = finding.suggestion ?? '';
  const isTarget = kind === 'provision';
  const type = isTarget && !written.includes('#') ? 'document' : kind;
  if (resolveAlias(corpus, type, written)?.to === suggested) return null;
  if (isTarget && written.includes('#') && !suggested.includes('#')) return REASONS.shorter;
  if (isTarget && isNamedByWords(corpus, finding, written, suggested)) return null;
  return reasonAgainstId(written, suggested, idsBeside(corpus, kind, suggested));
}

function reasonAgainstId(written: string, suggested: string, ids: Iterable<string>): Localized | null {
  const numbers = numbersOf(written);
  if (numbers !== numbersOf(suggested)) return REASONS.number;
  const others = [...ids].filter((id) => id !== suggested && numbersOf(id) === numbers);
  return nearest(written, others) === null ? null : REASONS.several;
}

/** The numbers in an id in their order, Roman ones and the letters of points too. */
function numbersOf(id: string): string {
  const isNumber = (part: string): boolean => /\d|^[ivxlcdm]+$|^[a-z]$/.test(part);
  return id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(isNumber)
    .join(' ');
}

/** Whether the words of a reference carry the symbol of the document suggested, and its provision stays. */
function isNamedByWords(corpus: Corpus, { span }: Diagnostic, written: string, suggested: string): boolean {
  const [before, now] = [written, suggested].map((id) => id.split('#'));
  const symbol = corpus.documentsById.get(now?.[0] ?? '')?.facts.symbol;
  if (symbol == null || before?.[1] !== now?.[1]) return false;
  const reference = corpus.references.find(
    ({ toSpan }) => toSpan.file === span?.file && toSpan.start === span.start,
  );
  return findSymbols(reference?.words.text ?? '').some(({ value }) => value === symbol);
}

/** The ids among which a suggested one was found. */
function idsBeside(corpus: Corpus, kind: IdType, suggested: string): Iterable<string> {
  switch (kind) {
    case 'body':
      return corpus.bodiesById.keys();
    case 'term':
      return corpus.termsById.keys();
    case 'source':
      return Object.keys(corpus.sources);
    default: {
      if (corpus.documentsById.has(suggested)) return corpus.documentsById.keys();
      if (corpus.tasksById.has(suggested)) return corpus.tasksById.keys();
      const [document, provision] = suggested.split('#');
      const of = corpus.documentsById.get(document ?? '');
      if (provision !== undefined) return [...(of?.provisions.keys() ?? [])].map((id) => `${document}#${id}`);
      // A task names its provision without the document.
      return corpus.documents.flatMap(({ provisions }) => [...provisions.keys()]);
    }
  }
}
