import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rooms of the house and what each may import of the others (README, "The rooms"). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  load: ['model'],
  checks: ['model'],
  search: ['model'],
  views: ['model', 'search', 'site.ts', 'words.ts'],
  components: ['views', 'model', 'layouts', 'search', 'words.ts'],
  layouts: ['views', 'model', 'components', 'styles', 'search', 'csp.ts', 'words.ts', 'build-context.ts'],
  pages: ['views', 'model', 'layouts', 'components', 'build-context.ts', 'words.ts'],
};

/** Packages that a room is kept from, or the only ones it may use. */
const NO_FILES = /^(node:fs|fs|node:child_process|astro($|:|\/))/;

const root = 'src';

interface Import {
  readonly file: string;
  readonly room: string;
  readonly specifier: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const path = relative(root, file).replaceAll('\\', '/');
  const room = path.includes('/') ? (path.split('/')[0] ?? '') : path;
  const matches = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g,
  );
  return [...matches].map((match) => ({ file: path, room, specifier: match[1] ?? match[2] ?? '' }));
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|astro)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => join(root, name));
const imports = files.flatMap(importsOf);

describe('the rooms of the house', () => {
  it('reads the imports of every room', () => {
    expect(new Set(imports.map(({ room }) => room))).toEqual(
      new Set([...Object.keys(MAY_IMPORT), ...looseFiles()]),
    );
  });

  it.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (room) => {
    const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
    const wrong = imports
      .filter((entry) => entry.room === room && entry.specifier.startsWith('.'))
      .filter((entry) => {
        const path = join(dirname(entry.file), entry.specifier).replaceAll('\\', '/');
        return !allowed.includes(path.split('/')[0] ?? '');
      });
    expect(wrong).toEqual([]);
  });

  it.each(['model', 'checks', 'views', 'components'])('%s touches neither files nor processes', (room) => {
    const wrong = imports.filter(
      (entry) => entry.room === room && NO_FILES.test(entry.specifier) && entry.specifier !== 'astro:content',
    );
    expect(wrong).toEqual([]);
  });

  it('model uses a schema library and nothing else', () => {
    const packages = imports.filter(({ room, specifier }) => room === 'model' && !specifier.startsWith('.'));
    expect(new Set(packages.map(({ specifier }) => specifier))).toEqual(new Set(['zod']));
  });

  it('has no room without a subject', () => {
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /(^|\/)(utils|lib|helpers|common)(\/|$)/.test(name))).toEqual([]);
  });
});

/** Files of `src` itself that import something. */
function looseFiles(): string[] {
  return imports.filter(({ file }) => !file.includes('/')).map(({ file }) => file);
}
