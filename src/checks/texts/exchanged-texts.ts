import { LANGUAGES, type Language, type Localized } from '../../language/language.ts';
import { memoize } from '../../language/memoize.ts';
import { plainWords } from '../../language/whole-words.ts';
import type { Corpus } from '../../model/corpus.ts';
import { localizedTexts } from '../../model/localized-texts.ts';
import type { Body, Term, YamlPath } from '../../model/registry.ts';
import { namedIn } from '../../model/wording/occurrences.ts';
import { recordsBesideDocuments, type YamlRecord } from './yaml-records.ts';

/** Two things that belong together: the languages of a text, by what they name; a title and its quotation, by words. */
interface Pair {
  readonly record: YamlRecord;
  readonly path: YamlPath;
  readonly texts: Localized;
  readonly named: readonly [ReadonlySet<unknown>, ReadonlySet<unknown>];
}

/** Two pairs of one kind, each with the second half of the other. */
type ExchangedPairs = readonly [Pair, Pair];

/** How many more names or words two pairs must share once their halves are exchanged. */
const ENOUGH = 2;

/** The pairs of texts whose English was exchanged: apart they name different things, crosswise the same. */
export const exchangedTexts = memoize((corpus: Corpus): readonly ExchangedPairs[] => {
  // While names and forms are exchanged, what a text names is not sure.
  if (strangeNames(corpus).some(({ isExchange }) => isExchange)) return [];
  const texts = [...recordsBesideDocuments(corpus)].flatMap((record) =>
    [...localizedTexts(record.record, ['name'])].map(({ path, texts }): Pair => {
      const named = LANGUAGES.map((language) => namedIn(corpus, texts[language], language));
      return { record, path, texts, named: named as [Set<unknown>, Set<unknown>] };
    }),
  );
  const inBoth = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>) => a.symmetricDifference(b).size;
  return [...Map.groupBy(texts, kindOf).values()].flatMap((some) => findExchanged(some, inBoth));
});

/** The tasks whose titles were exchanged: each has the words of the other's quotation. Told once, in Vietnamese first. */
export const exchangedTitles = memoize(
  (corpus: Corpus): readonly { readonly language: Language; readonly pairs: ExchangedPairs }[] => {
    const known = new Set(exchangedTexts(corpus).flatMap((pairs) => pairs.map(({ texts }) => texts)));
    return LANGUAGES.flatMap((language) => {
      const titles = corpus.tasks.flatMap((task): readonly Pair[] => {
        const { title, quote, id } = task;
        if (known.has(title)) return [];
        const record: YamlRecord = { type: 'task', record: task, at: task, subjectIds: id };
        const named = [title, quote].map((texts) => new Set(plainWords(texts[language])));
        return [{ record, path: ['title'], texts: title, named: named as [Set<unknown>, Set<unknown>] }];
      });
      const found = findExchanged(titles, (title, quote) => title.difference(quote).size);
      for (const { texts } of found.flat()) known.add(texts);
      return found.map((pairs) => ({ language, pairs }));
    });
  },
);

/** The texts that are part of an exchange: what else differs in them needs no finding of its own. */
export const textsInExchange = memoize(
  (corpus: Corpus): ReadonlySet<Localized> =>
    new Set(
      [...exchangedTexts(corpus), ...exchangedTitles(corpus).map(({ pairs }) => pairs)]
        .flat()
        .map(({ texts }) => texts),
    ),
);

/** Texts of one kind, whichever records hold them: titles of tasks, reasons. */
function kindOf({ record, path }: Pair): string {
  return `${record.type} ${record.type === 'reason' ? '' : path.findLast((key) => typeof key === 'string')}`;
}

/** `differ` counts what the halves of a pair do not have in common. */
function findExchanged(
  pairs: readonly Pair[],
  differ: (first: ReadonlySet<unknown>, second: ReadonlySet<unknown>) => number,
): readonly ExchangedPairs[] {
  const distance = (first: Pair, second: Pair): number => differ(first.named[0], second.named[1]);
  /** How many more things two pairs share crosswise than apart; 0 unless each half fits the other far better. */
  const gainOf = (one: Pair, other: Pair): number => {
    const apart = [distance(one, one), distance(other, other)] as const;
    const across = [distance(one, other), distance(other, one)] as const;
    const fits = across[0] <= apart[0] && across[1] <= apart[1];
    const [sum, rest] = [apart[0] + apart[1], across[0] + across[1]];
    return fits && rest * 2 <= sum ? sum - rest : 0;
  };
  const found: ExchangedPairs[] = [];
  const doubtful = new Set(pairs.filter((pair) => distance(pair, pair) > 0));
  for (const pair of doubtful) {
    doubtful.delete(pair);
    const [best] = [...doubtful]
      .map((other) => ({ other, gain: gainOf(pair, other) }))
      .sort((a, b) => b.gain - a.gain);
    if (best === undefined || best.gain < ENOUGH) continue;
    doubtful.delete(best.other);
    found.push([pair, best.other]);
  }
  return found;
}

/** A term or body whose name in a language is no form of its own, but one of another; of an exchange the first. */
export const strangeNames = memoize((corpus: Corpus) =>
  LANGUAGES.flatMap((language) => [
    ...findStrangeNames(corpus.terms, language),
    ...findStrangeNames(corpus.bodies, language),
  ]),
);

function findStrangeNames(entries: readonly (Body | Term)[], language: Language) {
  const byForm = new Map(
    entries.flatMap((entry) => entry.forms[language].map((form) => [form.toLowerCase(), entry])),
  );
  const isForm = ({ name }: Body | Term, { forms }: Body | Term): boolean =>
    forms[language].some((form) => form.toLowerCase() === name[language].toLowerCase());
  return entries.flatMap((entry) => {
    const other = byForm.get(entry.name[language].toLowerCase());
    // One name of two entries is a repetition.
    if (other === undefined || other.name[language] === entry.name[language] || isForm(entry, entry))
      return [];
    if (entry.forms[language].length === 0) return [];
    const isExchange = isForm(other, entry) && !isForm(other, other);
    return isExchange && entries.indexOf(other) < entries.indexOf(entry)
      ? []
      : [{ entry, other, language, isExchange }];
  });
}
