import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RULE_IDS } from '../src/checks/all-rules.ts';
import { runRules } from '../src/checks/engine/run-rules.ts';
import { EXAMPLE_BASE } from '../src/checks/examples/example-base.ts';
import { ledgerExample } from '../src/checks/examples/ledger-example.ts';
import { CORPUS_RULES } from '../src/checks/rules/index.ts';
import { filesInFolder } from '../src/load/content-files.ts';
import { loadCorpus } from '../src/load/load-corpus.ts';
import { acceptIds, formatRecordedMessage, today } from './accept.ts';

const LEDGER = 'ledger.json';
const VI = 'documents/kh-mau/vi.mdx';
const EN = 'documents/kh-mau/en.mdx';
const RECORD = 'documents/nq-mau/document.yaml';
const DAY = '2026-12-01';

let folder: string;
const read = (file = LEDGER): string => readFileSync(join(folder, file), 'utf8');
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const edit = (file: string, before: string, after: string): void => {
  expect(read(file)).toContain(before);
  write(file, read(file).replace(before, after));
};
const findings = (): string[] =>
  runRules(loadCorpus(filesInFolder(folder)), CORPUS_RULES).diagnostics.map(({ rule }) => rule);
const accept = (...ids: readonly string[]): string[] =>
  acceptIds(folder, ids, DAY).map(({ key, value, before }) =>
    key.includes('>') || key.startsWith('translation:')
      ? `${before === null ? 'confirmed' : 'confirmed again'} ${key}`
      : `${value} ${key}`,
  );

/** The lines of the ledger that are not in another version of it, and those that are gone. */
function difference(before: string, after: string) {
  const lines = (text: string): string[] => text.split('\n').map((line) => line.replace(/,$/, '').trim());
  return {
    added: lines(after).filter((line) => !lines(before).includes(line)),
    gone: lines(before).filter((line) => !lines(after).includes(line)),
  };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accept-'));
  for (const [file, text] of Object.entries({ ...EXAMPLE_BASE, ...ledgerExample() })) write(file, text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NEW_CLAUSE = (text: string): readonly [string, string] => [
  '</Section>',
  `<Clause n="2">\n${text}\n</Clause>\n\n</Section>`,
];

describe('what is recorded', () => {
  it('is one line for a new provision and one for its translation', () => {
    edit(VI, ...NEW_CLAUSE('Hai.'));
    edit(EN, ...NEW_CLAUSE('Two.'));
    expect(findings()).toEqual(['not-yet-promised']);
    const before = read();
    expect(accept('kh-mau#i-2')).toEqual([`${DAY} provision:kh-mau#i-2`, 'confirmed translation:kh-mau#i-2']);
    const { added, gone } = difference(before, read());
    expect(gone).toEqual([]);
    expect(added).toEqual([
      `"provision:kh-mau#i-2": "${DAY}"`,
      expect.stringMatching(/^"translation:kh-mau#i-2": "[0-9a-f]{16}:[\w-]{2}\/[0-9a-f]{16}:[\w-]{2}"$/),
    ]);
    expect(findings()).toEqual([]);
  });

  it('is a new fingerprint where the Vietnamese changed; the day of the promise stays', () => {
    edit(VI, 'kiểm tra, giám sát', 'thường xuyên kiểm tra, giám sát');
    expect(findings()).toEqual(['suspect-translation']);
    const before = read();
    expect(accept('kh-mau#i-1')).toEqual(['confirmed again translation:kh-mau#i-1']);
    expect(difference(before, read())).toEqual({
      added: [expect.stringContaining('"translation:kh-mau#i-1"')],
      gone: [expect.stringContaining('"translation:kh-mau#i-1": "8fa3616afdf521f5:')],
    });
    expect(findings()).toEqual([]);
  });

  it('is what the editor looked at, and nothing else', () => {
    edit(RECORD, 'title: { vi: Nghị quyết mẫu', 'title: { vi: Nghị quyết mẫu mới');
    expect(findings()).toEqual(['suspect-link']);
    expect(accept('kh-mau-i-1-nv2')).toEqual(['confirmed again link:kh-mau-i-1-nv2>nq-mau']);
    expect(findings()).toEqual(['suspect-link']);
  });

  it.each<readonly [id: string, recorded: readonly string[]]>([
    ['term:bao-cao', [`${DAY} term:bao-cao`]],
    ['bao-cao', [`${DAY} term:bao-cao`]],
    ['rule:unknown-target', [`${DAY} rule:unknown-target`]],
    ['nq-mau', [`${DAY} document:nq-mau`]],
    ['kh-mau-i-1-nv1', [`${DAY} task:kh-mau-i-1-nv1`, 'confirmed link:kh-mau-i-1-nv1>nq-mau']],
    [
      'kh-mau#i-1',
      [
        `${DAY} provision:kh-mau#i-1`,
        'confirmed translation:kh-mau#i-1',
        'confirmed link:kh-mau-i-1-nv1>nq-mau',
        'confirmed link:kh-mau-i-1-nv2>nq-mau',
      ],
    ],
    [
      'kh-mau',
      [
        `${DAY} document:kh-mau`,
        `${DAY} provision:kh-mau#i`,
        `${DAY} provision:kh-mau#i-1`,
        'confirmed translation:kh-mau#i',
        'confirmed translation:kh-mau#i-1',
        'confirmed link:kh-mau-i-1-nv1>nq-mau',
        'confirmed link:kh-mau-i-1-nv2>nq-mau',
      ],
    ],
  ])('begins a ledger where there is none: %s', (id, recorded) => {
    rmSync(join(folder, LEDGER));
    expect(accept(id)).toEqual(recorded);
    expect(accept(id)).toEqual([]);
  });

  it('comes to the same bytes in whatever order and however often', () => {
    rmSync(join(folder, LEDGER));
    accept('kh-mau-i-1-nv2', 'kh-mau#i', 'bao-cao');
    accept('kh-mau');
    accept('nq-mau', 'kh-mau-i-1-nv1', 'bao-cao');
    const inSteps = read();
    rmSync(join(folder, LEDGER));
    accept('nq-mau', 'bao-cao', 'kh-mau', 'kh-mau-i-1-nv1', 'kh-mau-i-1-nv2');
    expect(read()).toBe(inSteps);
    const keys = [...inSteps.matchAll(/"((?!promised|confirmed)[^"]+)": "/g)].map((match) => match[1] ?? '');
    const split = keys.findIndex((key) => key.startsWith('link:'));
    expect(keys.slice(0, split)).toEqual(keys.slice(0, split).sort());
    expect(keys.slice(split)).toEqual(keys.slice(split).sort());
  });
});

describe('new', () => {
  it('records every id and all that was never confirmed', () => {
    rmSync(join(folder, LEDGER));
    const recorded = acceptIds(folder, 'new', '2026-11-22').filter(({ key }) => !key.startsWith('rule:'));
    expect(recorded).toHaveLength(15);
    edit(LEDGER, `    "rule:${RULE_IDS[0]}": "2026-11-22",\n`, '');
    const rules = RULE_IDS.slice(1).map((id) => `    "rule:${id}": "2026-11-22",\n`);
    let text = read();
    for (const line of rules) text = text.replace(line, '');
    // The ledger of the examples was made by hand.
    expect(text).toBe(ledgerExample()[LEDGER]);
  });

  it('leaves alone what changed since it was confirmed, for a whole document too', () => {
    edit(VI, 'kiểm tra, giám sát', 'thường xuyên kiểm tra, giám sát');
    const recorded = [...acceptIds(folder, 'new', DAY), ...acceptIds(folder, ['kh-mau'], DAY)];
    expect(recorded.filter(({ part }) => part === 'confirmed')).toEqual([]);
    expect(findings()).toEqual(['suspect-translation']);
    expect(acceptIds(folder, 'new', DAY)).toEqual([]);
  });

  it('is no link whose sentence does not cite the document, though it is said to', () => {
    edit(
      'tasks/kh-mau.yaml',
      'basis: editorial, reason: { vi: Cùng nội dung., en: Same matter. }',
      'basis: stated',
    );
    edit(LEDGER, '    "link:kh-mau-i-1-nv2>nq-mau": "89abc558ce046c14/992774812a7c245f",\n', '');
    const before = read();
    expect(() => acceptIds(folder, 'new', DAY)).toThrow('(task-source)');
    expect(read()).toBe(before);
  });
});

describe('a ledger from Windows', () => {
  it('with a byte order mark and its line ends is written as any other', () => {
    const sound = read();
    edit(LEDGER, '    "term:bao-cao": "2026-11-22",\n', '');
    write(LEDGER, `\uFEFF${read().replaceAll('\n', '\r\n')}`);
    accept('bao-cao');
    expect(read()).toBe(sound.replace('"term:bao-cao": "2026-11-22"', `"term:bao-cao": "${DAY}"`));
  });
});

describe('what is refused', () => {
  it('is a ledger that cannot be written, in one sentence', () => {
    edit(LEDGER, '    "term:bao-cao": "2026-11-22",\n', '');
    const before = read();
    // What is written first has its place taken.
    mkdirSync(join(folder, `.${LEDGER}.${process.pid}.tmp`));
    expect(() => accept('bao-cao')).toThrow(
      /^Không ghi được ledger\.json \(\w+\).*\nledger\.json cannot be written/,
    );
    expect(read()).toBe(before);
  });

  it.each<readonly [shows: string, ids: readonly string[], message: string, exitCode: number]>([
    ['an unknown id', ['kh-mau#i-3'], 'Không có mã “kh-mau#i-3”. Có phải là “kh-mau#i-1”?', 2],
    ['an unknown id with its type', ['term:bao-cap'], 'Có phải là “term:bao-cao”?', 2],
    ['an id like no other', ['xyz'], 'Không có mã “xyz”. Mã của một đoạn ghi dạng {văn-bản}#{đoạn}.', 2],
    ['one unknown among known ones', ['term:bao-cao', 'kh-la'], 'Không có mã “kh-la”.', 2],
  ])('%s', (_, ids, message, exitCode) => {
    edit(LEDGER, '    "term:bao-cao": "2026-11-22",\n', '');
    const before = read();
    expect(() => acceptIds(folder, ids, DAY)).toThrow(expect.objectContaining({ exitCode }));
    expect(() => acceptIds(folder, ids, DAY)).toThrow(message);
    expect(read()).toBe(before);
    expect(accept('term:bao-cao')).toEqual([`${DAY} term:bao-cao`]);
  });

  it('an id of two things, until the type is given', () => {
    write('documents/bao-cao/document.yaml', read(RECORD).replace('07-NQ/MAU', '09-BC/MAU'));
    expect(() => acceptIds(folder, ['bao-cao'], DAY)).toThrow(
      'Ghi rõ một trong: document:bao-cao, term:bao-cao.',
    );
    expect(accept('document:bao-cao')).toEqual([`${DAY} document:bao-cao`]);
  });

  it('a former id, with the present one', () => {
    edit(
      'bodies.yaml',
      'note: null',
      `note: null\n  aliases: [{ from: cd, day: ${DAY}, reason: { vi: Đổi., en: Changed. } }]`,
    );
    expect(() => acceptIds(folder, ['cd'], DAY)).toThrow('“cd” là mã cũ, nay là “cong-doan-mau”.');
  });

  it.each<readonly [shows: string, file: string, before: string, after: string, message: string]>([
    ['content with an error', VI, 'to="nq-mau"', 'to="nq-mai"', '(unknown-target). Chưa ghi gì'],
    [
      'a ledger that cannot be read',
      LEDGER,
      '"2026-11-22",',
      '"2026-11-22"',
      'ledger.json:4:5 (malformed-ledger)',
    ],
  ])('%s', (_, file, before, after, message) => {
    edit(file, before, after);
    const ledger = read();
    expect(() => acceptIds(folder, 'new', DAY)).toThrow(message);
    expect(read()).toBe(ledger);
    edit(file, after, before);
    expect(accept('rule:unknown-target')).toEqual([`${DAY} rule:unknown-target`]);
  });

  it('is nothing for an error of the promises themselves', () => {
    edit(LEDGER, '    "term:kiem', '    "term:cu": "2026-11-22",\n    "term:kiem');
    expect(findings()).toEqual(['promised-id-vanished']);
    expect(accept('rule:unknown-target')).toEqual([`${DAY} rule:unknown-target`]);
  });
});

it('touches no other file and leaves none behind', () => {
  const texts = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== LEDGER)
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, readFileSync(file, 'utf8')]);
  const before = texts();
  acceptIds(folder, 'new', DAY);
  expect(texts()).toEqual(before);
});

it('prints each entry on a line', () => {
  rmSync(join(folder, LEDGER));
  const recorded = acceptIds(folder, ['kh-mau-i-1-nv1', 'kh-mau#i', 'bao-cao'], '2026-11-22');
  expect(formatRecordedMessage(recorded, 'vi')).toBe(
    'Đã cam kết giữ ổn định mã nhiệm vụ từ ngày 22/11/2026: kh-mau-i-1-nv1\nĐã xác nhận quan hệ của nhiệm vụ với văn bản: kh-mau-i-1-nv1 → nq-mau\n  “Công đoàn mẫu hằng năm thực hiện Nghị quyết số 07-NQ/MAU, ngày 12/6/2021;” (stated: câu này viện dẫn văn bản ấy)\nĐã cam kết giữ ổn định mã đoạn từ ngày 22/11/2026: kh-mau#i\nĐã xác nhận bản dịch: kh-mau#i\nĐã cam kết giữ ổn định mã thuật ngữ từ ngày 22/11/2026: bao-cao\n',
  );
  expect(formatRecordedMessage(recorded, 'en')).toBe(
    'Promised from 22 November 2026: task kh-mau-i-1-nv1\nLink of a task confirmed: kh-mau-i-1-nv1 → nq-mau\n  “Công đoàn mẫu hằng năm thực hiện Nghị quyết số 07-NQ/MAU, ngày 12/6/2021;” (stated: the sentence cites the document)\nPromised from 22 November 2026: provision kh-mau#i\nTranslation confirmed: kh-mau#i\nPromised from 22 November 2026: term bao-cao\n',
  );
  edit(VI, 'kiểm tra, giám sát', 'thường xuyên kiểm tra, giám sát');
  acceptIds(folder, ['kh-mau#i-1'], DAY);
  edit(VI, 'thường xuyên kiểm', 'định kỳ kiểm');
  expect(formatRecordedMessage(acceptIds(folder, ['kh-mau#i-1'], DAY), 'en')).toBe(
    'Translation confirmed again: kh-mau#i-1\n  The Vietnamese of “kh-mau#i-1” has changed since the translation was confirmed: “định kỳ” in place of 2 words after “Cấp ủy mẫu”.\n',
  );
  expect(formatRecordedMessage([], 'vi')).toBe('Không có gì mới để ghi.\n');
});

it('is the local calendar day', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(today(new Date(2026, 10, 22, 0, 1))).toBe('2026-11-22');
});
