/**
 * What every page does beyond being read: its head, the language switch that keeps the place, copying, the reader's own
 * text size and theme, the place read last. Everything can be read, searched for and linked without it.
 */
import { provisionInSight } from '../components/reading/provision-in-sight.client.ts';
import { readSearchedWords } from '../search/browser/searched-words.ts';
import { copyOnRequest } from './copy.client.ts';
import { serveHead } from './head.client.ts';
import { prefetchOnIntent } from './prefetch.client.ts';
import { keepSettings } from './settings.client.ts';

serveHead();
keepSettings();
copyOnRequest();

// Ids are the same in both languages, so the fragment leads to the same provision.
document.addEventListener('click', (event) => {
  const twin = (event.target as Element).closest<HTMLAnchorElement>('[data-twin]');
  if (twin) twin.hash = provisionInSight()?.id ?? location.hash;
});

document.addEventListener('click', (event) => {
  if ((event.target as Element).closest('[data-print]')) print();
});

const searchPage = document.querySelector<HTMLElement>('[data-search-page]');
if (searchPage)
  void import('../search/browser/search-page.ts').then((module) => module.enhanceSearchPage(searchPage));

const parallelTools = document.querySelector<HTMLElement>('[data-parallel-tools]');
if (parallelTools) {
  void import('../components/documents/parallel-tools.client.ts').then((module) =>
    module.chooseSides(parallelTools),
  );
}

const place = document.querySelector<HTMLElement>('[data-reading-place]');
if (place)
  void import('../components/reading/reading-place.client.ts').then((module) => module.followReading(place));

if (document.querySelector('[data-read-on], section[data-provision]'))
  void import('./last-place.client.ts').then((module) => module.keepLastPlace());

const searched = readSearchedWords(location.pathname);
if (searched)
  void import('../components/reading/searched-words.client.ts').then((module) =>
    module.markSearchedWords(searched),
  );

const lost = document.querySelector<HTMLElement>('[data-not-found]');
if (lost) void import('./not-found.client.ts').then((module) => module.findWay(lost, keepSettings));

prefetchOnIntent();

const taskList = document.querySelector<HTMLElement>('[data-task-list]');
if (taskList) {
  void import('../components/tasks/task-filter.client.ts').then((module) => module.filterTasks(taskList));
}

const taskMarks = document.querySelector<HTMLElement>('[data-task-marks]');
if (taskMarks) {
  void import('../components/tasks/task-marks.client.ts').then((module) => module.keepMarks(taskMarks));
}

// A task's page leads to its sentences: `/{doc}/iii-1-2/?cau=2`.
const sentences = new URLSearchParams(location.search).get('cau');
if (sentences !== null) {
  void import('../components/tasks/sentence-mark.client.ts').then((module) =>
    module.markSentences(sentences),
  );
}

// A citation of several parts leads here with all of them: `/{doc}/iii/#iii-2..iii-4`. Chat apps encode the comma.
function showParts(): void {
  const fragment = location.hash.replace(/%2c/gi, ',');
  if (!/,|\.\./.test(fragment)) return;
  void import('../components/reading/marked-parts.client.ts').then((module) => module.markParts(fragment));
}
showParts();
addEventListener('hashchange', showParts);

// A printed sheet leads here with its edition: `/{doc}/iii-2/?ban=2026-11-30-5e38b69b`.
const sheet = new URLSearchParams(location.search).get('ban');
if (sheet !== null) {
  void import('./sheet-status.client.ts').then((module) => module.tellSheetStatus(sheet));
}

const worker = navigator.serviceWorker?.controller;
if (worker) void import('./stored-note.client.ts').then((module) => module.tellStored(worker));

// One promise for all: of two imports of a module on its way the second may be answered first, and a click would come
// before the focus that led to it.
let popovers: Promise<typeof import('../components/registry/popovers.client.ts')> | undefined;

// Shows the text of a cited clause or the definition of a term beside its link.
function showHint(event: Event): void {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[data-reference], a[data-term]');
  if (!link) return;
  if (event.type === 'click') {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (!link.matches('[data-term]') || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
  }
  popovers ??= import('../components/registry/popovers.client.ts');
  void popovers.then(
    (module) => module.handleLinkEvent(link, event),
    // Without the module a term is the plain link that it looks like.
    () => {
      if (event.defaultPrevented) location.href = link.href;
    },
  );
}
// An older browser has no popovers: there the links stay plain.
if ('popover' in HTMLElement.prototype) {
  for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, showHint);
}
