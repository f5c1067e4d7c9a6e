import { capitalized } from '../../../language/capitalized.ts';
import type { Localized } from '../../../language/language.ts';
import { citeProvision } from '../../../model/citation.ts';
import type { Document } from '../../../model/document.ts';
import { unitLabel } from '../../../model/provision-kind.ts';
import type { Existing } from '../../../model/references/find-unit.ts';
import {
  type InternalFault,
  type InternalReference,
  internalReferences,
  keyOf,
} from '../../../model/references/internal-references.ts';
import { spanInFlat } from '../../../model/wording/flat-text.ts';
import type { CorpusRule, Example } from '../../engine/rule.ts';
import {
  EN_FILE,
  EXAMPLE_BASE,
  example,
  FACTS_FILE,
  VI_FILE,
  wordingExample,
} from '../../examples/example-base.ts';

/** A paper of two articles; the words stand in clause 2 of the second. */
const articles = (words: string): string => `<Article n="1">
Một.
</Article>

<Article n="2">

<Clause n="1">

<Point n="a">
Hai.
</Point>

</Clause>

<Clause n="2">
${words}
</Clause>

</Article>
`;

const articleExample = (vi: string, en: string, words: Localized, annex = ''): Example =>
  example(vi, en, {
    [FACTS_FILE]: (EXAMPLE_BASE[FACTS_FILE] ?? '')
      .replaceAll('Kế hoạch', 'Quyết định')
      .replace(/\b[Pp]lan\b/g, 'Decision'),
    [VI_FILE]: articles(words.vi) + annex,
    [EN_FILE]:
      articles(words.en).replace('Một', 'One').replace('Hai', 'Two') + annex.replace('QUY CHẾ', 'REGULATION'),
  });

export const internalReference: CorpusRule<'internal-reference'> = {
  id: 'internal-reference',
  group: 'references',
  severity: 'error',
  examplesInOneLanguage: true,
  title: {
    vi: 'Điều, khoản, điểm mà văn bản tự dẫn chiếu là có thật',
    en: 'The articles, clauses and points that a document names of itself exist',
  },
  explanation: {
    vi: '“Khoản 2 Điều này”, “Điều 5 của Luật này”, “Phụ lục I ban hành kèm theo Nghị định này” được đọc từ lời văn, tính từ chỗ đang đứng và thành liên kết; không ai phải viết <Ref>. Chữ nào không dẫn đến đâu thì là lỗi: xem lại bản gốc, số ở chữ ấy hay số của đơn vị. Nếu bản gốc sai như vậy thì ghi vào exceptions.yaml. Lời văn trong ngoặc kép, chữ đứng sau “sửa đổi, bổ sung” và phụ lục của văn bản chưa nhập phụ lục nào thì không tính.',
    en: '“Clause 2 of this Article”, “Article 5 of this Law”, “Annex I issued with this Decree” are read from the wording, counted from where they stand, and become links; nobody writes a <Ref>. Words that lead to nothing are an error: compare with the original, both the number in the words and that of the unit. Where the original itself is wrong, say so in exceptions.yaml. Quoted words, words after “amend” or “supplement”, and annexes of a document that is held without any do not count.',
  },
  unitLabel: { vi: 'dẫn chiếu trong văn bản', en: 'internal references' },
  failing: [
    articleExample('Khoản không có trong điều này', 'A clause that this article has not', {
      vi: 'Theo ▶khoản 5 Điều này.',
      en: 'Under ▶clause 5 of this Article.',
    }),
    articleExample('Điều không có', 'An article that does not exist', {
      vi: 'Theo ▶điểm a khoản 1 Điều 9 của Quyết định này.',
      en: 'Under ▶point a, clause 1, Article 9 of this Decision.',
    }),
    articleExample('Điểm không có', 'A point that does not exist', {
      vi: 'Theo ▶điểm d khoản 1 Điều 2.',
      en: 'Under ▶point d, clause 1, Article 2.',
    }),
    articleExample(
      'Phụ lục không có',
      'An annex that does not exist',
      {
        vi: 'Theo ▶Phụ lục III ban hành kèm theo Quyết định này.',
        en: 'Under ▶Annex III issued with this Decision.',
      },
      '\n<Annex n="I" title="QUY CHẾ">\n\n<Article n="1">\n1-1.\n</Article>\n\n</Annex>\n',
    ),
    wordingExample('Mục không có trong Kế hoạch này', 'A section that the Plan has not', {
      vi: 'Theo ▶khoản 1, mục II Kế hoạch này.',
      en: 'Under ▶clause 1, section II of this Plan.',
    }),
    wordingExample('Chỗ này không nằm trong điều nào', 'Words that stand in no article', {
      vi: 'Theo ▶khoản 1 Điều này.',
    }),
  ],
  passing: [
    articleExample('Dẫn chiếu có thật, không có Ref', 'References that lead somewhere, without a Ref', {
      vi: 'Theo khoản 1 Điều này, điểm a khoản 1 và Điều 1 của Quyết định này.',
      en: 'Under clause 1 of this Article, and under Article 1 of this Decision.',
    }),
    articleExample('Điều của văn bản khác', 'An article of another document', {
      vi: 'Theo Điều 9 Luật Công đoàn; sửa đổi Điều 15 như sau: “Theo khoản 7 Điều này”.',
      en: 'Under Article 9 of the Law on Trade Unions; to amend Article 15: “clause 7 of this Article”.',
    }),
    articleExample(
      'Điều của quy chế kèm theo',
      'An article of the attached regulation',
      {
        vi: 'Theo Điều 3 Quy chế ban hành kèm theo Quyết định này.',
        en: 'Under Article 3 of the Regulation issued with this Decision.',
      },
      `\n<Annex id="quy-che" title="QUY CHẾ">\n${['1', '2', '3'].map((n) => `\n<Article n="${n}">\n${n}-${n}.\n</Article>\n`).join('')}\n</Annex>\n`,
    ),
    wordingExample('Mục có thật', 'A section that exists', {
      vi: 'Theo khoản 1, mục I của Kế hoạch này.',
      en: 'Under clause 1, section I of this Plan.',
    }),
  ],
  *checkLoneDocument(document, _files, countChecked) {
    for (const reference of internalReferences(document)) {
      countChecked();
      if (reference.fault === null) continue;
      const { from, language, words, flat, index } = reference;
      const file = from.wording[language]?.span.file;
      if (file === undefined) continue;
      yield {
        span: spanInFlat(file, flat, index, words.length),
        // Annexes that are not held yet are one fact of the document.
        subjectIds: isAnnexFault(reference.fault) ? [keyOf(from), document.id] : keyOf(from),
        requires: [{ of: document.id, part: 'whole' }],
        message: formatMessage(document, reference, reference.fault),
      };
    }
  },
};

function isAnnexFault(fault: InternalFault): boolean {
  return fault.type === 'missing' && fault.existing?.kind === 'annex';
}

function formatMessage(document: Document, { words }: InternalReference, fault: InternalFault): Localized {
  if (fault.type === 'not-within') {
    return {
      vi: `“${words}”: chỗ này không nằm trong đơn vị nào gọi là “${fault.said}”. Xem lại bản gốc và thẻ bao quanh đoạn này.`,
      en: `“${words}”: these words stand in no unit that could be called “${fault.said}”. Compare with the original and with the elements round this passage.`,
    };
  }
  const { vi, en } = describe(document, fault.existing);
  const isAnnex = isAnnexFault(fault);
  const advice = {
    vi: isAnnex
      ? ` Phụ lục chưa nhập thì nhập thêm, hoặc ghi vào content/exceptions.yaml với place: ${document.id}.`
      : '',
    en: isAnnex
      ? ` An annex that is not held yet: enter it, or say so in content/exceptions.yaml with place: ${document.id}.`
      : '',
  };
  return {
    vi: `“${words}” không dẫn đến đâu: ${vi}. Xem lại theo bản gốc: số ở chữ này, hay số của đơn vị ấy.${advice.vi}`,
    en: `“${words}” leads to nothing: ${en}. Compare with the original: the number in these words, or that of the unit.${advice.en}`,
  };
}

/** `Điều 5 có các khoản từ 1 đến 4` */
function describe(document: Document, existing: Existing | null): Localized {
  const { shortName } = document.facts;
  if (existing === null)
    return { vi: `${shortName.vi} không có đơn vị ấy`, en: `${shortName.en} has no such unit` };
  const { parent, kind, numbers } = existing;
  const where = {
    vi: parent === null ? shortName.vi : capitalized(citeProvision(document, parent, 'vi', 'unit')),
    en: parent === null ? shortName.en : capitalized(citeProvision(document, parent, 'en', 'unit')),
  };
  const label = unitLabel(kind, numbers[0] ?? null);
  const [vi, en] = [label.vi.toLocaleLowerCase('vi'), label.en.toLowerCase()];
  if (numbers.length === 0) return { vi: `${where.vi} không có ${vi} nào`, en: `${where.en} has no ${en}` };
  const [first = '', last] = [numbers[0], numbers.at(-1)];
  if (numbers.length === 1)
    return { vi: `${where.vi} chỉ có ${vi} ${first}`, en: `${where.en} has only ${en} ${first}` };
  return numbers.length > MOST_LISTED
    ? {
        vi: `${where.vi} có các ${vi} từ ${first} đến ${last}`,
        en: `${where.en} has ${en}s ${first} to ${last}`,
      }
    : {
        vi: `${where.vi} có các ${vi} ${numbers.join(', ')}`,
        en: `${where.en} has ${en}s ${numbers.join(', ')}`,
      };
}

/** More numbers than these are given as the first and the last. */
const MOST_LISTED = 3;
