import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareText } from '../../src/language/compare-text.ts';
import { FACTS_TEXTS, type Oversized, SOUND_WORDINGS, WORDINGS } from './oversized.ts';
import { BASE, clause, EN, marked, RECORD, short, VI } from './sample.ts';

/**
 * Milliseconds after which a check hangs. What may end the process or keep it for ever is checked in a process of
 * its own, as an author checks it; each takes a second or two.
 */
const TIME = 600_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-size-'));
  write(BASE);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string | null>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text ?? '');
  }
}

interface Ended {
  readonly code: number | string | null | undefined;
  readonly signal: string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...flags: readonly string[]): Promise<Ended> {
  const args = ['scripts/check.ts', '--content', folder, ...flags];
  const limits = { timeout: TIME, maxBuffer: 256 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, args, limits, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, signal: error?.signal ?? null, stdout, stderr });
    });
  });
}

/** What the check finds, in short: it must end by itself, with its verdict and nothing else. */
async function found(): Promise<readonly string[]> {
  const { code, signal, stdout, stderr } = await run('--format', 'json');
  expect({ signal, stderr }).toEqual({ signal: null, stderr: '' });
  const { findings } = JSON.parse(stdout) as { findings: Parameters<typeof short>[0][] };
  expect(code).toBe(findings.length > 0 ? 1 : 0);
  return findings.map(short);
}

/** Files of documents, one for each text, and what must be found in them. */
function documents(rule: string, texts: Oversized, file: 'vi.mdx' | 'document.yaml') {
  const files = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [`documents/${name}/${file}`, text]),
  );
  for (const name of Object.keys(texts)) {
    const facts = (BASE['documents/kh-mau/document.yaml'] ?? '')
      .replaceAll('mẫu', name)
      .replaceAll('Sample', name);
    write({ [`documents/${name}/document.yaml`]: facts, [`documents/${name}/en.mdx`]: clause('One.') });
  }
  const { changes, expected } = marked(rule, files);
  write(changes);
  return [...expected].sort(compareText);
}

const inOrder = (findings: readonly string[]): readonly string[] => [...findings].sort(compareText);

describe('too much of something', () => {
  it(
    'in a wording is one finding, where it becomes too much',
    async () => {
      const expected = documents('malformed-mdx', WORDINGS, 'vi.mdx');
      expect(expected).toHaveLength(Object.keys(WORDINGS).length);
      expect(inOrder(await found())).toEqual(expected);
    },
    TIME,
  );

  it(
    'is none within measure',
    async () => {
      documents('', SOUND_WORDINGS, 'vi.mdx');
      for (const [name, text] of Object.entries(SOUND_WORDINGS))
        write({ [`documents/${name}/en.mdx`]: text });
      expect(await found()).toEqual([]);
    },
    TIME,
  );

  it(
    'in a record is one finding too',
    async () => {
      const expected = documents('malformed-yaml', FACTS_TEXTS, 'document.yaml');
      expect(expected).toHaveLength(Object.keys(FACTS_TEXTS).length);
      expect(inOrder(await found())).toEqual(expected);
    },
    TIME,
  );

  it(
    'of keys that nobody knows are all told, in the time of their number',
    async () => {
      const keys = 20_000;
      write({ 'edition.yaml': `{ ${Array.from({ length: keys }, (_, i) => `k${i}: v`).join(', ')} }\n` });
      const all = await found();
      expect(all).toHaveLength(keys + 1);
      expect(all[0]).toBe('malformed-yaml edition.yaml:1:1');
    },
    TIME,
  );
});

describe('a long way', () => {
  const LENGTH = 3_000;
  const body = (id: number, parent: number | null): string =>
    `- { id: b${id}, kind: body, name: { vi: B${id}, en: B${id} }, parent: ${parent === null ? 'null' : `b${parent}`}, forms: { vi: [], en: [] }, note: null }\n`;
  const bodies = (last: number | null): string =>
    Array.from({ length: LENGTH }, (_, i) => body(i, i === 0 ? last : i - 1)).join('');

  it(
    'from body to body leads up, or round',
    async () => {
      write({ 'bodies.yaml': bodies(null) });
      expect(await found()).toEqual([]);
      write({ 'bodies.yaml': bodies(LENGTH - 1) });
      expect(await found()).toEqual(['body-cycle bodies.yaml:1:59']);
    },
    2 * TIME,
  );

  it(
    'from document to document leads back, or round',
    async () => {
      const id = (i: number): string => `d${i + 1_000}`;
      const file = (i: number): string => `documents/${id(i)}/document.yaml`;
      const facts = (i: number): string => RECORD.replaceAll('mẫu', id(i)).replaceAll('Sample', id(i));
      const carriesOut = (i: number, other: number): string =>
        `${facts(i)}related: [{ to: ${id(other)}, relation: implements, basis: stated }]\n`;
      for (let i = 1; i < LENGTH; i++) write({ [file(i)]: carriesOut(i, i - 1) });
      write({ [file(0)]: facts(0) });
      expect(await found()).toEqual([]);
      write({ [file(0)]: carriesOut(0, LENGTH - 1) });
      expect(await found()).toEqual([`relation-cycle ${file(1)}:10:17`]);
    },
    2 * TIME,
  );
});

describe('ten thousand findings', () => {
  const COUNT = 10_000;
  beforeEach(() => {
    write({ [VI]: clause(`Một.\n${'<i>a</i>\n'.repeat(COUNT)}`), [EN]: clause('One.') });
  });

  it.each([
    ['vi', '… và 9980 kết quả nữa của not-allowed', 'Không dùng phần tử <i> trong văn bản.'],
    ['en', '… and 9980 more of not-allowed', '<i> is not an element of documents.'],
  ])(
    'are a short report in %s',
    async (language, more, message) => {
      const { code, signal, stdout, stderr } = await run('--lang', language);
      expect({ code, signal, stderr }).toEqual({ code: 1, signal: null, stderr: '' });
      expect(stdout).toContain(more);
      expect(stdout.split(message)).toHaveLength(21);
      expect(stdout.length).toBeLessThan(10_000);
    },
    TIME,
  );

  it(
    'are all in the report for programs',
    async () => {
      expect(await found()).toHaveLength(COUNT);
    },
    TIME,
  );
});

it(
  'thousands of citations in one paragraph are told in the time of their number',
  async () => {
    const line = '12-A/B '.repeat(2_700).trim();
    write({ [VI]: clause(`${line}\n`.repeat(10).trim()), [EN]: clause('One.') });
    const all = await found();
    expect(all.filter((finding) => finding.startsWith('unlinked-citation'))).toHaveLength(27_000);
  },
  TIME,
);

describe('what an author wrote', () => {
  it(
    'cannot command the terminal',
    async () => {
      const signs = '\u001B[31m\u0007\u009B2J\u202E';
      write({
        [VI]: clause(`Một <b>${signs}</b>.`),
        [`documents/a${signs.replace('/', '')}/document.yaml`]: RECORD,
      });
      const { stdout } = await run();
      expect(stdout).toContain('␛[31m␇');
      expect([...stdout].filter((sign) => /[\p{Cc}\u202E]/u.test(sign) && sign !== '\n')).toEqual([]);
    },
    TIME,
  );
});
