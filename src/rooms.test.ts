import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** The rooms of the house and what each may import of the others (README, "The rooms"). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  language: [],
  citations: ['language'],
  model: ['language', 'citations'],
  site: ['language', 'model'],
  load: ['language', 'citations', 'model', 'site'],
  checks: ['language', 'citations', 'model', 'site'],
  search: ['language', 'citations', 'model'],
  offline: ['language', 'model', 'site'],
  views: ['language', 'citations', 'model', 'site', 'search'],
  import: ['language', 'citations', 'model', 'load'],
  word: ['language', 'model', 'views'],
  cards: ['views'],
  styles: [],
  components: ['language', 'model', 'site', 'views', 'search', 'offline', 'styles'],
  layouts: ['language', 'model', 'site', 'views', 'search', 'offline', 'styles', 'components'],
  build: ['language', 'model', 'site', 'load', 'checks', 'views'],
  pages: ['language', 'model', 'site', 'build', 'views', 'layouts', 'components'],
};

/** Astro's own entry points, which stand in `src` itself. */
const ENTRY_POINTS = ['content.config.ts', 'env.d.ts', 'middleware.ts', 'no-office.test.ts', 'rooms.test.ts'];

/** What only a room that reads and writes may ask for: files, processes, the web framework. */
const NO_FILES = /^(node:)?(fs|child_process|worker_threads)(\/|$)|^astro($|:|\/)/;
const KEPT_FROM_FILES = [
  'language',
  'citations',
  'model',
  'site',
  'checks',
  'views',
  'components',
  'word',
  'cards',
  'search/shared',
  'search/browser',
  'offline',
];

const ROOT = 'src';
const MOST_FILES = 25;
const MOST_LINES = 300;

/** The code below `src`, tests left out; with forward slashes. */
const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(ts|astro)$/.test(name) && !name.endsWith('.test.ts'));

/** What each file imports, as TypeScript reads it: types, `import()` and re-exports too. */
const IMPORTS = new Map(FILES.map((file) => [file, importsOf(file)]));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const { importedFiles } = ts.preProcessFile(file.endsWith('.astro') ? codeOf(text) : text, true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

/** The code of an Astro component: what stands between its fences and in its scripts. */
function codeOf(text: string): string {
  const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
  return [/^---\n([\s\S]*?)\n---/.exec(text)?.[1], ...scripts].join('\n');
}

/** Where an import leads below `src`; null for a package. */
function targetOf(file: string, specifier: string): string | null {
  return specifier.startsWith('.') ? join(dirname(file), specifier).replaceAll('\\', '/') : null;
}

const roomOf = (file: string): string => file.split('/')[0] ?? '';
const isIn = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);

describe('the rooms of the house', () => {
  it('are all in the table', () => {
    const rooms = new Set(FILES.map(roomOf));
    expect(rooms).toEqual(
      new Set([...Object.keys(MAY_IMPORT), ...ENTRY_POINTS].filter((name) => rooms.has(name))),
    );
    for (const room of Object.keys(MAY_IMPORT)) {
      expect(readdirSync(join(ROOT, room)), room).not.toEqual([]);
    }
  });

  it.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (room) => {
    const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
    const wrong = [...IMPORTS]
      .filter(([file]) => isIn(file, room))
      .flatMap(([file, specifiers]) =>
        specifiers.flatMap((specifier) => {
          const target = targetOf(file, specifier);
          return target === null || allowed.includes(roomOf(target)) ? [] : [`${file} imports ${target}`];
        }),
      );
    expect(wrong).toEqual([]);
  });

  it.each(KEPT_FROM_FILES)('%s touches neither files nor processes', (folder) => {
    const wrong = [...IMPORTS]
      .filter(([file]) => isIn(file, folder))
      .flatMap(([file, specifiers]) =>
        specifiers
          .filter((name) => NO_FILES.test(name) && name !== 'astro:content')
          .map((name) => `${file}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('model uses a schema library and nothing else', () => {
    const packages = [...IMPORTS]
      .filter(([file]) => ['language', 'citations', 'model'].includes(roomOf(file)))
      .flatMap(([, specifiers]) => specifiers.filter((name) => !name.startsWith('.')));
    expect(new Set(packages)).toEqual(new Set(['zod']));
  });

  it('have no circle of files, type imports included', () => {
    expect(findCircles()).toEqual([]);
  });

  it(`have at most ${MOST_FILES} code files side by side`, () => {
    const counts = new Map<string, number>();
    for (const file of FILES) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });

  it(`have no file of more than ${MOST_LINES} lines`, () => {
    const lines = (file: string): number => readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1;
    expect(FILES.filter((file) => lines(file) > MOST_LINES)).toEqual([]);
  });

  it('have a subject each', () => {
    const names = readdirSync(ROOT, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /(^|\/)(utils|lib|helpers|common)(\/|$)/.test(name))).toEqual([]);
  });
});

/** Chains of imports that come back to where they began. */
function findCircles(): readonly string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, chain: readonly string[]): void => {
    if (chain.includes(file)) circles.push([...chain.slice(chain.indexOf(file)), file].join(' > '));
    if (done.has(file) || chain.includes(file)) return;
    for (const specifier of IMPORTS.get(file) ?? []) {
      const target = targetOf(file, specifier);
      if (target !== null) visit(target, [...chain, file]);
    }
    done.add(file);
  };
  for (const file of FILES) visit(file, []);
  return circles;
}
