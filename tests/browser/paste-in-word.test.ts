import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findAll, getAttributeValue, textContent } from 'domutils';
import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { afterAll, describe, expect, it } from 'vitest';
import { openSitePage } from './site-pages.ts';

/** LibreOffice takes rich text as it takes an HTML file. Without it nothing is proved, and the test says so. */
const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) console.log('SKIPPED: soffice is not installed; pasting into a word processor is not tested');

const folder = mkdtempSync(join(tmpdir(), 'paste-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the button of a form puts on the clipboard as rich text, and the address that it leads to. */
async function copyRich(path: string, form: string) {
  const { page, close } = await openSitePage(path, { width: 1366, height: 768 });
  await page.evaluate(() => {
    navigator.clipboard.write = async ([item]) => {
      const blob = await item?.getType('text/html');
      document.body.dataset.html = (await blob?.text()) ?? '';
    };
  });
  await page.click('.citation-box summary');
  await page.click(`dt [data-copy="${form}"]`);
  await expect.poll(() => page.getAttribute('body', 'data-html')).not.toBeNull();
  const html = (await page.getAttribute('body', 'data-html')) ?? '';
  const link = await page.innerText('[data-citation="link"]');
  const citation = await page.innerText('[data-citation="full"]');
  await close();
  return { html, link, citation };
}

/** Makes Writer files of pieces of rich text, each in a sentence, in one start of the office, which takes long. */
function openInWriter(pieces: Readonly<Record<string, string>>) {
  const files = Object.entries(pieces).map(([name, html]) => {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><body><p>Theo ${html}, cần thực hiện.</p>`);
    return file;
  });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', 'odt:writer8', '--outdir', folder, ...files];
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 300_000 });
  expect(status, stderr).toBe(0);
  return Object.fromEntries(Object.keys(pieces).map((name) => [name, readWriterFile(`${name}.odt`)]));
}

/** The text of a Writer file, and its links with their words. */
function readWriterFile(name: string) {
  const content = unzipSync(readFileSync(join(folder, name)))['content.xml'];
  const tree = parseDocument(strFromU8(content ?? new Uint8Array()), { xmlMode: true });
  const wordsOf = (tag: string) =>
    findAll((element) => element.name === tag, tree.children).map((one) => ({
      href: getAttributeValue(one, 'xlink:href'),
      words: textContent(one).replace(/\s+/g, ' '),
    }));
  return {
    links: wordsOf('text:a'),
    text: wordsOf('text:p')
      .map(({ words }) => words)
      .join(' '),
  };
}

describe.skipIf(!hasOffice)('a citation pasted into LibreOffice Writer', () => {
  it('is a live link as a whole, in each language and in both, and no address stands in the sentence', async () => {
    const [vi, en] = [
      await copyRich('kh-dukccqt-2021/iii-2-2/', 'full'),
      await copyRich('en/kh-dukccqt-2021/iii-2-2/', 'full'),
    ];
    const both = await copyRich('kh-dukccqt-2021/iii-2-2/', 'both');
    const found = openInWriter({ vi: vi.html, en: en.html, both: both.html });
    for (const [file, { link, citation }] of [
      [found.vi, vi],
      [found.en, en],
    ] as const) {
      expect(file?.links).toEqual([{ href: link, words: citation }]);
      expect(file?.text.trim()).toBe(`Theo ${citation}, cần thực hiện.`);
    }
    expect(found.both?.links).toEqual([
      { href: vi.link, words: vi.citation },
      { href: en.link, words: en.citation },
    ]);
    expect(found.both?.text).not.toContain('http');
  });
});
