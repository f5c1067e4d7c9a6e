import { LANGUAGES, type Language, type Localized } from '../../../language/language.ts';
import { hasForm } from '../../../language/whole-words.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import type { Provision } from '../../../model/provision.ts';
import type { SettledSentence, Task } from '../../../model/registry.ts';
import { placeOfWords, type WordsPlace } from '../../../model/task-quote.ts';
import { translationState } from '../../../model/translation.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { example } from '../../examples/example-base.ts';
import { registryExample, TASKS_FILE, taskExample } from '../../examples/registry-example.ts';

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
    for (const task of corpus.tasks) {
      const target = resolveTarget(corpus, task.key);
      if (target?.provision == null) continue;
      for (const language of LANGUAGES) {
        countChecked();
        const place = placeOfWords(target.provision, language, task.quote[language], task.sentence);
        if (place.kind === 'in-sentence') continue;
        yield misplacedIssue(corpus, task, target.document, place, language);
        // A wrong number is reported once, not for each language.
        if (place.kind !== 'absent') break;
      }
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

/** The first provision of the document that has the words. */
function otherHolder(document: Document, words: string, language: Language): string | null {
  const holder = [...document.provisions.values()].find((provision: Provision) =>
    hasForm(provision.wording[language]?.text ?? '', words),
  );
  return holder?.id ?? null;
}
