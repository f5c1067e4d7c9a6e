import type { Plugin } from 'vite';

/** The module that stands in front of each `import()` of the finished pages. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Fetches what an imported module will import itself, all at once. Vite's own also waits for style sheets and watches for
 * failures, of which the pages have none to wait for and none to tell: it was a fifth of the script that every page loads.
 */
const CODE = `export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    const href = new URL('../' + file, import.meta.url).href;
    if (document.querySelector('link[href="' + href + '"]')) continue;
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  return load();
};`;

/** Takes a short helper in the place of Vite's. */
export function preloadModules(): Plugin {
  return {
    name: 'so-tay:preload-modules',
    enforce: 'pre',
    load: (id) => (id === HELPER ? CODE : null),
  };
}
