import './node-version.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { runRules } from '../src/checks/engine/run-rules.ts';
import type { ReportInput } from '../src/checks/reporters/report-input.ts';
import {
  type CheckResult,
  exitCodeOf,
  joinResults,
  onlyRules,
  summarize,
} from '../src/model/report/check-result.ts';
import { acceptIds, formatRecordedMessage, today } from './accept.ts';
import { checkBuiltSite, textIn } from './build/check-site.ts';
import { fixContent } from './check/apply-fixes.ts';
import { findContent, openContent } from './check/content-folder.ts';
import { helpText } from './check/help.ts';
import { listOutside, showListed } from './check/list-outside.ts';
import { type CheckOptions, chooseRules, readOptions } from './check/options.ts';
import { takesColours, writeReport } from './check/report.ts';
import { showFixes } from './check/show-fixes.ts';
import { watchAndReport } from './check/watch.ts';
import { runIfStarted } from './cli-error.ts';
import { wrongUse } from './command-line.ts';

/** Checks the content, and the finished files where a folder of them is named. */
function check(options: CheckOptions): void {
  const { built, site, only } = options;
  const corpus = openContent(options.content);
  const result = runRules(corpus, chooseRules(only));
  if (built === undefined) {
    report(options, result, corpus.textOf);
    return;
  }
  // A folder with neither a home page nor data is another folder, not a site that lacks everything.
  if (!['index.html', 'api/v1/documents.json'].some((file) => existsSync(join(built, file)))) {
    throw wrongUse('npm run check', {
      vi: `Không có trang đã dựng trong ${built}.`,
      en: `There is no built site in ${built}.`,
    });
  }
  const textOfBuilt = textIn(built);
  const ofSite = checkBuiltSite(built, corpus, site, only);
  report(options, joinResults(result, ofSite), (file) => corpus.textOf(file) ?? textOfBuilt(file));
}

/** Fixes what is certain, or only shows it, and reports on the content as it is then. */
function fix(options: CheckOptions, isDryRun: boolean): void {
  const { content, only, format, language } = options;
  const folder = findContent(content);
  // A report for programs must be alone in its stream.
  const stream = format === 'text' ? process.stdout : process.stderr;
  if (only.length === 0 || only.includes('unlinked-citation')) {
    stream.write(showListed(listOutside(folder, isDryRun), language, isDryRun));
  }
  const { fixes, checked } = fixContent(folder, only, isDryRun);
  stream.write(showFixes(fixes, language, isDryRun, takesColours(stream)));
  report(options, onlyRules(checked.result, only), checked.corpus.textOf);
}

function accept({ content, language }: CheckOptions, ids: readonly string[]): void {
  const wanted = ids.includes('new') ? 'new' : ids;
  process.stdout.write(formatRecordedMessage(acceptIds(findContent(content), wanted, today()), language));
}

function report(options: CheckOptions, result: CheckResult, textOf: ReportInput['textOf']): void {
  process.stdout.write(writeReport({ result, textOf }, options));
  process.exitCode = exitCodeOf(summarize(result));
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!('content' in options)) {
    process.stdout.write(helpText(options.language));
    return;
  }
  const { task } = options;
  if (task.kind === 'watch') await watchAndReport(options);
  else if (task.kind === 'fix') fix(options, task.isDryRun);
  else if (task.kind === 'accept') accept(options, task.ids);
  else check(options);
}

await runIfStarted(import.meta.filename, main);
