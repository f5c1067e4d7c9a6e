import type { Localized } from '../../../language/language.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import { linksOf } from '../../../model/promises/confirmable.ts';
import { movedSides } from '../../../model/promises/confirmed-value.ts';
import { LEDGER_FILE } from '../../../model/promises/ledger.ts';
import { movedWordings } from '../../../model/promises/moved-wording.ts';
import type { Task } from '../../../model/registry.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { example, exampleFile, RECORD_FILE } from '../../examples/example-base.ts';
import { ledgerExample } from '../../examples/ledger-example.ts';
import { TASKS_FILE } from '../../examples/registry-example.ts';
import { acceptAgainCommand, acceptCommand, listIds } from '../../messages/promised-words.ts';
import { ownLedger } from './own-ledger.ts';

const CONFIRMED = '    "link:kh-mau-i-1-nv2>nq-mau": "89abc558ce046c14/992774812a7c245f",\n';
const SECOND_SOURCE = '20/11/2021, en: before 20 November 2021 } }\n    output: null\n    sources:\n      - ';
/** Marks the source of the second task. */
const MARK_SECOND = [`${SECOND_SOURCE}{`, `${SECOND_SOURCE}▶{`] as const;

export const suspectLink: CorpusRule<'suspect-link'> = {
  id: 'suspect-link',
  group: 'promises',
  severity: 'warning',
  asksToConfirm: true,
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
        [TASKS_FILE]: [['- { to: nq-mau', '- ▶{ to: nq-mau']],
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
    const ledger = ownLedger(corpus);
    if (ledger === null) return;
    const never: Link[] = [];
    // A provision that has changed is reported itself; what rests on it is looked at after it.
    const isSuspect = (key: string): boolean => {
      const provision = resolveTarget(corpus, key)?.provision;
      return provision != null && movedWordings(corpus, provision).some(({ language }) => language === 'vi');
    };
    const moved: (Link & { readonly sides: readonly number[] })[] = [];
    for (const task of corpus.tasks) {
      for (const link of linksOf(corpus, task)) {
        const { key, to } = link;
        countChecked();
        if (!ledger.confirmed.has(key)) {
          // A task not yet promised is reported by not-yet-promised, whose command confirms its links too.
          if (ledger.promised.has(`task:${task.id}`)) never.push({ task, to });
          continue;
        }
        const sides = movedSides(corpus, link).map(({ side }) => side);
        if (sides.length > 0 && ![task.key, to].some(isSuspect)) moved.push({ task, to, sides });
      }
    }
    // One text that changed is one finding, however many tasks rest on it.
    const changed = Map.groupBy(moved, ({ task, to, sides }) =>
      sides.includes(0) ? `${task.id}>${to}` : to,
    );
    for (const links of changed.values()) {
      const [first] = links;
      if (first === undefined) continue;
      const { task, to, sides } = first;
      const run = acceptAgainCommand(corpus, [...new Set(links.map(({ task }) => `task:${task.id}`))]);
      const list = listIds(links.map(({ task }) => task.id));
      const what = whatMoved(task, to, sides);
      yield {
        span: spanOf(corpus, task, to),
        subjectIds: [task.id, task.key],
        requires: [
          { of: task.key, part: 'wording', language: 'vi' },
          { of: to, part: 'whole', language: 'vi' },
        ],
        message: {
          vi: `${what.vi} đã đổi sau khi quan hệ của nhiệm vụ với văn bản được xác nhận: ${list.vi}. Đọc lại cả hai, sửa sources nếu cần, rồi chạy: ${run}`,
          en: `${what.en} changed since these links were confirmed: ${list.en}. Read both again, correct sources if necessary, then run: ${run}`,
        },
      };
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

interface Link {
  readonly task: Task;
  readonly to: string;
}

/** The side that moved. */
function whatMoved({ id }: Task, to: string, sides: readonly number[]): Localized {
  const [vi, en] = [`Câu hoặc lời trích của nhiệm vụ “${id}”`, `The sentence or the quotation of “${id}”`];
  const there = { vi: `nội dung của “${to}”`, en: `the wording of “${to}”` };
  if (!sides.includes(0)) return { vi: `N${there.vi.slice(1)}`, en: `T${there.en.slice(1)}` };
  return sides.includes(1) ? { vi: `${vi} và ${there.vi}`, en: `${en} and ${there.en}` } : { vi, en };
}

function spanOf(corpus: Corpus, task: Task, to: string) {
  const index = task.sources.findIndex((source) => source.to === to);
  return corpus.spanInYaml(task.file, [...task.path, 'sources', index]);
}
