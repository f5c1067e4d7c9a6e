import { capitalized } from '../../language/capitalized.ts';
import type { Language } from '../../language/language.ts';
import type { Document } from '../../model/document.ts';
import type { Body } from '../../model/registry.ts';
import { type Duty, viewBodyPage } from '../registry/body-page.ts';
import { type RegistryString, registryText } from '../registry/registry-strings.ts';
import { viewBodyReviewPage } from '../tasks/review-page.ts';
import type { RolePart, TaskView, TimeView } from '../tasks/task-view.ts';
import type { ViewContext } from '../view-context.ts';
import {
  bold,
  type HandoutBlock,
  type HandoutRow,
  type HandoutView,
  linked,
  plain,
  type Runs,
} from './handout.ts';
import { viewHandoutFoot, viewPaperOpening } from './handout-frame.ts';
import { handoutText } from './handout-strings.ts';

type Row = ReturnType<typeof viewBodyReviewPage>['groups'][number]['rows'][number];

/** The documents whose tasks a body has. */
export function documentsOfBody({ corpus }: ViewContext, body: Body): readonly Document[] {
  const ids = new Set((corpus.tasksByBody.get(body.id) ?? []).map(({ task }) => task.document));
  return [...ids].flatMap((id) => corpus.documentsById.get(id) ?? []);
}

/** The tasks of a body or post as its page has them: what the text names, then what is inferred, by its part in them. */
export function viewBodyTasksHandout(context: ViewContext, body: Body): HandoutView {
  const { language } = context;
  let number = 0;
  const rows = viewBodyPage(context, body).assignments.flatMap(({ label, groups }): HandoutRow[] =>
    groups.flatMap((group): HandoutRow[] => [
      { band: `${label} – ${group.label}` },
      ...group.lists.flatMap(({ reason, duties }): HandoutRow[] => [
        ...(reason === null ? [] : [{ remark: `${reason.label}: ${reason.text}` }]),
        ...duties.map((duty): HandoutRow => {
          number++;
          return {
            cells: [
              [plain(String(number))],
              dutyCell(duty, language),
              clauseCell(duty.clause),
              timeCell(duty.time),
            ],
          };
        }),
      ]),
    ]),
  );
  return viewBodyHandout(context, body, {
    title: registryText('tasks', language),
    isLandscape: false,
    columns: [
      { label: registryText('number', language), share: 0, isNarrow: true },
      { label: registryText('task', language), share: 56 },
      { label: registryText('clause', language), share: 26 },
      { label: registryText('time', language), share: 18 },
    ],
    rows,
    isForm: false,
  });
}

/** The summary of results that a body fills in for its interim and final reports. */
export function viewBodySummaryHandout(context: ViewContext, body: Body): HandoutView {
  const { language } = context;
  const empty = [[], [], [], []];
  return viewBodyHandout(context, body, {
    title: registryText('review', language),
    isLandscape: true,
    before: [
      { label: `${registryText('reviewBy', language)}: ` },
      { label: `${registryText('reviewPeriod', language)}: ` },
    ],
    columns: [
      { label: registryText('number', language), share: 0, isNarrow: true },
      { label: registryText('task', language), share: 30 },
      { label: registryText('clause', language), share: 14 },
      { label: registryText('result', language), share: 16 },
      { label: registryText('figures', language), share: 14 },
      { label: registryText('shortcomings', language), share: 14 },
      { label: registryText('proposals', language), share: 12 },
    ],
    rows: reviewRows(context, body, (row, role) => [...reviewCells(row, role), ...empty]),
    isForm: true,
  });
}

/** The table in which a body shares out its tasks. */
export function viewShareOutHandout(context: ViewContext, body: Body): HandoutView {
  const { language } = context;
  return viewBodyHandout(context, body, {
    title: handoutText('shareOut', language),
    isLandscape: true,
    before: [{ label: `${handoutText('unit', language)}: ` }],
    columns: [
      { label: registryText('number', language), share: 0, isNarrow: true },
      { label: handoutText('content', language), share: 32 },
      { label: registryText('clause', language), share: 15 },
      { label: handoutText('leads', language), share: 14 },
      { label: handoutText('coordinates', language), share: 14 },
      { label: registryText('time', language), share: 13 },
      { label: registryText('result', language), share: 12 },
    ],
    rows: reviewRows(context, body, (row, role) => [
      [plain(String(row.number))],
      [taskRuns(row, role)],
      clauseCell(row.clause),
      [],
      [],
      timeCell(row.time),
      [],
    ]),
    isForm: false,
  });
}

/** Rows for the tasks with a result, below what they rest on. */
export function reviewRows(
  context: ViewContext,
  body: Body,
  cellsOf: (row: Row, role: string | null) => Extract<HandoutRow, { cells: unknown }>['cells'],
): readonly HandoutRow[] {
  return viewBodyReviewPage(context, body).groups.flatMap(({ label, rows }): HandoutRow[] => {
    const [role, ...others] = new Set(rows.map(({ part }) => part?.role));
    // What is common to all is said once.
    const isCommon = role !== undefined && others.length === 0;
    return [
      { band: isCommon ? `${label} – ${role}` : label },
      ...rows.map((row) => ({ cells: cellsOf(row, isCommon ? null : (row.part?.role ?? null)) })),
    ];
  });
}

/** Number, task with the body's part in it and who else has one, and clause. */
function reviewCells(row: Row, role: string | null): readonly (readonly Runs[])[] {
  const time = row.time === null ? [] : [plain(row.time.text)];
  const note = row.note === null ? [] : [plain(row.note)];
  return [
    [plain(String(row.number))],
    [taskRuns(row, role), ...partLines(row.part?.others ?? []), ...time, ...note],
    clauseCell(row.clause),
  ];
}

/** A task behind what the body has to do in it; null where the line above its rows says it. */
export function taskRuns({ title }: Row, role: string | null): Runs {
  return [...(role === null ? [] : bold(`${role}:`)), ...plain(title)];
}

/** Who else has a part in a task, a line for each role. */
function partLines(parts: readonly RolePart[]): readonly Runs[] {
  return parts.map(({ roleLabel, bodies }) => {
    const names = bodies.map(({ name, mark }) => (mark === null ? name : `${name} (${mark})`));
    return plain(`${roleLabel}: ${names.join(', ')}`);
  });
}

export function clauseCell(clause: TaskView['clause']): readonly Runs[] {
  return clause === null ? [] : [linked({ ...clause, text: capitalized(clause.text) })];
}

function dutyCell({ title, output, others, reason }: Duty, language: Language): readonly Runs[] {
  const labelled = (key: RegistryString, text: string | null): Runs[] =>
    text === null ? [] : [plain(`${registryText(key, language)}: ${text}`)];
  return [plain(title), ...labelled('output', output), ...partLines(others), ...labelled('reason', reason)];
}

/** When, in the text's own words; nothing where it states no time. */
export function timeCell(time: TimeView | null): readonly Runs[] {
  if (time === null) return [];
  const { kind, text, words } = time;
  return [plain(words === null || kind === 'date' ? text : capitalized(words))];
}

interface BodyHandout {
  readonly title: string;
  readonly isLandscape: boolean;
  /** Open places above the table. */
  readonly before?: readonly { readonly label: string }[];
  readonly columns: Extract<HandoutBlock, { type: 'table' }>['columns'];
  readonly rows: readonly HandoutRow[];
  readonly isForm: boolean;
}

function viewBodyHandout(context: ViewContext, body: Body, handout: BodyHandout): HandoutView {
  const { addresses, language } = context;
  const { title, isLandscape, before = [], columns, rows, isForm } = handout;
  const name = capitalized(body.name[language]);
  return {
    title: `${title}: ${name}`,
    isLandscape,
    opening: viewPaperOpening(context, documentsOfBody(context, body), handoutText('workingPaper', language)),
    runningHead: `${title}: ${name}`,
    blocks: [
      { type: 'title', lines: [title.toLocaleUpperCase('vi')] },
      { type: 'subtitle', text: name },
      ...(before.length === 0 ? [] : [{ type: 'dotted', lines: before } as const]),
      { type: 'table', columns, rows, isForm },
    ],
    ...viewHandoutFoot(context, addresses.body(language, body.id)),
  };
}
