import { performance } from 'node:perf_hooks';
import { readContent } from '../../tests/mutations/content.ts';
import { KINDS } from '../../tests/mutations/kinds/all.ts';
import { countFindings, makeCheck, RULE_IDS, runKind, type Score } from '../../tests/mutations/run-kinds.ts';
import { formatScores } from '../../tests/mutations/score.ts';
import { type Report, row } from './report.ts';

/** Applies every kind of fault at every place of the content that takes it, and prints what the check found. */
export async function benchMutations(): Promise<Report> {
  const content = readContent('content');
  const check = makeCheck(content);
  const start = performance.now();
  const sound = check({});
  const counts: number[] = [];
  const awaiting = KINDS.filter(({ rule }) => !RULE_IDS.has(rule));
  const scores: Score[] = [];
  for (const kind of KINDS) {
    if (!RULE_IDS.has(kind.rule)) continue;
    const spots = kind.spots(content);
    const score = runKind(check, kind, spots);
    const own = countFindings(check, kind, spots, sound);
    counts.push(...own);
    scores.push(score);
    console.error(
      `${kind.name}: ${score.tried - score.survivors.length} of ${score.tried}; ${own.join(', ')} findings`,
    );
  }
  console.log(`${formatScores(scores, awaiting)}\n`);
  const tried = scores.reduce((sum, score) => sum + score.tried, 0);
  const missed = scores.reduce((sum, { survivors }) => sum + survivors.length, 0);
  return [
    {
      heading: 'Faults applied one at a time to the content',
      rows: [
        row('kinds of fault', scores.length),
        row('places tried', tried),
        row('missed', missed, '', 0),
        row('kinds that await a rule', awaiting.length, '', 0),
        row('kinds without a place', scores.filter((score) => score.tried === 0).length, '', 0),
        row('findings without a fault', sound.length, '', 0),
        row('findings a fault, of all rules, on average', meanOf(counts), 'times', 2),
        row('faults with 8 findings or more', counts.filter((count) => count >= 8).length),
        row('a fault', (performance.now() - start) / Math.max(1, tried), 'ms each'),
      ],
    },
  ];
}

function meanOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
}
