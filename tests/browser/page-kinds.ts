import { openCorpus } from '../../src/build/session.ts';
import { RULE_NAMES } from '../../src/checks/all-rules.ts';
import { makeSite } from '../../src/site/site.ts';
import { makeAddresses } from '../../src/views/addresses.ts';
import { listPages } from '../../src/views/site/list-pages.ts';

/** Pages that show more than the first of their kind. */
const CHOSEN = [
  ['verbatim document', 'kh-dukccqt-2021/'],
  ['digest', 'nq-02-tw-2021/'],
  ['record', 'nq-20-tw-2008/'],
  ['section', 'kh-dukccqt-2021/iii/'],
  ['longest dash', 'kh-dukccqt-2021/iii-2-3/'],
  ['shortest dash', 'kh-dukccqt-2021/iii-3-6/'],
  ['digest subject', 'nq-02-tw-2021/nhiem-vu-tai-chinh/'],
  ['side by side', 'song-ngu/kh-dukccqt-2021/'],
  ['task', 'nhiem-vu/kh-dukccqt-2021-iv-1-nv3/'],
  ['post', 'co-quan/chu-tich-cong-doan-co-so/'],
  ['body', 'co-quan/cong-doan-vien-chuc-tinh/'],
  ['review of a body', 'co-quan/cong-doan-co-so/bieu-tong-hop/'],
  ['rule', 'kiem-tra/term-translation/'],
  ['site rule', 'kiem-tra/text-differs-from-data/'],
  ['guide', 'huong-dan/'],
] as const;

type Sample = readonly [name: string, vi: string, en: string];

/** Addresses of every kind of page, each with its twin, below the address of the site. */
export const PAGE_KINDS: readonly Sample[] = [...chooseSamples(), ['not found', 'khong-co/', 'en/khong-co/']];

/** The chosen pages, and the first page of each kind of which none is chosen. */
function chooseSamples(): readonly Sample[] {
  const site = makeSite({ rules: RULE_NAMES });
  const pages = listPages({ corpus: openCorpus(), site, addresses: makeAddresses(site) });
  const byPath = new Map(pages.map((page) => [page.path.slice(1), page]));
  const chosen = CHOSEN.map(([name, path]) => {
    const page = byPath.get(path);
    if (page === undefined) throw new Error(`There is no page ${path}`);
    return { name, page };
  });
  const covered = new Set(chosen.map(({ page }) => page.kind));
  const firsts = [...Map.groupBy(pages, ({ kind }) => kind)]
    .filter(([kind]) => !covered.has(kind))
    .flatMap(([name, [page]]) => (page === undefined ? [] : [{ name, page }]));
  return [...firsts, ...chosen].map(({ name, page }) => [name, page.path.slice(1), page.alternate.slice(1)]);
}
