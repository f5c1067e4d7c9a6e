import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readVariable } from '../../src/build/environment.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../src/checks/reporters/index.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { readSitePlace } from '../../src/load/site/built-site.ts';
import { PAGE_SETS, type Site } from '../../src/site/site.ts';
import { readSite, SITE_FLAGS } from '../build/site-options.ts';
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
  /** The content folder as given on the command line. */
  readonly content: string;
  readonly format: ReportFormat;
  readonly language: Language;
  /** Rules to report on; all if none is named. */
  readonly only: readonly string[];
  /** Folder of finished files to be checked as well. */
  readonly built: string | undefined;
  readonly site: Site;
}

/** Somebody asks how to use the command; null for the language where none was chosen. */
export interface HelpWanted {
  readonly task: { readonly kind: 'help' };
  readonly language: Language | null;
}

/** Flags of every command. */
const COMMON_FLAGS = {
  content: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  ...SITE_FLAGS,
} as const;

/** The commands, each chosen by the flag of its name, with the flags that only some of them take. */
const COMMANDS = {
  watch: ['only', 'format'],
  fix: ['dry-run', 'only', 'format'],
  accept: [],
  check: ['only', 'format', 'site'],
} as const satisfies Record<CheckTask['kind'], readonly string[]>;

const FLAGS = {
  watch: { type: 'boolean' },
  fix: { type: 'boolean' },
  accept: { type: 'string' },
  only: { type: 'string' },
  format: { type: 'string' },
  site: { type: 'string' },
  'dry-run': { type: 'boolean' },
  ...COMMON_FLAGS,
} as const;

type Flag = keyof typeof FLAGS;

/** The values of flags that take one of a few. */
const VALUES: { readonly [flag in Flag]?: readonly string[] } = {
  format: REPORT_FORMATS,
  lang: LANGUAGES,
  pages: PAGE_SETS,
};

/** Reads the command line. Throws a CliError that says what is wrong with it. */
export function readOptions(args: readonly string[]): CheckOptions | HelpWanted {
  const { values, words } = readFlags(args);
  const last = (flag: Flag): string | undefined => values.get(flag)?.at(-1);
  const language = LANGUAGES.find((value) => value === last('lang')) ?? 'vi';
  if (values.has('help')) return { task: { kind: 'help' }, language: values.has('lang') ? language : null };
  const task = readTask(values, words);
  const format = REPORT_FORMATS.find((value) => value === last('format')) ?? 'text';
  if (task.kind === 'watch' && format === 'github') throw mistakes.watchFormat(format);
  const built = last('site');
  return {
    task,
    content: last('content') ?? readVariable('CONTENT_DIR') ?? 'content',
    format,
    language,
    only: readRules(values.get('only') ?? [], built !== undefined),
    built,
    site: siteOf({ 'site-url': last('site-url'), base: last('base'), pages: last('pages') }, built),
  };
}

/** The values of each flag in their order, and the words that belong to no flag. */
function readFlags(args: readonly string[]) {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: FLAGS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<Flag, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { rawName, value, inlineValue } = token;
    if (!isFlag(token.name)) throw mistakes.unknownFlag(rawName, Object.keys(FLAGS));
    const takesValue = FLAGS[token.name].type === 'string';
    if (!takesValue && value !== undefined) throw mistakes.noValue(rawName);
    // The next flag is no value. An empty base path is one.
    const isMissing =
      value === undefined ||
      (value === '' && token.name !== 'base') ||
      (!inlineValue && value.startsWith('-'));
    const allowed = VALUES[token.name];
    if (takesValue && isMissing) throw mistakes.missingValue(rawName, allowed ?? null);
    if (allowed?.includes(value ?? '') === false) throw mistakes.wrongValue(rawName, value ?? '', allowed);
    values.set(token.name, [...(values.get(token.name) ?? []), value ?? '']);
  }
  return { values, words: positionals };
}

function isFlag(name: string): name is Flag {
  return Object.hasOwn(FLAGS, name);
}

/** Which command was given. Throws a CliError for a flag that it does not take. */
function readTask(values: ReadonlyMap<Flag, readonly string[]>, words: readonly string[]): CheckTask {
  const [stray] = words;
  if (stray !== undefined && !values.has('accept')) throw mistakes.strayWord(stray, Object.keys(FLAGS));
  const command = (['watch', 'fix', 'accept'] as const).find((flag) => values.has(flag)) ?? 'check';
  const taken: readonly string[] = [command, ...COMMANDS[command], ...Object.keys(COMMON_FLAGS)];
  const other = Object.keys(FLAGS).find((flag) => values.has(flag as Flag) && !taken.includes(flag));
  if (other !== undefined) {
    throw command === 'check'
      ? mistakes.onlyWith(`--${other}`, '--fix')
      : mistakes.notTogether(`--${command}`, `--${other}`);
  }
  if (command === 'fix') return { kind: 'fix', isDryRun: values.has('dry-run') };
  if (command !== 'accept') return { kind: command };
  const ids = [...(values.get('accept') ?? []), ...words];
  if (ids.includes('new') && ids.length > 1) throw mistakes.newAlone();
  return { kind: 'accept', ids };
}

function siteOf(
  flags: { readonly [name in keyof typeof SITE_FLAGS]: string | undefined },
  built: string | undefined,
): Site {
  const place = built !== undefined && existsSync(built) ? readSitePlace(built) : null;
  return readSite('npm run check', flags, place);
}
