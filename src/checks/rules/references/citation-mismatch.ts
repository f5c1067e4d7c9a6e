import type { TextRange } from '../../../citations/found-citation.ts';
import { findMiswritten } from '../../../citations/symbols.ts';
import { formatDay } from '../../../language/dates.ts';
import type { Localized } from '../../../language/language.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import { type Document, holderOf, type Reference } from '../../../model/document.ts';
import { spanInFlat } from '../../../model/wording/flat-text.ts';
import type { CorpusRule, Finding, Look } from '../../engine/rule.ts';
import { EXAMPLE_BASE, exampleWording } from '../../examples/example-base.ts';
import { VERBATIM_EXAMPLE } from '../../examples/verbatim-example.ts';
import { findWrongIssuers } from './issuer-behind.ts';
import { readCitation } from './read-citation.ts';
import { findWrongUnits } from './wrong-units.ts';

const VI = 'documents/kh-mau/vi.mdx';
const EN = 'documents/kh-mau/en.mdx';
const wrapEnglish = (inner: string): string => exampleWording(inner, 'en');

/** Two sections with two clauses each, the second of which holds two dashes; the first clause says something. */
const withUnits = (vi: string, en: string): Record<string, string> => {
  const section = (n: string, title: string, first: string, more: string): string =>
    `<Section n="${n}" title="${title}">\n\n<Clause n="1">\n${first}\n</Clause>\n\n<Clause n="2">\n\n<Point>\n${more}\n</Point>\n\n<Point>\n${more}\n</Point>\n\n</Clause>\n\n</Section>\n`;
  return {
    [VI]: `${section('I', 'MỤC ĐÍCH', vi, 'Học tập.')}\n${section('II', 'NHIỆM VỤ', 'Làm.', 'Làm tốt.')}`,
    [EN]: `${section('I', 'PURPOSE', en, 'Study.')}\n${section('II', 'TASKS', 'Work.', 'Work well.')}`,
  };
};

/** The sample resolution as issued by a board in its first term, the sample plan by a council. */
const withIssuers: Record<string, string> = Object.fromEntries(
  [
    ['nq-mau', '{ vi: Ban Mẫu (khóa I), en: the Sample Board (1st tenure) }'] as const,
    ['kh-mau', '{ vi: Hội đồng Mẫu, en: the Sample Council }'] as const,
  ].map(([id, issuer]) => {
    const file = `documents/${id}/document.yaml`;
    return [file, (EXAMPLE_BASE[file] ?? '').replace('issuer: null', `issuer: ${issuer}`)];
  }),
);

export const citationMismatch: CorpusRule = {
  id: 'citation-mismatch',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Chữ của lời dẫn đúng với đích của nó',
    en: 'The words of a citation are those of what it leads to',
  },
  explanation: {
    vi: 'Trên giấy không bấm được, người đọc chỉ dựa vào chữ của lời dẫn. Lời dẫn ghi loại văn bản, ký hiệu, ngày, cơ quan ban hành, nhiệm kỳ hay số mục, khoản khác với đích thì một trong hai chỗ sai: đối chiếu bản gốc rồi sửa. <Ref> chỉ bao lời dẫn, không bao cơ quan ban hành và chữ khác. Lời dẫn nêu nhiều đơn vị thì đích là đơn vị đầu, hoặc đơn vị nhỏ nhất chứa tất cả.',
    en: 'On paper, where no link can be followed, a reader trusts the words. Where they give another kind, symbol, date, issuer, tenure or clause number than the target has, one of the two is wrong: compare with the original, then mend. A <Ref> holds the citation only, neither the issuer nor other words. A citation of several units leads to the first of them, or to the smallest that holds them all.',
  },
  subject: { vi: 'lời dẫn', en: 'citations' },
  failing: [
    {
      shows: { vi: 'Ngày khác', en: 'Another date' },
      files: {
        [VI]: exampleWording('Theo <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày ▶21/6/2021</Ref>.'),
      },
    },
    {
      shows: { vi: 'Ký hiệu khác', en: 'Another symbol' },
      files: {
        [EN]: wrapEnglish('Under <Ref to="nq-mau">Resolution No. ▶08-NQ/MAU of 12 June 2021</Ref>.'),
      },
    },
    {
      shows: { vi: 'Ngày tiếng Anh khác', en: 'Another date, in English' },
      files: {
        [EN]: wrapEnglish('Under <Ref to="nq-mau">Resolution No. 07-NQ/MAU of ▶12 July 2021</Ref>.'),
      },
    },
    {
      shows: { vi: 'Loại văn bản khác', en: 'Another kind of document' },
      files: {
        [VI]: exampleWording('Theo <Ref to="nq-mau">▶Chỉ thị số 07-NQ/MAU, ngày 12/6/2021</Ref>.'),
        [EN]: wrapEnglish('Under <Ref to="nq-mau">▶Directive No. 07-NQ/MAU of 12 June 2021</Ref>.'),
      },
    },
    {
      shows: { vi: 'Nhiệm kỳ khác, cơ quan ban hành khác', en: 'Another tenure, another issuer' },
      files: {
        ...withIssuers,
        [VI]: exampleWording(
          'Theo <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref> của Ban Mẫu (khóa ▶II); <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref> của ▶Hội đồng Mẫu.',
        ),
        [EN]: wrapEnglish(
          'Under <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref> of the Sample Board (▶2nd tenure); <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref> of the ▶Sample Council.',
        ),
      },
    },
    {
      shows: { vi: 'Ký hiệu viết rời', en: 'A symbol with spaces in it' },
      files: {
        [VI]: exampleWording('Theo <Ref to="nq-mau">Nghị quyết số ▶07 - NQ/MAU, ngày 12/6/2021</Ref>.'),
        [EN]: wrapEnglish('Under <Ref to="nq-mau">Resolution No. ▶07 - NQ/MAU of 12 June 2021</Ref>.'),
      },
    },
    {
      shows: { vi: 'Liên kết bao thừa chữ', en: 'A link that holds too much' },
      files: {
        [VI]: exampleWording(
          'Theo <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021 ▶của Ban Mẫu</Ref>.',
        ),
        [EN]: wrapEnglish(
          '<Ref to="nq-mau">▶Under Resolution No. 07-NQ/MAU of 12 June 2021</Ref> of the Sample Board.',
        ),
      },
    },
    {
      shows: { vi: 'Chữ không cho biết dẫn đến đâu', en: 'Words that only point' },
      files: {
        [VI]: exampleWording('Xem <Ref to="nq-mau">▶tại đây</Ref>.'),
        [EN]: wrapEnglish('See <Ref to="nq-mau">▶here</Ref>.'),
      },
    },
    {
      shows: { vi: 'Khoản khác', en: 'Another clause' },
      files: withUnits(
        'Theo <Ref to="kh-mau#ii-2">▶khoản 1, mục II</Ref>.',
        'Under <Ref to="kh-mau#ii-2">▶clause 1, section II</Ref>.',
      ),
    },
    {
      shows: { vi: 'Chữ nêu đơn vị nhỏ hơn đích', en: 'The words name a smaller unit than the target' },
      files: withUnits(
        'Theo <Ref to="kh-mau#ii-2">▶gạch đầu dòng thứ hai, khoản 2, mục II</Ref>.',
        'Under <Ref to="kh-mau#ii-2">clause 2, section II</Ref>.',
      ),
    },
    {
      shows: { vi: 'Chữ nêu đơn vị lớn hơn đích', en: 'The words name a larger unit than the target' },
      files: withUnits(
        'Theo <Ref to="kh-mau#ii-2">khoản 2, mục II</Ref>.',
        'Under <Ref to="kh-mau#ii-2">▶section II</Ref>.',
      ),
    },
    {
      shows: {
        vi: 'Chữ nêu khoản, đích là cả văn bản',
        en: 'A clause in words, the whole document as target',
      },
      files: withUnits(
        'Theo <Ref to="kh-mau">▶khoản 2, mục II</Ref>.',
        'Under <Ref to="kh-mau">▶II.2</Ref> of this Plan.',
      ),
    },
    {
      shows: { vi: 'Không có đơn vị ấy', en: 'There is no such unit' },
      files: withUnits(
        'Theo <Ref to="kh-mau#ii-2">▶khoản 3</Ref>.',
        'Under <Ref to="kh-mau#ii-2">clause 2</Ref>.',
      ),
    },
    {
      shows: { vi: 'Đích không thuộc các đơn vị nêu ra', en: 'The target is none of the units named' },
      files: withUnits(
        'Theo <Ref to="kh-mau#i">▶các khoản 1 và 2, mục II</Ref>.',
        'Under <Ref to="kh-mau#ii">clauses 1 and 2, section II</Ref>.',
      ),
    },
  ],
  passing: [
    {
      shows: { vi: 'Cách ghi ngày khác nhau của cùng một ngày', en: 'One day in several forms' },
      files: VERBATIM_EXAMPLE,
    },
    {
      shows: { vi: 'Cơ quan ban hành gọi tắt, nhiệm kỳ đúng', en: 'The issuer in short, the right tenure' },
      files: {
        ...withIssuers,
        [VI]: exampleWording(
          'Theo <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref> của Ban Mẫu (khóa I) và kế hoạch của Hội đồng Mẫu (khóa II).',
        ),
        [EN]: wrapEnglish(
          'Under <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref> of the Sample Board (1st tenure) and a plan of the Sample Council (2nd tenure).',
        ),
      },
    },
    {
      shows: { vi: 'Nhiều cách gọi cùng một đơn vị', en: 'One unit by several names' },
      files: withUnits(
        'Theo <Ref to="kh-mau#ii-2">khoản 2, mục II</Ref>, <Ref to="kh-mau#ii-2">điểm 2 mục II</Ref>, <Ref to="kh-mau#ii-2">mục II.2</Ref>, <Ref to="kh-mau#ii-2">khoản 2</Ref>, <Ref to="kh-mau#ii-2">khoản 2 mục 2</Ref>, <Ref to="kh-mau#ii-2-2">II.2.2</Ref>, <Ref to="kh-mau#ii-2-2">gạch cuối khoản 2 mục II</Ref>.',
        'Under <Ref to="kh-mau#ii-2">clause 2, section II</Ref>, <Ref to="kh-mau#ii-2">section II, clause 2</Ref>, <Ref to="kh-mau#ii-2-2">second indent of clause 2, section II</Ref>, <Ref to="kh-mau#ii-2-2">first sentence of the second indent, clause 2, section II</Ref>.',
      ),
    },
    {
      shows: {
        vi: 'Điều của một bản tóm lược, ghi ở tiêu đề',
        en: 'An article of a digest, as its heading has it',
      },
      files: {
        'sources.yaml':
          'bao-mau:\n  publisher: { vi: Báo Mẫu, en: Sample News }\n  title: { vi: Bài mẫu, en: A sample article }\n  url: null\n  date: null\n  kind: press\n',
        [VI]: '<Provision id="dieu-5" title="Điều 5. Quyền" evidence="bao-mau" confidence="1">\nNêu quyền; xem <Ref to="kh-mau#dieu-5">Điều 5</Ref>.\n</Provision>\n',
        [EN]: '<Provision id="dieu-5" title="Article 5. Rights" evidence="bao-mau" confidence="1">\nNames rights; see <Ref to="kh-mau#dieu-5">Article 5</Ref>.\n</Provision>\n',
      },
    },
    {
      shows: { vi: 'Nhiều đơn vị trong một lời dẫn', en: 'Several units in one citation' },
      files: withUnits(
        'Theo <Ref to="kh-mau#ii-1">các khoản 1 và 2, mục II</Ref>, <Ref to="kh-mau#ii">từ khoản 1 đến khoản 2, mục II</Ref>.',
        'Under <Ref to="kh-mau#ii">clauses 1 and 2, section II</Ref>, <Ref to="kh-mau#ii-1">clauses 1 to 2, section II</Ref>.',
      ),
    },
    {
      shows: {
        vi: 'Khoản của văn bản chưa có toàn văn dẫn đến cả văn bản',
        en: 'A clause of a document whose text is not held leads to the whole',
      },
      files: {
        [VI]: exampleWording(
          'Theo <Ref to="nq-mau">khoản 2, mục III, Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref>.',
        ),
      },
    },
  ],
  *checkDocument(corpus, document, look) {
    yield* findMismatches(corpus, document.references, look);
    for (const { said, span, about } of findWrongIssuers(corpus, document)) {
      yield { ...sayMismatch(said.cited, said.recorded, said.value), span, about };
    }
  },
  *check(corpus, look) {
    yield* findMismatches(corpus, corpus.looseReferences, look);
  },
};

function* findMismatches(corpus: Corpus, references: readonly Reference[], look: Look): Generator<Finding> {
  for (const reference of references) {
    look();
    const target = resolveTarget(corpus, reference.to);
    if (target === null) continue;
    const { document, provision } = target;
    const { facts } = document;
    const { kinds, symbols, dates, units, extra } = readCitation(reference.words.text, reference.language);
    for (const kind of kinds) {
      const recorded = facts.type[reference.language];
      if (!isSameKind(kind.value, recorded)) yield mismatch(reference, kind, document, recorded, kind.value);
    }
    for (const symbol of symbols) {
      if (symbol.value !== facts.symbol)
        yield mismatch(reference, symbol, document, facts.symbol, symbol.value);
    }
    for (const date of dates) {
      if (date.value === facts.date) continue;
      const recorded = facts.date === null ? null : formatDay(facts.date, reference.language);
      yield mismatch(reference, date, document, recorded, formatDay(date.value, reference.language));
    }
    const miswritten =
      symbols.length === 0 && facts.symbol !== null && !isAsIssued(corpus, reference)
        ? findMiswritten(reference.words.text, facts.symbol)
        : null;
    if (miswritten !== null) yield mismatch(reference, miswritten, document, facts.symbol, miswritten.value);
    const wrong = units.length === 0 ? null : findWrongUnits(reference, units, document, provision);
    if (wrong !== null) yield wrong;
    if (extra !== null) yield sayExtra(reference, extra);
    if (POINTING[reference.language].test(reference.words.text.trim())) yield sayPointing(reference);
  }
}

/** A kind may be told in fewer words than on record, `Chương trình` of `Chương trình hành động`, or in general. */
function isSameKind(said: string, recorded: string): boolean {
  const [a, b] = [said.toLowerCase(), recorded.toLowerCase()];
  if (a === 'văn bản' || a === 'document') return true;
  return a.startsWith(b) || b.startsWith(a) || b.endsWith(` ${a}`);
}

/** Whether the words are those of an issued text, which stay as its source has them. */
function isAsIssued(corpus: Corpus, { from, language }: Reference): boolean {
  if (language !== 'vi' || !('document' in from)) return false;
  return corpus.documentsById.get(from.document)?.facts.textStatus === 'verbatim';
}

/** Words that only point, and say nothing on paper or to who hears a page read. */
const POINTING: Localized<RegExp> = {
  vi: /^(?:(?:xem )?(?:tại|ở) |xem )?(?:đây|đường dẫn|liên kết)(?: này)?$/iu,
  en: /^(?:see )?(?:here|this|link|this (?:page|link)|click here)$/iu,
};

function sayPointing(reference: Reference): Finding {
  const words = reference.words.text.trim();
  return {
    span: spanInFlat(reference.toSpan.file, reference.words, 0, reference.words.text.length),
    about: holderOf(reference),
    message: {
      vi: `Chữ “${words}” không cho biết dẫn đến đâu. Để <Ref> bao loại văn bản, số, ký hiệu hoặc tên gọi của văn bản.`,
      en: `“${words}” does not say where it leads. Put the <Ref> round the kind, symbol or name of the document.`,
    },
  };
}

function sayExtra(reference: Reference, { start, end }: TextRange): Finding {
  const words = reference.words.text.slice(start, end);
  return {
    span: spanInFlat(reference.toSpan.file, reference.words, start, end - start),
    about: holderOf(reference),
    message: {
      vi: `<Ref> bao thừa chữ “${words}”. Trong <Ref> chỉ để phần từ đơn vị đầu tiên hoặc loại văn bản đến ngày (không ghi ngày thì đến ký hiệu); đưa các chữ khác ra ngoài.`,
      en: `The <Ref> holds too much: “${words}”. Keep in it what runs from the first unit or the kind of document to the date (or symbol), and take the rest out.`,
    },
  };
}

function mismatch(
  reference: Reference,
  { start, end }: TextRange,
  document: Document,
  recorded: string | null,
  found: string,
): Finding {
  return {
    span: spanInFlat(reference.toSpan.file, reference.words, start, end - start),
    about: holderOf(reference),
    ...sayMismatch(document, recorded, found),
  };
}

function sayMismatch(
  document: Document,
  recorded: string | null,
  found: string,
): Pick<Finding, 'message' | 'suggestion'> {
  return {
    message:
      recorded === null
        ? {
            vi: `Lời dẫn ghi “${found}” nhưng hồ sơ của “${document.id}” chưa ghi mục này. Bổ sung vào ${document.file} nếu có căn cứ, hoặc xem lại đích của <Ref>.`,
            en: `The words say “${found}”, which the record of “${document.id}” does not hold. Add it to ${document.file} if there is evidence, or correct the target.`,
          }
        : {
            vi: `Lời dẫn ghi “${found}” nhưng “${document.id}” ghi “${recorded}”. Đối chiếu bản gốc rồi sửa lời dẫn, đích của <Ref> hoặc ${document.file}.`,
            en: `The words say “${found}”, but “${document.id}” has “${recorded}”. Compare with the original; mend the words, the target or ${document.file}.`,
          },
    ...(recorded === null ? {} : { suggestion: recorded }),
  };
}
