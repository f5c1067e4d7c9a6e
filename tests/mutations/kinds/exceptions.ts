import type { Content } from '../content.ts';
import { faultBy, HERE, insert, type Kind, replace } from '../fault.ts';
import { spotAt } from '../spots.ts';

const FILE = 'exceptions.yaml';

/** Adds an entry to the accepted findings. */
function accept(content: Content, rule: string, place: string) {
  const text = content.files[FILE] ?? '';
  const entry = `- rule: ${rule}\n  place: ${place}\n  reason: { vi: "Có lý do.", en: "For a reason." }\n  who: Ban biên tập\n  day: 2026-11-22\n`;
  const empty = text.lastIndexOf('[]');
  const edit = empty === -1 ? insert(text.length, entry) : replace({ start: empty, end: text.length }, entry);
  return faultBy(content, { [FILE]: [edit] });
}

/** Findings said to be accepted. */
export const exceptionKinds: readonly Kind[] = [
  {
    name: 'exception-of-no-rule',
    does: {
      vi: 'Ghi ngoại lệ cho một quy tắc không có.',
      en: 'Accepts findings of a rule that does not exist.',
    },
    rule: 'stale-exception',
    spots: (content) =>
      content.documents.flatMap(({ id }) =>
        spotAt(id, (random) =>
          accept(content, HERE + random.pick(['numberings', 'unlinked-citations', 'danh-so']), id),
        ),
      ),
  },
  {
    name: 'exception-of-nothing',
    does: {
      vi: 'Ghi ngoại lệ ở chỗ không có gì để chấp nhận.',
      en: 'Accepts findings where there are none.',
    },
    rule: 'stale-exception',
    spots: (content) =>
      content.documents.flatMap(({ id }) =>
        spotAt(id, (random) =>
          accept(content, random.pick(['numbering', 'figures-differ', 'unlinked-citation']), HERE + id),
        ),
      ),
  },
  {
    name: 'exception-of-final-rule',
    does: {
      vi: 'Ghi ngoại lệ cho một quy tắc không có ngoại lệ.',
      en: 'Accepts findings of a rule that takes no exceptions.',
    },
    rule: 'stale-exception',
    spots: (content) =>
      content.documents.flatMap(({ id }) =>
        spotAt(id, (random) =>
          accept(
            content,
            HERE + random.pick(['malformed-yaml', 'text-differs-from-source', 'duplicate-id']),
            id,
          ),
        ),
      ),
  },
];
