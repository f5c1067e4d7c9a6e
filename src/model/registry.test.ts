import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE } from '../checks/examples/example-base.ts';
import { registryExample, TASKS_FILE } from '../checks/examples/registry-example.ts';
import { filesInMemory } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import { placeOfSpan } from './corpus.ts';
import { isSettled, sentencesToSettle } from './settlement.ts';
import { occurrencesIn } from './wording/occurrences.ts';

function load(files: Readonly<Record<string, string>>) {
  return loadCorpus(filesInMemory({ ...EXAMPLE_BASE, ...files }));
}

const corpus = load(registryExample());

describe('the look-ups over tasks and bodies', () => {
  it('find tasks by id, provision and source', () => {
    expect([...corpus.tasksById.keys()]).toEqual(['kh-mau-i-1-nv1', 'kh-mau-i-1-nv2']);
    expect(corpus.tasksByProvision.get('kh-mau#i-1')?.length).toBe(2);
    expect(corpus.tasksBySource.get('nq-mau')?.map(({ id }) => id)).toEqual([
      'kh-mau-i-1-nv1',
      'kh-mau-i-1-nv2',
    ]);
  });

  it('give a post the tasks of its body, and say through which', () => {
    const ids = (body: string) =>
      corpus.tasksByBody.get(body)?.map(({ task, through }) => [task.id.slice(-3), through]);
    expect(ids('cong-doan-mau')).toEqual([
      ['nv1', null],
      ['nv2', null],
    ]);
    expect(ids('chu-tich-mau')).toEqual([
      ['nv1', 'cong-doan-mau'],
      ['nv2', 'cong-doan-mau'],
    ]);
    expect(ids('cap-uy-mau')).toBeUndefined();
    expect(corpus.postsByBody.get('cong-doan-mau')?.map(({ id }) => id)).toEqual(['chu-tich-mau']);
    expect(corpus.bodiesUnder.get('cap-uy-mau')?.map(({ id }) => id)).toEqual(['cong-doan-mau']);
  });

  it('put tasks in the order of the text, whatever the order of the files', () => {
    const text = registryExample()[TASKS_FILE] ?? '';
    const [head = '', first = '', second = ''] = text.split(/(?= {2}- id:)/);
    const turned = load({ ...registryExample(), [TASKS_FILE]: head + second + first });
    expect(turned.tasks.map(({ id }) => id)).toEqual(corpus.tasks.map(({ id }) => id));
    const [task] = turned.tasks;
    expect(task && placeOfSpan(turned, turned.spanInYaml(task.file, [...task.path, 'id']))).toMatchObject({
      file: TASKS_FILE,
      line: 15,
      column: 9,
    });
  });

  it('are empty where the files are missing', () => {
    const bare = load({});
    expect([bare.tasks, bare.bodies, bare.terms, bare.taskFiles]).toEqual([[], [], [], []]);
    expect(sentencesToSettle(bare)).toEqual([]);
    expect(occurrencesIn(bare).byProvision.size).toBe(0);
    expect(bare.parseIssues).toEqual([]);
  });
});

describe('a file among the tasks that is none', () => {
  it('is reported', () => {
    const { parseIssues } = load({ 'tasks/ghi-chu.txt': 'x' });
    expect(parseIssues.map(({ type, span }) => [type, span.file])).toEqual([
      ['unexpected-file', 'tasks/ghi-chu.txt'],
    ]);
  });
});

describe('occurrencesIn', () => {
  it('finds terms and bodies as whole words in both languages', () => {
    const { byTerm, byBody } = occurrencesIn(corpus);
    const places = byTerm.get('bao-cao')?.map(({ key, language, form }) => [key, language, form]);
    expect(places).toEqual([
      ['kh-mau#i-1', 'vi', 'báo cáo'],
      ['kh-mau#i-1', 'en', 'report'],
    ]);
    expect(byBody.get('cong-doan-mau')?.length).toBe(2);
    expect(occurrencesIn(corpus)).toBe(occurrencesIn(corpus));
  });
});

describe('sentencesToSettle', () => {
  it('counts the sentences of the listed provisions and what settles each', () => {
    const text = (registryExample()[TASKS_FILE] ?? '').replace('tasks:', 'settles: [i]\ntasks:');
    const states = sentencesToSettle(load({ ...registryExample(), [TASKS_FILE]: text }));
    expect(states.map((state) => [state.key, state.number, state.tasks.length, isSettled(state)])).toEqual([
      ['kh-mau#i-1', 1, 1, true],
      ['kh-mau#i-1', 2, 1, true],
      ['kh-mau#i-1', 3, 0, false],
    ]);
  });
});
