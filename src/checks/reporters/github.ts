import { isSiteRule } from '../all-rules.ts';
import type { ReportInput, ReportOptions } from './report-input.ts';

/**
 * Workflow commands that GitHub shows beside the changed lines
 * (docs.github.com, "Workflow commands for GitHub Actions").
 */
export function reportGithub({ result }: ReportInput, options: ReportOptions): string {
  const { language, contentFolder, siteFolder } = options;
  return result.diagnostics
    .map(({ severity, file, line, column, rule, message }) => {
      const path = (isSiteRule(rule) ? siteFolder : contentFolder) + file;
      const place = `file=${property(path)},line=${line},col=${column},title=${property(rule)}`;
      return `::${severity} ${place}::${escapeData(message[language])}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
