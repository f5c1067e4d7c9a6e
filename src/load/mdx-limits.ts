import type { MdxLimit } from '../model/parse-issue.ts';

/**
 * What an MDX file may have at most. The longest law stays far below. Past these the parser needs minutes, or its
 * stack overflows and ends the process, so the text is measured before it is parsed.
 */
export const MDX_LIMITS: Readonly<Record<MdxLimit, number>> = {
  file: 1_000_000,
  /** Letters without an empty line between them. */
  paragraph: 200_000,
  line: 20_000,
  /** Levels of elements, lists, quotations, emphasis inside one another; an issued text has at most six. */
  depth: 100,
  /** Letters of one expression, import or export. */
  code: 5_000,
  /** Letters of the id that the numbers of a provision and of all around it make: a page has it in its path. */
  id: 200,
  'sign <': 25_000,
  'sign &': 5_000,
  'sign {': 500,
};

/** Levels of brackets inside one another in code: the parser's time doubles with each level of attributes. */
const DEEPEST_CODE = 10;

/** Where a text passes a limit, or has a brace without its twin: past that all would be code. */
export interface PassedLimit {
  readonly limit: MdxLimit | 'open-brace';
  readonly start: number;
  readonly end: number;
}

/**
 * The first limit that a text passes; null where it can be parsed. `skipsCode`: letters between backticks count for
 * nothing, as in a guide that shows code.
 */
export function findPassedLimit(text: string, skipsCode: boolean): PassedLimit | null {
  const prose = skipsCode ? text.replace(SHOWN_CODE, (code) => ' '.repeat(code.length)) : text;
  return findLongCode(prose) ?? findTooDeep(prose) ?? findTooMany(prose) ?? findTooLong(text);
}

/** Code between lines of backticks, or between as many backticks within one paragraph. */
const SHOWN_CODE = /^[ \t]*(`{3,})[^]*?(?:^[ \t]*\1|(?![^]))|(?<!`)(`+)(?!`)(?:(?!\n\n)[^])*?(?<!`)\2(?!`)/gm;

function findTooMany(text: string): PassedLimit | null {
  const counts = { '<': 0, '&': 0, '{': 0 };
  for (const { 0: match, index } of text.matchAll(/\\[^]|[<&{]/g)) {
    if (match.startsWith('\\')) continue;
    const sign = match as keyof typeof counts;
    const limit = `sign ${sign}` as const;
    if (++counts[sign] > MDX_LIMITS[limit]) return { limit, start: index, end: index + 1 };
  }
  return null;
}

/** Counts the elements that are open. */
function findTooDeep(text: string): PassedLimit | null {
  let depth = 0;
  for (const { 0: tag, 1: closing, index } of text.matchAll(/\\[^]|<(\/?)[\p{L}_$>][^<>]*>?/gu)) {
    if (tag.startsWith('\\') || tag.endsWith('/>')) continue;
    depth = closing === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MDX_LIMITS.depth) return { limit: 'depth', start: index, end: index + tag.length };
  }
  return null;
}

/** An expression to its closing brace, an import or export to the next empty line. */
function findLongCode(text: string): PassedLimit | null {
  const opening = /\\[^]|\{|^(?:import|export)\b/gm;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const { 0: sign, index: start } = found;
    if (sign.startsWith('\\')) continue;
    let depth = 0;
    let at = start;
    for (; at < text.length && at - start <= MDX_LIMITS.code; at++) {
      const letter = text.charAt(at);
      if ('{(['.includes(letter)) depth++;
      else if ('})]'.includes(letter)) depth = Math.max(0, depth - 1);
      if (depth > DEEPEST_CODE) return { limit: 'code', start, end: at + 1 };
      if (depth === 0 && (sign === '{' || text.startsWith('\n\n', at))) break;
    }
    const isOpen = at === text.length || at - start > MDX_LIMITS.code;
    if (isOpen && sign === '{') return { limit: 'open-brace', start, end: start + 1 };
    if (at - start > MDX_LIMITS.code) return { limit: 'code', start, end: at };
    opening.lastIndex = at + 1;
  }
  return null;
}

function findTooLong(text: string): PassedLimit | null {
  let paragraph = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.length > MDX_LIMITS.line) return { limit: 'line', start, end };
    if (line === '') paragraph = end;
    else if (end - paragraph > MDX_LIMITS.paragraph) return { limit: 'paragraph', start: paragraph, end };
    start = end + 1;
  }
  return text.length > MDX_LIMITS.file
    ? { limit: 'file', start: MDX_LIMITS.file, end: MDX_LIMITS.file + 1 }
    : null;
}
