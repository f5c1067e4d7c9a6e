import { LANGUAGES, type Language, type Localized } from '../../../language/language.ts';
import { hasForm } from '../../../language/whole-words.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import { type MovedWording, movedWordings } from '../../../model/promises/moved-wording.ts';
import type { Provision } from '../../../model/provision.ts';
import { standsIn } from '../../../model/quoted-words.ts';
import type { SettledSentence, Task } from '../../../model/registry.ts';
import { placeOfWords, type WordsPlace } from '../../../model/task-quote.ts';
import { translationState } from '../../../model/translation/translation.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { example } from '../../examples/example-base.ts';
import { registryExample, TASKS_FILE, taskExample } from '../../examples/registry-example.ts';
import { formatChanges } from '../../messages/changed-words.ts';
import { textsInExchange } from '../../texts/exchanged-texts.ts';
import { taskIssue } from './task-issue.ts';

const SETTLED =
  'settled:\n  - { provision: i-1, sentence: 3, words: { vi: ▶Cấp ủy mẫu phối hợp }, reason: { vi: Nói chung., en: General. } }\n';

export const taskQuote: CorpusRule<'task-quote'> = {
  id: 'task-quote',
  group: 'trace',
  severity: 'error',
  title: {
    vi: 'Lời trích của nhiệm vụ khớp từng chữ với câu được nêu',
    en: 'The quotation of a task matches the sentence it names, letter for letter',
  },
  explanation: {
    vi: 'Người đọc cần thấy ngay nhiệm vụ lấy từ chữ nào của văn bản. Chép lại lời trích từ đoạn, cả dấu câu; lời trích có thể gồm nhiều câu liền nhau, số câu là số của câu đầu. Câu đếm từ 1, kết thúc ở dấu chấm, dấu chấm phẩy hoặc hết đoạn chữ.',
    en: 'Readers should see at once which words a task comes from. Copy the quotation from the wording of the provision, punctuation included; it may run over several sentences, and the number is that of the first. Sentences are counted from 1 and end at a full stop, a semicolon or the end of the paragraph.',
  },
  unitLabel: { vi: 'lời trích', en: 'quotations' },
  failing: [
    taskExample('Lời trích sai một chữ', 'One word differs', [
      '{ vi: Công đoàn mẫu hằng',
      '{ vi: ▶Công đoàn mẫu hàng',
    ]),
    taskExample('Lời trích tiếng Anh không có trong bản dịch', 'The English does not contain the words', [
      'en: report before',
      'en: ▶reports before',
    ]),
    taskExample('Lời trích ở câu khác', 'The words are in another sentence', ['sentence: 2', 'sentence: ▶3']),
    taskExample('Lời trích cắt giữa từ', 'A quotation that cuts a word', [
      '{ vi: Công đoàn mẫu hằng',
      '{ vi: ▶ông đoàn mẫu hằng',
    ]),
    taskExample('Bản dịch trích câu khác', 'The English quotes another sentence', [
      'en: The sample union shall every year carry out }',
      'en: ▶The sample committee shall do }',
    ]),
    taskExample('Kết quả mà lời trích không nêu', 'An output that the quotation does not name', [
      'output: null',
      'output: { vi: ▶biên bản, en: carry out }',
    ]),
    taskExample('Đoạn không có câu ấy', 'The provision has no such sentence', [
      'sentence: 2',
      'sentence: ▶4',
    ]),
    example('Câu không giao việc, chép sai', 'A sentence without a task, copied wrongly', {
      ...registryExample(),
      [TASKS_FILE]: registryExample()[TASKS_FILE] + SETTLED,
    }),
  ],
  passing: [example('Lời trích đúng từng chữ', 'Letter for letter', registryExample())],
  *check(corpus, countChecked) {
    const told = new Set<string>();
    for (const task of corpus.tasks) {
      const target = resolveTarget(corpus, task.key);
      if (target?.provision == null || textsInExchange(corpus).has(task.quote)) continue;
      for (const language of LANGUAGES) {
        countChecked();
        const place = placeOfWords(target.provision, language, task.quote[language], task.sentence);
        if (place.kind === 'in-sentence') continue;
        const moved = place.kind === 'absent' ? movedWording(corpus, task.key, language) : null;
        // An issued text that has changed is an error of its own, and the cause.
        if (moved !== null && language === 'vi' && target.document.facts.textStatus === 'verbatim') continue;
        if (moved === null) yield misplacedIssue(corpus, task, target.document, place, language);
        else if (!told.has(moved.span.file + task.key)) yield movedIssue(task, moved);
        if (moved !== null) told.add(moved.span.file + task.key);
        // A wrong number is reported once, not for each language.
        if (place.kind !== 'absent') break;
      }
      yield* findStrangeOutput(corpus, task);
    }
    for (const entry of corpus.settledSentences) {
      countChecked();
      const target = resolveTarget(corpus, entry.key);
      if (target?.provision == null) continue;
      const place = placeOfWords(target.provision, 'vi', entry.words.vi, entry.sentence);
      if (place.kind === 'in-sentence') continue;
      yield misplacedIssue(corpus, entry, target.document, place, 'vi');
    }
  },
};

/** Letters that words of one stem begin with: “reports” and “reporting”. */
const STEM = 5;

/** An output that the quotation does not name: in Vietnamese letter for letter, in English in words of the same stems. */
function* findStrangeOutput(corpus: Corpus, task: Task): Generator<RuleIssue> {
  if (task.output === null) return;
  const stems = (text: string): readonly string[] =>
    (text.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => word.slice(0, STEM));
  const quoted = new Set(stems(task.quote.en));
  for (const language of LANGUAGES) {
    const output = task.output[language];
    const stands =
      language === 'vi' ? standsIn(task.quote.vi, output) : stems(output).every((stem) => quoted.has(stem));
    if (stands) continue;
    yield taskIssue(corpus, task, ['output', language], {
      vi: `Kết quả “${output}” không nằm trong lời trích${language === 'vi' ? '' : ' tiếng Anh'}. Chép chữ của lời trích, trích thêm, hoặc ghi output: null nếu câu không nêu kết quả.`,
      en: `The output “${output}” is not in the ${language === 'vi' ? 'Vietnamese ' : ''}quotation. Use its words, quote more, or write output: null if the sentence names none.`,
    });
    return;
  }
}

type Misplaced = Exclude<WordsPlace, { readonly kind: 'in-sentence' }>;

/** Reports a wrong quotation at the quotation, a wrong place at the sentence number. */
function misplacedIssue(
  corpus: Corpus,
  record: Task | SettledSentence,
  document: Document,
  place: Misplaced,
  language: Language,
): RuleIssue {
  const isTask = 'quote' in record;
  const words = isTask ? record.quote[language] : record.words.vi;
  const path = [isTask ? 'quote' : 'words', language];
  // The number counts Vietnamese sentences, so an English quotation elsewhere is itself wrong.
  const elsewhere = place.kind === 'elsewhere' ? place.sentence : null;
  const atNumber = place.kind === 'no-sentence' || (language === 'vi' && elsewhere !== null);
  const span = corpus.spanInYaml(record.file, [...record.path, ...(atNumber ? ['sentence'] : path)]);
  const isTranslated = resolveTarget(corpus, record.key)?.provision?.wording.en != null;
  const message =
    isTranslated || language === 'vi' || translationState(document.facts) === 'full'
      ? formatMessage(record, place, otherHolder(document, words, language), language)
      : {
          vi: `Đoạn “${record.provision}” chưa dịch, nên quote.en chép lại lời tiếng Việt như quote.vi.`,
          en: `“${record.provision}” is not translated, so quote.en repeats the Vietnamese words of quote.vi.`,
        };
  return {
    span,
    message,
    suggestion: atNumber && elsewhere !== null ? String(elsewhere) : undefined,
    subjectIds: isTask ? [record.id, record.key] : record.key,
    requires: [{ of: record.key, part: 'wording', language }],
  };
}

const FILES: Localized<Localized> = {
  vi: { vi: 'bản tiếng Việt', en: 'the wording' },
  en: { vi: 'bản dịch', en: 'the translation' },
};

function formatMessage(
  record: Task | SettledSentence,
  place: Misplaced,
  holder: string | null,
  language: Language,
): Localized {
  const { provision, sentence } = record;
  const text = FILES[language];
  switch (place.kind) {
    case 'no-sentence':
      return {
        vi: `Đoạn “${provision}” chỉ có ${place.count} câu, không có câu thứ ${sentence}. Đếm lại: câu kết thúc ở dấu chấm, dấu chấm phẩy hoặc hết đoạn chữ.`,
        en: `“${provision}” has ${place.count} sentences, no sentence ${sentence}. Count again: a sentence ends at a full stop, a semicolon or the end of the paragraph.`,
      };
    case 'elsewhere':
      return {
        vi: `Lời trích bắt đầu ở câu thứ ${place.sentence} ${language === 'vi' ? '' : 'trong bản dịch '}của đoạn “${provision}”, không phải câu thứ ${sentence}. ${language === 'vi' ? 'Sửa số câu.' : `Chép lại câu thứ ${sentence} từ en.mdx.`}`,
        en: `The quotation begins in sentence ${place.sentence} of ${language === 'vi' ? '' : 'the translation of '}“${provision}”, not ${sentence}. ${language === 'vi' ? 'Correct the number.' : `Copy sentence ${sentence} from en.mdx.`}`,
      };
    case 'absent':
      return holder === null
        ? {
            vi: `Lời trích không có trong ${text.vi} của đoạn “${provision}”. Chép lại từng chữ từ ${language}.mdx, cả dấu câu và chữ hoa, không cắt giữa từ.`,
            en: `The quotation is not in ${text.en} of “${provision}”. Copy it again from ${language}.mdx, with its punctuation and capitals and in whole words.`,
          }
        : {
            vi: `Lời trích không có trong ${text.vi} của đoạn “${provision}” mà ở đoạn “${holder}”. Sửa mục provision và mã nhiệm vụ, hoặc chép lại lời trích.`,
            en: `The quotation is not in ${text.en} of “${provision}” but in “${holder}”. Correct provision and the task’s id, or copy the quotation again.`,
          };
  }
}

/** The wording of a provision, if it is what has changed since it was confirmed. */
function movedWording(corpus: Corpus, key: string, language: Language): MovedWording | null {
  const provision = resolveTarget(corpus, key)?.provision;
  const moved = provision == null ? [] : movedWordings(corpus, provision);
  return moved.find((one) => one.language === language) ?? null;
}

/** Whether a change of wording has broken a quotation, which is then reported at the words that changed. */
export function breaksQuotation(corpus: Corpus, key: string, { language }: MovedWording): boolean {
  const provision = resolveTarget(corpus, key)?.provision;
  const tasks = provision == null ? [] : (corpus.tasksByProvision.get(key) ?? []);
  return tasks.some(
    ({ quote, sentence }) =>
      provision != null && placeOfWords(provision, language, quote[language], sentence).kind === 'absent',
  );
}

/** Not the quotation but the wording has changed: to copy it again would carry a fault on. */
function movedIssue({ id, key }: Task, moved: MovedWording): RuleIssue {
  const { language, span } = moved;
  const changes = formatChanges(moved);
  return {
    span,
    subjectIds: [id, key],
    requires: [{ of: key, part: 'wording', language }],
    message: {
      vi: `${FILES[language].vi.replace('b', 'B')} của “${key}” đã đổi sau khi được xác nhận (${changes.vi}), nên không còn lời trích của nhiệm vụ “${id}”. Xem lại chỗ đổi này trước; chỉ chép lại lời trích nếu chỗ đổi là đúng.`,
      en: `The ${language === 'vi' ? 'Vietnamese' : 'English'} of “${key}” has changed since it was confirmed (${changes.en}) and no longer has the quotation of “${id}”. Look at this change first; copy the quotation again only if the change is right.`,
    },
  };
}

/** The first provision of the document that has the words. */
function otherHolder(document: Document, words: string, language: Language): string | null {
  const holder = [...document.provisions.values()].find((provision: Provision) =>
    hasForm(provision.wording[language]?.text ?? '', words),
  );
  return holder?.id ?? null;
}
