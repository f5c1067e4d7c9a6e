import { foldSpace } from '../../../language/fold-space.ts';
import type { Localized } from '../../../language/language.ts';
import { placeOfSpan } from '../../../model/corpus.ts';
import type { FileTexts } from '../../../model/corpus-parts.ts';
import type { SourceLocation, Span } from '../../../model/diagnostic.ts';
import type { Document, Source } from '../../../model/document.ts';
import { type Provision, type ProvisionWording, printedNumber } from '../../../model/provision.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import type { YamlPath } from '../../../model/registry.ts';
import { flatten, runAt } from '../../../model/wording/flat-text.ts';
import { offsetInRun } from '../../../model/wording/run-offsets.ts';
import { footnotesIn, stretchesOf } from '../../../model/wording/wording.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { example, exampleFile, FACTS_FILE, VI_FILE } from '../../examples/example-base.ts';
import { findMoved, formatMoved, type Piece, type Published } from '../../messages/moved-text.ts';
import { type Mapped, type PlacedFootnote, placeFootnotes, takeFootnotes } from './source-footnotes.ts';

/** Letters shown on each side of a difference. */
const CONTEXT = 24;

/** A source with a space that taking it out of its file has put into a symbol. */
const SOURCE = `Kế hoạch mẫu

I. MỤC ĐÍCH
1. Thực hiện Nghị quyết số 07- NQ/MAU, ngày 12/6/2021.
`;
const FACTS = `${exampleFile(FACTS_FILE, ['digest', 'verbatim'])}source:
  file: source.txt
  sha256: c5b908a93e55a8d81fd24a06b8630935f5e05ce2fddeb8163b8b56971686619f
  mends:
    - find: "07- NQ"
      replace: 07-NQ
      count: 1
      reason: { vi: Thừa dấu cách do trích xuất., en: A space too many from the extraction. }
`;
const VERBATIM = { [FACTS_FILE]: FACTS, 'documents/kh-mau/source.txt': SOURCE };

export const textDiffersFromSource: CorpusRule<'text-differs-from-source'> = {
  id: 'text-differs-from-source',
  group: 'truth',
  severity: 'error',
  acceptsExceptions: false,
  title: {
    vi: 'Nguyên văn khớp bản nguồn đến từng chữ, từ đầu đến cuối',
    en: 'A verbatim text matches its source letter for letter, from beginning to end',
  },
  explanation: {
    vi: 'Toàn bộ bản nguồn (chuẩn NFC, gộp dấu cách, sau các chỗ hiệu đính đã khai) được so với tiêu đề, số, đề mục và nội dung của mọi đoạn nối theo thứ tự. Sửa tệp vi.mdx theo bản nguồn; chỗ sai do lấy chữ từ tệp thì khai ở source.mends kèm lý do.',
    en: 'The whole source (NFC, white space folded, with the declared corrections) is compared with the title, number, heading and text of every provision in document order. Correct vi.mdx according to the source; an error that arose in extraction is declared under source.mends with its reason.',
  },
  unitLabel: { vi: 'đoạn nguyên văn', en: 'verbatim provisions' },
  failing: [
    example('Khác bản nguồn một chữ', 'One word differs from the source', {
      ...VERBATIM,
      [VI_FILE]: exampleFile(VI_FILE, ['Thực hiện', 'Thực h▶ành']),
    }),
    example('Chỗ hiệu đính không có trong bản nguồn', 'A correction that does not match the source', {
      ...VERBATIM,
      [FACTS_FILE]: `${FACTS}    - { find: ▶"02- NQ", replace: 02-NQ, count: 1, reason: { vi: Thừa dấu cách., en: A space too many. } }\n`,
    }),
    example('Tệp nguồn đã bị thay', 'The source file was changed', {
      ...VERBATIM,
      [FACTS_FILE]: FACTS.replace(/sha256: .{16}/, `sha256: ▶${'0'.repeat(16)}`),
    }),
    example('Tệp nguồn chỉ khác ở dấu xuống dòng', 'The source file differs only in its line ends', {
      ...VERBATIM,
      'documents/kh-mau/source.txt': SOURCE.replaceAll('\n', '\r\n'),
      [FACTS_FILE]: FACTS.replace('sha256: ', 'sha256: ▶'),
    }),
    example('Ghi là nguyên văn mà không có bản nguồn', 'Marked as verbatim without a source', {
      [FACTS_FILE]: exampleFile(FACTS_FILE, ['digest', '▶verbatim']),
    }),
  ],
  passing: [example('Khớp từng chữ sau khi hiệu đính', 'Matching after the corrections', VERBATIM)],
  *checkLoneDocument(document, files, countChecked) {
    if (document.facts.textStatus !== 'verbatim') return;
    countChecked(document.provisions.size);
    yield* sourceIssues(files, document);
  },
};

/** What keeps the text of a document from being that of its source. */
export function* sourceIssues(files: FileTexts, document: Document): Generator<RuleIssue> {
  const { source, facts } = document;
  const issueAt = (path: YamlPath, message: Localized): RuleIssue => ({
    span: files.spanInYaml(document.file, path),
    subjectIds: document.id,
    message,
  });
  if (facts.source === undefined || source === null) {
    const sourceFile = document.file.replace(/[^/]*$/, facts.source?.file ?? '');
    const issue = issueAt(facts.source === undefined ? ['textStatus'] : ['source', 'file'], {
      vi: 'Văn bản ghi là nguyên văn nhưng không đọc được bản nguồn. Thêm tệp nguồn và mục source (file, sha256), hoặc đổi textStatus.',
      en: 'The document is marked as verbatim, but its source cannot be read. Add the source file and the key source (file, sha256), or change textStatus.',
    });
    yield { ...issue, requires: facts.source === undefined ? [] : [{ file: sourceFile }] };
    return;
  }
  if (source.sha256 !== facts.source.sha256) {
    yield issueAt(['source', 'sha256'], formatChangedMessage(source));
  }
  let expected = foldSpace(source.text);
  for (const [index, mend] of facts.source.mends.entries()) {
    const parts = expected.split(mend.find);
    const count = parts.length - 1;
    expected = foldSpace(parts.join(mend.replace));
    if (mend.find === mend.replace) {
      yield issueAt(['source', 'mends', index, 'replace'], {
        vi: 'Chỗ hiệu đính này không đổi gì: replace giống hệt find. Sửa replace, hoặc bỏ mục này.',
        en: 'This correction changes nothing: replace is the same as find. Correct replace, or remove the entry.',
      });
    }
    if (count === mend.count) continue;
    // If the words do not occur at all, they are wrong; else the count is.
    yield issueAt(['source', 'mends', index, count === 0 ? 'find' : 'count'], {
      vi: `Chỗ hiệu đính “${mend.find}” khai ${mend.count} lần nhưng gặp ${count} lần trong bản nguồn. Sửa count hoặc find cho đúng.`,
      en: `The correction “${mend.find}” has the count ${mend.count}, but the words occur ${count === 1 ? 'once' : `${count} times`} in the source. Correct count or find.`,
    });
  }
  const hasFootnotes = holdsFootnotes(document);
  if (!hasFootnotes && publishedText(document) === expected) return;
  // Offsets are costly, and needed only for a difference and for footnotes.
  const mapped = foldSource(source.text);
  for (const mend of facts.source.mends) applyMend(mapped, mend.find, mend.replace);
  const { footnotes, ...published } = locatePublished(files, document);
  const missed = takeFootnotes(mapped, source.text, published.text, footnotes);
  if (missed !== null) yield { ...missed, subjectIds: document.id };
  else if (published.text !== mapped.text) yield difference(files, document, published, mapped, source.file);
}

function formatChangedMessage({ sha256, file, lineEndsMissed }: Source): Localized {
  if (lineEndsMissed === null) {
    return {
      vi: `Tệp nguồn đã thay đổi: SHA-256 hiện là ${sha256}. Khôi phục tệp nguồn; chỉ đổi mã này khi có bản nguồn mới.`,
      en: `The source file has changed: its SHA-256 is ${sha256}. Restore the file; change the code only for a new source copy.`,
    };
  }
  return {
    vi: `Tệp nguồn chỉ khác ở dấu xuống dòng: mã này là của tệp dùng ${lineEndsMissed}, thường do Git trên Windows đổi khi lấy về. Lưu lại tệp với dấu xuống dòng ${lineEndsMissed}, hoặc xóa tệp rồi chạy git checkout -- ${file} trong thư mục nội dung; giữ nguyên mã này.`,
    en: `The source file differs only in its line ends: this code is that of the file with ${lineEndsMissed}, which Git on Windows often changes on checkout. Save the file with ${lineEndsMissed}, or delete it and run git checkout -- ${file} in the content folder; leave the code as it is.`,
  };
}

/** Folds white space and keeps offsets; the text is NFC already. */
function foldSource(raw: string): Mapped {
  let text = '';
  const offsets: number[] = [];
  for (const match of raw.matchAll(/\S+/g)) {
    if (text !== '') {
      text += ' ';
      offsets.push(match.index - 1);
    }
    text += match[0];
    for (let i = 0; i < match[0].length; i++) offsets.push(match.index + i);
  }
  return { text, offsets };
}

/** Replaces every occurrence in place. */
function applyMend(mapped: Mapped, find: string, replace: string): void {
  for (let at = mapped.text.indexOf(find); at !== -1; at = mapped.text.indexOf(find, at + replace.length)) {
    const offset = mapped.offsets[at] ?? 0;
    mapped.text = mapped.text.slice(0, at) + replace + mapped.text.slice(at + find.length);
    mapped.offsets.splice(at, find.length, ...Array.from(replace, () => offset));
  }
  // A mend that removes a word leaves two spaces.
  for (let at = mapped.text.indexOf('  '); at !== -1; at = mapped.text.indexOf('  ', at)) {
    mapped.text = mapped.text.slice(0, at) + mapped.text.slice(at + 1);
    mapped.offsets.splice(at, 1);
  }
}

/** The title and the provisions as they are printed: the head of the paper stands above its title. */
function inOrder(document: Document): readonly ('title' | Provision)[] {
  const [first, ...rest] = document.provisions.values();
  if (first === undefined) return ['title'];
  return first.kind === 'head' ? [first, 'title', ...rest] : ['title', first, ...rest];
}

/** Title, numbers, headings and wording in document order, white space folded. */
function publishedText(document: Document): string {
  const parts = inOrder(document).flatMap((part) => {
    if (part === 'title') return [document.facts.title.vi];
    const wording = part.wording.vi;
    return wording === null ? [] : [printedNumber(part, 'vi'), wording.heading ?? '', wording.text];
  });
  return foldSpace(parts.filter((part) => part !== '').join(' '));
}

function holdsFootnotes({ provisions }: Document): boolean {
  return [...provisions.values()].some(({ wording }) => footnotesIn(wording.vi?.blocks ?? []).length > 0);
}

/** Adds a piece; returns where it begins. */
type AddPiece = (piece: string, spanAt: Piece['spanAt'], isNumber?: boolean) => number;

/** The same text with the places of its pieces and footnotes. */
function locatePublished(
  files: FileTexts,
  document: Document,
): Published & { readonly footnotes: readonly PlacedFootnote[] } {
  const footnotes: PlacedFootnote[] = [];
  const pieces: Piece[] = [];
  let provision: string | null = null;
  let text = '';
  const add: AddPiece = (piece, spanAt, isNumber = false) => {
    if (piece === '') return text.length;
    if (text !== '') text += ' ';
    pieces.push({ start: text.length, provision, isNumber, spanAt });
    text += piece;
    return text.length - piece.length;
  };
  for (const part of inOrder(document)) {
    if (part === 'title') {
      add(foldSpace(document.facts.title.vi), (index) => spanInTitle(files, document, index));
      continue;
    }
    provision = part.id;
    if (part.wording.vi !== null) footnotes.push(...addProvision(part, part.wording.vi, add));
  }
  return { text, pieces, footnotes };
}

/** The place of a letter of the folded title, which may span several indented lines. */
function spanInTitle(files: FileTexts, document: Document, index: number): Span {
  const span = files.spanInYaml(document.file, ['title', 'vi']);
  const raw = (files.textOf(document.file) ?? '').slice(span.start, span.end);
  const title = foldSpace(document.facts.title.vi);
  // Skip a quotation mark, or the sign and indent of a YAML block.
  let at = raw.indexOf(title.split(' ')[0] ?? '');
  if (at === -1) return span;
  for (const letter of title.slice(0, index)) {
    if (letter !== ' ') at += letter.length;
    else while (/\s/.test(raw.charAt(at))) at++;
  }
  const start = Math.min(span.start + at, span.end - 1);
  return { file: document.file, start, end: start + 1 };
}

function addProvision(
  provision: Provision,
  wording: ProvisionWording,
  add: AddPiece,
): readonly PlacedFootnote[] {
  add(printedNumber(provision, 'vi'), () => wording.span, true);
  const heading = wording.headingSpan ?? wording.span;
  add(foldSpace(wording.heading ?? ''), (index) => ({ ...heading, start: heading.start + index }));
  return stretchesOf(wording.blocks).flatMap((stretch) => {
    const flat = flatten(stretch);
    const start = add(flat.text, (index) => {
      // A text that ends too early differs past its last letter.
      const found = runAt(flat, Math.min(index, flat.text.length - 1));
      const start = found === undefined ? wording.span.start : offsetInRun(found.run, index - found.start);
      return { file: wording.span.file, start, end: start + 1 };
    });
    return placeFootnotes(stretch, start, wording.span);
  });
}

function difference(
  files: FileTexts,
  document: Document,
  published: Published,
  expected: Mapped,
  sourceFile: string,
): RuleIssue {
  let at = 0;
  while (at < published.text.length && published.text[at] === expected.text[at]) at++;
  const piece = published.pieces.findLast((candidate) => candidate.start <= at);
  const offset = expected.offsets[at] ?? expected.offsets.at(-1) ?? 0;
  const place = placeOfSpan(files, { file: sourceFile, start: offset, end: offset + 1 });
  const moved = piece === undefined ? null : findMoved(published, expected.text, at, piece);
  const unsettled = new Set([piece?.provision, moved?.from, moved?.to].filter((id) => id != null));
  return {
    span: piece?.spanAt(at - piece.start) ?? { file: document.file, start: 0, end: 1 },
    subjectIds: document.id,
    requires: [{ of: document.id, part: 'whole', language: 'vi' }],
    unsettles: [...unsettled].map((id) => ({ of: formatTarget(document.id, id), part: 'wording' })),
    message:
      moved === null
        ? formatDifference(published.text, expected.text, at, place)
        : formatMoved(moved, excerptAt(expected.text, at), place),
  };
}

function formatDifference(published: string, expected: string, at: number, place: SourceLocation): Localized {
  const [ours, theirs] = [excerptAt(published, at), excerptAt(expected, at)];
  return {
    vi: `Khác bản nguồn từ đây: bản đăng “${ours.vi}”, bản nguồn “${theirs.vi}” (${place.file}, dòng ${place.line}, cột ${place.column}). Sửa cho khớp bản nguồn.`,
    en: `The text differs from its source from here on: published “${ours.en}”, source “${theirs.en}” (${place.file}, line ${place.line}, column ${place.column}). Correct it to match the source.`,
  };
}

function excerptAt(text: string, at: number): Localized {
  if (at >= text.length) return { vi: '(hết văn bản)', en: '(end of text)' };
  const shown = `${at > CONTEXT ? '…' : ''}${text.slice(Math.max(0, at - CONTEXT), at)}⟦${text.slice(at, at + CONTEXT)}⟧…`;
  return { vi: shown, en: shown };
}
