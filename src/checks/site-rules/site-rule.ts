import { compareText } from '../../language/compare-text.ts';
import { type Localized, localize } from '../../language/language.ts';
import { lineAt } from '../../language/lines.ts';
import { compareDiagnostics, type Diagnostic } from '../../model/diagnostic.ts';
import type { CheckResult } from '../../model/report/check-result.ts';
import {
  type BuiltLink,
  type BuiltSite,
  fileOfAddress,
  type LinkTarget,
  type PagePlace,
} from '../../model/site/built-site.ts';
import { countPromised, type ExpectedSite, type SiteSubject } from '../../model/site/expected-site.ts';
import type { Example, RuleTexts } from '../engine/rule.ts';

/** What a rule found in a finished file, before it is put at a line and a column. */
export interface SiteRuleIssue {
  /** Path below the site folder. */
  readonly file: string;
  /** Offset in the file. */
  readonly at: number;
  /** Length of the marked range. */
  readonly length?: number;
  /** What is wrong, what exists instead, what to do now. */
  readonly message: Localized;
  /** What to put in place of the range; it exists and would pass. */
  readonly suggestion?: string | undefined;
  /** Findings with one cause are reported at its first places, with the number of the others. */
  readonly cause?: string;
  /** Of a finding at a link: where the link leads. */
  readonly target?: LinkTarget;
}

/**
 * A small finished site for a rule's page and tests: its files are laid over `SITE_EXAMPLE_BASE`. The sign `▶` marks
 * the place of each finding; a file that is nothing but the sign is missing, and missed. Without a manifest of its own
 * an example is as it was built.
 */
export type SiteExample = Example;

/** A rule that holds for the finished files, before they are published. */
export interface SiteRule<Id extends string = string> extends RuleTexts<Id> {
  /** What of the finished site the rule looks at; as many as the corpus promises. */
  readonly target: SiteSubject;
  check(site: BuiltSite, expected: ExpectedSite): Iterable<SiteRuleIssue>;
}

/** Most places at which one cause is reported: a link in the footer stands on every page. */
const PLACES_OF_A_CAUSE = 3;

/**
 * Runs rules over a finished site. The findings are in the order of files and places. Of a file that `changed-file`
 * reports as changed or missing, and of links to it, the other rules' findings are left out: they have that one cause.
 */
export function runSiteRules(
  site: BuiltSite,
  expected: ExpectedSite,
  rules: readonly SiteRule[],
): CheckResult {
  const promised = countPromised(expected);
  const found = new Map(rules.map((rule) => [rule.id, [...rule.check(site, expected)]]));
  const damaged = new Set(found.get('changed-file')?.map(({ file }) => file));
  const isExplained = ({ file, target }: SiteRuleIssue): boolean =>
    damaged.has(file) ||
    (target?.kind === 'site' && damaged.has(fileOfAddress(expected.base, target.path) ?? ''));
  const diagnostics: Diagnostic[] = [];
  let text = { file: '', content: '' };
  const textOf = (file: string): string => {
    if (text.file !== file) text = { file, content: site.read(file) };
    return text.content;
  };
  for (const rule of rules) {
    const own = found.get(rule.id) ?? [];
    const findings = rule.id === 'changed-file' ? own : own.filter((finding) => !isExplained(finding));
    for (const { file, at, length, message, suggestion } of fewOfEachCause(findings)) {
      const line = at === 0 ? { number: 1, start: 0 } : lineAt(textOf(file), at);
      const place = at > 0 && file.endsWith('.html') ? site.placeOf(file, at) : null;
      diagnostics.push({
        file,
        line: line.number,
        column: at - line.start + 1,
        length: Math.max(1, length ?? 1),
        rule: rule.id,
        severity: rule.severity,
        message: place === null ? message : withPlace(message, place),
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    }
  }
  diagnostics.sort(compareDiagnostics);
  const shown = Map.groupBy(diagnostics, ({ rule }) => rule);
  return {
    diagnostics,
    counts: rules.map(({ id, severity, target }) => ({
      rule: id,
      severity,
      lookedAt: promised[target],
      found: shown.get(id)?.length ?? 0,
      accepted: 0,
    })),
    unread: [],
    translated: [],
  };
}

/** A finding at a place of a file. */
export function findAt(file: string, at: number, message: Localized): SiteRuleIssue {
  return { file, at, message };
}

/** A finding at an address, which it marks whole. */
export function findAtLink(
  file: string,
  link: BuiltLink,
  finding: Pick<SiteRuleIssue, 'message' | 'suggestion' | 'cause'>,
): SiteRuleIssue {
  const { offset: at, target } = link;
  return { file, at, length: target.written.length, target, ...finding };
}

function fewOfEachCause(findings: readonly SiteRuleIssue[]): readonly SiteRuleIssue[] {
  const sorted = findings.toSorted((a, b) => compareText(a.file, b.file));
  return [...Map.groupBy(sorted, ({ cause }) => cause)].flatMap(([cause, group]) => {
    if (cause === undefined || group.length <= PLACES_OF_A_CAUSE) return group;
    const shown = group.slice(0, PLACES_OF_A_CAUSE);
    return shown.map((finding, index) =>
      index === PLACES_OF_A_CAUSE - 1 ? withOthers(finding, group.length - PLACES_OF_A_CAUSE) : finding,
    );
  });
}

function withPlace(message: Localized, { heading, id, words }: PagePlace): Localized {
  const parts = [
    [{ vi: 'dưới tiêu đề', en: 'under the heading' }, heading],
    [{ vi: 'mã', en: 'id' }, id],
    [{ vi: 'ở chữ', en: 'at the words' }, words],
  ] as const;
  return localize((language) => {
    const told = parts
      .flatMap(([name, what]) => (what === '' ? [] : [`${name[language]} “${what}”`]))
      .join(', ');
    return told === ''
      ? message[language]
      : `${told.charAt(0).toUpperCase()}${told.slice(1)}: ${message[language]}`;
  });
}

function withOthers(finding: SiteRuleIssue, others: number): SiteRuleIssue {
  const { vi, en } = finding.message;
  const message = {
    vi: `${vi} Còn ${others} chỗ khác cùng nguyên nhân này.`,
    en: `${en} ${others} more ${others === 1 ? 'place has' : 'places have'} the same cause.`,
  };
  return { ...finding, message };
}
