import { faultBy, HERE, insert, type Kind, type Place, placeAt, replace } from '../fault.ts';
import { columnOf, isOneLine, spotsInFiles } from '../spots-in-yaml.ts';
import type { Pair, WrittenYaml } from '../written-yaml.ts';

/** The lines from one offset to before another. */
function linesBetween({ file, source }: WrittenYaml, start: number, end: number): readonly Place[] {
  const first = placeAt(file, source, start).line;
  const last = placeAt(file, source, end).line;
  return Array.from({ length: last - first }, (_, index) => ({ file, line: first + index }));
}

/** Yaml that cannot be read. */
export const yamlSyntaxKinds: readonly Kind[] = [
  {
    name: 'yaml-key-twice',
    does: { vi: 'Chép một mục thành hai dòng.', en: 'Writes a key twice.' },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        (pair, yaml) => !pair.inFlow && isOneLine(pair, yaml),
        ({ key, value }, yaml) => {
          const line = `\n${' '.repeat(columnOf(yaml.source, key.start))}`;
          const copy = yaml.source.slice(key.start, value.end);
          return faultBy(content, { [yaml.file]: [insert(value.end, `${line}${HERE}${copy}`)] });
        },
      ),
  },
  {
    name: 'yaml-indentation-broken',
    does: { vi: 'Dịch một dòng sang trái một dấu cách.', en: 'Moves a line one space to the left.' },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        ({ key, siblings, inFlow }, { source }) =>
          !inFlow && siblings[0]?.key.start !== key.start && columnOf(source, key.start) > 0,
        ({ key }, yaml) =>
          faultBy(content, { [yaml.file]: [{ start: key.start - 1, end: key.start, put: '' }] }),
      ),
  },
  {
    name: 'yaml-indented-further',
    does: {
      vi: 'Dịch một dòng sang phải một dấu cách, như thuộc về dòng trên.',
      en: 'Moves a line one space to the right, as if it belonged to the line above.',
    },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        ({ key, siblings, inFlow }) => !inFlow && siblings[0]?.key.start !== key.start,
        ({ key, siblings }, yaml) => {
          const made = faultBy(content, { [yaml.file]: [insert(key.start, ` ${HERE}`)] });
          // Read with the value above, the fault may begin where that does.
          const above = siblings.findLast((one) => one.key.start < key.start)?.key.start ?? key.start;
          return { ...made, places: [...made.places, ...linesBetween(yaml, above, key.start)] };
        },
      ),
  },
  {
    name: 'yaml-tab',
    does: { vi: 'Thụt dòng bằng dấu tab.', en: 'Indents a line with a tab.' },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        ({ key, siblings, inFlow }, { source }) =>
          !inFlow && siblings[0]?.key.start !== key.start && columnOf(source, key.start) > 0,
        ({ key }, yaml) => {
          const start = key.start - columnOf(yaml.source, key.start);
          return faultBy(content, { [yaml.file]: [{ start, end: key.start, put: '\t' }] });
        },
      ),
  },
  {
    name: 'yaml-bracket-lost',
    does: { vi: 'Bỏ dấu ngoặc đóng của một nhóm mục.', en: 'Takes the closing bracket of a group out.' },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        (pair, yaml) => pair.form === 'flow' && !pair.inFlow && isOneLine(pair, yaml),
        ({ value }, yaml) => {
          const made = faultBy(content, { [yaml.file]: [{ start: value.end - 1, end: value.end, put: '' }] });
          // Only the next line of words shows that the group goes on where it cannot.
          const rest = yaml.source.slice(value.end);
          const next = placeAt(yaml.file, yaml.source, value.end + (/\S/.exec(rest)?.index ?? rest.length));
          return { ...made, places: [...made.places, next] };
        },
      ),
  },
  {
    name: 'yaml-merge-mark',
    does: {
      vi: 'Để lại dấu của hai bản chưa gộp xong.',
      en: 'Leaves a mark of two versions that were not merged.',
    },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        ({ inFlow }) => !inFlow,
        ({ key }, yaml) => {
          const start = key.start - columnOf(yaml.source, key.start);
          const mark = yaml.source.length % 2 === 0 ? '<<<<<<< HEAD' : '=======';
          return faultBy(content, { [yaml.file]: [insert(start, `${HERE}${mark}\n`)] });
        },
      ),
  },
  {
    name: 'yaml-curly-quotes',
    does: {
      vi: 'Thay dấu nháy thẳng quanh một giá trị bằng dấu nháy cong.',
      en: 'Puts curly quotation marks in place of the straight ones round a value.',
    },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        (pair, yaml) => isOneLine(pair, yaml) && isQuoted(pair, yaml),
        ({ value }, yaml) =>
          faultBy(content, {
            [yaml.file]: [
              replace({ start: value.start, end: value.start + 1 }, `${HERE}“`),
              replace({ start: value.end - 1, end: value.end }, '”'),
            ],
          }),
      ),
  },
  {
    name: 'yaml-coded-letter',
    does: { vi: 'Viết một chữ cái bằng mã.', en: 'Writes a letter as a code.' },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        (pair, yaml) => isOneLine(pair, yaml) && isQuoted(pair, yaml),
        ({ value }, yaml) => faultBy(content, { [yaml.file]: [insert(value.start + 1, `${HERE}\\u200b`)] }),
      ),
  },
];

function isQuoted({ form, value }: Pair, { source }: WrittenYaml): boolean {
  return form === 'scalar' && source.charAt(value.start) === '"' && source.charAt(value.start + 1) !== '“';
}
