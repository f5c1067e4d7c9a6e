import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../../scripts/browser/page-audit.ts';
import { readBase, readVariable } from '../../src/build/environment.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { addressOfFile } from '../../src/model/site/built-site.ts';
import { MANIFEST_FILE } from '../../src/model/site/site-manifest.ts';
import { QUERIES } from '../search/queries.ts';
import {
  keptBy,
  listOf,
  part,
  publishNewEdition,
  STORING_PAGE,
  standing,
  told,
  Visit,
} from './offline-visit.ts';
import { PAGE_KINDS } from './page-kinds.ts';

const CLAUSE = 'kh-dukccqt-2021/iii-2-2/';

const place = mkdtempSync(join(tmpdir(), 'offline-'));
const built = readVariable('OUT_DIR') ?? 'dist';
const ownBase = readBase();
if (typeof ownBase !== 'string') throw new Error(ownBase.wrong.en);
const otherBase = ownBase === '' ? '/nq02' : '';

afterAll(() => rmSync(place, { recursive: true }));

/** Digests of what the page gets at addresses. */
const digestsOf = (page: Page, addresses: readonly string[]) =>
  page.evaluate(async (all) => {
    const digests: string[] = [];
    const left = all.entries();
    const work = async () => {
      for (const [index, address] of left) {
        const bytes = await (await fetch(address)).arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        digests[index] = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
    return digests;
  }, addresses);

/** What the search page answers with, best first, to one question after the other. */
const answersOf = (page: Page, questions: readonly string[]) =>
  page.evaluate(async (all) => {
    const box = document.querySelector<HTMLInputElement>('[data-search-box]');
    const status = document.querySelector<HTMLElement>('[data-search-part="status"]');
    const filter = document.querySelector('.search-filters select');
    if (!box || !status || !filter) throw new Error('This is no search page');
    const answers: string[][] = [];
    for (const question of all) {
      status.textContent = '';
      box.value = question;
      filter.dispatchEvent(new Event('change'));
      const isAnswered = () => /^(?!Đang|Searching)./.test(status.textContent ?? '');
      while (!isAnswered()) await new Promise((resolve) => setTimeout(resolve, 5));
      const links = document.querySelectorAll<HTMLElement>('[data-search-result] a[data-provision]');
      answers.push([...links].map(({ dataset }) => dataset.provision?.split('#').at(-1) ?? ''));
    }
    return answers;
  }, questions);

describe.each([ownBase, otherBase])('the whole site below “%s”, stored', (base) => {
  const visit = new Visit(join(place, `site${base.replaceAll('/', '-')}`), base);

  beforeAll(async () => {
    if (base === ownBase) cpSync(built, visit.folder, { recursive: true });
    else {
      const command = ['scripts/build.ts', '--out', visit.folder, '--base', base || '/'];
      const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(status).toBe(0);
    }
    await visit.begin();
    const page = await visit.store();
    expect(await told(page)).toContain('Đã lưu xong');
    await visit.disconnect();
  });
  afterAll(() => visit.end());

  it('has every page and file as it was built', async () => {
    const files = [...listOf(visit.folder)].filter(
      ([path]) =>
        !/^(?:_headers|\.nojekyll|robots\.txt|sitemap\.xml|offline-worker\.js|_cards\/.*|tai-ve\/.*)$/.test(
          path,
        ),
    );
    expect(files.filter(([path]) => path.endsWith('.html')).length).toBeGreaterThan(600);
    const page = await visit.open(CLAUSE);
    const addresses = files.map(([path]) => addressOfFile(base, path));
    expect(await digestsOf(page, addresses)).toEqual(files.map(([, { sha256 }]) => sha256));
  });

  // One of each kind: that every file is there as it was built is tested above.
  const kinds = PAGE_KINDS.flatMap(([name, path]) => (path === undefined ? [] : [[name, path] as const]));
  // Below another base a few are enough: the files are the same to the letter.
  it.each(base === ownBase ? kinds : kinds.slice(-4))(
    '%s: /%s opens with its style and its program, and asks nobody else',
    async (name, path) => {
      // What the page before still loads would fail in the name of this one.
      await visit.tab.page.goto('about:blank');
      const page = await visit.open(path);
      const isShown = await page.evaluate(() => [
        getComputedStyle(document.body).margin,
        document.documentElement.dataset.scripts,
        document.querySelectorAll('h1').length,
      ]);
      expect(isShown).toEqual(['0px', '', 1]);
      const { pageErrors, foreignRequests, cspViolations } = visit.tab;
      expect([pageErrors, foreignRequests, cspViolations]).toEqual([[], [], []]);
      const failed = visit.tab.failedRequests.filter((line) => !line.includes(MANIFEST_FILE));
      expect(failed).toHaveLength(name === 'not found' ? 1 : 0);
    },
  );

  it.runIf(base === ownBase)('answers forty questions', async () => {
    const asked = LANGUAGES.flatMap((of) => QUERIES.filter(({ language }) => language === of).slice(0, 20));
    const answers: string[][] = [];
    for (const of of LANGUAGES) {
      const page = await visit.open(of === 'vi' ? 'tim-kiem/' : 'en/search/');
      const questions = asked.filter(({ language }) => language === of).map(({ query }) => query);
      answers.push(...(await answersOf(page, questions)));
    }
    const unanswered = asked.filter((_, index) => answers[index]?.length === 0);
    const found = asked.filter((query, index) =>
      answers[index]?.slice(0, 3).some((answer) => query.answers.includes(answer)),
    );
    expect(asked).toHaveLength(40);
    expect(unanswered).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(37);
  });

  it('adds the slash and keeps the question; an address that leads nowhere says so', async () => {
    const page = await visit.open(`${CLAUSE.slice(0, -1)}?cau=2`);
    expect(page.url()).toBe(visit.at(`${CLAUSE}?cau=2`));
    await page.locator('main mark').first().waitFor();
    await visit.open('khong-co/');
    expect(await page.locator('h1').innerText()).toBe('Không tìm thấy trang');
  });

  it('says on each page where it comes from, and on its own what is stored', async () => {
    const page = await visit.open(CLAUSE);
    const note = page.locator('.stored-note');
    await note.waitFor();
    expect(await note.innerText()).toMatch(/^Trang này lấy từ bản lưu trên máy, bản ngày \d/);
    await visit.open(STORING_PAGE);
    await part(page, 'stored').waitFor();
    expect(await page.locator('[data-fact="content"]').innerText()).toBe('Toàn bộ sổ tay, có tìm kiếm');
    expect(await page.locator('[data-fact="size"]').innerText()).toMatch(/^\d+,\d.MB$/);
    expect(await standing(page)).toContain('chưa biết có bản mới');
    expect(await axeViolations(page)).toEqual([]);
  });

  it.runIf(base === ownBase)(
    'stays whole while a new edition is published, offers it, and takes it when asked',
    async () => {
      publishNewEdition(visit.folder);
      await visit.connect();
      const page = await visit.open(CLAUSE);
      // With a network the reader gets what is published.
      expect(await page.locator('[data-text]').first().innerText()).toContain('Luôn luôn');
      await page.locator('.stored-note a').waitFor();
      expect(await page.locator('.stored-note').innerText()).toContain('Bản đang đăng đã khác bản lưu');
      await visit.disconnect();
      await visit.open(CLAUSE);
      expect(await page.locator('[data-text]').first().innerText()).toContain('Thường xuyên');
      await visit.connect();
      await visit.open(STORING_PAGE);
      await part(page, 'stored').waitFor();
      expect(await standing(page)).toContain('Bản đang đăng đã khác bản lưu');
      await part(page, 'renew').click();
      await expect.poll(() => standing(page)).toContain('đúng với bản đang đăng');
      expect(await page.locator('[data-fact="edition"]').innerText()).toBe('15/01/2027');
      await visit.disconnect();
      await visit.open(CLAUSE);
      expect(await page.locator('[data-text]').first().innerText()).toContain('Luôn luôn');
      expect((await keptBy(page)).caches).toBe(2);
    },
  );

  it('is removed without a trace', async () => {
    const page = await visit.open(STORING_PAGE);
    await part(page, 'remove').click();
    await expect.poll(() => told(page)).toContain('Đã xóa');
    expect(await keptBy(page)).toEqual({ caches: 0, workers: 0 });
    await visit.connect();
    await visit.open(CLAUSE);
    expect(await page.locator('.stored-note').count()).toBe(0);
    expect(await keptBy(page)).toEqual({ caches: 0, workers: 0 });
  });
});

describe('one document, stored', () => {
  const folder = join(place, 'part');
  const visit = new Visit(folder, ownBase);

  beforeAll(async () => {
    cpSync(built, folder, { recursive: true });
    await visit.begin();
  });
  afterAll(() => visit.end());

  it('nothing is kept by a visit, nor by a look at the page', async () => {
    const page = await visit.open(CLAUSE);
    await visit.open(STORING_PAGE);
    await expect
      .poll(() => page.locator('[data-space="whole"]').innerText())
      .toMatch(/Dung lượng: \d+,\d.MB/);
    expect(await keptBy(page)).toEqual({ caches: 0, workers: 0 });
  });

  it('its pages open without a network in both languages; of others the page says what is stored', async () => {
    const page = await visit.store('kh-dukccqt-2021');
    expect(await page.locator('[data-fact="content"]').innerText()).toMatch(/^Kế hoạch/);
    await visit.disconnect();
    for (const path of [CLAUSE, 'kh-dukccqt-2021/', `en/${CLAUSE}`, 'song-ngu/kh-dukccqt-2021/']) {
      await visit.open(path);
      expect(await page.locator('[data-text]').first().innerText(), path).not.toBe('');
    }
    await visit.open('en/nq-02-tw-2021/');
    await part(page, 'not-stored').waitFor();
    expect(await part(page, 'not-stored').innerText()).toContain('not stored on this device');
    await visit.connect();
    await visit.open('nq-02-tw-2021/');
    expect(await page.locator('.document-page').count()).toBe(1);
  });

  it('another one comes to it, only its own files are fetched', async () => {
    const page = await visit.open(`${STORING_PAGE}?van-ban=nq-02-tw-2021`);
    await part(page, 'stored').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await part(page, 'store').click();
    await expect.poll(() => page.locator('[data-fact="content"]').innerText()).toMatch(/; /);
    const others = asked.filter((path) => !path.includes('nq-02-tw-2021') && !path.includes(MANIFEST_FILE));
    expect(others.filter((path) => !path.endsWith('/offline-worker.js'))).toEqual([]);
    expect((await keptBy(page)).caches).toBe(2);
  });
});
