import { createHash } from 'node:crypto';
import type { Language } from '../../language/language.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  type CheckResult,
  exitCodeOf,
  type RuleCount,
  summarize,
  tellUnread,
} from '../../model/report/check-result.ts';
import { isSiteRule, textsOfRule } from '../all-rules.ts';
import type { ReportInput, ReportOptions } from './report-input.ts';

/**
 * The report in the Static Analysis Results Interchange Format 2.1.0 (OASIS), for tools that show findings in an
 * editor or beside a change. Paths are given below the content folder, or below the finished site; where these lie
 * stands in `originalUriBaseIds`, from the repository's root. No path of the machine is in it.
 */
export function reportSarif(input: ReportInput, options: ReportOptions): string {
  const { result, pageOfRule } = input;
  const { language } = options;
  const summary = summarize(result);
  const { errors, warnings, accepted } = summary;
  const indexes = new Map(summary.rules.map(({ rule }, index) => [rule, index]));
  const fingerprint = makeFingerprints(input.textOf);
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'so-tay-nq02',
            language,
            rules: summary.rules.map((count) => describeRule(count, language, pageOfRule)),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: baseIds(summary.rules, options),
        invocations: [
          { executionSuccessful: true, exitCode: exitCodeOf(summary), ...notifications(result, language) },
        ],
        results: result.diagnostics.map((diagnostic) => ({
          ruleId: diagnostic.rule,
          ruleIndex: indexes.get(diagnostic.rule) ?? -1,
          level: diagnostic.severity,
          message: { text: diagnostic.message[language] },
          locations: [
            { physicalLocation: { artifactLocation: locate(diagnostic), region: mark(diagnostic) } },
          ],
          partialFingerprints: { primaryLocationLineHash: fingerprint(diagnostic) },
          ...fixesOf(diagnostic, language),
        })),
        properties: { summary: { errors, warnings, accepted } },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** What was left unchecked is told by the program of itself, not of a place. */
function notifications(result: CheckResult, language: Language): object {
  const text = tellUnread(result, language);
  return text === null ? {} : { toolExecutionNotifications: [{ level: 'warning', message: { text } }] };
}

function describeRule(
  { rule, severity, lookedAt, found, accepted }: RuleCount,
  language: Language,
  pageOfRule: ReportInput['pageOfRule'],
) {
  const { title, explanation } = textsOfRule(rule);
  return {
    id: rule,
    shortDescription: { text: title[language] },
    fullDescription: { text: explanation[language] },
    help: { text: `${title[language]}. ${explanation[language]}` },
    helpUri: pageOfRule(rule, language),
    defaultConfiguration: { level: severity },
    properties: { lookedAt, found, accepted },
  };
}

/** The name that tools give the repository's root. */
const ROOT = '%SRCROOT%';
const CONTENT = 'CONTENT';
const SITE = 'SITE';

function baseIds(rules: readonly RuleCount[], { contentFolder, siteFolder }: ReportOptions) {
  const folder = (path: string) => ({ uri: path === '' ? './' : encodePath(path), uriBaseId: ROOT });
  return {
    [ROOT]: { description: { text: 'The root of the repository.' } },
    [CONTENT]: folder(contentFolder),
    ...(rules.some(({ rule }) => isSiteRule(rule)) ? { [SITE]: folder(siteFolder) } : {}),
  };
}

function locate({ file, rule }: Diagnostic) {
  return { uri: encodePath(file), uriBaseId: isSiteRule(rule) ? SITE : CONTENT };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The marked stretch; SARIF's `endColumn` is the one behind it. */
function mark({ line, column, length }: Diagnostic) {
  return { startLine: line, startColumn: column, endLine: line, endColumn: column + length };
}

function fixesOf(diagnostic: Diagnostic, language: Language) {
  const { suggestion } = diagnostic;
  if (suggestion === undefined) return {};
  const text =
    suggestion === ''
      ? { vi: 'Bỏ phần được đánh dấu', en: 'Take out the marked stretch' }
      : { vi: `Thay bằng “${suggestion}”`, en: `Replace with “${suggestion}”` };
  return {
    fixes: [
      {
        description: { text: text[language] },
        artifactChanges: [
          {
            artifactLocation: locate(diagnostic),
            replacements: [{ deletedRegion: mark(diagnostic), insertedContent: { text: suggestion } }],
          },
        ],
      },
    ],
  };
}

/**
 * Makes a mark for each finding that outlives lines added above it: the rule, the file, the words of its line, and
 * the how manieth of its kind it is.
 */
function makeFingerprints(textOf: ReportInput['textOf']): (diagnostic: Diagnostic) => string {
  const lines = new Map<string, readonly string[]>();
  const seen = new Map<string, number>();
  return ({ file, line, rule }) => {
    let known = lines.get(file);
    if (known === undefined) {
      known = (textOf(file) ?? '').split('\n');
      lines.set(file, known);
    }
    const words = (known[line - 1] ?? '').trim();
    const hash = createHash('sha256').update(`${rule}\n${file}\n${words}`).digest('hex').slice(0, 16);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  };
}
