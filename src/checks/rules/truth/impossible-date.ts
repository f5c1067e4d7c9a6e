import { findDates, formatDay } from '../../../language/dates.ts';
import { LANGUAGES, type Localized } from '../../../language/language.ts';
import { type Corpus, placeOfSpan } from '../../../model/corpus.ts';
import type { Span } from '../../../model/diagnostic.ts';
import { localizedTexts } from '../../../model/localized-texts.ts';
import { spanOfEntry } from '../../../model/promises/ledger.ts';
import type { YamlPath } from '../../../model/registry.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import {
  EXAMPLE_BASE,
  example,
  exampleSource,
  exampleTexts,
  RECORD_FILE,
} from '../../examples/example-base.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';
import { spanInYamlText } from '../../texts/editorial-texts.ts';
import { shownTextsOf } from '../../texts/translatable-texts.ts';
import { recordsBesideDocuments } from '../../texts/yaml-records.ts';
import { believed } from '../references/believed-facts.ts';

const EDITION = { 'edition.yaml': 'date: 2026-11-30\n' };
const noted = (...days: readonly string[]): string =>
  `${EXAMPLE_BASE[RECORD_FILE]}notes:\n${days.map((day, index) => `  - { date: ${day}, text: { vi: Xem mục ${index}., en: See item ${index}. } }\n`).join('')}`;

export const impossibleDate: CorpusRule<'impossible-date'> = {
  id: 'impossible-date',
  group: 'truth',
  severity: 'error',
  title: {
    vi: 'Ngày có thật trên lịch, không sau ngày của bản đăng, không trước điều mà nó nói đến',
    en: 'Dates exist, are not after the edition and not before what they tell of',
  },
  explanation: {
    vi: 'Ngày viết theo thứ tự ngày/tháng/năm và có trên lịch. Ghi chú, nguồn, mã cũ không mang ngày sau ngày ở edition.yaml: nội dung thay đổi thì đổi ngày ấy. Ghi chú và nguồn không có trước ngày của văn bản mà mình nói đến.',
    en: 'Dates are written day/month/year and exist in the calendar. No note, source or former id is dated after edition.yaml, whose date follows every change of content. No note or source is older than the document it tells of.',
  },
  unitLabel: { vi: 'ngày', en: 'dates' },
  failing: [
    example('Ngày không có trên lịch', 'A day that does not exist', {
      ...exampleTexts('Họp ngày ▶31/02/2021.', 'To meet on ▶31 February 2021.'),
    }),
    example('Ghi chú sau ngày của bản đăng', 'A note after the edition', {
      ...EDITION,
      [RECORD_FILE]: noted('2026-11-30', '▶2026-12-01'),
    }),
    example('Bản đăng cũ hơn các ghi chú', 'An edition older than its notes', {
      'edition.yaml': 'date: ▶2026-11-30\n',
      [RECORD_FILE]: noted('2026-12-01', '2026-12-02'),
    }),
    example('Nguồn có trước văn bản', 'A source older than the document', {
      'sources.yaml': exampleSource(null).replace('date: null', 'date: ▶2021-06-11'),
      [RECORD_FILE]: `${EXAMPLE_BASE[RECORD_FILE]}evidence:\n  - { source: bao-mau, confidence: "1", for: [date] }\n`,
    }),
  ],
  passing: [
    example('Ghi chú cùng ngày với bản đăng', 'A note of the day of the edition', {
      ...EDITION,
      [RECORD_FILE]: noted('2026-11-30'),
    }),
  ],
  *checkLoneDocument(document, files, countChecked) {
    for (const { text, spanOf, subjectIds } of shownTextsOf(document, files)) {
      for (const { index, words } of findImpossible(text)) {
        countChecked();
        yield { span: spanOf(index, words.length), subjectIds, message: formatImpossible(words) };
      }
    }
    const { title, shortName, subject } = document.facts;
    yield* findInRecord(files, { title, shortName, subject }, document.file, [], document.id);
  },
  *check(corpus, countChecked) {
    for (const { record, at, subjectIds } of recordsBesideDocuments(corpus)) {
      yield* findInRecord(corpus, record, at.file, at.path, subjectIds);
    }
    const dated = [...datedEntries(corpus)];
    countChecked(dated.length);
    if (corpus.files.includes('edition.yaml')) yield* findLater(corpus, dated);
    yield* findOlder(corpus);
  },
};

/** Three numbers that are written as a date, also one that no calendar has. */
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-])/g;

function* findImpossible(text: string): Generator<{ readonly index: number; readonly words: string }> {
  if (!/\d{4}/.test(text)) return;
  for (const { 0: words, 1: day, 3: month, 4: year, index } of text.matchAll(NUMERIC)) {
    if (!exists(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`)) yield { index, words };
  }
  for (const { value, index, length } of findDates(text)) {
    const words = text.slice(index, index + length);
    if (/\p{L}/u.test(words) && !exists(value)) yield { index, words };
  }
}

/** Whether a day in the form of ISO 8601 stands in the calendar. */
function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}

function formatImpossible(words: string): Localized {
  return {
    vi: `Lịch không có ngày “${words}”. Xem lại theo bản gốc; ghi ngày trước, tháng sau.`,
    en: `There is no such day as “${words}”. Compare with the original; the day comes before the month.`,
  };
}

function* findInRecord(
  files: Pick<Corpus, 'textOf' | 'spanInYaml'>,
  record: unknown,
  file: string,
  path: YamlPath,
  subjectIds: RuleIssue['subjectIds'],
): Generator<RuleIssue> {
  for (const { path: inside, texts } of localizedTexts(record)) {
    for (const language of LANGUAGES) {
      for (const { index, words } of findImpossible(texts[language])) {
        const span = spanInYamlText(
          files,
          file,
          [...path, ...inside, language],
          texts[language],
          index,
          words.length,
        );
        yield { span, subjectIds, message: formatImpossible(words) };
      }
    }
  }
}

interface DatedEntry {
  readonly day: string;
  readonly span: () => Span;
  readonly subjectIds: string;
}

/** What has a day on which it was written, published or changed. */
function* datedEntries(corpus: Corpus): Generator<DatedEntry> {
  for (const { id, file, facts } of corpus.documents) {
    if (facts.date !== null)
      yield { day: facts.date, span: () => corpus.spanInYaml(file, ['date']), subjectIds: id };
    for (const [index, { date }] of facts.notes.entries())
      yield { day: date, span: () => corpus.spanInYaml(file, ['notes', index, 'date']), subjectIds: id };
  }
  for (const [id, { date }] of Object.entries(corpus.sources)) {
    if (date !== null)
      yield { day: date, span: () => corpus.spanInYaml('sources.yaml', [id, 'date']), subjectIds: id };
  }
  for (const { file, path, from, day } of corpus.aliases)
    yield { day, span: () => corpus.spanInYaml(file, [...path, 'day']), subjectIds: from };
  for (const [key, entry] of corpus.ledger?.promised ?? []) {
    if (!exists(entry.value)) continue;
    const day = new Date(Date.parse(entry.value) - AHEAD).toISOString().slice(0, 10);
    yield { day, span: () => spanOfEntry(key, entry), subjectIds: key };
  }
}

/** How far, in milliseconds, the machine that dates a promise may be ahead of the edition: two months. */
const AHEAD = 60 * 24 * 60 * 60 * 1000;

/** Reports what is later than the edition: one entry at its place, several at the edition. */
function* findLater(corpus: Corpus, dated: readonly DatedEntry[]): Generator<RuleIssue> {
  const edition = corpus.edition.date;
  const later = dated.filter(({ day }) => day > edition).sort((a, b) => (a.day < b.day ? 1 : -1));
  const [newest, other] = later;
  if (newest === undefined) return;
  const { file, line } = placeOfSpan(corpus, newest.span());
  yield other === undefined
    ? {
        span: newest.span(),
        subjectIds: newest.subjectIds,
        message: {
          vi: `Ngày này sau ngày của bản đăng (${formatDay(edition, 'vi')}). Sửa ngày; nếu đúng thì đổi ngày ở edition.yaml.`,
          en: `This date is after the edition (${formatDay(edition, 'en')}). Correct it; if it is right, change the date in edition.yaml.`,
        },
      }
    : {
        span: corpus.spanInYaml('edition.yaml', ['date']),
        subjectIds: 'edition.yaml',
        message: {
          vi: `Bản đăng ghi ngày ${formatDay(edition, 'vi')} mà ${later.length} mục mang ngày sau đó, muộn nhất ở ${file}, dòng ${line}. Đổi ngày của bản đăng, hoặc sửa các ngày kia.`,
          en: `The edition is of ${formatDay(edition, 'en')}, but ${later.length} entries are later, the latest at ${file}, line ${line}. Change the date of the edition, or correct the others.`,
        },
      };
}

/** Reports notes and sources that are older than the document they tell of. */
function* findOlder(corpus: Corpus): Generator<RuleIssue> {
  const told = new Set<string>();
  for (const document of corpus.documents) {
    const day = believed(corpus, document).date.value;
    if (day === null) continue;
    const message = (of: string): Localized => ({
      vi: `Ngày ${formatDay(of, 'vi')} trước ngày của “${document.id}” (${formatDay(day, 'vi')}), văn bản mà mục này nói đến. Sửa một trong hai ngày, hoặc bỏ chỗ dẫn nguồn này ở ${document.file}.`,
      en: `${formatDay(of, 'en')} is before “${document.id}” (${formatDay(day, 'en')}), of which this tells. Correct one of the two dates, or take the source out of ${document.file}.`,
    });
    for (const [index, { date }] of document.facts.notes.entries()) {
      if (date < day)
        yield issueInYaml(
          corpus,
          { id: document.id, file: document.file },
          ['notes', index, 'date'],
          message(date),
        );
    }
    const provisions = [...document.provisions.values()].flatMap(({ wording }) => wording.vi?.evidence ?? []);
    for (const { source } of [...document.facts.evidence, ...provisions]) {
      const date = corpus.sources[source]?.date ?? null;
      if (date === null || date >= day || told.has(source)) continue;
      told.add(source);
      yield issueInYaml(
        corpus,
        { id: source, file: 'sources.yaml', path: [source] },
        ['date'],
        message(date),
      );
    }
  }
}
