import { describe, expect, it } from 'vitest';
import { placeOfSpan } from '../model/corpus.ts';
import { formatLedger, LEDGER_FILE } from '../model/promises/ledger.ts';
import { filesInMemory } from './content-files.ts';
import { readLedger } from './read-ledger.ts';
import type { Reading } from './read-text.ts';
import { YamlMemory } from './yaml-memory.ts';

const DAY = '2026-11-22';
const SIGN = '0123456789abcdef';

function read(text: string | Uint8Array) {
  const reading: Reading = {
    content: filesInMemory({ [LEDGER_FILE]: text }),
    parseIssues: [],
    files: [],
    yaml: new YamlMemory(),
  };
  return { ledger: readLedger(reading), parseIssues: reading.parseIssues };
}

/** Takes the mark out of a text and says where the reader finds what. */
function faultsIn(marked: string) {
  const text = marked.replaceAll('▶', '');
  const { ledger, parseIssues } = read(text);
  expect(ledger).toBeNull();
  return parseIssues.map((parseIssue) => {
    const { line, column } = placeOfSpan({ textOf: () => text }, parseIssue.span);
    const problem = parseIssue.type === 'ledger' ? parseIssue.problem : null;
    const detail =
      problem?.type === 'syntax' ? `syntax ${problem.expected}` : (problem?.type ?? parseIssue.type);
    return `${line}:${column} ${detail}`;
  });
}

function placesIn(marked: string): string[] {
  return marked
    .split('\n')
    .flatMap((line, index) => (line.includes('▶') ? [`${index + 1}:${line.indexOf('▶') + 1}`] : []));
}

const promised = (...lines: readonly string[]): string =>
  `{\n  "promised": {\n${lines.map((line) => `    ${line}`).join(',\n')}\n  },\n  "confirmed": {}\n}\n`;
const confirmed = (...lines: readonly string[]): string =>
  `{\n  "promised": {},\n  "confirmed": {\n${lines.map((line) => `    ${line}`).join(',\n')}\n  }\n}\n`;

describe('a sound ledger', () => {
  const parts = {
    promised: new Map([
      ['term:bao-cao', DAY],
      ['provision:kh-mau#i-1', '2026-11-21'],
      ['document:kh-mau', DAY],
      ['rule:unknown-target', DAY],
    ]),
    confirmed: new Map([
      ['translation:kh-mau#i-1', `${SIGN}:aB_-/${SIGN}:`],
      ['link:kh-mau-i-1-nv1>nq-mau', `${SIGN}/${SIGN}`],
      ['link:kh-mau-i-1-nv1>nq-mau#ii', `${SIGN}/${SIGN}`],
    ]),
  };

  it.each([
    ['as it is written', formatLedger(parts)],
    ['on one line', JSON.stringify(JSON.parse(formatLedger(parts)))],
    ['with Windows line ends and a byte order mark', `\uFEFF${formatLedger(parts).replaceAll('\n', '\r\n')}`],
  ])('is read %s', (_, text) => {
    const { ledger, parseIssues } = read(text);
    expect(parseIssues).toEqual([]);
    const values = (part: 'promised' | 'confirmed') =>
      new Map([...(ledger?.[part] ?? [])].map(([key, { value }]) => [key, value]));
    expect({ promised: values('promised'), confirmed: values('confirmed') }).toEqual(parts);
  });

  it('knows the place of every entry', () => {
    const text = formatLedger(parts);
    const { ledger } = read(text);
    const keys = [...(ledger?.promised ?? []), ...(ledger?.confirmed ?? [])];
    expect(keys).toHaveLength(7);
    for (const [key, { start }] of keys) expect(text.slice(start)).toMatch(new RegExp(`^"${key}": "`));
  });

  it('may be empty', () => {
    const { ledger, parseIssues } = read('{"promised":{},"confirmed":{}}');
    expect([ledger?.promised.size, ledger?.confirmed.size, parseIssues]).toEqual([0, 0, []]);
  });
});

describe('a faulty ledger', () => {
  it.each<readonly [shows: string, marked: string, problems: readonly string[]]>([
    ['nothing at all', '▶', ['syntax opening']],
    ['a list', '▶[]', ['syntax opening']],
    ['no entry after a comma', '{\n  "promised": {\n    "term:a": "2026-11-22",\n  ▶}\n}', ['syntax entry']],
    ['no comma', promised(`"term:a": "${DAY}"\n▶"term:b": "${DAY}"`), ['syntax comma']],
    ['no colon', promised(`"term:a" ▶"${DAY}"`), ['syntax colon']],
    ['a number', promised('"term:a": ▶2026'), ['not-text']],
    ['a text without its end', promised('"term:a": ▶"2026'), ['not-text']],
    ['text behind the end', `${promised()}▶x`, ['syntax end']],
    ['cut off', '{\n  "promised": {\n    "term:a": "2026-11-22"▶', ['syntax comma']],
    ['a part that is no text', '{ ▶1: {} }', ['syntax part']],
    ['marks of a merge', promised(`"term:a": "${DAY}",\n▶<<<<<<< HEAD`), ['merge-mark']],
    ['the mark between two versions', promised(`"term:a": "${DAY}"\n▶=======\n"x"`), ['merge-mark']],
    ['a part missing', '{ "promised": {} ▶}', ['missing-part']],
    ['an unknown part', '{ "promised": {}, "confirmed": {}, ▶"more": { "a": "b" } }', ['unknown-part']],
    ['a part twice', '{ "promised": {}, "confirmed": {}, ▶"promised": {} }', ['unknown-part']],
    ['an unknown type', promised(`▶"clause:a": "${DAY}"`), ['unknown-type']],
    ['a type of the other part', promised(`▶"link:a>b": "${DAY}"`), ['unknown-type']],
    ['no type', promised(`▶"kh-mau": "${DAY}"`), ['unknown-type']],
    ['a provision without its own id', promised(`▶"provision:kh-mau": "${DAY}"`), ['wrong-id']],
    ['a document with a provision', promised(`▶"document:kh-mau#i": "${DAY}"`), ['wrong-id']],
    ['a link without a target', confirmed(`▶"link:kh-mau-nv1": "${SIGN}"`), ['wrong-id']],
    ['a link with two targets', confirmed(`▶"link:a-nv1>b>c": "${SIGN}"`), ['wrong-id']],
    ['a day that is none', promised('▶"term:a": "2026-02-30"'), ['wrong-value']],
    ['a short fingerprint', confirmed('▶"translation:a#b": "0123"'), ['wrong-value']],
    ['a fingerprint in capitals', confirmed(`▶"link:a>b": "${SIGN.toUpperCase()}/${SIGN}"`), ['wrong-value']],
    ['half a word', confirmed(`▶"translation:a#b": "${SIGN}:abc/${SIGN}:ab"`), ['wrong-value']],
    [
      'all entries of an earlier form, said once',
      confirmed(`▶"translation:a#b": "${SIGN}"`, `"translation:a#c": "${SIGN}"`),
      ['former-form'],
    ],
    ['an entry twice', promised(`"term:a": "${DAY}"`, `▶"term:a": "2026-11-20"`), ['duplicate']],
    [
      'one too early',
      promised(`"term:a": "${DAY}"`, `▶"term:z": "${DAY}"`, `"term:b": "${DAY}"`),
      ['unsorted'],
    ],
    [
      'one too late',
      promised(`"term:b": "${DAY}"`, `"term:c": "${DAY}"`, `▶"term:a": "${DAY}"`),
      ['unsorted'],
    ],
    ['several', promised('▶"term:a": "x"', `▶"tern:b": "${DAY}"`), ['wrong-value', 'unknown-type']],
  ])('%s', (_, marked, problems) => {
    const places = placesIn(marked);
    expect(places).toHaveLength(problems.length);
    expect(faultsIn(marked)).toEqual(problems.map((problem, index) => `${places[index]} ${problem}`));
  });

  it('of bytes that are no text says so', () => {
    const { ledger, parseIssues } = read(new Uint8Array([0x7b, 0xff, 0x7d]));
    expect([ledger, parseIssues.map(({ type }) => type)]).toEqual([null, ['not-utf8']]);
  });
});
