import { EXAMPLE_BASE } from '../../src/checks/examples/example-base.ts';
import { filesInMemory } from '../../src/load/content-files.ts';
import { applyFixes } from './apply-fixes.ts';

export const VI = 'documents/kh-mau/vi.mdx';
export const EN = 'documents/kh-mau/en.mdx';
export const RECORD = 'documents/nq-mau/document.yaml';

export type Files = Readonly<Record<string, string>>;

/** The example base with words of its files changed, or with other files. */
export function content(
  changes: Readonly<Record<string, string | readonly [before: string, after: string]>>,
): Files {
  const files: Record<string, string> = { ...EXAMPLE_BASE };
  for (const [file, change] of Object.entries(changes)) {
    files[file] = typeof change === 'string' ? change : (files[file] ?? '').replace(...change);
  }
  return files;
}

/** What becomes of each finding, and of the files. */
export function plan(files: Files, only: readonly string[] = []) {
  const { fixes, fixed } = applyFixes(filesInMemory(files), only);
  return {
    verdicts: fixes.map(({ finding, reason }) => `${finding.rule} ${finding.line}: ${reason?.en ?? 'taken'}`),
    written: Object.fromEntries(
      [...fixed].map(([file, bytes]) => [file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
    ),
  };
}

/** What is to become of a file when `wrong` in it is mended to `right`. */
export function mended(files: Files, file: string, wrong: string, right: string): Files {
  return { [file]: (files[file] ?? '').replaceAll(wrong, right) };
}
