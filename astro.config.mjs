import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readSiteOptions, readVariable } from './src/build/environment.ts';
import { preloadModules } from './src/build/preload-modules.ts';
import { watchContent } from './src/build/watch-content.ts';

const place = readSiteOptions();
if ('wrong' in place) {
  // Thrown, it would come with a stack of Vite's.
  console.error(`${place.wrong.vi}\n${place.wrong.en}`);
  process.exit(2);
}

export default defineConfig({
  site: place.siteUrl,
  base: place.basePath || '/',
  outDir: readVariable('OUT_DIR') ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  // The default drops the spaces between inline tags on separate lines, and with them the space between a
  // number and its heading.
  compressHTML: true,
  // The policy allows no inline style or script.
  // Several pages at once: alone, each waits for its folder and file to be written.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // One style sheet in a known order, from which the build cuts one for each kind of page.
      cssCodeSplit: false,
      rolldownOptions: {
        // Astro marks its own modules with a directive that the bundler does not know; nothing is lost.
        onLog(level, log, next) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE' || !log.message.includes('astro:head-inject'))
            next(level, log);
        },
      },
    },
    plugins: [watchContent(), preloadModules()],
  },
  // Coloured code would bring inline styles, which the policy forbids.
  markdown: { syntaxHighlight: false },
  integrations: [mdx()],
  devToolbar: { enabled: false },
});
