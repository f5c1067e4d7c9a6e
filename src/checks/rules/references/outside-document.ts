import { formatDay } from '../../../language/dates.ts';
import type { Localized } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import { keyOf } from '../../../model/references/internal-references.ts';
import { OUTSIDE_FILE, type OutsideDocument } from '../../../model/references/outside.ts';
import { type OutsideCitation, outsideCitations } from '../../../model/references/outside-citations.ts';
import { spanInFlat } from '../../../model/wording/flat-text.ts';
import type { CorpusRule, Example, RuleIssue } from '../../engine/rule.ts';
import { example, exampleTexts } from '../../examples/example-base.ts';
import { documentsBySymbol } from './cited-target.ts';

const DECREE = '- symbol: 30/2020/NĐ-MAU\n  type: { vi: Nghị định, en: Decree }\n  date: 2020-03-05\n';

const outsideExample = (vi: string, en: string, list: string, words?: Localized): Example =>
  example(vi, en, {
    [OUTSIDE_FILE]: list,
    ...(words === undefined ? {} : exampleTexts(words.vi, words.en)),
  });

export const outsideDocument: CorpusRule<'outside-document'> = {
  id: 'outside-document',
  group: 'references',
  severity: 'error',
  examplesInOneLanguage: true,
  title: {
    vi: 'Văn bản ghi ở outside.yaml là văn bản sổ tay không có, đúng loại, đúng ngày như lời văn',
    en: 'What outside.yaml lists is not held, and has the kind and date that the wording gives it',
  },
  explanation: {
    vi: 'Tệp content/outside.yaml ghi những văn bản được viện dẫn mà sổ tay không có: viện dẫn có ký hiệu ấy không cần <Ref>. Văn bản đã có thư mục ở documents thì bỏ mục ở outside.yaml, viện dẫn cần <Ref>. Loại và ngày ở lời văn được đối chiếu với mục ấy: sai một bên thì xem bản gốc rồi sửa.',
    en: 'The file content/outside.yaml lists documents that are cited and not held: a citation with such a symbol needs no <Ref>. Where a document has a folder in documents, remove the entry of outside.yaml; its citations need a <Ref>. Kind and date in the wording are held against the entry: where they differ, see the original and correct one of them.',
  },
  unitLabel: { vi: 'mục và viện dẫn', en: 'entries and citations' },
  failing: [
    outsideExample(
      'Văn bản đã có hồ sơ',
      'A document that has a record',
      '- symbol: ▶07-NQ/MAU\n  type: { vi: Nghị quyết, en: Resolution }\n  date: 2021-06-12\n',
    ),
    outsideExample(
      'Một văn bản ghi hai lần',
      'One document listed twice',
      `${DECREE}${DECREE.replace(': 30', ': ▶30')}`,
    ),
    outsideExample('Ngày trong lời văn khác', 'Another date in the wording', DECREE, {
      vi: 'Theo Điều 5 Nghị định số 30/2020/NĐ-MAU, ngày ▶06/3/2020.',
      en: 'Under Article 5 of Decree No. 30/2020/NĐ-MAU of ▶6 March 2020.',
    }),
    outsideExample('Loại văn bản khác', 'Another kind of document', DECREE, {
      vi: 'Theo ▶Thông tư số 30/2020/NĐ-MAU, ngày 05/3/2020.',
      en: 'Under ▶Circular No. 30/2020/NĐ-MAU of 5 March 2020.',
    }),
  ],
  passing: [
    outsideExample('Viện dẫn đúng như mục đã ghi', 'Citations as listed', DECREE, {
      vi: 'Theo Điều 5 Nghị định số 30/2020/NĐ-MAU, ngày 05/3/2020 và Nghị định số 30/2020/NĐ-MAU.',
      en: 'Under Article 5 of Decree No. 30/2020/NĐ-MAU of 5 March 2020 and Decree No. 30/2020/NĐ-MAU.',
    }),
  ],
  *checkDocument(corpus, document, countChecked) {
    for (const citation of outsideCitations(corpus, document)) {
      countChecked();
      yield* checkCitation(citation);
    }
  },
  *check(corpus, countChecked) {
    for (const [index, entry] of corpus.outside.entries()) {
      countChecked();
      const message = judgeEntry(corpus, index, entry);
      if (message !== null) yield { span: corpus.spanInYaml(OUTSIDE_FILE, [index, 'symbol']), message };
    }
  },
};

function judgeEntry(corpus: Corpus, index: number, entry: OutsideDocument): Localized | null {
  const { symbol } = entry;
  const isSame = (date: string | null | undefined): boolean =>
    date == null || entry.date == null || date === entry.date;
  const held = documentsBySymbol(corpus)
    .get(symbol)
    ?.find(({ facts }) => isSame(facts.date));
  if (held !== undefined) {
    return {
      vi: `Sổ tay đã có “${symbol}” ở documents/${held.id}. Bỏ mục này khỏi outside.yaml và đặt viện dẫn trong <Ref to="${held.id}">; nếu là văn bản khác cùng ký hiệu thì ghi ngày của nó.`,
      en: `“${symbol}” is held in documents/${held.id}. Remove this entry from outside.yaml and put its citations in a <Ref to="${held.id}">; if it is another document of that symbol, give its date.`,
    };
  }
  const isTwice = corpus.outside
    .slice(0, index)
    .some((other) => other.symbol === symbol && isSame(other.date));
  if (!isTwice) return null;
  return {
    vi: `“${symbol}” đã được ghi ở trên. Bỏ một mục; nếu là hai văn bản cùng ký hiệu thì ghi ngày của mỗi văn bản.`,
    en: `“${symbol}” is listed above. Remove one entry; if two documents have that symbol, give the date of each.`,
  };
}

function* checkCitation({ from, language, cited, entry, flat }: OutsideCitation): Generator<RuleIssue> {
  const file = from.wording[language]?.span.file;
  if (file === undefined) return;
  const { date, type, symbol } = cited;
  const issue = (start: number, end: number, message: Localized): RuleIssue => ({
    span: spanInFlat(file, flat, start, end - start),
    subjectIds: keyOf(from),
    message,
  });
  if (date !== null && entry.date != null && entry.date !== date.value) {
    yield issue(date.start, date.end, {
      vi: `“${symbol.value}” ghi ngày ${formatDay(date.value, 'vi')}, còn outside.yaml ghi ${formatDay(entry.date, 'vi')}. Xem bản gốc rồi sửa bên sai; nếu là văn bản khác cùng ký hiệu thì thêm một mục.`,
      en: `“${symbol.value}” is given ${formatDay(date.value, 'en')}, but outside.yaml has ${formatDay(entry.date, 'en')}. See the original and correct one of them; if it is another document of that symbol, add an entry.`,
    });
  }
  const listed = entry.type[language];
  if (type !== null && !isKind(listed, type.value)) {
    yield issue(type.start, type.end, {
      vi: `“${symbol.value}” được gọi là “${type.value}”, còn outside.yaml ghi “${listed}”. Xem bản gốc rồi sửa bên sai.`,
      en: `“${symbol.value}” is called “${type.value}”, but outside.yaml has “${listed}”. See the original and correct one of them.`,
    });
  }
}

/** Whether a document of a listed kind may be called so: a joint circular also a circular. */
function isKind(listed: string, said: string): boolean {
  const [long, short] = [listed, said].map((kind) => kind.toLocaleLowerCase('vi'));
  return long === short || long?.includes(short ?? '') === true || short?.includes(long ?? '') === true;
}
