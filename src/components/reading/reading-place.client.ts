import { provisionInSight } from './provision-in-sight.client.ts';

/**
 * Shows which provision is being read, and keeps at hand what belongs to it and to the page: a sheet with its citations and
 * related texts, the contents, the other language.
 */
export function followReading(place: HTMLElement): void {
  const link = place.querySelector<HTMLAnchorElement>('a');
  const path = place.querySelector<HTMLElement>('[data-path]');
  const more = place.querySelector<HTMLElement>('.reading-more');
  const sheet = document.querySelector<HTMLDialogElement>('.clause-sheet');
  if (!path || !link || !more || !sheet) return;
  // A link to a place of a text that is split over pages leads on to the page of that place.
  const sought = location.hash.slice(1);
  if ('split' in place.dataset && /^[a-z0-9-]+$/.test(sought) && !document.getElementById(sought)) {
    // Below this page, under the name that this one has: none on a server, `index.html` in a folder.
    location.replace(location.pathname.replace(/[^/]*$/, (name) => `${sought}/${name}`));
    return;
  }
  const twin = document.querySelector('[data-twin]')?.cloneNode(true);
  if (twin) more.before(twin);
  const list = document.querySelector<HTMLDetailsElement>('.document-contents details');
  const contents = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.document-contents a')].map((a) => [
      a.hash.slice(1),
      a,
    ]),
  );
  // Open where the contents stand beside the text, closed where they stand above it.
  if (list) list.open = matchMedia('(width >= 64rem)').matches;
  const isNarrow = matchMedia('(width < 44rem)');
  let current: HTMLElement | null = null;
  let waiting = false;

  const show = (): void => {
    waiting = false;
    place.hidden = scrollY === 0 && !location.hash;
    const next = provisionInSight();
    if (next === current) return;
    current = next;
    link.hidden = more.hidden = !next;
    for (const entry of contents.values()) entry.removeAttribute('aria-current');
    if (!next) return;
    const chain = chainOf(next);
    const { dash = '', dashShort = dash } = place.dataset;
    path.textContent = chain
      .map((element) => stepOf(element, isNarrow.matches ? dashShort : dash))
      .join(' › ');
    link.href = `#${next.id}`;
    const entry = chain.map(({ id }) => contents.get(id)).findLast(Boolean);
    entry?.setAttribute('aria-current', 'location');
    // A folded chapter opens as its text is reached.
    entry?.closest<HTMLDetailsElement>('.contents-fold')?.setAttribute('open', '');
    if (entry) keepInSight(entry);
  };
  addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(show);
      waiting = true;
    },
    { passive: true },
  );
  link.hidden = more.hidden = true;
  show();

  more.addEventListener('click', () => {
    if (current) void openSheet(sheet, current, place.dataset);
  });
  place.querySelector('[data-contents]')?.addEventListener('click', () => openContents(sheet, list));
  offerAtClause(more, (provision) => void openSheet(sheet, provision, place.dataset));
}

/**
 * The bar stands behind the text, too far for the keyboard: whoever comes to a provision, or to its number, finds the button
 * behind the number, the next stop.
 */
function offerAtClause(more: HTMLElement, open: (provision: HTMLElement) => void): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'reading-tool button screen-only';
  const offer = (focused: Element | null): void => {
    const provision = focused?.closest<HTMLElement>('section[data-provision]');
    const number = provision && numberLink(provision);
    if (!number || (focused !== provision && focused !== number)) return;
    button.textContent = more.title;
    button.ariaLabel = `${more.title}: ${number.ariaLabel}`;
    const heading = number.closest('.provision-heading');
    (heading ?? number).after(button);
  };
  document.addEventListener('focusin', ({ target }) => offer(target as Element));
  offer(document.activeElement);
  button.addEventListener('click', () => {
    const provision = button.closest<HTMLElement>('section[data-provision]');
    if (provision) open(provision);
  });
}

/** Scrolls the table of contents where it scrolls by itself; never the page. */
function keepInSight(entry: Element): void {
  const box = entry.closest('.document-contents');
  // Whoever goes through it by keyboard is not moved away.
  if (!box || box.scrollHeight <= box.clientHeight || box.contains(document.activeElement)) return;
  const { top, bottom } = entry.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top < frame.top) box.scrollTop += top - frame.top;
  else if (bottom > frame.bottom) box.scrollTop += bottom - frame.bottom;
}

/** The provision and those that hold it, outermost first. */
function chainOf(element: HTMLElement): HTMLElement[] {
  const outer = element.parentElement?.closest<HTMLElement>('[data-provision]');
  return [...(outer ? chainOf(outer) : []), element];
}

/** `III`, `2`, `gạch đầu dòng 2`; of a part without a number its name. */
function stepOf(element: HTMLElement, dash: string): string {
  const number = numberLink(element);
  const text = number?.textContent?.trim() ?? '';
  // A sign in the place of a number.
  if (text !== '-' && !/[\p{L}\p{N}]/u.test(text)) return number?.ariaLabel?.split(',')[0] ?? '';
  if (text !== '-') return text.replace(/[.)]$/, '');
  const dashes = [...(element.parentElement?.children ?? [])].filter(
    (one) => numberLink(one)?.textContent?.trim() === '-',
  );
  return `${dash} ${dashes.indexOf(element) + 1}`;
}

function numberLink(element: Element): HTMLAnchorElement | null {
  return element.querySelector(':scope > .provision-number, :scope > .provision-heading > .provision-number');
}

/** Puts a title and a content into the sheet and opens it. */
function fillSheet(sheet: HTMLDialogElement, title: string, content: string | Node): Element | null {
  const heading = sheet.querySelector<HTMLElement>('h2');
  const body = sheet.querySelector('[data-sheet-body]');
  if (heading) heading.textContent = title;
  body?.replaceChildren(content);
  sheet.showModal();
  heading?.focus();
  return body;
}

/** The contents once more, where the reader is. */
function openContents(sheet: HTMLDialogElement, list: HTMLDetailsElement | null): void {
  const entries = list?.querySelector('.contents-list')?.cloneNode(true);
  if (!entries) return;
  const body = fillSheet(sheet, list?.querySelector('summary')?.textContent ?? '', entries);
  const current = body?.querySelector('[aria-current]');
  current?.scrollIntoView({ block: 'nearest' });
  entries.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) sheet.close();
  });
}

/** Fills the sheet from the provision's own page: its citation and what it cites and is cited by. */
async function openSheet(
  sheet: HTMLDialogElement,
  provision: HTMLElement,
  words: DOMStringMap,
): Promise<void> {
  const link = numberLink(provision);
  if (!link) return;
  const body = fillSheet(sheet, link.ariaLabel ?? '', words.loading ?? '');
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    body?.replaceChildren(...page.querySelectorAll('.citation-box, .provision-links'));
  } catch {
    const way = document.createElement('a');
    way.href = link.href;
    way.textContent = link.ariaLabel;
    body?.replaceChildren(words.failed ?? '', ' ', way);
  }
}
