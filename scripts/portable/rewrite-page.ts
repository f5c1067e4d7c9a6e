import { Parser } from 'htmlparser2';
import { CONTENT_SECURITY_POLICY } from '../../src/site/csp.ts';

/** What a page needs to know of the site to stand in a folder. */
export interface Folder {
  /** The base path of the finished site: `''` or `/so-tay`. */
  readonly base: string;
  /** Whether the folder holds a file, by its path below the folder. */
  readonly has: (file: string) => boolean;
  /** The one classic script that takes the place of all module scripts. */
  readonly program: string;
}

/**
 * Opened as a file, a page has no origin: browsers differ on whether `'self'` then means its folder, so the scheme is
 * named too. Frames are how the program reads another page, since a file cannot be fetched.
 */
const POLICY = CONTENT_SECURITY_POLICY.replaceAll("'self'", "'self' file:") + "; frame-src 'self' file:";

const ATTRIBUTE = /( [a-z][\w-]*=")([^"]*)(")/g;
const MODULE = /<script type="module" src="[^"]*"><\/script>/g;
const REFRESH = /^(\d+;url=)(.*)$/;

/** A page of the finished site, at `file` below its folder, as it stands in a folder without a server. */
export function rewritePage(html: string, file: string, folder: Folder): string {
  const tags: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const [start, end] = [parser.startIndex, parser.endIndex + 1];
      const isPreload = name === 'link' && attributes.rel === 'preload';
      tags.push({ start, end, text: isPreload ? '' : rewriteTag(html.slice(start, end), file, folder) });
    },
  });
  parser.end(html);
  let rewritten = '';
  let from = 0;
  for (const { start, end, text } of tags) {
    rewritten += html.slice(from, start) + text;
    from = end;
  }
  let program = `<script defer src="${relativeAddress(file, folder.program)}"></script>`;
  return (rewritten + html.slice(from)).replace(MODULE, () => {
    const script = program;
    program = '';
    return script;
  });
}

/** An opening tag with every address of the site in it made relative, and the policy of a folder. */
function rewriteTag(tag: string, file: string, folder: Folder): string {
  const root = relativeAddress(file, '').replace(/\/$/, '');
  return tag
    .replace(/^(<html [^>]*?data-base)(="[^"]*")?/, `$1="${root}"`)
    .replace(ATTRIBUTE, (whole, before: string, value: string, after: string) => {
      if (value === CONTENT_SECURITY_POLICY) return before + POLICY + after;
      const [, wait = '', refreshed] = REFRESH.exec(value) ?? [];
      const address = fileAddress(refreshed ?? value, file, folder);
      return address === null ? whole : before + wait + address + after;
    });
}

/** The relative address of what stands at an address of the site; null if it is none. */
function fileAddress(address: string, from: string, { base, has }: Folder): string | null {
  const [, path, rest = ''] = /^([^?#\s]*)([?#].*)?$/.exec(address) ?? [];
  if (path === undefined || !path.startsWith(`${base}/`) || path.startsWith('//')) return null;
  const name = decodeURI(path.slice(base.length + 1));
  const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  return has(file) ? encodeURI(relativeAddress(from, file)) + rest : null;
}

/** How the file at one path is reached from the file at another; the folder itself where the path is empty. */
export function relativeAddress(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const up = here.slice(shared).map(() => '..');
  const way = [...up, ...there.slice(shared)].join('/');
  return way === '' ? './' : way;
}

/** A style sheet whose fonts stand beside it. */
export function rewriteStyles(css: string, base: string): string {
  return css.replaceAll(`url(${base}/_astro/`, 'url(');
}
