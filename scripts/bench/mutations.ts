import { performance } from 'node:perf_hooks';
import { readContent } from '../../tests/mutations/content.ts';
import { KINDS } from '../../tests/mutations/kinds/all.ts';
import { makeCheck, RULE_IDS, runKind, type Score } from '../../tests/mutations/run-kinds.ts';
import { formatScores } from '../../tests/mutations/score.ts';
import type { Report } from './report.ts';

/** Applies every kind of fault at every place of the content that takes it, and prints what the check found. */
export async function benchMutations(): Promise<Report> {
  const content = readContent('content');
  const check = makeCheck(content);
  const start = performance.now();
  const soundFindings = check({}).length;
  const awaiting = KINDS.filter(({ rule }) => !RULE_IDS.has(rule));
  const scores: Score[] = [];
  for (const kind of KINDS) {
    if (!RULE_IDS.has(kind.rule)) continue;
    const score = runKind(check, kind, kind.spots(content));
    scores.push(score);
    console.error(`${kind.name}: ${score.tried - score.survivors.length} of ${score.tried}`);
  }
  console.log(`${formatScores(scores, awaiting)}\n`);
  const tried = scores.reduce((sum, score) => sum + score.tried, 0);
  const missed = scores.reduce((sum, { survivors }) => sum + survivors.length, 0);
  return [
    {
      heading: 'Faults applied one at a time to the content',
      rows: [
        { what: 'kinds of fault', value: scores.length, unit: '' },
        { what: 'places tried', value: tried, unit: '' },
        { what: 'missed', value: missed, unit: '', limit: 0 },
        { what: 'kinds that await a rule', value: awaiting.length, unit: '', limit: 0 },
        {
          what: 'kinds without a place',
          value: scores.filter((score) => score.tried === 0).length,
          unit: '',
          limit: 0,
        },
        { what: 'findings without a fault', value: soundFindings, unit: '', limit: 0 },
        { what: 'a fault', value: (performance.now() - start) / Math.max(1, tried), unit: 'ms each' },
      ],
    },
  ];
}
