import { expect, it } from 'vitest';
import { formatManifest } from '../model/site/site-manifest.ts';
import { bytesOf, filesNotIn, filesOfChoice, type ListedFile, readFileList } from './listed-files.ts';

const file = (path: string, sha256 = 'a'.repeat(64)): ListedFile => ({ path, bytes: 10, sha256 });

const SITE = [
  '_astro/a.css',
  '_headers',
  '404.html',
  'api/v1/tasks.csv',
  'boot.js',
  'boot.js.br',
  'en/one/index.html',
  'en/one/i/index.html',
  'en/store/index.html',
  'favicon.svg',
  'index.html',
  'offline-worker.js',
  'one/index.html',
  'one/i/index.html',
  'one-more/index.html',
  'pagefind/vi/pagefind.js',
  'robots.txt',
  'side/one/index.html',
  'sitemap.xml',
  'store/index.html',
  'tai-ve/one/file.pdf',
].map((path) => file(path));

const pathsOf = (isWhole: boolean, documents: readonly string[]): readonly string[] =>
  filesOfChoice(SITE, { isWhole, documents }, (id) => [`${id}/`, `en/${id}/`, `side/${id}/`], [
    'store/',
    'en/store/',
  ]).map(({ path }) => path);

it('reads the list that a build writes', () => {
  const written = formatManifest(new Map(SITE.map(({ path, ...digest }) => [path, digest])));
  expect(readFileList(written)).toEqual(SITE);
});

it.each([
  ['', 'nothing'],
  ['<!doctype html><title>Sign in</title>', 'a page'],
  ['{"files":[]}', 'no files'],
  ['{"files":[{"path":"a","bytes":1,"sha256":"short"}]}', 'a digest that is none'],
  ['{"files":[{"path":"a","bytes":-0.5,"sha256":"x"}]}', 'a size that is none'],
])('refuses %s: %s', (text) => {
  expect(readFileList(text)).toBeNull();
});

it('takes of the whole site all that readers use', () => {
  const left = SITE.map(({ path }) => path).filter((path) => !pathsOf(true, []).includes(path));
  expect(left).toEqual([
    '_headers',
    'boot.js.br',
    'offline-worker.js',
    'robots.txt',
    'sitemap.xml',
    'tai-ve/one/file.pdf',
  ]);
});

it('takes of one document its pages, what pages load, and the pages that say what is stored', () => {
  expect(pathsOf(false, ['one'])).toEqual([
    '_astro/a.css',
    'boot.js',
    'en/one/index.html',
    'en/one/i/index.html',
    'en/store/index.html',
    'favicon.svg',
    'one/index.html',
    'one/i/index.html',
    'side/one/index.html',
    'store/index.html',
  ]);
});

it('counts bytes, and finds what is new or changed in another list', () => {
  const old = [file('a'), file('b'), file('gone')];
  const changed = file('b', 'b'.repeat(64));
  expect(filesNotIn([file('a'), changed, file('c')], old)).toEqual([changed, file('c')]);
  expect(bytesOf(old)).toBe(30);
});
