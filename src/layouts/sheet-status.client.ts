import { formatDay, isDay } from '../language/dates.ts';
import type { Language, Localized } from '../language/language.ts';

const CURRENT: Localized = {
  vi: 'Bản in này vẫn là bản hiện hành trên trang',
  en: 'This printout is current',
};
const CHANGED: Localized = {
  vi: 'Nội dung trên trang đã cập nhật sau bản in này',
  en: 'The site has changed since this printout',
};
const EDITION: Localized = { vi: 'bản ngày', en: 'edition of' };

/** Says at the head of the page whether a printed sheet of some edition is still current. */
export function tellSheetStatus(sheet: string): void {
  const article = document.querySelector('main article');
  // Anybody may write an address: only what a sheet carries is answered.
  const carried = /^(?:(?<day>\d{4}-\d\d-\d\d)-)?[0-9a-f]{8}$/.exec(sheet);
  const day = carried?.groups?.day;
  if (article === null || carried === null || (day !== undefined && !isDay(day))) return;
  const { lang, dataset } = document.documentElement;
  const language: Language = lang === 'en' ? 'en' : 'vi';
  const words = (sheet === dataset.edition ? CURRENT : CHANGED)[language];
  const edition = day === undefined ? '' : ` (${EDITION[language]} ${formatDay(day, language)})`;
  const status = document.createElement('p');
  status.className = 'sheet-status screen-only';
  status.role = 'status';
  status.textContent = `${words}${edition}.`;
  article.prepend(status);
}
