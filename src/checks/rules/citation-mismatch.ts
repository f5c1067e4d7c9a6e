import { findDates, findSymbols, type Mark } from '../../model/citation-marks.ts';
import { type Corpus, type Document, holderOf, type Reference, resolveTarget } from '../../model/corpus.ts';
import { formatDay } from '../../model/dates.ts';
import { spanInFlat } from '../../model/wording.ts';
import type { CorpusRule, Finding, Look } from '../rule.ts';

const wrap = (inner: string): string =>
  `<Section n="I" title="MỤC ĐÍCH">\n\n<Clause n="1">\n${inner}\n</Clause>\n\n</Section>\n`;

export const citationMismatch: CorpusRule = {
  id: 'citation-mismatch',
  severity: 'error',
  title: {
    vi: 'Ký hiệu và ngày trong lời dẫn đúng với văn bản được dẫn',
    en: 'The symbol and date in a citation are those of the document it leads to',
  },
  explanation: {
    vi: 'Người đọc tin vào lời dẫn trên giấy, nơi không bấm được. Lời dẫn ghi ký hiệu hay ngày khác với hồ sơ của văn bản được dẫn thì một trong hai chỗ sai: đối chiếu bản gốc rồi sửa.',
    en: 'On paper, where nothing can be followed, a reader trusts the words. Where they give another symbol or date than the record of the document they lead to, one of the two is wrong: compare with the original, then mend.',
  },
  subject: { vi: 'lời dẫn', en: 'citations' },
  failing: [
    {
      shows: { vi: 'Ngày khác', en: 'Another date' },
      files: {
        'documents/kh-mau/vi.mdx': wrap(
          'Theo <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày ▶21/6/2021</Ref>.',
        ),
      },
    },
    {
      shows: { vi: 'Ký hiệu khác', en: 'Another symbol' },
      files: {
        'documents/kh-mau/en.mdx': wrap(
          'Under <Ref to="nq-mau">Resolution No. ▶08-NQ/MAU of 12 June 2021</Ref>.',
        ).replace('MỤC ĐÍCH', 'PURPOSE'),
      },
    },
    {
      shows: { vi: 'Ngày tiếng Anh khác', en: 'Another date, in English' },
      files: {
        'documents/kh-mau/en.mdx': wrap(
          'Under <Ref to="nq-mau">Resolution No. 07-NQ/MAU of ▶12 July 2021</Ref>.',
        ).replace('MỤC ĐÍCH', 'PURPOSE'),
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Cách ghi ngày khác nhau của cùng một ngày', en: 'One day in several forms' },
      files: {
        'documents/kh-mau/vi.mdx': wrap(
          'Theo <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU ngày 12 tháng 6 năm 2021</Ref> và <Ref to="nq-mau">Nghị quyết ngày 12/06/2021</Ref>.',
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

function* findMismatches(corpus: Corpus, references: readonly Reference[], look: Look): Generator<Finding> {
  for (const reference of references) {
    look();
    const target = resolveTarget(corpus, reference.to);
    if (target === null) continue;
    const { facts } = target.document;
    for (const mark of findSymbols(reference.words.text)) {
      if (mark.value !== facts.symbol)
        yield mismatch(reference, mark, target.document, facts.symbol, mark.value);
    }
    for (const mark of findDates(reference.words.text)) {
      if (mark.value === facts.date) continue;
      const recorded = facts.date === null ? null : formatDay(facts.date, reference.language);
      yield mismatch(reference, mark, target.document, recorded, formatDay(mark.value, reference.language));
    }
  }
}

function mismatch(
  reference: Reference,
  mark: Mark,
  document: Document,
  recorded: string | null,
  found: string,
): Finding {
  const about = holderOf(reference);
  return {
    span: spanInFlat(reference.toSpan.file, reference.words, mark.index, mark.length),
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
