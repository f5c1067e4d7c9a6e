import type { Localized } from '../language/language.ts';
import { didYouMean } from '../language/suggestion.ts';
import { CARD_SETS, DEFAULT_SITE_URL, normaliseBase, PAGE_SETS, type SiteOptions } from '../site/site.ts';

/** A variable of the environment. An empty one counts as absent: build servers pass what is not set as `''`. */
export function readVariable(name: string): string | undefined {
  return process.env[name] || undefined;
}

/** The flags that say for which address a site is built. */
export type SiteFlags = { readonly [name in 'site-url' | 'base' | 'pages' | 'cards']?: string | undefined };

/** Why a value cannot be used: one sentence in each language that names its flag or variable. */
export interface WrongValue {
  readonly wrong: Localized;
}

/**
 * The place of a site and which pages it has: the flags, else SITE_URL, BASE_PATH, PAGES and CARDS, else `found`, what
 * a built site says of itself, else all pages on this machine, with cards.
 */
export function readSiteOptions(
  flags: SiteFlags = {},
  found: { readonly url: string; readonly base: string } | null = null,
): SiteOptions | WrongValue {
  const pages = readSet(flags.pages, 'pages', PAGE_SETS);
  if (typeof pages !== 'string') return pages;
  const cards = readSet(flags.cards, 'cards', CARD_SETS);
  if (typeof cards !== 'string') return cards;
  const siteUrl = readSiteUrl(flags['site-url'], found?.url ?? DEFAULT_SITE_URL);
  if (typeof siteUrl !== 'string') return siteUrl;
  const basePath = readBase(flags.base, found?.base);
  return typeof basePath === 'string' ? { siteUrl, basePath, pages, cards } : basePath;
}

/** `all` or what is left of it: the flag, else the variable of the same name. */
function readSet<Value extends string>(
  flag: string | undefined,
  name: string,
  values: readonly [Value, ...Value[]],
): Value | WrongValue {
  const variable = name.toUpperCase();
  const written = flag ?? readVariable(variable) ?? values[0];
  return readChoice(written, flag === undefined ? variable : `--${name}`, values);
}

/** The base path as `''` or `/first/second`: the flag, else BASE_PATH, else `otherwise`. */
export function readBase(flag?: string, otherwise = ''): string | WrongValue {
  const written = flag ?? readVariable('BASE_PATH') ?? otherwise;
  const base = normaliseBase(written);
  return base ?? notAValue(written, flag === undefined ? 'BASE_PATH' : '--base', writtenLike('/so-tay'));
}

/** One of a few values of a flag or variable. */
export function readChoice<Value extends string>(
  written: string,
  name: string,
  values: readonly Value[],
): Value | WrongValue {
  const near = didYouMean(written, values);
  const list = listChoices(values);
  const instead = { vi: `, cần ${list.vi}.${near.vi}`, en: `, which takes ${list.en}.${near.en}` };
  return values.find((value) => value === written) ?? notAValue(written, name, instead);
}

/** `a, b hoặc c`, `a, b or c`. */
export function listChoices(values: readonly string[]): Localized {
  return {
    vi: new Intl.ListFormat('vi', { type: 'disjunction' }).format(values),
    en: new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(values),
  };
}

/** The origin of an address: `ftp://…` and `example.org:4321` are addresses too, but no browser opens them. */
function readSiteUrl(flag: string | undefined, otherwise: string): string | WrongValue {
  const written = flag ?? readVariable('SITE_URL') ?? otherwise;
  const name = flag === undefined ? 'SITE_URL' : '--site-url';
  const address = URL.parse(written);
  const { origin, pathname } = address ?? { origin: '', pathname: '' };
  if (!/^https?:/.test(origin) || address?.href !== origin + pathname) {
    return notAValue(written, name, writtenLike('https://example.org'));
  }
  const path = pathname.replace(/\/+$/, '');
  if (path === '') return origin;
  const there = flag === undefined ? 'BASE_PATH' : '--base';
  return notAValue(written, name, {
    vi: `: chỉ ghi ${origin}, còn ${path} đặt vào ${there}.`,
    en: `: write ${origin} alone and put ${path} into ${there}.`,
  });
}

function writtenLike(example: string): Localized {
  return { vi: `; viết như ${example}.`, en: `; write it like ${example}.` };
}

function notAValue(written: string, name: string, instead: Localized): WrongValue {
  return {
    wrong: {
      vi: `Giá trị “${written}” của ${name} không đúng${instead.vi}`,
      en: `“${written}” is not a value of ${name}${instead.en}`,
    },
  };
}
