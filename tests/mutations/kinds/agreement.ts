import { type Content, yamlOf } from '../content.ts';
import { type Edit, faultBy, HERE, insert, type Kind, replace } from '../fault.ts';
import { pairsAt } from '../pairs-at.ts';
import type { Random } from '../random.ts';
import { spotAt } from '../spots.ts';
import { tasksIn } from '../written-tasks.ts';
import type { Path, WrittenYaml } from '../written-yaml.ts';
import { inTasks } from './tasks.ts';

/** The places of the entries of a list. */
function indexes(yaml: WrittenYaml, path: Path = []): readonly number[] {
  return Array.from({ length: yaml.count(path) }, (_, index) => index);
}

/** A kind that exchanges the English of one entry of a list with that of the next. */
function exchanged(
  name: string,
  does: Kind['does'],
  textsOf: (content: Content) => readonly (readonly [yaml: WrittenYaml, path: Path])[],
): Kind {
  return {
    name,
    does,
    rule: 'exchanged-texts',
    spots: (content) =>
      textsOf(content).flatMap(([yaml, path], at, all) => {
        const [, next] = all[at + 1] ?? [];
        const [own, others] = [path, next ?? []].map((of) => JSON.stringify(yaml.data(of)));
        if (next === undefined || own === others) return [];
        const [first, second] = [yaml.range(path), yaml.range(next)];
        return spotAt(`${yaml.file} ${path.join('.')}`, () =>
          faultBy(content, {
            [yaml.file]: [
              replace(first, HERE + yaml.source.slice(second.start, second.end)),
              replace(second, HERE + yaml.source.slice(first.start, first.end)),
            ],
          }),
        );
      }),
  };
}

const textsOfTasks = (
  content: Content,
  key: string,
  inside: Path = ['en'],
): readonly (readonly [WrittenYaml, Path])[] =>
  tasksIn(content, 'tasks').map(({ yaml, path }) => [yaml, [...path, key, ...inside]]);
const namesIn = (content: Content, file: string): readonly (readonly [WrittenYaml, Path])[] => {
  const yaml = yamlOf(content, file);
  return indexes(yaml).flatMap((index): readonly [WrittenYaml, Path][] => {
    const name = yaml.text([index, 'name', 'en'])?.toLowerCase();
    const forms = (yaml.data([index, 'forms', 'en']) ?? []) as readonly string[];
    return forms.some((form) => form.toLowerCase() === name) ? [[yaml, [index, 'name', 'en']]] : [];
  });
};

/** A kind that changes the day that a pair of a yaml file gives. */
function otherDay(
  name: string,
  does: Kind['does'],
  rule: string,
  spotsOf: (content: Content) => ReturnType<typeof pairsAt>,
  day: (random: Random, before: string) => string,
): Kind {
  return {
    name,
    does,
    rule,
    spots: (content) =>
      spotsOf(content).flatMap(({ yaml, pair, where }) => {
        if (typeof pair.text !== 'string') return [];
        const before = pair.text;
        return spotAt(where, (random) =>
          faultBy(content, { [yaml.file]: [replace(pair.value, day(random, before))] }),
        );
      }),
  };
}

const LINE_DATE = /(\d{2})\/(\d{1,2})\/(\d{4})/;

/** A kind that changes the same thing in both languages of the names of a document. */
function otherName(
  name: string,
  does: Kind['does'],
  change: (words: string, random: Random) => string,
): Kind {
  return {
    name,
    does,
    rule: 'facts-differ',
    spots: (content) =>
      [...pairsAt(content, 'documents/', 'shortName'), ...pairsAt(content, 'documents/', 'title')].flatMap(
        ({ yaml, pair, where }) => {
          const path = [...pair.path, 'vi'];
          const own = yaml.text(['symbol']);
          const words = yaml.text(path) ?? '';
          if (
            own === null ||
            change(words, { pick: (list: readonly unknown[]) => list[0] } as never) === words
          )
            return [];
          const range = yaml.range(path);
          return spotAt(where, (random) =>
            faultBy(content, {
              [yaml.file]: [replace(range, HERE + change(yaml.source.slice(range.start, range.end), random))],
            }),
          );
        },
      ),
  };
}

/** Entries that do not agree with their own facts, with each other or with time. */
export const agreementKinds: readonly Kind[] = [
  exchanged(
    'english-titles-exchanged',
    {
      vi: 'Đổi chỗ tiêu đề tiếng Anh của hai nhiệm vụ liền nhau.',
      en: 'Exchanges the English titles of two tasks.',
    },
    (content) => textsOfTasks(content, 'title'),
  ),
  exchanged(
    'titles-exchanged',
    {
      vi: 'Đổi chỗ tiêu đề của hai nhiệm vụ liền nhau, ở cả hai ngôn ngữ.',
      en: 'Exchanges the titles of two tasks, in both languages.',
    },
    (content) => textsOfTasks(content, 'title', []),
  ),
  exchanged(
    'english-quotations-exchanged',
    {
      vi: 'Đổi chỗ lời trích tiếng Anh của hai nhiệm vụ liền nhau.',
      en: 'Exchanges the English quotations of two tasks.',
    },
    (content) => textsOfTasks(content, 'quote'),
  ),
  exchanged(
    'english-names-of-terms-exchanged',
    { vi: 'Đổi chỗ tên tiếng Anh của hai thuật ngữ.', en: 'Exchanges the English names of two terms.' },
    (content) => namesIn(content, 'terms.yaml'),
  ),
  exchanged(
    'english-names-of-bodies-exchanged',
    { vi: 'Đổi chỗ tên tiếng Anh của hai cơ quan.', en: 'Exchanges the English names of two bodies.' },
    (content) => namesIn(content, 'bodies.yaml'),
  ),
  otherName(
    'other-date-in-a-name',
    { vi: 'Ghi ngày khác trong tên của văn bản.', en: 'Gives another date in the name of a document.' },
    (words) =>
      words.replace(LINE_DATE, (_, day, month, year) => `${day === '11' ? '12' : '11'}/${month}/${year}`),
  ),
  otherName(
    'other-symbol-in-a-name',
    { vi: 'Ghi số khác trong tên của văn bản.', en: 'Gives another number in the name of a document.' },
    (words) => words.replace(/số \d+-/, 'số 88-'),
  ),
  otherName(
    'other-kind-in-a-name',
    { vi: 'Ghi loại văn bản khác trong tên.', en: 'Gives another kind of document in its name.' },
    (words) =>
      words.replace(/(?:Nghị quyết|Chỉ thị|Kết luận|Kế hoạch|Chương trình hành động)(?= số)/, 'Quy định'),
  ),
  otherDay(
    'date-of-a-record-changed',
    { vi: 'Đổi ngày của một văn bản trong hồ sơ.', en: 'Changes the date of a document on record.' },
    'facts-differ',
    (content) =>
      pairsAt(content, 'documents/', 'date').filter(
        ({ yaml, pair }) => pair.path.length === 1 && yaml.text(['symbol']) !== null,
      ),
    (random, before) => before.replace(/\d\d$/, () => random.pick(['03', '04', '05'])),
  ),
  inTasks(
    'percentage-in-a-title',
    {
      vi: 'Thêm vào tiêu đề một tỷ lệ mà lời trích không có.',
      en: 'Adds a percentage to the title of a task.',
    },
    'facts-differ',
    ({ yaml, path }) => {
      const { end } = yaml.range([...path, 'title', 'vi']);
      return () => insert(end - 1, ', đạt 87%');
    },
  ),
  inTasks(
    'time-said-to-be-unstated',
    { vi: 'Ghi là câu không nêu thời gian dù có nêu.', en: 'Says that a stated time is not stated.' },
    'task-date',
    ({ yaml, path, words }) => {
      const time = yaml.text([...path, 'time', 'words', 'vi']) ?? '';
      const isSign = /h[ằà]ng năm|định kỳ|thường xuyên|kịp thời|tiếp tục/i.test(time);
      if (!isSign || !words.includes(time)) return null;
      return () => replace(yaml.range([...path, 'time']), '{ kind: unstated, words: null }');
    },
  ),
  inTasks(
    'output-not-in-the-quotation',
    { vi: 'Ghi kết quả mà lời trích không nêu.', en: 'Gives an output that the quotation does not name.' },
    'task-quote',
    ({ yaml, path }) => {
      if (!yaml.has([...path, 'output', 'vi'])) {
        const output = yaml.range([...path, 'output']);
        return () => replace(output, '{ vi: "biên bản nghiệm thu", en: "a certificate of handover" }');
      }
      return (random) =>
        replace(yaml.range([...path, 'output', random.pick(['vi', 'en'])]), '"Biên bản nghiệm thu"');
    },
  ),
  inTasks(
    'duty-under-a-new-id',
    { vi: 'Chép một nhiệm vụ dưới mã khác.', en: 'Copies a task under another id.' },
    'duplicate-definition',
    ({ yaml, path, id }) => {
      const lines = yaml.linesOf(path);
      const copy = yaml.source
        .slice(lines.start, lines.end)
        .replace(`id: ${id}`, `id: ${HERE}${id.replace(/\d+$/, '99')}`);
      return (): Edit => insert(lines.end, copy);
    },
  ),
  inTasks(
    'title-of-the-task-before',
    { vi: 'Chép tiêu đề của nhiệm vụ trước.', en: 'Copies the title of the task before.' },
    'duplicate-definition',
    ({ yaml, path }) => {
      const at = Number(path.at(-1));
      if (at === 0) return null;
      const before = yaml.range(['tasks', at - 1, 'title', 'vi']);
      return () => replace(yaml.range([...path, 'title', 'vi']), yaml.source.slice(before.start, before.end));
    },
  ),
  {
    name: 'note-twice',
    does: { vi: 'Chép một ghi chú của hồ sơ hai lần.', en: 'Gives a note of a record twice.' },
    rule: 'duplicate-definition',
    spots: (content) =>
      content.documents.flatMap(({ facts }) =>
        indexes(facts, ['notes']).flatMap((index) => {
          const lines = facts.linesOf(['notes', index]);
          const copy = facts.source.slice(lines.start, lines.end).replace('      vi:', `      ${HERE}vi:`);
          return spotAt(`${facts.file} notes.${index}`, () =>
            faultBy(content, { [facts.file]: [insert(lines.end, copy)] }),
          );
        }),
      ),
  },
  {
    name: 'relation-to-a-later-document',
    does: { vi: 'Ghi quan hệ với một văn bản ra sau.', en: 'Gives a relation to a document that is later.' },
    rule: 'relation-cycle',
    spots: (content) =>
      content.documents.flatMap(({ id, facts }) => {
        const day = facts.text(['date']);
        return content.documents
          .filter((other) => day !== null && (other.facts.text(['date']) ?? '') > day)
          .flatMap((other) =>
            spotAt(`${id} to ${other.id}`, () => {
              const entry = `\n  - to: ${HERE}${other.id}\n    relation: continues\n    basis: stated`;
              const { key, value } = facts.pair(['related']);
              const isEmpty = facts.count(['related']) === 0;
              const edit = isEmpty
                ? { start: key.end, end: value.end, put: `:${entry}` }
                : insert(key.end + 1, entry);
              return faultBy(content, { [facts.file]: [edit] });
            }),
          );
      }),
  },
  otherDay(
    'date-after-the-edition',
    {
      vi: 'Ghi cho ghi chú hoặc nguồn một ngày sau ngày của bản đăng.',
      en: 'Dates a note or source after the edition.',
    },
    'impossible-date',
    (content) => [
      ...pairsAt(content, 'documents/', 'notes', 'date'),
      ...pairsAt(content, 'sources.yaml', 'date'),
    ],
    (random, before) => before.replace(/^\d{4}/, () => random.pick(['2027', '2062'])),
  ),
  {
    name: 'edition-older-than-its-notes',
    does: { vi: 'Ghi lùi ngày của bản đăng.', en: 'Dates the edition back.' },
    rule: 'impossible-date',
    spots: (content) => {
      const yaml = yamlOf(content, 'edition.yaml');
      return spotAt('edition.yaml', () =>
        faultBy(content, { 'edition.yaml': [replace(yaml.range(['date']), '2026-11-02')] }),
      );
    },
  },
];
