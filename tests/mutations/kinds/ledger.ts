import { type Edit, faultBy, HERE, type Kind, replace } from '../fault.ts';
import { LEDGER, type LedgerLine, ledgerLines } from '../ledger-lines.ts';
import type { Random } from '../random.ts';
import { spotAt } from '../spots.ts';

/** A kind that makes a line of the ledger wrong; where every line would do, it is tried on one in ten. */
function inLines(
  name: string,
  does: Kind['does'],
  change: (
    entry: LedgerLine,
    next: LedgerLine | undefined,
    text: string,
    random: Random,
  ) => readonly Edit[] | null,
): Kind {
  return {
    name,
    does,
    rule: 'malformed-ledger',
    spots: (content) => {
      const text = content.files[LEDGER] ?? '';
      const lines = ledgerLines(content);
      return lines.flatMap((entry, index) => {
        const isTried = index % 10 === 0 || index === lines.length - 1;
        if (!isTried || change(entry, lines[index + 1], text, FIRST) === null) return [];
        return spotAt(entry.key, (random) =>
          faultBy(content, { [LEDGER]: change(entry, lines[index + 1], text, random) ?? [] }),
        );
      });
    },
  };
}

/** Stands in where only the question is whether a line takes a fault. */
const FIRST = { pick: <T>(list: readonly T[]): T => list[0] as T } as unknown as Random;

const PROMISED = new Set(['document', 'provision', 'task', 'body', 'term', 'source', 'rule']);

export const ledgerKinds: readonly Kind[] = [
  inLines(
    'ledger-line-twice',
    { vi: 'Chép một dòng của ledger.json thành hai.', en: 'Writes a line of the ledger twice.' },
    ({ line }) => [replace(line, `${line.text},\n    ${HERE}${line.text}`)],
  ),
  inLines(
    'ledger-comma-lost',
    {
      vi: 'Bỏ dấu phẩy cuối một dòng của ledger.json.',
      en: 'Takes the comma at the end of a line of the ledger out.',
    },
    ({ line }, next, text) => {
      if (next === undefined || text.charAt(line.end) !== ',') return null;
      // Only the next line shows that the comma is missing.
      return [
        { start: line.end, end: line.end + 1, put: '' },
        { start: next.line.start, end: next.line.start, put: HERE },
      ];
    },
  ),
  inLines(
    'ledger-out-of-order',
    {
      vi: 'Đổi chỗ hai dòng cạnh nhau của ledger.json.',
      en: 'Changes two neighbouring lines of the ledger round.',
    },
    ({ line }, next, text) => {
      if (next === undefined || text.charAt(line.end) !== ',') return null;
      return [replace(line, HERE + next.line.text), replace(next.line, HERE + line.text)];
    },
  ),
  inLines(
    'ledger-day-impossible',
    { vi: 'Ghi một ngày không có trong lịch.', en: 'Gives a promise a day that is not in the calendar.' },
    ({ type, line }, _, __, random) =>
      PROMISED.has(type)
        ? [
            replace(
              line,
              line.text.replace(/\d{4}-\d\d-\d\d/, (day) =>
                random.pick([`${day.slice(0, 4)}-02-30`, '22/11/2026', '']),
              ),
            ),
          ]
        : null,
  ),
  inLines(
    'ledger-fingerprint-cut',
    { vi: 'Bỏ một chữ số của mã kiểm.', en: 'Takes a digit of a fingerprint out.' },
    ({ type, line }) => (PROMISED.has(type) ? null : [replace(line, `${line.text.slice(0, -2)}"`)]),
  ),
  inLines(
    'ledger-type-unknown',
    { vi: 'Viết sai loại của một dòng.', en: 'Misspells the type of a line.' },
    ({ type, line }) => [replace(line, line.text.replace(type, `${type.slice(0, -1)}x`))],
  ),
  inLines(
    'ledger-merge-mark',
    { vi: 'Để lại dấu của lần gộp hai bản.', en: 'Leaves the mark of an unfinished merge.' },
    ({ line }, _, __, random) => [
      replace(line, `${HERE}${random.pick(['<<<<<<< HEAD', '=======', '>>>>>>> main'])}\n    ${line.text}`),
    ],
  ),
];
