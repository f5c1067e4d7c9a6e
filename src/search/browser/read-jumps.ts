import { findAskedCitations } from '../../citations/find-citations.ts';
import type { FoundCitation, TextRange } from '../../citations/found-citation.ts';
import { fillPlaces } from '../../language/fill-places.ts';
import { LANGUAGES, type Language } from '../../language/language.ts';
import type { ProvisionId } from '../../model/provision-id.ts';
import { type CitationTable, type JumpDocument, openTableDocument } from '../shared/citation-table.ts';
import { type CitedUnits, findUnits } from './cited-units.ts';
import { DocumentMentions, type PlacedMention } from './document-mentions.ts';
import { type Respelled, respell, writeOutNumbers } from './respelling.ts';

/** The provision or document that a citation leads to. */
export interface Lead {
  readonly document: string;
  readonly provision: string | null;
  /** In words: `khoản 2, mục III`; of a document its name. */
  readonly label: string;
}

export interface Jumps {
  /** What the question cites, likeliest first. */
  readonly leads: readonly Lead[];
  /** Alternatives to a number that does not exist. */
  readonly offers: readonly Lead[];
  /** Messages about them, in whole sentences. */
  readonly sayings: readonly string[];
  /** The words of the question that are no part of a citation. */
  readonly rest: string;
}

const NO_JUMPS: Jumps = { leads: [], offers: [], sayings: [], rest: '' };
const MOST_LEADS = 8;
const ADDRESS = /(?:^|\/)([a-z0-9-]+)\/?[/#]([a-z0-9-]+)\/?$/;
/** `NQ02` is two words. */
const KIND_AND_NUMBER = /(?<![\p{L}\d])(nq|ct|kl|kh|ctr|qđ|qd|hd)(\d{1,4})(?![\p{L}\d])/giu;
/** `III(2)`. */
const BRACKETED = /(?<=\b[IVX]+)\((\d{1,2})\)/g;
/** So is `02NQTW`. */
const NUMBER_AND_KIND =
  /(?<![\p{L}\d])(\d{1,4})[-/ ]?(nq|ct|kl|kh|ctr|qđ|qd|hd)[-/ ]?(tw|tu)(?![\p{L}\d])/giu;
/** What may stand between units and the document they belong to. */
const JOINT = /^[\s,]*(?:(?:của|thuộc|of|to|the)\s+)*$/;
const SAYS_NOTHING = /^(?:cua|thuoc|of|the|trong|tai|theo|xem|in|see|va|and|nay)$/;

/** Reads what a question cites, by the grammar that reads citations in documents. */
export class JumpReader {
  readonly #table: CitationTable;
  readonly #language: Language;
  readonly #documents: ReadonlyMap<string, JumpDocument>;
  readonly #mentions: DocumentMentions;

  constructor(table: CitationTable, language: Language) {
    this.#table = table;
    this.#language = language;
    this.#documents = new Map(table.documents.map((document) => [document.id, openTableDocument(document)]));
    this.#mentions = new DocumentMentions([...this.#documents.values()], table.main);
  }

  /** `open` is the document that is meant where none is named, if it is not the main one. */
  read(query: string, open?: string): Jumps {
    const question = query
      .normalize('NFC')
      .trim()
      .replace(KIND_AND_NUMBER, '$1 $2')
      .replace(NUMBER_AND_KIND, '$1-$2/$3')
      .replace(BRACKETED, '.$1');
    const placed = this.#address(question);
    if (placed !== null) return { ...NO_JUMPS, leads: [placed] };
    // The words of the other language are understood too.
    const languages = LANGUAGES.toSorted((language) => (language === this.#language ? -1 : 1));
    const readings = languages.map((language) => {
      const written = writeOutNumbers(question, language);
      const respelled = respell(written, language, (words, at) => this.#mentions.at(words, at));
      const citations = findAskedCitations(respelled.text, language);
      return { respelled, citations: citations.filter(({ units }) => units.length > 0), written };
    });
    const cited = readings.find(({ citations }) => citations.length > 0);
    if (cited === undefined) return readings[0] ? this.#document(readings[0].respelled) : NO_JUMPS;
    const jumps = this.#units(cited.respelled, cited.citations, open);
    // Roman letters that were only taken for a number (`vi 2`) deserve no word about it.
    return jumps.leads.length === 0 && cited.written !== question ? NO_JUMPS : jumps;
  }

  /** The address of a provision, or the end of one: `{doc}/{provision}`. */
  #address(question: string): Lead | null {
    const [, id = '', provision = ''] = ADDRESS.exec(question) ?? [];
    const document = this.#documents.get(id);
    const unit = document?.provisions.get(provision as ProvisionId);
    return unit === undefined ? null : { document: id, provision, label: unit.label };
  }

  /** A question that cites no unit leads to the first document it names. */
  #document(respelled: Respelled): Jumps {
    const named = respelled.mentions.find(({ document, isBare }) => document !== null && !isBare);
    if (named?.document == null) return NO_JUMPS;
    return { ...NO_JUMPS, leads: [this.#leadTo(named.document)], rest: restOf(respelled, [named]) };
  }

  #units(respelled: Respelled, citations: readonly FoundCitation[], open: string | undefined): Jumps {
    const found = citations.map((citation) => this.#citation(citation, respelled, open));
    const leads = uniqueLeads(found.flatMap((jumps) => jumps.leads)).slice(0, MOST_LEADS);
    return {
      leads,
      offers: leads.length > 0 ? [] : uniqueLeads(found.flatMap((jumps) => jumps.offers)),
      sayings: [...new Set(found.flatMap((jumps) => jumps.sayings))],
      rest: restOf(respelled, [...citations, ...respelled.mentions]),
    };
  }

  #citation(citation: FoundCitation, respelled: Respelled, open: string | undefined): Jumps {
    const { words, main } = this.#table;
    const asked = respelled.text.slice(citation.start, citation.end);
    const owner = ownerOf(citation, respelled);
    if (owner !== null && owner.document === null) {
      const isNumbered = /\d/.test(owner.said);
      return { ...NO_JUMPS, sayings: isNumbered ? [fillPlaces(words.unknown, { said: owner.said })] : [] };
    }
    const document = owner?.document ?? this.#documents.get(open ?? main ?? '');
    if (document === undefined) return NO_JUMPS;
    if (document.units.length === 0) {
      const sayings = owner === null ? [] : [fillPlaces(words.notHeld, { asked })];
      return { ...NO_JUMPS, leads: owner === null ? [] : [this.#leadTo(document)], sayings };
    }
    const found = citation.units.map((path) => findUnits(document, path, respelled.text));
    return this.#lead(document, found, asked);
  }

  #lead(document: JumpDocument, found: readonly CitedUnits[], asked: string): Jumps {
    const { words } = this.#table;
    const toLeads = ({ units }: Pick<CitedUnits, 'units'>): readonly Lead[] =>
      units.map(({ id, label }) => ({ document: document.id, provision: id, label }));
    const leads = found.flatMap(toLeads);
    const sayings = found.flatMap(({ asRoman, units }) => {
      if (asRoman === null) return [];
      const saying = units.length > 1 ? words.asFigureFirst : words.asFigure;
      return [fillPlaces(saying, { asked: asRoman.said, label: asRoman.label })];
    });
    const [first] = leads;
    if (sayings.length === 0 && found.length === 1 && first !== undefined && leads.length > 1) {
      sayings.push(fillPlaces(words.several, { n: leads.length, asked, label: first.label }));
    }
    const [wrong] = leads.length > 0 ? [] : found.filter(({ instead }) => instead !== null);
    if (!wrong?.instead) return { ...NO_JUMPS, leads, sayings };
    const { holds, units } = wrong.instead;
    const saying = fillPlaces(words.noSuch, { asked, holds });
    return { ...NO_JUMPS, offers: toLeads({ units }), sayings: [saying.trim()] };
  }

  #leadTo({ id, name }: JumpDocument): Lead {
    return { document: id, provision: null, label: name[this.#language] };
  }
}

/** The document that a citation's units belong to: the one named right behind them, else the last before them. */
function ownerOf(
  citation: FoundCitation,
  { text, mentions }: Respelled,
): Pick<PlacedMention, 'document' | 'said'> | null {
  if (citation.document !== null) return { document: null, said: citation.document.symbol.value };
  const behind = mentions.find(
    ({ start }) => start >= citation.end && JOINT.test(text.slice(citation.end, start)),
  );
  const before = mentions.filter(({ end, document }) => end <= citation.start && document !== null).at(-1);
  return behind ?? before ?? null;
}

function uniqueLeads(leads: readonly Lead[]): readonly Lead[] {
  return [...new Map(leads.map((lead) => [`${lead.document}#${lead.provision}`, lead])).values()];
}

function restOf({ words }: Respelled, ranges: readonly TextRange[]): string {
  const left = words.filter(
    ({ word, at }) =>
      !SAYS_NOTHING.test(word.folded) && !ranges.some(({ start, end }) => at >= start && at < end),
  );
  return left.map(({ word }) => word.spelled).join(' ');
}
