import { existsSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { REPORT_FORMATS, type ReportFormat } from '../../src/checks/reporters/index.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { readSitePlace } from '../../src/load/site/built-site.ts';
import type { Site } from '../../src/site/site.ts';
import { PAGE_SETS } from '../../src/site/site.ts';
import { isWebAddress, readSite, SITE_FLAGS } from '../build/site-options.ts';
import { mistakes } from './option-mistakes.ts';
import { readRules } from './rule-choice.ts';

/** What the command is to do. */
export type CheckTask =
  | { readonly kind: 'check' }
  | { readonly kind: 'watch' }
  | { readonly kind: 'fix'; readonly isDryRun: boolean }
  | { readonly kind: 'accept'; readonly ids: readonly string[] };

export interface CheckOptions {
  readonly task: CheckTask;
  readonly content: string;
  readonly format: ReportFormat;
  readonly language: Language;
  /** Rules to be told of; all if none is named. */
  readonly only: readonly string[];
  /** Folder of finished files to be checked as well. */
  readonly built: string | undefined;
  readonly site: Site;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const FLAGS = {
  content: text,
  site: text,
  only: text,
  format: text,
  lang: text,
  watch: flag,
  fix: flag,
  'dry-run': flag,
  accept: text,
  help: { ...flag, short: 'h' },
  ...SITE_FLAGS,
} as const;

/** Flags that mean nothing beside what the command is told to do. */
const NOT_BESIDE = {
  watch: ['fix', 'accept', 'site', 'dry-run'],
  fix: ['accept', 'site'],
  accept: ['only', 'format', 'site', 'dry-run'],
} as const;

/** Somebody asks how to use the command; null for the language where none was chosen. */
export interface HelpWanted {
  readonly task: { readonly kind: 'help' };
  readonly language: Language | null;
}

/** The flags as written, each known and with a value where it takes one. */
interface Given {
  readonly names: ReadonlySet<string>;
  readonly one: (name: keyof typeof FLAGS) => string | undefined;
  readonly all: (name: keyof typeof FLAGS) => readonly string[];
  /** Words that belong to no flag. */
  readonly words: readonly string[];
}

function readFlags(args: readonly string[]): Given {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: FLAGS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(FLAGS, name)) throw mistakes.unknownFlag(rawName, Object.keys(FLAGS));
    const takesValue = FLAGS[name as keyof typeof FLAGS].type === 'string';
    if (!takesValue && value !== undefined) throw mistakes.noValue(rawName);
    // The next flag is not what this one was to have. An empty base path is one.
    const isMissing =
      value === undefined || (value === '' && name !== 'base') || (!inlineValue && value.startsWith('-'));
    if (takesValue && isMissing) throw mistakes.missingValue(rawName, VALUES[name] ?? null);
    values.set(name, [...(values.get(name) ?? []), value ?? '']);
  }
  return {
    names: new Set(values.keys()),
    one: (name) => values.get(name)?.at(-1),
    all: (name) => values.get(name) ?? [],
    words: positionals,
  };
}

/** Reads the command line. Throws a UserMistake that says what is wrong with it. */
export function readOptions(args: readonly string[]): CheckOptions | HelpWanted {
  const given = readFlags(args);
  const { names, one } = given;
  const language = choose('lang', one('lang') ?? 'vi', LANGUAGES);
  if (names.has('help')) return { task: { kind: 'help' }, language: names.has('lang') ? language : null };
  const task = readTask(given);
  const format = choose('format', one('format') ?? 'text', REPORT_FORMATS);
  if (task.kind === 'watch' && format !== 'text' && format !== 'json') throw mistakes.watchFormat(format);
  const built = one('site');
  return {
    task,
    content: one('content') ?? process.env.CONTENT_DIR ?? 'content',
    format,
    language,
    only: readRules(given.all('only'), built !== undefined),
    built,
    site: siteOf({ 'site-url': one('site-url'), base: one('base'), pages: one('pages') }, built),
  };
}

function readTask({ names, all, words }: Given): CheckTask {
  const [stray] = words;
  if (stray !== undefined && !names.has('accept')) throw mistakes.strayWord(stray, Object.keys(FLAGS));
  for (const [name, others] of Object.entries(NOT_BESIDE)) {
    const other = names.has(name) ? others.find((beside) => names.has(beside)) : undefined;
    if (other !== undefined) throw mistakes.notTogether(`--${name}`, `--${other}`);
  }
  if (names.has('dry-run') && !names.has('fix')) throw mistakes.onlyWith('--dry-run', '--fix');
  if (names.has('fix')) return { kind: 'fix', isDryRun: names.has('dry-run') };
  if (!names.has('accept')) return { kind: names.has('watch') ? 'watch' : 'check' };
  const ids = [...all('accept'), ...words];
  if (ids.includes('new') && ids.length > 1) throw mistakes.newAlone();
  return { kind: 'accept', ids };
}

/** The values of flags that take one of a few. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  format: REPORT_FORMATS,
  lang: LANGUAGES,
  pages: PAGE_SETS,
};

function choose<T extends string>(name: string, written: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === written);
  if (found === undefined) throw mistakes.wrongValue(`--${name}`, written, allowed);
  return found;
}

function siteOf(
  flags: { readonly [name in keyof typeof SITE_FLAGS]: string | undefined },
  built: string | undefined,
): Site {
  const place = built !== undefined && existsSync(built) ? readSitePlace(built) : null;
  const site = readSite(flags, place);
  if (site !== null) return site;
  const { SITE_URL, BASE_PATH, PAGES } = process.env;
  const pages = flags.pages ?? PAGES ?? 'all';
  const written = (name: keyof typeof SITE_FLAGS, variable: string): string =>
    flags[name] === undefined ? variable : `--${name}`;
  if (!(PAGE_SETS as readonly string[]).includes(pages)) {
    throw mistakes.wrongValue(written('pages', 'PAGES'), pages, PAGE_SETS);
  }
  const url = flags['site-url'] ?? SITE_URL ?? '';
  throw url !== '' && !isWebAddress(url)
    ? mistakes.wrongForm(written('site-url', 'SITE_URL'), url, 'https://example.org')
    : mistakes.wrongForm(written('base', 'BASE_PATH'), flags.base ?? BASE_PATH ?? '', '/nq02');
}
