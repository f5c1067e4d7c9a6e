import type { TextRange } from '../citations/found-citation.ts';
import { foldSpace } from '../language/fold-space.ts';
import type { Language } from '../language/language.ts';
import type { Document } from './document.ts';
import type { Provision } from './provision.ts';

/** What may stand between a citation and the words quoted from it: `khoản 2, mục I ghi “…”`, `… của Kế hoạch nêu: “…”`. */
const SAYS =
  /^[,\s]*(?:(?:có\s+)?(?:ghi|nêu|viết|quy định|dùng|gọi)(?:\s+(?:là|rõ|rằng|cụm|chữ|cụm từ|từ))?|says|reads|states|names|has(?:\s+the\s+words)?|writes|speaks\s+of)?\s*$/u;
/** Anything up to a colon in the same sentence. */
const COLON = /^[^“”.;]{0,80}:\s*$/u;
/** What may stand between quoted words and the citation behind them: `“…” (khoản 2, mục I)`, `“…” ở khoản 2`. */
const SAID_IN = /^\s*[(,]?\s*(?:(?:ở|tại|trong|theo|xem|in|at|of|see|from|under)\s+)?(?:the\s+)?$/u;
/** What joins a quotation to one before it. */
const AND = /^\s*(?:,|,?\s*(?:và|hoặc|and|or))\s*$/u;

/** The citation each quotation belongs to: around, before or after it. */
export function citationsOfQuotations<T extends TextRange>(
  text: string,
  quotations: readonly TextRange[],
  citations: readonly T[],
): readonly (T | null)[] {
  const found: (T | null)[] = [];
  for (const [index, { start, end }] of quotations.entries()) {
    const [open, close] = [start - 1, end + 1];
    const around = citations.find((one) => one.start <= open && close <= one.end);
    const behind = citations.find((one) => one.start >= close);
    const before = citations.findLast((one) => one.end <= open);
    const last = quotations[index - 1];
    const gap = before === undefined ? '' : text.slice(before.end, open);
    if (around !== undefined) found.push(around);
    else if (behind !== undefined && SAID_IN.test(text.slice(close, behind.start))) found.push(behind);
    else if (before !== undefined && (SAYS.test(gap) || COLON.test(gap))) found.push(before);
    else if (last !== undefined && AND.test(text.slice(last.end + 1, open))) found.push(found.at(-1) ?? null);
    else found.push(null);
  }
  return found;
}

/** Whether a text contains the quoted words, white space aside; `…` and `[…]` mark omissions. */
export function standsIn(text: string, words: string): boolean {
  const within = foldSpace(text);
  let from = 0;
  for (const piece of foldSpace(words).split(/\s*(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\s*/u)) {
    const at = within.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return true;
}

/** The headings and texts of a provision and all below it, in order. */
export function wordingBelow(document: Document, provision: Provision, language: Language): string {
  const { heading, text } = provision.wording[language] ?? { heading: null, text: '' };
  const below = provision.children.flatMap((id) => document.provisions.get(id) ?? []);
  return [heading ?? '', text, ...below.map((one) => wordingBelow(document, one, language))].join('\n');
}

/** The same of a whole document. */
export function wordingOf(document: Document, language: Language): string {
  const top = document.children.flatMap((id) => document.provisions.get(id) ?? []);
  return top.map((one) => wordingBelow(document, one, language)).join('\n');
}

/** The quotations of a text, without their marks; nested ones belong to the outer. */
export function quotationsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let index = text.indexOf('“'); index !== -1 && index < text.length; index++) {
    const letter = text.charAt(index);
    if (letter === '“' && depth++ === 0) start = index + 1;
    else if (letter === '”' && depth > 0 && --depth === 0) found.push({ start, end: index });
  }
  return found;
}
