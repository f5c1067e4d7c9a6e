import { memoize } from '../../../language/memoize.ts';
import { findForms, hasForm, indexForms, outermostForms } from '../../../language/whole-words.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { Body, Task } from '../../../model/registry.ts';
import { sentencesOfQuote } from '../../../model/task-quote.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { example } from '../../examples/example-base.ts';
import { registryExample, taskExample } from '../../examples/registry-example.ts';
import { taskIssue } from './task-issue.ts';

export const taskBodyBasis: CorpusRule<'task-body-basis'> = {
  id: 'task-body-basis',
  group: 'trace',
  severity: 'error',
  title: {
    vi: '“Nêu đích danh” thì câu phải có tên; “suy ra” thì phải có lý do',
    en: 'A “named” body is named in the sentence; an “inferred” one has a reason',
  },
  explanation: {
    vi: 'Người được giao việc cần biết văn bản gọi tên mình hay ban biên tập suy ra. Nếu câu không có một cách gọi nào ghi ở forms.vi của cơ quan, tổ chức thì ghi basis: inferred và nêu lý do. Lý do dùng chung ở mục reasons có thể ghi needs: đoạn nêu nhiệm vụ phải có một trong những chữ ấy.',
    en: 'Those who are assigned a task need to know whether the text names them or the editors inferred it. If the sentence contains none of the body’s forms.vi, write basis: inferred and give the reason. A shared reason under reasons may have needs: the provision of the task must contain one of those words.',
  },
  unitLabel: { vi: 'chủ thể của nhiệm vụ', en: 'bodies of tasks' },
  failing: [
    taskExample('Câu không nêu tên', 'The sentence does not name it', [
      'body: cong-doan-mau, role: does, basis: named',
      'body: cap-uy-mau, role: does, basis: ▶named',
    ]),
    taskExample('Suy ra mà không có lý do', 'Inferred without a reason', [
      'basis: inferred, reason: { vi: Câu trước nêu., en: Named before. }',
      'basis: ▶inferred',
    ]),
    taskExample(
      'Lý do dùng chung không đúng với đoạn này',
      'A shared reason that does not hold for this provision',
      [
        'tasks:',
        'reasons:\n  don-vi: { vi: Câu nói về đơn vị., en: It speaks of units., needs: [đơn vị] }\ntasks:',
      ],
      ['reason: { vi: Câu trước nêu., en: Named before. }', 'reason: ▶don-vi'],
    ),
  ],
  passing: [
    example('Nêu đích danh và suy ra có lý do', 'One named, one inferred with a reason', registryExample()),
  ],
  *check(corpus, countChecked) {
    for (const task of corpus.tasks) {
      const text = resolveTarget(corpus, task.key)?.provision?.wording.vi?.text ?? null;
      for (const [index, { body: id, basis, reason, needs = [] }] of task.bodies.entries()) {
        const body = corpus.bodiesById.get(id);
        countChecked();
        if (body === undefined) continue;
        const path = ['bodies', index, 'basis'];
        if (basis === 'inferred' && reason === undefined) {
          yield taskIssue(corpus, task, path, NO_REASON);
        } else if (basis === 'named' && isUnnamed(corpus, task, body)) {
          yield taskIssue(corpus, task, path, formatUnnamedMessage(task, body));
        }
        if (
          text !== null &&
          needs.length > 0 &&
          !needs.some((words) => hasForm(text.toLocaleLowerCase('vi'), words.toLocaleLowerCase('vi')))
        ) {
          yield {
            ...taskIssue(corpus, task, ['bodies', index, 'reason'], formatUntrueMessage(task, needs)),
            requires: [{ of: task.key, part: 'wording', language: 'vi' }],
          };
        }
      }
    }
  },
};

const NO_REASON = {
  vi: 'Cơ quan, tổ chức này do suy ra mà chưa có lý do. Thêm mục reason bằng hai ngôn ngữ, nêu chỗ dựa vào đó.',
  en: 'This body is inferred, but no reason is given. Add reason in both languages, naming what it rests on.',
};

function formatUnnamedMessage(task: Task, body: Body): RuleIssue['message'] {
  const forms = body.forms.vi.map((form) => `“${form}”`).join(', ');
  const known = {
    vi: forms === '' ? 'chưa có cách gọi nào ở forms.vi' : `các cách gọi: ${forms}`,
    en: forms === '' ? 'it has no forms.vi' : `its forms: ${forms}`,
  };
  return {
    vi: `Câu thứ ${task.sentence} của đoạn “${task.provision}” không nêu tên “${body.name.vi}” (${known.vi}). Ghi basis: inferred kèm lý do, hoặc bổ sung cách gọi trong content/bodies.yaml.`,
    en: `Sentence ${task.sentence} of “${task.provision}” does not name “${body.name.en}” (${known.en}). Write basis: inferred with the reason, or add the form to content/bodies.yaml.`,
  };
}

function formatUntrueMessage({ provision }: Task, needs: readonly string[]): RuleIssue['message'] {
  const words = needs.map((one) => `“${one}”`);
  return {
    vi: `Lý do này chỉ đúng với đoạn có chữ ${words.join(' hoặc ')}; đoạn “${provision}” không có. Chọn lý do khác hoặc viết lý do riêng.`,
    en: `This reason holds only for a provision with the words ${words.join(' or ')}; “${provision}” has none of them. Choose another reason or write one for this task.`,
  };
}

/** Whether the sentences quoted have no form of the body. A form inside a longer name does not count. */
function isUnnamed(corpus: Corpus, task: Task, body: Body): boolean {
  const provision = resolveTarget(corpus, task.key)?.provision;
  if (provision == null) return false;
  const sentences = sentencesOfQuote(provision, 'vi', task.quote.vi, task.sentence);
  // A quotation that is not there is reported by task-quote.
  if (sentences.length === 0) return false;
  const matches = sentences.flatMap(({ text }) =>
    outermostForms(findForms(text, formsOfBodies(corpus.bodies))),
  );
  // A post and its body may share a form, so compare forms, not bodies.
  return !matches.some(({ form }) => body.forms.vi.includes(form));
}

/** By the list of bodies, which stays the same where only documents change. */
const formsOfBodies = memoize((bodies: readonly Body[]) =>
  indexForms(bodies.flatMap((body) => body.forms.vi.map((form) => [form, body] as const))),
);
