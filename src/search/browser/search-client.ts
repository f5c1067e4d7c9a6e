import type { Language } from '../../language/language.ts';
import type { CitationTable } from '../shared/citation-table.ts';
import { mayCite, type Question, questionOf, readQuestion } from '../shared/question.ts';
import { CITATIONS_FILE, readTable, TableFile, WORDS_FILE } from '../shared/table-file.ts';
import { Vocabulary } from '../shared/vocabulary.ts';
import type { WordTables } from '../shared/word-tables.ts';
import type { Ask, FilterCounts, Hit } from './bundle.ts';
import { type Intent, IntentReader } from './intent.ts';
import type { JumpReader, Jumps, Lead } from './read-jumps.ts';
import { readWords } from './reading.ts';
import { openBundle, RecordIndex } from './record-index.ts';
import { resultOf, type SearchResult } from './result.ts';
import type { FILTERS } from './search-address.ts';
import { Synonyms } from './synonyms.ts';
import { NOTHING, searchTexts, type TextAnswer } from './text-search.ts';
import { widen } from './widen.ts';

interface SearchClientOptions {
  /** Address of the folder that holds the index of one language. */
  readonly folder: string;
  readonly language: Language;
  /** The search of the other language, loaded when a question seems to be in it. */
  readonly other?: () => Promise<SearchClient>;
  /** Differs from that of a client that failed: a browser may go on failing at the same address. */
  readonly attempt?: number;
}

/** Values that results must have; an empty one narrows nothing. */
export type SearchFilters = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

/** The first results are those that the question cites, which have a `jump`, and those that answer it. */
export interface SearchAnswer extends TextAnswer {
  /** Alternatives to a cited number that does not exist. */
  readonly offers: readonly SearchResult[];
  /** Messages about the cited numbers, in whole sentences. */
  readonly sayings: readonly string[];
  /** The question as it was read, where it was typed in other letters; null where it is as typed. */
  readonly readAs: string | null;
  /** How many records have the question in the other language, where it is in that one; these are the results. */
  readonly inOther: number | null;
}

/** So many words beside the name of a document look for a place in it. */
const WORDS_OF_A_PLACE = 2;

/** Loads the search of one language; rejects if it cannot be loaded. */
export async function openSearch(options: SearchClientOptions): Promise<SearchClient> {
  const { folder, attempt = 0 } = options;
  const again = attempt === 0 ? '' : `?attempt=${attempt}`;
  const [tables, first] = await Promise.all([
    readTable<WordTables>(folder + WORDS_FILE),
    openBundle(`${folder}pagefind.js${again}`),
  ]);
  const others = Array.from({ length: tables.parts - 1 }, (_, index) =>
    openBundle(`${folder}part-${index + 2}/pagefind.js${again}`),
  );
  return new SearchClient(new RecordIndex([first, ...(await Promise.all(others))]), tables, options);
}

/** Answers questions from the index of one language. */
export class SearchClient {
  readonly #index: RecordIndex;
  readonly #language: Language;
  readonly #vocabulary: Vocabulary;
  readonly #synonyms: Synonyms;
  readonly #intents: IntentReader;
  readonly #other: SearchClientOptions['other'];
  readonly #jumps: TableFile<CitationTable, JumpReader>;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(index: RecordIndex, tables: WordTables, { folder, language, other }: SearchClientOptions) {
    this.#other = other;
    this.#index = index;
    this.#language = language;
    const { vocabulary, groups, questions, kinds, fillers } = tables;
    const asked = [...groups, ...questions, ...kinds].flatMap(([, forms]) => forms);
    this.#vocabulary = new Vocabulary(vocabulary, [...asked, ...fillers], language);
    this.#synonyms = new Synonyms(tables, (typed, meant) => this.#vocabulary.isMostLikely(typed, meant));
    this.#intents = new IntentReader(tables, this.#vocabulary);
    // The grammar of citations is loaded for questions that may be one.
    this.#jumps = new TableFile(folder + CITATIONS_FILE, async (table) => {
      const { JumpReader } = await import('./read-jumps.ts');
      return new JumpReader(table, language);
    });
  }

  /**
   * Searches run one after another, because `exactDiacritics` is an option of the whole bundle. `literally`: the words
   * are taken as they were typed, whatever they look like.
   */
  search(query: string, filters: SearchFilters = {}, literally = false): Promise<SearchAnswer> {
    const question = readQuestion(query, this.#language);
    const answer = this.#inTurn(() => this.#answer(question, filters, literally));
    return answer.then(async (own) => (await this.#elsewhere(question, own, filters)) ?? own);
  }

  readonly #askAnywhere: Ask = (query, exactly = false) => this.#index.ask(query, {}, exactly);

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #answer(question: Question, filters: SearchFilters, literally: boolean): Promise<SearchAnswer> {
    const nothing = { ...NOTHING, offers: [], sayings: [], readAs: null, inOther: null };
    if (question.words.length === 0) return nothing;
    const reader = mayCite(question.text) ? await this.#jumps.read() : null;
    const jumps = reader?.read(question.text, filters.document || undefined) ?? null;
    const leads = await this.#follow(jumps?.leads ?? [], filters);
    const offers = (await this.#follow(jumps?.offers ?? [], filters)).map(({ result }) => result);
    const sayings = leads.length > 0 || jumps?.leads.length === 0 ? (jumps?.sayings ?? []) : [];
    const ask: Ask = (query, exactly = false) => this.#index.ask(query, filters, exactly);
    const reading = literally
      ? { words: question.words, isRespelled: false, slips: [], taken: new Set<string>() }
      : await readWords(question, this.#vocabulary, ask, (word) => this.#synonyms.spellOut(word).length > 0);
    const intent = this.#intents.read(reading.words);
    const answers = leads.length > 0 ? [] : await this.#answers(intent, filters);
    const first = [...leads, ...answers];
    const shown = new Set(first.map(({ hit }) => hit.id));
    const text = await this.#searchBeside(ask, question, intent, jumps, shown);
    const inNamed = await this.#searchInNamed(question, jumps, filters, shown);
    const readAs =
      reading.isRespelled && offers.length === 0
        ? reading.words.map(({ spelled }) => spelled).join(' ')
        : null;
    // What was read as a citation was typed as one.
    const slips = offers.length > 0 ? [] : reading.slips;
    // Nobody asked for what was taken in the place of a slip.
    const isAsked = (words: string): boolean => !words.split(' ').some((word) => reading.taken.has(word));
    const absent = [...new Set([...slips, ...text.absent.filter(isAsked)])];
    if (first.length === 0)
      return { ...text, absent, apart: text.apart.filter(isAsked), offers, sayings, readAs, inOther: null };
    const named = first.map(({ result }) => result);
    const [best] = inNamed;
    const rest = text.results.filter(({ key }) => key !== best?.key);
    const results = best === undefined ? [...named, ...text.results] : [best, ...named, ...rest];
    const ids = [...first.map(({ hit }) => hit.id), ...text.ids];
    const found = { match: 'all' as const, total: ids.length, ids, results, apart: [] };
    return { ...text, ...found, absent: [], offers, sayings, readAs, inOther: null };
  }

  /** What a document that is named beside other words has of these words: the place comes before the document. */
  async #searchInNamed(
    question: Question,
    jumps: Jumps | null,
    filters: SearchFilters,
    shown: ReadonlySet<string>,
  ) {
    const [lead, other] = jumps?.leads ?? [];
    if (lead === undefined || other !== undefined || lead.provision !== null) return [];
    const rest = readQuestion(jumps?.rest ?? '', this.#language);
    const intent = this.#intents.read(rest.words);
    if (intent.words.length < WORDS_OF_A_PLACE) return [];
    const ask: Ask = (query, exactly = false) =>
      this.#index.ask(query, { ...filters, document: lead.document }, exactly);
    const { match, results } = await this.#search(ask, intent, { ...question, ...rest }, shown);
    const isFew = intent.words.length === WORDS_OF_A_PLACE;
    const [best] = results;
    return best?.kind === 'provision' && (match === 'all' || !isFew) ? [best] : [];
  }

  /** What a question in the other language finds there, as the records of this one. */
  async #elsewhere(
    question: Question,
    own: SearchAnswer,
    filters: SearchFilters,
  ): Promise<SearchAnswer | null> {
    const mayBeOther = question.marked === (this.#language === 'en') || this.#language === 'en';
    if (own.match === 'all' || own.absent.length === 0 || !mayBeOther || this.#other === undefined)
      return null;
    const other = await this.#other().catch(() => null);
    if (other === null) return null;
    const asked = readQuestion(question.text, other.#language);
    const there = await other.#inTurn(() => other.#answer(asked, filters, true));
    if (there.match !== 'all' || there.absent.length > 0) return null;
    const keys = there.results.map(({ key }) => key);
    const found = await this.#inTurn(() => this.#index.records(keys, filters));
    const results = found.map(({ record }) => resultOf(record, readQuestion('', this.#language)));
    return {
      ...own,
      match: 'nearest',
      total: results.length,
      ids: found.map(({ hit }) => hit.id),
      results,
      absent: [],
      apart: [],
      readAs: null,
      inOther: there.total,
      more: NOTHING.more,
    };
  }

  /** Text matches. Beside a citation, near matches are dropped unless they hold all other words of the question. */
  async #searchBeside(
    ask: Ask,
    question: Question,
    intent: Intent,
    jumps: Jumps | null,
    shown: ReadonlySet<string>,
  ): Promise<TextAnswer> {
    const cites = jumps !== null && jumps.leads.length + jumps.offers.length > 0;
    if (!cites || jumps.leads.length > 0) {
      const text = await this.#search(ask, intent, question, shown);
      if (!cites || text.match === 'all') return text;
    }
    const rest = readQuestion(jumps.rest, this.#language);
    if (rest.words.length === 0) return NOTHING;
    const beside = await this.#search(ask, this.#intents.read(rest.words), rest, shown);
    return beside.match === 'all' ? beside : NOTHING;
  }

  async #search(
    ask: Ask,
    { words, kind }: Intent,
    { text, marked }: Question,
    shown: ReadonlySet<string>,
  ): Promise<TextAnswer> {
    const widened = await widen(ask, words, text, this.#synonyms, this.#vocabulary);
    return searchTexts(
      ask,
      { ...widened, kind, marked, askAnywhere: this.#askAnywhere, language: this.#language },
      this.#vocabulary,
      shown,
    );
  }

  /** How many of an answer's results have each value of each filter; null in an index too large for it. */
  count(answer: SearchAnswer): Promise<FilterCounts | null> {
    return this.#inTurn(() => this.#index.count(answer.ids));
  }

  /** The records that answer a whole question. */
  async #answers({ answers, words }: Intent, filters: SearchFilters) {
    const question = questionOf(words, this.#language);
    const found = await this.#index.records(answers, filters);
    return found.map(({ hit, record }) => ({ hit, result: resultOf(record, question) }));
  }

  /** The records that a citation leads to, as far as the filters let them through. */
  async #follow(
    leads: readonly Lead[],
    filters: SearchFilters,
  ): Promise<readonly { readonly hit: Hit; readonly result: SearchResult }[]> {
    const nothing = readQuestion('', this.#language);
    const labels = new Map(leads.map((lead) => [keyOfLead(lead), lead.label]));
    const found = await this.#index.records([...labels.keys()], filters);
    return found.map(({ hit, record }) => ({
      hit,
      result: resultOf(record, nothing, labels.get(record.key) ?? null),
    }));
  }
}

function keyOfLead({ document, provision }: Lead): string {
  return provision === null ? document : `${document}#${provision}`;
}
