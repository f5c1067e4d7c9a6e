import { LANGUAGES, type Language } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { FileTexts } from '../../model/corpus-parts.ts';
import type { Span } from '../../model/diagnostic.ts';
import type { Document, Guide } from '../../model/document.ts';
import { localizedTexts } from '../../model/localized-texts.ts';
import type { Provision } from '../../model/provision.ts';
import { formatTarget } from '../../model/provision-id.ts';
import type { WrittenAt } from '../../model/registry.ts';
import { writtenLanguages } from '../../model/translation/vietnamese-only.ts';
import { spanWithin } from '../../model/wording/compared-text.ts';
import { type FlatText, flatten, spanInFlat } from '../../model/wording/flat-text.ts';
import { notesIn, stretchesOf, withoutQuotes } from '../../model/wording/wording.ts';
import type { RuleIssue } from '../engine/rule.ts';
import { recordsBesideDocuments } from './yaml-records.ts';

/** A text by the editors: a provision of a digest, a text of a yaml file, a guide page. */
export interface OwnText {
  readonly kind: 'provision' | 'record' | 'guide';
  readonly language: Language;
  readonly stretches: readonly OwnStretch[];
  readonly subjectIds?: RuleIssue['subjectIds'];
}

/** A paragraph, heading, cell or yaml text. */
export interface OwnStretch {
  readonly text: string;
  /** Where the text can hold links; null for a heading of a provision and for yaml. */
  readonly flat: FlatText | null;
  readonly spanOf: (index: number, length: number) => Span;
}

/** Keys whose words are not the editors’: names, issued titles, quotations. */
const NOT_OWN = [
  'type',
  'issuer',
  'subject',
  'shortName',
  'mentions',
  'figurePairs',
  'name',
  'forms',
  'quote',
  'time',
];

/** The editors’ words in a document’s folder: its digest, if it is one, and its record. */
export function* ownWordsOf(files: FileTexts, document: Document): Generator<OwnText> {
  if (document.facts.textStatus === 'digest') {
    for (const provision of document.provisions.values()) yield* wordsOfProvision(document, provision);
  }
  for (const provision of document.provisions.values()) yield* wordsOfNotes(document, provision);
  yield* wordsOfOwnRecord(files, document);
}

/** The editors’ words in a document’s record, the reasons of its mentions included. */
export function* wordsOfOwnRecord(files: FileTexts, document: Document): Generator<OwnText> {
  yield* wordsOfFacts(files, document);
  for (const [list, entries] of Object.entries(document.facts.mentions)) {
    for (const [index, { reason }] of entries.entries()) {
      const path = ['mentions', list, index, 'reason'];
      yield* wordsOfRecord(files, reason, { file: document.file, path }, document.id);
    }
  }
}

/** The editors’ words in a document’s record; its title is the one issued. */
export function wordsOfFacts(files: FileTexts, { id, file, facts }: Document): Generator<OwnText> {
  return wordsOfRecord(files, { ...facts, title: null }, { file, path: [] }, id);
}

/** The editors’ words outside documents: tasks, bodies, terms, the edition’s note and the guide. */
export function* otherOwnWords(corpus: Corpus): Generator<OwnText> {
  for (const { type, record, at, subjectIds } of recordsBesideDocuments(corpus)) {
    // Publishers and titles are names.
    if (type !== 'source') yield* wordsOfRecord(corpus, record, at, subjectIds);
  }
  for (const guide of corpus.guides) yield wordsOfGuide(guide);
}

function* wordsOfProvision(document: Document, { id, wording }: Provision): Generator<OwnText> {
  for (const language of LANGUAGES) {
    const own = wording[language];
    if (own === null) continue;
    const { heading, headingSpan, blocks, span } = own;
    const title: OwnStretch[] =
      heading === null ? [] : [{ text: heading, flat: null, spanOf: spanWithin(headingSpan ?? span) }];
    // What is quoted from another paper is not the editors’.
    const paragraphs = stretchesOf(withoutQuotes(blocks)).map((inlines) =>
      ofFlat(span.file, flatten(inlines)),
    );
    yield {
      kind: 'provision',
      language,
      stretches: [...title, ...paragraphs],
      subjectIds: formatTarget(document.id, id),
    };
  }
}

/** Notes are by the editors, even on issued wording. */
function* wordsOfNotes(document: Document, { id, wording }: Provision): Generator<OwnText> {
  for (const language of LANGUAGES) {
    const { blocks = [], span } = wording[language] ?? {};
    for (const note of notesIn(blocks)) {
      const stretches = span === undefined ? [] : [ofFlat(span.file, flatten(note))];
      yield { kind: 'provision', language, stretches, subjectIds: formatTarget(document.id, id) };
    }
  }
}

function wordsOfGuide({ file, language, stretches }: Guide): OwnText {
  return { kind: 'guide', language, stretches: stretches.map((flat) => ofFlat(file, flat)) };
}

function ofFlat(file: string, flat: FlatText): OwnStretch {
  return { text: flat.text, flat, spanOf: (index, length) => spanInFlat(file, flat, index, length) };
}

/** The editors’ words in a record of a yaml file. */
export function* wordsOfRecord(
  files: FileTexts,
  record: unknown,
  { file, path }: WrittenAt,
  subjectIds?: RuleIssue['subjectIds'],
): Generator<OwnText> {
  for (const { path: inside, texts } of localizedTexts(record, NOT_OWN)) {
    for (const language of writtenLanguages(texts)) {
      const text = texts[language];
      const spanOf = (index: number, length: number): Span =>
        spanInYamlText(files, file, [...path, ...inside, language], text, index, length);
      yield { kind: 'record', language, stretches: [{ text, flat: null, spanOf }], subjectIds };
    }
  }
}

/** Where some letters of a text stand in a yaml file; the whole text where it is escaped or folded. */
export function spanInYamlText(
  files: FileTexts,
  file: string,
  path: readonly (string | number)[],
  text: string,
  index: number,
  length: number,
): Span {
  const span = files.spanInYaml(file, path);
  const raw = files.textOf(file)?.slice(span.start, span.end) ?? '';
  const words = text.slice(index, index + length);
  // Of several occurrences, take the one with the same number before it.
  let at = raw.indexOf(words);
  for (let before = text.indexOf(words); before !== -1 && before < index && at !== -1; ) {
    at = raw.indexOf(words, at + 1);
    before = text.indexOf(words, before + 1);
  }
  return at === -1 ? span : { file, start: span.start + at, end: span.start + at + words.length };
}
