import { describe, expect, it } from 'vitest';
import { compareEditions, compareWords, type EditionData } from './compare-editions.ts';

type Provision = EditionData['documents'][number]['provisions'][number];
type Task = EditionData['tasks'][number];

const provision = (id: string, vi: string, cites: readonly string[] = []): Provision => ({
  ...{ id, num: null, kind: 'clause', parent: null, heading: { vi: null, en: null }, text: { vi, en: null } },
  ...{ citation: { vi: id, en: id }, url: { vi: 'https://a.example/', en: 'https://a.example/en/' } },
  cites: cites.map((to) => ({ to, text: to, lang: 'vi' as const })),
  ...{ citedBy: [], tasks: [] },
});
const task = (id: string, on: string): Task => ({
  ...{ id, title: { vi: id, en: id }, provision: on, quote: { vi: id, en: id }, bodies: [] },
  ...{
    time: { kind: 'unstated', words: null },
    sources: [],
    url: { vi: 'https://a.example/', en: 'https://a.example/' },
  },
});
const edition = (provisions: readonly Provision[], tasks: readonly Task[] = []): EditionData => ({
  day: '2026-12-01',
  documents: [{ id: 'kh', provisions }],
  tasks,
});

describe('two editions', () => {
  it('are told apart by provisions, words, links and tasks', () => {
    const before = edition(
      [provision('1', 'Mở phòng đọc.'), provision('2', 'Giữ sách.', ['nq']), provision('3', 'Bỏ.')],
      [task('kh-1-nv1', 'kh#1'), task('kh-2-nv1', 'kh#2'), task('kh-3-nv1', 'kh#3')],
    );
    const after = edition(
      [provision('1', 'Mở phòng đọc mới.'), provision('2', 'Giữ sách.', ['ct']), provision('4', 'Thêm.')],
      [task('kh-1-nv1', 'kh#1'), task('kh-2-nv1', 'kh#2'), task('kh-4-nv1', 'kh#4')],
    );
    expect(compareEditions(before, after)).toEqual({
      day: '2026-12-01',
      added: ['kh#4'],
      gone: ['kh#3'],
      reworded: [
        {
          id: 'kh#1',
          language: 'vi',
          former: 'Mở phòng đọc.',
          words: [
            { kind: 'same', text: 'Mở phòng' },
            { kind: 'gone', text: 'đọc.' },
            { kind: 'added', text: 'đọc mới.' },
          ],
        },
      ],
      relinked: [{ id: 'kh#2', gone: ['nq'], added: ['ct'] }],
      tasks: [
        { id: 'kh-3-nv1', kind: 'gone' },
        { id: 'kh-1-nv1', kind: 'touched' },
        { id: 'kh-4-nv1', kind: 'added' },
      ],
    });
  });

  it('that say the same differ in nothing', () => {
    const one = edition([provision('1', 'Mở.')], [task('kh-1-nv1', 'kh#1')]);
    expect(compareEditions(one, one)).toEqual({
      ...{ day: '2026-12-01', added: [], gone: [], reworded: [], relinked: [], tasks: [] },
    });
  });
});

describe('the words of two texts', () => {
  it.each([
    ['a b c', 'a b c', '=a b c'],
    ['', 'a', '+a'],
    ['a b', '', '-a b'],
    ['a b c d', 'a x c', '=a -b +x =c -d'],
  ])('%j and %j', (before, after, said) => {
    const signs = { same: '=', gone: '-', added: '+' };
    expect(
      compareWords(before, after)
        .map(({ kind, text }) => signs[kind] + text)
        .join(' '),
    ).toBe(said);
  });
});
