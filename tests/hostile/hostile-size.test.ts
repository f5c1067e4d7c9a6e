import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { writeReport } from '../../scripts/check/report.ts';
import { runRules } from '../../src/checks/engine/run-rules.ts';
import { CORPUS_RULES } from '../../src/checks/rules/index.ts';
import { compareText } from '../../src/language/compare-text.ts';
import type { Language } from '../../src/language/language.ts';
import { filesInMemory } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { makeSite } from '../../src/site/site.ts';
import { FACTS_TEXTS, type Oversized, SOUND_WORDINGS, WORDINGS } from './oversized.ts';
import { BASE, checkWith, clause, EN, marked, RECORD, short, VI } from './sample.ts';

type Files = Readonly<Record<string, string>>;

const inOrder = (findings: readonly string[]): readonly string[] => [...findings].sort(compareText);

/** Sound files of a document for each text. */
function documents(texts: Oversized): Files {
  const files = Object.keys(texts).flatMap((name) => [
    [`documents/${name}/document.yaml`, factsOf(name)],
    [`documents/${name}/vi.mdx`, clause('Một.')],
    [`documents/${name}/en.mdx`, clause('One.')],
  ]);
  return Object.fromEntries(files);
}

const factsOf = (name: string): string =>
  (BASE['documents/kh-mau/document.yaml'] ?? '').replaceAll('mẫu', name).replaceAll('Sample', name);

const inFile = (texts: Oversized, file: string): Files =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`documents/${name}/${file}`, text]));

/** Checks files laid over the base, as an author does: in a process of its own, which must end by itself. */
async function checkInProcess(files: Files): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-size-'));
  try {
    for (const [file, text] of Object.entries({ ...BASE, ...files })) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const args = ['scripts/check.ts', '--content', folder, '--format', 'json'];
    const { code, signal, stdout, stderr } = await promisify(execFile)(process.execPath, args).then(
      (output) => ({ code: 0, signal: null, ...output }),
      (ended: { code: number; signal: string | null; stdout: string; stderr: string }) => ended,
    );
    expect({ code, signal, stderr }).toEqual({ code: 1, signal: null, stderr: '' });
    return JSON.parse(stdout).findings.map(short);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('too much of something', () => {
  // What may end the process or keep it for ever.
  it('in a wording or a record is one finding, where it becomes too much; within measure it is none', async () => {
    const wordings = marked('malformed-mdx', inFile(WORDINGS, 'vi.mdx'));
    const facts = marked('malformed-yaml', inFile(FACTS_TEXTS, 'document.yaml'));
    const expected = [...wordings.expected, ...facts.expected];
    expect(expected).toHaveLength(Object.keys({ ...WORDINGS, ...FACTS_TEXTS }).length);
    const found = await checkInProcess({
      ...documents({ ...WORDINGS, ...FACTS_TEXTS, ...SOUND_WORDINGS }),
      ...(wordings.changes as Files),
      ...(facts.changes as Files),
      ...inFile(SOUND_WORDINGS, 'vi.mdx'),
      ...inFile(SOUND_WORDINGS, 'en.mdx'),
    });
    expect(inOrder(found)).toEqual(inOrder(expected));
  });

  it('of keys that nobody knows are all told', () => {
    const keys = 5_000;
    const text = `{ ${Array.from({ length: keys }, (_, i) => `k${i}: v`).join(', ')} }\n`;
    const found = checkWith({ 'edition.yaml': text });
    expect(found).toHaveLength(keys + 1);
    expect(found[0]).toBe('malformed-yaml edition.yaml:1:1');
  });
});

describe('a long way', () => {
  const LENGTH = 500;
  const body = (id: number, parent: number | null): string =>
    `- { id: b${id}, kind: body, name: { vi: B${id}, en: B${id} }, parent: ${parent === null ? 'null' : `b${parent}`}, forms: { vi: [], en: [] }, note: null }\n`;
  const bodies = (last: number | null): string =>
    Array.from({ length: LENGTH }, (_, i) => body(i, i === 0 ? last : i - 1)).join('');

  it('from body to body leads up, or round', () => {
    expect(checkWith({ 'bodies.yaml': bodies(null) })).toEqual([]);
    expect(checkWith({ 'bodies.yaml': bodies(LENGTH - 1) })).toEqual(['body-cycle bodies.yaml:1:59']);
  });

  it('from document to document leads back, or round', () => {
    const id = (i: number): string => `d${i + LENGTH}`;
    const file = (i: number): string => `documents/${id(i)}/document.yaml`;
    const facts = (i: number): string => RECORD.replaceAll('mẫu', id(i)).replaceAll('Sample', id(i));
    const carriesOut = (i: number, other: number): string =>
      `${facts(i)}related: [{ to: ${id(other)}, relation: implements, basis: stated }]\n`;
    const chain = Object.fromEntries(
      Array.from({ length: LENGTH }, (_, i) => [file(i), i === 0 ? facts(0) : carriesOut(i, i - 1)]),
    );
    expect(checkWith(chain)).toEqual([]);
    const round = { ...chain, [file(0)]: carriesOut(0, LENGTH - 1) };
    expect(checkWith(round)).toEqual([`relation-cycle ${file(1)}:10:17`]);
  });
});

/** The report of the check for a terminal. */
function reportOn(files: Files, language: Language): string {
  const corpus = loadCorpus(filesInMemory({ ...BASE, ...files }));
  const result = runRules(corpus, CORPUS_RULES);
  const site = makeSite({ siteUrl: 'https://so-tay.example' });
  return writeReport(
    { result, textOf: corpus.textOf },
    { format: 'text', language, content: 'content', site },
  );
}

describe('thousands of findings', () => {
  const COUNT = 2_000;
  const files = { [VI]: clause(`Một.\n${'<i>a</i>\n'.repeat(COUNT)}`), [EN]: clause('One.') };

  it.each<[Language, string, string]>([
    ['vi', '… và 1980 kết quả nữa của not-allowed', 'Không dùng phần tử <i> trong văn bản.'],
    ['en', '… and 1980 more of not-allowed', '<i> is not used in documents.'],
  ])('are a short report in %s', (language, more, message) => {
    const report = reportOn(files, language);
    expect(report).toContain(more);
    expect(report.split(message)).toHaveLength(21);
    expect(report.length).toBeLessThan(10_000);
  });

  it('are all told', () => {
    expect(checkWith(files)).toHaveLength(COUNT);
  });

  it('are told of citations in one paragraph too', () => {
    const line = '12-A/B '.repeat(2_700).trim();
    const found = checkWith({ [VI]: clause(`${line}\n${line}`), [EN]: clause('One.') });
    expect(found.filter((finding) => finding.startsWith('unlinked-citation'))).toHaveLength(5_400);
  });
});

it('what an author wrote cannot command the terminal', () => {
  const signs = '\u001B[31m\u0007\u009B2J\u202E';
  const files = { [VI]: clause(`Một <b>${signs}</b>.`), [`documents/a${signs}/document.yaml`]: RECORD };
  const report = reportOn(files, 'vi');
  expect(report).toContain('␛[31m␇');
  expect([...report].filter((sign) => /[\p{Cc}\u202E]/u.test(sign) && sign !== '\n')).toEqual([]);
});
