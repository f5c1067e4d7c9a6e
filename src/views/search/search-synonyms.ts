import { GRAMMAR_WORDS } from '../../citations/level-words.ts';
import type { Language } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Body, Term } from '../../model/registry.ts';
import { spellVietnamese, wordsOf } from '../../search/shared/folding.ts';
import type { SynonymGroup, WordTables } from '../../search/shared/word-tables.ts';

/** What search takes for the same: the words of the office, and what is cut from glossary, bodies and names of a dash. */
export function viewSearchSynonyms(corpus: Corpus, language: Language): Pick<WordTables, 'groups' | 'names'> {
  const groups = [
    ...corpus.terms.map((term) => groupOfTerm(term, language)),
    ...corpus.bodies.map((body) => groupOfBody(body, language)),
    ...(language === 'en' ? [groupOfDash()] : []),
  ].filter(([written, asked]) => written.length + asked.length > 1);
  const names = [...corpus.terms, ...corpus.bodies].map(({ name }) => plainName(name[language]));
  const office = corpus.searchWords.words[language].map(
    ({ asked, written }): SynonymGroup => [written, asked, 1],
  );
  return {
    groups: [...office, ...new Map(groups.map((group) => [JSON.stringify(group), group])).values()],
    names: language === 'vi' ? differing(names) : [],
  };
}

/** An abbreviation that stands in symbols alone (`KH`) is only asked for; so are the names that other translations use. */
function groupOfTerm({ name, abbreviation, otherEnglish, forms }: Term, language: Language): SynonymGroup {
  const own = plainName(name[language]);
  const short = abbreviation === null ? [] : [abbreviation];
  const isWritten = short.some((form) => forms[language].includes(form));
  const written = isWritten ? [own, ...short] : [own];
  const names = language === 'en' ? otherEnglish.filter((other) => !holds(other, own)) : [];
  return [written, [...(isWritten ? [] : short), ...names]];
}

function groupOfBody({ name, abbreviations, forms }: Body, language: Language): SynonymGroup {
  const own = name[language];
  const others = forms[language].filter((form) => !holds(form, own) && !holds(own, form));
  const isWritten = (short: string): boolean => forms[language].some((form) => holds(form, short));
  return [
    differing([own, ...abbreviations.filter(isWritten), ...others]),
    abbreviations.filter((short) => !isWritten(short)),
  ];
}

/** `dash` and `bullet` for `indent`, by which citations here call it. */
function groupOfDash(): SynonymGroup {
  const names = Object.entries(GRAMMAR_WORDS.levels.en).filter(([, { level }]) => level === 'dash');
  return [['indent'], names.map(([name]) => name).filter((name) => !name.startsWith('indent'))];
}

/** A name without what the glossary adds in brackets. */
function plainName(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '');
}

/** Whether one form contains another, word for word: then it finds nothing that the other does not. */
function holds(form: string, part: string): boolean {
  return ` ${spelled(form)} `.includes(` ${spelled(part)} `);
}

function differing(forms: readonly string[]): readonly string[] {
  return [...new Map(forms.toReversed().map((form) => [spelled(form), form])).values()].toReversed();
}

function spelled(text: string): string {
  return wordsOf(text)
    .map((word) => spellVietnamese(word.spelled))
    .join(' ');
}
