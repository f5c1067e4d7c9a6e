import './node-version.mjs';
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { reportGithub } from '../src/checks/reporters/github.ts';
import { reportJson } from '../src/checks/reporters/json.ts';
import { type ReportInput, summarize } from '../src/checks/reporters/summary.ts';
import { reportText } from '../src/checks/reporters/text.ts';
import { runRules } from '../src/checks/rule.ts';
import { CORPUS_RULES } from '../src/checks/rules/index.ts';
import { openCorpus } from '../src/load/open-corpus.ts';
import type { Corpus } from '../src/model/corpus.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { LANGUAGES, type Language } from '../src/model/language.ts';
import { nearest } from '../src/model/suggestion.ts';
import { runIfStarted, UserMistake } from './user-mistake.ts';

const FORMATS = ['text', 'json', 'github'] as const;
type Format = (typeof FORMATS)[number];

interface CheckOptions {
  readonly content: string;
  readonly format: Format;
  readonly language: Language;
  readonly only: string | undefined;
  readonly help: boolean;
}

const HELP = `npm run check -- [--content DIR] [--format text|json|github] [--lang vi|en] [--only RULE]

  --content DIR   thư mục nội dung (mặc định: CONTENT_DIR hoặc content) · content folder
  --format F      text, json hoặc github
  --lang L        ngôn ngữ của báo cáo: vi hoặc en · language of the report
  --only RULE     chỉ một quy tắc · one rule only

Mã kết thúc: 0 không có lỗi (có thể có cảnh báo), 1 có lỗi, 2 lệnh viết sai.
Exit code: 0 no error (warnings allowed), 1 errors, 2 wrong use.
`;

/** Holds a corpus against every rule, or against one. Throws a UserMistake for a rule that does not exist. */
export function checkCorpus(corpus: Corpus, only?: string): Diagnostic[] {
  if (only === undefined) return runRules(corpus, CORPUS_RULES);
  const rules = CORPUS_RULES.filter((rule) => rule.id === only);
  if (rules.length > 0) return runRules(corpus, rules);
  const ids = CORPUS_RULES.map((rule) => rule.id);
  const near = nearest(only, ids);
  const hint = near ?? ids.join(', ');
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

/** Writes a report in one of the formats. */
export function writeReport(input: ReportInput, format: Format, language: Language, folder: string): string {
  switch (format) {
    case 'json':
      return reportJson(input);
    case 'github':
      return reportGithub(
        input,
        language,
        `${relative(process.cwd(), resolve(folder)).replaceAll('\\', '/')}/`,
      );
    case 'text':
      return reportText(input, language, process.stdout.isTTY === true && process.env.NO_COLOR === undefined);
  }
}

function readOptions(): CheckOptions {
  const text = { type: 'string' } as const;
  const flags = { content: text, format: text, lang: text, only: text, help: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ options: flags });
    const format = FORMATS.find((name) => name === (values.format ?? 'text'));
    const language = LANGUAGES.find((name) => name === (values.lang ?? 'vi'));
    if (format !== undefined && language !== undefined) {
      const content = values.content ?? process.env.CONTENT_DIR ?? 'content';
      return { content, format, language, only: values.only, help: values.help ?? false };
    }
  } catch {
    // An unknown flag: the same answer as for an unknown value.
  }
  throw new UserMistake({ vi: 'Lệnh viết chưa đúng.', en: `Wrong use.\n\n${HELP}` }, 2);
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const corpus = openContent(options.content);
  const diagnostics = checkCorpus(corpus, options.only);
  const input = { diagnostics, textOf: corpus.textOf };
  process.stdout.write(writeReport(input, options.format, options.language, options.content));
  if (summarize(diagnostics).errors > 0) process.exitCode = 1;
}

await runIfStarted(import.meta.filename, main);
