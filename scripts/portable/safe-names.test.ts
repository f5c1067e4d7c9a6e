import { expect, it } from 'vitest';
import { findUnsafeNames, refuseUnsafeNames } from './safe-names.ts';

it.each([
  [['a/index.html', 'a-b/index.html', 'com10/x', 'console/x', '_astro/a.b.css'], []],
  [
    ['con/index.html', 'a/NUL.txt', 'lpt1/x'],
    ['name', 'name', 'name'],
  ],
  [
    ['a/b:c', 'a?/b', 'a./b', 'a /b'],
    ['name', 'name', 'name', 'name'],
  ],
  [[`${'a'.repeat(181)}`], ['long']],
  [['nq/A/x', 'nq/a/x'], ['case']],
  [['công', 'công'.normalize('NFD')], ['case']],
])('of %s are not safe: %s', (files, why) => {
  expect(findUnsafeNames(files).map((unsafe) => unsafe.why)).toEqual(why);
});

it('says which files and what to do', () => {
  expect(() => refuseUnsafeNames(['con/index.html'])).toThrow(/con\/index\.html \(tên mà Windows.*Đổi mã/);
});
