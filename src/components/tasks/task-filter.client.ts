/**
 * Filters the table of tasks by hiding rows. The filters are kept in the query string, which is the same in both
 * languages. `root` is the element with `data-task-list` of `TaskListPage.astro`.
 */
export function filterTasks(root: HTMLElement): void {
  const filters = root.querySelector('[data-task-filters]');
  const count = root.querySelector<HTMLElement>('[data-task-count]');
  if (!filters || !count) return;
  const selects = [...filters.querySelectorAll('select')];
  const rows = [...root.querySelectorAll<HTMLElement>('[data-task]')];
  const groups = [...root.querySelectorAll('tbody')];
  const clear = root.querySelector<HTMLElement>('[data-clear]');
  const none = root.querySelector<HTMLElement>('[data-task-none]');
  const chosen = root.querySelector<HTMLElement>('[data-task-chosen]');
  const alternate = document.querySelector<HTMLAnchorElement>('[data-twin]');

  const show = (): void => {
    const asked = selects.filter(({ value }) => value !== '');
    for (const row of rows) row.hidden = !asked.every((select) => matchesFilter(row, select));
    for (const group of groups) group.hidden = !group.querySelector('[data-task]:not([hidden])');
    const shown = rows.filter((row) => !row.hidden).length;
    count.textContent = (root.dataset.count ?? '')
      .replace('{n}', String(shown))
      .replace('{m}', String(rows.length));
    if (none) none.hidden = shown > 0;
    if (clear) clear.hidden = asked.length === 0;
    if (chosen) chosen.textContent = asked.map(filterText).join('. ');
    if (alternate) alternate.search = location.search;
  };
  const read = (): void => {
    const parameters = new URLSearchParams(location.search);
    for (const select of selects) {
      const wanted = parameters.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    show();
  };
  const write = (): void => {
    const address = new URL(location.href);
    for (const { name, value } of selects) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(null, '', address);
    show();
  };
  filters.addEventListener('change', write);
  clear?.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    write();
    selects[0]?.focus();
  });
  addEventListener('popstate', read);
  // A choice made before this script was loaded wins over an address without filters.
  const asks = new URLSearchParams(location.search);
  if (selects.some(({ name }) => asks.has(name)) || selects.every(({ value }) => value === '')) read();
  else write();
}

function matchesFilter(row: HTMLElement, { name, value }: HTMLSelectElement): boolean {
  return (row.getAttribute(`data-${name}`) ?? '').split(' ').includes(value);
}

function filterText(select: HTMLSelectElement): string {
  const label = select.labels[0]?.textContent ?? '';
  return `${label}: ${select.selectedOptions[0]?.textContent ?? ''}`;
}
