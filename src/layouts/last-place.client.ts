import { provisionInSight } from '../components/reading/provision-in-sight.client.ts';

/** Where somebody stopped reading. */
interface LastPlace {
  readonly href: string;
  readonly name: string;
}

const key = `last-place-${document.documentElement.lang}`;

/** Keeps in this browser alone which passage was read last, and offers it on the home page. */
export function keepLastPlace(): void {
  const offer = document.querySelector<HTMLElement>('[data-read-on]');
  if (offer) showLastPlace(offer);
  // A phone ends a page without a word: being hidden is the last that it hears.
  document.addEventListener('visibilitychange', () => {
    const place = document.hidden ? placeOfPage() : null;
    if (!place) return;
    try {
      localStorage.setItem(key, JSON.stringify(place));
    } catch {
      // Storage is closed to us: nothing is kept.
    }
  });
}

/** The page of a provision, or the provision in sight on the page of a whole document; null where none is read. */
function placeOfPage(): LastPlace | null {
  const [title = ''] = document.title.split(' | ');
  if (document.querySelector('.provision-page')) return { href: location.pathname, name: title };
  const provision = provisionInSight();
  if (!provision) return null;
  const path = document.querySelector('[data-path]')?.textContent;
  return { href: `${location.pathname}#${provision.id}`, name: path ? `${path}, ${title}` : title };
}

function showLastPlace(offer: HTMLElement): void {
  const link = offer.querySelector('a');
  const place = readLastPlace();
  if (!link || !place) return;
  link.href = place.href;
  link.textContent = place.name;
  offer.hidden = false;
  offer.querySelector('button')?.addEventListener('click', () => {
    localStorage.removeItem(key);
    offer.hidden = true;
    document.getElementById('noi-dung')?.focus();
  });
}

/** Only an address of this site is followed, whatever stands in the storage. */
function readLastPlace(): LastPlace | null {
  try {
    const place: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    const { href, name } = (place ?? {}) as Partial<LastPlace>;
    const root = new URL(`${document.documentElement.dataset.base}/`, location.href).pathname;
    return typeof href === 'string' &&
      href.startsWith(root) &&
      !href.startsWith('//') &&
      typeof name === 'string'
      ? { href, name }
      : null;
  } catch {
    return null;
  }
}
