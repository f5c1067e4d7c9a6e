import { type PaperBlock, type RawPaper, type Refusal, refuse } from '../paper.ts';

/** Letters of Vietnamese in Unicode that the bytes of no old code give by accident. */
const UNICODE_ONLY = /[\u1ea0-\u1ef9]/;

/** The letters of a plain file: UTF-8 or UTF-16 by its mark, else UTF-8 if it is, else the single bytes of an old code. */
export function decodeText(bytes: Uint8Array): string | { readonly refusal: Refusal } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const read = new TextDecoder('utf-8').decode(bytes);
    if (!UNICODE_ONLY.test(read)) return new TextDecoder('windows-1252').decode(bytes);
    const line = read.slice(0, read.indexOf('\ufffd')).split('\n').length;
    return refuse(
      'damaged',
      `Tệp chữ trộn nhiều bảng mã hoặc bị hỏng, trước hết ở dòng ${line}. Lưu cả tệp bằng một bảng mã (UTF-8) rồi thử lại.`,
      `The text mixes encodings or is damaged, first in line ${line}. Save all of it in one encoding (UTF-8) and retry.`,
    );
  }
}

/** A text of lines. A form feed ends a page. */
export function readText(text: string): RawPaper | { readonly refusal: Refusal } {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return refuse('empty', 'Tệp không có chữ nào.', 'The file holds no letters.');
  const blocks = text.split(/\r\n?|\n/).flatMap((line, index) =>
    line.split(/(\f)/).flatMap((part): PaperBlock[] => {
      const own = part === '\f' ? part : part.replace(/[\u00a0 ]+/g, ' ').trim();
      return own === '' ? [] : [{ kind: 'paragraph', place: index + 1, text: own }];
    }),
  );
  return { blocks, footnotes: new Map(), isInLines: true, besides: [] };
}

/** Markdown: a paragraph a block, its signs taken off. Tables stay lines. */
export function readMarkdown(text: string): RawPaper | { readonly refusal: Refusal } {
  const plain = text
    .replace(/^\uFEFF?---\n[\s\S]*?\n---\n/, '')
    .replace(/^#{1,6} +(.*?) *#*$/gm, '\n$1\n')
    .replace(/\*\*|__|`/g, '')
    .replace(/^([*+]) (?=\S)/gm, '- ')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>])/g, '$1');
  const raw = readText(plain);
  if ('refusal' in raw) return raw;
  const blocks = plain.split(/\n\s*\n/).flatMap((block, index): PaperBlock[] => {
    const lines = block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    // Items of a list stand on lines of their own.
    const parts = lines.reduce<string[]>((all, line) => {
      if (all.length === 0 || /^(?:[-+] |\d+[.)] |[a-zđ]\) )/.test(line)) all.push(line);
      else all.push(`${all.pop()} ${line}`);
      return all;
    }, []);
    return parts.map((part) => ({ kind: 'paragraph', place: index + 1, text: part }));
  });
  return { ...raw, blocks, isInLines: false };
}
