import type { Localized } from '../../../language/language.ts';
import { hasForm } from '../../../language/whole-words.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import type { Task } from '../../../model/registry.ts';
import { sentencesOfQuote } from '../../../model/task-quote.ts';
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
    vi: 'Nhiệm vụ không có cơ quan, tổ chức nào thì không ai nhận ra là việc của mình; không có nguồn thì không biết thực hiện văn bản nào. Nguồn ghi theo dạng {văn-bản} hoặc {văn-bản}#{đoạn}, phải có thật. Chỉ ghi basis: stated khi câu được trích viện dẫn văn bản ấy; văn bản mà cả văn bản thực hiện thì ghi một lần ở mục related của document.yaml, khi đó nhiệm vụ có thể không có nguồn riêng.',
    en: 'A task without a body is nobody’s; without a source nobody can tell what it carries out. A source is {document} or {document}#{provision}, and exists. It is stated (basis: stated) only where the sentences quoted cite the document; what the whole document carries out is written once, under related in its document.yaml, and then a task may have no source of its own.',
  },
  unitLabel: { vi: 'nhiệm vụ', en: 'tasks' },
  failing: [
    taskExample('Không có cơ quan, tổ chức', 'No body', [
      'bodies:\n      - { body: cong-doan-mau, role: does, basis: named }',
      'bodies: ▶[]',
    ]),
    taskExample('Không có căn cứ', 'No source', [SOURCES, 'sources: ▶[]']),
    taskExample('Căn cứ không có thật', 'A source that does not exist', ['to: nq-mau', 'to: ▶nq-mua']),
    taskExample('Câu không viện dẫn văn bản', 'The sentence does not cite the document', [
      'basis: editorial, reason: { vi: Cùng nội dung., en: Same matter. }',
      'basis: ▶stated',
    ]),
    taskExample('Căn cứ là chính đoạn nêu nhiệm vụ', 'Its own provision as source', [
      'to: nq-mau',
      'to: ▶kh-mau#i-1',
    ]),
  ],
  passing: [
    taskExample('Căn cứ là một đoạn có thật', 'A provision that exists as source', [
      'to: nq-mau, relation: implements, basis: editorial',
      'to: kh-mau#i, relation: implements, basis: editorial',
    ]),
  ],
  *check(corpus, countChecked) {
    for (const task of corpus.tasks) {
      countChecked();
      if (task.bodies.length === 0) yield taskIssue(corpus, task, ['bodies'], NO_BODY);
      if (task.sources.length === 0 && !carriesOut(corpus, task)) {
        yield taskIssue(corpus, task, ['sources'], NO_SOURCE);
      }
      for (const [index, { to, basis }] of task.sources.entries()) {
        if (to !== task.key && basis === 'stated' && isUnstated(corpus, task, to)) {
          yield {
            ...taskIssue(corpus, task, ['sources', index, 'basis'], formatUnstatedMessage(task, to)),
            requires: [{ of: task.key, part: 'wording', language: 'vi' }],
          };
        }
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

/** Whether the task's whole document says what it carries out. */
function carriesOut(corpus: Corpus, { document }: Task): boolean {
  const related = corpus.documentsById.get(document)?.facts.related;
  // The unknown document is reported for the file.
  return related === undefined || related.some(({ relation }) => relation === 'implements');
}

/** Whether the sentences that the task quotes do not cite the document. */
function isUnstated(corpus: Corpus, task: Task, to: string): boolean {
  const target = resolveTarget(corpus, to);
  const provision = resolveTarget(corpus, task.key)?.provision;
  if (target === null || provision == null) return false;
  const sentences = sentencesOfQuote(provision, 'vi', task.quote.vi, task.sentence);
  const cited = (corpus.referencesFrom.get(task.key) ?? []).filter(
    (reference) =>
      reference.language === 'vi' && resolveTarget(corpus, reference.to)?.document === target.document,
  );
  // A quotation that is not there is reported by task-quote.
  if (sentences.length === 0) return false;
  return !sentences.some(({ text }) => cited.some(({ words }) => hasForm(text, words.text)));
}

function formatUnstatedMessage({ provision, sentence }: Task, to: string): Localized {
  return {
    vi: `Câu thứ ${sentence} của đoạn “${provision}” không viện dẫn “${to}”. Nếu cả văn bản thực hiện văn bản ấy thì bỏ mục này, vì document.yaml đã nêu; nếu do ban biên tập liên hệ thì ghi basis: editorial kèm lý do.`,
    en: `Sentence ${sentence} of “${provision}” does not cite “${to}”. If the whole document carries it out, remove this entry: document.yaml says so; if the editors link the two, write basis: editorial with the reason.`,
  };
}

function formatOwnMessage(to: string): Localized {
  return {
    vi: `“${to}” là chính đoạn nêu nhiệm vụ này, không phải căn cứ của nó. Ghi văn bản hoặc đoạn khác mà nhiệm vụ thực hiện, tiếp tục thực hiện hoặc dẫn.`,
    en: `“${to}” is the provision that lays this task, not what the task comes from. Give another document or provision that it implements, continues or cites.`,
  };
}
