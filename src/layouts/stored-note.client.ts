import { formatDay } from '../language/dates.ts';
import { fillPlaces } from '../language/fill-places.ts';
import type { Language, Localized } from '../language/language.ts';
import { editionDayOf, readStoredSite } from '../offline/stored-site.ts';

const FROM_THE_STORE: Localized = {
  vi: 'Trang này lấy từ bản lưu trên máy{edition}.',
  en: 'This page comes from what is stored on this device{edition}.',
};
const NEWER: Localized = {
  vi: 'Bản đang đăng đã khác bản lưu trên máy này{edition}.',
  en: 'What is published now differs from what is stored on this device{edition}.',
};
const EDITION: Localized = { vi: ', bản ngày {day}', en: ', the edition of {day}' };
const STORE_NEWER: Localized = { vi: 'Lưu bản mới', en: 'Store the new edition' };

/** For a reader who has stored pages: says at the head of a page when it is one of them, or when there is a new edition. */
export async function tellStored(worker: ServiceWorker): Promise<void> {
  const { lang, dataset } = document.documentElement;
  const language: Language = lang === 'en' ? 'en' : 'vi';
  const main = document.querySelector('main');
  const stored = await readStoredSite(dataset.base ?? '');
  if (main === null || stored === null) return;
  const isStored = await cameFromTheStore(worker);
  if (!isStored && stored.edition === dataset.edition) return;
  const day = editionDayOf(stored);
  const edition = day === null ? '' : fillPlaces(EDITION[language], { day: formatDay(day, language) });
  const note = document.createElement('p');
  note.className = 'stored-note column screen-only';
  note.append(fillPlaces((isStored ? FROM_THE_STORE : NEWER)[language], { edition }));
  if (!isStored) {
    const link = Object.assign(document.createElement('a'), { href: stored.aboutPages[language] });
    link.textContent = STORE_NEWER[language];
    note.append(' ', link);
  }
  main.prepend(note);
}

/** The worker knows what it answered with. */
function cameFromTheStore(worker: ServiceWorker): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage('', [port2]);
  });
}
