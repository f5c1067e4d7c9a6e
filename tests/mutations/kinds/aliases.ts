import type { Content } from '../content.ts';
import { faultBy, HERE, insert, type Kind, replace, type Spot } from '../fault.ts';
import { spotAt } from '../spots.ts';
import type { WrittenYaml } from '../written-yaml.ts';

/** Where entries may be added under `aliases` at the head level of a record or tasks file. */
function recordSpots(
  content: Content,
  files: readonly WrittenYaml[],
  entries: (yaml: WrittenYaml) => readonly string[],
): readonly Spot[] {
  return files.flatMap((yaml) =>
    spotAt(yaml.file, () => {
      const why = 'day: 2026-11-22\n    reason: { vi: "Đổi mã.", en: "Renamed." }';
      const text = entries(yaml).map((entry) => `  - ${entry}\n    ${why}\n`);
      // A file that has aliases gets them at their head.
      const own = yaml.pairs.find(({ path }) => path.join('.') === 'aliases');
      const list = text.join('');
      const edit =
        own === undefined
          ? insert(yaml.source.length, `aliases:\n${list}`)
          : own.form === 'flow'
            ? replace(own.value, `\n${list.trimEnd()}`)
            : insert(yaml.source.indexOf('\n', own.key.end) + 1, list);
      return faultBy(content, { [yaml.file]: [edit] });
    }),
  );
}

function recordsOf(content: Content): readonly WrittenYaml[] {
  return content.documents.map(({ facts }) => facts);
}

function idOf({ file }: WrittenYaml): string {
  return file.split('/')[1] ?? '';
}

/** The tasks files. */
function taskFilesOf(content: Content): readonly WrittenYaml[] {
  return [...content.yaml.values()].filter(({ file }) => file.startsWith('tasks/'));
}

export const aliasKinds: readonly Kind[] = [
  {
    name: 'alias-to-nowhere',
    does: { vi: 'Khai một mã cũ dẫn đến mã không có.', en: 'Declares a former id that leads to none.' },
    rule: 'alias-target',
    spots: (content) => [
      ...recordSpots(content, recordsOf(content), (yaml) => [
        `from: ${idOf(yaml)}#muc-cu\n    to: ${HERE}${idOf(yaml)}#khong-co-doan-nay`,
      ]),
      ...recordSpots(content, taskFilesOf(content), (yaml) => [
        `from: ${yaml.text(['document'])}-i-1-nv77\n    to: ${HERE}${yaml.text(['document'])}-i-1-nv78`,
      ]),
    ],
  },
  {
    name: 'aliases-in-a-circle',
    does: { vi: 'Khai hai mã cũ dẫn vòng lẫn nhau.', en: 'Declares two former ids that lead to each other.' },
    rule: 'alias-target',
    spots: (content) =>
      recordSpots(content, recordsOf(content), () => [
        `from: van-ban-cu\n    to: ${HERE}van-ban-xua`,
        `from: van-ban-xua\n    to: ${HERE}van-ban-cu`,
      ]),
  },
  {
    name: 'alias-of-an-id-in-use',
    does: { vi: 'Khai làm mã cũ một mã đang dùng.', en: 'Declares an id in use as a former one.' },
    rule: 'alias-target',
    spots: (content) =>
      recordSpots(content, recordsOf(content), (yaml) => [
        `from: ${HERE}${idOf(yaml)}\n    to: nq-02-tw-2021`,
      ]),
  },
  {
    name: 'alias-declared-twice',
    does: { vi: 'Khai một mã cũ hai lần.', en: 'Declares a former id twice.' },
    rule: 'alias-target',
    spots: (content) =>
      recordSpots(content, recordsOf(content), (yaml) => [
        `from: van-ban-cu\n    to: ${idOf(yaml)}`,
        `from: ${HERE}van-ban-cu\n    to: ${idOf(yaml)}`,
      ]),
  },
];
