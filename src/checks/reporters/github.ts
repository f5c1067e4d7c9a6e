import type { Language } from '../../model/language.ts';
import type { ReportInput } from './summary.ts';

/**
 * Workflow commands that GitHub shows beside the changed lines
 * (docs.github.com, "Workflow commands for GitHub Actions"). `prefix` leads from the repository to the files.
 */
export function reportGithub({ diagnostics }: ReportInput, language: Language, prefix: string): string {
  return diagnostics
    .map(({ severity, file, line, column, rule, message }) => {
      const place = `file=${property(prefix + file)},line=${line},col=${column},title=${property(rule)}`;
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
