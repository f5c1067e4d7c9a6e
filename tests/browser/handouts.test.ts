import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { countPages } from '../../scripts/handouts/pdf-file.ts';
import { type PrintJob, printPages } from '../../scripts/handouts/print-pages.ts';
import { drawSheetCode } from '../../src/components/handouts/sheet-code.ts';
import { foldSpace } from '../../src/language/fold-space.ts';
import type { Language } from '../../src/language/language.ts';
import { filesInFolder } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { type Corpus, resolveTarget } from '../../src/model/corpus.ts';
import type { Print } from '../../src/model/site/handout-manifest.ts';
import { markEdition } from '../../src/views/data/edition.ts';
import { descendantKeys } from '../../src/views/documents/provision-page.ts';
import { at, openSitePage, siteUrl } from './site-pages.ts';

const DAY = '2026-11-30';
const PAGES = [
  'kh-dukccqt-2021/iii-3/',
  'en/kh-dukccqt-2021/iii-2/',
  'co-quan/uy-ban-kiem-tra-cong-doan/bieu-tong-hop/',
];
const CODE = { picture: drawSheetCode('https://example.org/a/?ban=2026-11-30-5e38b69b'), words: 'Quét mã' };
const FOOT = { address: 'example.org/a/', edition: 'Bản ngày 30/11/2026' };
const JOBS = PAGES.flatMap((path) =>
  (['normal', 'large'] as const).map(
    (print): PrintJob => ({
      page: new URL(at(path)).pathname,
      print,
      code: CODE,
      foot: FOOT,
    }),
  ),
);

async function printAll(jobs: readonly PrintJob[]): Promise<ReadonlyMap<string, Uint8Array | Error | null>> {
  const files = new Map<string, Uint8Array | Error | null>();
  await printPages(new URL(siteUrl).origin, jobs, DAY, ({ page, print }, printed) =>
    files.set(`${page} ${print}`, printed),
  );
  return files;
}

let files: ReadonlyMap<string, Uint8Array | Error | null> = new Map();
const fileOf = (path: string, print: Print): Buffer => {
  const file = files.get(`${new URL(at(path)).pathname} ${print}`);
  if (!(file instanceof Uint8Array)) throw file ?? new Error(path);
  return Buffer.from(file);
};

/** What is made of a page on one sheet, and as a booklet. */
const SHAPED = [
  ['kh-dukccqt-2021/iii-3/', 'fit'],
  ['kh-dukccqt-2021/iii-1/', 'fit'],
  ['kh-dukccqt-2021/iii/', 'fit'],
  ['kh-dukccqt-2021/', 'booklet'],
  ['ct-05-tw-2016/', 'booklet'],
] as const;

beforeAll(async () => {
  files = await printAll([
    ...JOBS,
    ...SHAPED.map(([path, print]) => ({ page: new URL(at(path)).pathname, print, code: CODE, foot: FOOT })),
    { page: new URL(at('khong-co/')).pathname, print: 'normal', code: CODE, foot: FOOT },
  ]);
});

describe('a printed file', () => {
  it.each(PAGES)('of %s has tags, an outline, a title, its language and its fonts', (path) => {
    const text = fileOf(path, 'normal').toString('latin1');
    expect(text).toContain('/MarkInfo <</Type /MarkInfo\n/Marked true');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Outlines');
    expect(text).toMatch(/\/Title [(<]/);
    expect(text).toContain(`/Lang (${path.startsWith('en/') ? 'en' : 'vi'})`);
    const fonts = text.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
    expect(text.match(/\/FontFile2/g)).toHaveLength(fonts);
    expect(fonts).toBeGreaterThan(0);
  });

  it('is the same at every printing and says the day of the edition', async () => {
    const again = await printAll(JOBS.toReversed());
    for (const [name, file] of again) {
      const text = Buffer.from(file as Uint8Array).toString('latin1');
      expect(text === Buffer.from(files.get(name) as Uint8Array).toString('latin1'), name).toBe(true);
      expect(text).toContain(`(D:${DAY.replaceAll('-', '')}000000`);
    }
  });

  it('is longer in large print', () => {
    const [normal, large] = (['normal', 'large'] as const).map((print) =>
      countPages(fileOf(PAGES[0] ?? '', print)),
    );
    expect(normal).toBeGreaterThan(0);
    expect(large).toBeGreaterThanOrEqual(normal ?? 0);
  });

  it.each([
    ['kh-dukccqt-2021/iii-3/', 'fit', 1],
    // On one page in normal print, or on none.
    ['kh-dukccqt-2021/iii-1/', 'fit', null],
    ['kh-dukccqt-2021/iii/', 'fit', null],
    ['kh-dukccqt-2021/', 'booklet', 4],
    // No more pages than one leaf has.
    ['ct-05-tw-2016/', 'booklet', null],
  ] as const)('of %s, print %s, has pages: %s', (path, print, pages) => {
    const file = files.get(`${new URL(at(path)).pathname} ${print}`);
    expect(file instanceof Uint8Array ? countPages(file) : file).toBe(pages);
  });

  it('that cannot be made is told by its page, and the rest are made', () => {
    const failed = [...files].filter(([, file]) => file instanceof Error);
    expect(failed).toHaveLength(1);
    expect(String(failed[0]?.[1])).toContain('/khong-co/: 404');
  });
});

describe('the page that the code of a sheet opens', () => {
  const PHONE = { width: 360, height: 740 };
  it.each([
    ['kh-dukccqt-2021/iii-2/', null, 'Bản in này vẫn là bản hiện hành trên trang (bản ngày '],
    ['en/kh-dukccqt-2021/', null, 'This printout is current (edition of '],
    [
      'kh-dukccqt-2021/iii-2/',
      '2026-10-30-aaaaaaaa',
      'Nội dung trên trang đã cập nhật sau bản in này (bản ngày 30/10/2026).',
    ],
    ['kh-dukccqt-2021/iii-2/', '2026-99-99-aaaaaaaa', null],
    ['kh-dukccqt-2021/iii-2/', '<b>a</b>', null],
  ])('%s of the edition %s says: %s', async (path, edition, words) => {
    const mark = edition ?? markEdition(loadCorpus(filesInFolder('content')));
    const { page, close } = await openSitePage(`${path}?ban=${encodeURIComponent(mark)}`, PHONE);
    const status = page.locator('.sheet-status');
    if (words === null) {
      await page.waitForLoadState('networkidle');
      expect(await status.count()).toBe(0);
    } else expect(await status.innerText()).toContain(words);
    await close();
  });
});

const hasReader = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe(`the words of a printed file${hasReader ? '' : ' (SKIPPED: pdftotext is not installed)'}`, () => {
  it.skipIf(!hasReader).each([
    ['kh-dukccqt-2021/iii-3/', 'vi', 'kh-dukccqt-2021#iii-3'],
    ['en/kh-dukccqt-2021/iii-2/', 'en', 'kh-dukccqt-2021#iii-2'],
  ] as const)('of %s are those of its provisions, in order', (path, language, key) => {
    for (const print of ['normal', 'large'] as const) {
      const text = readPrinted(fileOf(path, print));
      let from = 0;
      for (const words of wordsOf(loadCorpus(filesInFolder('content')), key, language)) {
        const place = text.indexOf(words, from);
        expect(place, words).toBeGreaterThanOrEqual(from);
        from = place + words.length;
      }
    }
  });
});

/** What stands on the sheets between their margins. */
function readPrinted(file: Buffer): string {
  const place = join(tmpdir(), `sheet-${process.pid}.pdf`);
  writeFileSync(place, file);
  const area = ['-r', '72', '-x', '0', '-y', '50', '-W', '596', '-H', '738'];
  return foldSpace(execFileSync('pdftotext', [...area, place, '-'], { encoding: 'utf8' }));
}

function wordsOf(corpus: Corpus, key: string, language: Language): readonly string[] {
  const { document, provision = null } = resolveTarget(corpus, key) ?? {};
  if (document === undefined || provision === null) throw new Error(key);
  return descendantKeys(document, provision).flatMap((one) => {
    const wording = resolveTarget(corpus, one)?.provision?.wording[language];
    return [wording?.heading ?? '', wording?.text ?? ''].map(foldSpace).filter((words) => words !== '');
  });
}
