import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { watchContent } from './src/load/watch-content.ts';
import { DEFAULT_SITE_URL } from './src/site.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? DEFAULT_SITE_URL,
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  // The default drops the spaces between inline tags on separate lines, and with them the space between a
  // number and its heading.
  compressHTML: true,
  // The policy allows no inline style or script.
  build: { inlineStylesheets: 'never', concurrency: 1 },
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    plugins: [watchContent()],
  },
  integrations: [mdx()],
  devToolbar: { enabled: false },
});
