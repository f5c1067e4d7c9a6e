import { findCitations } from '../../../citations/find-citations.ts';
import type { TextRange } from '../../../citations/found-citation.ts';
import { type Language, localize } from '../../../language/language.ts';
import { citeProvision } from '../../../model/citation.ts';
import { commonProvision } from '../../../model/cited-provision.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { Document, Reference } from '../../../model/document.ts';
import type { Provision } from '../../../model/provision.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import {
  citationsOfQuotations,
  quotationsIn,
  standsIn,
  wordingBelow,
  wordingOf,
} from '../../../model/quoted-words.ts';
import type { CorpusRule, CountChecked, RuleIssue } from '../../engine/rule.ts';
import { EN_FILE, example, exampleClause, VI_FILE } from '../../examples/example-base.ts';
import { taskExample } from '../../examples/registry-example.ts';
import { VERBATIM_EXAMPLE } from '../../examples/verbatim-example.ts';
import {
  type OwnStretch,
  type OwnText,
  otherOwnWords,
  ownWordsOf,
  wordsOfRecord,
} from '../../texts/editorial-texts.ts';
import { withoutSharedReasons } from '../../texts/yaml-records.ts';
import { linksIn, referencesByPlace } from './linked-words.ts';

const digest = (vi: string, en: string): Record<string, string> => ({
  ...VERBATIM_EXAMPLE,
  [VI_FILE]: exampleClause(vi),
  [EN_FILE]: exampleClause(en),
});
const REASON = 'reason: { vi: Câu trước nêu., en: Named before. }';

export const quoteNotInClause: CorpusRule<'quote-not-in-clause'> = {
  id: 'quote-not-in-clause',
  group: 'truth',
  severity: 'error',
  title: {
    vi: 'Chữ trong ngoặc kép có đúng trong đoạn được viện dẫn',
    en: 'Quoted words are in the provision cited for them',
  },
  explanation: {
    vi: 'Trong lời của ban biên tập, cụm từ trong “…” đi với viện dẫn đến một đoạn nguyên văn phải có đúng từng chữ trong đoạn đó hoặc trong các đoạn nó chứa; chỗ lược ghi “…” hoặc “[…]”. Lý do của một nhiệm vụ chỉ trích những chữ có trong văn bản của nhiệm vụ, và trong đoạn mà lý do nêu tên nếu có.',
    en: 'In the editors’ own words, text in “…” with a citation of a verbatim provision must be in that provision, or in those it contains, letter for letter; omissions are marked “…” or “[…]”. The reason of a task quotes only words of the document of the task and, if the reason names a provision, of that provision.',
  },
  unitLabel: { vi: 'chỗ trích trong ngoặc kép', en: 'quotations' },
  failing: [
    example(
      'Trích sai một chữ',
      'One word differs',
      digest(
        '<Ref to="kh-goc#i-1">Khoản 1, mục I</Ref> của Kế hoạch ghi: “▶công đoàn cơ sở báo cáo kết quả hàng năm”.',
        'Quoted are “▶grassroots unions report” (<Ref to="kh-goc#i-1">clause 1, section I</Ref>).',
      ),
    ),
    example(
      'Chữ ở khoản khác',
      'Words of another clause',
      digest(
        '<Ref to="kh-goc#i-1">Khoản 1, mục I</Ref>: “▶Theo dõi, đôn đốc”.',
        '<Ref to="kh-goc#i-1">Clause 1, section I, “▶Follow and urge on”</Ref>.',
      ),
    ),
    taskExample(
      'Lý do của nhiệm vụ trích chữ không có',
      'The reason of a task quotes words that are not there',
      [
        REASON,
        'reason: { vi: Câu trước nêu “▶Liên đoàn mẫu”., en: The sentence before names the “▶sample federation”. }',
      ],
    ),
    taskExample('Lý do nêu một đoạn không có chữ ấy', 'A reason names a provision without the words', [
      REASON,
      'reason: { vi: Mục I ghi “▶Cấp uỷ mẫu”., en: Section I has “▶sample Committee”. }',
    ]),
  ],
  passing: [
    example(
      'Đúng từng chữ, có chỗ lược',
      'Letter for letter, with an omission',
      digest(
        '<Ref to="kh-goc#i">Mục I</Ref> ghi “công đoàn cơ sở […] hằng năm” và “Theo dõi, đôn đốc”.',
        '<Ref to="kh-goc#i">Section I</Ref> has “grassroots trade unions … every year” and “Follow and urge on”.',
      ),
    ),
    example(
      'Ngoặc kép không đi với viện dẫn nào',
      'Quotation marks without a citation',
      digest(
        'Nút “Sao chép” ở đầu trang. <Ref to="kh-goc#i">Mục I</Ref> giao việc.',
        'The button “Copy” is at the top. <Ref to="kh-goc#i">Section I</Ref> assigns tasks.',
      ),
    ),
    taskExample('Lý do trích đúng câu văn', 'A reason that quotes the sentence', [
      REASON,
      'reason: { vi: "Khoản 1, mục I nêu “Công đoàn mẫu”.", en: "Clause 1, section I names “Công đoàn mẫu”, the “sample union”." }',
    ]),
  ],
  *checkDocument(corpus, document, countChecked) {
    if (document.facts.textStatus !== 'digest') return;
    const references = referencesByPlace(document.references);
    for (const text of ownWordsOf(corpus, document))
      yield* checkLinked(corpus, text, references, countChecked);
  },
  *check(corpus, countChecked) {
    const references = referencesByPlace(corpus.looseReferences);
    for (const text of otherOwnWords(corpus)) {
      if (text.kind === 'guide') yield* checkLinked(corpus, text, references, countChecked);
    }
    yield* checkReasons(corpus, countChecked);
  },
};

function* checkLinked(
  corpus: Corpus,
  { language, stretches, subjectIds }: OwnText,
  references: ReadonlyMap<string, Reference>,
  countChecked: CountChecked,
): Generator<RuleIssue> {
  for (const stretch of stretches) {
    const { text, flat } = stretch;
    const quotations = flat === null ? [] : quotationsIn(text);
    if (flat === null || quotations.length === 0) continue;
    const links = linksIn(flat, stretch.spanOf(0, 1).file, references);
    for (const [index, link] of citationsOfQuotations(text, quotations, links).entries()) {
      const quotation = quotations[index];
      const target = link === null ? null : resolveTarget(corpus, link.reference.to);
      if (quotation === undefined || target?.provision == null) continue;
      if (target.document.facts.textStatus !== 'verbatim') continue;
      countChecked();
      yield* checkQuotation(stretch, quotation, language, target.document, target.provision, subjectIds);
    }
  }
}

/** Checks the reasons and titles of tasks and settled sentences. */
function* checkReasons(corpus: Corpus, countChecked: CountChecked): Generator<RuleIssue> {
  const records = [
    ...corpus.tasks.map((task) => ({
      record: withoutSharedReasons(task),
      at: task,
      subjectIds: [task.id, task.key],
    })),
    ...corpus.settledSentences.map((entry) => ({ record: entry, at: entry, subjectIds: entry.key })),
    ...corpus.taskFiles.map(({ file, document, reasons }) => {
      return { record: reasons, at: { file, path: ['reasons'], document }, subjectIds: document };
    }),
  ];
  for (const { record, at, subjectIds } of records) {
    const document = corpus.documentsById.get(at.document);
    if (document === undefined) continue;
    for (const text of wordsOfRecord(corpus, record, at, subjectIds)) {
      yield* checkReason(text, document, countChecked);
    }
  }
}

function* checkReason(
  { language, stretches, subjectIds }: OwnText,
  document: Document,
  countChecked: CountChecked,
): Generator<RuleIssue> {
  for (const stretch of stretches) {
    const quotations = quotationsIn(stretch.text);
    if (quotations.length === 0) continue;
    const citations = findCitations(stretch.text, language).filter(({ units }) => units.length > 0);
    for (const [index, citation] of citationsOfQuotations(stretch.text, quotations, citations).entries()) {
      const quotation = quotations[index];
      if (quotation === undefined) continue;
      countChecked();
      const provision = citation === null ? null : commonProvision(document, citation.units);
      yield* checkQuotation(stretch, quotation, language, document, provision, subjectIds);
    }
  }
}

function* checkQuotation(
  { text, spanOf }: OwnStretch,
  { start, end }: TextRange,
  language: Language,
  document: Document,
  provision: Provision | null,
  subjectIds: RuleIssue['subjectIds'],
): Generator<RuleIssue> {
  const words = text.slice(start, end);
  // English may quote the Vietnamese itself.
  const languages: readonly Language[] = language === 'vi' ? ['vi'] : ['en', 'vi'];
  const isThere = languages.some((one) =>
    standsIn(provision === null ? wordingOf(document, one) : wordingBelow(document, provision, one), words),
  );
  if (isThere) return;
  const holder = holderOf(document, words, languages);
  const place = localize((one) =>
    provision === null ? document.facts.shortName[one] : citeProvision(document, provision, one, 'unit'),
  );
  const of = formatTarget(document.id, provision?.id ?? null);
  yield {
    span: spanOf(start, end - start),
    message: {
      vi: `“${words}” không có trong ${place.vi}${holder === null ? '' : ` mà ở “${formatTarget(document.id, holder.id)}”`}. Chép lại từng chữ, chỗ lược ghi […], hoặc sửa chữ viện dẫn.`,
      en: `“${words}” is not in ${place.en}${holder === null ? '' : ` but in “${formatTarget(document.id, holder.id)}”`}. Copy the words again, mark omissions with […], or correct the citation.`,
    },
    subjectIds,
    requires: languages.map((language) => ({ of, part: 'whole', language })),
  };
}

/** The first provision that has the words itself. */
function holderOf(document: Document, words: string, languages: readonly Language[]): Provision | null {
  const provisions = [...document.provisions.values()];
  const has = (provision: Provision): boolean =>
    languages.some((one) => {
      const { heading, text } = provision.wording[one] ?? { heading: null, text: '' };
      return standsIn(`${heading ?? ''}\n${text}`, words);
    });
  return provisions.find(has) ?? null;
}
