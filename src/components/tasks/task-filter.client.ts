import { fillPlaces } from '../../language/fill-places.ts';
import { PART_FILTERS, PART_SEPARATOR, TASK_FILTERS } from '../../views/tasks/task-filters.ts';

/** The places of filters in a value of `data-parts`, by their names in the address. */
const PART_PLACES = new Map<string, number>(PART_FILTERS.map((part, place) => [TASK_FILTERS[part], place]));

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
  const groups = [...root.querySelectorAll<HTMLElement>('[data-task-group]')];
  const clear = root.querySelector<HTMLElement>('[data-clear]');
  const none = root.querySelector<HTMLElement>('[data-task-none]');
  const chosen = root.querySelector<HTMLElement>('[data-task-chosen]');
  const alternate = document.querySelector<HTMLAnchorElement>('[data-twin]');
  const title = root.querySelector('h1')?.textContent ?? '';
  const pageTitle = document.title;

  const show = (): void => {
    const asked = selects.filter(({ value }) => value !== '');
    for (const row of rows) row.hidden = !matchesFilters(row, asked);
    for (const group of groups) group.hidden = !group.querySelector('[data-task]:not([hidden])');
    const shown = rows.filter((row) => !row.hidden);
    // The numbers of what is shown run from 1, on the screen and on paper.
    for (const [index, row] of shown.entries()) {
      const number = row.querySelector('[data-task-number]');
      if (number) number.textContent = String(index + 1);
    }
    count.textContent = fillPlaces(root.dataset.count ?? '', { n: shown.length, m: rows.length });
    if (none) none.hidden = shown.length > 0;
    if (clear) clear.hidden = asked.length === 0;
    const words = asked.map((select) => select.selectedOptions[0]?.textContent ?? '').join(' · ');
    const suffix = words === '' ? '' : `: ${words}`;
    if (chosen) chosen.textContent = suffix;
    // The name of a file or sheet that is printed.
    document.title = pageTitle.replace(title, title + suffix);
    if (alternate) alternate.search = location.search;
  };
  const read = (): void => {
    const parameters = new URLSearchParams(location.search);
    for (const select of selects) {
      const wanted = parameters.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    // What is asked for must be seen.
    const more = filters.querySelector<HTMLDetailsElement>('[data-more-filters]');
    if (more && selects.some((select) => select.value !== '' && more.contains(select))) more.open = true;
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

function matchesFilters(row: HTMLElement, asked: readonly HTMLSelectElement[]): boolean {
  const ofParts = asked.filter(({ name }) => PART_PLACES.has(name));
  const others = asked.filter(({ name }) => !PART_PLACES.has(name));
  return (
    others.every(({ name, value }) => valuesIn(row, `data-${name}`).includes(value)) &&
    valuesIn(row, 'data-parts').some((part) => {
      const steps = part.split(PART_SEPARATOR);
      return ofParts.every(({ name, value }) => steps[PART_PLACES.get(name) ?? -1] === value);
    })
  );
}

function valuesIn(row: HTMLElement, attribute: string): readonly string[] {
  return (row.getAttribute(attribute) ?? '').split(' ');
}
