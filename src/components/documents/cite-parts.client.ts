import type { Language } from '../../language/language.ts';
import { nameUnits, type SiblingUnit, shortenRows } from '../../language/several-units.ts';

type ChosenUnit = SiblingUnit & { readonly id: string };

/** Writes the citation of the parts that are ticked, with the link that opens the page with them marked. */
export function citeParts(parts: HTMLElement): void {
  const box = parts.closest('.citation-box');
  const link = box?.querySelector('[data-citation=link]')?.textContent;
  const button = box?.querySelector('dt button')?.cloneNode(true) as HTMLElement | undefined;
  if (!box || !link || !button) return;
  for (const old of box.querySelectorAll('.cited-parts')) old.remove();
  // Sentences and units are cited apart.
  for (const input of box.querySelectorAll<HTMLInputElement>('[data-cite-parts] input')) {
    if (!parts.contains(input)) input.checked = false;
  }
  const units = [...parts.querySelectorAll('input')].flatMap(
    ({ checked, value, dataset }, index): ChosenUnit[] =>
      checked
        ? [
            {
              id: value,
              label: dataset.label ?? '',
              own: dataset.own ?? '',
              isOrdinal: 'ordinal' in dataset,
              at: index + 1,
            },
          ]
        : [],
  );
  if (units.length === 0) return;
  const text = document.createElement('span');
  text.textContent = nameUnits(units, document.documentElement.lang as Language) + (parts.dataset.tail ?? '');
  text.dataset.citation = button.dataset.copy = 'parts';
  button.dataset.copyLink =
    parts.dataset.citeParts === 'sentences'
      ? `${link}?cau=${shortenRows(units, '-')}`
      : `${link}#${shortenRows(units, '..')}`;
  button.ariaLabel = null;
  const shown = document.createElement('p');
  shown.className = 'cited-parts';
  shown.append(text, ' ', button);
  parts.append(shown);
}
