import { fillPlaces } from '../../language/fill-places.ts';
/**
 * Keeps which tasks the reader has marked as done, on this device only. A task has one mark, whatever page shows it.
 * `line` is the element with `data-task-marks` of `BodyPage.astro`.
 */
export function keepMarks(line: HTMLElement): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-done]')];
  const ids = new Set(boxes.map(({ dataset }) => dataset.done ?? ''));
  const count = line.querySelector<HTMLElement>('[data-marks-count]');
  const clear = line.querySelector<HTMLElement>('[data-clear-marks]');
  let done = readMarks();

  const show = (): void => {
    for (const box of boxes) box.checked = done.has(box.dataset.done ?? '');
    const marked = [...ids].filter((id) => done.has(id)).length;
    if (clear) clear.hidden = marked === 0;
    if (count) {
      count.textContent =
        marked === 0 ? '' : fillPlaces(line.dataset.doneOf ?? '', { n: marked, m: ids.size });
    }
  };
  const write = (): void => {
    show();
    try {
      localStorage.setItem(STORED, JSON.stringify([...done].sort()));
    } catch {
      if (count) count.textContent = line.dataset.failed ?? '';
    }
  };
  for (const box of boxes) {
    box.addEventListener('change', () => {
      const id = box.dataset.done ?? '';
      if (box.checked) done.add(id);
      else done.delete(id);
      write();
    });
  }
  clear?.addEventListener('click', () => {
    for (const id of ids) done.delete(id);
    write();
    boxes[0]?.focus();
  });
  addEventListener('storage', ({ key }) => {
    if (key !== STORED) return;
    done = readMarks();
    show();
  });
  show();
}

const STORED = 'tasks-done';

function readMarks(): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}
