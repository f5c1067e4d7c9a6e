import type { MdxLimit } from '../model/fault.ts';

/**
 * What an MDX file may have at most. The longest law stays far below. Past these the parser needs minutes, or its
 * stack runs over and takes the process with it, so that the text is looked through before it is parsed.
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

/** Levels of brackets inside one another in code. */
const DEEPEST_CODE = 10;

/** Where a text passes a limit. */
export interface PassedLimit {
  readonly limit: MdxLimit;
  readonly start: number;
  readonly end: number;
}

/** A brace without its twin, at the end of the text or nearer: past it all would be code. */
export interface OpenBrace {
  readonly limit: 'open-brace';
  readonly start: number;
  readonly end: number;
}

/**
 * The first place where a text passes a limit, or where its code has no end; null where it can be parsed.
 * `skipsCode`: letters between backticks count for nothing, as in a guide that shows code.
 */
export function findPassedLimit(text: string, skipsCode: boolean): PassedLimit | OpenBrace | null {
  const passed = new SignReader(text, skipsCode).read() ?? findLong(text);
  if (passed !== null || text.length <= MDX_LIMITS.file) return passed;
  return { limit: 'file', start: MDX_LIMITS.file, end: MDX_LIMITS.file + 1 };
}

/** A line or a paragraph that is too long, or a line that opens too many lists and quotations. */
function findLong(text: string): PassedLimit | null {
  let paragraph = 0;
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const length = end - start;
    const marks = length > MDX_LIMITS.depth ? MARKS.exec(text.slice(start, end)) : null;
    if (marks !== null) return { limit: 'depth', start: start + marks[0].length, end };
    if (length > MDX_LIMITS.line) return { limit: 'line', start, end };
    if (length === 0) paragraph = end;
    else if (end - paragraph > MDX_LIMITS.paragraph) return { limit: 'paragraph', start: paragraph, end };
    start = end + 1;
  }
  return null;
}

const MARK = '(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])';
/** As many marks of lists and quotations as may stand before one line, where one more follows. */
const MARKS = new RegExp(`^[ \\t]*(?:${MARK}[ \\t]*){${MDX_LIMITS.depth}}(?=${MARK})`);

/** Reads the signs that open tags, code and entities, in one go from the first letter to the last. */
class SignReader {
  readonly #text: string;
  readonly #skipsCode: boolean;
  readonly #counts = { '<': 0, '&': 0, '{': 0 };
  /** By the length of a run of backticks: up to where no such run follows. */
  readonly #unclosed = new Map<number, number>();
  #depth = 0;

  constructor(text: string, skipsCode: boolean) {
    this.#text = text;
    this.#skipsCode = skipsCode;
  }

  read(): PassedLimit | OpenBrace | null {
    const signs = /[\\`<&{]|^(?:import|export)\b/gm;
    for (let found = signs.exec(this.#text); found !== null; found = signs.exec(this.#text)) {
      const next = this.#readSign(found[0], found.index);
      if (typeof next !== 'number') return next;
      signs.lastIndex = next;
    }
    return null;
  }

  /** Where reading goes on after a sign. */
  #readSign(sign: string, at: number): number | PassedLimit | OpenBrace {
    switch (sign) {
      case '\\':
        return at + 2;
      case '`':
        return this.#skipsCode ? this.#endOfQuotedCode(at) : at + 1;
      case '&':
        return this.#count('&', at) ?? at + 1;
      case '<':
        return this.#count('<', at) ?? this.#readTag(at);
      case '{':
        return this.#readExpression(at);
      default:
        return this.#beginsBlock(at) ? this.#readModuleCode(at) : at + sign.length;
    }
  }

  #count(sign: '<' | '&' | '{', at: number): PassedLimit | null {
    const limit = `sign ${sign}` as const;
    return ++this.#counts[sign] > MDX_LIMITS[limit] ? { limit, start: at, end: at + 1 } : null;
  }

  #readTag(at: number): number | PassedLimit | OpenBrace {
    const closes = this.#text.charAt(at + 1) === '/';
    if (!closes && !/[\p{L}_$>]/u.test(this.#text.charAt(at + 1))) return at + 1;
    const marks = /["'{>]/g;
    marks.lastIndex = at + 1;
    for (let found = marks.exec(this.#text); found !== null; found = marks.exec(this.#text)) {
      const mark = found[0];
      if (mark === '>') {
        if (closes) this.#depth = Math.max(0, this.#depth - 1);
        else if (this.#text.charAt(found.index - 1) !== '/' && ++this.#depth > MDX_LIMITS.depth) {
          return { limit: 'depth', start: at, end: found.index + 1 };
        }
        return found.index + 1;
      }
      const end = mark === '{' ? this.#readExpression(found.index) : this.#endOfQuote(mark, found.index);
      if (typeof end !== 'number') return end;
      marks.lastIndex = end;
    }
    return this.#text.length;
  }

  #endOfQuote(mark: string, at: number): number {
    const end = this.#text.indexOf(mark, at + 1);
    return end === -1 ? this.#text.length : end + 1;
  }

  /** A brace to its twin. Brackets inside quotation marks count too: no honest code comes near the limits. */
  #readExpression(at: number): number | PassedLimit | OpenBrace {
    const passed = this.#count('{', at);
    if (passed !== null) return passed;
    let braces = 0;
    let brackets = 0;
    for (let i = at; i < this.#text.length && i - at <= MDX_LIMITS.code; i++) {
      const letter = this.#text.charAt(i);
      if (letter === '{') braces++;
      else if (letter === '(' || letter === '[') brackets++;
      else if (letter === ')' || letter === ']') brackets = Math.max(0, brackets - 1);
      else if (letter === '}' && --braces === 0) return i + 1;
      if (braces + brackets > DEEPEST_CODE) return { limit: 'code', start: at, end: i + 1 };
    }
    return { limit: 'open-brace', start: at, end: at + 1 };
  }

  /** An import or export to the next empty line. Past it the parser reads on as long as a bracket is open. */
  #readModuleCode(at: number): number | PassedLimit {
    let brackets = 0;
    for (let i = at; i < this.#text.length; i++) {
      const letter = this.#text.charAt(i);
      if ('{(['.includes(letter)) brackets++;
      else if ('})]'.includes(letter)) brackets = Math.max(0, brackets - 1);
      else if (letter === '\n' && this.#text.charAt(i + 1) === '\n' && brackets === 0) return i + 1;
      if (brackets > DEEPEST_CODE || i - at > MDX_LIMITS.code)
        return { limit: 'code', start: at, end: i + 1 };
    }
    return this.#text.length;
  }

  /** Whether a line stands where a block begins, not in the midst of a paragraph. */
  #beginsBlock(at: number): boolean {
    const before = this.#text.slice(this.#text.lastIndexOf('\n', at - 2) + 1, Math.max(0, at - 1)).trim();
    return before === '' || /^(?:#|import\b|export\b)|>$/.test(before);
  }

  /** Past the code that a run of backticks opens; past the run itself where nothing closes it in its paragraph. */
  #endOfQuotedCode(at: number): number {
    const run = /`+/y;
    run.lastIndex = at;
    const fence = run.exec(this.#text)?.[0] ?? '`';
    const isBlock =
      fence.length >= 3 && this.#text.slice(this.#text.lastIndexOf('\n', at) + 1, at).trim() === '';
    const after = at + fence.length;
    const close = isBlock ? this.#text.indexOf(`\n${fence}`, after) : this.#closingRun(fence, after);
    return close === -1 ? (isBlock ? this.#text.length : after) : close + fence.length + (isBlock ? 1 : 0);
  }

  #closingRun(fence: string, from: number): number {
    if (from < (this.#unclosed.get(fence.length) ?? 0)) return -1;
    const blank = this.#text.indexOf('\n\n', from);
    const end = blank === -1 ? this.#text.length : blank;
    const runs = /`+/g;
    runs.lastIndex = from;
    for (
      let found = runs.exec(this.#text);
      found !== null && found.index < end;
      found = runs.exec(this.#text)
    ) {
      if (found[0].length === fence.length) return found.index;
    }
    this.#unclosed.set(fence.length, end);
    return -1;
  }
}
