import type { Kind, Place } from './fault.ts';
import type { Found, Score, Survivor } from './run-kinds.ts';

/** What came of all kinds: a line for each, every survivor with what was changed, and the total. */
export function formatScores(scores: readonly Score[], awaiting: readonly Kind[]): string {
  const rows = scores.map(({ kind, tried, survivors }) => [
    kind.name,
    kind.rule,
    String(tried),
    String(tried - survivors.length),
    survivors.length === 0 ? '' : `${survivors.length} missed`,
  ]);
  const table = [['kind of fault', 'rule', 'tried', 'found', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  const lines = table.map(([kind = '', rule = '', tried = '', found = '', missed = '']) =>
    [
      kind.padEnd(widths[0] ?? 0),
      rule.padEnd(widths[1] ?? 0),
      tried.padStart(widths[2] ?? 0),
      found.padStart(widths[3] ?? 0),
      missed,
    ]
      .join('  ')
      .trimEnd(),
  );
  const missed = scores.flatMap(({ kind, survivors }) => survivors.map((one) => describeSurvivor(kind, one)));
  const waits = awaiting.map(({ name, rule }) => `${name} awaits the rule ${rule}`);
  return [...lines, '', ...missed, ...waits, totalOf(scores)].join('\n');
}

/** A survivor with its proof: what was changed, where a finding was expected, what there was instead. */
export function describeSurvivor({ name, rule }: Kind, survivor: Survivor): string {
  const { where, change, expected, instead, soundToo } = survivor;
  const [first] = expected;
  const more = expected.length > 1 ? ` or one of ${expected.length - 1} other lines` : '';
  const place = first === undefined ? 'nowhere' : placeText(first) + more;
  const lines = [
    `${name} at ${where}: ${change}`,
    soundToo
      ? `  ${rule} stands at ${place} without the fault too`
      : `  expected ${rule} at ${place}; found ${instead.length === 0 ? 'nothing' : instead.slice(0, 3).map(foundText).join('; ')}`,
  ];
  return lines.join('\n');
}

function totalOf(scores: readonly Score[]): string {
  const tried = scores.reduce((sum, score) => sum + score.tried, 0);
  const missed = scores.reduce((sum, { survivors }) => sum + survivors.length, 0);
  // Rounded down: full marks only where nothing is missed.
  const share = tried === 0 ? 0 : Math.floor(((tried - missed) / tried) * 1000) / 10;
  return `${tried - missed} of ${tried} faults of ${scores.length} kinds found: ${share} %`;
}

function placeText({ file, line }: Place): string {
  return `${file}:${line}`;
}

function foundText(found: Found): string {
  return `${found.rule} at ${placeText(found)}`;
}
