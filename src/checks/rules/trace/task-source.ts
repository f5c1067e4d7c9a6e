import type { Localized } from '../../../language/language.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { taskExample } from '../../examples/registry-example.ts';
import { findMissingTarget } from '../../messages/target-message.ts';
import { taskIssue } from './task-issue.ts';

const SOURCES = 'sources:\n      - { to: nq-mau, relation: implements, basis: stated }';

export const taskSource: CorpusRule<'task-source'> = {
  id: 'task-source',
  group: 'trace',
  severity: 'error',
  fixes: 'provision',
  title: {
    vi: 'Mỗi nhiệm vụ có người làm và có căn cứ',
    en: 'Every task has a body that does it and a source it comes from',
  },
  explanation: {
    vi: 'Nhiệm vụ không có cơ quan, tổ chức nào thì không ai nhận ra là việc của mình; không có căn cứ thì không biết thực hiện văn bản nào. Căn cứ ghi theo dạng {văn-bản} hoặc {văn-bản}#{đoạn}, phải có thật.',
    en: 'A task without a body is nobody’s; without a source nobody can tell what it carries out. A source is {document} or {document}#{provision}, and exists.',
  },
  unitLabel: { vi: 'nhiệm vụ', en: 'tasks' },
  failing: [
    taskExample('Không có cơ quan, tổ chức', 'No body', [
      'bodies:\n      - { body: cong-doan-mau, role: does, basis: named }',
      'bodies: ▶[]',
    ]),
    taskExample('Không có căn cứ', 'No source', [SOURCES, 'sources: ▶[]']),
    taskExample('Căn cứ không có thật', 'A source that does not exist', ['to: nq-mau', 'to: ▶nq-mua']),
    taskExample('Căn cứ là chính đoạn nêu nhiệm vụ', 'Its own provision as source', [
      'to: nq-mau',
      'to: ▶kh-mau#i-1',
    ]),
  ],
  passing: [
    taskExample('Căn cứ là một đoạn có thật', 'A provision that exists as source', [
      'to: nq-mau',
      'to: kh-mau#i',
    ]),
  ],
  *check(corpus, countChecked) {
    for (const task of corpus.tasks) {
      countChecked();
      if (task.bodies.length === 0) yield taskIssue(corpus, task, ['bodies'], NO_BODY);
      if (task.sources.length === 0) yield taskIssue(corpus, task, ['sources'], NO_SOURCE);
      for (const [index, { to }] of task.sources.entries()) {
        const path = [...task.path, 'sources', index, 'to'];
        if (to === task.key) yield taskIssue(corpus, task, ['sources', index, 'to'], formatOwnMessage(to));
        yield* findMissingTarget(corpus, to, () => corpus.spanInYaml(task.file, path), [task.id, task.key]);
      }
    }
  },
};

const NO_BODY: Localized = {
  vi: 'Nhiệm vụ này chưa có cơ quan, tổ chức nào. Ghi ít nhất một; nếu câu không nêu tên thì basis: inferred kèm lý do.',
  en: 'This task has no body. Give at least one; where the sentence names none, with basis: inferred and the reason.',
};

const NO_SOURCE: Localized = {
  vi: 'Nhiệm vụ này chưa có căn cứ. Ghi ít nhất một văn bản hoặc đoạn mà nhiệm vụ thực hiện, tiếp tục hay dẫn đến.',
  en: 'This task has no source. Give at least one document or provision that it implements, continues or cites.',
};

function formatOwnMessage(to: string): Localized {
  return {
    vi: `“${to}” là chính đoạn nêu nhiệm vụ này, không phải căn cứ của nó. Ghi văn bản hoặc đoạn khác mà nhiệm vụ thực hiện, tiếp tục thực hiện hoặc dẫn.`,
    en: `“${to}” is the provision that lays this task, not what the task comes from. Give another document or provision that it implements, continues or cites.`,
  };
}
