import { type Corpus, placeOfSpan } from '../../model/corpus.ts';
import type { WrittenAt, YamlPath } from '../../model/knowledge.ts';
import type { Localized } from '../../model/language.ts';
import { BODIES_FILE, knowledgeExample, TASKS_FILE, TERMS_FILE } from '../knowledge-example.ts';
import type { CorpusRule, Finding } from '../rule.ts';

export const duplicateDefinition: CorpusRule = {
  id: 'duplicate-definition',
  group: 'structure',
  severity: 'error',
  title: {
    vi: 'Mỗi nhiệm vụ, cơ quan, tổ chức, thuật ngữ chỉ khai một lần',
    en: 'Every task, body and term is defined once',
  },
  explanation: {
    vi: 'Hai mục cùng mã thì đường dẫn không biết mở mục nào; một cách gọi thuộc hai thuật ngữ thì không biết giải thích theo nghĩa nào. Đổi mã, hoặc gộp hai mục.',
    en: 'With two entries of one id a link cannot tell which to open; with one form of two terms nobody can tell which meaning holds. Change an id, or merge the two.',
  },
  subject: { vi: 'nhiệm vụ, cơ quan, thuật ngữ', en: 'tasks, bodies and terms' },
  failing: [
    {
      shows: { vi: 'Hai nhiệm vụ cùng mã', en: 'Two tasks with one id' },
      files: knowledgeExample(TASKS_FILE, ['kh-mau-i-1-nv2', '▶kh-mau-i-1-nv1']),
    },
    {
      shows: { vi: 'Hai tổ chức cùng mã', en: 'Two bodies with one id' },
      files: knowledgeExample(BODIES_FILE, ['id: chu-tich-mau', 'id: ▶cong-doan-mau']),
    },
    {
      shows: { vi: 'Một cách gọi của hai thuật ngữ', en: 'One form of two terms' },
      files: knowledgeExample(TERMS_FILE, ['vi: [báo cáo]', 'vi: [báo cáo, ▶"kiểm tra, giám sát"]']),
    },
  ],
  passing: [
    {
      shows: { vi: 'Mỗi mục một mã, mỗi cách gọi một nghĩa', en: 'One id each, one meaning a form' },
      files: knowledgeExample(),
    },
  ],
  *check(corpus, look) {
    const id = {
      vi: 'Mã “{0}” đã dùng ở {1}. Đổi mã của một trong hai mục, hoặc gộp lại.',
      en: 'The id “{0}” is taken by {1}. Change one of the two, or merge them.',
    };
    for (const records of [corpus.tasks, corpus.bodies, corpus.terms]) {
      look(records.length);
      yield* findRepeated(
        corpus,
        records.map((record) => ({ at: record, path: ['id'], value: record.id })),
        id,
      );
    }
    const forms = corpus.terms.flatMap((term) =>
      term.forms.vi.map((value, index) => ({ at: term, path: ['forms', 'vi', index], value })),
    );
    yield* findRepeated(corpus, forms, {
      vi: 'Cách gọi “{0}” đã khai ở {1}. Mỗi cách gọi chỉ thuộc một thuật ngữ: bỏ ở một nơi, hoặc gộp hai mục.',
      en: 'The form “{0}” is defined at {1}. A form belongs to one term: take one out, or merge the two.',
    });
  },
};

interface Defined {
  readonly at: WrittenAt & { readonly id: string };
  readonly path: YamlPath;
  readonly value: string;
}

function* findRepeated(corpus: Corpus, list: readonly Defined[], say: Localized): Generator<Finding> {
  const firsts = new Map<string, Defined>();
  const spanOf = ({ at, path }: Defined) => corpus.spanInYaml(at.file, [...at.path, ...path]);
  for (const entry of list) {
    const first = firsts.get(entry.value);
    if (first === undefined) {
      firsts.set(entry.value, entry);
      continue;
    }
    const { file, line } = placeOfSpan(corpus, spanOf(first));
    const fill = (text: string, place: string): string =>
      text.replace('{0}', () => entry.value).replace('{1}', () => place);
    yield {
      span: spanOf(entry),
      about: entry.at.id,
      message: { vi: fill(say.vi, `${file}, dòng ${line}`), en: fill(say.en, `${file}, line ${line}`) },
    };
  }
}
