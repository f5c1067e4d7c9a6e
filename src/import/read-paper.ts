import { detectFormat, isMisnamed } from './formats/detect-format.ts';
import { readHtml } from './formats/read-html.ts';
import { readOldWord } from './formats/read-old-word.ts';
import { readPdf } from './formats/read-pdf.ts';
import { decodeText, readMarkdown, readText } from './formats/read-text.ts';
import { readWord } from './formats/read-word.ts';
import { mendPaper } from './mending/mend-paper.ts';
import { type Paper, type RawPaper, type Refusal, refuse } from './paper.ts';
import { findSecretMarks } from './secret-marks.ts';

/** The largest file that is read, in bytes. */
const LARGEST = 100 * 1024 * 1024;
/** The largest plain text: ten thousand pages. */
const LARGEST_TEXT = 20 * 1024 * 1024;

export interface ReadOptions {
  /** Secret marks that the editor has named and answers for. */
  readonly allowed: readonly string[];
  /** Told while a long file is read. */
  readonly tell?: (page: number, of: number) => void;
}

/**
 * Reads a file into a paper. Never throws for what is in the file: it is refused, with a reason. A paper that bears a
 * secret mark is refused unless the mark is allowed.
 */
export async function readPaper(
  bytes: Uint8Array,
  fileName: string,
  { allowed, tell }: ReadOptions,
): Promise<{ readonly paper: Paper } | { readonly refusal: Refusal }> {
  if (bytes.length === 0) return refuse('empty', 'Tệp trống.', 'The file is empty.');
  if (bytes.length > LARGEST)
    return refuse('too-large', 'Tệp lớn hơn 100 MB.', 'The file is larger than 100 MB.');
  const format = detectFormat(bytes, fileName);
  if (typeof format !== 'string') {
    return refuse(
      'format',
      `Tệp này là ${format.other}, không phải văn bản đọc được. Dùng .docx, .doc, .pdf có chữ, .txt, .html hoặc .md.`,
      `This file is ${format.other}, not a paper that can be read. Use .docx, .doc, .pdf with text, .txt, .html or .md.`,
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

async function readRaw(
  bytes: Uint8Array,
  format: ReturnType<typeof detectFormat>,
  tell: ReadOptions['tell'],
): Promise<RawPaper | { readonly refusal: Refusal }> {
  switch (format) {
    case 'docx':
      return readWord(bytes);
    case 'pdf':
      return readPdf(bytes, tell);
    case 'doc':
      // Encrypted streams have this name in the directory of the file.
      if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
        return refuse(
          'protected',
          'Tệp Word có mật khẩu. Lưu một bản không có mật khẩu rồi thử lại.',
          'The Word file has a password. Save a copy without one and retry.',
        );
      }
      try {
        return await readOldWord(bytes);
      } catch {
        return refuse(
          'damaged',
          'Tệp .doc bị hỏng hoặc có mật khẩu. Mở bằng Word, lưu thành .docx rồi thử lại.',
          'The .doc file is damaged or has a password. Open it in Word, save it as .docx and retry.',
        );
      }
    default: {
      if (bytes.length > LARGEST_TEXT)
        return refuse('too-large', 'Tệp chữ lớn hơn 20 MB.', 'The text is larger than 20 MB.');
      const text = decodeText(bytes);
      if (format === 'html') return readHtml(text);
      return format === 'md' ? readMarkdown(text) : readText(text);
    }
  }
}
