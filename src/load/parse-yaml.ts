import {
  Composer,
  type CST,
  type Document,
  type ErrorCode,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Parser,
  type Scalar,
} from 'yaml';
import type { YamlSyntaxDetail, YamlSyntaxFault } from '../model/parse-issue.ts';

/** Levels of lists and groups inside one another; content has at most eight. */
const DEEPEST = 50;

/** What a version control leaves at the beginning of a line where two versions could not be merged. */
export const MERGE_MARK = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$).*/m;

/** Letters by number or by a name, between double quotation marks; `\\n` is a line, and can be read. */
const CODED_LETTER = /(?<!\\)(?:\\\\)*\\[uUxNLP_0abevtr]/;

/** The first thing wrong with a yaml text, by offsets. What follows a mistake is mostly its consequence. */
export interface YamlMistake {
  readonly detail: YamlSyntaxDetail;
  readonly start: number;
  readonly end: number;
}

/**
 * Parses one yaml document, or says where it goes wrong. Of YAML only the plain part is taken: no tags, anchors,
 * aliases, directives, no second document, every key once. A hostile text costs no more than its length.
 */
export function parseYaml(text: string): Document.Parsed | YamlMistake {
  const mark = MERGE_MARK.exec(text);
  if (mark !== null) return mistake('merge-mark', mark.index, mark.index + mark[0].length);
  const tokens = [...new Parser().parse(text)];
  const refused = refuseTokens(tokens, text);
  if (refused !== null) return refused;
  // The library compares every key with every other; `refuseKeys` does not.
  const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;
  const [document] = new Composer(options).compose(tokens, true, text.length);
  if (document === undefined) return mistake('other', 0, 1);
  const [error] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (error === undefined) return refuseKeys(document) ?? document;
  return mistake(faultOf(error), error.pos[0], error.pos[1]);
}

export function isMistake(parsed: Document.Parsed | YamlMistake): parsed is YamlMistake {
  return 'detail' in parsed;
}

/** What the library says with one code for several mistakes. */
const BY_MESSAGE: readonly (readonly [message: RegExp, parseIssue: YamlSyntaxFault])[] = [
  [/end with a [}\]]/, 'open-bracket'],
  [/^Missing closing/, 'open-quote'],
  [/^Missing ,/, 'missing-comma'],
  [/^Comments must/, 'comment'],
  [/followed by map values/, 'missing-colon'],
];

const BY_CODE: Readonly<Partial<Record<ErrorCode, YamlSyntaxFault>>> = {
  BAD_COLLECTION_TYPE: 'tag',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indentation',
  BAD_SCALAR_START: 'first-sign',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  BLOCK_IN_FLOW: 'colon',
  KEY_OVER_1024_CHARS: 'key',
  MULTILINE_IMPLICIT_KEY: 'missing-colon',
  NON_STRING_KEY: 'key',
  TAB_AS_INDENT: 'tab',
  UNEXPECTED_TOKEN: 'unexpected',
};

function faultOf({ code, message }: { readonly code: ErrorCode; readonly message: string }): YamlSyntaxFault {
  return BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1] ?? BY_CODE[code] ?? 'other';
}

function mistake(type: YamlSyntaxFault, start: number, end = start + 1): YamlMistake {
  return { detail: { type }, start, end: Math.max(end, start + 1) };
}

/** A token still to be looked at, with the number of lists and groups around it. */
interface Step {
  readonly token: CST.Token | CST.SourceToken;
  readonly depth: number;
}

/** Looks through the tokens in the order of the text, without calling itself: no depth is too deep for it. */
function refuseTokens(tokens: readonly CST.Token[], text: string): YamlMistake | null {
  const [, second] = tokens.filter(({ type }) => type === 'document');
  const steps: Step[] = [...tokens].reverse().map((token) => ({ token, depth: 0 }));
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { token, depth } = step;
    if (token === second) return mistake('several-documents', second.offset);
    const refused = refuseToken(token, text);
    if (refused !== null) return refused;
    const inside = partsOf(token);
    if (inside === null) continue;
    const level = 'items' in token ? depth + 1 : depth;
    if (level > DEEPEST) {
      return { detail: { type: 'too-deep', most: DEEPEST }, start: token.offset, end: token.offset + 1 };
    }
    for (const part of inside.reverse()) steps.push({ token: part, depth: level });
  }
  return null;
}

function refuseToken(token: CST.Token | CST.SourceToken, text: string): YamlMistake | null {
  const { offset } = token;
  switch (token.type) {
    case 'directive':
      return mistake('directive', offset, offset + token.source.length);
    case 'tag':
      return mistake('tag', offset, offset + token.source.length);
    case 'anchor':
    case 'alias':
      return mistake('alias', offset, offset + token.source.length);
    case 'single-quoted-scalar':
    case 'double-quoted-scalar': {
      const mark = token.source.charAt(0);
      if (token.source.length < 2 || !token.source.endsWith(mark)) return mistake('open-quote', offset);
      const coded = mark === '"' ? CODED_LETTER.exec(token.source) : null;
      if (coded === null) return null;
      const end = offset + coded.index + coded[0].length;
      return mistake('coded-letter', end - 2, end);
    }
    case 'scalar':
      return /^[“”„]/.test(token.source) ? mistake('curly-quote', offset) : null;
    case 'comment':
      // Alone on its line, or behind a value that is closed, a comment cuts nothing off.
      return /^#[\p{L}\p{N}]/u.test(token.source) &&
        /[^\s"'\]}][ \t]*$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))
        ? mistake('cut-off', offset, offset + token.source.length)
        : null;
    default:
      return null;
  }
}

/** The tokens that a token holds, in the order of the text; null if it holds none. */
function partsOf(token: CST.Token | CST.SourceToken): (CST.Token | CST.SourceToken)[] | null {
  if (token.type === 'document') return present([...token.start, token.value, ...(token.end ?? [])]);
  if (!('items' in token)) return 'end' in token && Array.isArray(token.end) ? present(token.end) : null;
  const opening = 'start' in token ? [token.start] : [];
  const items = token.items.flatMap(({ start, key, sep, value }) => [...start, key, ...(sep ?? []), value]);
  return present([...opening, ...items, ...('end' in token ? token.end : [])]);
}

function present<T>(list: readonly (T | null | undefined)[]): T[] {
  return list.filter((entry): entry is T => entry !== null && entry !== undefined);
}

/** Every key is one word or number, and stands once. `__proto__` is no key: it would change the group itself. */
function refuseKeys(document: Document.Parsed): YamlMistake | null {
  const nodes: unknown[] = [document.contents];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (isSeq(node)) nodes.push(...node.items.filter((item) => item !== null));
    if (!isMap(node)) continue;
    const known = new Set<string>();
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const [start, end] = rangeOfKey(pair.key) ?? node.range ?? [0, 1];
      if (!isScalar(pair.key) || pair.key.value === null || pair.key.value === '__proto__') {
        return mistake('key', start, end);
      }
      const key = String(pair.key.value);
      if (known.has(key)) return { detail: { type: 'duplicate-key', key }, start, end };
      known.add(key);
      if (pair.value !== null) nodes.push(pair.value);
    }
  }
  return null;
}

function rangeOfKey(key: unknown): Scalar['range'] {
  return typeof key === 'object' && key !== null && 'range' in key ? (key as Scalar).range : null;
}
