import { LANGUAGES, type Language, type Localized } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { FileTexts } from '../../model/corpus-parts.ts';
import type { Span } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import { formatTarget } from '../../model/provision-id.ts';
import { spanWithin } from '../../model/wording/compared-text.ts';
import { spanInBlocks } from '../../model/wording/flat-text.ts';
import { plainText, withoutQuotes } from '../../model/wording/wording.ts';
import type { CountChecked, RuleIssue } from '../engine/rule.ts';
import { type OwnText, otherOwnWords, wordsOfFacts } from './editorial-texts.ts';

/** A heading, wording or yaml text that readers see in one language. */
export interface ShownText {
  readonly language: Language;
  /** Paragraphs and rows are lines, the cells of a row are parted by tabs. */
  readonly text: string;
  /** Where some letters of the text stand in the file. */
  readonly spanOf: (index: number, length: number) => Span;
  /** Whether `<Ref>` can stand in it. */
  readonly mayLink: boolean;
  /** Whether it is the wording of a provision that runs on, and no list of names as at the end of a paper. */
  readonly isWording?: boolean;
  readonly subjectIds?: RuleIssue['subjectIds'];
  readonly requires?: RuleIssue['requires'];
}

/** A finding on some letters of a text. */
export function findingIn(
  { spanOf, subjectIds, requires }: ShownText,
  index: number,
  length: number,
  message: Localized,
): RuleIssue {
  return { span: spanOf(index, length), message, subjectIds, requires };
}

/** The checks of a rule that looks at each text that readers see, by itself. */
export function inShownTexts(find: (shown: ShownText, files: FileTexts) => Iterable<RuleIssue>) {
  function* findInAll(texts: Iterable<ShownText>, files: FileTexts, countChecked: CountChecked) {
    for (const shown of texts) {
      countChecked();
      yield* find(shown, files);
    }
  }
  return {
    checkLoneDocument: (document: Document, files: FileTexts, countChecked: CountChecked) =>
      findInAll(shownTextsOf(document, files), files, countChecked),
    check: (corpus: Corpus, countChecked: CountChecked) =>
      findInAll(shownOf(otherOwnWords(corpus)), corpus, countChecked),
  };
}

/** What readers see of a document, but for the Vietnamese of an issued text, which is compared with its source. */
export function* shownTextsOf(document: Document, files: FileTexts): Generator<ShownText> {
  const languages = document.facts.textStatus === 'verbatim' ? (['en'] as const) : LANGUAGES;
  for (const provision of document.provisions.values()) {
    for (const language of languages) yield* textsOfProvision(document, provision, language);
  }
  yield* shownOf(wordsOfFacts(files, document));
}

function* shownOf(texts: Iterable<OwnText>): Generator<ShownText> {
  for (const { stretches, ...words } of texts) {
    for (const stretch of stretches) yield { ...words, ...stretch, mayLink: false };
  }
}

function* textsOfProvision(
  document: Document,
  { id, kind, wording }: Provision,
  language: Language,
): Generator<ShownText> {
  const written = wording[language];
  if (written === null) return;
  const { heading, headingSpan, span } = written;
  // What is quoted from another paper begins and ends where that paper does.
  const blocks = withoutQuotes(written.blocks);
  const text = plainText(blocks);
  const subjectIds = formatTarget(document.id, id);
  // Refused markup leaves a gap in the words.
  const requires = [{ of: subjectIds, part: 'wording' as const, language }];
  if (heading !== null) {
    const spanOf = spanWithin(headingSpan ?? span);
    yield { language, text: heading, spanOf, mayLink: false, subjectIds, requires };
  }
  if (text === '') return;
  const spanOf: ShownText['spanOf'] = (index, length) => spanInBlocks(span.file, blocks, index, length);
  const isWording = kind !== 'signature' && kind !== 'recipients';
  yield { language, text, spanOf, mayLink: true, isWording, subjectIds, requires };
}
