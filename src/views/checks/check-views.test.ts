import { describe, expect, it } from 'vitest';
import { openReport } from '../../build/check-report.ts';
import { RULE_IDS, RULE_NAMES } from '../../checks/all-rules.ts';
import { EXAMPLE_BASE } from '../../checks/examples/example-base.ts';
import { registryExample } from '../../checks/examples/registry-example.ts';
import { LANGUAGES } from '../../language/language.ts';
import { filesInMemory } from '../../load/content-files.ts';
import { loadCorpus } from '../../load/load-corpus.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { CheckedExample, ExampleFile } from '../../model/report/check-report.ts';
import { countPromised } from '../../model/site/expected-site.ts';
import { makeSite, PAGE_SETS } from '../../site/site.ts';
import { makeAddresses } from '../addresses.ts';
import { viewExpectedSite, viewPromisedCounts } from '../site/expected-site.ts';
import { listFoot } from '../site/list-pages.ts';
import { counterpartOf, type Excerpt, excerptsOf } from './excerpt.ts';
import { viewReportPage } from './report-page.ts';
import { viewRulePage } from './rule-page.ts';

const FILE = 'documents/kh-mau/vi.mdx';
const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `dòng ${index + 1}\n`).join('');
const found = (line: number, column: number, length: number, file = FILE): Diagnostic => ({
  ...{ file, line, column, length, rule: 'unknown-target', severity: 'error' },
  message: { vi: 'Sai.', en: 'Wrong.' },
});
const example = (file: Partial<ExampleFile>, ...findings: Diagnostic[]): CheckedExample => ({
  shows: { vi: 'Mẫu', en: 'Sample' },
  files: [{ path: FILE, text: '', base: null, ...file }],
  findings,
});
/** An excerpt as one reads it: `3 dòng [ba]`, `…` for lines left out. */
const read = (excerpts: readonly Excerpt[]): readonly string[] =>
  excerpts.flatMap((excerpt) =>
    excerpt.lines.map((line) =>
      line === 'gap'
        ? '…'
        : `${line.number} ${line.pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}`,
    ),
  );

describe('an excerpt of an example', () => {
  const cases: readonly (readonly [string, CheckedExample, readonly string[]])[] = [
    [
      'marks the stretch of a finding',
      example({ text: 'Một hai.\nBa.\n' }, found(1, 5, 3)),
      ['1 Một [hai].', '2 Ba.'],
    ],
    [
      'marks several in a line, in their order',
      example({ text: 'Một hai ba.\n' }, found(1, 9, 2), found(1, 1, 3)),
      ['1 [Một] hai [ba].'],
    ],
    [
      'marks two findings at one place once',
      example({ text: 'Một.\n' }, found(1, 1, 3), found(1, 1, 3)),
      ['1 [Một].'],
    ],
    ['marks a place at the end of a line', example({ text: 'Một.\n' }, found(1, 5, 1)), ['1 Một.[]']],
    [
      'leaves out lines far from the finding',
      example({ text: lines(20), base: lines(19) }, found(10, 1, 4)),
      ['…', '8 dòng 8', '9 dòng 9', '10 [dòng] 10', '11 dòng 11', '12 dòng 12', '…'],
    ],
    [
      'shows more of a file that the base does not have',
      example({ text: lines(13) }, found(1, 1, 4)),
      ['1 [dòng] 1', ...Array.from({ length: 12 }, (_, index) => `${index + 2} dòng ${index + 2}`)],
    ],
    [
      'without a finding shows what differs from the base',
      example({ text: lines(20).replace('dòng 3\n', 'khác\n'), base: lines(20) }),
      ['1 dòng 1', '2 dòng 2', '3 khác', '4 dòng 4', '5 dòng 5', '…'],
    ],
    [
      'shows where lines were taken out',
      example({ text: lines(20).replace('dòng 19\n', ''), base: lines(20) }),
      ['…', '17 dòng 17', '18 dòng 18', '19 dòng 20'],
    ],
    [
      'shows letters that cannot be seen',
      example({ text: 'Mộ\u200Bt\u00A0hai\n' }, found(1, 3, 1)),
      ['1 Mộ[⟨U+200B⟩]t⟨U+00A0⟩hai'],
    ],
    ['reads line ends of Windows', example({ text: 'Một.\r\nHai.\r\n' }), ['1 Một.', '2 Hai.']],
    ['says nothing of an empty file', example({ text: '\n' }, found(1, 1, 1)), []],
  ];
  it.each(cases)('%s', (_, shown, expected) => {
    expect(read(excerptsOf(shown))).toEqual(expected);
  });

  it('distinguishes missing and empty files, and lists files with findings first', () => {
    const files: readonly ExampleFile[] = [
      { path: 'documents/a/vi.mdx', text: 'Một.\n', base: null },
      { path: 'documents/a/en.mdx', text: null, base: 'One.\n' },
      { path: 'guides/en/b.mdx', text: '', base: null },
      { path: 'documents/a', text: null, base: null },
    ];
    const shown = excerptsOf({
      shows: { vi: 'Mẫu', en: 'Sample' },
      files,
      findings: [found(1, 1, 1, 'guides/en/b.mdx')],
    });
    expect(shown.map(({ path, state, language }) => [path, state, language])).toEqual([
      ['guides/en/b.mdx', 'empty', 'en'],
      ['documents/a/vi.mdx', 'present', 'vi'],
      ['documents/a/en.mdx', 'absent', 'en'],
      ['documents/a', 'folder', 'vi'],
    ]);
  });

  it('shows the right wording at the place of a failing example', () => {
    const failing = example({ text: lines(20).replace('dòng 10', 'sai'), base: lines(20) }, found(10, 1, 3));
    expect(read(counterpartOf(failing))).toEqual([
      '…',
      '8 dòng 8',
      '9 dòng 9',
      '10 dòng 10',
      '11 dòng 11',
      '12 dòng 12',
      '…',
    ]);
    expect(counterpartOf(undefined)).toEqual([]);
  });
});

const RULE = 'unknown-target';
const EXCEPTIONS = `- rule: ${RULE}
  place: ${FILE}
  reason: { vi: Sẽ có sau., en: It will come. }
  who: Ban biên tập
  day: 2026-11-22
`;
/** One wrong reference in each language, the Vietnamese accepted. */
const corpus = loadCorpus(
  filesInMemory({
    ...EXAMPLE_BASE,
    [FILE]: (EXAMPLE_BASE[FILE] ?? '').replace('to="nq-mau"', 'to="nq-khac"'),
    'documents/kh-mau/en.mdx': (EXAMPLE_BASE['documents/kh-mau/en.mdx'] ?? '').replace(
      'to="nq-mau"',
      'to="nq-khac"',
    ),
    'exceptions.yaml': EXCEPTIONS,
    'edition.yaml': 'date: 2026-11-22\n',
  }),
);
const site = makeSite({ siteUrl: 'https://so-tay.example', basePath: '/nq02', rules: RULE_NAMES });
const addresses = makeAddresses(site);
const report = openReport({ corpus, site, addresses });
const all = RULE_IDS.length;

describe('the report page', () => {
  it('gives the verdict in both languages, never the full count while a finding is open', () => {
    const [vi, en] = LANGUAGES.map((language) =>
      viewReportPage({ corpus, site, addresses, language }, report),
    );
    expect(vi?.verdict).toBe(
      `Bản ngày 22/11/2026 đạt ${all - 1}/${all} quy tắc: 1 lỗi, không có cảnh báo, 1 trường hợp đã chấp nhận.`,
    );
    expect(en?.verdict).toBe(
      `The edition of 22 November 2026 meets ${all - 1} of ${all} rules: 1 error, no warnings, 1 accepted.`,
    );
  });

  it('lists every rule once, in its group, with a link to its page', () => {
    const { groups } = viewReportPage({ corpus, site, addresses, language: 'en' }, report);
    const rows = groups.flatMap(({ rules }) => rules);
    expect(rows.map(({ id }) => id).sort()).toEqual([...RULE_IDS].sort());
    expect(rows.find(({ id }) => id === RULE)).toMatchObject({
      href: '/nq02/en/checks/unknown-target/',
      subject: 'References',
      lookedAt: '2',
      found: '1',
      accepted: '1',
      open: true,
    });
    expect(rows.filter(({ open }) => open)).toHaveLength(1);
    expect(groups.map(({ id }) => id)).toEqual([
      'structure',
      'references',
      'trace',
      'truth',
      'promises',
      'site',
    ]);
  });

  it('is not built for a site without rules', () => {
    const none = makeSite({ basePath: '/nq02' });
    const pages = (of: typeof site) => viewPromisedCounts({ corpus, site: of, addresses }).pages;
    expect(pages(site) - pages(none)).toBe(2 * (1 + all));
    const foot = (of: typeof site) =>
      listFoot({ corpus, site: of, addresses, language: 'vi' }).map(({ href }) => href);
    expect(foot(none)).toEqual(['/nq02/tai-lieu-hop/', '/nq02/doc-khi-khong-co-mang/']);
    expect(foot(site)).toEqual(['/nq02/tai-lieu-hop/', '/nq02/kiem-tra/', '/nq02/doc-khi-khong-co-mang/']);
  });
});

describe('the page of a rule', () => {
  const rule = report.rules.find(({ id }) => id === RULE);
  if (rule === undefined) throw new Error(`No rule ${RULE}`);

  it('shows what was looked at, found and accepted, with the reason', () => {
    const vi = viewRulePage({ corpus, site, addresses, language: 'vi' }, rule);
    expect(vi.count).toBe('Đã xem xét 2 dẫn chiếu; 1 phát hiện; 1 trường hợp đã chấp nhận.');
    expect(vi.acceptances).toEqual([{ place: FILE, reason: 'Sẽ có sau.', day: '22/11/2026' }]);
    const en = viewRulePage({ corpus, site, addresses, language: 'en' }, rule);
    expect(en.count).toBe('References examined: 2; found: 1; accepted: 1.');
    expect(en.acceptances[0]?.reason).toBe('It will come.');
  });

  it.each(report.rules.map((entry) => [entry.id, entry] as const))(
    '%s shows every finding of its examples where it stands, and something of each passing one',
    (_, entry) => {
      for (const language of LANGUAGES) {
        const { failing, passing } = viewRulePage({ corpus, site, addresses, language }, entry);
        expect(failing.length).toBeGreaterThan(0);
        for (const { files } of failing) {
          expect(files.flatMap(({ findings }) => findings).length).toBeGreaterThan(0);
          for (const file of files.filter(({ state }) => state === 'present')) {
            const marks = file.lines
              .flatMap((line) => (line === 'gap' ? [] : line.pieces))
              .filter(({ marked }) => marked);
            expect(marks).toHaveLength(file.findings.length);
          }
        }
        for (const { files } of passing) expect(files.length).toBeGreaterThan(0);
      }
    },
  );
});

describe('what the content promises of the site', () => {
  const contents = [{}, registryExample()].map((more) =>
    loadCorpus(filesInMemory({ ...EXAMPLE_BASE, ...more })),
  );
  const cases = contents.flatMap((content) => PAGE_SETS.map((pages) => [pages, content] as const));
  it.each(cases)('is counted beforehand as it is held afterwards: pages %s', (pages, content) => {
    const made = makeSite({ pages, rules: RULE_NAMES });
    const source = { corpus: content, site: made, addresses: makeAddresses(made) };
    expect(viewPromisedCounts(source)).toEqual(countPromised(viewExpectedSite(source)));
  });
});
