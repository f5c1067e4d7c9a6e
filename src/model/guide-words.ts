import { type Item, itemsLacking } from '../language/items-lacking.ts';
import { LANGUAGES, type Language, type Localized, localize, otherLanguage } from '../language/language.ts';
import { nearest } from '../language/suggestion.ts';
import { citeProvision } from './citation.ts';
import { type Corpus, resolveTarget } from './corpus.ts';
import type { FileTexts } from './corpus-parts.ts';
import type { Span } from './diagnostic.ts';
import type { Guide, GuideWords } from './document.ts';
import { quotationsIn, standsIn, wordingBelow } from './quoted-words.ts';
import { type FlatText, spanInFlat } from './wording/flat-text.ts';

/** Code that is a name, a value or an option, not words of a language. */
const NAME = /^(?:(?:--|npm run )\S+(?: \S+)*|[a-z][\w-]*(?:[.#:>][\w-]+)*)$/i;

/** The pages of the guide that both languages have. */
export function guidePairs({ guides }: Corpus): readonly Localized<Guide>[] {
  return guides.flatMap((vi) => {
    const en = guides.find(({ slug, language }) => slug === vi.slug && language === 'en');
    return vi.language === 'vi' && en !== undefined ? [{ vi, en }] : [];
  });
}

/** What of a guide stands before its first heading, and from each heading to the next. */
function splitAtHeadings<T>({ headings }: Guide, all: readonly T[], offsetOf: (one: T) => number): T[][] {
  const starts = headings.map(({ span }) => span.start);
  const sections = [0, ...starts].map((): T[] => []);
  for (const one of all) sections[starts.filter((start) => start <= offsetOf(one)).length]?.push(one);
  return sections;
}

/** The paragraphs, headings and cells of each section of a guide. */
export function sectionsOf(guide: Guide): readonly (readonly FlatText[])[] {
  return splitAtHeadings(guide, guide.stretches, ({ runs }) => runs[0]?.run.offset ?? 0);
}

/** The names in code of each section of a guide. */
function namesBySection(guide: Guide): readonly (readonly GuideWords[])[] {
  const names = guide.code.filter(({ text }) => NAME.test(text));
  return splitAtHeadings(guide, names, ({ span }) => span.start);
}

/** The first heading of a guide that has more of them than its twin and no fellow there. */
export function sectionMissing(
  files: FileTexts,
  guide: Guide,
  twin: Guide,
): Guide['headings'][number] | null {
  const sectionsOf = ({ file, headings }: Guide): readonly Item[] =>
    headings.map(({ span }, index) => ({
      text: (files.textOf(file) ?? '').slice(span.start, headings[index + 1]?.span.start),
      named: new Set(),
    }));
  const [lacking] = itemsLacking(sectionsOf(guide), sectionsOf(twin));
  return lacking === undefined ? null : (guide.headings[lacking] ?? null);
}

/** What a line of a list or a table begins with. */
const LISTED = /^\s*(?:[-*] |\d+\. |\|)/;

/**
 * The items and cells of which the same section in the other language has fewer; none where sections differ. Paragraphs
 * may be parted otherwise in each language.
 */
export function* itemsMissing(
  files: FileTexts,
  guides: Localized<Guide>,
): Generator<{
  readonly language: Language;
  readonly span: Span;
}> {
  const sections = localize((language) => sectionsOf(guides[language]));
  if (sections.vi.length !== sections.en.length) return;
  const listedIn = (language: Language, index: number): readonly FlatText[] => {
    const text = files.textOf(guides[language].file) ?? '';
    return (sections[language][index] ?? []).filter(({ runs }) => {
      const at = runs[0]?.run.offset ?? 0;
      return LISTED.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at + 2));
    });
  };
  for (const index of sections.vi.keys()) {
    for (const language of LANGUAGES) {
      const listed = localize((of) => listedIn(of, index));
      const items = localize((of) => listed[of].map(({ text }): Item => ({ text, named: new Set() })));
      const [at] = itemsLacking(items[language], items[otherLanguage(language)]);
      const flat = at === undefined ? undefined : listed[language][at];
      if (flat !== undefined)
        yield { language, span: spanInFlat(guides[language].file, flat, 0, flat.text.length) };
    }
  }
}

/** A name that stands in one language only, with the similar one that the other language has there. */
interface LonelyName extends GuideWords {
  readonly meant: string | null;
}

/** The names in one language only, by sections; none where the sections differ. */
export function* lonelyNames(corpus: Corpus, guides: Localized<Guide>): Generator<LonelyName> {
  const sections = localize((language) => namesBySection(guides[language]));
  if (sections.vi.length !== sections.en.length) return;
  const all = corpus.guides.flatMap(({ code }) => code.map(({ text }) => text));
  const isKnown = (name: string): boolean =>
    all.indexOf(name) !== all.lastIndexOf(name) ||
    corpus.tasksById.has(name) ||
    resolveTarget(corpus, name) !== null;
  for (const section of sections.vi.keys()) {
    const names = localize((language) => sections[language][section] ?? []);
    const lonely = localize((language) => {
      const others = new Set(names[otherLanguage(language)].map(({ text }) => text));
      return names[language].filter(({ text }) => !others.has(text));
    });
    for (const language of LANGUAGES) {
      const there = lonely[otherLanguage(language)].map(({ text }) => text);
      const isElsewhere = (name: string): boolean =>
        guides[otherLanguage(language)].code.some(({ text }) => text === name);
      for (const words of lonely[language]) {
        const { text } = words;
        const meant = nearest(text, there);
        // Of two spellings the one that stands elsewhere too is right; a name of its own in each language is no slip.
        const isRight = meant === null ? there.length > 0 || isElsewhere(text) : isKnown(text);
        if (!isRight && (meant === null || language === 'en' || isKnown(meant))) yield { ...words, meant };
      }
    }
  }
}

/** What the citation of a provision has near its beginning. */
const UNIT = /^.{0,60}?(?:điểm|khoản|mục|point|clause|section) [IVX\d]/u;

/** Whether a quotation set apart begins as a citation and is that of no provision, or quotes what is not there. */
export function isMiscitation(corpus: Corpus, language: Language, text: string): boolean {
  // What is cited may stand in what was not read.
  if (!UNIT.test(text) || corpus.unreadFiles.length + corpus.lostDocuments.size > 0) return false;
  const [quotation] = quotationsIn(text).slice(-1);
  const cited = quotation === undefined ? text : text.slice(0, quotation.start - 1).replace(/: $/, '');
  for (const document of corpus.documents) {
    for (const provision of document.provisions.values()) {
      const forms = (['full', 'unit', 'short'] as const).map((form) =>
        citeProvision(document, provision, language, form),
      );
      if (!forms.includes(cited.trim())) continue;
      const words = quotation === undefined ? '' : text.slice(quotation.start, quotation.end);
      if (standsIn(wordingBelow(document, provision, language), words)) return false;
    }
  }
  return true;
}
