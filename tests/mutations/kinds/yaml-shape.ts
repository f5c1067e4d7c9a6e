import { faultBy, HERE, insert, type Kind, replace } from '../fault.ts';
import { columnOf, isOneLine, spotsInFiles, spotsInRecords } from '../spots-in-yaml.ts';
import type { Range } from '../written-text.ts';
import type { Pair, WrittenYaml } from '../written-yaml.ts';

function isSource({ path }: Pair, { file }: WrittenYaml): boolean {
  return file === 'sources.yaml' && path.length === 1;
}

/** Keys that must be there wherever they may stand. */
const REQUIRED = new Set(
  (
    'id kind name parent forms definition abbreviation publisher title url type symbol issuer shortName subject ' +
    'textStatus description provision sentence quote bodies time output sources body role basis to relation words ' +
    'vi en confidence for find replace count text sha256 file document'
  ).split(' '),
);

/** Keys with a closed list of values. */
const LISTED = new Set(['kind', 'role', 'basis', 'relation', 'textStatus', 'confidence']);

/** Takes a pair out of its map, whether the map is written in lines or in brackets. */
function takeOut({ key, value, siblings }: Pair): Range {
  const at = siblings.findIndex((one) => one.key.start === key.start);
  const next = siblings[at + 1];
  if (next !== undefined) return { start: key.start, end: next.key.start };
  return { start: siblings[at - 1]?.value.end ?? key.start, end: value.end };
}

/** Keys and values that the shape of a file does not have. */
export const yamlShapeKinds: readonly Kind[] = [
  {
    name: 'yaml-key-misspelt',
    does: { vi: 'Viết sai một chữ trong tên mục.', en: 'Misspells a key.' },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInRecords(
        content,
        (pair, yaml) => !isSource(pair, yaml),
        ({ key }, yaml, random) => {
          const name = yaml.source.slice(key.start, key.end);
          const at = random.below(name.length);
          const slip = random.pick([
            name.slice(0, at) + name.charAt(at) + name.slice(at),
            name.charAt(0).toUpperCase() + name.slice(1),
            `${name}s`,
          ]);
          return faultBy(content, { [yaml.file]: [replace(key, slip)] });
        },
      ),
  },
  {
    name: 'yaml-key-added',
    does: { vi: 'Thêm một mục không có trong quy định.', en: 'Adds a key that does not exist.' },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        (pair, yaml) => !isSource(pair, yaml) && !pair.inFlow && isOneLine(pair, yaml),
        ({ key, value }, yaml, random) => {
          const line = `\n${' '.repeat(columnOf(yaml.source, key.start))}`;
          const added = random.pick([
            'ghiChu: "a"',
            'comment: a',
            'vn: "a"',
            '__proto__: {}',
            'constructor: a',
          ]);
          return faultBy(content, { [yaml.file]: [insert(value.end, `${line}${HERE}${added}`)] });
        },
      ),
  },
  {
    name: 'yaml-key-left-out',
    does: { vi: 'Bỏ một mục bắt buộc.', en: 'Takes a required key out.' },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        ({ path, siblings }, { file }) =>
          REQUIRED.has(String(path.at(-1))) &&
          siblings.length > 1 &&
          !(file === 'edition.yaml' && path.length > 1) &&
          // These files may leave out whatever they open with.
          !(
            path.length <= (file === 'search-words.yaml' ? 2 : 1) &&
            /^(?:site|search-words)\.yaml$/.test(file)
          ),
        (pair, yaml) => {
          // What lacks the key begins with its first other key.
          const first = pair.siblings[0];
          const at =
            first === undefined || first.key.start === pair.key.start ? pair.key.start : first.key.start;
          return faultBy(content, { [yaml.file]: [replace(takeOut(pair), ''), insert(at, HERE)] });
        },
      ),
  },
  {
    name: 'yaml-wrong-type',
    does: {
      vi: 'Ghi danh sách ở chỗ cần chữ, hoặc con số ở chỗ cần danh sách.',
      en: 'Writes a list where a text belongs, or a number where a list does.',
    },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        (pair, yaml) => isOneLine(pair, yaml),
        ({ value, form }, yaml, random) => {
          const other =
            form === 'scalar' ? random.pick(['[1]', '{ a: b }', '[]']) : random.pick(['5', 'true', 'abc']);
          return faultBy(content, { [yaml.file]: [replace(value, other)] });
        },
      ),
  },
  {
    name: 'yaml-text-emptied',
    does: {
      vi: 'Để trống một giá trị thay vì ghi chữ hoặc null.',
      en: 'Leaves a value empty instead of a text or null.',
    },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        (pair, yaml) => pair.form === 'scalar' && pair.path.at(-1) !== 'replace' && isOneLine(pair, yaml),
        ({ value }, yaml) => faultBy(content, { [yaml.file]: [replace(value, '""')] }),
      ),
  },
  {
    name: 'yaml-day-impossible',
    does: { vi: 'Ghi một ngày không có trong lịch.', en: 'Writes a day that is not in the calendar.' },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInRecords(
        content,
        ({ text }) => /^\d{4}-\d{2}-\d{2}$/.test(text ?? ''),
        ({ value, text }, yaml, random) => {
          const year = (text ?? '').slice(0, 4);
          const day = random.pick(['02-30', '13-01', '00-10', '04-31', '1-5', '02-29T00:00']);
          return faultBy(content, { [yaml.file]: [replace(value, `${year}-${day}`)] });
        },
      ),
  },
  {
    name: 'yaml-value-unlisted',
    does: { vi: 'Ghi một giá trị ngoài danh mục.', en: 'Writes a value that is not on the list.' },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        ({ path, text }) => LISTED.has(String(path.at(-1))) && typeof text === 'string',
        ({ value, text }, yaml, random) => {
          const word = text ?? '';
          const slip = random.pick([`${word}s`, word.slice(1), word.toUpperCase() + '_', 'khác']);
          return faultBy(content, { [yaml.file]: [replace(value, slip === '' ? 'khác' : slip)] });
        },
      ),
  },
  {
    name: 'yaml-id-ill-formed',
    does: {
      vi: 'Ghi mã trong tệp yaml có dấu, chữ hoa hoặc dấu cách.',
      en: 'Writes an id of a yaml file with marks, capitals or spaces.',
    },
    rule: 'malformed-yaml',
    spots: (content) =>
      spotsInFiles(
        content,
        ({ path, form }) =>
          ['id', 'body', 'provision', 'to', 'document', 'source'].includes(String(path.at(-1))) &&
          form === 'scalar',
        ({ value, text }, yaml, random) => {
          const id = text ?? '';
          const slip = random.pick([id.toUpperCase() + '-A', `"${id} "`, `"${id}_1"`, `đ${id}`, `"${id}-"`]);
          return faultBy(content, { [yaml.file]: [replace(value, slip)] });
        },
      ),
  },
];
