import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Commands as a reader copies them: up to the end of the code or of the line. */
const COMMAND = /npm run (?:-s )?([a-z]+)((?: -- [^`|>\n]*)?)/g;

/** What the script of a command says of itself: its own text and that of its folder. */
function textOf(command: string): string {
  const [, name = ''] = /scripts\/(\w+)\.ts/.exec(scripts[command] ?? '') ?? [];
  const files = [`scripts/${name}.ts`, ...globSync(`scripts/${name}/*.ts`)];
  return files
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

const PAGES = ['README.md', ...globSync('content/guides/*/*.mdx').sort()];

it.each(PAGES)('%s names commands and options that there are', (page) => {
  const unknown = [...readFileSync(page, 'utf8').matchAll(COMMAND)].flatMap(
    ([written, name = '', options = '']) => {
      if (scripts[name] === undefined) return written;
      const flags = options.match(/--[a-z-]+/g) ?? [];
      return flags.every((flag) => flag === '--help' || textOf(name).includes(flag)) ? [] : written;
    },
  );
  expect(unknown).toEqual([]);
});
