import { type Content, yamlOf } from '../content.ts';
import { type Edit, faultBy, HERE, insert, type Kind, replace } from '../fault.ts';
import type { Random } from '../random.ts';
import { spotAt } from '../spots.ts';
import { changeLetter } from '../words.ts';
import { tasksIn, type WrittenTask } from '../written-tasks.ts';
import type { Path, WrittenYaml } from '../written-yaml.ts';

/** A kind that changes something in every task. */
export function inTasks(
  name: string,
  does: Kind['does'],
  rule: string,
  edit: (task: WrittenTask, content: Content) => ((random: Random) => Edit | readonly Edit[]) | null,
): Kind {
  return {
    name,
    does,
    rule,
    spots: (content) =>
      tasksIn(content, 'tasks').flatMap((task) => {
        const made = edit(task, content);
        if (made === null) return [];
        return spotAt(task.id, (random) => faultBy(content, { [task.yaml.file]: [made(random)].flat() }));
      }),
  };
}

export const taskKinds: readonly Kind[] = [
  inTasks(
    'task-without-body',
    { vi: 'Bỏ hết cơ quan, tổ chức của một nhiệm vụ.', en: 'Takes every body of a task out.' },
    'task-source',
    ({ yaml, path }) => emptyList(yaml, [...path, 'bodies']),
  ),
  inTasks(
    'quotation-of-task-changed',
    {
      vi: 'Sai một chữ trong lời trích tiếng Việt của nhiệm vụ.',
      en: 'Changes a letter of the Vietnamese quotation.',
    },
    'task-quote',
    ({ yaml, path }) => letterOf(yaml, [...path, 'quote', 'vi']),
  ),
  inTasks(
    'english-quotation-of-task-changed',
    {
      vi: 'Sai một chữ trong lời trích tiếng Anh của nhiệm vụ.',
      en: 'Changes a letter of the English quotation.',
    },
    'task-quote',
    ({ yaml, path }) => letterOf(yaml, [...path, 'quote', 'en']),
  ),
  inTasks(
    'sentence-number-changed',
    { vi: 'Ghi sai số câu của nhiệm vụ.', en: 'Gives a task the number of another sentence.' },
    'task-quote',
    ({ yaml, path, sentence }) => {
      const value = yaml.range([...path, 'sentence']);
      return (random) => {
        const other = random.pick([sentence + 1, sentence + 2, sentence - 1, 99]);
        return replace(value, String(other < 1 ? sentence + 1 : other));
      };
    },
  ),
  inTasks(
    'task-moved',
    {
      vi: 'Đổi đoạn của nhiệm vụ sang một đoạn có thật khác mà giữ nguyên mã.',
      en: 'Moves a task to another provision and leaves its id.',
    },
    'task-provision',
    ({ yaml, path, provision }, content) => {
      const others = content.documents
        .flatMap(({ texts }) => texts.vi?.provisions ?? [])
        .filter(({ document, id }) => document === provision.document && id !== provision.id);
      // Which of the two lines is the wrong one, nobody can tell.
      return (random) => [
        replace(yaml.range([...path, 'provision']), HERE + random.pick(others).id),
        insert(yaml.range([...path, 'id']).start, HERE),
      ];
    },
  ),
  inTasks(
    'task-id-of-another-provision',
    { vi: 'Ghi mã nhiệm vụ theo một đoạn khác.', en: 'Gives a task the id of another provision.' },
    'task-provision',
    ({ yaml, path, id }) =>
      () =>
        replace(
          yaml.range([...path, 'id']),
          id.replace(/-[^-]+-nv/, (part) => (part === '-7-nv' ? '-8-nv' : '-7-nv')),
        ),
  ),
  inTasks(
    'task-id-ill-formed',
    {
      vi: 'Ghi mã nhiệm vụ không có số thứ tự đúng dạng.',
      en: 'Writes the id of a task without a sound number.',
    },
    'task-provision',
    ({ yaml, path, id }) => {
      const value = yaml.range([...path, 'id']);
      return (random) =>
        replace(
          value,
          random.pick([id.replace('-nv', '-n'), `${id}a`, id.replace('-nv', '-nv0'), id.slice(0, -1) + '0']),
        );
    },
  ),
  inTasks(
    'task-numbers-changed-round',
    { vi: 'Đánh số nhiệm vụ ngược với lời văn.', en: 'Numbers a task against the order of the words.' },
    'task-provision',
    ({ yaml, path, id, provision, at }, content) => {
      const isBeforeAnother = tasksIn(content, 'tasks').some(
        (one) => one.provision.id === provision.id && one.at > at,
      );
      if (!isBeforeAnother) return null;
      return () => replace(yaml.range([...path, 'id']), id.replace(/\d+$/, '99'));
    },
  ),
  inTasks(
    'named-body-not-named',
    {
      vi: 'Ghi là nêu đích danh một cơ quan mà câu không nêu tên.',
      en: 'Says that a body is named which the sentence does not name.',
    },
    'task-body-basis',
    ({ yaml, path, provision }, content) => {
      const at = basisOf(yaml, path, 'named');
      if (at === null) return null;
      const text = provision.runs.map((run) => run.text).join('');
      const bodies = yamlOf(content, 'bodies.yaml');
      const absent = Array.from({ length: bodies.count([]) }, (_, index) => index).filter((index) => {
        const forms = bodies.data([index, 'forms', 'vi']) as readonly string[];
        return forms.every((form) => !text.includes(form));
      });
      return (random) => [
        replace(
          yaml.range([...path, 'bodies', at, 'body']),
          HERE + (bodies.text([random.pick(absent), 'id']) ?? ''),
        ),
        insert(yaml.range([...path, 'bodies', at, 'basis']).start, HERE),
      ];
    },
  ),
  inTasks(
    'inference-without-reason',
    {
      vi: 'Bỏ lý do của một cơ quan được suy ra.',
      en: 'Takes the reason of an inferred body out.',
    },
    'task-body-basis',
    ({ yaml, path }) => {
      const at = basisOf(yaml, path, 'inferred');
      if (at === null) return null;
      const { key, value, siblings } = yaml.pair([...path, 'bodies', at, 'reason']);
      const before = siblings.findLast((one) => one.key.start < key.start);
      if (before === undefined) return null;
      return () => [
        { start: before.value.end, end: value.end, put: '' },
        insert(yaml.range([...path, 'bodies', at, 'basis']).start, HERE),
      ];
    },
  ),
  inTasks(
    'quotation-of-task-cuts-a-word',
    { vi: 'Cắt chữ cái đầu của lời trích.', en: 'Cuts the first letter of the quotation.' },
    'task-quote',
    ({ yaml, path, words }) => {
      if (!/^\p{L}\p{L}/u.test(words)) return null;
      const { start } = yaml.range([...path, 'quote', 'vi']);
      const at = yaml.source.indexOf(words.slice(0, 2), start);
      return () => ({ start: at, end: at + 1, put: '' });
    },
  ),
  inTasks(
    'source-of-task-twice',
    { vi: 'Ghi một căn cứ của nhiệm vụ hai lần.', en: 'Gives a source of a task twice.' },
    'duplicate-definition',
    ({ yaml, path }) => {
      if (yaml.count([...path, 'sources']) === 0) return null;
      const lines = yaml.linesOf([...path, 'sources', 0]);
      const entry = yaml.source.slice(lines.start, lines.end);
      return () => insert(lines.end, entry.replace('- to: ', `- to: ${HERE}`));
    },
  ),
  inTasks(
    'task-from-its-own-provision',
    {
      vi: 'Ghi chính đoạn nêu nhiệm vụ làm căn cứ của nó.',
      en: 'Gives as source of a task the provision that lays it.',
    },
    'task-source',
    ({ yaml, path, provision }) => {
      if (yaml.count([...path, 'sources']) === 0) return null;
      return () =>
        replace(yaml.range([...path, 'sources', 0, 'to']), `${provision.document}#${provision.id}`);
    },
  ),
  inTasks(
    'sentence-with-task-said-to-lay-none',
    {
      vi: 'Ghi là không giao việc một câu đã có nhiệm vụ.',
      en: 'Says of a sentence that has a task that it lays none.',
    },
    'duplicate-definition',
    ({ yaml, provision, sentence, words }) => {
      const entry = `\n  - provision: ${provision.id}\n    sentence: ${HERE}${sentence}\n    words: { vi: ${JSON.stringify(words)} }\n    reason: { vi: "Nói chung.", en: "General." }`;
      if (!yaml.has(['settled'])) return () => insert(yaml.source.length, `settled:${entry}\n`);
      const { key, value } = yaml.pair(['settled']);
      if (yaml.count(['settled']) === 0) return () => ({ start: key.end, end: value.end, put: `:${entry}` });
      return () => insert(key.end + 1, entry);
    },
  ),
];

/** Writes a list as empty, on the line of its key. */
function emptyList(yaml: WrittenYaml, path: Path): (random: Random) => Edit {
  const { key, value } = yaml.pair(path);
  return () => ({ start: key.end, end: value.end, put: ': []' });
}

/** Changes a letter of a text of a yaml file. */
export function letterOf(yaml: WrittenYaml, path: Path): (random: Random) => Edit {
  const value = yaml.range(path);
  return (random) => replace(value, changeLetter(random, yaml.source.slice(value.start, value.end)));
}

/** The first body of a task with a basis. */
function basisOf(yaml: WrittenYaml, path: Path, basis: string): number | null {
  for (let index = 0; index < yaml.count([...path, 'bodies']); index++) {
    if (yaml.text([...path, 'bodies', index, 'basis']) === basis) return index;
  }
  return null;
}
