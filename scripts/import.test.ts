import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const PAPER = `CHỈ THỊ
Về giữ gìn sách
Trong thời gian qua, việc giữ sách còn hạn chế.
1. Các phòng kiểm kê sách theo Nghị định số 30/2020/NĐ-CP.
2. Văn phòng theo dõi.
Nơi nhận:
- Các phòng;
- Lưu.
GIÁM ĐỐC
Lê Mẫu
`;

describe('npm run import', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-test-'));
    mkdirSync(join(folder, 'content/documents'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (text: string, ...flags: string[]) => {
    writeFileSync(join(folder, 'a.txt'), text);
    const command = [
      'scripts/import.ts',
      join(folder, 'a.txt'),
      '--content',
      join(folder, 'content'),
      ...flags,
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const held = (): readonly string[] => readdirSync(join(folder, 'content/documents'));
  const read = (name: string): string => readFileSync(join(folder, 'content', name), 'utf8');

  it('writes a document once, says so, and never over another wording unless told', () => {
    const first = run(PAPER, '--into', 'ct-mau');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain('2 khoản');
    expect(read('documents/ct-mau/vi.mdx')).toContain('<Clause n="1">\nCác phòng kiểm kê sách');
    expect(read('outside.yaml')).toContain('30/2020/NĐ-CP');
    const files = readdirSync(join(folder, 'content/documents/ct-mau'));
    const bytes = files.map((name) => read(`documents/ct-mau/${name}`));

    expect(run(PAPER, '--into', 'ct-mau').stdout).toContain('Lời văn đúng như văn bản đã có.');
    const other = run(PAPER.replace('theo dõi', 'đôn đốc'), '--into', 'ct-mau');
    expect(other.status).toBe(1);
    expect(other.stdout).toContain('đổi 1 đoạn');
    expect(files.map((name) => read(`documents/ct-mau/${name}`))).toEqual(bytes);

    expect(run(PAPER.replace('theo dõi', 'đôn đốc'), '--into', 'ct-mau', '--replace').status).toBe(0);
    expect(read('documents/ct-mau/vi.mdx')).toContain('Văn phòng đôn đốc.');
    expect(held()).toEqual(['ct-mau']);
  });

  it('ends where there is no file', () => {
    const command = ['scripts/import.ts', join(folder, 'b.txt'), '--content', join(folder, 'content')];
    const ended = spawnSync(process.execPath, command, { encoding: 'utf8', timeout: 30_000 });
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain('There is no file');
    expect(ended.stderr).not.toContain('reading');
  });

  it('keeps the file itself when asked, and the check knows it', () => {
    const { status, stdout } = run(PAPER, '--into', 'ct-mau', '--keep-file');
    expect(status).toBe(0);
    expect(read('documents/ct-mau/original.txt')).toBe(PAPER);
    expect(stdout).toContain('original.txt');
    expect(stdout).toContain('Kiểm tra: không có lỗi');
    expect(stdout).toContain('npm run check -- --accept ct-mau');
  });

  it('writes nothing on trial, and the file of the other language when asked', () => {
    expect(run(PAPER, '--into', 'ct-mau', '--dry-run').stdout).toContain('chưa ghi gì');
    expect(held()).toEqual([]);
    run(PAPER, '--into', 'ct-mau', '--translation-skeleton');
    expect(read('documents/ct-mau/en.mdx')).toContain('<Clause n="2">\n</Clause>');
    expect(read('documents/ct-mau/document.yaml')).toContain('translation: partial');
  });

  it.each([
    ['MẬT\n' + PAPER, [], 1, 'dấu “MẬT”'],
    ['Một đoạn văn không phải văn bản.', [], 1, 'không giống một văn bản'],
    [PAPER, ['--into', 'Mã Sai'], 2, 'không dùng làm mã được'],
    [PAPER, ['--lang', 'fr'], 2, '--lang phải là vi hoặc en'],
    [PAPER, ['--sai'], 2, '“--sai”'],
  ] as const)('refuses %j %j', (text, flags, status, words) => {
    const result = run(text, ...flags);
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(words);
    expect(result.stderr).not.toContain('    at ');
    expect(held()).toEqual([]);
  });
});
