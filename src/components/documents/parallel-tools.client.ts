/** Lets a reader of both languages show one alone or change sides. The clause at the upper edge stays where it is. */
export function chooseSides(tools: HTMLElement): void {
  const page = tools.closest<HTMLElement>('.parallel');
  if (!page) return;
  const rows = [...page.querySelectorAll<HTMLElement>('[data-provision]')];
  tools.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    const kept = rows.find((row) => row.getBoundingClientRect().bottom > 0);
    const before = kept?.getBoundingClientRect().top ?? 0;
    if (button.value === 'swap') page.toggleAttribute('data-swapped');
    else {
      page.dataset.shown = button.value;
      for (const one of tools.querySelectorAll('[aria-pressed]')) one.ariaPressed = String(one === button);
    }
    if (kept) scrollBy(0, kept.getBoundingClientRect().top - before);
  });
}
