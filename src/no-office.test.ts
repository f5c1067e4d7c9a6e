import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesInFolder } from './load/content-files.ts';
import { loadCorpus } from './load/load-corpus.ts';

/** The code, tests left out. */
const FILES = ['src', 'scripts'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(ts|astro|mjs|css)$/.test(name) && !name.endsWith('.test.ts')),
);

const { identity, documents, tasks, bodies, sources } = loadCorpus(filesInFolder('content'));

describe('the code serves any office', () => {
  it('names nothing of the content that is published here', () => {
    const { name, shortName, tagline, description } = identity;
    const texts = [name, shortName, tagline, description].flatMap((text) => [text?.vi ?? '', text?.en ?? '']);
    const ids = [...documents, ...tasks, ...bodies].map(({ id }) => id);
    // One word may be an id and a word of the language.
    const own = [...texts, ...ids, ...Object.keys(sources)].filter((text) => /[ -]/.test(text));
    expect(own.length).toBeGreaterThan(100);
    const pattern = new RegExp(
      `(?<![\\p{L}\\d-])(?:${own.map(RegExp.escape).join('|')}|1970)(?![\\p{L}\\d-])`,
      'u',
    );
    const found = FILES.flatMap((file) => {
      const hit = pattern.exec(readFileSync(file, 'utf8'));
      return hit === null ? [] : [`${file}: ${hit[0]}`];
    });
    expect(found).toEqual([]);
  });
});
