import { formatDay } from '../../src/language/dates.ts';
import { type Language, type Localized, localize } from '../../src/language/language.ts';
import { makeOutline, type OutlineUnit, unitsOf } from './outline.ts';
import { DOCUMENT_TYPES, TOPICS } from './phrases.ts';
import { localizePhrase } from './prose.ts';
import type { Random } from './random.ts';

const FIRST_DAY = Date.UTC(2005, 0, 3);
const DAYS = 5500;
const DAY = 24 * 60 * 60 * 1000;
/** Documents of one issuer; the letters after `MAU` in their symbols are the same. */
const SERIES = 80;
/** How many documents carry out the same one. */
const CHILDREN = 8;

/** What is known of a document before it is written, so that others can cite it. */
export interface PlannedDocument {
  readonly id: string;
  readonly type: Localized;
  readonly symbol: string;
  readonly date: string;
  readonly issuer: Localized;
  readonly topic: Localized;
  readonly outline: readonly OutlineUnit[];
  /** The document that this one carries out; the first carries out none. */
  readonly parent: PlannedDocument | null;
}

/** Plans the document at a place of the corpus. Its symbol (`07-KH/MAUB`) is that of no real document. */
export function planDocument(
  random: Random,
  index: number,
  ofDocuments: number,
  earlier: readonly PlannedDocument[],
): PlannedDocument {
  const { letters, name } = random.pick(DOCUMENT_TYPES);
  const series = seriesLetters(Math.floor(index / SERIES));
  const number = String((index % SERIES) + 1).padStart(2, '0');
  const day = FIRST_DAY + Math.floor((index * DAYS) / ofDocuments) * DAY;
  const date = new Date(day).toISOString().slice(0, 10);
  return {
    id: `${letters}-${number}-mau${series}-${date.slice(0, 4)}`.toLowerCase(),
    type: localizePhrase(name),
    symbol: `${number}-${letters}/MAU${series}`,
    date,
    issuer: { vi: `Ban Thường trực Khối mẫu ${series}`, en: `the Standing Board of Sample Bloc ${series}` },
    topic: localizePhrase(random.pick(TOPICS)),
    outline: makeOutline(random),
    parent: earlier[Math.floor((index - 1) / CHILDREN)] ?? null,
  };
}

/** From the kind of document to its date, or to its symbol. */
export function nameDocument({ type, symbol, date }: PlannedDocument, withDate: boolean): Localized {
  return {
    vi: `${type.vi} số ${symbol}${withDate ? `, ngày ${formatDay(date, 'vi')}` : ''}`,
    en: `${type.en} No. ${symbol}${withDate ? ` of ${formatDay(date, 'en')}` : ''}`,
  };
}

/** A `<Ref>` to a whole document. */
export function citeDocument(document: PlannedDocument, withDate: boolean): Localized {
  const name = nameDocument(document, withDate);
  return localize((language) => `<Ref to="${document.id}">${name[language]}</Ref>`);
}

/**
 * A citation as a text writes it, of a place that exists and is not the one that cites: a third stays in the
 * document, the rest goes to the one it carries out and to earlier ones, half of it to single provisions.
 */
export function citeSomething(
  random: Random,
  citing: OutlineUnit,
  document: PlannedDocument,
  earlier: readonly PlannedDocument[],
): Localized {
  const other = random.next() < 0.35 ? undefined : pickEarlier(random, document, earlier);
  if (other === undefined) {
    const unit = random.pick(citableUnits(document).filter(({ id }) => id !== citing.id));
    const link = citeUnit(document, unit, (name) => name);
    return { vi: `${link.vi} của văn bản này`, en: `${link.en} of this document` };
  }
  const withDate = random.below(2) === 0;
  if (random.below(2) === 0) return citeDocument(other, withDate);
  const whole = nameDocument(other, withDate);
  return citeUnit(other, random.pick(citableUnits(other)), (name, language) => `${name}, ${whole[language]}`);
}

type CitableUnit = OutlineUnit & { readonly name: Localized };

function citableUnits(document: PlannedDocument): readonly CitableUnit[] {
  return unitsOf(document.outline).filter((unit): unit is CitableUnit => unit.name !== null);
}

function citeUnit(
  document: PlannedDocument,
  unit: CitableUnit,
  say: (name: string, language: Language) => string,
): Localized {
  return localize(
    (language) => `<Ref to="${document.id}#${unit.id}">${say(unit.name[language], language)}</Ref>`,
  );
}

/** The document carried out in one case of three; else an earlier one, the older the likelier. */
function pickEarlier(
  random: Random,
  { parent }: PlannedDocument,
  earlier: readonly PlannedDocument[],
): PlannedDocument | undefined {
  if (parent !== null && random.below(3) === 0) return parent;
  return earlier[Math.floor(earlier.length * random.next() ** 1.5)];
}

/** `A`, `B`, … `Z`, `AA`, … */
function seriesLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : seriesLetters(Math.floor(index / 26) - 1) + last;
}
