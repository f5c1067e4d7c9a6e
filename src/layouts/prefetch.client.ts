/** How long a pointer rests on a link before its page is fetched, in milliseconds: passing over is no intent. */
const DWELL = 80;

/** Fetches the page that a reader is about to open: a finger down, the focus on its link, a pointer resting on it. */
export function prefetchOnIntent(): void {
  // What was opened as a file is at hand, and may not be fetched.
  if (location.protocol === 'file:') return;
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  const known = new Set([location.pathname]);
  let timer = 0;
  const consider = (event: Event): void => {
    clearTimeout(timer);
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.origin !== location.origin || known.has(link.pathname)) return;
    timer = window.setTimeout(
      () => {
        known.add(link.pathname);
        const hint = document.createElement('link');
        hint.rel = 'prefetch';
        hint.href = link.pathname;
        document.head.append(hint);
      },
      event.type === 'pointerover' ? DWELL : 0,
    );
  };
  for (const sign of ['pointerover', 'pointerdown', 'focusin']) {
    document.addEventListener(sign, consider, { passive: true });
  }
}
