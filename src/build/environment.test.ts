import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBase, readSiteOptions, readVariable, type SiteFlags } from './environment.ts';

const VARIABLES = ['SITE_URL', 'BASE_PATH', 'PAGES', 'CARDS'] as const;
const HERE = { siteUrl: 'http://localhost:4321', basePath: '', pages: 'all', cards: 'all' };

beforeEach(() => VARIABLES.forEach((name) => vi.stubEnv(name, undefined)));
afterEach(() => vi.unstubAllEnvs());

describe('the environment', () => {
  it('counts an empty variable as absent', () => {
    for (const name of VARIABLES) vi.stubEnv(name, '');
    expect(readVariable('SITE_URL')).toBeUndefined();
    expect(readSiteOptions()).toEqual(HERE);
  });

  it.each<[SiteFlags, object]>([
    [{}, { siteUrl: 'https://a.vn', basePath: '/b', pages: 'documents', cards: 'none' }],
    [
      { 'site-url': 'http://c.vn:81/' },
      { siteUrl: 'http://c.vn:81', basePath: '/b', pages: 'documents', cards: 'none' },
    ],
    [{ base: '' }, { siteUrl: 'https://a.vn', basePath: '', pages: 'documents', cards: 'none' }],
    [
      { base: 'd/e/', pages: 'all', cards: 'all' },
      { siteUrl: 'https://a.vn', basePath: '/d/e', pages: 'all', cards: 'all' },
    ],
  ])('gives way to the flags %o', (flags, options) => {
    vi.stubEnv('SITE_URL', 'https://a.vn');
    vi.stubEnv('BASE_PATH', '/b');
    vi.stubEnv('PAGES', 'documents');
    vi.stubEnv('CARDS', 'none');
    expect(readSiteOptions(flags)).toEqual(options);
  });

  it('comes before the place of a built site', () => {
    const found = { url: 'https://a.vn', base: '/b' };
    expect(readSiteOptions({}, found)).toEqual({ ...HERE, siteUrl: 'https://a.vn', basePath: '/b' });
    vi.stubEnv('BASE_PATH', '/c');
    expect(readSiteOptions({}, found)).toMatchObject({ basePath: '/c' });
  });
});

describe('a value that cannot be used', () => {
  it.each([
    ['SITE_URL', 'example.org', 'write it like https://example.org.'],
    ['SITE_URL', 'example.org:4321', 'write it like https://example.org.'],
    ['SITE_URL', 'ftp://example.org', 'write it like https://example.org.'],
    ['SITE_URL', 'https://', 'write it like https://example.org.'],
    ['SITE_URL', 'https://me@x.vn', 'write it like https://example.org.'],
    ['SITE_URL', 'https://x.vn/?a=1', 'write it like https://example.org.'],
    ['SITE_URL', 'https://x.vn/sub', 'write https://x.vn alone and put /sub into BASE_PATH.'],
    ['SITE_URL', 'https://x.vn/a/b/', 'write https://x.vn alone and put /a/b into BASE_PATH.'],
    ['BASE_PATH', '/đường dẫn', 'write it like /so-tay.'],
    ['BASE_PATH', 'https://x.vn/sub', 'write it like /so-tay.'],
    ['BASE_PATH', '/a/../b', 'write it like /so-tay.'],
    ['PAGES', 'document', 'which takes all or documents. Did you mean documents?'],
    ['PAGES', 'x', 'which takes all or documents.'],
    ['CARDS', 'some', 'which takes all or none.'],
  ])('is named with its variable: %s=%s', (name, value, instead) => {
    vi.stubEnv(name, value);
    const read = readSiteOptions();
    const { vi: vietnamese = '', en = '' } = 'wrong' in read ? read.wrong : {};
    expect(en).toMatch(new RegExp(`^“.+” is not a value of ${name}[,;:] `));
    expect(en).toContain(`“${value}”`);
    expect(en).toMatch(new RegExp(`${RegExp.escape(instead)}$`));
    expect(vietnamese).toContain(`Giá trị “${value}” của ${name} không đúng`);
  });

  it.each<[SiteFlags, string]>([
    [{ 'site-url': 'x' }, '“x” is not a value of --site-url; '],
    [{ 'site-url': '' }, '“” is not a value of --site-url; '],
    [{ 'site-url': 'https://x.vn/sub' }, 'put /sub into --base.'],
    [{ base: '..' }, '“..” is not a value of --base; '],
    [{ pages: 'x' }, '“x” is not a value of --pages, '],
  ])('is named with its flag: %o', (flags, words) => {
    expect(readSiteOptions(flags)).toMatchObject({ wrong: { en: expect.stringContaining(words) } });
  });

  it('is found where the base path alone is asked for', () => {
    expect(readBase('/a/b/')).toBe('/a/b');
    expect(readBase('/a b')).toMatchObject({ wrong: { en: expect.stringContaining('--base') } });
  });
});
