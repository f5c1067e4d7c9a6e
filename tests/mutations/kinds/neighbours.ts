import type { Content } from '../content.ts';
import { yamlOf } from '../content.ts';
import { type Edit, faultBy, HERE, insert, type Kind, replace } from '../fault.ts';
import { spotAt, spotsAtRefs } from '../spots.ts';

const FILE = 'neighbours/tinh.json';
const SITE = 'site.yaml';

/** The list of another site, as that site publishes it. */
const listOf = (date: string): string =>
  JSON.stringify({
    site: 'https://tinh.example.vn/',
    edition: { date },
    documents: [{ id: 'kh-tinh', title: { vi: 'Kế hoạch', en: 'Plan' }, provisions: [] }],
    former: [],
  });

const named = (content: Content, mark = ''): Edit =>
  insert(
    yamlOf(content, SITE).source.length,
    `neighbours:\n  ${mark}tinh: { url: "https://tinh.example.vn/" }\n`,
  );

/** Faults in what another site holds, and in what is cited there. */
export const neighbourKinds: readonly Kind[] = [
  {
    name: 'neighbour-list-damaged',
    does: {
      vi: 'Cắt cụt danh sách của sổ tay khác.',
      en: 'Cuts off the list of another site.',
    },
    rule: 'neighbour-index',
    spots: (content) => {
      const whole = listOf('2026-11-20');
      return [0, 1, 10, 60, whole.length - 1].flatMap((length) =>
        spotAt(`${FILE} ${length}`, () => {
          const { files } = faultBy(content, { [SITE]: [named(content)] });
          return {
            change: `keeps ${length} letters of ${FILE}`,
            files: { ...files, [FILE]: whole.slice(0, length) },
            places: [{ file: FILE, line: 1 }],
            sound: { ...files, [FILE]: whole },
          };
        }),
      );
    },
  },
  {
    name: 'neighbour-list-stale',
    does: {
      vi: 'Để danh sách của sổ tay khác cũ nhiều năm.',
      en: 'Keeps the list of another site for years.',
    },
    rule: 'stale-neighbour',
    spots: (content) =>
      ['2020-01-31', '2024-02-29', '2025-12-31'].flatMap((date) =>
        spotAt(`${FILE} ${date}`, () => {
          const made = faultBy(content, { [SITE]: [named(content, HERE)] });
          return { ...made, files: { ...made.files, [FILE]: listOf(date) } };
        }),
      ),
  },
  {
    name: 'neighbour-target-unknown',
    does: {
      vi: 'Dẫn đến một văn bản mà sổ tay khác không có.',
      en: 'Points to a document that another site does not have.',
    },
    rule: 'unknown-target',
    spots: (content) =>
      spotsAtRefs(content, (ref, _, { file }) => {
        const to = ref.attributes.get('to');
        if (to === undefined) return null;
        return (random) => {
          const target = random.pick(['tinh:kh-tinh#i-1', 'tinh:kh-xa', 'tinhh:kh-tinh']);
          const made = faultBy(content, {
            [file]: [replace(to.value, `${HERE}${target}`)],
            [SITE]: [named(content)],
          });
          return { ...made, files: { ...made.files, [FILE]: listOf('2026-11-20') } };
        };
      }),
  },
];
