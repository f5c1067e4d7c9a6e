import { loadScript } from './load-script.ts';

/** The data script with all style sheets, and the function by which it hands them over. */
export const STYLES_FILE = '_astro/styles.js';
export const TAKE_STYLES = 'takeStyleSheets';

const adopted = new Set<string>();
let sheets: Promise<Readonly<Record<string, string>>> | undefined;

/**
 * The handouts read the rules for paper out of the style sheets, which a page opened as a file may not do with a linked
 * one. There the same sheets are adopted as text, and stand for the linked ones.
 */
export async function makeStylesReadable(root: URL): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  await adoptStyles(
    links.map(({ href }) => href),
    root,
  );
  for (const link of links) link.disabled = true;
  Object.defineProperty(document, 'styleSheets', { get: () => document.adoptedStyleSheets });
}

/** Adds style sheets by their addresses, each once. */
export async function adoptStyles(addresses: readonly string[], root: URL): Promise<void> {
  sheets ??= new Promise((done, failed) => {
    Object.assign(globalThis, { [TAKE_STYLES]: done });
    loadScript(new URL(STYLES_FILE, root)).catch(failed);
  });
  const texts = await sheets;
  for (const address of addresses) {
    const text = texts[address.slice(address.lastIndexOf('/') + 1)];
    if (text === undefined || adopted.has(address)) continue;
    adopted.add(address);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(withWholeAddresses(text, address));
    document.adoptedStyleSheets.push(sheet);
  }
}

/** Letters are looked for beside the page otherwise: browsers have no one way to give such a sheet a place of its own. */
function withWholeAddresses(css: string, address: string): string {
  return css.replace(
    /url\((["']?)(?!data:)([^"')]+)\1\)/g,
    (_, _quote, name: string) => `url("${new URL(name, address).href}")`,
  );
}
