import { formatCount } from '../../language/count.ts';
import type { Language, Localized } from '../../language/language.ts';
import { type Diagnostic, SEVERITIES, type Severity } from '../diagnostic.ts';
import type { TranslatedCount } from '../translation/translation.ts';

/** What one rule looked at and found. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  /** Things looked at, in the rule's own `subject`. */
  readonly lookedAt: number;
  readonly found: number;
  /** Findings that editors accepted, with a reason on record. */
  readonly accepted: number;
}

/** What a run of the rules came to: every report and the exit code are cut from this. */
export interface CheckResult {
  /** In the order of files and places. */
  readonly diagnostics: readonly Diagnostic[];
  /** One entry a rule, in the order of the rules. */
  readonly counts: readonly RuleCount[];
  /** Content files that are missing or could not be read whole: findings that rest on them are withheld. */
  readonly unread: readonly string[];
  /** The documents whose translation is said to be missing or partial: no fault, but counted. */
  readonly translated: readonly TranslatedCount[];
}

/** Two runs told as one: the corpus rules, then the site rules on what was made from that corpus. */
export function joinResults(first: CheckResult, second: CheckResult): CheckResult {
  return {
    diagnostics: [...first.diagnostics, ...second.diagnostics],
    counts: [...first.counts, ...second.counts],
    unread: [...first.unread, ...second.unread],
    translated: [...first.translated, ...second.translated],
  };
}

/** What is left of a run when only one rule is asked for; everything where none is named. */
export function onlyRules(result: CheckResult, rules: readonly string[]): CheckResult {
  if (rules.length === 0) return result;
  const wanted = new Set(rules);
  return {
    diagnostics: result.diagnostics.filter(({ rule }) => wanted.has(rule)),
    counts: result.counts.filter(({ rule }) => wanted.has(rule)),
    unread: result.unread,
    translated: result.translated,
  };
}

/** The one count that every report and the exit code rest on. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly accepted: number;
  /** Things looked at by all rules together. */
  readonly lookedAt: number;
  /** Rules of which nothing is open. */
  readonly kept: number;
  readonly rules: readonly RuleCount[];
  readonly unread: readonly string[];
}

export function summarize({ diagnostics, counts, unread }: CheckResult): Summary {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const sum = (of: (count: RuleCount) => number): number =>
    counts.reduce((total, count) => total + of(count), 0);
  return {
    errors,
    warnings: diagnostics.length - errors,
    accepted: sum(({ accepted }) => accepted),
    lookedAt: sum(({ lookedAt }) => lookedAt),
    kept: counts.filter(({ found }) => found === 0).length,
    rules: counts,
    unread,
  };
}

/** The verdict as a command tells it: warnings stop nothing. */
export function exitCodeOf({ errors }: Pick<Summary, 'errors'>): 0 | 1 {
  return errors > 0 ? 1 : 0;
}

/** What was left unchecked, in words; null where all was read. */
export function tellUnread({ unread }: Pick<CheckResult, 'unread'>, language: Language): string | null {
  if (unread.length === 0) return null;
  const count = formatCount(unread.length, language);
  const [file, these] = unread.length === 1 ? ['file', 'it'] : ['files', 'them'];
  return {
    vi: `${count} tệp chưa đọc được trọn vẹn: những gì dựa vào ${unread.length === 1 ? 'tệp' : 'các tệp'} đó chưa được kiểm tra.`,
    en: `${count} ${file} could not be read in full: what depends on ${these} was not checked.`,
  }[language];
}

/** What the severities mean, for every report that people read. */
export const SEVERITY_MEANINGS: Readonly<Record<Severity, Localized>> = {
  error: {
    vi: 'Lỗi là chỗ có thể làm người đọc hiểu sai hoặc làm hỏng một liên kết; còn lỗi thì không đăng.',
    en: 'An error is what could mislead a reader or break a link; it stops publication.',
  },
  warning: {
    vi: 'Cảnh báo là chỗ về cách viết, hoặc chỗ còn chờ người xem và xác nhận; không chặn việc đăng.',
    en: 'A warning is about style, or about what somebody has yet to look at and confirm; it does not stop publication.',
  },
};
/** How much is translated of the documents that are not wholly so, in words; null where all are. */
export function tellTranslated(
  { translated }: Pick<CheckResult, 'translated'>,
  language: Language,
): string | null {
  if (translated.length === 0) return null;
  const vi = language === 'vi';
  const tell = (name: string, counts: CheckResult['translated']): string => {
    const sum = (part: 'translated' | 'of'): string =>
      formatCount(
        counts.reduce((total, count) => total + count[part], 0),
        language,
      );
    return vi
      ? `${name}: ${sum('translated')}/${sum('of')} đoạn đã dịch`
      : `${name}: ${sum('translated')} of ${sum('of')} provisions translated`;
  };
  if (translated.length <= MOST_NAMED) {
    return `${translated.map((count) => tell(count.document, [count])).join('; ')}.`;
  }
  const number = formatCount(translated.length, language);
  const name = vi ? `${number} văn bản chưa dịch hết` : `${number} documents not wholly translated`;
  return `${tell(name, translated)}.`;
}

/** Of more documents than these only the sum is told. */
const MOST_NAMED = 5;

/** What was found, in words, for every report that people read: “3 lỗi”, “không có cảnh báo”. */
export function tellFindings(summary: Summary, language: Language): readonly string[] {
  const { errors, warnings, accepted } = summary;
  const number = (count: number): string => formatCount(count, language);
  if (language === 'vi') {
    return [
      errors === 0 ? 'không có lỗi' : `${number(errors)} lỗi`,
      warnings === 0 ? 'không có cảnh báo' : `${number(warnings)} cảnh báo`,
      ...(accepted === 0 ? [] : [`${number(accepted)} trường hợp đã chấp nhận`]),
    ];
  }
  const several = (count: number, one: string): string =>
    count === 0 ? `no ${one}s` : `${number(count)} ${count === 1 ? one : `${one}s`}`;
  return [
    several(errors, 'error'),
    several(warnings, 'warning'),
    ...(accepted === 0 ? [] : [`${number(accepted)} accepted`]),
  ];
}

/** What the severities of the findings mean; null where there is none. */
export function tellMeaning(
  { diagnostics }: Pick<CheckResult, 'diagnostics'>,
  language: Language,
): string | null {
  const found = SEVERITIES.filter((severity) => diagnostics.some((finding) => finding.severity === severity));
  return found.length === 0 ? null : found.map((severity) => SEVERITY_MEANINGS[severity][language]).join(' ');
}
