import { nearest } from '../../../language/suggestion.ts';
import { type Corpus, resolveTarget } from '../../../model/corpus.ts';
import { resolveAlias } from '../../../model/promises/resolve-alias.ts';
import { formatTarget, parseTarget } from '../../../model/provision-id.ts';
import { numberOfTask, type Task, type TasksFile } from '../../../model/registry.ts';
import { placeOfWords } from '../../../model/task-quote.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { taskExample } from '../../examples/registry-example.ts';
import { formatFormerIdMessage, formatSuggestion } from '../../messages/unknown-id.ts';
import { taskIssue } from './task-issue.ts';

export const taskProvision: CorpusRule<'task-provision'> = {
  id: 'task-provision',
  group: 'trace',
  severity: 'error',
  fixes: 'provision',
  title: {
    vi: 'Mỗi nhiệm vụ thuộc một đoạn có thật và mang mã theo đoạn đó',
    en: 'Every task belongs to an existing provision and takes its id from it',
  },
  explanation: {
    vi: 'Mã nhiệm vụ gồm mã văn bản, mã đoạn và nv1, nv2… theo thứ tự trong văn bản, nên từ mã tìm được ngay đoạn. Sửa đoạn theo mã trên trang của văn bản, rồi sửa mã nhiệm vụ cho khớp.',
    en: 'The id of a task consists of the id of the document, that of the provision, and nv1, nv2 … in the order of the text, so the id alone leads to the place. Correct the provision according to the ids on the document’s page, then the id of the task according to the provision.',
  },
  unitLabel: { vi: 'nhiệm vụ và câu không giao việc', en: 'tasks and settled sentences' },
  failing: [
    taskExample('Đoạn không có', 'No such provision', ['provision: i-1', 'provision: ▶i-2']),
    taskExample('Văn bản không có', 'No such document', ['document: kh-mau', 'document: ▶kh-mua']),
    taskExample('Mã không theo đoạn', 'An id that does not follow the provision', [
      'id: kh-mau-i-1-nv1',
      'id: ▶kh-mau-i-2-nv1',
    ]),
    taskExample(
      'Số thứ tự ngược với văn bản',
      'Numbers not in the order of the text',
      ['i-1-nv1', 'i-1-nv3'],
      ['id: kh-mau-i-1-nv3', 'id: ▶kh-mau-i-1-nv3'],
    ),
    taskExample('Phần cần xét từng câu không có thật', 'A part to be settled that does not exist', [
      'tasks:',
      'settles: [▶ii]\ntasks:',
    ]),
  ],
  passing: [
    taskExample('Số bỏ trống của một nhiệm vụ đã rút', 'A number left unused by a withdrawn task', [
      'i-1-nv2',
      'i-1-nv4',
    ]),
  ],
  *check(corpus, countChecked) {
    for (const file of corpus.taskFiles) yield* checkFile(corpus, file);
    for (const record of [...corpus.tasks, ...corpus.settledSentences]) {
      countChecked();
      // The unknown document is reported for the file.
      if (!corpus.documentsById.has(record.document)) continue;
      if (resolveTarget(corpus, record.key) !== null) continue;
      yield unknownProvision(corpus, record.document, record.provision, record.file, [
        ...record.path,
        'provision',
      ]);
    }
    for (const task of corpus.tasks) {
      // A wrong provision makes the id wrong too; it was reported above.
      if (numberOfTask(task) === null && resolveTarget(corpus, task.key) !== null)
        yield wrongForm(corpus, task);
    }
    for (const tasks of corpus.tasksByProvision.values()) yield* checkOrder(corpus, tasks);
  },
};

function* checkFile(corpus: Corpus, { file, document, settles }: TasksFile): Generator<RuleIssue> {
  if (corpus.documentsById.has(document)) {
    for (const [index, provision] of settles.entries()) {
      if (resolveTarget(corpus, formatTarget(document, provision)) !== null) continue;
      yield unknownProvision(corpus, document, provision, file, ['settles', index]);
    }
    return;
  }
  const present = resolveAlias(corpus, 'document', document);
  if (present?.type === 'document') {
    yield { span: corpus.spanInYaml(file, ['document']), ...formatFormerIdMessage(document, present.to) };
    return;
  }
  const suggestion = nearest(document, corpus.documentsById.keys()) ?? undefined;
  const instead = formatSuggestion(suggestion, {
    vi: 'Mã văn bản là tên thư mục trong content/documents/.',
    en: 'The ids are the names of the folders in content/documents/.',
  });
  yield {
    span: corpus.spanInYaml(file, ['document']),
    requires: [{ of: document, part: 'whole' }],
    message: {
      vi: `Không có văn bản nào mang mã “${document}”. ${instead.vi}`,
      en: `No document has the id “${document}”. ${instead.en}`,
    },
    suggestion,
  };
}

function unknownProvision(
  corpus: Corpus,
  document: string,
  provision: string,
  file: string,
  path: Task['path'],
): RuleIssue {
  const span = corpus.spanInYaml(file, path);
  const subjectIds = formatTarget(document, provision);
  const present = resolveAlias(corpus, 'provision', subjectIds);
  const now = present === null ? null : parseTarget(present.to);
  if (now?.document === document && now.provision !== null) {
    return { span, subjectIds, ...formatFormerIdMessage(provision, now.provision) };
  }
  const known = corpus.documentsById.get(document)?.provisions.keys() ?? [];
  const suggestion = nearest(provision, known) ?? undefined;
  const instead = formatSuggestion(suggestion, {
    vi: 'Mã của đoạn hiện trong địa chỉ trang của đoạn.',
    en: 'The id of a provision is in the address of its page.',
  });
  return {
    span,
    subjectIds,
    requires: [{ of: subjectIds, part: 'wording' }],
    message: {
      vi: `Văn bản “${document}” không có đoạn “${provision}”. ${instead.vi}`,
      en: `“${document}” has no provision “${provision}”. ${instead.en}`,
    },
    suggestion,
  };
}

function wrongForm(corpus: Corpus, task: Task): RuleIssue {
  const form = `${task.document}-${task.provision}-nv`;
  const number = /-nv([1-9][0-9]*)$/.exec(task.id)?.[1];
  const suggestion = number === undefined || corpus.tasksById.has(form + number) ? undefined : form + number;
  const issue = taskIssue(corpus, task, ['id'], {
    vi: `Mã “${task.id}” không có dạng “${form}{số}”, số từ 1 theo thứ tự trong văn bản. Sửa mã theo văn bản và đoạn.`,
    en: `“${task.id}” is not in the form “${form}{number}”, numbers from 1 in the order of the text. Take the id from the document and provision.`,
  });
  return { ...issue, suggestion };
}

/** Checks that a provision's tasks are numbered in the order of their quotations. */
function* checkOrder(corpus: Corpus, tasks: readonly Task[]): Generator<RuleIssue> {
  let before: { readonly task: Task; readonly start: number } | null = null;
  for (const task of tasks) {
    const provision = resolveTarget(corpus, task.key)?.provision;
    if (provision == null || numberOfTask(task) === null) continue;
    const place = placeOfWords(provision, 'vi', task.quote.vi, task.sentence);
    if (place.kind !== 'in-sentence') continue;
    if (before !== null && place.start < before.start) {
      yield taskIssue(corpus, task, ['id'], {
        vi: `Lời trích của “${task.id}” đứng trước lời trích của “${before.task.id}”. Đánh số theo thứ tự trong văn bản.`,
        en: `The quotation of “${task.id}” comes before that of “${before.task.id}”. Number the tasks in the order of the text.`,
      });
    }
    before = { task, start: place.start };
  }
}
