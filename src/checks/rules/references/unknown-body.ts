import type { Corpus } from '../../../model/corpus.ts';
import type { WrittenAt, YamlPath } from '../../../model/registry.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { example } from '../../examples/example-base.ts';
import { BODIES_FILE, changedExample, registryExample, TASKS_FILE } from '../../examples/registry-example.ts';
import { formatUnknownIdMessage } from '../../messages/unknown-id.ts';

export const unknownBody: CorpusRule<'unknown-body'> = {
  id: 'unknown-body',
  group: 'references',
  severity: 'error',
  fixes: 'body',
  title: {
    vi: 'Mọi cơ quan, tổ chức được nêu đều có trong danh mục',
    en: 'Every body that is named is in the list of bodies',
  },
  explanation: {
    vi: 'Nhiệm vụ, cấp trên, chức danh và trang chủ chỉ đến cơ quan, tổ chức bằng mã. Sửa mã, hoặc thêm cơ quan, tổ chức vào content/bodies.yaml.',
    en: 'Tasks, parents, posts and the home page point to bodies by id. Correct the id, or add the body to content/bodies.yaml.',
  },
  unitLabel: { vi: 'chỗ nêu cơ quan, tổ chức', en: 'references to bodies' },
  failing: [
    changedExample('Nhiệm vụ của tổ chức không có', 'A task of a body that does not exist', TASKS_FILE, {
      'body: cong-doan-mau': 'body: ▶cong-doan-mua',
    }),
    changedExample(
      'Cấp trên, tổ chức của chức danh không có',
      'A parent and the body of a post that do not exist',
      BODIES_FILE,
      {
        'parent: cap-uy-mau': 'parent: ▶cap-uy',
        'of: [cong-doan-mau]': 'of: [▶doan-the-mau, cong-doan-mau]',
      },
    ),
    example('Trang chủ dẫn đến tổ chức không có', 'A home page that leads to no such body', {
      ...registryExample(),
      'site.yaml': 'doors: [▶cong-doan-mua]\n',
    }),
  ],
  passing: [
    example('Trang chủ dẫn đến một tổ chức', 'A home page that leads to a body', {
      ...registryExample(),
      'site.yaml': 'main: kh-mau\ndoors: [cong-doan-mau]\n',
    }),
    example('Tổ chức có trong danh mục', 'Bodies in the list', registryExample()),
  ],
  *check(corpus, countChecked) {
    for (const task of corpus.tasks) {
      countChecked(task.bodies.length);
      for (const [index, { body }] of task.bodies.entries()) {
        yield* findUnknown(corpus, body, task, ['bodies', index, 'body'], [task.id, task.key]);
      }
    }
    for (const body of corpus.bodies) {
      countChecked(body.of.length + (body.parent === null ? 0 : 1));
      if (body.parent !== null) yield* findUnknown(corpus, body.parent, body, ['parent'], body.id);
      for (const [index, id] of body.of.entries())
        yield* findUnknown(corpus, id, body, ['of', index], body.id);
    }
    for (const [index, id] of (corpus.siteFacts?.doors ?? []).entries()) {
      countChecked();
      yield* findUnknown(corpus, id, { file: 'site.yaml', path: ['doors'] }, [index], undefined);
    }
  },
};

function* findUnknown(
  corpus: Corpus,
  id: string,
  at: WrittenAt,
  path: YamlPath,
  subjectIds: RuleIssue['subjectIds'],
): Generator<RuleIssue> {
  if (corpus.bodiesById.has(id)) return;
  yield {
    span: corpus.spanInYaml(at.file, [...at.path, ...path]),
    subjectIds,
    ...formatUnknownIdMessage(corpus, 'body', id),
  };
}
