import { kindAtStart } from '../../../citations/find-citations.ts';
import { LANGUAGES } from '../../../language/language.ts';
import { memoize } from '../../../language/memoize.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import type { DocumentFacts } from '../../../model/schema.ts';
import { citationsIn } from '../../../model/wording/citations-in.ts';
import { isSameKind, readCitation } from './read-citation.ts';

export const BELIEVED = ['symbol', 'date', 'type'] as const;

/** A fact of a record, as most places have it. */
interface BelievedFact {
  readonly value: string | null;
  /** How many places have it against the record; 0 where the record itself is believed. */
  readonly against: number;
}
type BelievedFacts = Readonly<Record<(typeof BELIEVED)[number], BelievedFact>>;

/** So many places that agree with each other are believed against a record that none agrees with. */
const ENOUGH = 3;

const believedFacts = memoize((corpus: Corpus): ReadonlyMap<Document, BelievedFacts> => {
  const said = new Map(corpus.documents.map((document) => [document, saidByItself(document)]));
  for (const { to, words, language } of corpus.references) {
    const target = resolveTarget(corpus, to);
    const of = target === null ? undefined : said.get(target.document);
    const { symbols, dates, kinds } = readCitation(words.text, language);
    of?.symbol.push(...symbols.map(({ value }) => value));
    of?.date.push(...dates.map(({ value }) => value));
    // English names of kinds vary.
    if (language === 'vi') of?.type.push(...kinds.map(({ value }) => value));
  }
  return new Map(
    [...said].map(([document, { symbol, date, type }]) => {
      const { facts } = document;
      const recordedType = facts.type.vi;
      const types = type.map((kind) => (isSameKind(kind, recordedType) ? recordedType : kind));
      return [
        document,
        {
          symbol: believe(facts.symbol, symbol),
          date: believe(facts.date, date),
          type: believe(recordedType, types),
        },
      ];
    }),
  );
});

/** The symbol, date and Vietnamese type of a document, as citations of it and its own names have them. */
export function believed(corpus: Corpus, document: Document): BelievedFacts {
  const own = believedFacts(corpus).get(document);
  const { symbol, date, type } = document.facts;
  return own ?? { symbol: recorded(symbol), date: recorded(date), type: recorded(type.vi) };
}

function recorded(value: string | null): BelievedFact {
  return { value, against: 0 };
}

function saidByItself(document: Document): Record<keyof BelievedFacts, string[]> {
  const { title, shortName } = document.facts;
  const own = LANGUAGES.flatMap((language) =>
    [title, shortName].flatMap((name) => {
      const [first] = citationsIn(document, name[language], language);
      return first?.start === 0 ? (first.document ?? []) : [];
    }),
  );
  return {
    symbol: own.map(({ symbol }) => symbol.value),
    date: own.flatMap(({ date }) => date?.value ?? []),
    type: [title, shortName].flatMap((name) => kindAtStart(name.vi, 'vi')?.value ?? []),
  };
}

function believe(value: DocumentFacts['date'], said: readonly string[]): BelievedFact {
  const [other] = said;
  const isOutvoted = other !== undefined && other !== value && said.length >= ENOUGH;
  return isOutvoted && said.every((one) => one === other)
    ? { value: other, against: said.length }
    : recorded(value);
}
