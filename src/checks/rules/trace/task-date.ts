import { findDates, formatDay } from '../../../language/dates.ts';
import { LANGUAGES } from '../../../language/language.ts';
import { hasForm } from '../../../language/whole-words.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { Task } from '../../../model/registry.ts';
import type { TimeKind } from '../../../model/registry-schema.ts';
import { placeOfWords, sentencesOfQuote } from '../../../model/task-quote.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { taskExample } from '../../examples/registry-example.ts';
import { taskIssue } from './task-issue.ts';

const YEARLY = 'time: { kind: yearly, words: { vi: hằng năm, en: every year } }';

export const taskDate: CorpusRule<'task-date'> = {
  id: 'task-date',
  group: 'trace',
  severity: 'error',
  examplesInOneLanguage: true,
  title: {
    vi: 'Thời gian của nhiệm vụ là thời gian nêu trong câu',
    en: 'The time of a task is the time that its sentence states',
  },
  explanation: {
    vi: 'Thời hạn, nhịp độ chỉ thuộc về câu nêu thời gian đó. Chép chữ chỉ thời gian từ chính câu của nhiệm vụ; kind là date thì phải có ngày và chữ ấy nêu đúng ngày đó; câu không nêu thì ghi kind: unstated, words: null.',
    en: 'A deadline or frequency belongs only to the sentence that states it. Copy the words of time from the task’s own sentence; with kind date there is a day, and the words give that day; if the sentence states no time, write kind: unstated, words: null.',
  },
  unitLabel: { vi: 'thời gian của nhiệm vụ', en: 'times of tasks' },
  failing: [
    taskExample('Ngày khác với câu', 'A different day from the sentence', [
      'date: 2021-11-20',
      'date: ▶2021-11-30',
    ]),
    taskExample('Thời hạn mà không có ngày', 'A deadline without a day', [
      'kind: date, date: 2021-11-20',
      'kind: ▶date',
    ]),
    taskExample('Ngày ở nhiệm vụ không có thời hạn', 'A day although the kind is not date', [
      YEARLY,
      YEARLY.replace('yearly,', 'yearly, date: ▶2021-11-20,'),
    ]),
    taskExample('Chữ chỉ thời gian ở câu khác', 'Words of time from another sentence', [
      YEARLY,
      'time: { kind: date, date: 2021-11-20, words: { vi: ▶trước ngày 20/11/2021, en: every year } }',
    ]),
    taskExample(
      'Thời hạn của việc khác trong cùng câu',
      'The deadline of other work in the same sentence',
      [
        'quote: { vi: báo cáo trước ngày 20/11/2021, en: report before 20 November 2021 }',
        'quote: { vi: báo cáo, en: report before 20 November 2021 }',
      ],
      ['words: { vi: trước ngày', 'words: { vi: ▶trước ngày'],
    ),
    taskExample('Không nêu thời gian mà có chữ', 'No time stated, but words given', [
      'kind: yearly, words: { vi',
      'kind: unstated, words: ▶{ vi',
    ]),
    taskExample('Có nhịp độ mà không có chữ', 'A frequency without words', [
      YEARLY,
      'time: { kind: yearly, words: ▶null }',
    ]),
    taskExample('Loại thời gian khác với chữ của câu', 'A different kind of time from the words', [
      'kind: yearly',
      'kind: ▶promptly',
    ]),
    taskExample('Bỏ sót thời hạn trong lời trích', 'The deadline in the quotation is left out', [
      'time: { kind: date, date: 2021-11-20, words: { vi: trước ngày 20/11/2021, en: before 20 November 2021 } }',
      'time: { kind: ▶unstated, words: null }',
    ]),
    taskExample('Bỏ sót nhịp độ trong lời trích', 'A frequency in the quotation is left out', [
      YEARLY,
      'time: { kind: ▶unstated, words: null }',
    ]),
  ],
  passing: [
    taskExample(
      'Lời trích không nêu thời gian',
      'A quotation that states no time',
      [YEARLY, 'time: { kind: unstated, words: null }'],
      ['vi: Công đoàn mẫu hằng năm thực hiện', 'vi: thực hiện'],
      ['basis: named', 'basis: inferred, reason: { vi: Câu nêu., en: Named. }'],
    ),
  ],
  *check(corpus, countChecked) {
    for (const task of corpus.tasks) {
      countChecked();
      const finding =
        checkShape(corpus, task) ??
        checkDay(corpus, task) ??
        checkWords(corpus, task) ??
        checkKind(corpus, task);
      if (finding !== null) yield finding;
    }
  },
};

function checkShape(corpus: Corpus, task: Task): RuleIssue | null {
  const { kind, date, words } = task.time;
  if (kind === 'date' && date === undefined) {
    return taskIssue(corpus, task, ['time', 'kind'], {
      vi: 'Loại thời gian là date mà chưa ghi ngày. Thêm date dạng 2021-11-20 theo câu.',
      en: 'The kind is date, but no day is given. Add date in the form 2021-11-20, as in the sentence.',
    });
  }
  if (kind !== 'date' && date !== undefined) {
    return taskIssue(corpus, task, ['time', 'date'], {
      vi: `Chỉ kind: date mới có ngày; ở đây là ${kind}. Bỏ date, hoặc đổi kind nếu chính câu này nêu ngày.`,
      en: `Only kind: date has a day; here it is ${kind}. Remove the date, or change kind if this sentence itself states the day.`,
    });
  }
  if (kind === 'unstated' && words !== null) {
    return taskIssue(corpus, task, ['time', 'words'], {
      vi: 'Đã ghi là câu không nêu thời gian thì words là null. Nếu câu có nêu, chọn kind khác.',
      en: 'If the sentence states no time, words is null. If it does state one, choose another kind.',
    });
  }
  if (kind !== 'unstated' && words === null) {
    return taskIssue(corpus, task, ['time', 'words'], {
      vi: `Thời gian “${kind}” phải kèm chữ của câu. Chép chữ ấy, hoặc ghi kind: unstated nếu câu không nêu.`,
      en: `A time of kind “${kind}” needs the words of the sentence. Copy them, or write kind: unstated if it states none.`,
    });
  }
  return null;
}

/** The words by which a sentence states each kind of time. A kind may have others besides. */
const SIGNS: readonly (readonly [kind: TimeKind, sign: RegExp])[] = [
  ['yearly', /h[ằà]ng năm/i],
  ['periodic', /định kỳ|h[ằà]ng (?:quý|tháng)/i],
  ['regular', /thường xuyên/i],
  ['promptly', /kịp thời/i],
  ['continuing', /tiếp tục/i],
];

/** Words before a day that make it the latest one. */
const LATEST = /(?:trước|chậm nhất|muộn nhất|hạn)(?: (?:là|vào|đến|hết|cuối))*(?: ngày)? $/i;

/** Checks that the kind fits the words, and that a stated deadline is not left out. */
function checkKind(corpus: Corpus, task: Task): RuleIssue | null {
  const { kind, words } = task.time;
  if (words === null) {
    const quote = task.quote.vi;
    const day = findDates(quote).find(({ index }) => LATEST.test(quote.slice(0, index)));
    if (day === undefined) return checkUnstated(corpus, task);
    const stated = quote.slice(day.index, day.index + day.length);
    return taskIssue(corpus, task, ['time', 'kind'], {
      vi: `Lời trích nêu thời hạn “${stated}”. Ghi kind: date, date: ${day.value} và chép chữ chỉ thời hạn vào words; nếu là thời hạn của việc khác thì trích ngắn lại.`,
      en: `The quotation states a deadline, “${stated}”. Write kind: date, date: ${day.value} and copy its words into words; if it is the deadline of other work, quote less.`,
    });
  }
  const stated = SIGNS.filter(([, sign]) => sign.test(words.vi)).map(([one]) => one);
  if (kind === 'date' || stated.length === 0 || stated.includes(kind)) return null;
  const issue = taskIssue(corpus, task, ['time', 'kind'], {
    vi: `“${words.vi}” chỉ thời gian loại ${stated.join(', ')}, không phải ${kind}. Chọn kind theo chữ của câu.`,
    en: `“${words.vi}” states a time of kind ${stated.join(', ')}, not ${kind}. Choose the kind that fits the words of the sentence.`,
  });
  return stated.length === 1 ? { ...issue, suggestion: stated[0] } : issue;
}

/** A word of time between commas is a quality among others, after `về` it belongs to a name. */
function isNoTime(before: string, after: string): boolean {
  return (before.endsWith(', ') && /^(?:[,.;]|$)/.test(after)) || /(?:^|\s)về (?:việc )?$/i.test(before);
}

/** A word of time in the quotation that the task leaves out. */
function checkUnstated(corpus: Corpus, task: Task): RuleIssue | null {
  const quote = task.quote.vi;
  for (const [kind, sign] of SIGNS) {
    const found = sign.exec(quote);
    if (found === null) continue;
    if (isNoTime(quote.slice(0, found.index), quote.slice(found.index + found[0].length))) continue;
    return taskIssue(corpus, task, ['time', 'kind'], {
      vi: `Lời trích có chữ chỉ thời gian “${found[0]}”. Ghi kind: ${kind} và chép chữ ấy vào words; nếu chữ ấy không nói khi nào làm việc này thì ghi vào content/exceptions.yaml kèm lý do.`,
      en: `The quotation has words of time, “${found[0]}”. Write kind: ${kind} and copy them into words; if they do not say when this work is done, record it in content/exceptions.yaml with the reason.`,
    });
  }
  return null;
}

function checkDay(corpus: Corpus, task: Task): RuleIssue | null {
  const { date, words } = task.time;
  if (date === undefined || words === null) return null;
  for (const language of LANGUAGES) {
    const found = findDates(words[language]).map(({ value }) => value);
    if (found.includes(date)) continue;
    const day = found.length === 0 ? null : found.map((value) => formatDay(value, language)).join(', ');
    // Words of another sentence are reported by checkWords.
    if (day === null && checkWords(corpus, task) !== null) continue;
    return taskIssue(corpus, task, ['time', 'date'], {
      vi: `Ngày ghi là ${formatDay(date, 'vi')}, còn “${words[language]}” ${day === null ? 'không có ngày nào' : `là ${day}`}. Sửa ngày theo câu.`,
      en: `The day is given as ${formatDay(date, 'en')}, but “${words[language]}” has ${day ?? 'no date'}. Follow the sentence.`,
    });
  }
  return null;
}

function checkWords(corpus: Corpus, task: Task): RuleIssue | null {
  const { words } = task.time;
  const provision = resolveTarget(corpus, task.key)?.provision;
  if (words === null || provision == null) return null;
  for (const language of LANGUAGES) {
    // A misplaced quotation is reported by task-quote.
    const sentences = sentencesOfQuote(provision, language, task.quote[language], task.sentence);
    if (sentences.length === 0) continue;
    if (sentences.some(({ text }) => hasForm(text, words[language]))) {
      if (task.time.kind !== 'date' || task.quote[language].includes(words[language])) continue;
      // A sentence may state two tasks, and the day may belong to the other.
      return taskIssue(corpus, task, ['time', 'words', language], {
        vi: `“${words[language]}” không nằm trong lời trích của nhiệm vụ này. Thời hạn chỉ thuộc về việc nêu cùng thời hạn đó: trích cả chữ ấy nếu là thời hạn của việc này, nếu không thì ghi kind: unstated, words: null.`,
        en: `“${words[language]}” is not in the quotation of this task. A deadline belongs to the work it is stated with: quote those words too if it is this work; otherwise write kind: unstated, words: null.`,
      });
    }
    const place = placeOfWords(provision, language, words[language], task.sentence);
    const other = place.kind === 'elsewhere' ? place.sentence : null;
    return taskIssue(corpus, task, ['time', 'words', language], {
      vi: `“${words[language]}” không có trong câu thứ ${task.sentence} của đoạn “${task.provision}”${other === null ? '' : ` mà ở câu thứ ${other}`}. Thời gian chỉ thuộc về câu nêu thời gian đó: chép từ câu này, hoặc ghi kind: unstated, words: null.`,
      en: `“${words[language]}” is not in sentence ${task.sentence} of “${task.provision}”${other === null ? '' : ` but in sentence ${other}`}. A time belongs to the sentence that states it: copy it from this sentence, or write kind: unstated, words: null.`,
    });
  }
  return null;
}
