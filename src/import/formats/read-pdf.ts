import { getDocumentProxy } from 'unpdf';
import { type PaperBlock, type RawPaper, type Refusal, refuse } from '../paper.ts';

/** Fewer letters a page than this are no text: the pages are pictures. */
const FEWEST_LETTERS = 40;

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** The lines of a PDF, page by page, top to bottom; what stands far apart on one line is parted by a tab. */
export async function readPdf(
  bytes: Uint8Array,
  tell: (page: number, of: number) => void = () => {},
): Promise<RawPaper | { readonly refusal: Refusal }> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      verbosity: 0,
    } as never);
  } catch (error) {
    if (/password/i.test(String((error as Error).name) + String((error as Error).message))) {
      return refuse(
        'protected',
        'Tệp có mật khẩu. Lưu một bản không có mật khẩu rồi thử lại.',
        'The file has a password. Save a copy without one and retry.',
      );
    }
    return refuse('damaged', 'Tệp PDF bị hỏng, không mở được.', 'The PDF is damaged and cannot be opened.');
  }
  const blocks: PaperBlock[] = [];
  let letters = 0;
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      for (const line of linesOf(items)) {
        letters += line.length;
        blocks.push({ kind: 'paragraph', place: blocks.length + 1, text: line });
      }
      // A page ends the line, and its first and last lines may be running heads.
      blocks.push({ kind: 'paragraph', place: blocks.length + 1, text: '\f' });
      tell(number, document.numPages);
    }
  } catch {
    return refuse(
      'damaged',
      'Tệp PDF bị hỏng, không đọc được một trang.',
      'The PDF is damaged: a page cannot be read.',
    );
  } finally {
    await document.cleanup().catch(() => {});
  }
  if (letters < FEWEST_LETTERS * document.numPages) {
    return refuse(
      'scan',
      'Tệp PDF là bản quét, không có chữ để lấy. Nhận dạng chữ (OCR) hoặc xin tệp Word, rồi thử lại.',
      'The PDF is a scan without text. Have its letters recognised (OCR), or ask for the Word file, and retry.',
    );
  }
  return { blocks, footnotes: new Map(), isInLines: true, besides: [] };
}

function linesOf(items: readonly unknown[]): readonly string[] {
  const pieces = items.flatMap((item): Piece[] => {
    const { str, transform, width, height } = item as {
      str?: string;
      transform?: number[];
      width?: number;
      height?: number;
    };
    if (str === undefined || transform === undefined || str === '') return [];
    return [{ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width: width ?? 0, size: height || 12 }];
  });
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    // A raised sign or an accent drawn apart stands on the same line.
    if (row?.[0] !== undefined && Math.abs(row[0].y - piece.y) < piece.size * 0.4) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => {
    let line = '';
    let end: number | null = null;
    for (const { text, x, width, size } of row.toSorted((a, b) => a.x - b.x)) {
      const gap = end === null ? 0 : x - end;
      if (gap > size * 3 && text.trim() !== '') line += '\t';
      else if (gap > size * 0.15 && !/\s$/.test(line) && !/^\s/.test(text)) line += ' ';
      line += text;
      end = Math.max(end ?? 0, x + width);
    }
    return line.trim() === '' ? [] : [line.trim()];
  });
}
