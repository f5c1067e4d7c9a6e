import { describe, expect, it } from 'vitest';
import { openReport } from '../src/build/check-report.ts';
import { runRules } from '../src/checks/engine/run-rules.ts';
import { EXAMPLE_BASE } from '../src/checks/examples/example-base.ts';
import { VERBATIM_EXAMPLE } from '../src/checks/examples/verbatim-example.ts';
import { REPORTERS } from '../src/checks/reporters/index.ts';
import type { ReportInput, ReportOptions } from '../src/checks/reporters/report-input.ts';
import { CORPUS_RULES } from '../src/checks/rules/index.ts';
import { compareText } from '../src/language/compare-text.ts';
import { filesInMemory } from '../src/load/content-files.ts';
import { loadCorpus } from '../src/load/load-corpus.ts';
import { exitCodeOf, summarize } from '../src/model/report/check-result.ts';
import { makeSite } from '../src/site/site.ts';
import { makeAddresses } from '../src/views/addresses.ts';
import { viewReportPage } from '../src/views/checks/report-page.ts';
import { checksData } from '../src/views/data/checks-data.ts';
import { Random } from '../tests/mutations/random.ts';

type Files = Record<string, string>;

const CORPORA = 64;
const site = makeSite({ siteUrl: 'https://so-tay.example' });
const addresses = makeAddresses(site);
const pageOfRule: ReportInput['pageOfRule'] = (rule, language) =>
  addresses.absolute(addresses.rule(language, rule));
const options: ReportOptions = {
  language: 'vi',
  colours: false,
  contentFolder: 'content/',
  siteFolder: 'dist/',
};

/** Replaces one seeded occurrence of a pattern in a file. */
function spoil(files: Files, random: Random, ending: string, pattern: RegExp, by: string): void {
  const paths = Object.keys(files).filter((path) => path.endsWith(ending) && files[path]?.match(pattern));
  if (paths.length === 0) return;
  const path = random.pick(paths.sort(compareText));
  const text = files[path] ?? '';
  const place = random.pick([...text.matchAll(new RegExp(pattern, 'gu'))]);
  files[path] =
    text.slice(0, place.index) + place[0].replace(pattern, by) + text.slice(place.index + place[0].length);
}

/** Ways to break a content folder, of several kinds and with both severities. */
const FAULTS: readonly ((files: Files, random: Random) => void)[] = [
  (files, random) => spoil(files, random, 'vi.mdx', /<Ref to="([^"#]+)/, '<Ref to="$1x'),
  (files, random) => spoil(files, random, 'en.mdx', /<Ref to="([^"]+)"/, '<Ref to="khong#co"'),
  (files, random) => spoil(files, random, 'vi.mdx', /n="2"/, 'n="7"'),
  (files, random) => spoil(files, random, 'en.mdx', /n="2"/, 'n="1"'),
  (files, random) => spoil(files, random, 'vi.mdx', /<\/Clause>/, '<Clause>'),
  (files, random) => spoil(files, random, 'en.mdx', /<Clause/, '<Khoan'),
  (files, random) => spoil(files, random, 'vi.mdx', / và /, ' vừa '),
  (files, random) => spoil(files, random, 'vi.mdx', /ế/, 'ế'.normalize('NFD')),
  (files, random) => spoil(files, random, 'document.yaml', /type:/, 'typ:'),
  (files, random) => spoil(files, random, 'document.yaml', /textStatus: \w+/, 'textStatus: khac'),
  (files, random) => spoil(files, random, 'document.yaml', /date: .*/, 'date: 2019-02-28'),
  (files, random) => {
    delete files[
      random.pick(
        Object.keys(files)
          .filter((path) => path.endsWith('en.mdx'))
          .sort(compareText),
      )
    ];
  },
  (files) => {
    files['documents/la.txt'] = 'x';
  },
  // A ledger without entries: every id is still to be promised, which is a warning.
  (files) => {
    files['ledger.json'] = '{\n  "promised": {},\n  "confirmed": {}\n}\n';
  },
];

function spoiledCorpus(seed: number) {
  const random = new Random(seed);
  const files: Files = { ...EXAMPLE_BASE, ...VERBATIM_EXAMPLE };
  for (let left = random.between(0, 6); left > 0; left--) random.pick(FAULTS)(files, random);
  const first = runRules(loadCorpus(filesInMemory(files)), CORPUS_RULES);
  if (seed % 3 === 0 && first.diagnostics.length > 0) {
    // An editor accepts the findings of one rule in one file.
    const { rule, file } = random.pick(first.diagnostics);
    files['exceptions.yaml'] =
      `- rule: ${rule}\n  place: ${file}\n  reason: { vi: Đã xem., en: Looked at. }\n  who: Ban biên tập\n  day: 2026-11-22\n`;
  }
  return loadCorpus(filesInMemory(files));
}

/** A finding as every report must tell it: severity, rule, place. */
type Told = readonly string[];
const tell = (severity: string, rule: string, file: string, line: unknown, column: unknown): string =>
  `${severity} ${rule} ${file}:${line}:${column}`;
const wordsOf = { lỗi: 'error', 'cảnh báo': 'warning' } as const;
const number = (text: string | undefined): number => Number((text ?? 'NaN').replaceAll('.', ''));

/** What the text report tells: it shows the first findings of a rule and counts the others. */
function readText(report: string) {
  const shown: Told = [...report.matchAll(/^(\S.*?):(\d+):(\d+) {2}(lỗi|cảnh báo) {2}([a-z-]+)$/gm)].map(
    ([, file = '', line, column, severity, rule = '']) =>
      tell(wordsOf[severity as keyof typeof wordsOf], rule, file, line, column),
  );
  const left = [...report.matchAll(/^… và (\d+) kết quả nữa của ([a-z-]+);/gm)].map(
    ([, count, rule = '']) => [rule, Number(count)] as const,
  );
  // What was left unchecked stands under the verdict.
  const [end = '', before = ''] = report.trimEnd().split('\n').slice(-2).toReversed();
  const unread = /^([\d.]+) tệp chưa đọc được trọn vẹn: /.exec(end)?.[1];
  const last = unread === undefined ? end : before;
  const verdict =
    /^Kiểm tra xong: đạt (\d+)\/(\d+) quy tắc, ([\d.]+) lượt xem xét, (?:không có lỗi|([\d.]+) lỗi), (?:không có cảnh báo|([\d.]+) cảnh báo)(?:, ([\d.]+) trường hợp đã chấp nhận)?\.$/m.exec(
      last,
    );
  const [, kept, rules, lookedAt, errors, warnings, accepted] = verdict ?? [];
  return {
    shown,
    left: new Map(left),
    unread: number(unread ?? '0'),
    verdict: {
      kept: number(kept),
      rules: number(rules),
      lookedAt: number(lookedAt),
      errors: number(errors ?? '0'),
      warnings: number(warnings ?? '0'),
      accepted: number(accepted ?? '0'),
    },
  };
}

const readGithub = (report: string): Told =>
  [...report.matchAll(/^::(error|warning) file=content\/(.*?),line=(\d+),col=(\d+),title=([a-z-]+)::/gm)].map(
    ([, severity = '', file = '', line, column, rule = '']) => tell(severity, rule, file, line, column),
  );

const toldIn = (
  findings: readonly { severity: string; rule: string; file: string; line: number; column: number }[],
): Told => findings.map(({ severity, rule, file, line, column }) => tell(severity, rule, file, line, column));

describe('all reports of a corpus', () => {
  const seen = { errors: 0, warnings: 0, accepted: 0, clean: 0, rules: new Set<string>() };

  it.each(Array.from({ length: CORPORA }, (_, seed) => seed))(
    'tell one verdict and one count: seed %i',
    (seed) => {
      const corpus = spoiledCorpus(seed);
      const result = runRules(corpus, CORPUS_RULES);
      const input: ReportInput = { result, textOf: corpus.textOf, pageOfRule };
      // What is true, from the findings and counts themselves.
      const told = toldIn(result.diagnostics);
      const errors = told.filter((line) => line.startsWith('error ')).length;
      const warnings = told.length - errors;
      const accepted = result.counts.reduce((sum, count) => sum + count.accepted, 0);
      const lookedAt = result.counts.reduce((sum, count) => sum + count.lookedAt, 0);
      const open = new Set(result.diagnostics.map(({ rule }) => rule));
      const exitCode = errors > 0 ? 1 : 0;

      expect(exitCodeOf(summarize(result))).toBe(exitCode);

      const text = readText(REPORTERS.text(input, options));
      expect(text.verdict).toEqual({
        ...{ errors, warnings, accepted, lookedAt },
        ...{ kept: CORPUS_RULES.length - open.size, rules: CORPUS_RULES.length },
      });
      expect(told).toEqual(expect.arrayContaining([...text.shown]));
      for (const { rule, found } of result.counts) {
        const shown = text.shown.filter((line) => line.split(' ')[1] === rule).length;
        expect(`${rule} ${shown + (text.left.get(rule) ?? 0)}`).toBe(`${rule} ${found}`);
      }

      expect(text.unread).toBe(corpus.unreadFiles.length);

      const json = JSON.parse(REPORTERS.json(input, options));
      expect(toldIn(json.findings)).toEqual(told);
      expect(json.summary).toEqual({
        ...{ errors, warnings, accepted, rules: result.counts },
        unread: corpus.unreadFiles,
        translated: [],
      });

      expect(readGithub(REPORTERS.github(input, options))).toEqual(told);

      const report = openReport({ corpus, site, addresses });
      const data = checksData(corpus, addresses, report);
      expect(toldIn(data.findings)).toEqual(told);
      expect(data.summary).toEqual({ errors, warnings, accepted });
      expect(
        data.rules
          .filter(({ stage }) => stage === 'corpus')
          .map(({ id: rule, severity, lookedAt: looked, found, accepted: taken }) => ({
            ...{ rule, severity, lookedAt: looked, found, accepted: taken },
          })),
      ).toEqual(result.counts);

      const page = viewReportPage({ corpus, site, addresses, language: 'vi' }, report);
      const rows = page.groups.flatMap(({ rules }) => rules);
      const onPage = result.counts.map(({ rule }) => rows.find(({ id }) => id === rule));
      expect(onPage.map((row) => [row?.id, row?.lookedAt, row?.found, row?.accepted].map(String))).toEqual(
        result.counts.map((count) => [
          count.rule,
          ...[count.lookedAt, count.found, count.accepted].map((value) => value.toLocaleString('vi-VN')),
        ]),
      );
      expect(page.verdict).toContain(`đạt ${data.rules.length - open.size}/${data.rules.length} quy tắc`);

      seen.errors += errors;
      seen.warnings += warnings;
      seen.accepted += accepted;
      if (told.length === 0) seen.clean++;
      for (const rule of open) seen.rules.add(rule);
    },
  );

  it('were compared on findings of many rules, on warnings, on accepted findings and on clean corpora', () => {
    expect(seen.errors).toBeGreaterThan(100);
    expect(seen.warnings).toBeGreaterThan(0);
    expect(seen.accepted).toBeGreaterThan(0);
    expect(seen.clean).toBeGreaterThan(0);
    expect(seen.rules.size).toBeGreaterThan(8);
  });
});
