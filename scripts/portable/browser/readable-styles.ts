import { loadScript } from './load-script.ts';

/** The data script with all style sheets, and the function by which it hands them over. */
export const STYLES_FILE = '_astro/styles.js';
export const TAKE_STYLES = 'takeStyleSheets';

/**
 * The handouts read the rules for paper out of the style sheets, which a page opened as a file may not do with a linked
 * one. There the same sheets are adopted as text in the place of the linked ones, those too that are linked later.
 */
export async function makeStylesReadable(root: URL): Promise<void> {
  const texts = await new Promise<Readonly<Record<string, string>>>((done, failed) => {
    Object.assign(globalThis, { [TAKE_STYLES]: done });
    loadScript(new URL(STYLES_FILE, root)).catch(failed);
  });
  const adopt = (link: EventTarget | null): void => {
    if (!(link instanceof HTMLLinkElement) || link.rel !== 'stylesheet') return;
    const text = texts[link.href.slice(link.href.lastIndexOf('/') + 1)];
    if (text === undefined) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(withWholeAddresses(text, link.href));
    document.adoptedStyleSheets.push(sheet);
    link.disabled = true;
  };
  for (const link of document.querySelectorAll('link[rel=stylesheet]')) adopt(link);
  // On its way down, so that whoever waits for the link finds the sheet adopted.
  document.addEventListener('load', ({ target }) => adopt(target), true);
  Object.defineProperty(document, 'styleSheets', { get: () => document.adoptedStyleSheets });
}

/** Letters are looked for beside the page otherwise: browsers have no one way to give such a sheet a place of its own. */
function withWholeAddresses(css: string, address: string): string {
  return css.replace(
    /url\((["']?)(?!data:)([^"')]+)\1\)/g,
    (_, _quote, name: string) => `url("${new URL(name, address).href}")`,
  );
}
