import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import {
  bodiesContract,
  documentContract,
  documentsContract,
  tasksContract,
  termsContract,
} from './data-contract.ts';

const folder = inject('siteFolder');
const readText = (path: string): string => readFileSync(join(folder, 'api/v1', path), 'utf8');
const read = (path: string): unknown => JSON.parse(readText(path));

const { documents } = documentsContract.parse(read('documents.json'));
const plan = documentContract.parse(read('kh-dukccqt-2021.json'));
const { tasks } = tasksContract.parse(read('tasks.json'));
const { bodies } = bodiesContract.parse(read('bodies.json'));
const { terms } = termsContract.parse(read('terms.json'));

describe('the data', () => {
  it('lists the ten documents', () => {
    expect(documents.map(({ id }) => id)).toEqual([
      'ct-05-tw-2016',
      'ct-19-tu-2017',
      'ctr-57-tu',
      'dieu-le-cong-doan',
      'kh-21-tu-2021',
      'kh-dukccqt-2021',
      'kl-01-tw-2021',
      'nq-02-tw-2021',
      'nq-20-tw-2008',
      'nq-dai-hoi-xiii',
    ]);
  });

  it.each(documents.map(({ id }) => id))('%s keeps the contract', (id) => {
    expect(documentContract.safeParse(read(`${id}.json`)).error?.issues ?? []).toEqual([]);
  });

  it('has the shape of the plan', () => {
    const count = (pattern: RegExp): number => plan.provisions.filter(({ id }) => pattern.test(id)).length;
    expect(count(/^(i|ii|iii|iv)$/)).toBe(4);
    expect(['i', 'ii', 'iii', 'iv'].map((section) => count(new RegExp(`^${section}-\\d+$`)))).toEqual([
      4, 6, 5, 3,
    ]);
    expect([1, 2, 3, 4, 5].map((clause) => count(new RegExp(`^iii-${clause}-\\d+$`)))).toEqual([
      3, 3, 6, 2, 2,
    ]);
    expect(plan.provisions.map(({ id }) => id).filter((id) => !/\d/.test(id))).toEqual([
      'mo-dau',
      'i',
      'ii',
      'iii',
      'iv',
      'iv-ket',
      'noi-nhan',
      'ky-ten',
    ]);
  });

  it('rebuilds the source to the last letter', () => {
    // Straight from the source text and the mends that its README names, importing nothing of the site.
    const source = readFileSync('content/documents/kh-dukccqt-2021/source.txt', 'utf8')
      .normalize('NFC')
      .replace(/-----/, '')
      .replace(/Ƣ/g, 'Ư')
      .replace(/ƣ/g, 'ư')
      .replace(/(02-|57-)\s+(NQ|CTr)/g, '$1$2')
      .replace(/\s+/g, ' ')
      .trim();
    const dot = (num: string | null): string => (num === null || num === '-' ? (num ?? '') : `${num}.`);
    const rebuilt = [
      plan.title.vi,
      ...plan.provisions.flatMap(({ num, heading, text }) => [dot(num), heading.vi, text.vi]),
    ]
      .filter(Boolean)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(rebuilt).toBe(source);
  });

  it('mirrors every citation and every source of a task in both directions', () => {
    const all = documents.map(({ id }) => documentContract.parse(read(`${id}.json`)));
    const citations = all.flatMap((doc) =>
      doc.provisions.flatMap(({ id, cites }) => cites.map(({ to }) => `${doc.id}#${id} cites ${to}`)),
    );
    const sources = tasks.flatMap((task) =>
      task.sources.map(({ relation, to }) => `${task.provision} ${relation} ${to}`),
    );
    const backward = all.flatMap((doc) =>
      doc.provisions.flatMap(({ id, citedBy }) =>
        citedBy.map(({ from, kind }) => `${from} ${kind} ${doc.id}#${id}`),
      ),
    );
    // Of a whole document nothing is listed backward here: its page does.
    const forward = [...citations, ...sources].filter((line) => /#.*#/.test(line));
    expect(new Set(backward)).toEqual(new Set(forward));
    expect(backward.length).toBe(new Set(backward).size);
    expect(plan.provisions.flatMap(({ cites }) => cites).length).toBe(38);
  });
});

/** The raw files, as an editor wrote them: nothing of the site reads them here. */
interface RawTask {
  readonly id: string;
  readonly provision: string;
  readonly sentence: number;
  readonly quote: { readonly vi: string };
  readonly bodies: readonly { readonly body: string }[];
  readonly time: { readonly kind: string };
  readonly sources: readonly { readonly to: string }[];
}
interface RawFile {
  readonly document: string;
  readonly settles?: readonly string[];
  readonly tasks: readonly RawTask[];
  readonly settled?: readonly { readonly provision: string; readonly sentence: number }[];
}
const rawFiles = readdirSync('content/tasks')
  .sort()
  .map((name): RawFile => parse(readFileSync(`content/tasks/${name}`, 'utf8')));
const rawTasks = rawFiles.flatMap((file) => file.tasks);
const idsIn = (file: string): string[] =>
  parse(readFileSync(file, 'utf8')).map((entry: { id: string }) => entry.id);
const count = (list: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy([...list].sort(), (value) => value)].map(([key, all]) => [key, all.length]),
  );

/** Reads comma separated values as RFC 4180 lays them down. */
function readCsv(path: string): string[][] {
  const text = readText(path);
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('tasks, bodies and terms', () => {
  it('are those of the raw files, none lost, none twice', () => {
    expect(tasks.map((task) => task.id).sort()).toEqual(rawTasks.map((task) => task.id).sort());
    expect(bodies.map((body) => body.id)).toEqual(idsIn('content/bodies.yaml'));
    expect(terms.map((term) => term.id)).toEqual(idsIn('content/terms.yaml'));
    expect(count(tasks.map((task) => task.time.kind))).toEqual(count(rawTasks.map((task) => task.time.kind)));
    expect(count(tasks.flatMap((task) => task.bodies.map(({ body }) => body)))).toEqual(
      count(rawTasks.flatMap((task) => task.bodies.map(({ body }) => body))),
    );
    expect(count(tasks.flatMap((task) => task.sources.map(({ to }) => to)))).toEqual(
      count(rawTasks.flatMap((task) => task.sources.map(({ to }) => to))),
    );
  });

  it('stand in the order of the text, each at its provision', () => {
    const listed = documents.flatMap((document) => {
      const { provisions } = documentContract.parse(read(`${document.id}.json`));
      return provisions.flatMap((provision) =>
        provision.tasks.map((task) => `${document.id}#${provision.id} ${task}`),
      );
    });
    expect(tasks.map((task) => `${task.provision} ${task.id}`)).toEqual(listed);
    for (const task of tasks) expect(task.id).toMatch(`${task.provision.replace('#', '-')}-nv`);
  });

  it('quote the wording letter for letter', () => {
    const wrong = tasks.filter(({ provision, quote }) => {
      const text = plan.provisions.find(({ id }) => `kh-dukccqt-2021#${id}` === provision)?.text;
      return !text?.vi.includes(quote.vi) || !(text.en ?? '').includes(quote.en);
    });
    expect(wrong).toEqual([]);
  });

  it('know the one date of the plan, at the one task that it belongs to', () => {
    expect(tasks.filter(({ time }) => time.date !== undefined).map(({ provision }) => provision)).toEqual([
      'kh-dukccqt-2021#iv-1',
    ]);
    for (const { time } of tasks) {
      expect(time.words === null).toBe(time.kind === 'unstated');
      expect(time.date === undefined).toBe(time.kind !== 'date');
    }
  });

  it('name only bodies on the list; a post has the tasks of its bodies', () => {
    const known = new Set(bodies.map((body) => body.id));
    expect(tasks.flatMap((task) => task.bodies).filter(({ body }) => !known.has(body))).toEqual([]);
    for (const body of bodies) {
      const answersFor = [body.id, ...body.of];
      const expected = rawTasks.filter((task) =>
        task.bodies.some((entry) => answersFor.includes(entry.body)),
      );
      expect([...body.tasks].sort()).toEqual(expected.map((task) => task.id).sort());
    }
  });

  it('settle every sentence of every section of the plan', () => {
    const countSentences = (text: string): number =>
      text.split(/[.;](?=\s|$)/).filter((sentence) => sentence.trim() !== '').length;
    const numbers = (id: string, from: number, to: number): string[] =>
      Array.from({ length: to - from + 1 }, (_, index) => `${id} ${from + index}`);
    const sentences = plan.provisions
      .filter(({ id }) => /^(i|ii|iii|iv)-/.test(id))
      .flatMap(({ id, text }) => numbers(id, 1, countSentences(text.vi)));
    // A quotation begins in the sentence that its task names, and may run on over those that follow.
    const quoted = rawTasks.map(({ id, provision, sentence, quote }) => {
      const text = plan.provisions.find((of) => of.id === provision)?.text.vi ?? '';
      const start = text.indexOf(quote.vi);
      return {
        id,
        provision,
        sentence,
        first: countSentences(text.slice(0, start + 1)),
        last: countSentences(text.slice(0, start + quote.vi.length)),
      };
    });
    expect(quoted.filter(({ sentence, first }) => sentence !== first)).toEqual([]);
    const settled = new Set([
      ...quoted.flatMap(({ provision, first, last }) => numbers(provision, first, last)),
      ...rawFiles.flatMap((file) =>
        (file.settled ?? []).map(({ provision, sentence }) => `${provision} ${sentence}`),
      ),
    ]);
    expect(rawFiles.flatMap(({ settles }) => settles ?? []).sort()).toEqual(['i', 'ii', 'iii', 'iv']);
    expect(sentences.filter((sentence) => !settled.has(sentence))).toEqual([]);
    expect([...settled].filter((sentence) => !sentences.includes(sentence))).toEqual([]);
  });

  it('are in the tables row for row', () => {
    const [head = [], ...rows] = readCsv('tasks.csv');
    const column = (name: string): string[] => rows.map((row) => row[head.indexOf(name)] ?? '');
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(column('id')).toEqual(tasks.map((task) => task.id));
    expect(column('quote_vi')).toEqual(tasks.map(({ quote }) => quote.vi));
    expect(column('time_words')).toEqual(tasks.map(({ time }) => time.words ?? ''));
    const [traceHead = [], ...trace] = readCsv('trace.csv');
    expect(traceHead).toEqual(['task', 'provision', 'source', 'relation', 'basis', 'reason_vi', 'reason_en']);
    expect(trace).toEqual(
      tasks.flatMap((task) =>
        task.sources.map(({ to, relation, basis, reason }) => [
          ...[task.id, task.provision, to, relation, basis],
          ...[reason?.vi ?? '', reason?.en ?? ''],
        ]),
      ),
    );
  });
});
