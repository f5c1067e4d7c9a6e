import { LANGUAGES, type Language, type Localized, localize } from '../../language/language.ts';
import { memoize } from '../../language/memoize.ts';
import type { Corpus } from '../../model/corpus.ts';
import { type LocalizedText, localizedTexts } from '../../model/localized-texts.ts';
import type { Body, Term } from '../../model/registry.ts';
import { namedIn } from '../../model/wording/occurrences.ts';
import { recordsBesideDocuments, type YamlRecord } from './yaml-records.ts';

/** A text of a yaml file in both languages, with the terms and bodies that each language names. */
interface NamingText extends LocalizedText {
  readonly record: YamlRecord;
  readonly named: Localized<ReadonlySet<unknown>>;
}

/** Two texts of one kind, each with the English of the other. */
type ExchangedTexts = readonly [NamingText, NamingText];

/** How many more names two texts must share once their English is exchanged. */
const ENOUGH = 2;

/** The pairs of texts whose English was exchanged: apart they name different things, crosswise the same. */
export const exchangedTexts = memoize((corpus: Corpus): readonly ExchangedTexts[] => {
  // While names and forms are exchanged, what a text names is not sure.
  if (strangeNames(corpus).some(({ isExchange }) => isExchange)) return [];
  const texts = [...recordsBesideDocuments(corpus)].flatMap((record) =>
    [...localizedTexts(record.record, ['name'])].map((text): NamingText => {
      const named = localize((language) => namedIn(corpus, text.texts[language], language));
      return { ...text, record, named };
    }),
  );
  const doubtful = texts.filter((text) => differenceOf(text, text) > 0);
  return [...Map.groupBy(doubtful, kindOf).values()].flatMap(findExchanged);
});

/** The texts that are part of an exchange: what else differs in them needs no finding of its own. */
export const textsInExchange = memoize(
  (corpus: Corpus): ReadonlySet<Localized> =>
    new Set(exchangedTexts(corpus).flatMap((pair) => pair.map(({ texts }) => texts))),
);

/** Texts of one kind, whichever records hold them: titles of tasks, reasons. */
function kindOf({ record, path }: NamingText): string {
  return `${record.type} ${record.type === 'reason' ? '' : path.findLast((key) => typeof key === 'string')}`;
}

function findExchanged(texts: readonly NamingText[]): readonly ExchangedTexts[] {
  const found: ExchangedTexts[] = [];
  const taken = new Set<NamingText>();
  for (const text of texts) {
    const [best] = texts
      .filter((other) => other !== text && !taken.has(other) && !taken.has(text))
      .map((other) => ({ other, gain: gainOf(text, other) }))
      .sort((a, b) => b.gain - a.gain);
    if (best === undefined || best.gain < ENOUGH) continue;
    taken.add(text).add(best.other);
    found.push([text, best.other]);
  }
  return found;
}

/** How many more names two texts share crosswise than apart; 0 unless each of the two fits the other far better. */
function gainOf(one: NamingText, other: NamingText): number {
  const apart = [differenceOf(one, one), differenceOf(other, other)] as const;
  const across = [differenceOf(one, other), differenceOf(other, one)] as const;
  const fits = across[0] < apart[0] && across[1] < apart[1];
  const [sum, rest] = [apart[0] + apart[1], across[0] + across[1]];
  return fits && rest * 2 <= sum ? sum - rest : 0;
}

/** How many things only the Vietnamese of one text or only the English of another names. */
function differenceOf({ named: { vi } }: NamingText, { named: { en } }: NamingText): number {
  return vi.symmetricDifference(en).size;
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
