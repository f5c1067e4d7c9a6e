import type { Language, Localized } from '../../language/language.ts';
import { citedUnits } from '../../model/citation.ts';
import type { Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import { unitLabel } from '../../model/provision-kind.ts';
import type { Print } from '../../model/site/handout-manifest.ts';

/** What is added to the name of a file that is not in normal print. */
export const PRINT_NAMES: Readonly<Record<Exclude<Print, 'normal'>, Localized>> = {
  large: { vi: 'co-chu-lon', en: 'large-print' },
  fit: { vi: 'gon-mot-trang', en: 'one-page' },
  booklet: { vi: 'quyen-A5', en: 'A5-booklet' },
};

/** Letters of a text that the name of a file may have anywhere: `Kế hoạch số 21-KH/TU` → `Ke-hoach-so-21-KH-TU`. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('’', '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** What the files of a document begin with: as its record says, else kind and symbol, else its short name. */
export function documentFileName({ facts }: Document, language: Language): string {
  const { fileName, symbol, type, shortName } = facts;
  if (fileName !== undefined) return fileName[language];
  return plainLetters(symbol === null ? shortName[language] : `${type[language]} ${symbol}`);
}

/** The name of a provision's files without ending: `Ke-hoach-cong-doan_muc-III_khoan-2`. */
export function provisionFileName(document: Document, provision: Provision, language: Language): string {
  const units =
    provision.kind === 'provision'
      ? [plainLetters(provision.id)]
      : citedUnits(document, provision).map(unitPart);
  return [documentFileName(document, language), ...units].join('_');

  function unitPart({ kind, num, dash, id }: Provision): string {
    const label = plainLetters(unitLabel(kind, num)[language]);
    if (dash !== null) return `${language === 'vi' ? 'gach-dau-dong' : 'indent'}-${dash}`;
    if (num !== null) return `${label}-${plainLetters(num)}`;
    // Of several units without a number the id tells which.
    return kind === 'text' || kind === 'annex' ? plainLetters(id) : label;
  }
}
