import process from 'node:process';
import { openBrowser } from '../../tests/browser/chromium.ts';
import { startServer } from '../serve.ts';
import type { Report, Row } from './report.ts';

/** One page of each kind, as an address below the site's own. */
const PAGES = [
  ['home', ''],
  ['verbatim document', 'kh-dukccqt-2021/'],
  ['digest', 'nq-02-tw-2021/'],
  ['record', 'kh-21-tu-2021/'],
  ['section', 'kh-dukccqt-2021/iii/'],
  ['dash', 'kh-dukccqt-2021/iii-2-2/'],
  ['side by side', 'song-ngu/kh-dukccqt-2021/'],
  ['search', 'tim-kiem/'],
  ['guide', 'huong-dan/trich-dan/'],
  ['English document', 'en/kh-dukccqt-2021/'],
] as const;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Runs Lighthouse with its phone settings over the built site; each row is what a score lacks of 100. */
export async function benchLighthouse(): Promise<Report> {
  // Large, and of use in this mode alone.
  const { default: lighthouse } = await import('lighthouse');
  const server = await startServer({ folder: process.env.OUT_DIR ?? 'dist', port: 0, base: '' });
  const port = 9300 + (process.pid % 500);
  const browser = await openBrowser([`--remote-debugging-port=${port}`]);
  try {
    const report = [];
    for (const [kind, path] of PAGES) {
      const result = await lighthouse(new URL(path, server.url).href, {
        port,
        logLevel: 'error',
        onlyCategories: [...CATEGORIES],
      });
      const rows = CATEGORIES.map((category): Row => {
        const found = result?.lhr.categories[category];
        const score = found?.score ?? null;
        const failing = (found?.auditRefs ?? [])
          .filter(({ id, weight }) => weight > 0 && (result?.lhr.audits[id]?.score ?? 1) < 1)
          .map(({ id }) => id);
        return {
          what: `${category}: points short of 100`,
          value: score === null ? null : Math.round(100 - score * 100),
          unit: '',
          limit: 0,
          note: failing.join(', '),
        };
      });
      report.push({ heading: `${kind} (/${path})`, rows });
    }
    return report;
  } finally {
    await browser.close();
    await server.close();
  }
}
