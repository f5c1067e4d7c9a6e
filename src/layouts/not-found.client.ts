import { findNearestPages, type NearPage } from '../search/browser/nearest-pages.ts';
import type { AddressBook } from '../search/shared/address-book.ts';

const root = document.documentElement;

/** Reads the address that leads nowhere: goes on where it can mean one page only, else offers the nearest. */
export async function findWay(shown: HTMLElement, onNewPage: () => void): Promise<void> {
  const { base = '' } = root.dataset;
  const path = location.pathname.startsWith(`${base}/`)
    ? location.pathname.slice(base.length)
    : location.pathname;
  const isEnglish = path.startsWith('/en/');
  const page = (isEnglish && (await showInEnglish(shown.dataset.english))) || shown;
  if (page !== shown) onNewPage();
  const answer = await fetch(page.dataset.list ?? '');
  if (!answer.ok) return;
  const { exact, nearest, words } = findNearestPages((await answer.json()) as AddressBook, path);
  const way = base + exact?.path;
  // A page that the list knows and the host has not would lead here for ever.
  if (exact && way !== location.pathname) {
    location.replace(way + location.search + location.hash);
    return;
  }
  const box = page.querySelector<HTMLInputElement>('[data-search-box]');
  if (box) box.value = words;
  const list = page.querySelector<HTMLElement>('[data-nearest]');
  if (!list || nearest.length === 0) return;
  list.replaceChildren(...nearest.map((near) => itemOf(base, near)));
  list.hidden = false;
}

/** Many a host has one such page for all addresses: its words give way to those of the English one. */
async function showInEnglish(address: string | undefined): Promise<HTMLElement | null> {
  const answer = address === undefined ? undefined : await fetch(address);
  if (!answer?.ok) return null;
  const english = new DOMParser().parseFromString(await answer.text(), 'text/html');
  root.lang = 'en';
  document.title = english.title;
  document.body.replaceWith(english.body);
  return document.querySelector<HTMLElement>('[data-not-found]');
}

function itemOf(base: string, { path, name, of }: NearPage): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = base + path;
  link.append(Object.assign(document.createElement('b'), { textContent: name }));
  if (of !== '') link.append(' ', Object.assign(document.createElement('span'), { textContent: of }));
  item.append(link);
  return item;
}
