/** Shows which provision is being read, and opens a sheet with its citations and related texts. */
export function followReading(place: HTMLElement): void {
  const path = place.querySelector<HTMLElement>('[data-path]');
  const link = place.querySelector<HTMLAnchorElement>('a');
  const sheet = document.querySelector<HTMLDialogElement>('.clause-sheet');
  if (!path || !link || !sheet) return;
  const provisions = [...document.querySelectorAll<HTMLElement>('[data-provision]')];
  const contents = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.document-contents a')].map((a) => [
      a.hash.slice(1),
      a,
    ]),
  );
  const list = document.querySelector<HTMLDetailsElement>('.document-contents details');
  // Open where the contents stand beside the text, closed where they stand above it.
  if (list) list.open = matchMedia('(width >= 64rem)').matches;
  let current: HTMLElement | undefined;
  let waiting = false;

  const show = (): void => {
    waiting = false;
    // The last provision that begins above the upper third is the one being read.
    const line = innerHeight / 3;
    const next = provisions.findLast((element) => element.getBoundingClientRect().top <= line);
    if (next === current) return;
    current = next;
    place.hidden = !next;
    if (!next) return;
    const chain = chainOf(next);
    path.textContent = chain.map((element) => stepOf(element, place.dataset.dash ?? '')).join(' › ');
    link.href = `#${next.id}`;
    for (const entry of contents.values()) entry.removeAttribute('aria-current');
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
  show();

  place.querySelector('button')?.addEventListener('click', () => {
    if (current) void openSheet(sheet, current, place.dataset);
  });
}

/** Scrolls the table of contents where it scrolls by itself; never the page. */
function keepInSight(entry: HTMLElement): void {
  const box = entry.closest('.document-contents');
  if (!box || box.scrollHeight <= box.clientHeight) return;
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
  if (text !== '-')
    return text === '›' ? (number?.ariaLabel?.split(',')[0] ?? '') : text.replace(/[.)]$/, '');
  const dashes = [...(element.parentElement?.children ?? [])].filter(
    (one) => numberLink(one)?.textContent?.trim() === '-',
  );
  return `${dash} ${dashes.indexOf(element) + 1}`;
}

function numberLink(element: Element): HTMLAnchorElement | null {
  return element.querySelector(':scope > .provision-number, :scope > .provision-heading > .provision-number');
}

/** Fills the sheet from the provision's own page: its citation and what it cites and is cited by. */
async function openSheet(
  sheet: HTMLDialogElement,
  provision: HTMLElement,
  words: DOMStringMap,
): Promise<void> {
  const link = numberLink(provision);
  const title = sheet.querySelector<HTMLElement>('h2');
  const body = sheet.querySelector('[data-sheet-body]');
  if (!link || !title || !body) return;
  title.textContent = link.ariaLabel;
  body.textContent = words.loading ?? '';
  sheet.showModal();
  title.focus();
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    body.replaceChildren(...page.querySelectorAll('.citation-box, .provision-links'));
  } catch {
    const way = document.createElement('a');
    way.href = link.href;
    way.textContent = link.ariaLabel;
    body.replaceChildren(words.failed ?? '', ' ', way);
  }
}
