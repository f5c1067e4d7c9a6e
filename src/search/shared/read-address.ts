import { foldVietnamese } from './folding.ts';

/** An address as people write it, folded: its steps in small letters, digits and hyphens. */
export interface WrittenAddress {
  readonly isEnglish: boolean;
  readonly steps: readonly string[];
}

/** Reads the path of an address below the base path of the site, whatever case, marks and signs it was written with. */
export function readWrittenAddress(path: string): WrittenAddress {
  const steps = decoded(path)
    // A whole address that was pasted behind another.
    .replace(/^.*https?:\/+[^/]*/i, '')
    .split(/[/\\]+/)
    .map(foldStep)
    .filter((step) => step !== '');
  const last = steps.at(-1)?.replace(/-(?:html?|php|aspx?)$/, '');
  const named = last === undefined || last === 'index' ? steps.slice(0, -1) : [...steps.slice(0, -1), last];
  const isEnglish = named[0] === 'en';
  // Vietnamese has no step of its own.
  return { isEnglish, steps: isEnglish || named[0] === 'vi' ? named.slice(1) : named };
}

/** Letters and digits with hyphens between them: what else a name or a step holds says nothing. */
export function foldStep(text: string): string {
  return foldVietnamese(text.normalize('NFKC'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** As it stands where it is no well-formed code. Some programs write the code of a code: `%252F`. */
function decoded(path: string): string {
  try {
    const once = decodeURIComponent(path);
    return once === path ? path : decoded(once);
  } catch {
    return path;
  }
}
