/** The head of the page: its search box, which a phone shows when it is asked for, and its menu. */
export function serveHead(): void {
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('[data-find]') && openSearchBox()) event.preventDefault();
    const menu = openMenu();
    // On small screens the text size, beside the menu in the head, belongs to it.
    if (menu && !target.closest('.site-header')) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.altKey) return;
    const isCtrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (isCtrlK && openSearchBox()) event.preventDefault();
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === '/' && !isTyping(event.target as HTMLElement) && openSearchBox())
      event.preventDefault();
    const menu = event.key === 'Escape' ? openMenu() : null;
    if (!menu) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}

function openMenu(): HTMLDetailsElement | null {
  return document.querySelector<HTMLDetailsElement>('[data-menu][open]');
}

/** A page has one search box: its own, or that of the head. */
function openSearchBox(): boolean {
  const box = document.querySelector<HTMLInputElement>('[data-search-box]');
  box?.form?.setAttribute('data-open', '');
  box?.focus();
  box?.select();
  return box !== null;
}

function isTyping(target: HTMLElement): boolean {
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
