import { KIND_ABBREVIATIONS } from '../../citations/document-words.ts';
import type { PaperBlock } from '../paper.ts';
import type { Doubt } from './unit.ts';
import { readSign } from './unit-signs.ts';

/** What the head of a paper says. Unknown is null. */
export interface PaperHead {
  /** The lines above the title, as printed. */
  readonly lines: readonly string[];
  readonly place: number;
  /** `Nghị định`. */
  readonly type: string | null;
  readonly symbol: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly issuer: string | null;
  /** The lines of the title, the kind first. */
  readonly title: readonly string[];
  readonly doubts: readonly Doubt[];
}

const KINDS = [
  ...new Set([
    'Kế hoạch',
    'Nghị quyết',
    'Chỉ thị',
    'Kết luận',
    'Quy định',
    'Quy chế',
    'Hướng dẫn',
    'Chương trình hành động',
    'Chương trình',
    'Thông báo',
    'Báo cáo',
    'Quyết định',
    'Nghị định',
    'Thông tư liên tịch',
    'Thông tư',
    'Luật',
    'Bộ luật',
    'Pháp lệnh',
    'Hiến pháp',
    'Lệnh',
    'Công điện',
    'Đề án',
    'Điều lệ',
    'Hiệp định',
    'Công văn',
    'Tờ trình',
    ...Object.values(KIND_ABBREVIATIONS),
  ]),
].sort((a, b) => b.length - a.length);

const SYMBOL =
  /(?:Số|SỐ|Luật số|LUẬT SỐ)\s*:?\s*(\d{1,5}[a-z]?(?:[-/][\p{Lu}\d][\p{L}\d]*)+(?:-[\p{L}\d]+)*)/u;
const DATE = /(?:ngày|Ngày)\s*(\d{1,2})\s*(?:tháng|\/)\s*(\d{1,2})\s*(?:năm|\/)\s*(\d{4})/u;
/** What a head says besides the issuer. */
const NOT_ISSUER =
  /CỘNG H[OÒ]À? XÃ HỘI|CỘNG HÒA|ĐỘC LẬP|Độc lập|ĐẢNG CỘNG SẢN|^Số|^SỐ|ngày\s+\d|^\*+$|^Luật số/u;
/** Beginnings of the text under a title. */
const TEXT =
  /^(?:Căn cứ|Thực hiện|Theo đề nghị|Trong thời gian|Để |Nhằm|Xét|Sau khi|Quốc hội ban hành|Chính phủ ban hành|Điều\s+\d|[IVX]+\.|1\.|Kính gửi)/u;
const MOST_HEAD_BLOCKS = 40;
const LONGEST_TITLE_LINE = 320;

/** Reads the head and title of a paper. Returns the number of blocks that they take. */
export function readHead(blocks: readonly PaperBlock[]): {
  readonly head: PaperHead;
  readonly count: number;
} {
  const start = blocks
    .slice(0, MOST_HEAD_BLOCKS)
    .findIndex((block) => block.kind === 'paragraph' && kindOf(block.text) !== null);
  const above = blocks.slice(0, Math.max(start, 0));
  const columns = above.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.text.split(/\t|\n/)
      : block.rows.flatMap((row) => row.flatMap(({ text }) => text.split('\n'))),
  );
  const lines = columns
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[-_=*~.]{3,}$/.test(line));
  const all = lines.join('\n');
  const symbol = SYMBOL.exec(all)?.[1] ?? null;
  const day = DATE.exec(all);
  const date =
    day === null ? null : `${day[3]}-${(day[2] ?? '').padStart(2, '0')}-${(day[1] ?? '').padStart(2, '0')}`;
  const issuer = readIssuer(above);
  const first = blocks[start];
  const title: string[] = [];
  let count = Math.max(start, 0);
  if (first?.kind === 'paragraph') {
    title.push(...first.text.split('\n'));
    count++;
    for (let next = blocks[count]; next?.kind === 'paragraph'; next = blocks[count]) {
      if (isText(next.text, title) || next.text.length > LONGEST_TITLE_LINE || title.length > 6) break;
      title.push(...next.text.split('\n'));
      count++;
    }
  }
  const type = kindOf(title[0] ?? '');
  const place = blocks[0]?.place ?? 1;
  const doubt = (kind: Doubt['kind'], value: unknown): Doubt[] =>
    value === null ? [{ place, kind, words: '' }] : [];
  return {
    head: {
      lines,
      place,
      type,
      symbol,
      date,
      issuer,
      title,
      doubts: [
        ...doubt('no-type', type),
        ...doubt('no-symbol', symbol),
        ...doubt('no-date', date),
        ...doubt('no-issuer', issuer),
        ...(issuer === null || SURE_ISSUERS.has(issuer)
          ? []
          : [{ place, kind: 'issuer-letters' as const, words: issuer }]),
      ],
    },
    count,
  };
}

/** The kind of a paper that a line names: by itself, or in capitals with what follows: `LUẬT HÓA CHẤT`. */
function kindOf(text: string): string | null {
  const [line = ''] = text.split('\n');
  const kind = KINDS.find((one) => {
    const capital = one.toUpperCase();
    return (
      line.trim().toLowerCase() === one.toLowerCase() ||
      (line.startsWith(capital) && /^\s/.test(line.slice(capital.length)))
    );
  });
  return kind ?? null;
}

/** Whether a line under the kind of the paper is its text already. The first line always belongs to the title. */
function isText(text: string, title: readonly string[]): boolean {
  const sign = readSign(text);
  if (sign !== null && sign.sign.length > 1) return true;
  const last = title.at(-1) ?? '';
  if (title.length < 2) return false;
  // Below a subject in small letters capitals name who decides: the first words of the text.
  if (isCapital(text) && !isCapital(last)) return true;
  return (
    TEXT.test(text) ||
    /[;:]$/.test(text) ||
    (/\.$/.test(text) && text.length > 60) ||
    (/^\p{Lu}\p{Ll}/u.test(text) && text.length > 120)
  );
}

function isCapital(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** The left column of the head, or the capital lines that name nobody else. */
function readIssuer(above: readonly PaperBlock[]): string | null {
  const table = above.find((block) => block.kind === 'table');
  const cell = table?.kind === 'table' ? (table.rows[0]?.[0]?.text ?? '') : '';
  const lines =
    cell === ''
      ? above.flatMap((block) => (block.kind === 'paragraph' ? block.text.split(/\t|\n/) : []))
      : cell.split('\n');
  const names = lines
    // Two columns on one line: what is the same in every head goes.
    .map((line) =>
      line.replace(/\s*(?:CỘNG H[OÒ]A XÃ HỘI.*|Độc lập\s*-.*|ĐẢNG CỘNG SẢN VIỆT NAM.*)$/u, '').trim(),
    )
    .filter(
      (line) =>
        line !== '' &&
        !NOT_ISSUER.test(line) &&
        /\p{Lu}{2}/u.test(line) &&
        line === line.toUpperCase() &&
        !/^[-_*=]+$/.test(line),
    );
  return names.length === 0 ? null : inSmallLetters(names.join(' '));
}

/** Names whose capitals are known; of others the head, which is in capitals, does not tell. */
const SURE_ISSUERS: ReadonlySet<string> = new Set([
  'Chính phủ',
  'Quốc hội',
  'Thủ tướng Chính phủ',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Ban Chấp hành Trung ương',
]);

/** `BỘ CÔNG THƯƠNG` → `Bộ Công Thương` is for an editor to say: only the first letter is sure. */
function inSmallLetters(name: string): string {
  const small = name.toLowerCase();
  const written = small.charAt(0).toUpperCase() + small.slice(1);
  return [...SURE_ISSUERS].find((one) => one.toLowerCase() === written.toLowerCase()) ?? written;
}
