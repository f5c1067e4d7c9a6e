import type { FoundCitation, UnitPath } from '../../../citations/found-citation.ts';
import { LANGUAGES, type Language, type Localized } from '../../../language/language.ts';
import {
  hasNumbers,
  provisionCitedAs,
  provisionsCitedAs,
  stepsToProvision,
} from '../../../model/cited-provision.ts';
import type { Corpus } from '../../../model/corpus.ts';
import { ancestorsOf, type Document } from '../../../model/document.ts';
import type { Provision } from '../../../model/provision.ts';
import { type ProvisionId, parseTarget } from '../../../model/provision-id.ts';
import { citationsIn } from '../../../model/wording/citations-in.ts';
import { runAt } from '../../../model/wording/flat-text.ts';
import type { CorpusRule, CountChecked, Example, RuleIssue } from '../../engine/rule.ts';
import { EN_FILE, EXAMPLE_BASE, example, FACTS_FILE, VI_FILE } from '../../examples/example-base.ts';
import { changedExample, TASKS_FILE } from '../../examples/registry-example.ts';
import { type OwnText, otherOwnWords, wordsOfOwnRecord, wordsOfRecord } from '../../texts/editorial-texts.ts';
import { recordsBesideDocuments, withoutSharedReasons } from '../../texts/yaml-records.ts';
import { documentOfUnits } from './cited-target.ts';

const relatedExample = (vi: string, en: string, where: Localized): Example =>
  example(vi, en, {
    [FACTS_FILE]: `${EXAMPLE_BASE[FACTS_FILE]}related:\n  - to: nq-mau\n    relation: implements\n    basis: stated\n    where: { vi: "${where.vi}", en: "${where.en}" }\n`,
    [VI_FILE]: `${EXAMPLE_BASE[VI_FILE]}\n<Section n="II" title="NHIỆM VỤ">\nHọp.\n</Section>\n`,
    [EN_FILE]: `${EXAMPLE_BASE[EN_FILE]}\n<Section n="II" title="TASKS">\nMeet.\n</Section>\n`,
  });

export const unknownUnit: CorpusRule<'unknown-unit'> = {
  id: 'unknown-unit',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Mục, khoản mà ban biên tập nhắc đến là có thật',
    en: 'The sections and clauses that the editors name exist',
  },
  explanation: {
    vi: 'Mô tả, ghi chú, lý do và mục where của related không có liên kết, nên không ai phát hiện số mục, khoản ghi sai bằng cách bấm vào. Nếu văn bản được nhắc đến có toàn văn thì mục, khoản ấy phải có thật; đoạn ghi ở where còn phải viện dẫn văn bản ghi ở to. Xem lại văn bản rồi sửa số.',
    en: 'Descriptions, notes, reasons and the “where” of related contain no links, so nobody finds a wrong number by following one. Where the full text of the document is available, the section or clause must exist; and the one given under “where” must cite the document under “to”. Compare with the wording and correct the number.',
  },
  unitLabel: { vi: 'viện dẫn mục, khoản không có liên kết', en: 'citations of units without a link' },
  failing: [
    relatedExample('Khoản không có thật', 'A clause that does not exist', {
      vi: '▶khoản 4, mục I',
      en: '▶clause 4, section I',
    }),
    relatedExample('Mục không viện dẫn văn bản ấy', 'A section that does not cite the document', {
      vi: '▶mục II',
      en: '▶section II',
    }),
    changedExample(
      'Lý do nêu khoản không có thật',
      'A reason with a clause that does not exist',
      TASKS_FILE,
      {
        'reason: { vi: Câu trước nêu., en: Named before. }':
          'reason: { vi: "▶Khoản 7, mục I nêu.", en: "▶Clause 7, section I names it." }',
      },
    ),
  ],
  passing: [
    relatedExample('Khoản có viện dẫn văn bản ấy', 'A clause that cites the document', {
      vi: 'khoản 1, mục I',
      en: 'clause 1, section I',
    }),
    relatedExample('Khoản của văn bản chưa có toàn văn', 'A clause of a document without full text', {
      vi: 'mục I, theo khoản 9, mục V, Nghị quyết số 07-NQ/MAU, ngày 12/6/2021',
      en: 'section I, under clause 9, section V of Resolution No. 07-NQ/MAU of 12 June 2021',
    }),
  ],
  *checkDocument(corpus, document, countChecked) {
    for (const text of wordsOfOwnRecord(corpus, document))
      yield* findUnknown(corpus, document, text, countChecked, document);
    for (const index of document.facts.related.keys())
      yield* checkWhere(corpus, document, index, countChecked);
  },
  *check(corpus, countChecked) {
    for (const record of [...corpus.tasks, ...corpus.settledSentences]) {
      const document = corpus.documentsById.get(record.document);
      if (document === undefined) continue;
      const subjectIds = 'id' in record ? [record.id, record.key] : record.key;
      const own = 'id' in record ? withoutSharedReasons(record) : record;
      for (const text of wordsOfRecord(corpus, own, record, subjectIds)) {
        yield* findUnknown(corpus, document, text, countChecked);
      }
    }
    // What names no document speaks of the one that the tasks are from.
    const main = corpus.documentsById.get(corpus.taskFiles[0]?.document ?? '');
    for (const { type, record, at, subjectIds } of recordsBesideDocuments(corpus)) {
      if (main === undefined || type === 'task' || type === 'settled') continue;
      const holder = corpus.taskFiles.find(({ file }) => file === at.file)?.document ?? '';
      for (const text of wordsOfRecord(corpus, record, at, subjectIds)) {
        yield* findUnknown(corpus, corpus.documentsById.get(holder) ?? main, text, countChecked);
      }
    }
    for (const text of otherOwnWords(corpus)) {
      if (main !== undefined && text.kind === 'guide') yield* findUnknown(corpus, main, text, countChecked);
    }
  },
};

/** Every citation has one of these. */
const FIGURE = /\d|(?<!\p{L})[IVXLC]+(?!\p{L})/u;

function* findUnknown(
  corpus: Corpus,
  own: Document,
  { language, stretches, subjectIds }: OwnText,
  countChecked: CountChecked,
  holder: Document | Corpus = corpus,
): Generator<RuleIssue> {
  for (const { text, flat, spanOf } of stretches) {
    if (!FIGURE.test(text)) continue;
    for (const citation of citationsIn(holder, text, language)) {
      const document = numberedDocumentOf(corpus, own, citation, text, language);
      // The words of a link are held against its target.
      const isLinked = flat !== null && runAt(flat, citation.start)?.referenced === true;
      if (document === null || isLinked) continue;
      countChecked();
      const unknown = citation.units.find((path) => isUnknown(document, path));
      if (unknown === undefined) continue;
      const { start, end } = citation;
      const words = text.slice(start, end);
      yield {
        span: spanOf(start, end - start),
        ...(subjectIds === undefined ? {} : { subjectIds }),
        requires: [{ of: document.id, part: 'whole' }],
        message: {
          vi: `Văn bản “${document.id}” không có “${words}”. Xem lại văn bản rồi sửa số mục, khoản.`,
          en: `“${document.id}” has no “${words}”. Compare with the wording and correct the number.`,
        },
      };
    }
  }
}

/** The document whose units a citation names, if its numbered text is held. */
function numberedDocumentOf(
  corpus: Corpus,
  own: Document,
  citation: FoundCitation,
  text: string,
  language: Language,
): Document | null {
  if (citation.units.length === 0) return null;
  const document = documentOfUnits(corpus, own, citation, text, language);
  return document !== null && hasNumbers(document) ? document : null;
}

function isUnknown(document: Document, path: UnitPath): boolean {
  return stepsToProvision(path).length > 0 && provisionsCitedAs(document, path).length === 0;
}

/** Checks that the provisions named under `where` of a relation cite its target document. */
function* checkWhere(
  corpus: Corpus,
  document: Document,
  index: number,
  countChecked: CountChecked,
): Generator<RuleIssue> {
  const entry = document.facts.related[index];
  const to = entry === undefined ? null : parseTarget(entry.to);
  if (entry?.where === undefined || to === null || document.facts.textStatus === 'record') return;
  for (const language of LANGUAGES) {
    const text = entry.where[language];
    for (const citation of citationsIn(document, text, language)) {
      if (numberedDocumentOf(corpus, document, citation, text, language) !== document) continue;
      countChecked();
      const places = citation.units.flatMap((path) => provisionCitedAs(document, path) ?? []);
      if (places.length === 0 || places.some((place) => cites(document, place, to.document))) continue;
      const words = text.slice(citation.start, citation.end);
      const at = { file: document.file, path: ['related', index] };
      const written = [...wordsOfRecord(corpus, { where: entry.where }, at)].find(
        (one) => one.language === language,
      );
      const span = written?.stretches[0]?.spanOf(citation.start, words.length);
      if (span === undefined) continue;
      yield {
        span,
        subjectIds: document.id,
        requires: [{ of: document.id, part: 'whole' }],
        message: {
          vi: `Ở “${words}” không có <Ref> nào đến “${to.document}”. Sửa số mục, khoản theo chỗ có viện dẫn.`,
          en: `“${words}” has no <Ref> to “${to.document}”. Give the section or clause that cites it.`,
        },
      };
    }
  }
}

/** Whether a provision or one inside it cites a document. */
function cites(document: Document, place: Provision, cited: string): boolean {
  return document.references.some(({ to, from }) => {
    if (parseTarget(to)?.document !== cited || !('provision' in from)) return false;
    const holder = document.provisions.get(from.provision as ProvisionId);
    return holder === place || (holder !== undefined && ancestorsOf(document, holder).includes(place));
  });
}
