import { expect, it } from 'vitest';
import { type Item, itemsLacking } from './items-lacking.ts';

const item = (text: string, ...named: readonly string[]): Item => ({ text, named: new Set(named) });
const VI = [
  item('Học tập, quán triệt Nghị quyết.', 'hoc-tap'),
  item('Báo cáo trước ngày 20/11/2021.'),
  item('Họp.'),
  item('Kiểm tra, giám sát hằng năm.', 'kiem-tra-giam-sat'),
];
const EN = [
  item('Study and grasp the Resolution.', 'hoc-tap'),
  item('Report before 20 November 2021.'),
  item('Meet.'),
  item('Inspect and supervise every year.', 'kiem-tra-giam-sat'),
];
const without = (items: readonly Item[], left: readonly number[]): readonly Item[] =>
  items.filter((_, index) => !left.includes(index));

it.each([[[0]], [[1]], [[2]], [[3]], [[1, 2]], [[0, 3]], [[]]])(
  'tells which items are left out: %j',
  (left) => {
    expect(itemsLacking(VI, without(EN, left))).toEqual(left);
    expect(itemsLacking(EN, without(VI, left))).toEqual(left);
  },
);

it('leaves all where there is no translation', () => {
  expect(itemsLacking(VI, [])).toEqual([0, 1, 2, 3]);
});
