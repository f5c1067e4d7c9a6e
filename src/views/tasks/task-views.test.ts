import { describe, expect, it } from 'vitest';
import { EXAMPLE_BASE } from '../../checks/examples/example-base.ts';
import { BODIES_FILE, registryExample, TASKS_FILE } from '../../checks/examples/registry-example.ts';
import type { Language } from '../../language/language.ts';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { TaskTime } from '../../model/registry-schema.ts';
import { makeSite } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { countBodyTasks, viewBodyListPage, viewCount } from '../registry/body-list-page.ts';
import { viewBodyPage } from '../registry/body-page.ts';
import { listFoot, listPages } from '../site/list-pages.ts';
import { viewBodyReviewPage, viewReviewPage } from './review-page.ts';
import { TASK_FILTERS } from './task-filters.ts';
import { viewTaskListPage } from './task-list-page.ts';
import { viewTaskPage } from './task-page.ts';
import { viewTime } from './task-view.ts';

const site = makeSite({ basePath: '/nq02' });
const addresses = makeAddresses(site);
const EDITION = { 'edition.yaml': 'date: 2026-11-22\n' };

function corpusOf(files: Readonly<Record<string, string>> = registryExample()): Corpus {
  return loadCorpus(filesInMemory({ ...EXAMPLE_BASE, ...EDITION, ...files }));
}
const corpus = corpusOf();

function bodyPage(id: string, of: Corpus = corpus, language: Language = 'vi') {
  const body = of.bodiesById.get(id);
  if (body === undefined) throw new Error(`no body ${id}`);
  return viewBodyPage({ corpus: of, site, addresses, language }, body);
}

describe('the time of a task', () => {
  const at = (date: string): TaskTime => ({ kind: 'date', date, words: { vi: 'trước ngày', en: 'before' } });
  const edition = { edition: { date: '2026-11-22' } };

  it.each([
    ['2021-11-20', 'Thời hạn: 20/11/2021 (đã qua)', 'Deadline: 20 November 2021 (past)'],
    ['2026-11-21', 'Thời hạn: 21/11/2026 (đã qua)', 'Deadline: 21 November 2026 (past)'],
    // The day of the edition itself is not past, whatever the clock says.
    ['2026-11-22', 'Thời hạn: 22/11/2026', 'Deadline: 22 November 2026'],
    ['2030-02-01', 'Thời hạn: 01/02/2030', 'Deadline: 1 February 2030'],
  ])('%s', (date, vi, en) => {
    expect(viewTime(edition, at(date), 'vi').text).toBe(vi);
    expect(viewTime(edition, at(date), 'en').text).toBe(en);
  });

  it('repeats the words of the text only where they say more', () => {
    const time = (vi: string): TaskTime => ({ kind: 'promptly', words: { vi, en: 'promptness' } });
    expect(viewTime(edition, time('kịp thời'), 'vi')).toMatchObject({ text: 'Kịp thời', words: null });
    expect(viewTime(edition, time('kịp thời'), 'en')).toMatchObject({
      text: 'Promptly',
      words: 'promptness',
    });
    expect(viewTime(edition, { kind: 'unstated', words: null }, 'vi').text).toBe('Không nêu thời hạn');
  });
});

describe('the table of tasks', () => {
  const view = viewTaskListPage({ corpus, site, addresses, language: 'vi' });

  it('numbers all tasks in the order of the text, by section', () => {
    expect(view.count).toBe(2);
    expect(view.countText).toBe('2/2 nhiệm vụ');
    expect(view.groups.map(({ section, tasks }) => [section?.key, tasks.map(({ id }) => id)])).toEqual([
      ['kh-mau#i', ['kh-mau-i-1-nv1', 'kh-mau-i-1-nv2']],
    ]);
    expect(view.groups[0]?.tasks.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('finds the tasks of a post through its bodies, and offers only filter values that occur', () => {
    expect(view.groups[0]?.tasks[0]?.partValues).toEqual([
      'cong-doan-mau/does/named',
      'chu-tich-mau/does/named',
    ]);
    expect(view.groups[0]?.tasks[0]?.values).toEqual({
      section: ['kh-mau#i'],
      time: ['yearly'],
      kind: ['duty'],
      source: ['nq-mau'],
    });
    const offered = Object.fromEntries(
      [...view.filters, ...view.moreFilters].map(({ name, groups }) => [
        name,
        groups.flatMap(({ options }) => options.map((o) => o.value)),
      ]),
    );
    expect(offered).toEqual({
      [TASK_FILTERS.body]: ['chu-tich-mau', 'cong-doan-mau'],
      [TASK_FILTERS.role]: ['does'],
      [TASK_FILTERS.basis]: ['named', 'inferred'],
      [TASK_FILTERS.section]: ['kh-mau#i'],
      [TASK_FILTERS.time]: ['date', 'yearly'],
      [TASK_FILTERS.kind]: ['duty'],
      [TASK_FILTERS.source]: ['nq-mau'],
    });
  });
});

describe('the page of a task', () => {
  const [first, second] = corpus.tasks;
  if (first === undefined || second === undefined) throw new Error('the example has two tasks');

  it('links to its own sentence, counted in each language on its own', () => {
    const page = viewTaskPage({ corpus, site, addresses, language: 'en' }, second);
    expect(page.clause?.href).toBe('/nq02/en/kh-mau/i-1/?cau=2');
    expect(page.quotes.map(({ language }) => language)).toEqual(['en', 'vi']);
    expect(page.previous?.href).toBe(addresses.task('en', first.id));
    expect(page.next).toBeNull();
  });

  it('puts the fragment after the sentence parameter where provisions have no pages', () => {
    const few = makeAddresses(makeSite({ pages: 'documents' }));
    expect(few.sentences('vi', 'kh-mau', 'i-1', 2, 2)).toBe('/kh-mau/?cau=2#i-1');
  });

  it('labels the basis of each source', () => {
    const page = viewTaskPage({ corpus, site, addresses, language: 'vi' }, first);
    expect(page.sources.map(({ label, sources }) => [label, sources.map((s) => s.basisLabel)])).toEqual([
      ['Thực hiện', ['văn bản nêu']],
    ]);
  });
});

describe('a body or post', () => {
  it('lists named and inferred tasks separately', () => {
    const page = bodyPage('cong-doan-mau');
    expect(page.summary).toBe('2 nhiệm vụ: 1 nêu đích danh · 1 suy ra.');
    expect(page.assignments.map(({ label, count }) => [label, count])).toEqual([
      ['Văn bản nêu đích danh', 1],
      ['Suy ra từ nội dung', 1],
    ]);
    expect(page.assignments[1]?.groups[0]?.lists[0]?.duties[0]?.reason).toBe('Câu trước nêu.');
    expect(page.assignments[0]?.groups[0]?.label).toBe('Thực hiện');
  });

  it('lists the own tasks of a post first, then those of each of its bodies', () => {
    const own = corpusOf(
      registryExample(TASKS_FILE, [
        '- { body: cong-doan-mau, role: does, basis: named }',
        '- { body: chu-tich-mau, role: leads, basis: named }\n      - { body: cong-doan-mau, role: does, basis: named }',
      ]),
    );
    const page = bodyPage('chu-tich-mau', own);
    expect(page.assignments.map(({ basis, groups }) => [basis, groups.map(({ label }) => label)])).toEqual([
      ['named', ['Chủ trì (văn bản nêu chính chức danh này)']],
      ['inferred', ['Thực hiện (suy ra cho Công đoàn mẫu)']],
    ]);
    expect(page.summary).toBe('2 nhiệm vụ: 1 nêu đích danh · 1 suy ra.');
  });

  const NAMED = '- { body: cong-doan-mau, role: does, basis: named }';

  it.each([
    ['directs', 'Chỉ đạo', []],
    ['monitors', 'Theo dõi, kiểm tra', ['Cấp ủy mẫu']],
  ])(
    'names with each task who else has a part in it, and lists who monitors (%s)',
    (role, label, monitoring) => {
      const both = corpusOf(
        registryExample(TASKS_FILE, [
          NAMED,
          `${NAMED}\n      - { body: cap-uy-mau, role: ${role}, basis: named }`,
        ]),
      );
      // What the post's own body does is not the part of others.
      for (const id of ['cong-doan-mau', 'chu-tich-mau']) {
        const page = bodyPage(id, both);
        const duties = page.assignments.flatMap(({ groups }) => groups.flatMap(({ lists }) => lists));
        expect(
          duties[0]?.duties[0]?.others.map((part) => [part.roleLabel, part.bodies.map(({ name }) => name)]),
        ).toEqual([[label, ['Cấp ủy mẫu']]]);
        expect(page.monitoring.map(({ name }) => name)).toEqual(monitoring);
      }
      const above = bodyPage('cap-uy-mau', both);
      expect(above.below.map(({ id }) => id)).toEqual(['cong-doan-mau']);
      expect(above.monitoring).toEqual([]);
    },
  );

  it('has a reason of several tasks once, above them', () => {
    const inferred =
      '- { body: cong-doan-mau, role: does, basis: inferred, reason: { vi: Câu trước nêu., en: Named before. } }';
    const page = bodyPage('cong-doan-mau', corpusOf(registryExample(TASKS_FILE, [NAMED, inferred])));
    const [list] = page.assignments[0]?.groups[0]?.lists ?? [];
    expect(list?.reason).toEqual({ label: 'Lý do chung của 2 nhiệm vụ', text: 'Câu trước nêu.' });
    expect(list?.duties.map(({ reason }) => reason)).toEqual([null, null]);
  });

  it('has a sentence instead of a count, and no summary of results, where it has no tasks', () => {
    const page = bodyPage('cap-uy-mau', corpus, 'en');
    expect([page.summary, page.ways, page.assignments]).toEqual([
      'The documents in this handbook name or cite this body and assign it no task.',
      null,
      [],
    ]);
  });

  it('counts a task once: as named where it is both named and inferred', () => {
    const [task] = corpus.tasks;
    if (task === undefined) throw new Error('the example has tasks');
    const entry = (basis: 'named' | 'inferred') => ({ body: 'x', role: 'does', basis }) as const;
    const count = countBodyTasks([
      { task, entry: entry('inferred'), through: null },
      { task, entry: entry('named'), through: null },
    ]);
    expect(count).toEqual({ all: 1, named: 1, namedBody: 0, inferred: 0 });
    expect(viewCount(count, 'en')).toBe('1 task: 1 named');
  });

  it('is not called named where the text names only a body of the post', () => {
    expect(bodyPage('chu-tich-mau').summary).toBe('2 nhiệm vụ: 1 nêu tên tổ chức · 1 suy ra.');
  });

  const listOf = (of: Corpus) => {
    const view = viewBodyListPage({ corpus: of, site, addresses, language: 'vi' });
    return {
      posts: view.posts.map(({ id }) => id),
      tree: view.bodies.map(({ id, below }) => [id, below.map((child) => child.id)]),
      named: view.named.map(({ text }) => text),
    };
  };

  it('is listed without a count, apart from the others, where it is only named or cited', () => {
    expect(listOf(corpus)).toEqual({
      posts: ['chu-tich-mau'],
      tree: [['cong-doan-mau', []]],
      named: ['Cấp ủy mẫu'],
    });
  });

  it('is listed below the nearest body above it that has tasks; a cycle of parents ends', () => {
    const both = corpusOf(
      registryExample(TASKS_FILE, [
        '- { body: cong-doan-mau, role: does, basis: named }',
        '- { body: cong-doan-mau, role: does, basis: named }\n      - { body: cap-uy-mau, role: directs, basis: named }',
      ]),
    );
    expect(listOf(both).tree).toEqual([['cap-uy-mau', ['cong-doan-mau']]]);
    const text = registryExample()[BODIES_FILE] ?? '';
    const ring = corpusOf({
      ...registryExample(),
      [BODIES_FILE]: text.replace('parent: null', 'parent: cong-doan-mau'),
    });
    expect(listOf(ring).tree).toEqual([['cong-doan-mau', []]]);
    expect(bodyPage('cap-uy-mau', ring).below.map(({ id }) => id)).toEqual(['cong-doan-mau']);
  });
});

describe('the summary of results', () => {
  it('numbers its rows through all groups', () => {
    const union = corpus.bodiesById.get('cong-doan-mau');
    if (union === undefined) throw new Error('the example has a union');
    const { groups } = viewBodyReviewPage({ corpus, site, addresses, language: 'vi' }, union);
    expect(groups.map(({ label, rows }) => [label, rows.map(({ number }) => number)])).toEqual([
      ['Văn bản nêu đích danh', [1]],
      ['Suy ra từ nội dung', [2]],
    ]);
    expect(
      viewReviewPage({ corpus, site, addresses, language: 'vi' }).groups.flatMap(({ rows }) => rows),
    ).toHaveLength(2);
  });

  it('says first what a post has to do, and which of its bodies the text names', () => {
    const chair = corpus.bodiesById.get('chu-tich-mau');
    if (chair === undefined) throw new Error('the example has a chair');
    const { groups } = viewBodyReviewPage({ corpus, site, addresses, language: 'vi' }, chair);
    expect(groups.map(({ label, rows }) => [label, rows.map(({ part }) => part?.role)])).toEqual([
      ['Văn bản nêu tên Công đoàn mẫu', ['Thực hiện']],
      ['Suy ra cho Công đoàn mẫu', ['Thực hiện']],
    ]);
  });
});

describe('a corpus without tasks and bodies', () => {
  it('has no pages and no links for them', () => {
    const foreign = loadCorpus(filesInMemory(EXAMPLE_BASE));
    const source = { corpus: foreign, site, addresses };
    const paths = listPages(source).map(({ path }) => path);
    expect(paths.filter((path) => /nhiem-vu|co-quan/.test(path))).toEqual([]);
    expect(listFoot({ ...source, language: 'vi' }).map(({ text }) => text)).toEqual([
      'Tài liệu họp',
      'Đọc khi không có mạng',
    ]);
  });
});
