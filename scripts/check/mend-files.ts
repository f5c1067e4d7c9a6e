import type { Corpus } from '../../src/model/corpus.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type Edit, FileText } from './file-text.ts';
import { isNormalForm } from './fix-rules.ts';

/** A finding with the change that it suggests. */
export interface Fix {
  readonly finding: Diagnostic;
  /** The change of one stretch, or `normal-form`: the whole file is written in Unicode NFC. */
  readonly edit: Edit | 'normal-form';
  /** The text in which the stretch stands, in Unicode NFC as rules see it. */
  readonly text: string;
  /** Whether the file must first be brought to Unicode NFC, since until then the stretch stands elsewhere in it. */
  readonly needsNormalForm: boolean;
  /** What stands there now, without the quotation marks of yaml. */
  readonly written: string;
}

/** The change that a finding suggests; null if it suggests none or its file cannot be read. */
export function readFix(finding: Diagnostic, bytes: Uint8Array | string): Fix | null {
  const { span, suggestion, rule } = finding;
  const file = typeof bytes === 'string' ? null : FileText.of(bytes);
  if (file === null || span === undefined) return null;
  if (isNormalForm(rule)) {
    return { finding, edit: 'normal-form', text: file.text, needsNormalForm: false, written: '' };
  }
  const text = file.text.normalize('NFC');
  if (suggestion === undefined || span.start === span.end) return null;
  const stretch = text.slice(span.start, span.end);
  const quote = finding.file.endsWith('.yaml') ? quoteOf(stretch) : null;
  return {
    finding,
    edit: { start: span.start, end: span.end, text: quote === null ? suggestion : quote.write(suggestion) },
    text,
    needsNormalForm: !file.isNfc,
    written: quote === null ? stretch : quote.read(stretch),
  };
}

interface Quote {
  readonly read: (stretch: string) => string;
  readonly write: (text: string) => string;
}

/** The quotation marks round a value of yaml; null for a plain value or a part of one. */
function quoteOf(stretch: string): Quote | null {
  if (/^"[\s\S]*"$/.test(stretch) && stretch.length > 1) {
    return { read: readDoubleQuoted, write: (text) => JSON.stringify(text) };
  }
  if (/^'[\s\S]*'$/.test(stretch) && stretch.length > 1) {
    return {
      read: (quoted) => quoted.slice(1, -1).replaceAll("''", "'"),
      write: (text) => `'${text.replaceAll("'", "''")}'`,
    };
  }
  return null;
}

function readDoubleQuoted(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    // With an escape of yaml's own.
    return quoted.slice(1, -1);
  }
}

/** Whether two changes must not be made together: the places of one are not valid any more after the other. */
export function isInTheWay(first: Fix, second: Fix): boolean {
  if (first.finding.file !== second.finding.file) return false;
  if (first.edit === 'normal-form' || second.edit === 'normal-form') return true;
  return first.edit.start < second.edit.end && second.edit.start < first.edit.end;
}

/** The files with the changes in them, over those that were changed before. */
export function mendFiles(
  changed: ReadonlyMap<string, Uint8Array>,
  read: (file: string) => Uint8Array | string,
  fixes: readonly Fix[],
): ReadonlyMap<string, Uint8Array> {
  const files = new Map(changed);
  for (const [path, own] of Map.groupBy(fixes, ({ finding }) => finding.file)) {
    const bytes = read(path);
    const file = typeof bytes === 'string' ? null : FileText.of(bytes);
    if (file === null) continue;
    const edits = own.flatMap(({ edit }) => (edit === 'normal-form' ? [] : edit));
    const inOrder = edits.sort((a, b) => a.start - b.start);
    files.set(path, edits.length < own.length ? file.normalized() : file.edited(inOrder));
  }
  return files;
}

/** Whether a file is written by editors and may be mended: no source text, and not the ledger. */
export function canBeMended(corpus: Corpus, file: string): boolean {
  return /\.(mdx|yaml)$/.test(file) && !corpus.documents.some(({ source }) => source?.file === file);
}
