import { formatCount } from '../../../language/count.ts';
import { LANGUAGES, type Localized } from '../../../language/language.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import {
  EXAMPLE_BASE,
  example,
  exampleGuide,
  exampleHead,
  exampleSource,
  RECORD_FILE,
} from '../../examples/example-base.ts';
import {
  BODIES_FILE,
  changedExample,
  registryExample,
  TASKS_FILE,
  TERMS_FILE,
} from '../../examples/registry-example.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';
import { listIds } from '../../messages/promised-words.ts';
import { type CopiedTasks, findCopiedTasks } from './copied-tasks.ts';
import { type Defined, findRepeated, repeatableLists } from './repeated-entries.ts';

const SETTLED =
  'settled:\n  - { provision: i-1, sentence: 2, words: { vi: báo cáo }, reason: { vi: Nói chung., en: General. } }\n';

export const duplicateDefinition: CorpusRule<'duplicate-definition'> = {
  id: 'duplicate-definition',
  group: 'structure',
  severity: 'error',
  acceptsExceptions: false,
  title: {
    vi: 'Mỗi nhiệm vụ, cơ quan, tổ chức, thuật ngữ, nguồn chỉ khai một lần; danh sách không lặp',
    en: 'Every task, body, term and source is defined once, and no list repeats an entry',
  },
  explanation: {
    vi: 'Hai mục cùng mã thì không rõ đường dẫn mở mục nào; một cách gọi thuộc hai thuật ngữ thì không rõ hiểu theo nghĩa nào; một bài báo khai hai lần thì trông như hai nguồn độc lập. Đổi mã, gộp hai mục hoặc bỏ chỗ lặp.',
    en: 'If two entries have the same id, a link cannot tell which to open; if two terms share a form, its meaning is unclear; an article listed twice looks like two independent sources. Change an id, merge the two, or remove the repetition.',
  },
  unitLabel: { vi: 'nhiệm vụ, cơ quan, thuật ngữ, nguồn', en: 'tasks, bodies, terms and sources' },
  failing: [
    changedExample('Hai nhiệm vụ cùng mã', 'Two tasks with one id', TASKS_FILE, {
      'kh-mau-i-1-nv2': '▶kh-mau-i-1-nv1',
    }),
    example('Một tệp nhiệm vụ chép thành hai', 'A copied tasks file', {
      ...registryExample(TASKS_FILE, ['id: kh-mau-i-1-nv1', 'id: ▶kh-mau-i-1-nv1']),
      'tasks/kh-mau - Copy.yaml': registryExample()[TASKS_FILE] ?? '',
    }),
    changedExample('Hai tổ chức cùng mã', 'Two bodies with one id', BODIES_FILE, {
      'id: chu-tich-mau': 'id: ▶cong-doan-mau',
    }),
    changedExample('Một cách gọi của hai thuật ngữ', 'One form of two terms', TERMS_FILE, {
      'vi: [báo cáo]': 'vi: [báo cáo, ▶"kiểm tra, giám sát"]',
    }),
    changedExample('Hai tổ chức cùng tên', 'Two bodies with one name', BODIES_FILE, {
      'name: { vi: Cấp ủy mẫu, en: sample committee }': 'name: { vi: ▶Công đoàn mẫu, en: sample committee }',
    }),
    changedExample('Một văn bản liên quan ghi hai lần', 'A related document given twice', TASKS_FILE, {
      '- { to: nq-mau, relation: implements, basis: stated }':
        '- { to: nq-mau, relation: implements, basis: stated }\n      - { to: ▶nq-mau, relation: implements, basis: stated }',
    }),
    example('Một bài báo khai thành hai nguồn', 'One article as two sources', {
      'sources.yaml':
        exampleSource('https://bao-mau.example/bai') +
        exampleSource('▶https://bao-mau.example/bai', 'bao-mau-2'),
    }),
    example('Hai trang hướng dẫn cùng thứ tự', 'Two guides with one order', {
      ...exampleGuide('Một.', 'One.'),
      'guides/vi/in.mdx': exampleHead('In').replace('order: 1', 'order: ▶1'),
      'guides/en/in.mdx': exampleHead('Printing').replace('order: 1', 'order: ▶1'),
    }),
    example('Câu đã có nhiệm vụ mà ghi là không giao việc', 'A sentence with a task, said to assign none', {
      ...registryExample(),
      [TASKS_FILE]: registryExample()[TASKS_FILE] + SETTLED.replace('2,', '▶2,'),
    }),
    changedExample('Một việc mang hai mã', 'One duty under two ids', TASKS_FILE, {
      'sentence: 2': 'sentence: 1',
      'kh-mau-i-1-nv2': '▶kh-mau-i-1-nv2',
      'quote: { vi: báo cáo trước ngày 20/11/2021, en: report before 20 November 2021 }':
        'quote: { vi: Công đoàn mẫu hằng năm thực hiện, en: The sample union shall every year carry out }',
      'time: { kind: date, date: 2021-11-20, words: { vi: trước ngày 20/11/2021, en: before 20 November 2021 } }':
        'time: { kind: yearly, words: { vi: hằng năm, en: every year } }',
    }),
    changedExample('Hai tổ chức cùng tên tiếng Anh', 'Two bodies with one English name', BODIES_FILE, {
      'name: { vi: Cấp ủy mẫu, en: sample committee }': 'name: { vi: Cấp ủy mẫu, en: ▶sample union }',
    }),
    example('Một tổ chức ghi hai lần ở trang chủ', 'A body twice on the home page', {
      ...registryExample(),
      'site.yaml': 'doors: [cong-doan-mau, ▶cong-doan-mau]\n',
    }),
    example('Một ghi chú ghi hai lần', 'A note given twice', {
      [RECORD_FILE]: `${EXAMPLE_BASE[RECORD_FILE]}notes:\n  - { date: 2026-11-22, text: { vi: Chưa xác minh., en: Not verified. } }\n  - { date: 2026-11-22, text: ▶{ vi: Chưa xác minh., en: Not verified. } }\n`,
    }),
  ],
  passing: [
    example('Câu không có nhiệm vụ, ghi lý do', 'A sentence without a task, with the reason', {
      ...registryExample(),
      [TASKS_FILE]:
        registryExample()[TASKS_FILE] +
        SETTLED.replace('sentence: 2', 'sentence: 3').replace('báo cáo', 'Cấp ủy mẫu'),
    }),
    changedExample(
      'Một cơ quan có hai vai trò; một văn bản vừa được thực hiện vừa được viện dẫn',
      'A body in two roles; a document both carried out and cited',
      TASKS_FILE,
      {
        '- { to: nq-mau, relation: implements, basis: stated }':
          '- { to: nq-mau, relation: implements, basis: stated }\n      - { to: nq-mau, relation: cites, basis: stated }',
        '- { body: cong-doan-mau, role: does, basis: named }':
          '- { body: cong-doan-mau, role: does, basis: named }\n      - { body: cong-doan-mau, role: leads, basis: named }',
      },
    ),
    example(
      'Mỗi mục một mã, mỗi cách gọi một nghĩa',
      'One id for each entry, one meaning for each form',
      registryExample(),
    ),
  ],
  *check(corpus, countChecked) {
    const copies = findCopiedTasks(corpus.tasks);
    for (const copy of copies) yield formatCopiedMessage(corpus, copy);
    const copied = new Set(copies.flatMap(({ tasks }) => tasks));
    const tasks = corpus.tasks.filter((task) => !copied.has(task));
    countChecked(copied.size);
    for (const records of [tasks, corpus.bodies, corpus.terms]) {
      countChecked(records.length);
      const ids = records.map((record) => ({ at: record, path: ['id'], value: record.id }));
      yield* findRepeated(corpus, ids, {
        vi: 'Mã “{0}” đã dùng ở {1}. Đổi mã của một trong hai mục, hoặc gộp lại.',
        en: 'The id “{0}” is taken by {1}. Change one of the two, or merge them.',
      });
    }
    countChecked(corpus.documents.length);
    const symbols = corpus.documents.flatMap(({ id, file, facts: { symbol: value, date } }) =>
      value === null ? [] : { at: { id, file, path: [] }, path: ['symbol'], value, together: date ?? '' },
    );
    yield* findRepeated(corpus, symbols, SAME_WORDS);
    // Of two entries with one id that is said already; of others the first thing that they share is enough.
    const told = new Set<string>();
    const duties = [...corpus.tasksById.values()].filter((task) => !copied.has(task));
    const quotes = duties.map((at) => ({ at, path: ['id'], value: at.quote.vi, together: at.key }));
    yield* findRepeated(corpus, quotes, SAME_DUTY, told);
    yield* findSameWords(corpus, duties, 'title', told);
    yield* findSameWords(corpus, [...corpus.bodiesById.values()], 'name', new Set());
    const terms = [...corpus.termsById.values()];
    const toldTerms = new Set<string>();
    yield* findSameWords(corpus, terms, 'name', toldTerms);
    yield* findSameWords(corpus, terms, 'definition', toldTerms);
    for (const language of LANGUAGES) {
      const forms = terms.flatMap((term) =>
        term.forms[language].map((value, index) => ({ at: term, path: ['forms', language, index], value })),
      );
      yield* findRepeated(corpus, forms, SAME_FORM, toldTerms);
    }
    countChecked(Object.keys(corpus.sources).length);
    const addresses = Object.entries(corpus.sources).flatMap(([id, { url: value }]) =>
      value === null ? [] : { at: { file: 'sources.yaml', path: [id], id }, path: ['url'], value },
    );
    yield* findRepeated(corpus, addresses, {
      vi: 'Địa chỉ “{0}” đã khai ở {1}. Một bài chỉ là một nguồn: gộp hai mục.',
      en: 'The address “{0}” is listed at {1}. One publication is one source: merge the two.',
    });
    const repeated = {
      vi: '“{0}” đã ghi ở {1}. Bỏ chỗ lặp.',
      en: '“{0}” is already given at {1}. Remove the repetition.',
    };
    const copiedFiles = new Set([...copied].map(({ file }) => file));
    const settled = corpus.settledSentences.flatMap((entry): Defined | readonly Defined[] => {
      const at = { ...entry, id: entry.key };
      if (copiedFiles.has(entry.file)) return [];
      return { at, path: ['words', 'vi'], value: entry.words.vi, together: `${entry.key} ${entry.sentence}` };
    });
    yield* findRepeated(corpus, settled, repeated);
    for (const list of repeatableLists(corpus)) yield* findRepeated(corpus, list, repeated);
    const orders = corpus.guides.flatMap(({ slug, language, file, head }) =>
      head === null
        ? []
        : {
            at: { id: slug, file, path: [] },
            path: ['order'],
            value: String(head.order),
            together: language,
          },
    );
    yield* findRepeated(corpus, orders, SAME_ORDER);
    yield* findSettledTwice(corpus);
  },
};

/** One finding for a copied file, whatever it repeats. */
function formatCopiedMessage(corpus: Corpus, { tasks, first }: CopiedTasks): RuleIssue {
  const ids = listIds(tasks.map((task) => task.id));
  return issueInYaml(corpus, tasks[0], ['id'], {
    vi: `Tệp này lặp lại ${formatCount(tasks.length, 'vi')} mã nhiệm vụ đã có ở ${first.file}: ${ids.vi}. Nếu là bản chép, giữ một trong hai tệp; nếu không, đổi mã hoặc bỏ các mục lặp.`,
    en: `This file repeats ${formatCount(tasks.length, 'en')} task ids that ${first.file} has: ${ids.en}. If it is a copy, keep one of the two files; if not, change the ids or remove the repetitions.`,
  });
}

const SAME_WORDS: Localized = {
  vi: '“{0}” đã dùng ở {1}. Gộp hai mục, hoặc ghi rõ để người đọc phân biệt được.',
  en: '“{0}” is taken by {1}. Merge the two, or write them so that readers can tell them apart.',
};
const SAME_DUTY: Localized = {
  vi: 'Lời trích của nhiệm vụ này đã có ở {1}: “{0}”. Một việc chỉ mang một mã: bỏ một trong hai, hoặc trích đúng phần của mỗi việc.',
  en: 'The words quoted have a task already, at {1}: “{0}”. A duty has one id: remove one of the two, or quote the part that each is about.',
};
const SAME_ORDER: Localized = {
  vi: 'Thứ tự {0} đã ghi ở {1}. Mỗi trang hướng dẫn một thứ tự: đổi số ở order.',
  en: 'The order {0} is taken by {1}. Each page of the guide has its own: change the number under order.',
};
const SAME_FORM: Localized = {
  vi: 'Cách gọi “{0}” đã khai ở {1}. Mỗi cách gọi chỉ thuộc một thuật ngữ: bỏ ở một chỗ, hoặc gộp hai mục.',
  en: 'The form “{0}” is defined at {1}. A form belongs to one term: remove one, or merge the two.',
};

/** Entries that have a text in common, in either language, by which readers are to tell them apart. */
function* findSameWords<Key extends string>(
  corpus: Corpus,
  records: readonly (Defined['at'] & Readonly<Record<Key, Localized>>)[],
  key: Key,
  told: Set<string>,
): Generator<RuleIssue> {
  for (const language of LANGUAGES) {
    const texts = records.map((at) => ({ at, path: [key, language], value: at[key][language] }));
    yield* findRepeated(corpus, texts, SAME_WORDS, told);
  }
}

/** Sentences recorded as without a task although a task quotes them. */
function* findSettledTwice(corpus: Corpus): Generator<RuleIssue> {
  for (const entry of corpus.settledSentences) {
    const task = corpus.tasksByProvision.get(entry.key)?.find(({ sentence }) => sentence === entry.sentence);
    if (task === undefined) continue;
    yield {
      span: corpus.spanInYaml(entry.file, [...entry.path, 'sentence']),
      subjectIds: [task.id, entry.key],
      message: {
        vi: `Câu thứ ${entry.sentence} của đoạn “${entry.provision}” đã có nhiệm vụ “${task.id}”, nên không thể ghi là không giao việc. Bỏ mục này hoặc bỏ nhiệm vụ.`,
        en: `Sentence ${entry.sentence} of “${entry.provision}” has the task “${task.id}”, so it cannot be said to assign none. Remove this entry or the task.`,
      },
    };
  }
}
