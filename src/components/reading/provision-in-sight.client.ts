/**
 * The provision being read: the one that a link led to while it stands in the upper third of the window, else the last
 * that begins there. None at the top of the page, nor where the wording has ended and notes follow.
 */
export function provisionInSight(): HTMLElement | null {
  const line = innerHeight / 3;
  const target = document
    .getElementById(location.hash.slice(1))
    ?.closest<HTMLElement>('section[data-provision]');
  const top = target?.getBoundingClientRect().top ?? -1;
  if (target && top >= 0 && top <= line) return target;
  if (scrollY === 0) return null;
  const provisions = [...document.querySelectorAll<HTMLElement>('section[data-provision]')];
  const last = provisions.findLast((element) => element.getBoundingClientRect().top <= line);
  if (!last || (last === provisions.at(-1) && last.getBoundingClientRect().bottom < line)) return null;
  return last;
}
