import { detectFormat, isMisnamed } from './formats/detect-format.ts';
import { hasPassword } from './formats/has-password.ts';
import { decodeText, readMarkdown, readText } from './formats/read-text.ts';
import { lettersOf, mendPaper } from './mending/mend-paper.ts';
import {
  LARGEST,
  type RawPaper,
  type ReadOptions,
  type ReadResult,
  type Refusal,
  refuse,
  tooLarge,
} from './paper.ts';
import { findSecretMarks } from './secret-marks.ts';

/** The most letters of one paper: a file of content may have no more. */
const MOST_LETTERS = 3_000_000;

const TOO_LONG = refuse(
  'too-large',
  'Văn bản dài hơn 3 triệu chữ cái, quá dài để đăng thành một văn bản. Chia thành nhiều tệp rồi thử lại.',
  'The text has more than 3 million letters, too many for one document. Split the file and retry.',
);

/**
 * Reads a file into a paper. Never throws for what is in the file: it is refused, with a reason. A paper that bears a
 * secret mark is refused unless the mark is allowed.
 */
export async function readPaper(
  bytes: Uint8Array,
  fileName: string,
  { allowed, tell }: ReadOptions,
): Promise<ReadResult> {
  if (bytes.length === 0) return refuse('empty', 'Tệp trống.', 'The file is empty.');
  if (bytes.length > LARGEST) return tooLarge;
  const format = detectFormat(bytes, fileName);
  if (typeof format !== 'string') {
    return refuse(
      'format',
      `Tệp này là ${format.other}, không phải văn bản đọc được. Dùng .docx, .doc, .pdf có chữ, .txt, .html hoặc .md.`,
      `This file is ${format.other}, not a paper that can be read. Use .docx, .doc, .pdf with text, .txt, .html or .md.`,
    );
  }
  if (format === 'doc' && hasPassword(bytes)) {
    return refuse(
      'protected',
      'Tệp có mật khẩu. Mở bằng Word, lưu một bản không có mật khẩu rồi thử lại.',
      'The file has a password. Open it in Word, save a copy without one and retry.',
    );
  }
  if (isMisnamed(format, fileName)) {
    return refuse(
      'format',
      `Tên tệp không đúng với nội dung: bên trong là .${format}. Đổi đuôi tệp thành .${format} rồi thử lại.`,
      `The name of the file does not fit what is in it, which is .${format}. Rename it to .${format} and retry.`,
    );
  }
  const raw = await readRaw(bytes, format, tell);
  if ('refusal' in raw) return raw;
  if (raw.blocks.reduce((sum, block) => sum + lettersOf(block).length, 0) > MOST_LETTERS) return TOO_LONG;
  const paper = mendPaper(raw);
  // Also in the letters of an old code, which only the mended paper has.
  const marks = new Set([raw, paper].flatMap(({ blocks }) => findSecretMarks(blocks, raw.besides)));
  const barred = [...marks].filter(
    (mark) => !allowed.some((one) => one.toLowerCase() === mark.toLowerCase()),
  );
  if (barred.length > 0) {
    const names = barred.join(', ');
    return refuse(
      'marked',
      `Văn bản có dấu “${names}”: chưa ghi gì. Chỉ nhập khi được phép công bố, với --allow-mark "${barred[0]}".`,
      `The paper bears the mark “${names}”: nothing was written. Import it only if it may be published, with --allow-mark "${barred[0]}".`,
    );
  }
  if (paper.blocks.length === 0) return refuse('empty', 'Tệp không có chữ nào.', 'The file holds no text.');
  return { paper };
}

/** Only the reader that is needed is loaded: they are the larger part of a short reading. */
async function readRaw(
  bytes: Uint8Array,
  format: ReturnType<typeof detectFormat>,
  tell: ReadOptions['tell'],
): Promise<RawPaper | { readonly refusal: Refusal }> {
  switch (format) {
    case 'docx':
      return (await import('./formats/read-word.ts')).readWord(bytes);
    case 'pdf':
      return (await import('./formats/read-pdf.ts')).readPdf(bytes, tell);
    case 'doc':
      try {
        const { readOldWord } = await import('./formats/read-old-word.ts');
        return await readOldWord(bytes);
      } catch {
        return refuse(
          'damaged',
          'Tệp .doc bị hỏng. Mở bằng Word, lưu thành .docx rồi thử lại.',
          'The .doc file is damaged. Open it in Word, save it as .docx and retry.',
        );
      }
    default: {
      // A letter takes three bytes at most.
      if (bytes.length > 3 * MOST_LETTERS) return TOO_LONG;
      const text = decodeText(bytes);
      if (typeof text !== 'string') return text;
      if (format === 'html') return (await import('./formats/read-html.ts')).readHtml(text);
      return format === 'md' ? readMarkdown(text) : readText(text);
    }
  }
}
