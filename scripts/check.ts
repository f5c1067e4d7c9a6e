import './node-version.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runRules } from '../src/checks/engine/run-rules.ts';
import type { Corpus } from '../src/model/corpus.ts';
import {
  type CheckResult,
  exitCodeOf,
  joinResults,
  onlyRules,
  summarize,
} from '../src/model/report/check-result.ts';
import { acceptIds, sayRecorded, today } from './accept.ts';
import { checkBuiltSite, textIn } from './build/check-site.ts';
import { fixContent } from './check/apply-fixes.ts';
import { findContent, openContent } from './check/content-folder.ts';
import { helpText } from './check/help.ts';
import { mistakes } from './check/option-mistakes.ts';
import { type CheckOptions, readOptions } from './check/options.ts';
import { takesColours, writeReport } from './check/report.ts';
import { chooseRules } from './check/rule-choice.ts';
import { showFixes } from './check/show-fixes.ts';
import { watchAndReport } from './check/watch-command.ts';
import { runIfStarted } from './user-mistake.ts';

/** Checks once: the content, and the finished files where a folder of them is named. */
function checkOnce(options: CheckOptions): void {
  const corpus = openContent(options.content);
  const result = joinResults(runRules(corpus, chooseRules(options.only)), checkBuilt(options, corpus));
  const textOfBuilt = textIn(options.built ?? '');
  const textOf = (file: string): string | undefined => corpus.textOf(file) ?? textOfBuilt(file);
  report(options, result, textOf);
}

/** A folder with neither a home page nor data is another folder, not a site that lacks everything. */
function isBuiltSite(folder: string): boolean {
  return ['index.html', 'api/v1/documents.json'].some((file) => existsSync(join(folder, file)));
}

/** What the site rules say of the finished files, where a folder of them is named. */
function checkBuilt({ built, site, only }: CheckOptions, corpus: Corpus): CheckResult {
  if (built === undefined) return { diagnostics: [], counts: [], unread: [] };
  if (!isBuiltSite(built)) throw mistakes.noSite(built);
  return onlyRules(checkBuiltSite(built, corpus, site), only);
}

/** Shows what can be mended, mends it unless it is only to be shown, and reports on the content as it is then. */
function fix(options: CheckOptions, isDryRun: boolean): void {
  const { content, only, format, language } = options;
  const { fixes, checked } = fixContent(findContent(content), only, isDryRun);
  // A report for programs is all that may stand in its stream.
  const stream = format === 'text' ? process.stdout : process.stderr;
  stream.write(showFixes(fixes, { language, colours: takesColours(stream), isDryRun }));
  report(options, onlyRules(checked.result, only), checked.corpus.textOf);
}

function report(
  options: CheckOptions,
  result: CheckResult,
  textOf: (file: string) => string | undefined,
): void {
  process.stdout.write(writeReport({ result, textOf }, options));
  process.exitCode = exitCodeOf(summarize(result));
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!('content' in options)) {
    process.stdout.write(helpText(options.language));
    return;
  }
  const { task, content, language, only } = options;
  switch (task.kind) {
    case 'watch':
      await watchAndReport(findContent(content), chooseRules(only), options);
      return;
    case 'fix':
      fix(options, task.isDryRun);
      return;
    case 'accept': {
      const wanted = task.ids.includes('new') ? 'new' : task.ids;
      process.stdout.write(sayRecorded(acceptIds(findContent(content), wanted, today()), language));
      return;
    }
    case 'check':
      checkOnce(options);
  }
}

await runIfStarted(import.meta.filename, main);
