import { findCitations } from '../../model/citation-grammar/find-citations.ts';
import type { CitedDocument, Said } from '../../model/citation-grammar/found-citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import { formatDay } from '../../model/dates.ts';
import type { Language, Localized } from '../../model/language.ts';
import { runAt } from '../../model/wording.ts';
import { documentsBySymbol } from '../cited-target.ts';
import { EXAMPLE_BASE } from '../example-base.ts';
import { knowledgeExample, TASKS_FILE, TERMS_FILE } from '../knowledge-example.ts';
import { type OwnStretch, type OwnText, otherOwnWords, ownWordsOf, quotationsIn } from '../own-words.ts';
import type { CorpusRule, Finding, Look } from '../rule.ts';

const FACTS = 'documents/kh-mau/document.yaml';
const VI = 'documents/kh-mau/vi.mdx';
const EN = 'documents/kh-mau/en.mdx';
const wrap = (inner: string): string => `<Clause n="1">\n${inner}\n</Clause>\n`;
const describe = (vi: string, en: string): string =>
  (EXAMPLE_BASE[FACTS] ?? '').replace(
    'description: { vi: Văn bản mẫu., en: A sample document. }',
    `description: { vi: "${vi}", en: "${en}" }`,
  );

/** What stands for a date that is not known. */
const NOT_KNOWN: Localized = { vi: '(chưa rõ ngày)', en: '(date not known)' };

export const symbolWithoutDate: CorpusRule = {
  id: 'symbol-without-date',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Trong lời của ban biên tập, số, ký hiệu đi kèm ngày',
    en: 'In the editors’ own words a symbol stands with its date',
  },
  explanation: {
    vi: 'Số văn bản của Đảng được đánh lại từ đầu mỗi nhiệm kỳ, nên riêng số, ký hiệu chưa chỉ rõ văn bản nào. Ở lần nhắc đầu trong mỗi đoạn tóm lược, mỗi ghi chú, mỗi trang hướng dẫn, ghi đủ: “số 02-NQ/TW, ngày 12/6/2021”; văn bản chưa biết ngày thì ghi “(chưa rõ ngày)”. Lời văn nguyên văn, tên văn bản và lời trích giữ như bản gốc.',
    en: 'The numbers of Party documents start again in each tenure, so a symbol alone does not tell which document is meant. At the first mention in a provision of a digest, a note or a page of the guide, write both: “No. 02-NQ/TW of 12 June 2021”; where the date is not known, write “(date not known)”. Issued wording, titles and quotations stay as they are.',
  },
  subject: { vi: 'số, ký hiệu', en: 'symbols' },
  failing: [
    {
      shows: { vi: 'Bản tóm lược không ghi ngày', en: 'A digest without the date' },
      files: {
        [VI]: wrap('Thực hiện <Ref to="nq-mau">Nghị quyết số ▶07-NQ/MAU</Ref>.'),
        [EN]: wrap('To carry out <Ref to="nq-mau">Resolution No. ▶07-NQ/MAU</Ref>.'),
      },
    },
    {
      shows: { vi: 'Mô tả ghi ngày khác hồ sơ', en: 'A description with another date than the record' },
      files: {
        [FACTS]: describe(
          'Thực hiện Nghị quyết số ▶07-NQ/MAU, ngày 21/6/2021.',
          'Carries out Resolution No. ▶07-NQ/MAU of 21 June 2021.',
        ),
      },
    },
    {
      shows: { vi: 'Văn bản chưa có hồ sơ', en: 'A document without a record' },
      files: { [FACTS]: describe('Theo Công văn số ▶15-CV/MAU.', 'Under Dispatch No. ▶15-CV/MAU.') },
    },
    {
      shows: { vi: 'Ngày viết theo cách khác', en: 'A date in another form' },
      files: {
        [FACTS]: describe(
          'Thực hiện Nghị quyết số ▶07-NQ/MAU ngày 12-6-2021.',
          'Carries out Resolution No. ▶07-NQ/MAU dated June 12, 2021.',
        ),
      },
    },
    {
      shows: { vi: 'Tên nhiệm vụ', en: 'The title of a task' },
      files: knowledgeExample(TASKS_FILE, [
        'title: { vi: Thực hiện Nghị quyết, en: Carry out the Resolution }',
        'title: { vi: Thực hiện Nghị quyết số ▶07-NQ/MAU, en: Carry out Resolution No. ▶07-NQ/MAU }',
      ]),
    },
    {
      shows: { vi: 'Trang hướng dẫn', en: 'A page of the guide' },
      files: {
        'guides/vi/mau.mdx': 'Xem <Ref to="nq-mau">Nghị quyết số ▶07-NQ/MAU</Ref>.\n',
        'guides/en/mau.mdx': 'See <Ref to="nq-mau">Resolution No. ▶07-NQ/MAU</Ref>.\n',
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Lần nhắc sau trong cùng đoạn', en: 'A later mention in one provision' },
      files: {
        [VI]: wrap(
          'Thực hiện <Ref to="nq-mau">Nghị quyết số 07-NQ/MAU, ngày 12/6/2021</Ref>.\n\n<Ref to="nq-mau">Nghị quyết số 07-NQ/MAU</Ref> nêu rõ.',
        ),
        [EN]: wrap(
          'To carry out <Ref to="nq-mau">Resolution No. 07-NQ/MAU of 12 June 2021</Ref>.\n\n<Ref to="nq-mau">Resolution No. 07-NQ/MAU</Ref> says so.',
        ),
      },
    },
    {
      shows: { vi: 'Chưa biết ngày thì nói rõ', en: 'A date that is not known, and said so' },
      files: {
        [FACTS]: describe(
          'Theo Công văn số 15-CV/MAU của cấp trên (chưa rõ ngày).',
          'Under Dispatch No. 15-CV/MAU of the level above (date not known).',
        ),
      },
    },
    {
      shows: { vi: 'Trong lời trích', en: 'In a quotation' },
      files: knowledgeExample(TERMS_FILE, [
        'definition: { vi: Nói lại với cấp trên., en: To tell the level above. }',
        'definition: { vi: Văn bản ghi “Nghị quyết số 07-NQ/MAU”., en: The text has “Resolution No. 07-NQ/MAU”. }',
      ]),
    },
  ],
  *checkDocument(corpus, document, look) {
    for (const text of ownWordsOf(corpus, document)) yield* findUndated(corpus, text, look);
  },
  *check(corpus, look) {
    for (const text of otherOwnWords(corpus)) yield* findUndated(corpus, text, look);
  },
};

function* findUndated(
  corpus: Corpus,
  { kind, language, stretches, about }: OwnText,
  look: Look,
): Generator<Finding> {
  const seen = new Set<string>();
  for (const stretch of stretches) {
    // The letters of a symbol follow its figures at once.
    if (!/\d[-/]/.test(stretch.text)) continue;
    const quotations = quotationsIn(stretch.text);
    for (const { document: cited } of findCitations(stretch.text, language)) {
      if (cited === null) continue;
      const { value, start } = cited.symbol;
      if (quotations.some((quotation) => quotation.start <= start && start < quotation.end)) continue;
      look();
      const message =
        cited.date === null
          ? judgeUndated(corpus, cited, stretch.text, language, seen.has(value))
          : judgeDate(corpus, cited, cited.date, stretch, kind, language);
      seen.add(value);
      if (message === null) continue;
      const { length = value.length, ...said } = message;
      yield {
        span: stretch.spanOf(start, length),
        ...said,
        ...(about === undefined ? {} : { about }),
      };
    }
  }
}

/** What is wrong, and how far it reaches where that is more than the symbol. */
type Message = Pick<Finding, 'message' | 'suggestion'> & { readonly length?: number };

function judgeUndated(
  corpus: Corpus,
  { symbol, end }: CitedDocument,
  text: string,
  language: Language,
  isRepeated: boolean,
): Message | null {
  if (isRepeated) return null;
  const days = daysOf(corpus, symbol.value);
  if (days.length > 0) return sayMissing(symbol.value, days, language);
  return sentenceAfter(text, end).includes(NOT_KNOWN[language]) ? null : sayUnknown(symbol.value, language);
}

function judgeDate(
  corpus: Corpus,
  { symbol }: CitedDocument,
  date: Said,
  { text, flat }: OwnStretch,
  kind: OwnText['kind'],
  language: Language,
): Message | null {
  const days = daysOf(corpus, symbol.value);
  if (days.includes(date.value) || !documentsBySymbol(corpus).has(symbol.value)) {
    const form = withDate(symbol.value, date.value, language);
    return text.startsWith(form, symbol.start) ? null : sayForm(text.slice(symbol.start, date.end), form);
  }
  // Of a link the date is held against its target, and a provision is asked for links.
  const isLinked = flat !== null && runAt(flat, symbol.start)?.referenced === true;
  return isLinked || kind === 'provision' ? null : sayOther(symbol.value, date.value, days);
}

/** The days of the documents on record that have a symbol. */
function daysOf(corpus: Corpus, symbol: string): readonly string[] {
  return (documentsBySymbol(corpus).get(symbol) ?? []).flatMap(({ facts }) => facts.date ?? []);
}

/** The rest of the sentence. */
function sentenceAfter(text: string, index: number): string {
  const rest = text.slice(index, index + 300);
  const end = rest.search(/[.;](?:\s|$)/);
  return end === -1 ? rest : rest.slice(0, end);
}

function withDate(symbol: string, day: string, language: Language): string {
  return language === 'vi'
    ? `${symbol}, ngày ${formatDay(day, 'vi')}`
    : `${symbol} of ${formatDay(day, 'en')}`;
}

function sayMissing(symbol: string, days: readonly string[], language: Language): Message {
  const [day = ''] = days;
  const list = (of: Language): string => days.map((one) => `“${withDate(symbol, one, of)}”`).join(', ');
  return {
    message: {
      vi: `“${symbol}” chưa kèm ngày. Ghi ${list('vi')}.`,
      en: `“${symbol}” stands without its date. Write ${list('en')}.`,
    },
    ...(days.length === 1 ? { suggestion: withDate(symbol, day, language) } : {}),
  };
}

function sayUnknown(symbol: string, language: Language): Message {
  return {
    message: {
      vi: `“${symbol}” chưa kèm ngày, và chưa có hồ sơ nào ghi ngày của văn bản này. Ghi ngày nếu có căn cứ, nếu không thì ghi “${NOT_KNOWN.vi}”.`,
      en: `“${symbol}” stands without a date, and no record has one. Give the date if there is evidence, else write “${NOT_KNOWN.en}”.`,
    },
    suggestion: `${symbol} ${NOT_KNOWN[language]}`,
  };
}

function sayOther(symbol: string, day: string, days: readonly string[]): Message {
  const list = (of: Language): string => days.map((one) => formatDay(one, of)).join(', ');
  return {
    message: {
      vi: `“${symbol}” ghi ngày ${formatDay(day, 'vi')}, còn hồ sơ ${days.length === 0 ? 'chưa ghi ngày' : `ghi ${list('vi')}`}. Đối chiếu bản gốc rồi sửa.`,
      en: `“${symbol}” is given ${formatDay(day, 'en')}, but the record has ${days.length === 0 ? 'no date' : list('en')}. Compare with the original, then mend.`,
    },
  };
}

function sayForm(written: string, form: string): Message {
  return {
    message: {
      vi: `Lời của ban biên tập ghi ngày theo một cách: “${form}”, không phải “${written}”.`,
      en: `The editors’ own words write a date in one way: “${form}”, not “${written}”.`,
    },
    suggestion: form,
    length: written.length,
  };
}
