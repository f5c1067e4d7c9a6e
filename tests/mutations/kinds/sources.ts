import { type Fault, faultBy, type Kind, placeAt, replace } from '../fault.ts';
import { pairsAt } from '../pairs-at.ts';
import type { Random } from '../random.ts';
import { spotAt } from '../spots.ts';
import { changeLetter } from '../words.ts';
import { tasksIn } from '../written-tasks.ts';

/** What a mend must not do to words: as they are, and as it makes them. */
const MENDS: Readonly<Record<string, (words: string) => string>> = {
  'word-changed': (words) => words.replace(/\p{L}+(?!.*\p{L})/u, 'mọi'),
  'figure-added': (words) => `${words} 9`,
  'sign-removed': (words) => (/[,.-]/.test(words) ? words.replace(/[,.-]/, '') : `${words},`),
};

/** The source of an issued text and what its record says of it. */
export const sourceKinds: readonly Kind[] = [
  {
    name: 'mend-counted-wrong',
    does: {
      vi: 'Đổi số lần của một chỗ sửa bản nguồn.',
      en: 'Changes how often a mend of the source is said to occur.',
    },
    rule: 'text-differs-from-source',
    spots: (content) =>
      pairsAt(content, 'documents/', 'source', 'mends', 'count').flatMap(({ yaml, pair, where }) =>
        spotAt(where, (random) => {
          const count = Number(pair.text) + random.between(1, 3);
          return faultBy(content, { [yaml.file]: [replace(pair.value, String(count))] });
        }),
      ),
  },
  ...Object.entries(MENDS).map(
    ([name, put]): Kind => ({
      name: `mend-${name}`,
      does: {
        vi: `Để một chỗ sửa bản nguồn đổi lời văn (${name}).`,
        en: `Lets a mend of the source change the wording (${name}).`,
      },
      rule: 'mend-changes-words',
      spots: (content) =>
        pairsAt(content, 'documents/', 'source', 'mends', 'replace').flatMap(({ yaml, pair, where }) =>
          put(pair.text ?? '') === (pair.text ?? '')
            ? []
            : spotAt(where, () =>
                faultBy(content, {
                  [yaml.file]: [replace(pair.value, JSON.stringify(put(pair.text ?? '')))],
                }),
              ),
        ),
    }),
  ),
  {
    name: 'mend-not-in-source',
    does: {
      vi: 'Sai một chữ trong cụm từ cần tìm của một chỗ sửa bản nguồn.',
      en: 'Changes a letter of the words that a mend looks for.',
    },
    rule: 'text-differs-from-source',
    spots: (content) =>
      pairsAt(content, 'documents/', 'source', 'mends', 'find').flatMap(({ yaml, pair, where }) =>
        spotAt(where, () => faultBy(content, { [yaml.file]: [replace(pair.value, '"chữ không có"')] })),
      ),
  },
  {
    name: 'digest-of-source-changed',
    does: { vi: 'Đổi một chữ số trong mã SHA-256.', en: 'Changes a digit of the SHA-256.' },
    rule: 'text-differs-from-source',
    spots: (content) =>
      pairsAt(content, 'documents/', 'source', 'sha256').flatMap(({ yaml, pair, where }) =>
        ['first', 'last'].flatMap((end) =>
          spotAt(`${where} ${end}`, () => {
            const at = end === 'first' ? pair.value.start : pair.value.end - 1;
            const put = yaml.source.charAt(at) === '0' ? '1' : '0';
            return faultBy(content, { [yaml.file]: [{ start: at, end: at + 1, put }] });
          }),
        ),
      ),
  },
  {
    name: 'source-text-changed',
    does: {
      vi: 'Đổi một chữ của tệp bản nguồn.',
      en: 'Changes a letter of the source file.',
    },
    rule: 'text-differs-from-source',
    spots: (content) =>
      tasksIn(content, 'tasks').flatMap(({ provision, id }, index) => {
        // The text is one; a few places of it are enough, first and last among them.
        if (index % 8 !== 0) return [];
        const document = content.documents.find((one) => one.id === provision.document);
        const file = `documents/${provision.document}/${document?.facts.text(['source', 'file'])}`;
        return spotAt(`${file} near ${id}`, (random: Random): Fault => {
          const text = content.files[file] ?? '';
          const words = [...text.matchAll(/\p{L}{3,}/gu)];
          const share = index / Math.max(1, tasksIn(content, 'tasks').length);
          const word = words[Math.floor(share * words.length)];
          const start = word?.index ?? 0;
          const old = word?.[0] ?? '';
          const facts = document?.facts;
          const digest = facts?.range(['source', 'sha256']).start ?? 0;
          return {
            change: `“${old}” changed`,
            files: {
              [file]: text.slice(0, start) + changeLetter(random, old) + text.slice(start + old.length),
            },
            places: facts === undefined ? [] : [placeAt(facts.file, facts.source, digest)],
          };
        });
      }),
  },
];
