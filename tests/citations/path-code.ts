import type { Level, UnitPath, UnitStep } from '../../src/citations/found-citation.ts';

/** A path as one word, for labels and tables of tests: `III>2>-2`, `d5>2>dd`, `cII`, `pl1`, `IV>closing`. */
export function codeOfPath(path: UnitPath): string {
  return path.map(codeOfStep).join('>');
}

const PREFIXES: Partial<Record<Level, string>> = {
  appendix: 'pl',
  part: 'p',
  chapter: 'c',
  article: 'd',
  dash: '-',
  passage: '-',
  sentence: 's',
};

function codeOfStep({ level, number }: UnitStep): string {
  if (number === null) return level;
  return (PREFIXES[level] ?? '') + number.replace('đ', 'dd');
}
