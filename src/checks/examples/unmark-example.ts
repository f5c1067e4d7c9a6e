import { compareText } from '../../language/compare-text.ts';
import type { Example } from '../engine/rule.ts';
import { MARK } from './example-base.ts';

/** Line and column from 1. */
interface MarkedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface UnmarkedExample {
  /** The files of the example without the marks; null where the file is taken out. */
  readonly changes: Readonly<Record<string, string | null>>;
  /** The base with the example laid over it. */
  readonly files: Readonly<Record<string, string>>;
  /** In the order of files and lines. */
  readonly places: readonly MarkedPlace[];
}

/** Removes the marks of an example and returns their places. `lone`: whether a file that is only a mark is empty or missing. */
export function unmarkExample(
  example: Example,
  base: Readonly<Record<string, string>>,
  lone: 'empty' | 'missing',
): UnmarkedExample {
  const changes: Record<string, string | null> = {};
  const files: Record<string, string> = { ...base };
  const places: MarkedPlace[] = [];
  for (const [file, marked] of Object.entries(example.files)) {
    places.push(...placesIn(file, marked ?? ''));
    const isMissing = marked === null || (marked === MARK && lone === 'missing');
    const text = isMissing ? null : marked.replaceAll(MARK, '');
    changes[file] = text;
    if (text === null) delete files[file];
    else files[file] = text;
  }
  return { changes, files, places: places.sort((a, b) => compareText(a.file, b.file) || a.line - b.line) };
}

function placesIn(file: string, marked: string): MarkedPlace[] {
  return marked.split('\n').flatMap((line, index) => {
    let column = 1;
    return line
      .split(MARK)
      .slice(0, -1)
      .map((step) => {
        column += step.length;
        return { file, line: index + 1, column };
      });
  });
}
