import './node-version.mjs';
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { REPORT_FORMATS, REPORTERS, type ReportFormat } from '../src/checks/reporters/index.ts';
import type { ReportInput } from '../src/checks/reporters/report-input.ts';
import { CORPUS_RULES } from '../src/checks/rules/index.ts';
import { runRules } from '../src/checks/run-rules.ts';
import { SITE_RULES } from '../src/checks/site-rules/index.ts';
import { readSitePlace } from '../src/load/built-site.ts';
import { openCorpus } from '../src/load/open-corpus.ts';
import {
  type CheckResult,
  exitCodeOf,
  joinResults,
  onlyRules,
  summarize,
} from '../src/model/check-result.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { LANGUAGES, type Language } from '../src/model/language.ts';
import { nearest } from '../src/model/suggestion.ts';
import type { Site } from '../src/site.ts';
import { makeAddresses } from '../src/views/addresses.ts';
import { checkBuiltSite, textIn } from './check-site.ts';
import { readSite, SITE_FLAGS, SITE_USAGE } from './site-options.ts';
import { runIfStarted, UserMistake } from './user-mistake.ts';

interface CheckOptions {
  readonly content: string;
  readonly format: ReportFormat;
  readonly language: Language;
  readonly only: string | undefined;
  /** Folder of finished files to be checked as well. */
  readonly built: string | undefined;
  readonly site: Site;
  readonly help: boolean;
}

const HELP = `npm run check -- [--content DIR] [--site DIST] [--format text|json|github|sarif] [--lang vi|en] [--only RULE]
                 ${SITE_USAGE}

  --content DIR   thư mục nội dung (mặc định: CONTENT_DIR hoặc content) · content folder
  --site DIST     kiểm tra cả trang đã dựng trong DIST · also check the finished files in DIST
  --format F      text, json, github, sarif
  --lang L        ngôn ngữ của báo cáo · language of the report
  --only RULE     chỉ một quy tắc · one rule only
  --site-url, --base, --pages   như khi dựng trang · as in the build of DIST

Mã kết thúc: 0 không có lỗi (có thể có cảnh báo), 1 có lỗi, 2 lệnh viết sai.
Exit code: 0 no error (warnings allowed), 1 errors, 2 wrong use.
`;

/** Holds a corpus against every rule, or against one. */
export function checkCorpus(corpus: Corpus, only?: string): CheckResult {
  return runRules(corpus, only === undefined ? CORPUS_RULES : CORPUS_RULES.filter(({ id }) => id === only));
}

/** Throws a UserMistake for a rule that does not exist. */
function refuseUnknownRule(only: string | undefined): void {
  const ids = [...CORPUS_RULES, ...SITE_RULES].map(({ id }) => id);
  if (only === undefined || ids.includes(only)) return;
  const hint = nearest(only, ids) ?? ids.join(', ');
  throw new UserMistake(
    { vi: `Không có quy tắc “${only}”: ${hint}`, en: `There is no rule “${only}”: ${hint}` },
    2,
  );
}

/** The corpus of a folder. Throws a UserMistake if there is none. */
export function openContent(folder: string): Corpus {
  const path = resolve(folder);
  if (existsSync(path)) return openCorpus(path);
  throw new UserMistake(
    { vi: `Không có thư mục nội dung ${folder}.`, en: `There is no content folder ${folder}.` },
    2,
  );
}

/** What a report is written for: folders as given on the command line, and the address of the site. */
export interface ReportOrder {
  readonly format: ReportFormat;
  readonly language: Language;
  readonly content: string;
  /** Folder of the finished files, where they were checked too. */
  readonly built?: string | undefined;
  readonly site: Site;
}

/** Writes a report in one of the formats. */
export function writeReport(
  { result, textOf }: Pick<ReportInput, 'result' | 'textOf'>,
  { format, language, content, built, site }: ReportOrder,
): string {
  const addresses = makeAddresses(site);
  return REPORTERS[format](
    {
      result,
      textOf,
      pageOfRule: (rule, of) => addresses.absolute(addresses.rule(of, rule)),
    },
    {
      language,
      colours: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
      contentFolder: folderFromHere(content),
      siteFolder: folderFromHere(built ?? 'dist'),
    },
  );
}

/** The way from the working directory to a folder, with a slash at its end. */
function folderFromHere(folder: string): string {
  const path = relative(process.cwd(), resolve(folder)).replaceAll('\\', '/');
  return path === '' ? '' : `${path}/`;
}

function readOptions(): CheckOptions {
  const text = { type: 'string' } as const;
  const flags = { content: text, site: text, format: text, lang: text, only: text, ...SITE_FLAGS } as const;
  try {
    const { values } = parseArgs({ options: { ...flags, help: { type: 'boolean', default: false } } });
    const format = REPORT_FORMATS.find((name) => name === (values.format ?? 'text'));
    const language = LANGUAGES.find((name) => name === (values.lang ?? 'vi'));
    const place = values.site !== undefined && existsSync(values.site) ? readSitePlace(values.site) : null;
    const site = readSite(values, place);
    if (format !== undefined && language !== undefined && site !== null) {
      const content = values.content ?? process.env.CONTENT_DIR ?? 'content';
      return { content, format, language, only: values.only, built: values.site, site, help: values.help };
    }
  } catch {
    // An unknown flag: the same answer as for an unknown value.
  }
  throw new UserMistake({ vi: 'Lệnh viết chưa đúng.', en: `Wrong use.\n\n${HELP}` }, 2);
}

/** What the site rules say of the finished files, where a folder of them is named. */
function checkBuilt({ built, site, only }: CheckOptions, corpus: Corpus): CheckResult {
  if (built === undefined) return { diagnostics: [], counts: [] };
  if (!existsSync(built)) {
    throw new UserMistake(
      { vi: `Không có trang đã dựng trong ${built}.`, en: `There is no built site in ${built}.` },
      2,
    );
  }
  return onlyRules(checkBuiltSite(built, corpus, site), only === undefined ? [] : [only]);
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  refuseUnknownRule(options.only);
  const corpus = openContent(options.content);
  const result = joinResults(checkCorpus(corpus, options.only), checkBuilt(options, corpus));
  const textOfBuilt = textIn(options.built ?? '');
  const textOf = (file: string): string | undefined => corpus.textOf(file) ?? textOfBuilt(file);
  process.stdout.write(writeReport({ result, textOf }, options));
  process.exitCode = exitCodeOf(summarize(result));
}

await runIfStarted(import.meta.filename, main);
