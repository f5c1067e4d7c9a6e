import { join } from 'node:path';
import type { BenchOptions } from './bench-run.ts';
import { BUDGETS } from './budgets.ts';
import { type Measured, measureInProcess } from './check-process.ts';
import { copyContent } from './copy-content.ts';
import { type Report, type Row, row } from './report.ts';

/** Rules that are named with their times. */
const DEAREST = 5;

/**
 * Reads and checks content folders: half as large, as large and five times as large as asked for; times edits in watch
 * mode in the project's own content and in the folder as large as asked for, and there each rule. Each time by a process of
 * its own.
 */
export async function benchCheck({ documents, folder }: BenchOptions): Promise<Report> {
  const own = await measureCopy(folder, 1);
  const half = await measureCopy(folder, documents / 2);
  const whole = await measureCopy(folder, documents);
  const fivefold = await measureCopy(folder, documents * 5);
  const isJudged = documents === BUDGETS.check.documents;
  console.error('editing …');
  const ownEdits = await measureInProcess('watch', own.content);
  const edits = await measureInProcess('watch', whole.content);
  const rules = await measureInProcess('rules', whole.content);
  const growth = costOfMore(whole, fivefold) / costOfMore(half, whole);
  const what = `a further document, against one of the first ${whole.count}`;
  const growthLimit = isJudged ? BUDGETS.checkGrowth : undefined;
  return [
    ...[own, half, whole, fivefold].map((copy) => ({
      heading: `${copy.count} documents in two languages, ${copy.references} references`,
      rows: [
        ...checkRows(copy, isJudged && copy === whole),
        ...(copy === fivefold ? [row(what, growth, 'times', growthLimit, 'processor time')] : []),
      ],
    })),
    {
      heading: 'One edit of the content, in watch mode',
      rows: editRows(ownEdits, BUDGETS.edit.milliseconds),
    },
    {
      heading: `One edit among ${whole.count} documents, in watch mode`,
      rows: [
        ...editRows(edits, isJudged ? BUDGETS.edit.millisecondsAmongThousand : undefined),
        row(
          'the middle one against load and rules',
          middleOf(edits.edits) / (whole.load + whole.rules),
          'times',
          isJudged ? BUDGETS.editAgainstAll : undefined,
        ),
      ],
    },
    {
      heading: `The dearest of ${Object.keys(rules).length} rules, the same documents`,
      rows: ruleRows(rules),
    },
  ];
}

type MeasuredCopy = Awaited<ReturnType<typeof measureCopy>>;

async function measureCopy(folder: string, least: number) {
  const content = join(folder, `content-${least}`);
  const count = copyContent(content, least);
  console.error(`checking ${count} documents …`);
  return { content, count, ...(await measureInProcess('check', content)) };
}

/**
 * Processor time of a further document, since tasks and terms are there once; not the time by the clock, which
 * other work of the machine changes more than the growth does.
 */
function costOfMore(few: MeasuredCopy, many: MeasuredCopy): number {
  return (many.processor - few.processor) / (many.count - few.count);
}

/** `edits`: the quickest first. */
function middleOf(edits: readonly number[]): number {
  return edits[Math.floor(edits.length / 2)] ?? Number.NaN;
}

function editRows({ edits, missed }: Measured<'watch'>, limit: number | undefined): readonly Row[] {
  return [
    row('middle', middleOf(edits), 'ms', undefined, `of ${edits.length}`),
    row('slowest', edits.at(-1) ?? null, 'ms', limit, 'from the save to the findings'),
    row('faults not found or not forgotten', missed, '', 0),
  ];
}

function checkRows(copy: MeasuredCopy, isJudged: boolean): readonly Row[] {
  const { processorMilliseconds, peakMegabytes } = BUDGETS.check;
  const time = copy.load + copy.rules;
  return [
    row('load', copy.load, 'ms'),
    row('rules', copy.rules, 'ms'),
    row('load and rules', time, 'ms'),
    row('processor time', copy.processor, 'ms', isJudged ? processorMilliseconds : undefined),
    row('a document', time / copy.count, 'ms each'),
    row('heap the corpus keeps', copy.heapBytes / 1e6, 'MB'),
    row('peak of the process', copy.peakBytes / 1e6, 'MB', isJudged ? peakMegabytes : undefined),
    row('findings', copy.findings, '', BUDGETS.findings),
  ];
}

function ruleRows(rules: Measured<'rules'>): readonly Row[] {
  const dearest = Object.entries(rules).sort(([, a], [, b]) => b - a);
  const rest = dearest.slice(DEAREST).reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  return [
    ...dearest.slice(0, DEAREST).map(([what, value]) => row(what, value, 'ms')),
    row('all others together', rest, 'ms'),
  ];
}
