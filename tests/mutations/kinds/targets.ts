import type { Content } from '../content.ts';
import { faultBy, type Kind, replace } from '../fault.ts';
import { pairsAt, targetsIn } from '../pairs-at.ts';
import type { Random } from '../random.ts';
import { linesOfTwin, spotAt, spotsAtRefs } from '../spots.ts';
import { misspellId } from '../words.ts';

/** A kind that writes another target into every `<Ref>`. */
function atRefs(
  name: string,
  does: Kind['does'],
  change: (to: string, random: Random, content: Content) => string,
): Kind {
  return {
    name,
    does,
    rule: 'unknown-target',
    spots: (content) =>
      spotsAtRefs(content, (ref, _, { file }) => {
        const to = ref.attributes.get('to');
        if (to === undefined) return null;
        return (random) =>
          faultBy(content, { [file]: [replace(to.value, change(to.text, random, content))] });
      }),
  };
}

export const targetKinds: readonly Kind[] = [
  {
    name: 'search-leads-nowhere',
    does: { vi: 'Dẫn tìm kiếm đến một trang không có.', en: 'Leads search to a page that does not exist.' },
    rule: 'unknown-search-word',
    spots: (content) =>
      pairsAt(content, 'search-words.yaml', 'questions', 'to').flatMap(({ yaml, pair, where }) =>
        spotAt(where, () =>
          faultBy(content, { [yaml.file]: [replace(pair.value, `"${pair.text ?? ''}-x"`)] }),
        ),
      ),
  },
  atRefs(
    'target-document-unknown',
    { vi: 'Dẫn đến một văn bản không có.', en: 'Points to a document that does not exist.' },
    (_, random) =>
      random.pick(['nq-03-tw-2021', 'kh-22-tu-2021', 'luat-cong-doan-2024', 'nq-02-tw-2022#muc-tieu']),
  ),
  atRefs(
    'target-provision-unknown',
    { vi: 'Dẫn đến một đoạn không có của văn bản ấy.', en: 'Points to a provision that the document lacks.' },
    (to, random) =>
      `${to.split('#')[0]}#${random.pick(['v', 'iii-9', 'iii-1-4', 'iv-3-1', 'phu-luc-1', 'iii-2-2-1'])}`,
  ),
  atRefs(
    'target-misspelt',
    { vi: 'Sai một chữ trong mã đích.', en: 'Misspells a target by one letter.' },
    (to, random, content) => misspellId(random, to, targetsIn(content)),
  ),
  atRefs(
    'target-is-task',
    { vi: 'Dẫn đến mã nhiệm vụ thay vì mã đoạn.', en: 'Points to the id of a task instead of a provision.' },
    (_, random, content) => {
      const tasks = pairsAt(content, 'tasks/', 'tasks', 'id').flatMap(({ pair }) => pair.text ?? []);
      const id = random.pick(tasks);
      return random.pick([id, id.replace('kh-dukccqt-2021-', 'kh-dukccqt-2021#')]);
    },
  ),
  atRefs(
    'target-ill-formed',
    { vi: 'Ghi đích không theo dạng mã.', en: 'Writes a target that has not the form of an id.' },
    (to, random) =>
      random.pick([
        `${to}/`,
        `/${to}/`,
        `#iii-2`,
        `${to}#`,
        to.toUpperCase(),
        'Nghị quyết 02',
        `https://a.vn/${to}`,
      ]),
  ),
  {
    name: 'target-differs-between-languages',
    does: {
      vi: 'Đổi đích của một viện dẫn sang một đích có thật khác, chỉ ở một ngôn ngữ.',
      en: 'Points a reference to another existing target, in one language only.',
    },
    rule: 'references-differ',
    spots: (content) =>
      spotsAtRefs(content, (ref, holder, { file }) => {
        const to = ref.attributes.get('to');
        if (to === undefined || holder === null) return null;
        return (random) => {
          const others = [...targetsIn(content)].filter((target) => target !== to.text);
          const made = faultBy(content, { [file]: [replace(to.value, random.pick(others))] });
          return { ...made, places: [...made.places, ...linesOfTwin(content, holder)] };
        };
      }),
  },
];
