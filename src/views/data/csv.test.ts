import { expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

it('writes cells that every program reads back', () => {
  expect(
    writeCsv([
      ['id', 'words', 'note'],
      ['a', 'một, hai', null],
      ['b', 'gọi là "ba"', 'hai\ndòng'],
    ]),
  ).toBe('\uFEFFid,words,note\r\na,"một, hai",\r\nb,"gọi là ""ba""","hai\ndòng"\r\n');
});

it('writes nothing that a table program would run', () => {
  expect(writeCsv([['=1+1', '+84', '-2', '@a', '1-2']])).toBe("\uFEFF'=1+1,'+84,'-2,'@a,1-2\r\n");
});
