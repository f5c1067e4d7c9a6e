import { join } from 'node:path';
import type { BenchOptions } from './bench-options.ts';
import { BUDGETS } from './budgets.ts';
import {
  type MeasuredCheck,
  type MeasuredRules,
  type MeasuredWatch,
  measureInProcess,
} from './check-process.ts';
import { copyContent } from './copy-content.ts';
import type { Report, Row } from './report.ts';

/** Rules that are named with their times. */
const DEAREST = 5;

/**
 * Reads and checks content folders: half as large, as large and five times as large as asked for; times edits in watch
 * mode in the project's own content and in the folder as large as asked for, and there each rule. Each time by a process of
 * its own.
 */
export async function benchCheck({ documents, folder }: BenchOptions): Promise<Report> {
  const measure = async (least: number) => {
    const content = join(folder, `content-${least}`);
    const count = copyContent(content, least);
    console.error(`checking ${count} documents …`);
    return { content, count, measured: await measureInProcess('check', content) };
  };
  const own = await measure(1);
  const half = await measure(documents / 2);
  const whole = await measure(documents);
  const fivefold = await measure(documents * 5);
  const isJudged = documents === BUDGETS.check.documents;
  console.error('editing …');
  const ownEdits = await measureInProcess('watch', own.content);
  const edits = await measureInProcess('watch', whole.content);
  const rules = await measureInProcess('rules', whole.content);
  const growth = costOfMore(whole, fivefold) / costOfMore(half, whole);
  return [
    ...[own, half].map(({ count, measured }) => ({
      heading: headingOf(count, measured),
      rows: checkRows(count, measured, false),
    })),
    {
      heading: headingOf(whole.count, whole.measured),
      rows: checkRows(whole.count, whole.measured, isJudged),
    },
    {
      heading: headingOf(fivefold.count, fivefold.measured),
      rows: [
        ...checkRows(fivefold.count, fivefold.measured, false),
        {
          what: `a further document, against one of the first ${whole.count}`,
          value: growth,
          unit: 'times',
          limit: isJudged ? BUDGETS.checkGrowth : undefined,
          note: 'processor time',
        },
      ],
    },
    {
      heading: 'One edit of the content, in watch mode',
      rows: editRows(ownEdits, BUDGETS.edit.milliseconds),
    },
    {
      heading: `One edit among ${whole.count} documents, in watch mode`,
      rows: editRows(edits, isJudged ? BUDGETS.edit.millisecondsAmongThousand : undefined),
    },
    {
      heading: `The dearest of ${Object.keys(rules).length} rules, the same documents`,
      rows: ruleRows(rules),
    },
  ];
}

function editRows({ edits, missed }: MeasuredWatch, limit: number | undefined): readonly Row[] {
  return [
    {
      what: 'middle',
      value: edits[Math.floor(edits.length / 2)] ?? null,
      unit: 'ms',
      note: `of ${edits.length}`,
    },
    {
      what: 'slowest',
      value: edits.at(-1) ?? null,
      unit: 'ms',
      limit,
      note: 'from the save to the findings',
    },
    { what: 'faults not found or not forgotten', value: missed, unit: '', limit: 0 },
  ];
}

interface MeasuredFolder {
  readonly count: number;
  readonly measured: MeasuredCheck;
}

/**
 * Processor time of a further document, since tasks and terms stand there once; not the time by the clock, on which
 * other work of the machine tells more than the growth.
 */
function costOfMore(few: MeasuredFolder, many: MeasuredFolder): number {
  return (many.measured.processor - few.measured.processor) / (many.count - few.count);
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
