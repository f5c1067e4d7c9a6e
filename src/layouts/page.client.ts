/**
 * What every page does beyond being read: `/` goes to the search box, the language switch keeps the place, copying,
 * the reader's own text size and theme. Everything can be read, searched for and linked without it.
 */
import { prefetchOnIntent } from './prefetch.client.ts';

const root = document.documentElement;

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  event.preventDefault();
  const box =
    document.querySelector<HTMLInputElement>('[data-search-box]') ??
    document.querySelector<HTMLInputElement>('#site-search');
  box?.focus();
  box?.select();
});

// Ids are the same in both languages, so the fragment leads to the same provision.
const alternate = document.querySelector<HTMLAnchorElement>('[data-twin]');
alternate?.addEventListener('click', () => {
  if (location.hash && !alternate.hash) alternate.hash = location.hash;
});

for (const group of document.querySelectorAll<HTMLElement>('[data-setting]')) {
  const { setting = '', attribute = '' } = group.dataset;
  const buttons = [...group.querySelectorAll('button')];
  const show = (): void => {
    // The middle size and the system's theme are what a page has without any setting.
    const value = root.dataset[attribute] ?? (setting === 'theme' ? 'system' : 'medium');
    for (const button of buttons) button.ariaPressed = String(button.value === value);
  };
  group.addEventListener('click', (event) => {
    const { value } = event.target as HTMLButtonElement;
    if (!value) return;
    if (value === 'system' || value === 'medium') delete root.dataset[attribute];
    else root.dataset[attribute] = value;
    show();
    try {
      localStorage.setItem(setting, value);
    } catch {
      // Storage is closed to us: the choice holds for this page.
    }
  });
  show();
}

// On the document, so that it serves boxes that a sheet brings in later.
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
  const actions = button?.closest<HTMLElement>('[data-copy-actions]');
  if (button && actions) void copy(actions, button);
});

/** Copies the form of the citation that a button names, of its own box or of the page; rich text puts the link under the whole citation. */
async function copy(actions: HTMLElement, button: HTMLElement): Promise<void> {
  const box = button.closest('.citation-box') ?? document;
  const source = box.querySelector(`[data-citation="${button.dataset.copy}"]`);
  const status = actions.querySelector('[role=status]');
  if (!source || !status) return;
  const text = source.textContent ?? '';
  const { copyLink } = button.dataset;
  try {
    if (copyLink && 'ClipboardItem' in window) {
      const link = document.createElement('a');
      link.href = copyLink;
      link.textContent = text;
      const as = (type: string, content: string): Blob => new Blob([content], { type });
      const item = { 'text/plain': as('text/plain', text), 'text/html': as('text/html', link.outerHTML) };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    } else await navigator.clipboard.writeText(text);
    status.textContent = actions.dataset.copied ?? '';
  } catch {
    status.textContent = actions.dataset.failed ?? '';
    getSelection()?.selectAllChildren(source);
  }
}

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
  void import('../components/documents/reading-place.client.ts').then((module) =>
    module.followReading(place),
  );

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
