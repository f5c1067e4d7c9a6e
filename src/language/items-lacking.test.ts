import { expect, it } from 'vitest';
import { itemsLacking } from './items-lacking.ts';

const VI = [
  'Học tập, quán triệt Nghị quyết.',
  'Báo cáo trước ngày 20/11/2021.',
  'Họp.',
  'Kiểm tra, giám sát hằng năm.',
];
const EN = [
  'Study and grasp the Resolution.',
  'Report before 20 November 2021.',
  'Meet.',
  'Inspect and supervise every year.',
];
const without = (texts: readonly string[], ...left: readonly number[]): readonly string[] =>
  texts.filter((_, index) => !left.includes(index));

it.each([[[0]], [[1]], [[2]], [[3]], [[1, 2]], [[0, 3]], [[]]])(
  'tells which items are left out: %j',
  (left) => {
    expect(itemsLacking(VI, without(EN, ...left))).toEqual(left);
    expect(itemsLacking(EN, without(VI, ...left))).toEqual(left);
  },
);

it('leaves all where there is no translation', () => {
  expect(itemsLacking(VI, [])).toEqual([0, 1, 2, 3]);
});
