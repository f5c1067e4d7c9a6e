import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_IDS } from '../../src/checks/all-rules.ts';
import { filesInFolder } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { keysOfCorpus, translationOf } from '../../src/model/promises/confirmable.ts';
import { formatLedger, LEDGER_FILE } from '../../src/model/promises/ledger.ts';
import { type BenchOptions, SEED } from './bench-options.ts';
import { BUDGETS } from './budgets.ts';
import { EDITS, type MeasuredCheck, type MeasuredRules, measureInProcess } from './check-process.ts';
import { writeCorpus } from './generate-corpus.ts';
import type { Report, Row } from './report.ts';

/** Rules that are named with their times. */
const DEAREST = 5;

/**
 * Reads and checks generated corpora: half as large, as large and five times as large as asked for; the middle one
 * also with a ledger of all its ids, by edits in watch mode, and rule by rule. Each time by a process of its own.
 */
export async function benchCheck({ documents, folder }: BenchOptions): Promise<Report> {
  const measure = async (count: number) => {
    const content = join(folder, `content-${count}`);
    writeCorpus(content, { documents: count, seed: SEED });
    console.error(`checking ${count} documents …`);
    return { content, count, measured: await measureInProcess('check', content) };
  };
  const half = await measure(Math.ceil(documents / 2));
  const whole = await measure(documents);
  const fivefold = await measure(documents * 5);
  const isJudged = documents === BUDGETS.check.documents;
  const promises = writeLedger(whole.content);
  const withLedger = await measureInProcess('check', whole.content);
  console.error(`editing ${documents} documents …`);
  const { edits, missed } = await measureInProcess('watch', whole.content);
  const rules = await measureInProcess('rules', whole.content);
  // By processor time: other work on the machine would say more than the growth.
  const growth = fivefold.measured.processor / 5 / whole.measured.processor;
  return [
    { heading: headingOf(half.count, half.measured), rows: checkRows(half.count, half.measured, false) },
    {
      heading: headingOf(whole.count, whole.measured),
      rows: checkRows(whole.count, whole.measured, isJudged),
    },
    {
      heading: headingOf(fivefold.count, fivefold.measured),
      rows: [
        ...checkRows(fivefold.count, fivefold.measured, false),
        {
          what: `a document, against one of ${documents}`,
          value: growth,
          unit: 'times',
          limit: isJudged ? BUDGETS.checkGrowth : undefined,
          note: 'processor time',
        },
      ],
    },
    {
      heading: `${documents} documents with a ledger of ${promises} promises`,
      rows: checkRows(documents, withLedger, isJudged),
    },
    {
      heading: `One edit in watch mode, the same ${documents} documents, ${EDITS} edits`,
      rows: [
        { what: 'middle', value: edits[Math.floor(edits.length / 2)] ?? null, unit: 'ms' },
        {
          what: 'slowest',
          value: edits.at(-1) ?? null,
          unit: 'ms',
          limit: isJudged ? BUDGETS.check.editMilliseconds : undefined,
          note: 'from the save to the findings',
        },
        { what: 'faults not found or not forgotten', value: missed, unit: '', limit: 0 },
      ],
    },
    {
      heading: `The dearest of ${Object.keys(rules).length} rules, the same documents`,
      rows: ruleRows(rules),
    },
  ];
}

/** Writes a ledger that promises every id and confirms every translation; gives the number of promises. */
function writeLedger(content: string): number {
  const corpus = loadCorpus(filesInFolder(content));
  const ids = [...keysOfCorpus(corpus), ...RULE_IDS.map((id) => `rule:${id}`)];
  const promised = new Map(ids.map((id) => [id, corpus.edition.date]));
  const confirmed = new Map<string, string>();
  for (const { provisions } of corpus.documents) {
    for (const provision of provisions.values()) {
      const translation = translationOf(provision);
      if (translation !== null) confirmed.set(translation.key, corpus.fingerprint(translation.text));
    }
  }
  writeFileSync(join(content, LEDGER_FILE), formatLedger({ promised, confirmed }));
  return promised.size;
}

function millisecondsOf({ load, rules }: MeasuredCheck): number {
  return load + rules;
}

function headingOf(documents: number, { references }: MeasuredCheck): string {
  return `${documents} documents in two languages, ${references} references`;
}

function checkRows(documents: number, measured: MeasuredCheck, isJudged: boolean): readonly Row[] {
  const { milliseconds, peakMegabytes } = BUDGETS.check;
  return [
    { what: 'load', value: measured.load, unit: 'ms' },
    { what: 'rules', value: measured.rules, unit: 'ms' },
    {
      what: 'load and rules',
      value: millisecondsOf(measured),
      unit: 'ms',
      limit: isJudged ? milliseconds : undefined,
    },
    { what: 'processor time', value: measured.processor, unit: 'ms' },
    { what: 'a document', value: millisecondsOf(measured) / documents, unit: 'ms each' },
    { what: 'heap the corpus keeps', value: measured.heapBytes / 1e6, unit: 'MB' },
    {
      what: 'peak of the process',
      value: measured.peakBytes / 1e6,
      unit: 'MB',
      limit: isJudged ? peakMegabytes : undefined,
    },
    { what: 'findings', value: measured.findings, unit: '', limit: BUDGETS.findings },
  ];
}

function ruleRows(rules: MeasuredRules): readonly Row[] {
  const dearest = Object.entries(rules).sort(([, a], [, b]) => b - a);
  const rest = dearest.slice(DEAREST).reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  return [
    ...dearest.slice(0, DEAREST).map(([what, value]): Row => ({ what, value, unit: 'ms' })),
    { what: 'all others together', value: rest, unit: 'ms' },
  ];
}
