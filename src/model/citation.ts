import { DOCUMENT_KINDS, KIND_ABBREVIATIONS } from '../citations/document-words.ts';
import { formatDay } from '../language/dates.ts';
import type { Language, Localized } from '../language/language.ts';
import { ordinalWord } from '../language/number-words.ts';
import { ancestorsOf, type Document } from './document.ts';
import type { Provision } from './provision.ts';
import { GATHERS_ARTICLES, isNamedUnit, PROVISION_KINDS, unitLabel } from './provision-kind.ts';
import type { DocumentFacts } from './schema.ts';
import { isVietnameseOnly } from './translation/vietnamese-only.ts';

/**
 * `full` for papers, smallest unit first, with the document; `unit` the same without the document;
 * `short` for lists and tables; `title` the same for the head of a page, always with commas; `sheet` for the head of a
 * sheet, largest unit first; `blank` the full one with room to write in the number and date that are not known, which
 * Vietnamese alone has.
 */
export type CitationForm = 'full' | 'unit' | 'short' | 'title' | 'sheet' | 'blank';

/**
 * The citation of a provision for people: in the wording of Party offices (`khoản 2, mục III, Kế hoạch …`), or, for
 * papers of the State, in theirs (`điểm a khoản 2 Điều 5 Luật số 69/2025/QH15`).
 */
export function citeProvision(
  document: Document,
  provision: Provision,
  language: Language,
  form: CitationForm,
): string {
  const chain = citedUnits(document, provision);
  const style = citationStyle(document.facts);
  switch (form) {
    case 'full':
      if (chain.some(({ kind }) => kind === 'provision')) return citeSubject(document, chain, language);
      return citeUnits(chain, language, style) + joinDocument(document, chain, language, style);
    case 'blank':
      return citeUnits(chain, 'vi', style) + joinDocument(document, chain, 'vi', style, blankName(document));
    case 'unit':
      return citeUnits(chain, language, style);
    case 'short':
      return citeShort(chain, language, style);
    case 'title':
      return citeShort(chain, language, 'party');
    case 'sheet':
      return chain.map((unit) => unitName(unit, language)).join(', ');
  }
}

/** A provision and the units around it that a citation names, outermost first. */
export function citedUnits(document: Document, provision: Provision): readonly Provision[] {
  return citedChain([...ancestorsOf(document, provision), provision]);
}

/** A subject of a digest is the editors': it stands in the digest, under its own heading, and is no unit of the document. */
function citeSubject({ facts }: Document, chain: readonly Provision[], language: Language): string {
  const subject = chain.slice(chain.findLastIndex(({ kind }) => kind === 'provision'));
  const of = language === 'vi' ? 'trong bản tóm lược' : 'in the digest of';
  return `${citeUnits(subject, language, 'party')} ${of} ${citeDocument(facts, language)}`;
}

/** A citation to copy: of a digest it says at the end that the words are the editors', and of which handbook. */
export function signDigest(
  citation: string,
  { textStatus }: Pick<DocumentFacts, 'textStatus'>,
  handbook: Localized,
  language: Language,
): string {
  if (textStatus !== 'digest') return citation;
  return language === 'vi'
    ? `${citation} (tóm lược của ban biên tập ${handbook.vi})`
    : `${citation} (editors’ digest, ${handbook.en})`;
}

type CitationStyle = 'party' | 'state';

/**
 * Whose way of citing a document takes, as `document.yaml` says or as the shape of its symbol shows: the State puts the
 * slash first (`30/2020/NĐ-CP`, `07/CT-TTg`), the Party the hyphen (`02-NQ/TW`).
 */
function citationStyle({ citation, symbol }: DocumentFacts): CitationStyle {
  if (citation !== undefined) return citation;
  return symbol !== null && /^[^-]*\/[^-]*-|^\d+\/\d{4}\/\p{L}+\d+$/u.test(symbol) ? 'state' : 'party';
}

/** What a citation names of the provisions around one: an article is found without the chapter that holds it. */
function citedChain(chain: readonly Provision[]): readonly Provision[] {
  const article = chain.findIndex(({ kind }) => kind === 'article');
  return chain.filter(({ kind }, index) => index >= article || !GATHERS_ARTICLES.has(kind));
}

/**
 * The full citation of a document: kind, number, date, issuer, subject, as far as they are known. A document
 * with a number and no known date says so, so that nobody takes it for another of the same number.
 */
export function citeDocument(facts: DocumentFacts, language: Language, blank: string | null = null): string {
  // What a paper has in Vietnamese only is left out of an English citation.
  const said = <T extends Localized>(text: T | null): T | null =>
    text === null || (language === 'en' && isVietnameseOnly(text)) ? null : text;
  const [issuer, subject] = [said(facts.issuer), said(facts.subject)];
  if (issuer === null && facts.symbol === null) return oneLine(facts.title[language]);
  const vi = language === 'vi';
  let text = blank ?? nameDocument(facts, language);
  if (issuer !== null) text += `${vi ? ' của' : ' of'} ${issuer[language]}`;
  if (blank === null && facts.symbol !== null && facts.date === null)
    text += vi ? ' (chưa rõ ngày)' : ' (date not known)';
  if (subject !== null) {
    // An English name that holds a comma is closed by one: “…, Lâm Đồng, for carrying out …”.
    const comma = !vi && issuer?.en.includes(',') ? ',' : '';
    text += `${comma} ${subject[language]}`;
  }
  return text;
}

/** Kind, number and date of a document: `Nghị quyết số 02-NQ/TW, ngày 12/6/2021`. */
export function nameDocument(
  facts: Pick<DocumentFacts, 'type' | 'symbol' | 'date'>,
  language: Language,
): string {
  const vi = language === 'vi';
  let text = facts.type[language];
  if (facts.symbol !== null) text += vi ? ` số ${facts.symbol}` : ` No. ${facts.symbol}`;
  if (facts.date !== null) {
    const comma = facts.symbol === null ? '' : ',';
    text += vi ? `${comma} ngày ${formatDay(facts.date, 'vi')}` : ` of ${formatDay(facts.date, 'en')}`;
  }
  return text;
}

/** Whether a document's number or date is left for the reader to write in. A symbol with its year needs no date. */
export function hasBlanks({ symbol, date, issuer, textStatus }: DocumentFacts): boolean {
  if (issuer === null || textStatus === 'digest') return false;
  return symbol === null || (date === null && !hasYear(symbol));
}

/** The year that the editors gave a document without a date, in its id; null where there is none. */
export function inferredYear({ id, facts }: Pick<Document, 'id' | 'facts'>): string | null {
  return facts.date === null ? (/-(\d{4})$/.exec(id)?.[1] ?? null) : null;
}

/** `Kế hoạch số …-KH/…, ngày …/…/2021`: what is known is printed, the rest is room to write in. */
export function blankName(document: Pick<Document, 'id' | 'facts'>): string {
  const { facts } = document;
  const type = facts.type.vi;
  const short = Object.keys(KIND_ABBREVIATIONS).find((key) => KIND_ABBREVIATIONS[key] === type);
  const open = citationStyle(facts) === 'state' ? `…/${short ?? '…'}-…` : `…-${short ?? '…'}/…`;
  const day = facts.date === null ? `…/…/${inferredYear(document) ?? '…'}` : formatDay(facts.date, 'vi');
  return `${type} số ${facts.symbol ?? open}, ngày ${day}`;
}

const hasYear = (symbol: string | null): boolean => /\/\d{4}\//.test(symbol ?? '');

/** A title of several printed lines on one line. */
export function oneLine(title: string): string {
  return title.replace(/\s*\n\s*/g, ' ');
}

function citeUnits(chain: readonly Provision[], language: Language, style: CitationStyle): string {
  const names = chain.map((unit) => unitName(unit, language)).reverse();
  return names.join(language === 'vi' && style === 'state' ? ' ' : ', ');
}

/** What follows the units in a full citation: the document, and what joins it to them. */
function joinDocument(
  document: Document,
  chain: readonly Provision[],
  language: Language,
  style: CitationStyle,
  blank: string | null = null,
): string {
  const { facts } = document;
  const isState = style === 'state' && (facts.symbol ?? blank) !== null;
  // A symbol with its year needs no day beside it.
  const name = !isState
    ? citeDocument(facts, language, blank)
    : (blank ?? nameDocument(hasYear(facts.symbol) ? { ...facts, date: null } : facts, language));
  if (chain[0]?.kind === 'annex') {
    return language === 'vi' ? ` ban hành kèm theo ${name}` : ` issued with ${name}`;
  }
  if (!isState) return `, ${name}`;
  return language === 'vi' ? ` ${name}` : ` of ${name}`;
}

/** A provision by its own name: `khoản 2`, `second indent`. */
export function unitName(unit: Provision, language: Language): string {
  if (unit.dash !== null) {
    const place = ordinalWord(unit.dash, language);
    return language === 'vi' ? `gạch đầu dòng ${place}` : `${place} indent`;
  }
  // A subject of a digest is cited by its heading, with a number or without: the words are ours.
  const label = unitLabel(unit.kind, unit.num)[language];
  if (unit.kind === 'provision') return `${label} “${headingOf(unit, language)}”`;
  if (unit.kind === 'annex' && unit.num === null) return annexName(unit, language);
  if (unit.kind === 'text') return `${label} ${unit.id.slice(unit.id.lastIndexOf('-') + 1)}`;
  return unit.num === null ? label : `${label} ${unit.num}`;
}

/** An attached paper is called by its kind, which its title begins with: `Quy chế`; any other by its title. */
function annexName(unit: Provision, language: Language): string {
  const title = unit.wording[language]?.heading ?? unit.wording.vi?.heading ?? null;
  if (title === null) return PROVISION_KINDS.annex.label[language];
  const [first = ''] = title.split('\n');
  const kind = DOCUMENT_KINDS[language]
    .filter((one) => first.toLocaleLowerCase('vi').startsWith(one.toLocaleLowerCase('vi')))
    .sort((one, other) => other.length - one.length)[0];
  return kind ?? `${PROVISION_KINDS.annex.label[language]} “${oneLine(title)}”`;
}

/** `mục III.2, gạch đầu dòng thứ hai`: numbered levels run together, the rest follows. `khoản 2 Điều 5` with articles. */
function citeShort(chain: readonly Provision[], language: Language, style: CitationStyle): string {
  if (chain.some(({ kind, num }) => isNamedUnit(kind, num))) return citeUnits(chain, language, style);
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

function headingOf(unit: Provision, language: Language): string {
  return unit.wording[language]?.heading ?? unit.wording.vi?.heading ?? unit.id;
}
