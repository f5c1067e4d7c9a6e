import type { ImportedPaper } from '../../src/import/import-paper.ts';
import type { Doubt } from '../../src/import/understanding/unit.ts';
import type { Localized } from '../../src/language/language.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { PROVISION_KINDS, type ProvisionKind } from '../../src/model/provision-kind.ts';
import type { OutsideDocument } from '../../src/model/references/outside.ts';
import type { HeldComparison } from './held-document.ts';

/** All that the command tells of an import. */
export interface ImportReport {
  readonly imported: ImportedPaper;
  /** Null where nothing was held under its id. */
  readonly held: HeldComparison | null;
  /** Names of the files that were written; none where nothing was. */
  readonly written: readonly string[];
  /** Cited documents that were added to the list of those not held. */
  readonly outside: readonly OutsideDocument[];
  /** What the check finds in the document; null where nothing was written. */
  readonly findings: readonly Diagnostic[] | null;
  readonly isDryRun: boolean;
}

const DOUBTS: Readonly<Record<Doubt['kind'], Localized>> = {
  'number-skipped': { vi: 'số không nối tiếp số trước', en: 'a number does not follow the one before' },
  'without-d': {
    vi: 'văn bản đánh chữ d rồi đến e, không có đ: nếu đúng bản gốc, ghi vào exceptions.yaml',
    en: 'the paper counts from d to e, without đ: if so printed, enter it in exceptions.yaml',
  },
  'loose-paragraph': {
    vi: 'đoạn không có số sau một danh sách: xem thuộc đoạn nào',
    en: 'a paragraph without number behind a list: see what it belongs to',
  },
  'quote-open': { vi: 'trích dẫn không có dấu đóng', en: 'a quotation without its closing mark' },
  'no-type': { vi: 'chưa nhận ra loại văn bản', en: 'the kind of document was not recognised' },
  'no-symbol': { vi: 'không có số, ký hiệu', en: 'no symbol' },
  'no-date': { vi: 'không có ngày ban hành', en: 'no date of issue' },
  'issuer-letters': {
    vi: 'tên cơ quan in hoa trên văn bản: xem lại chữ hoa, chữ thường',
    en: 'the issuer stands in capitals: see which letters are capital',
  },
  'no-issuer': { vi: 'không có cơ quan ban hành', en: 'no issuer' },
};

const LEFT_OUT: Readonly<Record<ImportedPaper['leftOut'][number]['reason'], Localized>> = {
  'page-number': { vi: 'số trang', en: 'page numbers' },
  'running-head': { vi: 'dòng đầu, cuối trang', en: 'running heads' },
  ornament: { vi: 'đường kẻ', en: 'drawn lines' },
};
const MENDS: Readonly<Record<ImportedPaper['mends'][number]['kind'], Localized>> = {
  encoding: { vi: 'chữ của bảng mã cũ', en: 'letters of an old encoding' },
  letter: { vi: 'chữ sai mã (Ƣ)', en: 'letters of a wrong code (Ƣ)' },
  symbol: { vi: 'số, ký hiệu bị ngắt', en: 'broken symbols' },
  wrap: { vi: 'số, ký hiệu bị ngắt qua dòng', en: 'symbols broken over lines' },
};

/** So many are named; of more the count. */
const MOST_NAMED = 12;

type Line = Localized | null;

const both = (vi: string, en: string): Localized => ({ vi, en });

function linesOf({ imported, held, written, outside, findings, isDryRun }: ImportReport): readonly Line[] {
  const { slug, head, counts, doubts, mends, leftOut, words, linked } = imported;
  const units = (language: 'vi' | 'en'): string =>
    [...counts]
      .map(([kind, n]) => `${n} ${PROVISION_KINDS[kind as ProvisionKind].label[language].toLowerCase()}`)
      .join(', ');
  const unknown = both('chưa rõ', 'not known');
  const facts = (language: 'vi' | 'en'): string =>
    [head.type, head.symbol, head.date, head.issuer].map((fact) => fact ?? unknown[language]).join(' · ');
  return [
    both(`${slug}: ${facts('vi')}`, `${slug}: ${facts('en')}`),
    both(`Nhận ra: ${units('vi')}.`, `Found: ${units('en')}.`),
    both(
      `Đủ ${words} từ của văn bản nằm trong kết quả; ${linked} viện dẫn được đặt liên kết.`,
      `All ${words} words of the paper are in the result; ${linked} citations were linked.`,
    ),
    ...countKinds(
      leftOut.map(({ reason }) => LEFT_OUT[reason]),
      both('Bỏ ra', 'Left out'),
    ),
    ...countKinds(
      mends.map(({ kind }) => MENDS[kind]),
      both('Đã sửa', 'Mended'),
    ),
    ...mends
      .slice(0, MOST_NAMED)
      .map(({ place, before, after }) => both(`  ${place}: ${short(before)} → ${short(after)}`, '')),
    ...(doubts.length === 0 ? [] : [both('Cần xem lại:', 'To be settled:')]),
    ...doubts
      .slice(0, MOST_NAMED)
      .map(({ place, kind, words: quoted }) =>
        both(
          `  ${place}: ${DOUBTS[kind].vi}${quoted === '' ? '' : ` “${quoted}”`}`,
          `  ${place}: ${DOUBTS[kind].en}`,
        ),
      ),
    ...(doubts.length > MOST_NAMED
      ? [both(`  và ${doubts.length - MOST_NAMED} chỗ khác`, `  and ${doubts.length - MOST_NAMED} more`)]
      : []),
    ...heldLines(held, written.length > 0 || isDryRun),
    ...(outside.length === 0
      ? []
      : [
          both(
            `outside.yaml: thêm ${outside.length} văn bản được viện dẫn mà sổ tay không có.`,
            `outside.yaml: ${outside.length} cited documents that are not held were added.`,
          ),
        ]),
    written.length > 0
      ? both(
          `Đã ghi documents/${slug}/: ${written.join(', ')}.`,
          `Written to documents/${slug}/: ${written.join(', ')}.`,
        )
      : both(
          isDryRun ? 'Chỉ báo cáo, chưa ghi gì.' : 'Chưa ghi gì.',
          isDryRun ? 'A report only: nothing was written.' : 'Nothing was written.',
        ),
    ...(findings === null ? [] : nextSteps(slug, findings)),
  ];
}

/** What the check found in the document, and what its editor does now. */
function nextSteps(slug: string, findings: readonly Diagnostic[]): readonly Line[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const correct =
    errors === 0
      ? { vi: '', en: '' }
      : { vi: 'sửa lỗi theo npm run check; ', en: 'correct what npm run check finds; ' };
  return [
    both(
      `Kiểm tra: ${errors === 0 ? 'không có lỗi' : `${errors} lỗi`}${warnings === 0 ? '' : `, ${warnings} cảnh báo`} ở văn bản này.`,
      `Check: ${errors === 0 ? 'no error' : `${errors} errors`}${warnings === 0 ? '' : `, ${warnings} warnings`} in this document.`,
    ),
    both(
      `Tiếp theo: ${correct.vi}ghi description trong document.yaml; chạy npm run dev, mở /${slug}/ và đọc lại; rồi npm run check -- --accept ${slug}.`,
      `Next: ${correct.en}write the description in document.yaml; run npm run dev, open /${slug}/ and read it; then npm run check -- --accept ${slug}.`,
    ),
  ];
}

function heldLines(held: HeldComparison | null, mayWrite: boolean): readonly Line[] {
  if (held === null) return [];
  if (held.isSame) return [both('Lời văn đúng như văn bản đã có.', 'The wording is what is held already.')];
  const { added, gone, changed, aliases, unsure } = held;
  const list = (ids: readonly string[]): string =>
    ids.slice(0, MOST_NAMED).join(', ') + (ids.length > MOST_NAMED ? ' …' : '');
  return [
    both(
      `Đã có văn bản này. Khác: thêm ${added.length}, bớt ${gone.length}, đổi ${changed.length} đoạn.`,
      `This document is held. Different: ${added.length} provisions more, ${gone.length} gone, ${changed.length} changed.`,
    ),
    ...(gone.length === 0 ? [] : [both(`  bớt: ${list(gone)}`, '')]),
    ...changed
      .slice(0, MOST_NAMED)
      .map(({ id, before, after }) => both(`  ${id}: ${short(before)} → ${short(after)}`, '')),
    ...aliases.map(({ from, to }) => both(`  mã cũ ${from} dẫn đến ${to}`, '')),
    ...(unsure.length === 0
      ? []
      : [
          both(
            `  chưa rõ mã mới của: ${list(unsure)}; ghi vào aliases hoặc withdrawn`,
            '  say in aliases or withdrawn what becomes of these',
          ),
        ]),
    ...(mayWrite ? [] : [both('Muốn thay thì thêm --replace.', 'Add --replace to replace it.')]),
  ];
}

function countKinds(kinds: readonly Localized[], name: Localized): readonly Line[] {
  if (kinds.length === 0) return [];
  const groups = [...Map.groupBy(kinds, (kind) => kind)];
  const said = (language: 'vi' | 'en'): string =>
    groups.map(([kind, all]) => `${all.length} ${kind[language]}`).join(', ');
  return [both(`${name.vi}: ${said('vi')}.`, `${name.en}: ${said('en')}.`)];
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const formatReport = {
  /** Vietnamese, then English. */
  text(report: ImportReport): string {
    const lines = linesOf(report).filter((line) => line !== null);
    const english = lines.map(({ en }) => en).filter((line) => line !== '');
    return `${lines.map(({ vi }) => vi).join('\n')}\n\n${english.join('\n')}`;
  },
  json(report: ImportReport): object {
    const { imported, held, written, outside, findings } = report;
    const { files, counts, ...rest } = imported;
    return {
      ...rest,
      files: [...files.keys()],
      counts: Object.fromEntries(counts),
      held,
      written,
      outside,
      findings,
    };
  },
};
