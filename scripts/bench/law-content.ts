import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberAt } from '../../src/language/number.ts';

/** What a law is made of here: 400 articles of four clauses each, as many as the longest codes have. */
export const ARTICLES = 400;
const CLAUSES = 4;
const ARTICLES_A_CHAPTER = 20;

const WORDS =
  'cơ quan, tổ chức, cá nhân, hồ sơ, đăng ký, báo cáo, thẩm định, cấp phép, giám sát, kiểm tra, hướng dẫn, công khai, lưu trữ, bảo vệ, khai thác, sử dụng, quản lý, trách nhiệm, thời hạn, điều kiện, yêu cầu, kế hoạch, dữ liệu, hệ thống, kinh phí, ngân sách, địa phương, trung ương, người dân, doanh nghiệp, môi trường, an toàn, chất lượng, dịch vụ, đào tạo, nghiên cứu, phối hợp, tiếp nhận, giải quyết, thông báo'.split(
    ', ',
  );

/** The id of the law. */
export const LAW = 'luat-1-mau-2026';

/**
 * Writes a content folder of articles in our own words: one law of 400 articles in chapters, or as many articles in small
 * papers of twenty provisions each. The clauses are the same. The same call gives the same bytes.
 *
 * @returns how many documents there are
 */
export function writeArticles(folder: string, kind: 'law' | 'papers'): number {
  const articles = kind === 'law' ? ARTICLES : CLAUSES;
  for (let first = 0, paper = 1; first < ARTICLES; first += articles, paper++) {
    const id = kind === 'law' ? LAW : `qd-${paper}-mau-2026`;
    const symbol = kind === 'law' ? `${paper}/2026/QH99` : `${paper}/2026/QĐ-MAU`;
    writePaper(join(folder, 'documents', id), symbol, kind, first, articles);
  }
  return ARTICLES / articles;
}

function writePaper(
  folder: string,
  symbol: string,
  kind: 'law' | 'papers',
  first: number,
  count: number,
): void {
  const lines = ['VĂN BẢN MẪU', symbol];
  let mdx = '';
  let isOpen = false;
  for (let index = 0; index < count; index++) {
    if (kind === 'law' && index % ARTICLES_A_CHAPTER === 0) {
      const number = numberAt(index / ARTICLES_A_CHAPTER + 1, 'I');
      const title = `PHẦN VIỆC ${number}`;
      lines.push(`Chương ${number}`, title);
      mdx += `${isOpen ? '</Chapter>\n\n' : ''}<Chapter n="${number}" title="${title}">\n\n`;
      isOpen = true;
    }
    const title = capitalized(wordsAt(first + index, 0, 6));
    lines.push(`Điều ${index + 1}. ${title}`);
    mdx += `<Article n="${index + 1}" title="${title}">\n\n`;
    for (let clause = 1; clause <= CLAUSES; clause++) {
      const text = `${capitalized(wordsAt(first + index, clause, 24))}${clause === CLAUSES ? ' theo khoản 1 Điều này' : ''}.`;
      lines.push(`${clause}. ${text}`);
      mdx += `<Clause n="${clause}">\n${text}\n</Clause>\n\n`;
    }
    mdx += '</Article>\n\n';
  }
  if (isOpen) mdx += '</Chapter>\n';
  const source = `${lines.join('\n')}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), source);
  writeFileSync(join(folder, 'vi.mdx'), mdx);
  writeFileSync(join(folder, 'document.yaml'), factsOf(symbol, kind, source));
}

function factsOf(symbol: string, kind: 'law' | 'papers', source: string): string {
  const [vi, en] = kind === 'law' ? ['Luật', 'Law'] : ['Quyết định', 'Decision'];
  return `type: { vi: ${vi}, en: ${en} }
symbol: ${symbol}
date: 2026-01-05
issuer: null
title: { vi: "VĂN BẢN MẪU\\n${symbol}", en: "SAMPLE PAPER\\n${symbol}" }
shortName: { vi: "${vi} số ${symbol}", en: "${en} No. ${symbol}" }
subject: null
textStatus: verbatim
translation: none
description: { vi: "Văn bản mẫu.", en: "A sample paper." }
source:
  file: source.txt
  sha256: ${createHash('sha256').update(source).digest('hex')}
`;
}

/** Some of the words, at random by their place: no two clauses are alike, as in a real text. */
export function wordsAt(article: number, clause: number, count: number): string {
  let seed = article * 31 + clause + 1;
  const words: string[] = [];
  while (words.length < count) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const word = WORDS[(seed >> 8) % WORDS.length] ?? '';
    if (word !== words.at(-1)) words.push(word);
  }
  return words.join(' ');
}

export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
