import { expect, it } from 'vitest';
import { makeBuildProgress } from './build-progress.ts';

/** A terminal that keeps what is written to it. */
function makeTerminal(isTTY: boolean, columns = 200) {
  const written: string[] = [];
  return { written, isTTY, columns, write: (text: string) => written.push(text) > 0 };
}

it('names the stages that run, how far they are and how many there are, then clears its line', async () => {
  const terminal = makeTerminal(true);
  const progress = makeBuildProgress(terminal);
  expect(await progress.run('load', async () => 'read')).toBe('read');
  await Promise.all([
    progress.run(
      'pages',
      async () => {},
      () => '640/1204',
    ),
    progress.run('index', async () => {}),
  ]);
  const lines = terminal.written.map((text) => text.replace('\r\u001b[K', ''));
  expect(lines.filter((line) => line !== '')).toEqual([
    '0 s, 1/8: đọc nội dung · reading',
    '0 s, 3/8: dựng trang 640/1204 · pages 640/1204',
    '0 s, 3/8: dựng trang 640/1204, lập chỉ mục tìm kiếm · pages 640/1204, search index',
  ]);
  expect(lines.at(-1)).toBe('');
});

it('keeps to one line of the terminal, and says nothing where there is none', async () => {
  const narrow = makeTerminal(true, 20);
  await makeBuildProgress(narrow).run('check', async () => {});
  expect(narrow.written[0]).toBe('\r\u001b[K0 s, 2/8: kiểm tra ');
  const file = makeTerminal(false);
  await makeBuildProgress(file).run('check', async () => {});
  expect(file.written).toEqual([]);
});
