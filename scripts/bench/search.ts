import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { readVariable } from '../../src/build/environment.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { filesInFolder } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import { SEARCH_SENTENCES } from '../../src/search/shared/search-sentences.ts';
import { makeSite } from '../../src/site/site.ts';
import { makeAddresses } from '../../src/views/addresses.ts';
import { type LabelledAnswer, type LabelledQuestion, score } from '../../tests/search/labelled.ts';
import { openBrowser } from '../browser/chromium.ts';
import { startServer } from '../serve/local-server.ts';
import type { BenchOptions } from './bench-run.ts';
import { type Report, type Row, row } from './report.ts';

const SETS = ['tuning', 'tuning-2', 'held-out'] as const;
/** A first question: what it costs is counted from the page without a search. */
const FIRST_QUESTION = 'khuyết chủ tịch';
const LIMITS = { first: 0.93, firstThree: 0.985, told: 0.95, median: 5, late: 30, kilobytes: 130 };

/** Asks the labelled questions on the search page of the built site, in a browser; beside it Pagefind as it comes. */
export async function benchSearch({ folder }: BenchOptions): Promise<Report> {
  const site = readVariable('OUT_DIR') ?? 'dist';
  const server = await startServer({ folder: site, port: 0, base: '' });
  const browser = await openBrowser();
  try {
    const pages = new Map<Language, Page>();
    for (const language of LANGUAGES) {
      const page = await browser.newPage();
      await page.goto(new URL(language === 'vi' ? 'tim-kiem/' : 'en/search/', server.url).href);
      pages.set(language, page);
    }
    const pageOf = (language: Language): Page => pages.get(language) as Page;
    const kilobytes = await weighFirstQuestion(pageOf('vi'));
    const report: { heading: string; rows: readonly Row[] }[] = [
      {
        heading: 'First question',
        rows: [row('all that it fetches, gz', kilobytes, 'KB', LIMITS.kilobytes)],
      },
    ];
    for (const name of SETS) {
      const questions: readonly LabelledQuestion[] = JSON.parse(
        readFileSync(`tests/search/labelled/${name}.json`, 'utf8'),
      );
      // Each once before: what is measured is a question to a program that is there.
      for (const { q, lang } of questions) await ask(pageOf(lang), lang, q);
      const answers = [];
      for (const { q, lang } of questions) answers.push(await ask(pageOf(lang), lang, q));
      report.push({ heading: `This search, ${name}`, rows: rowsOf(questions, answers, name === 'held-out') });
      const plain = await askPlainPagefind(site, folder, questions);
      report.push({ heading: `Pagefind, a page a document, ${name}`, rows: rowsOf(questions, plain, false) });
    }
    return report;
  } finally {
    await browser.close();
    await server.close();
  }
}

interface TimedAnswer extends LabelledAnswer {
  readonly milliseconds: number;
}

function rowsOf(
  questions: readonly LabelledQuestion[],
  answers: readonly TimedAnswer[],
  isJudged: boolean,
): readonly Row[] {
  const { first, firstThree, told, empty, report } = score(questions, answers);
  const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  const points = (what: string, value: number, least: number): Row => {
    const limit = isJudged ? 100 * (1 - least) : undefined;
    return row(`${what}: points short of 100`, 100 * (1 - value), '', limit, (100 * value).toFixed(1));
  };
  return [
    points('right first', first, LIMITS.first),
    points('right among three', firstThree, LIMITS.firstThree),
    points('absent words told', told, LIMITS.told),
    row('without an answer', empty, '', isJudged ? 0 : undefined),
    row('median', at(0.5), 'ms each', isJudged ? LIMITS.median : undefined),
    row('of 95 in a hundred', at(0.95), 'ms each', isJudged ? LIMITS.late : undefined),
    ...report.split('\n').map((line) => row(line.trim(), null)),
  ];
}

/** Puts a question into the box and waits for what is said of it. */
async function ask(page: Page, language: Language, question: string): Promise<TimedAnswer> {
  const said = await page.evaluate(
    async ([q, loading]) => {
      const box = document.querySelector<HTMLInputElement>('[data-search-box]');
      const status = document.querySelector<HTMLElement>('[data-search-part="status"]');
      const filter = document.querySelector('select');
      if (!box || !status || !filter) throw new Error('no search page');
      status.textContent = '';
      const answered = new Promise<void>((resolve) => {
        const seen = new MutationObserver(() => {
          if (status.textContent === '' || status.textContent === loading) return;
          seen.disconnect();
          resolve();
        });
        seen.observe(status, { childList: true });
      });
      const start = performance.now();
      box.value = q;
      // A letter typed waits for the next one, and Enter would open the first result of an unchanged question.
      filter.dispatchEvent(new Event('change'));
      await answered;
      const milliseconds = performance.now() - start;
      const results = document.querySelectorAll<HTMLElement>('[data-search-result] a');
      return {
        keys: [...results].map((a) => a.dataset.provision ?? ''),
        milliseconds,
        text: status.textContent,
      };
    },
    [question, SEARCH_SENTENCES.loading[language]] as const,
  );
  const [beginning = ''] = SEARCH_SENTENCES.absent[language].split('{words}');
  const line = said.text.split('\n').find((one) => one.startsWith(beginning)) ?? '';
  const absent = [...line.matchAll(/“([^”]*)”/g)].map(([, word = '']) => word);
  return { keys: said.keys, absent, milliseconds: said.milliseconds };
}

/** What the browser fetches from the first letter to the first answer, in KB as a host sends it. */
async function weighFirstQuestion(page: Page): Promise<number> {
  const bodies: Promise<number>[] = [];
  page.on('response', (response) => {
    const isPacked = /\.(?:pf_\w+|pagefind)(?:\?|$)/.test(response.url());
    bodies.push(
      response.body().then(
        (body) => (isPacked ? body : gzipSync(body)).length,
        () => 0,
      ),
    );
  });
  await ask(page, 'vi', FIRST_QUESTION);
  await page.waitForLoadState('networkidle');
  page.removeAllListeners('response');
  return (await Promise.all(bodies)).reduce((sum, bytes) => sum + bytes, 0) / 1000;
}

/** Pagefind with its own defaults over the pages of documents; a document counts for everything in it. */
async function askPlainPagefind(
  site: string,
  folder: string,
  questions: readonly LabelledQuestion[],
): Promise<readonly TimedAnswer[]> {
  const corpus = loadCorpus(filesInFolder('content'));
  const addresses = makeAddresses(makeSite({}));
  const { index } = await createIndex();
  if (index === undefined) throw new Error('Pagefind gave no index');
  for (const language of LANGUAGES) {
    for (const { id } of corpus.documents) {
      const url = addresses.document(language, id);
      await index.addHTMLFile({ url, content: readFileSync(join(site, url, 'index.html'), 'utf8') });
    }
  }
  const plain = join(folder, 'plain');
  await index.writeFiles({ outputPath: join(plain, 'pagefind') });
  const server = await startServer({ folder: plain, port: 0, base: '' });
  const browser = await openBrowser();
  try {
    const answers = [];
    const page = await browser.newPage();
    await page.goto(new URL('pagefind/pagefind-entry.json', server.url).href);
    for (const { q, lang, best, good } of questions) {
      const found = await page.evaluate(
        async ([question, language]) => {
          document.documentElement.lang = language ?? '';
          const pagefind = await import(
            /* @vite-ignore */ `${location.origin}/pagefind/pagefind.js?${language}`
          );
          const start = performance.now();
          const { results } = await pagefind.search(question);
          const urls = [];
          for (const result of results.slice(0, 3)) urls.push((await result.data()).url as string);
          return { urls, milliseconds: performance.now() - start };
        },
        [q, lang],
      );
      const documents = found.urls.map(
        (url) => url.split('/').filter((part) => part !== '' && part !== 'en')[0] ?? '',
      );
      const wanted = [...best, ...good];
      const keys = documents.map((id) => wanted.find((key) => key.split('#')[0] === id) ?? id);
      answers.push({ keys, absent: [], milliseconds: found.milliseconds });
    }
    return answers;
  } finally {
    await browser.close();
    await server.close();
  }
}
