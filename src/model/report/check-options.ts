/** The options of `npm run check`, as `parseArgs` takes them: the command reads them, and the guide is held to them. */
export const CHECK_FLAGS = {
  watch: { type: 'boolean' },
  fix: { type: 'boolean' },
  accept: { type: 'string' },
  only: { type: 'string' },
  format: { type: 'string' },
  site: { type: 'string' },
  'dry-run': { type: 'boolean' },
  content: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  'site-url': { type: 'string' },
  base: { type: 'string' },
  pages: { type: 'string' },
} as const;
