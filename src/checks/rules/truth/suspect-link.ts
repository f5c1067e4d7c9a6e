import type { Corpus } from '../../../model/corpus.ts';
import { linksOf } from '../../../model/promises/confirmable.ts';
import { LEDGER_FILE } from '../../../model/promises/ledger.ts';
import type { Task } from '../../../model/registry.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { example, exampleFile, RECORD_FILE } from '../../examples/example-base.ts';
import { ledgerExample } from '../../examples/ledger-example.ts';
import { TASKS_FILE } from '../../examples/registry-example.ts';
import { acceptCommand, listIds } from '../../messages/promised-words.ts';

const CONFIRMED = '    "link:kh-mau-i-1-nv2>nq-mau": "4cc63852f6393e3d",\n';
const SECOND_SOURCE = '20/11/2021, en: before 20 November 2021 } }\n    output: null\n    sources:\n      - ';
/** Marks the source of the second task. */
const MARK_SECOND = [`${SECOND_SOURCE}{`, `${SECOND_SOURCE}▶{`] as const;

export const suspectLink: CorpusRule<'suspect-link'> = {
  id: 'suspect-link',
  group: 'truth',
  severity: 'warning',
  title: {
    vi: 'Quan hệ của nhiệm vụ với văn bản được xác nhận theo nội dung hiện có',
    en: 'The links of a task are confirmed against the present texts',
  },
  explanation: {
    vi: 'content/ledger.json ghi một mã kiểm tra tính từ câu giao nhiệm vụ và từ đoạn hoặc văn bản liên quan, lúc có người đọc cả hai. Một bên đổi thì quan hệ có thể không còn đúng: đọc lại cả hai, sửa nếu cần, rồi chạy lệnh trong thông báo.',
    en: 'content/ledger.json keeps a check code computed from the sentence that assigns the task and from the related provision or document, as they were when somebody read both. If either has changed, the link may no longer be right: read both again, correct it if necessary, then run the command in the message.',
  },
  unitLabel: { vi: 'quan hệ của nhiệm vụ với văn bản', en: 'links of tasks' },
  failing: [
    example('Tên văn bản liên quan đã đổi', 'The title of the related document has changed', {
      ...ledgerExample({
        [TASKS_FILE]: [['- { to: nq-mau', '- ▶{ to: nq-mau'], MARK_SECOND],
      }),
      [RECORD_FILE]: exampleFile(RECORD_FILE, [
        'title: { vi: Nghị quyết mẫu',
        'title: { vi: Nghị quyết mẫu về công đoàn',
      ]),
    }),
    example(
      'Quan hệ chưa ai xác nhận',
      'A link that nobody has confirmed',
      ledgerExample({
        [LEDGER_FILE]: [[CONFIRMED, '']],
        [TASKS_FILE]: [MARK_SECOND],
      }),
    ),
  ],
  passing: [example('Hai bên không đổi', 'Neither side has changed', ledgerExample())],
  *check(corpus, countChecked) {
    const { ledger } = corpus;
    if (ledger === null) return;
    const never: { readonly task: Task; readonly to: string }[] = [];
    for (const task of corpus.tasks) {
      for (const { key, to, text } of linksOf(corpus, task)) {
        countChecked();
        const confirmed = ledger.confirmed.get(key);
        if (confirmed !== undefined && confirmed.value === corpus.fingerprint(text)) continue;
        if (confirmed === undefined) {
          // A task not yet promised is reported by not-yet-promised, whose command confirms its links too.
          if (ledger.promised.has(`task:${task.id}`)) never.push({ task, to });
          continue;
        }
        const run = acceptCommand(corpus, [`task:${task.id}`]);
        yield {
          span: spanOf(corpus, task, to),
          subjectIds: [task.id, task.key],
          requires: [
            { of: task.key, part: 'wording', language: 'vi' },
            { of: to, part: 'whole', language: 'vi' },
          ],
          message: {
            vi: `Câu giao nhiệm vụ “${task.id}” hoặc nội dung của “${to}” đã đổi sau khi quan hệ này được xác nhận. Đọc lại cả hai rồi chạy: ${run}`,
            en: `The sentence of “${task.id}” or the wording of “${to}” has changed since this link was confirmed. Read both again, then run: ${run}`,
          },
        };
      }
    }
    for (const links of Map.groupBy(never, ({ task }) => task.file).values()) {
      const [first] = links;
      if (first === undefined) continue;
      const list = listIds(links.map(({ task, to }) => `${task.id} → ${to}`));
      const tasks = [...new Set(links.map(({ task }) => `task:${task.id}`))];
      const run = acceptCommand(corpus, tasks);
      yield {
        span: spanOf(corpus, first.task, first.to),
        subjectIds: first.task.id,
        message: {
          vi: `Chưa có ai xác nhận quan hệ của nhiệm vụ với văn bản: ${list.vi}. Đọc cả hai rồi chạy: ${run}`,
          en: `Nobody has confirmed the links of these tasks: ${list.en}. Read both sides, then run: ${run}`,
        },
      };
    }
  },
};

function spanOf(corpus: Corpus, task: Task, to: string) {
  const index = task.sources.findIndex((source) => source.to === to);
  return corpus.spanInYaml(task.file, [...task.path, 'sources', index]);
}
