import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { type RawPaper, type Refusal, refuse } from '../paper.ts';
import { readHtml } from './read-html.ts';
import { typeNumbers } from './word-numbers.ts';

/** Most that a Word file may unpack to, in bytes: a law of 300 pages takes five million. */
const MOST_UNPACKED = 60 * 1024 * 1024;
/** What of a Word file is read; pictures, macros and links to outside files are not. */
const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|word\/_rels\/document\.xml\.rels)$/;

/** A `.docx`: paragraphs and tables with line breaks, footnotes, merged cells, and numbers as they are printed. */
export async function readWord(bytes: Uint8Array): Promise<RawPaper | { readonly refusal: Refusal }> {
  let unpacked = 0;
  let isTooLarge = false;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!READ.test(name)) return false;
        unpacked += originalSize;
        isTooLarge ||= unpacked > MOST_UNPACKED;
        return !isTooLarge;
      },
    });
  } catch {
    return refuse(
      'damaged',
      'Tệp Word bị hỏng: không mở được gói nén. Mở bằng Word, lưu lại thành .docx rồi thử lại.',
      'The Word file is damaged: its package cannot be opened. Open it in Word, save it as .docx again and retry.',
    );
  }
  if (isTooLarge)
    return refuse(
      'too-large',
      'Tệp Word giãn ra quá lớn (trên 60 MB), không giống một văn bản.',
      'The Word file unpacks to too much (over 60 MB) for a paper.',
    );
  const document = parts['word/document.xml'];
  if (document === undefined)
    return refuse(
      'format',
      'Tệp này là gói nén nhưng không phải văn bản Word (.docx).',
      'This file is a package, but no Word document (.docx).',
    );
  const besides = Object.entries(parts)
    .filter(([name]) => /^word\/(?:header|footer)/.test(name))
    .map(([, part]) => lettersOf(strFromU8(part)));
  const xml = strFromU8(document);
  for (const [box] of xml.matchAll(/<w:txbxContent>[\s\S]*?<\/w:txbxContent>/g)) besides.push(lettersOf(box));
  const numbering = parts['word/numbering.xml'];
  const typed = numbering === undefined ? xml : typeNumbers(xml, strFromU8(numbering));
  try {
    const buffer = Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(typed) }, { level: 0 }));
    // A picture is no text, and what a file links to is never opened.
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage });
    return { ...readHtml(value), besides };
  } catch {
    return refuse(
      'damaged',
      'Tệp Word bị hỏng: không đọc được nội dung. Mở bằng Word, lưu lại thành .docx rồi thử lại.',
      'The Word file is damaged: its text cannot be read. Open it in Word, save it as .docx again and retry.',
    );
  }
}

/** The letters of a part, a paragraph a line. */
function lettersOf(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}
