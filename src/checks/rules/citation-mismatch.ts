import { findCitations } from '../../model/citation-grammar/find-citations.ts';
import type { FoundCitation, Said, Stretch } from '../../model/citation-grammar/found-citation.ts';
import { findDates } from '../../model/citation-marks.ts';
import { type Corpus, type Document, holderOf, type Reference, resolveTarget } from '../../model/corpus.ts';
import { formatDay } from '../../model/dates.ts';
import type { Localized } from '../../model/language.ts';
import { spanInFlat } from '../../model/wording.ts';
import { exampleWording } from '../example-base.ts';
import type { CorpusRule, Finding, Look } from '../rule.ts';
import { VERBATIM_EXAMPLE } from '../verbatim-example.ts';
import { findWrongUnits } from '../wrong-units.ts';

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

export const citationMismatch: CorpusRule = {
  id: 'citation-mismatch',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Chữ của lời dẫn đúng với đích của nó',
    en: 'The words of a citation are those of what it leads to',
  },
  explanation: {
    vi: 'Người đọc tin vào lời dẫn trên giấy, nơi không bấm được. Lời dẫn ghi ký hiệu, ngày hay số mục, khoản khác với đích thì một trong hai chỗ sai: đối chiếu bản gốc rồi sửa. Lời dẫn nêu nhiều đơn vị thì đích là đơn vị đầu, hoặc đơn vị nhỏ nhất chứa tất cả.',
    en: 'On paper, where nothing can be followed, a reader trusts the words. Where they give another symbol, date or clause number than the target has, one of the two is wrong: compare with the original, then mend. A citation of several units leads to the first of them, or to the smallest that holds them all.',
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
      shows: { vi: 'Nhiều cách gọi cùng một đơn vị', en: 'One unit by several names' },
      files: withUnits(
        'Theo <Ref to="kh-mau#ii-2">khoản 2, mục II</Ref>, <Ref to="kh-mau#ii-2">điểm 2 mục II</Ref>, <Ref to="kh-mau#ii-2">mục II.2</Ref>, <Ref to="kh-mau#ii-2">khoản 2</Ref>, <Ref to="kh-mau#ii-2">khoản 2 mục 2</Ref>, <Ref to="kh-mau#ii-2-2">II.2.2</Ref>, <Ref to="kh-mau#ii-2-2">gạch cuối khoản 2 mục II</Ref>.',
        'Under <Ref to="kh-mau#ii-2">clause 2, section II</Ref>, <Ref to="kh-mau#ii-2">section II, clause 2</Ref>, <Ref to="kh-mau#ii-2-2">second indent of clause 2, section II</Ref>, <Ref to="kh-mau#ii-2-2">first sentence of the second indent, clause 2, section II</Ref>.',
      ),
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
  },
  *check(corpus, look) {
    yield* findMismatches(corpus, corpus.looseReferences, look);
  },
};

interface ReadWords {
  readonly symbols: readonly Said[];
  readonly dates: readonly Said[];
  /** The citations that name units. */
  readonly units: readonly FoundCitation[];
}

/** What words say, kept by the words: the same few citations stand in a corpus again and again. */
const known: Localized<Map<string, ReadWords>> = { vi: new Map(), en: new Map() };
const MOST_KNOWN = 50_000;

function readWords({ words: { text }, language }: Reference): ReadWords {
  const before = known[language].get(text);
  if (before !== undefined) return before;
  if (known[language].size >= MOST_KNOWN) known[language].clear();
  const citations = findCitations(text, language);
  const documents = citations.flatMap(({ document }) => document ?? []);
  const read = {
    symbols: documents.map(({ symbol }) => symbol),
    dates: hasYearBeside(text, citations)
      ? findDates(text).map(({ value, index, length }) => ({ value, start: index, end: index + length }))
      : documents.flatMap(({ date }) => date ?? []),
    units: citations.filter(({ units }) => units.length > 0),
  };
  known[language].set(text, read);
  return read;
}

/** Whether a date can stand beside the citations of a text: `Nghị quyết ngày 12/6/2021`. */
function hasYearBeside(text: string, citations: readonly FoundCitation[]): boolean {
  let from = 0;
  for (const { start, end } of citations) {
    if (/\d{4}/.test(text.slice(from, start))) return true;
    from = end;
  }
  return /\d{4}/.test(text.slice(from));
}

function* findMismatches(corpus: Corpus, references: readonly Reference[], look: Look): Generator<Finding> {
  for (const reference of references) {
    look();
    const target = resolveTarget(corpus, reference.to);
    if (target === null) continue;
    const { document, provision } = target;
    const { facts } = document;
    const { symbols, dates, units } = readWords(reference);
    for (const symbol of symbols) {
      if (symbol.value !== facts.symbol)
        yield mismatch(reference, symbol, document, facts.symbol, symbol.value);
    }
    for (const date of dates) {
      if (date.value === facts.date) continue;
      const recorded = facts.date === null ? null : formatDay(facts.date, reference.language);
      yield mismatch(reference, date, document, recorded, formatDay(date.value, reference.language));
    }
    const wrong = units.length === 0 ? null : findWrongUnits(reference, units, document, provision);
    if (wrong !== null) yield wrong;
  }
}

function mismatch(
  reference: Reference,
  { start, end }: Stretch,
  document: Document,
  recorded: string | null,
  found: string,
): Finding {
  const about = holderOf(reference);
  return {
    span: spanInFlat(reference.toSpan.file, reference.words, start, end - start),
    about,
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
