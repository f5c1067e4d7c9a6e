import { findDates, findFalseDates, formatDay, isDay } from '../../../language/dates.ts';
import type { Localized } from '../../../language/language.ts';
import { readQuantities } from '../../../language/quantities/read-quantities.ts';
import { type Corpus, placeOfSpan } from '../../../model/corpus.ts';
import type { FileTexts } from '../../../model/corpus-parts.ts';
import type { Span } from '../../../model/diagnostic.ts';
import type { Document } from '../../../model/document.ts';
import { localizedTexts } from '../../../model/localized-texts.ts';
import { FORMER_WORDING_FILE } from '../../../model/promises/former-wording.ts';
import { spanOfEntry } from '../../../model/promises/ledger.ts';
import { parseTarget } from '../../../model/provision-id.ts';
import { OUTSIDE_FILE } from '../../../model/references/outside.ts';
import { writtenLanguages } from '../../../model/translation/vietnamese-only.ts';
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
import { recordsBesideDocuments, type YamlRecord } from '../../texts/yaml-records.ts';
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
    vi: 'Ngày viết theo thứ tự ngày/tháng/năm và có trên lịch. Ghi chú, nguồn, mã cũ, nội dung trước đây không mang ngày sau ngày ở edition.yaml: nội dung thay đổi thì đổi ngày ấy. Ghi chú và nguồn không có trước ngày của văn bản mà mình nói đến.',
    en: 'Dates are written day/month/year and exist in the calendar. No note, source, former id or former wording is dated after edition.yaml, whose date follows every change of content. No note or source is older than the document it tells of.',
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
    example('Nội dung được sửa sau ngày của bản đăng', 'Words changed after the edition', {
      ...EDITION,
      [FORMER_WORDING_FILE]:
        '- { provision: kh-mau#i-1, day: ▶2026-12-01, text: { vi: Thực hiện Nghị quyết. } }\n',
    }),
    example('Nguồn có trước văn bản', 'A source older than the document', {
      'sources.yaml': exampleSource(null).replace('date: null', 'date: ▶2021-06-11'),
      [RECORD_FILE]: `${EXAMPLE_BASE[RECORD_FILE]}evidence:\n  - { source: bao-mau, confidence: "1", for: [date] }\n`,
    }),
    example('Nguồn có trước điều mà ghi chú kể', 'A source older than what a note tells of', {
      'sources.yaml': exampleSource(null).replace('date: null', 'date: ▶2025-01-01'),
      [RECORD_FILE]: noted('2026-11-22').replace(
        '{ vi: Xem mục 0., en: See item 0. }',
        '{ vi: "Sửa đổi ngày 25/5/2025.", en: Amended on 25 May 2025. }, evidence: [bao-mau]',
      ),
    }),
    example('Ghi chú nói đến ngày chưa đến', 'A note that tells of a day to come', {
      ...EDITION,
      [RECORD_FILE]: noted('2026-11-22').replace(
        '{ vi: Xem mục 0., en: See item 0. }',
        '{ vi: "Sửa đổi ▶tháng 6/2027.", en: Amended in June 2027. }',
      ),
    }),
    example('Văn bản ngoài sổ tay sau ngày của bản đăng', 'A document outside, after the edition', {
      ...EDITION,
      'outside.yaml': '- { symbol: 12-KL/MAU, type: { vi: Kết luận, en: Conclusion }, date: ▶2035-05-25 }\n',
      ...exampleTexts(
        'Theo Kết luận số 12-KL/MAU, ngày 25/5/2035.',
        'Under Conclusion No. 12-KL/MAU of 25 May 2035.',
      ),
    }),
    example('Xem hiệu lực trước khi có văn bản', 'Validity looked up before the document was issued', {
      [RECORD_FILE]: `${EXAMPLE_BASE[RECORD_FILE]}validity: { state: unknown, asOf: ▶2020-11-22 }\n`,
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
      countChecked();
      for (const words of findFalseDates(text)) {
        yield { span: spanOf(text.indexOf(words), words.length), subjectIds, message: formatFalse(words) };
      }
    }
    const { title, shortName, subject } = document.facts;
    yield* findFalse(files, { record: { title, shortName, subject }, at: { file: document.file, path: [] } });
  },
  *check(corpus, countChecked) {
    for (const record of recordsBesideDocuments(corpus)) yield* findFalse(corpus, record);
    const later = [...laterThanEdition(corpus)].sort((a, b) => (a.day < b.day ? 1 : -1));
    countChecked();
    if (corpus.files.includes('edition.yaml') && later.length > 0)
      yield { ...reportLater(corpus, later), requires: [{ file: 'edition.yaml' }] };
    yield* findOlder(corpus);
    yield* findFuture(corpus);
  },
};

function formatFalse(words: string): Localized {
  return {
    vi: `Lịch không có ngày “${words}”. Xem lại theo bản gốc; ghi ngày trước, tháng sau.`,
    en: `There is no such day as “${words}”. Compare with the original; the day comes before the month.`,
  };
}

function* findFalse(
  files: FileTexts,
  { record, at: { file, path }, subjectIds }: Omit<YamlRecord, 'type'>,
): Generator<RuleIssue> {
  for (const { path: inside, texts } of localizedTexts(record)) {
    for (const language of writtenLanguages(texts)) {
      const text = texts[language];
      for (const words of findFalseDates(text)) {
        const way = [...path, ...inside, language];
        const span = spanInYamlText(files, file, way, text, text.indexOf(words), words.length);
        yield { span, subjectIds, message: formatFalse(words) };
      }
    }
  }
}

interface DatedEntry {
  readonly day: string;
  readonly span: Span;
}

/** How far, in milliseconds, the machine that dates a promise may be ahead of the edition: two months. */
const AHEAD = 60 * 24 * 60 * 60 * 1000;

/** What was written, published, changed or promised after the day of the edition. */
function* laterThanEdition(corpus: Corpus): Generator<DatedEntry> {
  const entries = [
    ...corpus.documents.flatMap(({ file, facts: { date, validity, notes } }) => [
      { day: date, file, path: ['date'] },
      { day: validity?.asOf ?? null, file, path: ['validity', 'asOf'] },
      ...notes.map((note, index) => ({ day: note.date, file, path: ['notes', index, 'date'] })),
    ]),
    ...Object.entries(corpus.sources).map(([id, { date: day }]) => {
      return { day, file: 'sources.yaml', path: [id, 'date'] };
    }),
    ...[...corpus.aliases, ...corpus.withdrawn].map(({ file, path, day }) => {
      return { day, file, path: [...path, 'day'] };
    }),
    ...corpus.exceptions.map(({ day }, index) => ({ day, file: 'exceptions.yaml', path: [index, 'day'] })),
    ...corpus.outside.map(({ date: day = null }, index) => ({
      day,
      file: OUTSIDE_FILE,
      path: [index, 'date'],
    })),
    ...corpus.formerWording.map(({ day }, index) => {
      return { day, file: FORMER_WORDING_FILE, path: [index, 'day'] };
    }),
  ];
  const edition = corpus.edition?.date;
  if (edition === undefined) return;
  for (const { day, file, path } of entries) {
    if (day !== null && day > edition) yield { day, span: corpus.spanInYaml(file, path) };
  }
  for (const [key, entry] of corpus.ledger?.promised ?? []) {
    const isLater = Date.parse(entry.value) - AHEAD > Date.parse(edition);
    if (isLater) yield { day: entry.value, span: spanOfEntry(key, entry) };
  }
}

/** Reports one entry at its place, several at the edition, which is then the older one. */
function reportLater(corpus: Corpus, later: readonly DatedEntry[]): RuleIssue {
  const edition = corpus.edition?.date ?? '';
  const ofEdition = corpus.spanInYaml('edition.yaml', ['date']);
  const newest = later[0]?.span ?? ofEdition;
  const { file, line } = placeOfSpan(corpus, newest);
  if (later.length === 1) {
    return {
      span: newest,
      message: {
        vi: `Ngày này sau ngày của bản đăng (${formatDay(edition, 'vi')}). Sửa ngày; nếu đúng thì đổi ngày ở edition.yaml.`,
        en: `This date is after the edition (${formatDay(edition, 'en')}). Correct it; if it is right, change the date in edition.yaml.`,
      },
    };
  }
  return {
    span: ofEdition,
    message: {
      vi: `Bản đăng ghi ngày ${formatDay(edition, 'vi')} mà ${later.length} mục mang ngày sau đó, muộn nhất ở ${file}, dòng ${line}. Đổi ngày của bản đăng, hoặc sửa các ngày kia.`,
      en: `The edition is of ${formatDay(edition, 'en')}, but ${later.length} entries are later, the latest at ${file}, line ${line}. Change the date of the edition, or correct the others.`,
    },
  };
}

/** Words of a month and a year in a note of the editors: `tháng 6/2025`. */
const MONTH = /tháng (\d{1,2})\/(\d{4})/gi;

/** Days and months in the editors’ notes that are after the edition: a note tells of what has happened. */
function* findFuture(corpus: Corpus): Generator<RuleIssue> {
  const edition = corpus.edition?.date;
  if (edition === undefined) return;
  const notes = [
    ...corpus.documents.flatMap(({ id, file, facts }) =>
      facts.notes.map(({ text }, index) => ({ id, file, path: ['notes', index, 'text', 'vi'], text })),
    ),
    ...corpus.bodies.flatMap(({ id, file, path, note }) =>
      note === undefined || note === null ? [] : [{ id, file, path: [...path, 'note', 'vi'], text: note }],
    ),
  ];
  for (const { id, file, path, text } of notes) {
    const days = findDates(text.vi).map(({ value, index, length }) => ({ value, index, length }));
    const months = [...text.vi.matchAll(MONTH)].map(({ 0: words, 1: month = '', 2: year, index }) => ({
      value: `${year}-${month.padStart(2, '0')}-01`,
      ...{ index, length: words.length },
    }));
    for (const { value, index, length } of [...days, ...months]) {
      if (value <= edition) continue;
      yield {
        span: spanInYamlText(corpus, file, path, text.vi, index, length),
        subjectIds: id,
        message: {
          vi: `Ghi chú này nói đến “${text.vi.slice(index, index + length)}”, sau ngày của bản đăng (${formatDay(edition, 'vi')}). Sửa ngày, ở cả hai ngôn ngữ.`,
          en: `This note tells of “${text.vi.slice(index, index + length)}”, which is after the edition (${formatDay(edition, 'en')}). Correct it in both languages.`,
        },
      };
    }
  }
}

/** Reports notes, sources and former words that are older than the document, or than every day in the note, of which they tell. */
function* findOlder(corpus: Corpus): Generator<RuleIssue> {
  const told = new Set<string>();
  function* findOlderSources(document: Document, day: string, sources: readonly string[]) {
    for (const id of sources) {
      const date = corpus.sources[id]?.date ?? null;
      if (date === null || date >= day || told.has(id)) continue;
      told.add(id);
      const source = { id, file: 'sources.yaml', path: [id] };
      yield issueInYaml(corpus, source, ['date'], formatOlder(date, document, day));
    }
  }
  for (const document of corpus.documents) {
    const day = believed(corpus, document).date.value;
    for (const [index, { date, text, evidence }] of document.facts.notes.entries()) {
      if (day !== null && date < day)
        yield issueInYaml(corpus, document, ['notes', index, 'date'], formatOlder(date, document, day));
      const days = readQuantities(text.vi, 'vi').flatMap(({ value }) => (isDay(value) ? value : []));
      const [first] = [...days].sort();
      if (first !== undefined) yield* findOlderSources(document, first, evidence);
    }
    if (day === null) continue;
    for (const [key, value] of [
      ['asOf', document.facts.validity?.asOf],
      ['from', document.facts.validity?.from],
    ] as const) {
      if (value != null && value < day)
        yield issueInYaml(corpus, document, ['validity', key], formatOlder(value, document, day));
    }
    const provisions = [...document.provisions.values()].flatMap(({ wording }) => wording.vi?.evidence ?? []);
    const sources = [...document.facts.evidence, ...provisions].map(({ source }) => source);
    yield* findOlderSources(document, day, sources);
  }
  for (const [index, former] of corpus.formerWording.entries()) {
    const document = corpus.documentsById.get(parseTarget(former.provision)?.document ?? '');
    const day = document === undefined ? null : believed(corpus, document).date.value;
    if (document === undefined || day === null || former.day >= day) continue;
    const entry = { id: former.provision, file: FORMER_WORDING_FILE, path: [index] };
    yield issueInYaml(corpus, entry, ['day'], formatOlder(former.day, document, day));
  }
}

function formatOlder(date: string, { id, file }: Document, day: string): Localized {
  return {
    vi: `Ngày ${formatDay(date, 'vi')} trước ngày ${formatDay(day, 'vi')} mà mục này nói đến (“${id}”). Sửa một trong hai ngày, hoặc bỏ chỗ dẫn nguồn này ở ${file}.`,
    en: `${formatDay(date, 'en')} is before ${formatDay(day, 'en')}, of which this tells (“${id}”). Correct one of the two dates, or take the source out of ${file}.`,
  };
}
