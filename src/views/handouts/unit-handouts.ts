import { capitalized } from '../../language/capitalized.ts';
import { citeDocument, citeProvision } from '../../model/citation.ts';
import { type Corpus, type CorpusTarget, resolveTarget } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import { formatTarget } from '../../model/provision-id.ts';
import type { Body, Task } from '../../model/registry.ts';
import { registryText } from '../registry/registry-strings.ts';
import { nameOfBody, viewTask } from '../tasks/task-view.ts';
import type { ViewContext } from '../view-context.ts';
import { clauseCell, documentsOfBody, reviewRows, taskRuns, timeCell } from './body-handouts.ts';
import { type HandoutBlock, type HandoutRow, type HandoutView, plain } from './handout.ts';
import { viewHandoutFoot, viewPaperOpening } from './handout-frame.ts';
import { type HandoutString, handoutText } from './handout-strings.ts';

/**
 * The frame of a unit's own plan, to be rewritten: basis, purposes, the tasks that fall to the body and to those under
 * it, organisation. It wears no head of an issued paper and says that it is a suggestion.
 */
export function viewPlanHandout(context: ViewContext, body: Body): HandoutView {
  const { corpus, addresses, language } = context;
  const documents = documentsOfBody(context, body);
  const name = capitalized(body.name[language]);
  const bodies = [body, ...(corpus.bodiesUnder.get(body.id) ?? [])].filter(({ id }) =>
    corpus.tasksByBody.has(id),
  );
  const title = handoutText('plan', language);
  const cited = documents.map(({ facts }) => citeDocument(facts, language)).join('; ');
  const open = (label: HandoutString, more: number): HandoutBlock => ({
    type: 'dotted',
    lines: [{ label: handoutText(label, language), more }],
  });
  return {
    title: `${title}: ${name}`,
    isLandscape: false,
    opening: viewPaperOpening(context, documents, handoutText('suggestion', language)),
    runningHead: `${title}: ${name}`,
    blocks: [
      {
        type: 'title',
        lines: [title.toLocaleUpperCase('vi'), handoutText('planOf', language, { document: cited })],
      },
      { type: 'subtitle', text: handoutText('planFor', language, { body: body.name[language] }) },
      { type: 'text', runs: plain(handoutText('planBasis', language, { document: cited })) },
      { type: 'heading', text: handoutText('purposes', language) },
      open('purpose', 2),
      open('requirement', 2),
      { type: 'heading', text: handoutText('duties', language) },
      { type: 'text', runs: plain(handoutText('dutiesHint', language)) },
      {
        type: 'table',
        columns: [
          { label: registryText('number', language), share: 0, isNarrow: true },
          { label: registryText('task', language), share: 46 },
          { label: registryText('clause', language), share: 20 },
          { label: handoutText('leads', language), share: 17 },
          { label: registryText('time', language), share: 17 },
        ],
        rows: planRows(context, bodies),
        isForm: false,
      },
      { type: 'heading', text: handoutText('organisation', language) },
      open('responsible', 1),
      open('schedule', 1),
      open('resources', 1),
      open('supervision', 2),
    ],
    ...viewHandoutFoot(context, addresses.body(language, body.id)),
  };
}

function planRows(context: ViewContext, bodies: readonly Body[]): readonly HandoutRow[] {
  let number = 0;
  return bodies.flatMap((body): HandoutRow[] => {
    const rows = reviewRows(context, body, (row, role) => {
      number++;
      return [[plain(String(number))], [taskRuns(row, role)], clauseCell(row.clause), [], timeCell(row.time)];
    });
    return bodies.length === 1
      ? [...rows]
      : [{ band: capitalized(nameOfBody(context, body.id)).toLocaleUpperCase('vi') }, ...rows];
  });
}

/** Half a sheet on which a unit reports on a task that asks for it by a day. */
export function viewReportHandout(context: ViewContext, document: Document, task: Task): HandoutView {
  const { language } = context;
  const { title, clause, time, output, href } = viewTask(context, task);
  const name = handoutText('report', language);
  const line = (label: HandoutString, more = 0) => ({ label: `${handoutText(label, language)}: `, more });
  const under = handoutText('reportUnder', language, {
    clause: `${clause?.text ?? ''}, ${document.facts.shortName[language]}`,
    time: time.words ?? time.text,
  });
  return {
    title: `${name}: ${title}`,
    isLandscape: false,
    opening: viewPaperOpening(context, [document], handoutText('suggestion', language)),
    runningHead: name,
    blocks: [
      { type: 'title', lines: [name.toLocaleUpperCase('vi'), capitalized(output ?? title)] },
      { type: 'text', runs: plain(under) },
      {
        type: 'dotted',
        lines: [
          line('reportFrom'),
          line('reportTo'),
          line('reportDone', 2),
          line('reportResult', 1),
          line('reportProblems', 1),
          line('reportProposals', 1),
          line('reportSigned'),
        ],
      },
    ],
    ...viewHandoutFoot(context, href),
  };
}

/** The tasks on which a unit reports by a day. */
export function reportedTasks({ corpus }: ViewContext): readonly Task[] {
  return [...corpus.tasksById.values()].filter(
    ({ output, time }) => output !== null && output !== undefined && time.kind === 'date',
  );
}

/** Two bodies that a task has meet regularly. */
export interface Meeting {
  readonly task: Task;
  readonly target: CorpusTarget;
  readonly one: Body;
  readonly other: Body;
}

/** The tasks by which one body that the text names meets another every year or so. */
export function listMeetings({ corpus }: ViewContext): readonly Meeting[] {
  return [...corpus.tasksById.values()].flatMap((task): Meeting[] => {
    const named = task.bodies.filter(({ basis }) => basis === 'named');
    const one = corpus.bodiesById.get(named.find(({ role }) => role === 'leads')?.body ?? '');
    const other = corpus.bodiesById.get(named.find(({ role }) => role === 'coordinates')?.body ?? '');
    const target = resolveTarget(corpus, task.key);
    const isRegular = task.time.kind === 'yearly' || task.time.kind === 'periodic';
    if (!isRegular || one === undefined || other === undefined || target === null) return [];
    return [{ task, target, one, other }];
  });
}

/** The table for two bodies that meet: each clause that gives both something to do, and room for conclusions. */
export function viewMeetingHandout(context: ViewContext, { task, target, one, other }: Meeting): HandoutView {
  const { corpus, language } = context;
  const { href, title: purpose, clause } = viewTask(context, task);
  const sides = [one, other].map((body) => {
    const bodies = answeredWith(context, body);
    return { name: capitalized(body.name[language]), tasks: tasksByClause(context, bodies) };
  });
  const rows = corpus.documents.flatMap((document) =>
    [...document.provisions.values()].flatMap((provision): HandoutRow[] => {
      const key = formatTarget(document.id, provision.id);
      const cells = sides.map(({ tasks }) => tasks.get(key) ?? []);
      // Only where both have something to do is there something to settle.
      if (cells.some((list) => list.length === 0)) return [];
      const href = context.addresses.provision(language, document.id, provision.id);
      const clause = { href, text: citeProvision(document, provision, language, 'short') };
      return [
        {
          cells: [
            clauseCell(clause),
            ...cells.map((list) => list.map(({ title }) => plain(`- ${title}`))),
            [],
          ],
        },
      ];
    }),
  );
  const title = handoutText('facing', language);
  const [left = '', right = ''] = sides.map(({ name }) => name);
  const names = handoutText('facingOf', language, { one: left, other: other.name[language] });
  return {
    title: `${title}: ${names}`,
    isLandscape: true,
    opening: viewPaperOpening(context, [target.document], handoutText('workingPaper', language)),
    runningHead: `${title}: ${names}`,
    blocks: [
      { type: 'title', lines: [title.toLocaleUpperCase('vi')] },
      { type: 'subtitle', text: names },
      { type: 'text', runs: plain(`${purpose} (${clause?.text ?? ''}).`) },
      { type: 'dotted', lines: [{ label: `${handoutText('meeting', language)}: ` }] },
      {
        type: 'table',
        columns: [
          { label: registryText('clause', language), share: 14 },
          { label: left, share: 33 },
          { label: right, share: 33 },
          { label: handoutText('conclusion', language), share: 20 },
        ],
        rows,
        isForm: false,
      },
    ],
    ...viewHandoutFoot(context, href),
  };
}

/** A body with those for whose tasks the holders of its posts answer as well. */
function answeredWith({ corpus }: ViewContext, body: Body): readonly string[] {
  const posts = corpus.postsByBody.get(body.id) ?? [];
  return [...new Set([body.id, ...posts.flatMap(({ of }) => of)])];
}

/** The tasks of some bodies by the clause that holds them, dashes with their clause. */
function tasksByClause(context: ViewContext, bodies: readonly string[]) {
  const { corpus } = context;
  const tasks = new Set(bodies.flatMap((id) => (corpus.tasksByBody.get(id) ?? []).map(({ task }) => task)));
  const duties = [...tasks].filter(({ kind }) => kind === 'duty' || kind === 'target');
  return Map.groupBy(
    duties.map((task) => viewTask(context, task)),
    ({ key }) => clauseOf(corpus, key),
  );
}

function clauseOf(corpus: Corpus, key: string): string {
  const { document, provision = null } = resolveTarget(corpus, key) ?? {};
  if (document === undefined || provision?.parent == null || provision.kind !== 'point') return key;
  return clauseOf(corpus, formatTarget(document.id, provision.parent));
}
