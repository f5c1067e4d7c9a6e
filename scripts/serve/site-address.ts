/**
 * What a request target asks for below the base path: the names on the way, decoded, and whether it ends in a slash.
 * `malformed` is no address of ours whatever the folder holds; `outside` may be one on another site of this host.
 */
export type SiteAddress =
  | {
      readonly kind: 'inside';
      readonly names: readonly string[];
      readonly endsInSlash: boolean;
      readonly query: string;
    }
  | { readonly kind: 'outside' }
  | { readonly kind: 'malformed' };

/** A name that would be read as something else than one name: a way up, a separator of any system, a control character. */
const UNSAFE_NAME = /^\.{1,2}$|[/\\\u0000-\u001f\u007f]/;

/**
 * Reads a raw request target, which no URL parser has tidied: `..` and its encoded forms stay visible and are refused.
 *
 * @param base `''` or `/first/second`, as `normaliseBase` makes it
 */
export function readSiteAddress(target: string, base: string): SiteAddress {
  const queryStart = target.indexOf('?');
  const path = queryStart === -1 ? target : target.slice(0, queryStart);
  if (!path.startsWith('/')) return { kind: 'malformed' };
  const names: string[] = [];
  for (const part of path.slice(1).split('/')) {
    const name = decodeName(part);
    if (name === undefined || UNSAFE_NAME.test(name)) return { kind: 'malformed' };
    names.push(name);
  }
  const endsInSlash = names.at(-1) === '';
  if (endsInSlash) names.pop();
  const baseNames = base.split('/').slice(1);
  if (names.includes('') || baseNames.some((name, index) => names[index] !== name))
    return { kind: 'outside' };
  return {
    kind: 'inside',
    names: names.slice(baseNames.length),
    endsInSlash,
    query: queryStart === -1 ? '' : target.slice(queryStart),
  };
}

/** The base path as `''` or `/first/second`; `undefined` if it is none. */
export function normaliseBase(written: string): string | undefined {
  const names = written.split('/').filter((name) => name !== '');
  if (!names.every((name) => /^[A-Za-z0-9._~-]+$/.test(name) && !/^\.+$/.test(name))) return undefined;
  return names.map((name) => `/${name}`).join('');
}

function decodeName(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
