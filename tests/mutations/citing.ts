import type { WrittenDocument } from './content.ts';
import type { Language } from './languages.ts';
import type { WrittenProvision } from './written-text.ts';

const ORDINALS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám'],
  en: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'],
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Which part of a citation of units is given otherwise than the text has it. */
export interface UnitSlip {
  readonly unit: 'Section' | 'Clause' | 'Point';
  readonly by: number;
}

const ROMAN = 'I II III IV V VI VII VIII'.split(' ');

/** A provision of the plan as offices cite it, smallest unit first; null for what has no such name. */
export function citeUnits(
  provision: WrittenProvision,
  language: Language,
  slip: UnitSlip | null = null,
): string | null {
  const names: string[] = [];
  for (let one: WrittenProvision | null = provision; one !== null; one = one.parent) {
    const by = slip?.unit === one.name ? slip.by : 0;
    const name = nameUnit(one, language, by);
    if (name === null) return null;
    names.push(name);
  }
  return names.join(', ');
}

function nameUnit({ name, number, place }: WrittenProvision, language: Language, by: number): string | null {
  const vi = language === 'vi';
  switch (name) {
    case 'Section': {
      const numeral = ROMAN[ROMAN.indexOf(number ?? '') + by];
      return numeral === undefined ? null : `${vi ? 'mục' : 'section'} ${numeral}`;
    }
    case 'Clause':
      return `${vi ? 'khoản' : 'clause'} ${Number(number) + by}`;
    case 'Point': {
      const ordinal = ORDINALS[language][place + by];
      if (ordinal === undefined) return null;
      return vi ? `gạch đầu dòng thứ ${ordinal}` : `${ordinal} indent`;
    }
    default:
      return null;
  }
}

/** Kind, symbol and date of a document, as far as its record has them; null without a symbol. */
export function citeDocument({ facts }: WrittenDocument, language: Language, withDate = true): string | null {
  const symbol = facts.text(['symbol']);
  if (symbol === null) return null;
  const type = facts.text(['type', language]) ?? '';
  const name = language === 'vi' ? `${type} số ${symbol}` : `${type} No. ${symbol}`;
  const date = facts.text(['date']);
  if (date === null || !withDate) return name;
  return language === 'vi' ? `${name}, ngày ${writeDay(date, 'vi')}` : `${name} of ${writeDay(date, 'en')}`;
}

/** An ISO day as the papers of each language write it. */
export function writeDay(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'en') return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
