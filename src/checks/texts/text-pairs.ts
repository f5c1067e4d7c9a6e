import { type Localized, localize } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { FileTexts } from '../../model/corpus-parts.ts';
import type { Span } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import { guidePairs, sectionsOf } from '../../model/guide-words.ts';
import { localizedTexts } from '../../model/localized-texts.ts';
import { formatTarget } from '../../model/provision-id.ts';
import { comparedText, spanInWording } from '../../model/wording/compared-text.ts';
import { spanInLines } from '../../model/wording/flat-text.ts';
import type { CountChecked, RuleIssue } from '../engine/rule.ts';
import { spanInYamlText } from './editorial-texts.ts';
import { textsInExchange } from './exchanged-texts.ts';
import { recordOf, recordsBesideDocuments, type YamlRecord } from './yaml-records.ts';

/** A text with its translation: of a provision with its heading, of a yaml file, a section of a guide. */
export interface TextPair {
  readonly kind: 'provision' | 'record' | 'guide';
  readonly texts: Localized;
  /** Where some letters of the translation stand in its file. */
  readonly spanOf: (index: number, length: number) => Span;
  /** Whether its lines are rows that answer each other. */
  readonly hasTable?: boolean;
  readonly subjectIds?: RuleIssue['subjectIds'];
  readonly requires?: RuleIssue['requires'];
  /** The document whose text it is. */
  readonly document?: Document;
}

/** The checks of a rule that compares each text with its translation. */
export function inTextPairs(
  find: (pair: TextPair, files: FileTexts, countChecked: CountChecked) => Iterable<RuleIssue>,
) {
  function* findInAll(pairs: Iterable<TextPair>, files: FileTexts, countChecked: CountChecked) {
    for (const pair of pairs) {
      const { subjectIds, requires } = pair;
      for (const finding of find(pair, files, countChecked)) yield { ...finding, subjectIds, requires };
    }
  }
  return {
    checkLoneDocument: (document: Document, files: FileTexts, countChecked: CountChecked) =>
      findInAll(pairsInDocument(document, files), files, countChecked),
    check: (corpus: Corpus, countChecked: CountChecked) =>
      findInAll(pairsBesideDocuments(corpus), corpus, countChecked),
  };
}

function* pairsInDocument(document: Document, files: FileTexts): Generator<TextPair> {
  for (const { id, wording } of document.provisions.values()) {
    const { vi, en } = wording;
    if (vi === null || en === null) continue;
    const subjectIds = formatTarget(document.id, id);
    yield {
      kind: 'provision',
      texts: { vi: comparedText(vi), en: comparedText(en) },
      spanOf: (index, length) => spanInWording(en, index, length),
      hasTable: en.blocks.some(({ type }) => type === 'table'),
      subjectIds,
      requires: [{ of: subjectIds, part: 'wording' }],
      document,
    };
  }
  yield* pairsInRecord(files, recordOf(document));
}

function* pairsBesideDocuments(corpus: Corpus): Generator<TextPair> {
  const exchanged = textsInExchange(corpus);
  for (const record of recordsBesideDocuments(corpus)) {
    for (const pair of pairsInRecord(corpus, record)) if (!exchanged.has(pair.texts)) yield pair;
  }
  for (const { vi, en } of guidePairs(corpus)) {
    const sections = { vi: sectionsOf(vi), en: sectionsOf(en) };
    // A section in one language only is reported by another rule.
    if (sections.vi.length !== sections.en.length) continue;
    for (const [index, flats] of sections.en.entries()) {
      const texts = localize((of) => (sections[of][index] ?? []).map(({ text }) => text).join('\n'));
      const spanOf: TextPair['spanOf'] = (at, length) => spanInLines(en.file, flats, at, length);
      yield { kind: 'guide', texts, spanOf, requires: [{ file: vi.file }, { file: en.file }] };
    }
  }
}

function* pairsInRecord(
  files: FileTexts,
  { record, at: { file, path }, subjectIds }: YamlRecord,
): Generator<TextPair> {
  for (const { path: inside, texts } of localizedTexts(record, ['figurePairs'])) {
    const way = [...path, ...inside, 'en'];
    const spanOf: TextPair['spanOf'] = (index, length) =>
      spanInYamlText(files, file, way, texts.en, index, length);
    yield { kind: 'record', texts, spanOf, subjectIds };
  }
}
