import { resolve } from 'node:path';
import { type InputOptions, type OutputOptions, type Plugin, rolldown } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import { OPEN_MODULE, type Portable } from './browser/portable-page.ts';

const ENTRY = 'portable-entry';
const START = resolve('scripts/portable/browser/portable-page.ts');
const PRELOADS = /[\\/]preload-helper\.[^\\/]*\.js$/;

/** The finished modules of all pages as one classic script, which starts them where a page was opened as a file. */
export async function bundleProgram(modules: readonly string[], portable: Portable): Promise<string> {
  const imports = modules.map((file) => `import(${JSON.stringify(file)})`).join(', ');
  const code = `import { openPortablePage } from ${JSON.stringify(START)};
openPortablePage(${JSON.stringify(portable)}, () => void Promise.all([${imports}]));`;
  const entry: Plugin = {
    name: ENTRY,
    resolveId: (id) => (id === ENTRY ? id : null),
    load: (id) => (id === ENTRY ? code : null),
    transform: (text, id) => (id.endsWith('.js') ? withoutImports(withoutPreloads(text, id)) : null),
  };
  return bundle({ input: ENTRY, plugins: [entry] }, {});
}

/** A module as an expression: a function that begins it anew for its address and returns what it exports. */
export async function bundleModule(file: string): Promise<string> {
  const transform = { define: { 'import.meta.url': 'address' } };
  const code = await bundle({ input: file, transform }, { name: 'module', exports: 'named' });
  // A file may start no worker; without the constructor Pagefind does its work on the page.
  return `(address) => { const Worker = undefined; ${code}; return module; }`;
}

/** A program for a browser as one classic script. */
export async function bundle(input: InputOptions, output: OutputOptions): Promise<string> {
  const build = await rolldown({ ...input, platform: 'browser', logLevel: 'silent' });
  try {
    const { output: chunks } = await build.generate({
      format: 'iife',
      minify: true,
      codeSplitting: false,
      ...output,
    });
    return chunks[0].code.trim();
  } finally {
    await build.close();
  }
}

/** Vite's helper fetches what a module will import: here all is there already. */
function withoutPreloads(code: string, file: string): string {
  if (!PRELOADS.test(file)) return code;
  const [, name] = /export\{\w+ as (\w+)\}/.exec(code) ?? [];
  if (name === undefined) throw new Error(`${file} is not the helper that Vite wrote so far`);
  return `export const ${name} = (load) => load();`;
}

/** Imports of an address that is only known on the page go to the function that can open it there. */
function withoutImports(code: string): string {
  const places: number[] = [];
  new Visitor({
    ImportExpression({ start, source }) {
      const isKnown = source.type === 'Literal' || source.type === 'TemplateLiteral';
      if (!isKnown) places.push(start);
    },
  }).visit(parseSync('module.js', code).program);
  return places.reduceRight(
    (text, start) => `${text.slice(0, start)}${OPEN_MODULE}${text.slice(start + 'import'.length)}`,
    code,
  );
}
