/**
 * Popovers that preview a cited clause, document or term, fetched from the linked page. Loaded on the first use of
 * such a link; without this script they are plain links.
 *
 * Opens on hover and keyboard focus, stays while either is on the link or the box, closes on Esc (WCAG 1.4.13). A term
 * also opens on click or tap; a tap on a reference follows the link, which would otherwise take two taps.
 */
const STRINGS = {
  vi: { open: 'Mở', glossary: 'Xem trong danh mục thuật ngữ', failed: 'Không tải được.' },
  en: { open: 'Open', glossary: 'See in the glossary', failed: 'Could not be loaded.' },
};
const words = document.documentElement.lang === 'en' ? STRINGS.en : STRINGS.vi;
/** Milliseconds before a hovered link opens its box, and before a box that was left closes. */
const DELAY = 350;
const PREVIEW_WORDS = 60;

const box = document.createElement('div');
box.className = 'hint';
box.id = 'hint';
box.popover = 'auto';
box.role = 'dialog';
document.body.append(box);

let current: HTMLAnchorElement | null = null;
/** The link whose box was closed: it does not open again until the pointer or focus has left the link. */
let dismissed: HTMLAnchorElement | null = null;
let timer = 0;

const pages = new Map<string, Promise<Document>>();

/** Handles pointerover and focusin on links to clauses, documents and terms, and clicks on terms. */
export function handleLinkEvent(link: HTMLAnchorElement, event: Event): void {
  // The browser's own tooltip would cover the box.
  if (link.title) {
    link.dataset.citation = link.title;
    link.removeAttribute('title');
  }
  if (event.type === 'click') {
    void openPopover(link, true);
    return;
  }
  const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
  if (byTouch || link === dismissed || link === current) return;
  if (event.type === 'focusin' && !link.matches(':focus-visible')) return;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (link.matches(':hover, :focus-visible')) void openPopover(link, false);
  }, DELAY);
}

async function openPopover(link: HTMLAnchorElement, moveFocus: boolean): Promise<void> {
  clearTimeout(timer);
  dismissed = null;
  const more = document.createElement('a');
  more.href = link.href;
  more.textContent = 'term' in link.dataset ? words.glossary : words.open;
  let content: (Node | string)[];
  try {
    content = contentOf(await pageOf(link), link);
  } catch {
    pages.delete(addressOf(link));
    content = [paragraph('', words.failed)];
  }
  box.replaceChildren(...content, more);
  box.ariaLabel = link.dataset.citation ?? link.textContent;
  if (box.matches(':popover-open')) box.hidePopover();
  dismissed = null;
  current = link;
  box.showPopover({ source: link });
  positionBox(link);
  link.setAttribute('aria-describedby', box.id);
  if (moveFocus) more.focus({ preventScroll: true });
}

function addressOf({ href }: HTMLAnchorElement): string {
  return href.replace(/#.*/, '');
}

function pageOf(link: HTMLAnchorElement): Promise<Document> {
  const address = addressOf(link);
  const known = pages.get(address);
  if (known) return known;
  const loading = fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  });
  pages.set(address, loading);
  return loading;
}

/** Below the link where there is room, else above it; it moves with the text. */
function positionBox(link: HTMLAnchorElement): void {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + 6;
  const fits = below + height <= innerHeight || at.top < height + 6;
  const right = document.documentElement.clientWidth - width - 8;
  box.style.left = `${Math.max(8, Math.min(at.left, right)) + scrollX}px`;
  box.style.top = `${(fits ? below : at.top - height - 6) + scrollY}px`;
}

function contentOf(page: Document, link: HTMLAnchorElement): (Node | string)[] {
  const id = decodeURIComponent(link.hash.slice(1));
  const named = id ? page.getElementById(id) : null;
  if ('term' in link.dataset) {
    const parts = ['[data-term-name]', '[data-term-english]', '[data-term-definition]'];
    const [name = '', english = '', definition = ''] = parts.map((part) =>
      textOf(named?.querySelector(part)),
    );
    if (!definition) throw new Error(id);
    return [paragraph('hint-title', `${name} · ${english}`), paragraph('', definition)];
  }
  const title = paragraph('hint-title', link.dataset.citation ?? textOf(page.querySelector('h1')));
  const status = page.querySelector('.status');
  const line = document.createElement('p');
  if (status) line.append(document.importNode(status, true));
  const provision = named ?? page.querySelector<HTMLElement>('.provision-page [data-provision]');
  if (provision) return [title, line, quote(provision)];
  const facts = page.querySelector('.document-facts');
  if (!facts) return [title, line];
  const shown = document.importNode(facts, true);
  // The last fact is the status, which stands above.
  shown.lastElementChild?.remove();
  return [title, line, shown];
}

/** The first words of a clause, its heading included. */
function quote(provision: HTMLElement): HTMLElement {
  const parts = [...provision.querySelectorAll('.provision-heading > span, [data-text]')].map(textOf);
  const all = parts.join(' ').split(/\s+/).filter(Boolean);
  const shown = all.slice(0, PREVIEW_WORDS).join(' ');
  const element = document.createElement('blockquote');
  element.dataset.quotes = provision.dataset.provision;
  element.textContent = all.length > PREVIEW_WORDS ? `${shown}…` : shown;
  if (provision.lang) element.lang = provision.lang;
  return element;
}

function paragraph(className: string, text: string): HTMLElement {
  const element = document.createElement('p');
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent?.trim() ?? '';
}

// Fires on Esc, on a press elsewhere and on hidePopover().
box.addEventListener('beforetoggle', (event) => {
  if (event.newState !== 'closed') return;
  // Cancels a box that is about to open.
  clearTimeout(timer);
  current?.removeAttribute('aria-describedby');
  dismissed = current;
  current = null;
});

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  const on = (element: Element | null): boolean => element?.contains(target as Node) ?? false;
  if (dismissed && !on(dismissed)) dismissed = null;
  if (!current) return;
  clearTimeout(timer);
  if (!on(current) && !on(box)) timer = window.setTimeout(closeAfterPointer, DELAY);
});

document.addEventListener('focusout', ({ target, relatedTarget }) => {
  if (target === dismissed) dismissed = null;
  if (!current || !relatedTarget || relatedTarget === current || box.contains(relatedTarget as Node)) return;
  if (target === current || box.contains(target as Node)) box.hidePopover();
});

/** Hides the box once the pointer has left, unless it or its link has keyboard focus. */
function closeAfterPointer(): void {
  const { activeElement } = document;
  if (box.contains(activeElement) || (activeElement === current && current?.matches(':focus-visible')))
    return;
  box.hidePopover();
  dismissed = null;
}
