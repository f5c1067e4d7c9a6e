import type { LinkTarget } from '../../model/site/built-site.ts';

/** Where a site stands. */
export interface SitePlace {
  readonly url: string;
  readonly base: string;
}

/** Keeps one copy of each text. What a parser hands out is a slice that would keep its whole file in memory. */
export type KeepText = (text: string) => string;

export function makeKeeper(): KeepText {
  const kept = new Map<string, string>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const copy = Buffer.from(text, 'utf8').toString('utf8');
    kept.set(copy, copy);
    return copy;
  };
}

/** Reads addresses as a browser does. Takes an address as written and the address of the page it stands on. */
export type ReadTarget = (written: string, page: string) => LinkTarget;

export function makeTargetReader(place: SitePlace, keep: KeepText): ReadTarget {
  const { origin } = new URL(place.url);
  const known = new Map<string, LinkTarget>();
  return (written, page) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const target = readTarget(keep(written), origin, place.base, page, keep);
    // An address that begins with a slash or a scheme is the same on every page.
    if (/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(written)) known.set(target.written, target);
    return target;
  };
}

function readTarget(written: string, origin: string, base: string, page: string, keep: KeepText): LinkTarget {
  if (written.startsWith('#')) {
    return { kind: 'site', written, path: page, fragment: keep(decode(written.slice(1))) };
  }
  if (!URL.canParse(written, origin + page)) return { kind: 'malformed', written };
  const url = new URL(written, origin + page);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { kind: 'scheme', written, scheme: url.protocol.slice(0, -1) };
  }
  const path = decode(url.pathname);
  const isOnSite = url.origin === origin;
  // Another site may stand beside this one on its host; a full address says that it is meant.
  const isNeighbour = isOnSite && /^(?:https?:|\/\/)/i.test(written) && !path.startsWith(`${base}/`);
  if (!isOnSite || isNeighbour) return { kind: 'foreign', written, origin: keep(url.origin) };
  const hash = written.indexOf('#');
  return {
    kind: 'site',
    written,
    path: keep(path),
    fragment: hash === -1 ? null : keep(decode(written.slice(hash + 1))),
  };
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
