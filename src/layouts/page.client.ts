/**
 * What every page does beyond being read: `/` goes to the search box, the language switch keeps the place, copying.
 * Everything works without it.
 */

const searchBox = document.querySelector<HTMLInputElement>('#site-search');

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>('[data-search-box]') ?? searchBox;
  box?.focus();
  box?.select();
});

// Ids are the same in both languages, so the fragment leads to the same provision.
const twin = document.querySelector<HTMLAnchorElement>('[data-twin]');
twin?.addEventListener('click', () => {
  if (location.hash && !twin.hash) twin.hash = location.hash;
});

for (const actions of document.querySelectorAll<HTMLElement>('[data-copy-actions]')) {
  actions.hidden = false;
  actions.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
    if (button) void copy(actions, button);
  });
}

/** Copies the text of the element a button names; rich text puts the link under the whole citation. */
async function copy(actions: HTMLElement, button: HTMLElement): Promise<void> {
  const source = document.getElementById(button.dataset.copy ?? '');
  const status = actions.querySelector('[role=status]');
  if (!source || !status) return;
  const text = source.textContent ?? '';
  try {
    const { copyLink } = button.dataset;
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
