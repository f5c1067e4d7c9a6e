import { numberAt } from '../../src/language/number.ts';
import { wordFile, wordParagraph } from '../../tests/import/word-file.ts';
import { openBrowser } from '../browser/chromium.ts';
import { countPages } from '../handouts/pdf-file.ts';
import { capitalized, wordsAt } from './law-content.ts';

const ARTICLES_A_CHAPTER = 20;
const CLAUSES = 4;

/** The paragraphs of a law of so many articles in our own words, head and signature included. */
function lawLines(articles: number, number: number): readonly string[] {
  const lines = ['QUỐC HỘI', `Luật số: ${number}/2026/QH99`, 'Hà Nội, ngày 05 tháng 01 năm 2026'];
  lines.push('LUẬT', `VĂN BẢN MẪU SỐ ${number}`, 'Quốc hội ban hành Luật mẫu.');
  for (let article = 1; article <= articles; article++) {
    if (article % ARTICLES_A_CHAPTER === 1) {
      const chapter = numberAt(Math.floor(article / ARTICLES_A_CHAPTER) + 1, 'I');
      lines.push(`Chương ${chapter}`, `PHẦN VIỆC ${chapter}`);
    }
    lines.push(`Điều ${article}. ${capitalized(wordsAt(article + number, 0, 6))}`);
    for (let clause = 1; clause <= CLAUSES; clause++) {
      lines.push(`${clause}. ${capitalized(wordsAt(article + number, clause, 40))}:`);
      for (const letter of 'abc') {
        const words = wordsAt(article + number, clause + letter.charCodeAt(0), 14);
        lines.push(`${letter}) ${capitalized(words)}${letter === 'c' ? '.' : ';'}`);
      }
    }
  }
  return [...lines, 'CHỦ TỊCH QUỐC HỘI', 'Nguyễn Văn Mẫu'];
}

/** How many articles fill a page of a Word file as well as of a PDF. */
const ARTICLES_A_PAGE = 0.76;

/** A Word file of so many pages; another number gives other words. */
export function makeWordPaper(pages: number, number: number): Uint8Array {
  const lines = lawLines(Math.ceil(pages * ARTICLES_A_PAGE), number);
  return wordFile(lines.map((line) => wordParagraph(line)).join(''));
}

/** A PDF of at least so many pages with running heads, as a browser prints it. */
export async function makePdfPaper(
  pages: number,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const lines = lawLines(Math.ceil(pages * ARTICLES_A_PAGE), 1);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(
      `<style>body { font: 14pt/1.3 Tinos, serif; } p { margin: 0 0 6pt; }</style>${lines.map((line) => `<p>${line}</p>`).join('')}`,
    );
    const bytes = await page.pdf({
      format: 'A4',
      margin: { top: '2cm', bottom: '2cm', left: '3cm', right: '2cm' },
    });
    return { bytes, pages: countPages(bytes) };
  } finally {
    await browser.close();
  }
}
