import { findMiswrittenSymbols } from '../../../citations/symbols.ts';
import { findLegacyWords } from '../../../language/characters/legacy-letters.ts';
import type { Localized } from '../../../language/language.ts';
import type { FileTexts } from '../../../model/corpus-parts.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { example, exampleFile, exampleTexts, FACTS_FILE } from '../../examples/example-base.ts';
import { findingIn, inShownTexts, type ShownText } from '../../texts/translatable-texts.ts';

export const straySigns: CorpusRule<'stray-signs'> = {
  id: 'stray-signs',
  group: 'truth',
  severity: 'warning',
  examplesInOneLanguage: true,
  title: {
    vi: 'Không có dấu thừa, dấu đặt sai chỗ, chữ đọc sai bảng mã',
    en: 'No stray or misplaced signs, no letters read in a wrong encoding',
  },
  explanation: {
    vi: 'Ký hiệu Markdown, HTML đặt ở chỗ máy không hiểu thì hiện nguyên trên trang: ** thừa, [^1], ](…), dấu \\ cuối dòng. Bỏ đi, hoặc viết lại cho đúng. Ngoặc mở thì phải đóng; dùng “ ” và ’, không dùng dấu thẳng; không có dấu cách trước dấu phẩy, dấu chấm. Chữ trong tệp YAML không có thẻ và định dạng.',
    en: 'Markdown or HTML signs that are not understood where they are appear on the page as they are: a stray **, [^1], ](…), a \\ at the end of a line. Remove them, or write them correctly. Every opening bracket or quotation mark is closed; use “ ” and ’, not straight marks; no space before a comma or full stop. Text in YAML files has no tags and no formatting.',
  },
  unitLabel: { vi: 'phần chữ hiện trên trang', en: 'shown texts' },
  failing: [
    example(
      'Dấu in đậm không đóng',
      'Bold that is not closed',
      exampleTexts('Một ▶**hai ba.', 'One ▶** two ▶** three.'),
    ),
    example('Dấu chú thích cuối trang', 'A footnote sign', exampleTexts('Một▶[^a] hai.')),
    example('Dấu \\ thừa', 'A stray \\', exampleTexts('Một hai.▶\\')),
    example('Thẻ và liên kết trong tệp YAML', 'A tag and a link in a YAML file', {
      [FACTS_FILE]: exampleFile(FACTS_FILE, [
        'description: { vi: Văn bản mẫu., en: A sample document. }',
        'description: { vi: "Văn bản ▶<Ref to=\'nq-mau\'>mẫu▶</Ref>.", en: "A [sample▶](nq-mau) document." }',
      ]),
    }),
    example(
      'Ngoặc mở mà không đóng',
      'A bracket that is not closed',
      exampleTexts(
        'Một ▶“hai ba (bốn).\n\nNăm, sáu, bảy.',
        'One “two” ▶(three four.\n\nFive, seven▶) eight.',
      ),
    ),
    example(
      'Dấu ngoặc, dấu nháy thẳng; dấu cách thừa',
      'Straight quotes, extra spaces',
      exampleTexts('Một ▶"hai▶" ba▶ , bốn.', "The province▶'s plan▶ ; one."),
    ),
    example('Ký hiệu viết rời, sai dấu gạch', 'A symbol with spaces or the wrong dash', {
      [FACTS_FILE]: exampleFile(FACTS_FILE, [
        'description: { vi: Văn bản mẫu., en: A sample document. }',
        'description: { vi: "Theo công văn số ▶12 – CV/MAU.", en: "Under dispatch No. ▶12 – CV/MAU." }',
      ]),
    }),
    example(
      'Nhiều dấu hỏi, dấu ngoặc của ngôn ngữ khác, phím Caps Lock',
      'Several question marks, marks of another language, Caps Lock',
      exampleTexts('Một hai▶??? ▶«Ba▶» bốn.', 'One ▶„two t▶HREE.'),
    ),
    example(
      'Tệp đọc sai bảng mã',
      'A file read in the wrong encoding',
      exampleTexts('Ban bi▶Ãªn mẫu.', 'The editors.'),
    ),
  ],
  passing: [
    example(
      'Ký hiệu viết đúng',
      'Signs written correctly',
      exampleTexts(
        'Một **hai** *ba* \\{bốn\\} [năm] 2 \\* 3, A&B, a \\< b: đ) năm; iv) sáu (bảy).',
        'One **two** *three* \\{four\\} [five] 2 \\* 3, A&B, a \\< b: a) five; iv) six (seven).',
      ),
    ),
  ],
  ...inShownTexts(findSigns),
};

/** What words of either language never hold. */
const MARKUP =
  /\*\*|__|~~|\[\^[^\]\s]{1,20}\]|\]\([^)\s]*\)|<\/?[A-Za-z][^<>]{0,60}>|[|\\"]|(?<=\p{L})'(?=\p{L})| (?=[,;.:!?](?:\s|$))|(?<!\.)\.\.(?!\.)|[?!]{2,}|[„‟«»]|(?<=\p{Ll})\p{Lu}{3,}(?!\p{L})/gu;
/** A fast test whether `MARKUP` can match. */
const MAY_HOLD = /[*_~[\]<|\\"'„‟«»]| [,;.:!?]|\.\.|[?!]{2}|\p{Ll}\p{Lu}{3}/u;

/** UTF-8 that was read as Latin-1. */
const WRONGLY_READ = /Ã[\u0080-\u00bf\u0152-\u2122]|á[º»]|Æ[°¡]|Ä[\u2018\u0090]|â€/u;

function* findSigns(shown: ShownText, files: FileTexts): Generator<RuleIssue> {
  const { language, text } = shown;
  // The rule legacy-encoding speaks of the whole file.
  if (findLegacyWords(text).length > 0) return;
  const found: { readonly index: number; readonly length: number; readonly message: Localized }[] = [];
  if (MAY_HOLD.test(text)) {
    for (const { 0: sign, index } of text.matchAll(MARKUP)) {
      if (found.length < MOST && !isMeant(files, shown, index))
        found.push({ index, length: sign.length, message: formatMessage(sign) });
    }
  }
  if (/[“”()]/.test(text)) {
    for (const line of text.matchAll(/[^\n\t]+/g)) {
      const open = findOpen(line[0]);
      if (open !== null)
        found.push({ index: line.index + open, length: 1, message: formatOpenMessage(line[0][open]) });
    }
  }
  for (const { index, words, symbol } of shown.mayLink ? [] : findMiswrittenSymbols(text)) {
    found.push({ index, length: words.length, message: formatMiswrittenMessage(words, symbol) });
  }
  const old = language === 'vi' ? WRONGLY_READ.exec(text) : null;
  if (old !== null)
    found.push({ index: old.index, length: old[0].length, message: formatWronglyReadMessage(old[0]) });
  for (const { index, length, message } of found.slice(0, MOST)) {
    yield findingIn(shown, index, length, message);
  }
}

/** Whether the author escaped a sign: `\\*`, `&lt;`. */
function isMeant(files: FileTexts, { text, spanOf, mayLink }: ShownText, index: number): boolean {
  if (!mayLink) return false;
  const { file, start } = spanOf(index, 1);
  const written = files.textOf(file) ?? '';
  const sign = text.charAt(index);
  return written.charAt(start) !== sign || (sign !== ' ' && written.charAt(start - 1) === '\\');
}

/** The most findings in one text; pasted text may have thousands. */
const MOST = 50;

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '(': ')' };

/** What precedes the bracket of `a)`, `2)`, `iv)`. */
const ENUMERATES = /(?:^|[\s“(])[\p{L}\d]{1,3}$/u;

/** The first unbalanced “ ” ( ) of a line; the ) of a number, as in `a)`, needs none. */
function findOpen(line: string): number | null {
  const open: number[] = [];
  for (const { 0: sign, index } of line.matchAll(/[“”()]/g)) {
    const last = open.at(-1);
    if (PAIRS[sign] !== undefined) open.push(index);
    else if (last !== undefined && PAIRS[line.charAt(last)] === sign) open.pop();
    else if (sign === '”' || !ENUMERATES.test(line.slice(0, index))) return index;
  }
  return open[0] ?? null;
}

function formatOpenMessage(sign = ''): Localized {
  return sign === '”' || sign === ')'
    ? {
        vi: `Dấu ${sign} không có dấu mở. Thêm dấu mở hoặc bỏ dấu này.`,
        en: `This ${sign} has no opening sign. Add one, or remove it.`,
      }
    : {
        vi: `Dấu ${sign} mở ở đây không được đóng trong đoạn. Thêm ${PAIRS[sign]}.`,
        en: `This ${sign} is not closed in its paragraph. Add ${PAIRS[sign]}.`,
      };
}

function formatMiswrittenMessage(words: string, symbol: string): Localized {
  return {
    vi: `Ký hiệu “${words}” viết rời hoặc dùng sai dấu gạch. Viết “${symbol}”.`,
    en: `The symbol “${words}” has a space or a wrong dash in it. Write “${symbol}”.`,
  };
}

function formatWronglyReadMessage(words: string): Localized {
  return {
    vi: `“${words}” có chữ không thuộc tiếng Việt: tệp đã được đọc sai bảng mã. Mở lại tệp gốc theo UTF-8 rồi chép lại.`,
    en: `“${words}” has letters that do not belong to Vietnamese: the file was read in a wrong encoding. Open the original as UTF-8 and copy it again.`,
  };
}

function formatMessage(sign: string): Localized {
  switch (sign) {
    case '|':
      return {
        vi: 'Dấu “|” hiện nguyên trên trang. Bảng cần dòng “| --- | --- |” ngay dưới hàng đầu; nếu không phải bảng thì bỏ dấu này.',
        en: 'The “|” is shown as it is. A table needs a line “| --- | --- |” right below its first row; if no table is meant, remove the sign.',
      };
    case '"':
      return {
        vi: 'Đây là dấu ngoặc kép thẳng. Dùng “ và ”.',
        en: 'This is a straight quotation mark. Write “ and ”.',
      };
    case "'":
      return { vi: 'Đây là dấu nháy thẳng. Dùng ’.', en: 'This is a straight apostrophe. Write ’.' };
    case ' ':
      return {
        vi: 'Có dấu cách thừa trước dấu câu. Bỏ dấu cách.',
        en: 'There is a space before a punctuation mark. Remove it.',
      };
    case '..':
      return {
        vi: 'Hai dấu chấm liền nhau. Giữ một, hoặc dùng dấu “…”.',
        en: 'There are two full stops in a row. Keep one, or write “…”.',
      };
    case '„':
    case '‟':
    case '«':
    case '»':
      return {
        vi: `Dấu “${sign}” không dùng ở đây. Dùng “ và ”.`,
        en: `“${sign}” is not used here. Write “ and ”.`,
      };
    default:
      if (/^\p{Lu}+$/u.test(sign)) {
        return {
          vi: `Chữ thường đứng liền trước “${sign}”: có lẽ phím Caps Lock còn bật khi gõ. Viết lại từ này.`,
          en: `A small letter stands right before “${sign}”: Caps Lock may have been on. Write the word again.`,
        };
      }
      if (/^[?!]+$/.test(sign)) {
        return {
          vi: `“${sign}” không có trong lời văn hành chính. Giữ một dấu, hoặc bỏ.`,
          en: `“${sign}” does not belong in official wording. Keep one, or remove it.`,
        };
      }
      return {
        vi: `“${sign}” là ký hiệu soạn thảo, sẽ hiện nguyên trên trang. Bỏ đi, hoặc viết lại cho đúng.`,
        en: `“${sign}” is markup and would appear on the page as it is. Remove it, or write it correctly.`,
      };
  }
}
