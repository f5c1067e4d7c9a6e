/**
 * Marks every provision that a fragment names (`#iii-2..iii-4`, `#iii-1,iii-3`), the ends of a row with all between them, and shows the
 * first.
 */
export function markParts(fragment: string): void {
  for (const old of document.querySelectorAll('.marked-part')) old.classList.remove('marked-part');
  const all = [...document.querySelectorAll<HTMLElement>('main section[data-provision]')];
  const placeOf = (id: string | undefined): number => all.findIndex((section) => section.id === id);
  const marked = fragment
    .slice(1)
    .split(',')
    .flatMap((item) => {
      const [first, last = first] = item.split('..');
      const [one, other] = [placeOf(first), placeOf(last)];
      // An end that is not there leaves the other alone.
      const ends = [one, other].filter((place) => place !== -1);
      return ends.length === 0 ? [] : all.slice(Math.min(...ends), Math.max(...ends) + 1);
    });
  for (const section of marked) {
    if (!section.parentElement?.closest('.marked-part')) section.classList.add('marked-part');
  }
  marked[0]?.scrollIntoView({ block: 'start' });
}
