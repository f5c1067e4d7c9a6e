/** What a page has without any setting: the middle size and the system's theme. */
const NEUTRAL: Readonly<Record<string, string>> = { 'text-size': 'medium', theme: 'system' };

const root = document.documentElement;

/** The reader's own text size and theme, kept in the browser; a change reaches the other tabs that are open. */
export function keepSettings(): void {
  const groups = [...document.querySelectorAll<HTMLElement>('[data-setting]')];
  for (const group of groups) {
    const { setting = '' } = group.dataset;
    group.addEventListener('click', (event) => {
      const { value } = event.target as HTMLButtonElement;
      if (!value) return;
      apply(group, value);
      try {
        localStorage.setItem(setting, value);
      } catch {
        // Storage is closed to us: the choice holds for this page.
      }
    });
    apply(group, root.dataset[group.dataset.attribute ?? '']);
  }
  addEventListener('storage', ({ key, newValue }) => {
    // Without a key everything was cleared.
    for (const group of groups) {
      if (key === null || key === group.dataset.setting) apply(group, newValue ?? undefined);
    }
  });
}

/** Sets one value, or without any what the page has of itself, and shows it on the buttons of the group. */
function apply(group: HTMLElement, value = NEUTRAL[group.dataset.setting ?? ''] ?? ''): void {
  const { setting = '', attribute = '' } = group.dataset;
  if (value === NEUTRAL[setting]) delete root.dataset[attribute];
  else root.dataset[attribute] = value;
  for (const button of group.querySelectorAll('button')) button.ariaPressed = String(button.value === value);
}
