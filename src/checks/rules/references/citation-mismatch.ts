import type { TextRange } from '../../../citations/found-citation.ts';
import { findMiswritten } from '../../../citations/symbols.ts';
import { formatDay } from '../../../language/dates.ts';
import type { Localized } from '../../../language/language.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import { type Document, holderOf, type Reference } from '../../../model/document.ts';
import { spanInFlat } from '../../../model/wording/flat-text.ts';
import type { CorpusRule, CountChecked, RuleIssue } from '../../engine/rule.ts';
import { believed } from './believed-facts.ts';
import { FAILING, PASSING } from './citation-mismatch.examples.ts';
import { findWrongIssuers } from './cited-issuer.ts';
import { findWrongUnits } from './cited-units.ts';
import { isSameKind, readCitation } from './read-citation.ts';

export const citationMismatch: CorpusRule<'citation-mismatch'> = {
  id: 'citation-mismatch',
  group: 'references',
  severity: 'error',
  examplesInOneLanguage: true,
  title: {
    vi: 'Chữ viện dẫn đúng với đích',
    en: 'The words of a citation match its target',
  },
  explanation: {
    vi: 'Trên giấy không bấm được liên kết, người đọc chỉ dựa vào chữ. Khi chữ viện dẫn ghi loại văn bản, ký hiệu, ngày, cơ quan ban hành, nhiệm kỳ hay số mục, khoản khác với đích thì một trong hai sai: xem lại theo bản gốc rồi sửa. <Ref> chỉ bao cụm viện dẫn, không bao cơ quan ban hành và chữ khác. Viện dẫn nêu nhiều đơn vị thì đích là đơn vị đầu, hoặc đơn vị nhỏ nhất chứa tất cả.',
    en: 'On paper, where no link can be followed, readers rely on the words. Where the type, symbol, date, issuer, tenure or clause number differs from that of the target, one of the two is wrong: compare with the original, then correct it. A <Ref> contains only the citation, without the issuer or other words. A citation of several units leads to the first of them, or to the smallest unit that contains them all.',
  },
  unitLabel: { vi: 'viện dẫn', en: 'citations' },
  failing: FAILING,
  passing: PASSING,
  *checkDocument(corpus, document, countChecked) {
    yield* findMismatches(corpus, document.references, countChecked);
    for (const { said, span, subjectIds } of findWrongIssuers(corpus, document)) {
      yield { ...formatMismatchMessage(said.cited, said.recorded, said.value), span, subjectIds };
    }
  },
  *check(corpus, countChecked) {
    yield* findMismatches(corpus, corpus.looseReferences, countChecked);
  },
};

function* findMismatches(
  corpus: Corpus,
  references: readonly Reference[],
  countChecked: CountChecked,
): Generator<RuleIssue> {
  for (const reference of references) {
    countChecked();
    const target = resolveTarget(corpus, reference.to);
    if (target === null) continue;
    const { document, provision } = target;
    const believedFacts = believed(corpus, document);
    const facts = {
      type: document.facts.type,
      symbol: believedFacts.symbol.value,
      date: believedFacts.date.value,
    };
    const { kinds, symbols, dates, units, extra } = readCitation(reference.words.text, reference.language);
    const mismatch = (at: TextRange, recorded: string | null, found: string): RuleIssue => ({
      ...placeIn(reference, at),
      ...formatMismatchMessage(document, recorded, found),
    });
    for (const kind of kinds) {
      const recorded = facts.type[reference.language];
      // A type that the places agree against is reported at the record.
      if (believedFacts.type.against === 0 && !isSameKind(kind.value, recorded))
        yield mismatch(kind, recorded, kind.value);
    }
    for (const symbol of symbols) {
      if (symbol.value !== facts.symbol) yield mismatch(symbol, facts.symbol, symbol.value);
    }
    for (const date of dates) {
      if (date.value === facts.date) continue;
      const recorded = facts.date === null ? null : formatDay(facts.date, reference.language);
      yield mismatch(date, recorded, formatDay(date.value, reference.language));
    }
    const miswritten =
      symbols.length === 0 && facts.symbol !== null && !isAsIssued(corpus, reference)
        ? findMiswritten(reference.words.text, facts.symbol)
        : null;
    if (miswritten !== null) yield mismatch(miswritten, facts.symbol, miswritten.value);
    const wrong = units.length === 0 ? null : findWrongUnits(reference, units, document, provision);
    if (wrong !== null) yield wrong;
    if (extra !== null) yield formatExtraMessage(reference, extra);
    if (POINTING[reference.language].test(reference.words.text.trim()))
      yield formatPointingMessage(reference);
  }
}

/** Whether the words are of an issued text, which must stay as in its source. */
function isAsIssued(corpus: Corpus, { from, language }: Reference): boolean {
  if (language !== 'vi' || !('document' in from)) return false;
  return corpus.documentsById.get(from.document)?.facts.textStatus === 'verbatim';
}

/** Words that only point: they mean nothing on paper or in a screen reader. */
const POINTING: Localized<RegExp> = {
  vi: /^(?:(?:xem )?(?:tại|ở) |xem )?(?:đây|đường dẫn|liên kết)(?: này)?$/iu,
  en: /^(?:see )?(?:here|this|link|this (?:page|link)|click here)$/iu,
};

function formatPointingMessage(reference: Reference): RuleIssue {
  const { text } = reference.words;
  const words = text.trim();
  return {
    ...placeIn(reference, { start: 0, end: text.length }),
    message: {
      vi: `Chữ “${words}” không cho biết dẫn đến đâu. Để <Ref> bao loại văn bản, số, ký hiệu hoặc tên gọi của văn bản.`,
      en: `“${words}” does not say where it leads. Put the <Ref> round the type, symbol or name of the document.`,
    },
  };
}

function formatExtraMessage(reference: Reference, extra: TextRange): RuleIssue {
  const words = reference.words.text.slice(extra.start, extra.end);
  return {
    ...placeIn(reference, extra),
    message: {
      vi: `<Ref> bao thừa chữ “${words}”. Trong <Ref> chỉ để phần từ đơn vị đầu tiên hoặc loại văn bản đến ngày (không ghi ngày thì đến ký hiệu); đưa các chữ khác ra ngoài.`,
      en: `The <Ref> contains too much: “${words}”. Keep only what runs from the first unit or the type of document to the date (or symbol), and move the rest out.`,
    },
  };
}

/** Some words of a reference, and what an exception can name it by. */
function placeIn(reference: Reference, { start, end }: TextRange): Pick<RuleIssue, 'span' | 'subjectIds'> {
  const span = spanInFlat(reference.toSpan.file, reference.words, start, end - start);
  return { span, subjectIds: holderOf(reference) };
}

function formatMismatchMessage(
  document: Document,
  recorded: string | null,
  found: string,
): Pick<RuleIssue, 'message' | 'suggestion'> {
  return {
    message:
      recorded === null
        ? {
            vi: `Chữ viện dẫn ghi “${found}” nhưng hồ sơ của “${document.id}” chưa ghi mục này. Bổ sung vào ${document.file} nếu có nguồn, hoặc xem lại đích của <Ref>.`,
            en: `The words say “${found}”, which the record of “${document.id}” does not have. Add it to ${document.file} if there is evidence, or correct the target.`,
          }
        : {
            vi: `Chữ viện dẫn ghi “${found}” nhưng “${document.id}” ghi “${recorded}”. Xem lại theo bản gốc rồi sửa chữ viện dẫn, đích của <Ref> hoặc ${document.file}.`,
            en: `The words say “${found}”, but “${document.id}” has “${recorded}”. Compare with the original; correct the words, the target or ${document.file}.`,
          },
    ...(recorded === null ? {} : { suggestion: recorded }),
  };
}
