import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { listChoices, readChoice, readVariable } from '../../src/build/environment.ts';
import { isRuleId, isSiteRule, RULE_IDS } from '../../src/checks/all-rules.ts';
import type { CorpusRule } from '../../src/checks/engine/rule.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../src/checks/reporters/index.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import { FORMER_RULES } from '../../src/checks/rules/promises/former-rules.ts';
import { formatDay } from '../../src/language/dates.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { didYouMean } from '../../src/language/suggestion.ts';
import { readSitePlace } from '../../src/load/site/built-site.ts';
import { CHECK_FLAGS } from '../../src/model/report/check-options.ts';
import { PAGE_SETS, type Site } from '../../src/site/site.ts';
import { readSite } from '../build/site-options.ts';
import type { CliError } from '../cli-error.ts';
import { usable, wrongUse } from '../command-line.ts';

const COMMAND = 'npm run check';

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

type Flag = keyof typeof CHECK_FLAGS;
const NAMES = Object.keys(CHECK_FLAGS) as Flag[];

/** The commands, each chosen by the flag of its name, with the flags that not every command takes. */
const COMMANDS: Readonly<Record<CheckTask['kind'], readonly Flag[]>> = {
  watch: ['watch', 'only', 'format'],
  fix: ['fix', 'dry-run', 'only', 'format'],
  accept: ['accept'],
  check: ['only', 'format', 'site'],
};

/** The values of flags that take one of a few. */
const VALUES: { readonly [flag in Flag]?: readonly string[] } = {
  format: REPORT_FORMATS,
  lang: LANGUAGES,
  pages: PAGE_SETS,
};

/**
 * Reads the command line. In a request for help `language` is null if none was chosen. Throws a CliError that names
 * what is wrong.
 */
export function readOptions(
  args: readonly string[],
): CheckOptions | { readonly task: { readonly kind: 'help' }; readonly language: Language | null } {
  const { values, words } = readFlags(args);
  const last = (flag: Flag): string | undefined => values.get(flag)?.at(-1);
  const language = LANGUAGES.find((value) => value === last('lang')) ?? 'vi';
  if (values.has('help')) return { task: { kind: 'help' }, language: values.has('lang') ? language : null };
  const task = readTask(values, words);
  const format = REPORT_FORMATS.find((value) => value === last('format')) ?? 'text';
  if (task.kind === 'watch' && format === 'github') {
    throw mistake(
      `Không dùng --format ${format} cùng với --watch; chọn text hoặc json.`,
      `--format ${format} does not go with --watch; choose text or json.`,
    );
  }
  const built = last('site');
  const only = readRules(values.get('only') ?? [], built !== undefined);
  const place = built !== undefined && existsSync(built) ? readSitePlace(built) : null;
  const flags = { 'site-url': last('site-url'), base: last('base'), pages: last('pages') };
  const content = last('content') ?? readVariable('CONTENT_DIR') ?? 'content';
  return { task, content, format, language, only, built, site: readSite(COMMAND, flags, place) };
}

/** The values of each flag in their order, and the words that belong to no flag. */
function readFlags(args: readonly string[]) {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: CHECK_FLAGS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<Flag, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { rawName, value = '', inlineValue } = token;
    const name = NAMES.find((flag) => flag === token.name);
    if (name === undefined) {
      const near = didYouMean(rawName, dashedNames());
      throw mistake(`Không có tùy chọn ${rawName}.${near.vi}`, `There is no option ${rawName}.${near.en}`);
    }
    const allowed = VALUES[name];
    const hasValue = token.value !== undefined;
    // The next flag is no value. An empty base path is one.
    const isUsable = hasValue && (value !== '' || name === 'base') && (inlineValue || !value.startsWith('-'));
    if (CHECK_FLAGS[name].type === 'string' && !isUsable) {
      const list = allowed === undefined ? null : listChoices(allowed);
      throw mistake(
        `Thiếu giá trị sau ${rawName}${list === null ? '' : `: ${list.vi}`}.`,
        `${rawName} needs a value${list === null ? '' : `: ${list.en}`}.`,
      );
    }
    if (CHECK_FLAGS[name].type === 'boolean' && hasValue) {
      throw mistake(`${rawName} không nhận giá trị.`, `${rawName} takes no value.`);
    }
    if (allowed !== undefined) usable(COMMAND, readChoice(value, rawName, allowed));
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return { values, words: positionals };
}

/** Which command was given. Throws a CliError for a flag that it does not take. */
function readTask(values: ReadonlyMap<Flag, readonly string[]>, words: readonly string[]): CheckTask {
  const [stray] = words;
  if (stray !== undefined && !values.has('accept')) {
    const near = didYouMean(`--${stray}`, dashedNames());
    throw mistake(
      `Từ “${stray}” không thuộc tùy chọn nào.${near.vi}`,
      `“${stray}” belongs to no option.${near.en}`,
    );
  }
  const command = (['watch', 'fix', 'accept'] as const).find((flag) => values.has(flag)) ?? 'check';
  const ofOthers = Object.values(COMMANDS).flat();
  const other = NAMES.find(
    (flag) => values.has(flag) && ofOthers.includes(flag) && !COMMANDS[command].includes(flag),
  );
  if (other !== undefined) {
    throw command === 'check'
      ? mistake(`--${other} chỉ dùng cùng với --fix.`, `--${other} goes only with --fix.`)
      : mistake(`Không dùng --${other} cùng với --${command}.`, `--${other} does not go with --${command}.`);
  }
  if (command === 'fix') return { kind: 'fix', isDryRun: values.has('dry-run') };
  if (command !== 'accept') return { kind: command };
  const ids = [...(values.get('accept') ?? []), ...words];
  if (ids.includes('new') && ids.length > 1) {
    throw mistake(
      'Sau --accept, ghi các mã hoặc chỉ một từ new.',
      'After --accept write ids, or the word new alone.',
    );
  }
  return { kind: 'accept', ids };
}

/** The ids named with `--only`. Throws a CliError for one that no rule has, or that would check nothing. */
function readRules(written: readonly string[], hasSite: boolean): readonly string[] {
  for (const id of written) {
    const former = FORMER_RULES.find((rule) => rule.id === id);
    if (former !== undefined) {
      const { day, heldBy, rule } = former;
      throw mistake(
        `Quy tắc “${id}” không còn đứng riêng, chỉ có đến ngày ${formatDay(day, 'vi')}. ${heldBy.vi} Trên trang đã dựng thì chọn ${rule}.`,
        `“${id}” was a rule until ${formatDay(day, 'en')} and no longer is. ${heldBy.en} For finished pages choose ${rule}.`,
      );
    }
    if (!isRuleId(id)) {
      const near = didYouMean(id, RULE_IDS);
      const all = RULE_IDS.join(', ');
      throw mistake(
        `Không có quy tắc “${id}”.${near.vi || ` Các quy tắc: ${all}.`}`,
        `There is no rule “${id}”.${near.en || ` The rules: ${all}.`}`,
      );
    }
    if (isSiteRule(id) && !hasSite) {
      throw mistake(
        `Quy tắc “${id}” xem xét các tệp đã dựng: thêm --site DIST.`,
        `“${id}” examines built files: add --site DIST.`,
      );
    }
  }
  return [...new Set(written)];
}

/** The rules for a corpus among those named; all of them if none is named. */
export function chooseRules(only: readonly string[]): readonly CorpusRule[] {
  return only.length === 0 ? CORPUS_RULES : CORPUS_RULES.filter(({ id }) => only.includes(id));
}

function dashedNames(): readonly string[] {
  return NAMES.map((name) => `--${name}`);
}

function mistake(vi: string, en: string): CliError {
  return wrongUse(COMMAND, { vi, en });
}
