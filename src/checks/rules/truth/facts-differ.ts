import { findCitations, kindAtStart } from '../../../citations/find-citations.ts';
import type { CitedDocument } from '../../../citations/found-citation.ts';
import { formatDay, isDay } from '../../../language/dates.ts';
import { hasInitials } from '../../../language/initials.ts';
import { LANGUAGES, type Language, type Localized } from '../../../language/language.ts';
import { hasForm, plainWords } from '../../../language/whole-words.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import { writtenLanguages } from '../../../model/translation/vietnamese-only.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import {
  EXAMPLE_BASE,
  example,
  exampleFile,
  exampleSource,
  RECORD_FILE,
} from '../../examples/example-base.ts';
import { BODIES_FILE, changedExample, taskExample } from '../../examples/registry-example.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';
import { spanInYamlText } from '../../texts/editorial-texts.ts';
import { textsInExchange } from '../../texts/exchanged-texts.ts';
import { BELIEVED, believed } from '../references/believed-facts.ts';
import { compareIssuer, findOtherIssuer } from '../references/cited-issuer.ts';
import { documentsBySymbol } from '../references/cited-target.ts';
import { isSameKind } from '../references/read-citation.ts';
import { strangeInTitle } from '../trace/task-title.ts';
import { findMisspeltHosts } from './misspelt-hosts.ts';

const NAME = 'title: { vi: Nghị quyết mẫu, en: Sample resolution }';
const named = (vi: string, en: string) =>
  exampleFile(RECORD_FILE, [NAME, `title: { vi: "${vi}", en: "${en}" }`]);

export const factsDiffer: CorpusRule<'facts-differ'> = {
  id: 'facts-differ',
  group: 'truth',
  severity: 'error',
  examplesInOneLanguage: true,
  title: {
    vi: 'Tên, tiêu đề, lời giới thiệu khớp với thông tin của hồ sơ và của văn bản được nêu',
    en: 'Names, titles and descriptions agree with the facts on record',
  },
  explanation: {
    vi: 'Tên và tên gọi tắt của văn bản mở đầu bằng loại, số, ký hiệu, ngày của chính văn bản; văn bản khác nêu trong tên thì đúng ngày, loại, cơ quan ban hành của văn bản ấy; nội dung (subject) có trong tên; câu ở đầu trang nêu đúng năm. Tiêu đề nhiệm vụ chỉ nêu số, ngày, văn bản có ở lời trích hoặc ở sources. Chữ viết tắt lấy từ chữ đầu các tiếng của tên. Tên miền của một nguồn không khác tên miền của nhiều nguồn hơn một chữ. Nhiều chỗ nói khác hồ sơ thì xem lại hồ sơ.',
    en: 'The title and short name of a document begin with its own type, symbol and date; other documents in them have their own date, type and issuer; the subject is part of the title; the sentence at the head gives the right year. The title of a task has only figures and documents of its quotation or sources. An abbreviation is made of the first letters of the name. The host of a source is not one letter from that of more sources. Where many places disagree with a record, look at the record.',
  },
  unitLabel: { vi: 'hồ sơ và nhiệm vụ', en: 'records and tasks' },
  failing: [
    example('Tên ghi ngày khác', 'Another date in the title', {
      [RECORD_FILE]: named(
        'Nghị quyết số 07-NQ/MAU, ngày ▶21/6/2021',
        'Resolution No. 07-NQ/MAU of 21 June 2021',
      ),
    }),
    example('Nhiều chỗ nói khác hồ sơ', 'Many places against the record', {
      [RECORD_FILE]: named(
        'Nghị quyết số 07-NQ/MAU, ngày 12/6/2021',
        'Resolution No. 07-NQ/MAU of 12 June 2021',
      ).replace('date: 2021-06-12', 'date: ▶2021-07-12'),
    }),
    example('Câu đầu trang ghi năm khác', 'Another year in the sentence at the head', {
      [RECORD_FILE]: `${EXAMPLE_BASE[RECORD_FILE]}headSentence: { vi: ▶Văn bản năm 2012., en: A document of 2012. }\n`,
    }),
    example('Nguồn ghi ngày khác của văn bản', 'A source with another date of the document', {
      'sources.yaml': exampleSource(null).replace(
        'vi: Bài mẫu',
        'vi: "Bài về Nghị quyết số 07-NQ/MAU, ngày ▶21/6/2021"',
      ),
    }),
    example('Nội dung không có trong tên', 'A subject that the title has not', {
      [RECORD_FILE]: exampleFile(RECORD_FILE, [
        'subject: null',
        'subject: { vi: ▶về công đoàn, en: on trade unions }',
      ]),
    }),
    example('Một tên miền hai cách viết', 'One host in two spellings', {
      'sources.yaml':
        exampleSource('https://bao-mau.example/mot') +
        exampleSource('https://bao-mau.example/hai', 'bao-mau-2') +
        exampleSource('▶https://bao-mua.example/ba', 'bao-mau-3'),
    }),
    taskExample('Tiêu đề có tỷ lệ mà lời trích không có', 'A percentage that the quotation lacks', [
      'vi: Báo cáo, en',
      'vi: ▶Báo cáo 100%, en',
    ]),
    changedExample('Chữ viết tắt không khớp tên', 'An abbreviation that does not fit the name', BODIES_FILE, {
      'abbreviations: []': 'abbreviations: [▶CĐT]',
    }),
  ],
  passing: [
    example('Tên khớp với hồ sơ', 'A title that agrees with the record', {
      [RECORD_FILE]: named(
        'Nghị quyết số 07-NQ/MAU, ngày 12/6/2021 về công đoàn',
        'Resolution No. 07-NQ/MAU of 12 June 2021 on trade unions',
      ).replace('subject: null', 'subject: { vi: về “Công đoàn”, en: on trade unions }'),
    }),
  ],
  *checkDocument(corpus, document, countChecked) {
    countChecked();
    yield* findOutvoted(corpus, document);
    const year = (believed(corpus, document).date.value ?? /-(\d{4})$/.exec(document.id)?.[1])?.slice(0, 4);
    const { title, shortName, subject, description, headSentence } = document.facts;
    let told = false;
    for (const [key, texts] of Object.entries({ title, shortName, subject, description })) {
      for (const language of texts === null ? [] : writtenLanguages(texts)) {
        const text = texts?.[language] ?? '';
        const [found] = [
          ...findOwn(corpus, document, text, language, key === 'description'),
          // Dates in own words are checked by another rule.
          ...(key === 'description' ? [] : findCited(corpus, document, text, language)),
        ];
        if (found === undefined) continue;
        const { start, end, ...said } = found;
        const span = spanInYamlText(corpus, document.file, [key, language], text, start, end - start);
        yield { span, subjectIds: document.id, message: formatMessage(said) };
        told = true;
        // What the languages have in common is said once, what they differ in by another rule.
        break;
      }
    }
    if (subject !== null && !told) yield* findOtherSubject(corpus, document, title, subject);
    const years: readonly string[] = headSentence?.vi.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
    if (year !== undefined && years.length > 0 && !years.includes(year)) {
      yield issueInYaml(
        corpus,
        document,
        ['headSentence', 'vi'],
        formatMessage({ said: years.join(', '), recorded: year, of: document }),
      );
    }
  },
  *check(corpus, countChecked) {
    yield* findMisspeltHosts(corpus);
    for (const [id, { title }] of Object.entries(corpus.sources)) {
      for (const { start, end, ...said } of findCited(corpus, null, title.vi, 'vi')) {
        const span = spanInYamlText(
          corpus,
          'sources.yaml',
          [id, 'title', 'vi'],
          title.vi,
          start,
          end - start,
        );
        yield { span, subjectIds: id, message: formatMessage(said) };
      }
    }
    const exchanged = textsInExchange(corpus);
    for (const task of corpus.tasks) {
      countChecked();
      if (exchanged.has(task.title)) continue;
      const strange = strangeInTitle(corpus, task);
      if (strange === null) continue;
      yield issueInYaml(corpus, task, ['title', 'vi'], {
        vi: `Tiêu đề nêu “${strange}” mà lời trích và các văn bản ở sources không có. Sửa tiêu đề theo lời trích, hoặc thêm văn bản ấy vào sources.`,
        en: `The title has “${strange}”, which neither the quotation nor the documents under sources have. Correct the title according to the quotation, or add the document to sources.`,
      });
    }
    for (const entry of [...corpus.bodies, ...corpus.terms]) {
      const isBody = 'abbreviations' in entry;
      for (const [index, short] of (isBody ? entry.abbreviations : [entry.abbreviation ?? '']).entries()) {
        if (hasInitials(entry.name.vi, short)) continue;
        yield issueInYaml(corpus, entry, isBody ? ['abbreviations', index] : ['abbreviation'], {
          vi: `Chữ viết tắt “${short}” không lấy từ chữ đầu các tiếng của “${entry.name.vi}”. Sửa chữ viết tắt hoặc tên; nếu vẫn dùng như vậy thì ghi vào content/exceptions.yaml kèm lý do.`,
          en: `The abbreviation “${short}” is not made of the first letters of “${entry.name.vi}”. Correct one of the two; if it is in use as it is, record it in content/exceptions.yaml with the reason.`,
        });
      }
    }
  },
};

/** What a text says of a document against its record. */
interface Difference {
  readonly said: string;
  readonly recorded: string | null;
  readonly of: Document;
}
type DifferenceAt = Difference & { readonly start: number; readonly end: number };

function formatMessage({ said, recorded, of }: Difference): RuleIssue['message'] {
  const vi = recorded === null ? 'chưa ghi mục này' : `ghi “${show(recorded, 'vi')}”`;
  const en = recorded === null ? 'does not have it' : `has “${show(recorded, 'en')}”`;
  return {
    vi: `Chỗ này ghi “${show(said, 'vi')}” nhưng hồ sơ của “${of.id}” ${vi}. Xem lại theo bản gốc rồi sửa chỗ này hoặc ${of.file}.`,
    en: `This says “${show(said, 'en')}”, but the record of “${of.id}” ${en}. Compare with the original; correct this or ${of.file}.`,
  };
}

/** A fact as readers write it: of a day not the form of the file. */
function show(fact: string, language: Language): string {
  return isDay(fact) ? formatDay(fact, language) : fact;
}

function* findOutvoted(corpus: Corpus, document: Document): Generator<RuleIssue> {
  for (const fact of BELIEVED) {
    const { value, against } = believed(corpus, document)[fact];
    if (against === 0 || value === null) continue;
    const own = (fact === 'type' ? document.facts.type.vi : document.facts[fact]) ?? 'null';
    yield issueInYaml(corpus, document, [fact], {
      vi: `Hồ sơ ghi ${show(own, 'vi')}, còn ${against} chỗ (viện dẫn và tên của chính văn bản) ghi ${show(value, 'vi')}. Xem lại theo bản gốc; sửa ở đây, hoặc sửa các chỗ kia.`,
      en: `The record has ${show(own, 'en')}, but ${against} places (citations and the document’s own names) have ${show(value, 'en')}. Compare with the original; correct this, or the other places.`,
    });
  }
}

/** What the name or description of a document says of the document itself, where it begins with that. */
function* findOwn(
  corpus: Corpus,
  document: Document,
  text: string,
  language: Language,
  isDescription: boolean,
): Generator<DifferenceAt> {
  const kind = kindAtStart(text, language);
  const type = document.facts.type[language];
  // “Kế hoạch … dẫn Nghị quyết này” speaks of the document all the same.
  if (kind === null || (isDescription && text.includes(`${type} này`))) return;
  if (!isSameKind(kind.value, type) && believed(corpus, document).type.against === 0)
    yield { ...kind, said: kind.value, recorded: type, of: document };
  const [first] = findCitations(text, language);
  const cited = first?.start === 0 ? first.document : null;
  if (cited !== null && !isDescription) yield* compareCited(corpus, document, cited);
  const at = cited?.end ?? kind.end;
  yield* differenceAt(document, compareIssuer(corpus, document, text.slice(at), language), at);
}

/** The subject of a document is part of its title, letter for letter but for signs and the word that joins the two. */
function* findOtherSubject(
  corpus: Corpus,
  document: Document,
  title: Localized,
  subject: Localized,
): Generator<RuleIssue> {
  const language = LANGUAGES.find(
    (of) => !hasForm(plainWords(title[of]).join(' '), plainWords(subject[of]).slice(1).join(' ')),
  );
  if (language === undefined) return;
  yield issueInYaml(corpus, document, ['subject', language], {
    vi: `Nội dung này không có trong tên của văn bản (title: “${title[language]}”). Sửa một trong hai theo bản gốc; có thể hai hồ sơ đã đổi chỗ cho nhau.`,
    en: `This subject is not part of the title (“${title[language]}”). Correct one of the two according to the original; two records may have been exchanged.`,
  });
}

/** What a text says of other documents on record. */
function* findCited(
  corpus: Corpus,
  own: Document | null,
  text: string,
  language: Language,
): Generator<DifferenceAt> {
  for (const { start, end, document: cited } of findCitations(text, language)) {
    const [of, another] = cited === null ? [] : (documentsBySymbol(corpus).get(cited.symbol.value) ?? []);
    if (cited === null || of === undefined || another !== undefined || (of === own && start === 0)) continue;
    yield* compareCited(corpus, of, cited);
    const { type } = of.facts;
    const isDoubtful = believed(corpus, of).type.against > 0;
    if (cited.type !== null && !isDoubtful && !isSameKind(cited.type.value, type[language]))
      yield { ...cited.type, said: cited.type.value, recorded: type[language], of };
    yield* differenceAt(of, findOtherIssuer(corpus, of, text.slice(end), language), end);
  }
}

function* differenceAt(
  of: Document,
  other: ReturnType<typeof findOtherIssuer>,
  at: number,
): Generator<DifferenceAt> {
  if (other === null) return;
  const { value, recorded, start, end } = other;
  yield { said: value, recorded, of, start: at + start, end: at + end };
}

function* compareCited(
  corpus: Corpus,
  of: Document,
  { symbol, date }: CitedDocument,
): Generator<DifferenceAt> {
  const facts = believed(corpus, of);
  if (symbol.value !== facts.symbol.value)
    yield { ...symbol, said: symbol.value, recorded: facts.symbol.value, of };
  if (date !== null && date.value !== facts.date.value)
    yield { ...date, said: date.value, recorded: facts.date.value, of };
}
