import { KIND_ABBREVIATIONS } from '../../../citations/document-words.ts';
import type { CitedDocument, SpannedValue } from '../../../citations/found-citation.ts';
import { formatDay } from '../../../language/dates.ts';
import type { Language, Localized } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import { quotationsIn } from '../../../model/quoted-words.ts';
import { outsideWithSymbol } from '../../../model/references/outside-citations.ts';
import { citationsIn } from '../../../model/wording/citations-in.ts';
import { runAt } from '../../../model/wording/flat-text.ts';
import type { CountChecked, RuleIssue } from '../../engine/rule.ts';
import type { OwnStretch, OwnText } from '../../texts/editorial-texts.ts';
import { believed } from './believed-facts.ts';
import { findOtherIssuer } from './cited-issuer.ts';
import { documentsBySymbol } from './cited-target.ts';

/** What editors write in place of an unknown date. */
const NOT_KNOWN: Localized = { vi: '(chưa rõ ngày)', en: '(date not known)' };

/** The symbols in a text of the editors whose first mention has no date, or a wrong one. */
export function* findUndated(
  corpus: Corpus,
  holder: Document | Corpus,
  { kind, language, stretches, subjectIds }: OwnText,
  countChecked: CountChecked,
): Generator<RuleIssue> {
  const seen = new Set<string>();
  for (const stretch of stretches) {
    // The letters of a symbol follow its figures at once.
    if (!/\d[-/]/.test(stretch.text)) continue;
    const quotations = quotationsIn(stretch.text);
    const documents = citationsIn(holder, stretch.text, language).flatMap(({ document }) => document ?? []);
    for (const [index, cited] of documents.entries()) {
      const { value, start } = cited.symbol;
      if (quotations.some((quotation) => quotation.start <= start && start < quotation.end)) continue;
      countChecked();
      const after = stretch.text.slice(cited.end, documents[index + 1]?.start);
      const isRepeated = seen.has(value);
      seen.add(value);
      const message =
        (outsideWithSymbol(corpus, value).length > 0 ? null : judgeKind(cited, stretch, language)) ??
        (cited.date !== null
          ? judgeDate(corpus, cited, cited.date, stretch, kind, language)
          : isRepeated
            ? null
            : judgeUndated(corpus, cited, after, language)) ??
        judgeIssuer(corpus, cited, stretch, kind, language);
      if (message === null) continue;
      const { at = start, length = value.length, ...said } = message;
      yield {
        span: stretch.spanOf(at, length),
        ...said,
        ...(subjectIds === undefined ? {} : { subjectIds }),
      };
    }
  }
}

/** What is wrong, with the place of the words if they are not the symbol alone. */
type Message = Pick<RuleIssue, 'message' | 'suggestion'> & { readonly at?: number; readonly length?: number };

/** Whether the letters of a symbol are those of another kind of document: `Kết luận số 157-NQ/TW`. */
function judgeKind(
  { type, symbol }: CitedDocument,
  { flat }: OwnStretch,
  language: Language,
): Message | null {
  // The words of a link are compared with its target by citation-mismatch.
  if (flat !== null && runAt(flat, symbol.start)?.referenced === true) return null;
  const kind = KIND_ABBREVIATIONS[/[-/](\p{L}+)[-/]/u.exec(symbol.value)?.[1] ?? ''];
  // English names of kinds vary; a kind may be a longer name of another.
  if (language === 'en' || type === null || kind === undefined || type.value.startsWith(kind)) return null;
  const right = Object.entries(KIND_ABBREVIATIONS).find(([, name]) => name === type.value)?.[0];
  if (right === undefined) return null;
  return {
    message: {
      vi: `“${symbol.value}” là ký hiệu của ${kind}, ở đây lại ghi ${type.value} (ký hiệu ${right}). Xem lại theo nguồn rồi sửa.`,
      en: `“${symbol.value}” is the symbol of a ${kind}, but here it stands after ${type.value} (${right}). Compare with the source and correct it.`,
    },
  };
}

function judgeUndated(
  corpus: Corpus,
  { symbol }: CitedDocument,
  after: string,
  language: Language,
): Message | null {
  const days = daysOf(corpus, symbol.value);
  if (days.length > 0) return formatMissingMessage(symbol.value, days, language);
  const [sentence = ''] = after.split(/[.;](?:\s|$)/, 1);
  return sentence.includes(NOT_KNOWN[language]) ? null : formatUnknownMessage(symbol.value, language);
}

function judgeDate(
  corpus: Corpus,
  { symbol }: CitedDocument,
  date: SpannedValue,
  { text, flat }: OwnStretch,
  kind: OwnText['kind'],
  language: Language,
): Message | null {
  const days = daysOf(corpus, symbol.value);
  if (days.includes(date.value) || !documentsBySymbol(corpus).has(symbol.value)) {
    const form = withDate(symbol.value, date.value, language);
    return text.startsWith(form, symbol.start)
      ? null
      : formatFormMessage(text.slice(symbol.start, date.end), form);
  }
  // citation-mismatch checks dates of links; unlinked-citation checks provisions.
  const isLinked = flat !== null && runAt(flat, symbol.start)?.referenced === true;
  if (isLinked || kind === 'provision') return null;
  const recorded = days.map((day) => formatDay(day, language)).join(', ');
  return { message: formatOtherMessage(symbol.value, formatDay(date.value, language), recorded) };
}

/** Whether another issuer, or another tenure of it, is named behind a citation than the one on record. */
function judgeIssuer(
  corpus: Corpus,
  { symbol, end }: CitedDocument,
  { text, flat }: OwnStretch,
  kind: OwnText['kind'],
  language: Language,
): Message | null {
  // Behind the links of provisions citation-mismatch compares it.
  if (kind === 'provision' && flat !== null && runAt(flat, symbol.start)?.referenced === true) return null;
  const [cited, another] = documentsBySymbol(corpus).get(symbol.value) ?? [];
  if (cited === undefined || another !== undefined) return null;
  const other = findOtherIssuer(corpus, cited, text.slice(end), language);
  return other === null
    ? null
    : {
        at: end + other.start,
        length: other.end - other.start,
        message: formatOtherMessage(symbol.value, `“${other.value}”`, `“${other.recorded}”`),
      };
}

/** The days of the documents on record, or listed as outside, that have a symbol. */
function daysOf(corpus: Corpus, symbol: string): readonly string[] {
  const held = documentsBySymbol(corpus).get(symbol) ?? [];
  return [
    ...held.flatMap((one) => believed(corpus, one).date.value ?? []),
    ...outsideWithSymbol(corpus, symbol).flatMap(({ date }) => date ?? []),
  ];
}

function withDate(symbol: string, day: string, language: Language): string {
  return language === 'vi'
    ? `${symbol}, ngày ${formatDay(day, 'vi')}`
    : `${symbol} of ${formatDay(day, 'en')}`;
}

function formatMissingMessage(symbol: string, days: readonly string[], language: Language): Message {
  const [day = ''] = days;
  const list = (of: Language): string => days.map((one) => `“${withDate(symbol, one, of)}”`).join(', ');
  return {
    message: {
      vi: `“${symbol}” chưa kèm ngày. Ghi ${list('vi')}.`,
      en: `“${symbol}” is given without its date. Write ${list('en')}.`,
    },
    ...(days.length === 1 ? { suggestion: withDate(symbol, day, language) } : {}),
  };
}

function formatUnknownMessage(symbol: string, language: Language): Message {
  return {
    message: {
      vi: `“${symbol}” chưa kèm ngày, và chưa có hồ sơ nào ghi ngày của văn bản này. Ghi ngày nếu có nguồn, nếu không thì ghi “${NOT_KNOWN.vi}”.`,
      en: `“${symbol}” is given without a date, and no record has one. Give the date if there is evidence; otherwise write “${NOT_KNOWN.en}”.`,
    },
    suggestion: `${symbol} ${NOT_KNOWN[language]}`,
  };
}

/** `recorded`: what the record has; empty where it has nothing. */
function formatOtherMessage(symbol: string, said: string, recorded: string): RuleIssue['message'] {
  return {
    vi: `“${symbol}” ở đây ghi ${said}, còn hồ sơ ${recorded === '' ? 'chưa ghi mục này' : `ghi ${recorded}`}. Xem lại theo bản gốc rồi sửa.`,
    en: `“${symbol}” is given here with ${said}, but the record has ${recorded === '' ? 'none' : recorded}. Compare with the original, then correct it.`,
  };
}

function formatFormMessage(written: string, form: string): Message {
  return {
    message: {
      vi: `Trong lời của ban biên tập, ngày ghi theo một cách: “${form}”, không phải “${written}”.`,
      en: `In the editors’ own words dates have one form: “${form}”, not “${written}”.`,
    },
    suggestion: form,
    length: written.length,
  };
}
