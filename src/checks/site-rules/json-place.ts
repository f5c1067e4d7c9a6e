/** The way to a value in JSON: keys and places in lists, from the outermost. */
export type JsonPath = readonly (string | number)[];

/**
 * Offset of a value in a JSON text that a parser has accepted; of the nearest enclosing value if there is none at the
 * end of the path.
 */
export function offsetInJson(text: string, path: JsonPath): number {
  let at = skipSpace(text, 0);
  for (const step of path) {
    const next = typeof step === 'number' ? findItem(text, at, step) : findMember(text, at, step);
    if (next === null) return at;
    at = next;
  }
  return at;
}

function findItem(text: string, list: number, index: number): number | null {
  if (text.charAt(list) !== '[') return null;
  let at = skipSpace(text, list + 1);
  for (let i = 0; text.charAt(at) !== ']' && at < text.length; i++) {
    if (i === index) return at;
    at = skipComma(text, endOfValue(text, at));
  }
  return null;
}

function findMember(text: string, object: number, key: string): number | null {
  if (text.charAt(object) !== '{') return null;
  let at = skipSpace(text, object + 1);
  while (text.charAt(at) === '"') {
    const end = endOfValue(text, at);
    const value = skipSpace(text, text.indexOf(':', end) + 1);
    if (JSON.parse(text.slice(at, end)) === key) return value;
    at = skipComma(text, endOfValue(text, value));
  }
  return null;
}

/** Offset behind a value: brackets are counted, what stands in strings is not. */
function endOfValue(text: string, start: number): number {
  const token = /"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s,:"[\]{}]+|[\s,:]+/gy;
  token.lastIndex = start;
  let depth = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if (/^[[{]/.test(found[0])) depth++;
    else if (/^[\]}]/.test(found[0])) depth--;
    if (depth <= 0) return token.lastIndex;
  }
  return text.length;
}

function skipSpace(text: string, at: number): number {
  let end = at;
  while (/\s/.test(text.charAt(end))) end++;
  return end;
}

function skipComma(text: string, at: number): number {
  const end = skipSpace(text, at);
  return text.charAt(end) === ',' ? skipSpace(text, end + 1) : end;
}
