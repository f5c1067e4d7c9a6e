import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ContentFiles, filesInFolder } from '../../../load/content-files.ts';
import { loadCorpus } from '../../../load/load-corpus.ts';
import type { ProvisionId } from '../../../model/provision-id.ts';
import { runRules } from '../../engine/run-rules.ts';
import { CORPUS_RULES } from '../index.ts';
import { textDiffersFromSource } from './text-differs-from-source.ts';

const VI = 'documents/kh-dukccqt-2021/vi.mdx';
const SOURCE = 'documents/kh-dukccqt-2021/source.txt';
const real = filesInFolder('content');
const text = readFileSync(`content/${VI}`, 'utf8');

/** The published content with one file's text changed. */
function withChange(file: string, change: (before: string) => string): ContentFiles {
  return {
    ...real,
    read(path) {
      const bytes = real.read(path);
      if (path !== file || typeof bytes === 'string') return bytes;
      const before = new TextDecoder().decode(bytes);
      const after = change(before);
      if (after === before) throw new Error('The change changes nothing');
      return new TextEncoder().encode(after);
    },
  };
}

function findings(content: ContentFiles) {
  return runRules(loadCorpus(content), [textDiffersFromSource]).diagnostics;
}

/** Line and column of the first letter of a text in the file as published. */
function placeOf(words: string) {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const blockOf = (pattern: RegExp): string => pattern.exec(text)?.[0] ?? '';

describe('verbatim text and source', () => {
  it('are equal in the published content', () => {
    expect(findings(real)).toEqual([]);
  });

  it.each([
    ['one letter', 'hiệu quả, phù hợp với điều', 'hiệu qủa, phù hợp với điều', 'uả, phù hợp với điều'],
    ['a mended oddity', 'trong hình mới</Sic>', 'trong tình hình mới</Sic>', 'hình mới</Sic>'],
    [
      'the other spelling of one word',
      'Cấp uỷ lãnh đạo tổ chức',
      'Cấp ủy lãnh đạo tổ chức',
      'uỷ lãnh đạo tổ',
    ],
    ['a full stop lost in a heading', 'công đoàn cơ sở."', 'công đoàn cơ sở"', null],
  ])('%s is found at its place', (_, before, after, at) => {
    const found = findings(withChange(VI, (content) => content.replace(before, after)));
    expect(found).toHaveLength(1);
    expect(found[0]?.file).toBe(VI);
    if (at !== null) expect({ line: found[0]?.line, column: found[0]?.column }).toEqual(placeOf(at));
    expect(found[0]?.message.vi).toMatch(/source\.txt, dòng \d+, cột \d+/);
  });

  it('reports a missing dash', () => {
    const point = blockOf(/<Point>\nTăng cường ứng dụng[\s\S]*?<\/Point>\n/);
    expect(findings(withChange(VI, (content) => content.replace(point, '')))).toHaveLength(1);
  });

  it('reports two dashes in the wrong order', () => {
    const first = blockOf(/<Point>\nTích cực đổi mới phương pháp[\s\S]*?<\/Point>\n/);
    const second = blockOf(/<Point>\nTăng cường ứng dụng[\s\S]*?<\/Point>\n/);
    const swap = (content: string): string =>
      content.replace(second, '@@').replace(first, second).replace('@@', first);
    expect(findings(withChange(VI, swap))).toHaveLength(1);
  });

  it('reports an addition at the end', () => {
    const found = findings(
      withChange(VI, (content) => content.replace('Phạm Thanh Quan', 'Phạm Thanh Quan nữa')),
    );
    expect(found[0]?.message.en).toContain('(end of text)');
  });

  it('reports a changed source file and a mend that no longer matches', () => {
    const found = findings(withChange(SOURCE, (content) => content.replace('PHƢƠNG', 'PHƯƠNG')));
    expect(found.map(({ file }) => file)).toEqual(Array(2).fill('documents/kh-dukccqt-2021/document.yaml'));
  });

  it('reports different line ends, unless a letter differs too', () => {
    const toCrlf = (content: string): string => content.replaceAll('\n', '\r\n');
    const [found, ...more] = findings(withChange(SOURCE, toCrlf));
    expect(more).toEqual([]);
    expect(found?.message.vi).toContain(`chỉ khác ở dấu xuống dòng: mã này là của tệp dùng LF`);
    expect(found?.message.en).toContain(`git checkout -- ${SOURCE}`);
    const changed = findings(withChange(SOURCE, (content) => toCrlf(content).replace('PHƢƠNG', 'PHƯƠNG')));
    expect(changed[0]?.message.en).toContain('The source file has changed: its SHA-256 is ');
  });

  it('reports line ends of a source whose digest was made with CRLF', () => {
    const crlf = readFileSync(`content/${SOURCE}`, 'utf8').replaceAll('\n', '\r\n');
    const digest = createHash('sha256').update(crlf).digest('hex');
    const facts = (content: string): string => content.replace(/sha256: \w+/, `sha256: ${digest}`);
    const found = findings(withChange('documents/kh-dukccqt-2021/document.yaml', facts));
    expect(found.map(({ message }) => message.en)).toEqual([
      expect.stringContaining('Save the file with CRLF,'),
    ]);
  });
});

describe('words that stand in another provision', () => {
  const wordsOf = (id: string): string =>
    published.documentsById.get('kh-dukccqt-2021')?.provisions.get(id as ProvisionId)?.wording.vi?.text ?? '';
  const published = loadCorpus(real);
  const FIRST = 'iii-3-3';
  const SECOND = 'iii-3-4';

  /** All findings, of all rules, but for what is open in the content as it is. */
  function allFindings(content: ContentFiles) {
    const open = new Set(runRules(published, CORPUS_RULES).diagnostics.map(({ message }) => message.en));
    return runRules(loadCorpus(content), CORPUS_RULES).diagnostics.filter(
      ({ message }) => !open.has(message.en),
    );
  }

  it('are one finding that says so, if two provisions have changed places', () => {
    const [first, second] = [wordsOf(FIRST), wordsOf(SECOND)];
    const found = allFindings(
      withChange(VI, (content) =>
        content.replace(first, '\uE000').replace(second, first).replace('\uE000', second),
      ),
    );
    expect(found.map(({ rule, file }) => `${rule} ${file}`)).toEqual([`text-differs-from-source ${VI}`]);
    expect(found[0]?.message.en).toContain(
      `The wording of “${FIRST}” and that of “${SECOND}” have changed places.`,
    );
  });

  it.each([
    [FIRST, SECOND],
    [SECOND, FIRST],
  ])('are told as moved from %s to %s', (from, to) => {
    const words = wordsOf(from);
    const found = findings(
      withChange(VI, (content) =>
        content.replace(words, '').replace(wordsOf(to), `${wordsOf(to)}\n\n${words}`),
      ),
    );
    expect(found.map(({ message }) => message.en.split('. ')[0])).toEqual([
      `A paragraph of “${from}” stands in “${to}”`,
    ]);
  });
});
