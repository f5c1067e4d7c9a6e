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
    vi: 'Mỗi nhiệm vụ có chủ thể thực hiện và có văn bản liên quan',
    en: 'Every task has a body that carries it out and a related document',
  },
  explanation: {
    vi: 'Nhiệm vụ không có cơ quan, tổ chức nào thì không ai biết là việc của mình; không có mục nào ở sources thì không rõ thực hiện văn bản nào. Mỗi mục ghi theo dạng {văn-bản} hoặc {văn-bản}#{đoạn} và phải có thật. Chỉ ghi basis: stated khi câu được trích viện dẫn văn bản ấy. Văn bản mà cả văn bản thực hiện thì ghi một lần ở mục related của document.yaml; khi đó nhiệm vụ có thể không có mục riêng.',
    en: 'Without a body nobody knows that a task is theirs; with nothing under sources nobody knows which document it carries out. Each entry has the form {document} or {document}#{provision} and must exist. It is stated (basis: stated) only where the sentences quoted cite the document. What the whole document carries out is written once, under related in its document.yaml; a task may then have none of its own.',
  },
  unitLabel: { vi: 'nhiệm vụ', en: 'tasks' },
  failing: [
    taskExample('Không có cơ quan, tổ chức', 'No body', [
      'bodies:\n      - { body: cong-doan-mau, role: does, basis: named }',
      'bodies: ▶[]',
    ]),
    taskExample('Không có văn bản liên quan', 'No related document', [SOURCES, 'sources: ▶[]']),
    taskExample('Văn bản liên quan không có thật', 'A related document that does not exist', [
      'to: nq-mau',
      'to: ▶nq-mua',
    ]),
    taskExample('Câu không viện dẫn văn bản', 'The sentence does not cite the document', [
      'basis: editorial, reason: { vi: Cùng nội dung., en: Same matter. }',
      'basis: ▶stated',
    ]),
    taskExample('Ghi chính đoạn nêu nhiệm vụ', 'The provision of the task itself', [
      'to: nq-mau',
      'to: ▶kh-mau#i-1',
    ]),
    taskExample(
      'Lời trích viện dẫn một văn bản mà nhiệm vụ không nêu',
      'The quotation cites a document that the task does not name',
      [
        'quote: { vi: Công đoàn mẫu hằng năm thực hiện, en: The sample union shall every year carry out }',
        'quote: { vi: "Công đoàn mẫu hằng năm thực hiện Nghị quyết số 07-NQ/MAU, ngày 12/6/2021", en: "The sample union shall every year carry out Resolution No. 07-NQ/MAU of 12 June 2021" }',
      ],
      [
        SOURCES,
        'sources: ▶[{ to: kh-mau#i, relation: implements, basis: editorial, reason: { vi: Cùng mục., en: One section. } }]',
      ],
    ),
  ],
  passing: [
    taskExample('Liên quan đến một đoạn có thật', 'Related to a provision that exists', [
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
      for (const to of unlistedIn(corpus, task)) {
        yield {
          ...taskIssue(corpus, task, ['sources'], formatUnlistedMessage(to)),
          requires: [{ of: task.key, part: 'wording', language: 'vi' }],
        };
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
  en: 'This task has no body. Give at least one; if the sentence names none, with basis: inferred and the reason.',
};

const NO_SOURCE: Localized = {
  vi: 'Nhiệm vụ này chưa có văn bản liên quan. Ghi ít nhất một văn bản hoặc đoạn mà nhiệm vụ thực hiện, tiếp tục thực hiện hoặc viện dẫn.',
  en: 'This task has no related document. Give at least one document or provision that it implements, continues or cites.',
};

/** Whether the task's whole document says what it carries out. */
function carriesOut(corpus: Corpus, { document }: Task): boolean {
  const related = corpus.documentsById.get(document)?.facts.related;
  // The unknown document is reported for the file.
  return related === undefined || related.some(({ relation }) => relation === 'implements');
}

/** The documents that the quotation cites and that neither the task nor its whole document relates to. */
function unlistedIn(corpus: Corpus, task: Task): readonly string[] {
  const related = corpus.documentsById.get(task.document)?.facts.related ?? [];
  const known = new Set([...task.sources, ...related].map(({ to }) => resolveTarget(corpus, to)?.document));
  const cited = (corpus.referencesFrom.get(task.key) ?? []).filter(
    ({ language, words }) => language === 'vi' && hasForm(task.quote.vi, words.text),
  );
  return [
    ...new Set(
      cited.flatMap(({ to }) => {
        const document = resolveTarget(corpus, to)?.document;
        return document === undefined || known.has(document) || document.id === task.document
          ? []
          : document.id;
      }),
    ),
  ];
}

function formatUnlistedMessage(to: string): Localized {
  return {
    vi: `Lời trích viện dẫn “${to}”, nhưng sources không có văn bản này. Thêm vào sources; hoặc trích ngắn lại nếu phần viện dẫn thuộc việc khác.`,
    en: `The quotation cites “${to}”, which is not under sources. Add it there; or quote less if the citation belongs to other work.`,
  };
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
    vi: `“${to}” là chính đoạn nêu nhiệm vụ này. Ghi văn bản hoặc đoạn khác mà nhiệm vụ thực hiện, tiếp tục thực hiện hoặc viện dẫn.`,
    en: `“${to}” is the provision that sets out this task itself. Give another document or provision that it implements, continues or cites.`,
  };
}
