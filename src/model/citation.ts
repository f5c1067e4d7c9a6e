import { formatDay } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { ordinalWord } from '../language/number-words.ts';
import { ancestorsOf, type Document } from './document.ts';
import type { Provision } from './provision.ts';
import { PROVISION_KINDS } from './provision-kind.ts';
import type { DocumentFacts } from './schema.ts';

/**
 * `full` for papers, smallest unit first, with the document; `unit` the same without the document;
 * `short` for lists and tables; `path` for the line that shows where one is reading.
 */
export type CitationForm = 'full' | 'unit' | 'short' | 'path';

/** The citation of a provision for people, in the wording that Party offices use. */
export function citeProvision(
  document: Document,
  provision: Provision,
  language: Language,
  form: CitationForm,
): string {
  const chain = [...ancestorsOf(document, provision), provision];
  switch (form) {
    case 'full':
      return `${citeUnits(chain, language)}, ${citeDocument(document.facts, language)}`;
    case 'unit':
      return citeUnits(chain, language);
    case 'short':
      return citeShort(chain, language);
    case 'path':
      return chain.map((unit) => pathStep(unit, language)).join(' › ');
  }
}

/**
 * The full citation of a document: kind, number, date, issuer, subject, as far as they are known. A document
 * with a number and no known date says so, so that nobody takes it for another of the same number.
 */
export function citeDocument(facts: DocumentFacts, language: Language): string {
  if (facts.issuer === null && facts.symbol === null) return oneLine(facts.title[language]);
  const vi = language === 'vi';
  let text = nameDocument(facts, language);
  if (facts.issuer !== null) text += `${vi ? ' của' : ' of'} ${facts.issuer[language]}`;
  if (facts.symbol !== null && facts.date === null) text += vi ? ' (chưa rõ ngày)' : ' (date not known)';
  if (facts.subject !== null) {
    // An English name that holds a comma is closed by one: “…, Lâm Đồng, for carrying out …”.
    const comma = !vi && facts.issuer?.en.includes(',') ? ',' : '';
    text += `${comma} ${facts.subject[language]}`;
  }
  return text;
}

/** Kind, number and date of a document: `Nghị quyết số 02-NQ/TW, ngày 12/6/2021`. */
export function nameDocument(facts: DocumentFacts, language: Language): string {
  const vi = language === 'vi';
  let text = facts.type[language];
  if (facts.symbol !== null) text += vi ? ` số ${facts.symbol}` : ` No. ${facts.symbol}`;
  if (facts.date !== null) {
    const comma = facts.symbol === null ? '' : ',';
    text += vi ? `${comma} ngày ${formatDay(facts.date, 'vi')}` : ` of ${formatDay(facts.date, 'en')}`;
  }
  return text;
}

/** A title of several printed lines on one line. */
export function oneLine(title: string): string {
  return title.replace(/\s*\n\s*/g, ' ');
}

function citeUnits(chain: readonly Provision[], language: Language): string {
  return chain
    .map((unit) => unitName(unit, language))
    .reverse()
    .join(', ');
}

function unitName(unit: Provision, language: Language): string {
  if (unit.dash !== null) {
    const place = ordinalWord(unit.dash, language);
    return language === 'vi' ? `gạch đầu dòng ${place}` : `${place} indent`;
  }
  const label = PROVISION_KINDS[unit.kind].label[language];
  // A subject of a digest is cited by its heading, with a number or without: the words are ours.
  if (unit.kind === 'provision') return `${label} “${headingOf(unit, language)}”`;
  return unit.num === null ? label : `${label} ${unit.num}`;
}

/** `mục III.2, gạch đầu dòng thứ hai`: numbered levels run together, the rest follows. */
function citeShort(chain: readonly Provision[], language: Language): string {
  const numbered: string[] = [];
  const rest: string[] = [];
  for (const unit of chain) {
    if (rest.length === 0 && unit.num !== null && (unit.kind === 'section' || unit.kind === 'clause')) {
      numbered.push(unit.num.slice(unit.num.lastIndexOf('.') + 1));
    } else {
      rest.push(unit.kind === 'provision' ? headingOf(unit, language) : unitName(unit, language));
    }
  }
  if (numbered.length > 0) {
    const outermost = chain[0]?.kind ?? 'section';
    rest.unshift(`${PROVISION_KINDS[outermost].label[language]} ${numbered.join('.')}`);
  }
  // A subject's own heading says it all; those above it only repeat its words.
  return chain.at(-1)?.kind === 'provision' ? (rest.at(-1) ?? '') : rest.join(', ');
}

function pathStep(unit: Provision, language: Language): string {
  if (unit.dash !== null) return `${language === 'vi' ? 'gạch đầu dòng' : 'indent'} ${unit.dash}`;
  if (unit.kind === 'provision') return headingOf(unit, language);
  return unit.num ?? PROVISION_KINDS[unit.kind].label[language];
}

function headingOf(unit: Provision, language: Language): string {
  return unit.wording[language]?.heading ?? unit.wording.vi?.heading ?? unit.id;
}
