import { encodeQuery } from '../shared/folding.ts';
import { beginningOf, type Question, readQuestion } from '../shared/question.ts';
import { type Ask, MATCH_KINDS, type Ranking, rank } from './ranking.ts';
import { type Answering, answering, ResultPages, type SearchResult } from './result-pages.ts';
import { type Alternative, phraseOfWords, type WidenedQuestion } from './widen.ts';

/** What the texts answer to a question. */
export interface TextAnswer {
  /** `all`: each result holds every word. `nearest`: none does, these come near. `none`: nothing comes near. */
  readonly match: 'all' | 'nearest' | 'none';
  /** How many results there are in all. */
  readonly total: number;
  /** The first of them, best first. */
  readonly results: readonly SearchResult[];
  /** With `none`: passages that have at least something of the question. */
  readonly suggestions: readonly SearchResult[];
  /** Forms of the question's words that stand in the texts instead of those that were asked for. */
  readonly otherForms: readonly string[];
  /** Loads the next results; none when all are loaded. */
  more(): Promise<readonly SearchResult[]>;
}

/** Least share of the question's words that a near match must hold. */
const SHARE_OF_A_RESULT = 0.5;
const MOST_SUGGESTIONS = 5;

export const NOTHING: TextAnswer = {
  match: 'none',
  total: 0,
  results: [],
  suggestions: [],
  otherForms: [],
  more: async () => [],
};

/** Searches the texts; records in `shown` are left out. */
export async function searchTexts(
  ask: Ask,
  { question, replaced, alternatives }: WidenedQuestion,
  shown: ReadonlySet<string>,
): Promise<TextAnswer> {
  const unseen = (hits: readonly Answering[]): readonly Answering[] =>
    hits.filter(({ hit }) => !shown.has(hit.id));
  const own = await rank(ask, question);
  const others: Awaited<ReturnType<typeof rankAlternative>>[] = [];
  // One after another, because `exactDiacritics` is an option of the whole bundle.
  for (const alternative of alternatives) others.push(await rankAlternative(ask, alternative));
  const merged = merge({ ...own, question }, others);
  const ownIds = new Set(own.full.map(({ id }) => id));
  const forms = others.flatMap(({ forms, full }) => (full.some(({ id }) => !ownIds.has(id)) ? forms : []));
  const pages = new ResultPages(answering(own.near.length > 0 ? own.near : own.full, question));
  const results = await pages.next();
  if (pages.bestHoldsAll) return allOf(new ResultPages(unseen(merged)), [...replaced, ...forms]);
  const otherHits = others.flatMap(({ full, question }) => answering(full, question));
  const otherPages = new ResultPages(otherHits);
  await otherPages.next();
  if (otherPages.bestHoldsAll) return allOf(new ResultPages(unseen(otherHits)), [...replaced, ...forms]);
  if (pages.bestShare >= SHARE_OF_A_RESULT) {
    const { total } = pages;
    return { ...NOTHING, match: 'nearest', total, results, otherForms: replaced, more: () => pages.next() };
  }
  if (pages.partial.length > 0) return nothing(pages.partial);
  return nothing(await beginnings(ask, question));
}

async function allOf(pages: ResultPages, otherForms: readonly string[]): Promise<TextAnswer> {
  const results = await pages.next();
  if (results.length === 0) return NOTHING;
  return { ...NOTHING, match: 'all', total: pages.total, results, otherForms, more: () => pages.next() };
}

function nothing(suggestions: readonly SearchResult[]): TextAnswer {
  return { ...NOTHING, suggestions: suggestions.slice(0, MOST_SUGGESTIONS) };
}

async function beginnings(ask: Ask, question: Question): Promise<readonly SearchResult[]> {
  const beginning = readQuestion(beginningOf(question), question.language);
  if (beginning.words.length === 0) return [];
  const pages = new ResultPages(answering(await ask(encodeQuery(beginning.words), false), beginning));
  const results = await pages.next();
  // Pagefind shortens a prefix that nothing begins with.
  return pages.bestHoldsAll ? results : [];
}

interface RankedQuestion extends Pick<Ranking, 'full' | 'matchOf'> {
  readonly question: Question;
}

async function rankAlternative(ask: Ask, { question, forms }: Alternative) {
  const { full, matchOf } = await rank(ask, question);
  let written = full;
  for (const form of forms) {
    const holding = new Set((await ask(phraseOfWords(form), false)).map(({ id }) => id));
    written = written.filter(({ id }) => holding.has(id));
  }
  return { question, forms, full: written, matchOf };
}

/** Orders by how much of the question stands together, then own words before alternatives. */
function merge(own: RankedQuestion, others: readonly RankedQuestion[]): readonly Answering[] {
  return MATCH_KINDS.toReversed().flatMap((kind) =>
    [own, ...others].flatMap(({ full, question, matchOf }) =>
      full.filter((hit) => matchOf(hit) === kind).map((hit) => ({ hit, question })),
    ),
  );
}
