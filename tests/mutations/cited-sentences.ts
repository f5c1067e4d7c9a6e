import { citeDocument, citeUnits, type UnitSlip } from './citing.ts';
import type { Content, WrittenDocument } from './content.ts';
import type { Spot } from './fault.ts';
import type { Language, Localized } from './languages.ts';
import type { Random } from './random.ts';
import { type FaultySentence, spotsWithSentence, spotsWithSentenceInGuides } from './sentences.ts';
import type { WrittenProvision } from './written-text.ts';

export const SEE: Localized = { vi: 'Xem', en: 'See' };
export const OF_THE_PLAN: Localized = { vi: ' của Kế hoạch', en: ' of the Plan' };

export function refTo(to: string, words: string): string {
  return `<Ref to="${to}">${words}</Ref>`;
}

/** `Xem <Ref to="…">khoản 2, mục III</Ref> của Kế hoạch.` */
export function seeUnit(language: Language, to: string, words: string): string {
  return `${SEE[language]} ${refTo(to, words)}${OF_THE_PLAN[language]}.`;
}

/** Provisions of the plan that offices can cite, from the innermost element given. */
export function citable(content: Content, unit: UnitSlip['unit'] | null): readonly WrittenProvision[] {
  return content.documents
    .filter(({ status }) => status === 'verbatim')
    .flatMap(({ texts }) => texts.vi?.provisions ?? [])
    .filter((provision) => citeUnits(provision, 'vi') !== null)
    .filter((provision) => unit === null || chainOf(provision).some(({ name }) => name === unit));
}

function chainOf(provision: WrittenProvision): readonly WrittenProvision[] {
  return provision.parent === null ? [provision] : [...chainOf(provision.parent), provision];
}

/** Documents with a symbol and a date. */
export function dated(content: Content): readonly WrittenDocument[] {
  return content.documents.filter(
    ({ facts }) => facts.text(['symbol']) !== null && facts.text(['date']) !== null,
  );
}

export function isDigest(content: Content): (provision: WrittenProvision) => boolean {
  const digests = new Set(content.documents.filter(({ status }) => status === 'digest').map(({ id }) => id));
  return ({ document }) => digests.has(document);
}

/** Digests in both languages, then guides. */
export function everywhere(
  content: Content,
  compose: (random: Random, language: Language) => FaultySentence,
): readonly Spot[] {
  return [
    ...spotsWithSentence(content, isDigest(content), compose),
    ...spotsWithSentenceInGuides(content, compose),
  ];
}

/** The citation of a provision as it should be. */
export function soundUnit(provision: WrittenProvision, to: string): Localized {
  const write = (language: Language): string => seeUnit(language, to, citeUnits(provision, language) ?? '');
  return { vi: write('vi'), en: write('en') };
}

/** The citation of a document as it should be. */
export function soundDocument(document: WrittenDocument, withDate = true): Localized {
  const write = (language: Language): string =>
    `${SEE[language]} ${refTo(document.id, citeDocument(document, language, withDate) ?? '')}.`;
  return { vi: write('vi'), en: write('en') };
}
