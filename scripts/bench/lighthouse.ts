import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { readVariable } from '../../src/build/environment.ts';
import { openBrowser } from '../browser/chromium.ts';
import { startServer } from '../serve/local-server.ts';
import { ownDocuments } from './own-documents.ts';
import { type Report, row } from './report.ts';

/** One page of each kind, as an address below the site's own. */
function listPages() {
  const { main, digest, record, section, dash } = ownDocuments(readVariable('CONTENT_DIR') ?? 'content');
  return [
    ['home', ''],
    ['verbatim document', `${main}/`],
    ['digest', `${digest}/`],
    ['record', `${record}/`],
    ['section', `${main}/${section}/`],
    ['dash', `${main}/${dash}/`],
    ['side by side', `song-ngu/${main}/`],
    ['search', 'tim-kiem/'],
    ['guide', 'huong-dan/trich-dan/'],
    ['English document', `en/${main}/`],
  ] as const;
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Fetched when the bench runs: it brings more packages than the rest of the project together. */
const LIGHTHOUSE = 'lighthouse@13.5.0';

/** The part of Lighthouse's JSON report that is read. */
interface LighthouseReport {
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, { readonly score: number | null }>>;
}

interface Category {
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}

/** Runs Lighthouse with its phone settings over the built site; each row is what a score lacks of 100. */
export async function benchLighthouse(): Promise<Report> {
  const server = await startServer({ folder: readVariable('OUT_DIR') ?? 'dist', port: 0, base: '' });
  const port = 9300 + (process.pid % 500);
  const browser = await openBrowser([`--remote-debugging-port=${port}`]);
  try {
    const report = [];
    for (const [kind, path] of listPages()) {
      const { categories, audits } = await runLighthouse(new URL(path, server.url).href, port);
      const rows = CATEGORIES.map((name) => {
        const { score = null, auditRefs = [] } = categories[name] ?? {};
        const failing = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
        const short = score === null ? null : Math.round(100 - score * 100);
        return row(`${name}: points short of 100`, short, '', 0, failing.map(({ id }) => id).join(', '));
      });
      report.push({ heading: `${kind} (/${path})`, rows });
    }
    return report;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs Lighthouse in the browser that listens on a port. */
async function runLighthouse(url: string, port: number): Promise<LighthouseReport> {
  const flags = ['--quiet', '--output=json', `--port=${port}`, `--only-categories=${CATEGORIES.join(',')}`];
  const command = ['--yes', LIGHTHOUSE, url, ...flags];
  const { stdout } = await promisify(execFile)('npx', command, { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as LighthouseReport;
}
