import { localize } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Task } from '../../model/registry.ts';
import { occurrencesIn } from '../../model/wording/occurrences.ts';
import type { Addresses } from '../addresses.ts';
import { writeCsv } from './csv.ts';
import type { DataOf, TaskData } from './data-schema.ts';

function taskData(addresses: Addresses, task: Task): TaskData {
  const { kind, date, words } = task.time;
  return {
    id: task.id,
    title: task.title,
    provision: task.key,
    quote: task.quote,
    bodies: task.bodies.map(({ body, role, basis }) => ({ body, role, basis })),
    time: { kind, ...(date === undefined ? {} : { date }), words: words?.vi ?? null },
    ...(task.output === null ? {} : { output: task.output }),
    sources: task.sources.map(({ to, relation, basis, reason }) => ({
      to,
      relation,
      basis,
      ...(reason === undefined ? {} : { reason }),
    })),
    url: localize((language) => addresses.absolute(addresses.task(language, task.id))),
  };
}

/** The data of `/api/v1/tasks.json`: every task, in document order. */
export function tasksData(corpus: Corpus, addresses: Addresses): DataOf<'tasks'> {
  return { tasks: corpus.tasks.map((task) => taskData(addresses, task)) };
}

/** The data of `/api/v1/bodies.json`: every body and post, in the order of its file. */
export function bodiesData(corpus: Corpus, addresses: Addresses): DataOf<'bodies'> {
  return {
    bodies: corpus.bodies.map((body) => {
      const { id, kind, name, abbreviations, parent, of, forms, note, evidence } = body;
      const tasks = (corpus.tasksByBody.get(id) ?? []).map(({ task }) => task.id);
      return {
        ...{ id, kind, name, abbreviations, parent, of, forms, note, evidence },
        tasks: [...new Set(tasks)],
        url: localize((language) => addresses.absolute(addresses.body(language, id))),
      };
    }),
  };
}

/** The data of `/api/v1/terms.json`: every term, in the order of its file. */
export function termsData(corpus: Corpus, addresses: Addresses): DataOf<'terms'> {
  const { byTerm } = occurrencesIn(corpus);
  return {
    terms: corpus.terms.map((term) => {
      const { id, kind, name, abbreviation, otherEnglish, definition, forms } = term;
      const found = (byTerm.get(id) ?? []).filter(({ language }) => language === 'vi');
      return {
        ...{ id, kind, name, abbreviation, otherEnglish, definition, forms },
        provisions: [...new Set(found.map(({ key }) => key))],
        url: localize((language) => addresses.absolute(addresses.term(language, id))),
      };
    }),
  };
}

const TASK_COLUMNS = [
  'id',
  'provision',
  'kind',
  'title_vi',
  'title_en',
  'quote_vi',
  'quote_en',
  'bodies',
  'time_kind',
  'time_date',
  'time_words',
  'output_vi',
  'output_en',
  'sources',
  'url_vi',
  'url_en',
];

/** The data of `/api/v1/tasks.csv`: a row a task; a body is `body:role:basis`, a source `to:relation:basis`. */
export function tasksCsv(corpus: Corpus, addresses: Addresses): string {
  const rows = corpus.tasks.map((task) => {
    const { id, title, provision, quote, bodies, time, output, sources, url } = taskData(addresses, task);
    return [
      ...[id, provision, task.kind, title.vi, title.en, quote.vi, quote.en],
      bodies.map(({ body, role, basis }) => `${body}:${role}:${basis}`).join('; '),
      ...[time.kind, time.date ?? null, time.words, output?.vi ?? null, output?.en ?? null],
      sources.map(({ to, relation, basis }) => `${to}:${relation}:${basis}`).join('; '),
      ...[url.vi, url.en],
    ];
  });
  return writeCsv([TASK_COLUMNS, ...rows]);
}

const TRACE_COLUMNS = ['task', 'provision', 'source', 'relation', 'basis', 'reason_vi', 'reason_en'];

/** The data of `/api/v1/trace.csv`: a row for each source of each task. */
export function traceCsv(corpus: Corpus): string {
  const rows = corpus.tasks.flatMap((task) =>
    task.sources.map(({ to, relation, basis, reason }) => [
      ...[task.id, task.key, to, relation, basis],
      ...[reason?.vi ?? null, reason?.en ?? null],
    ]),
  );
  return writeCsv([TRACE_COLUMNS, ...rows]);
}

const TERM_COLUMNS = [
  ...['id', 'kind', 'name_vi', 'name_en', 'abbreviation', 'definition_vi', 'definition_en'],
  ...['provisions', 'url_vi', 'url_en'],
];

/** The data of `/api/v1/terms.csv`: a row a term. */
export function termsCsv(corpus: Corpus, addresses: Addresses): string {
  const rows = termsData(corpus, addresses).terms.map((term) => {
    const { id, kind, name, abbreviation, definition, provisions, url } = term;
    return [
      ...[id, kind, name.vi, name.en, abbreviation, definition.vi, definition.en],
      ...[provisions.join('; '), url.vi, url.en],
    ];
  });
  return writeCsv([TERM_COLUMNS, ...rows]);
}
