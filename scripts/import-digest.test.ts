import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runRules } from '../src/checks/engine/run-rules.ts';
import {
  EXAMPLE_BASE,
  exampleFile,
  exampleSource,
  RECORD_FILE,
} from '../src/checks/examples/example-base.ts';
import { ledgerExample } from '../src/checks/examples/ledger-example.ts';
import { TASKS_FILE } from '../src/checks/examples/registry-example.ts';
import { CORPUS_RULES } from '../src/checks/rules/index.ts';
import { filesInFolder } from '../src/load/content-files.ts';
import { loadCorpus } from '../src/load/load-corpus.ts';
import { acceptIds } from './accept.ts';

const PAPER = `ỦY BAN MẪU
Số: 07-NQ/MAU
Hà Nội, ngày 12 tháng 6 năm 2021
NGHỊ QUYẾT
Về phong trào đọc sách
I. NHIỆM VỤ
1. Mỗi tháng tổ chức một buổi đọc sách tại phòng đọc của cơ quan.
2. Kiểm kê kho sách hai lần trong năm và sửa sách hỏng.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng theo dõi, đôn đốc.
`;
const DAY = '2026-11-22';

const WITHDRAWN = `withdrawn:
  - { from: nq-mau#khen-thuong, day: ${DAY}, reason: { vi: Văn bản không nêu., en: Not in the paper. } }
`;

const digest = (texts: readonly string[]): string =>
  ['doc-sach', 'kho-sach', 'khen-thuong']
    .map(
      (id, at) =>
        `<Provision id="${id}" title="${texts[at * 2]}" evidence="bao-mau" confidence="1">\n${texts[at * 2 + 1]}\n</Provision>\n`,
    )
    .join('\n');

let folder: string;
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const readAll = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
const findings = (): readonly string[] =>
  runRules(loadCorpus(filesInFolder(folder)), CORPUS_RULES).diagnostics.map(
    ({ rule, message }) => `${rule}: ${message.vi}`,
  );
const starting = (...words: readonly string[]) => words.map((word) => expect.stringContaining(word));
const run = (...flags: readonly string[]) => {
  const paper = join(folder, '..', 'paper.txt');
  writeFileSync(paper, PAPER);
  const command = ['scripts/import.ts', paper, '--content', folder, '--into', 'nq-mau', ...flags];
  return spawnSync(process.execPath, command, { encoding: 'utf8' });
};

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'import-digest-')), 'content');
  for (const [file, text] of Object.entries({ ...EXAMPLE_BASE, ...ledgerExample() })) write(file, text);
  write('sources.yaml', exampleSource('https://bao.example.vn/bai'));
  write('edition.yaml', `date: ${DAY}\n`);
  write(RECORD_FILE, exampleFile(RECORD_FILE, ['textStatus: record', 'textStatus: digest']));
  write(
    'documents/nq-mau/vi.mdx',
    digest([
      'Buổi đọc sách',
      'Mỗi tháng cơ quan tổ chức một buổi đọc sách tại phòng đọc.',
      'Kho sách',
      'Kho sách được kiểm kê hai lần trong năm; sách hỏng được sửa.',
      'Khen thưởng',
      'Người có nhiều ý kiến hay nhận quà vào dịp Tết.',
    ]),
  );
  write(
    'documents/nq-mau/en.mdx',
    digest([
      'Reading hours',
      'Every month the office holds a reading hour in the reading room.',
      'The stock of books',
      'The stock is counted twice a year; damaged books are mended.',
      'Rewards',
      'Those with many good ideas are given a present at Tết.',
    ]),
  );
  const tasks = ledgerExample()[TASKS_FILE] ?? '';
  write(TASKS_FILE, tasks.replace('{ to: nq-mau,', '{ to: "nq-mau#doc-sach",'));
  acceptIds(folder, 'new', DAY);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

it('issued wording takes the place of a digest: former ids lead on, what rests on them is named', () => {
  expect(findings()).toEqual([]);
  const digested = readAll();
  const asked = run();
  expect(asked).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('Muốn thay thì thêm --replace.'),
  });
  expect(asked.stdout).toContain('mã cũ doc-sach dẫn đến i-1');
  expect(asked.stdout).toContain('chưa rõ mã mới của: khen-thuong');
  expect(readAll()).toEqual(digested);

  const replaced = run('--replace');
  expect(replaced).toMatchObject({ status: 0, stderr: '' });
  const issued = readAll();
  expect(
    Object.keys(issued)
      .filter((name) => name.includes('nq-mau'))
      .sort(),
  ).toEqual(['documents/nq-mau/document.yaml', 'documents/nq-mau/source.txt', 'documents/nq-mau/vi.mdx']);
  const facts = parse(issued[RECORD_FILE] ?? '');
  expect(facts).toMatchObject({ textStatus: 'verbatim', translation: 'none', date: '2021-06-12' });
  expect(facts.aliases.map(({ from, to, day }: Record<string, string>) => [from, to, day])).toEqual([
    ['nq-mau#doc-sach', 'nq-mau#i-1', DAY],
    ['nq-mau#kho-sach', 'nq-mau#i-2', DAY],
  ]);
  // The task is whole and is told to use the present id; of the id without a successor an editor decides.
  expect(findings()).toEqual(
    starting(
      'not-yet-promised: Ở đây có 6 mã',
      'promised-id-vanished: Mã đoạn “nq-mau#khen-thuong”',
      'task-source: “nq-mau#doc-sach” là mã cũ, nay là “nq-mau#i-1”',
    ),
  );

  const again = run('--replace');
  expect(again).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Lời văn đúng như văn bản đã có.'),
  });
  expect(readAll()).toEqual(issued);

  write(RECORD_FILE, (issued[RECORD_FILE] ?? '') + WITHDRAWN);
  write(TASKS_FILE, (issued[TASKS_FILE] ?? '').replace('nq-mau#doc-sach', 'nq-mau#i-1'));
  expect(findings()).toEqual(
    starting(
      'not-yet-promised: Ở đây có 6 mã',
      'suspect-link: Chưa có ai xác nhận quan hệ của nhiệm vụ',
      'suspect-link: Nội dung của “nq-mau” đã đổi',
    ),
  );
  acceptIds(folder, 'new', DAY);
  acceptIds(folder, ['kh-mau-i-1-nv1', 'kh-mau-i-1-nv2'], DAY);
  expect(findings()).toEqual([]);
});
