import { faultBy, HERE, insert, type Kind, replace, swap } from '../fault.ts';
import { spotsInProvisions, tagsOfTwins } from '../spots.ts';
import type { Attribute, WrittenProvision } from '../written-text.ts';

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ');

function nextNumber(number: string): string {
  const roman = ROMAN.indexOf(number);
  return roman === -1 ? String(Number(number) + 1) : (ROMAN[roman + 1] ?? '');
}

/** The attribute with the printed number. */
function numberOf(provision: WrittenProvision): Attribute | null {
  return provision.attributes.get('n') ?? null;
}

export const numberKinds: readonly Kind[] = [
  {
    name: 'number-taken-twice',
    does: {
      vi: 'Ghi cho một đoạn số của đoạn đứng ngay trước.',
      en: 'Gives a provision the number of the one before it.',
    },
    rule: 'duplicate-id',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        const own = numberOf(provision);
        const before = provision.siblings[provision.place - 1]?.number ?? null;
        if (own === null || before === null) return null;
        return () => faultBy(content, { [file]: [replace(own.value, before)] });
      }),
  },
  {
    name: 'provision-written-twice',
    does: {
      vi: 'Chép một đoạn thành hai, đoạn sau ngay dưới đoạn trước.',
      en: 'Writes a provision twice, the copy right below it.',
    },
    rule: 'duplicate-id',
    spots: (content) =>
      spotsInProvisions(content, ({ name, number, whole }, { file, text }) => {
        if (name === 'Point' && number === null) return null;
        const copy = `\n\n${HERE}${text.slice(whole.start, whole.end)}`;
        return () => faultBy(content, { [file]: [insert(whole.end, copy)] });
      }),
  },
  {
    name: 'number-skipped',
    does: {
      vi: 'Tăng số của một đoạn và của các đoạn cùng cấp đứng sau, để sót một số.',
      en: 'Raises the number of a provision and of those after it, so that one is left out.',
    },
    rule: 'numbering',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        // The numbers of subjects of a digest are those that a source gives: some are not known.
        if (provision.name === 'Provision' || numberOf(provision) === null) return null;
        return () => {
          const edits = provision.siblings.slice(provision.place).flatMap((sibling) => {
            const own = numberOf(sibling);
            return own === null ? [] : [replace(own.value, nextNumber(own.text))];
          });
          return faultBy(content, { [file]: edits });
        };
      }),
  },
  {
    name: 'siblings-changed-round',
    does: {
      vi: 'Đổi chỗ hai đoạn có số đứng cạnh nhau.',
      en: 'Changes two neighbouring numbered provisions round.',
    },
    rule: 'numbering',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file, text }) => {
        const next = provision.siblings[provision.place + 1];
        if (next === undefined || provision.number === null || next.number === null) return null;
        return () => faultBy(content, { [file]: swap(text, provision.whole, next.whole) });
      }),
  },
  {
    name: 'unnumbered-changed-round',
    does: {
      vi: 'Đổi chỗ hai đoạn cạnh nhau, ít nhất một đoạn không có số, chỉ ở một ngôn ngữ.',
      en: 'Changes two neighbours round, at least one without a number, in one language only.',
    },
    rule: 'one-language-only',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file, text }) => {
        const next = provision.siblings[provision.place + 1];
        // Dashes are told apart by their place alone.
        if (next === undefined || (provision.name === 'Point' && next.name === 'Point')) return null;
        if (provision.number !== null && next.number !== null) return null;
        return () => {
          const made = faultBy(content, { [file]: swap(text, provision.whole, next.whole) });
          // Which of the languages has the right order, nobody can tell.
          return { ...made, places: [...made.places, ...tagsOfTwins(content, [provision, next])] };
        };
      }),
  },
  {
    name: 'number-ill-formed',
    does: {
      vi: 'Ghi số của đoạn theo cách không thể là số in trong văn bản.',
      en: 'Writes the number of a provision as no printed number is.',
    },
    rule: 'not-allowed',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        const own = numberOf(provision);
        if (own === null) return null;
        return (random) => {
          const number = random.pick(['2_', '1)', 'hai', 'Điều 5', 'Ⅲ', '１', '١', '-1', 'I.', '1 ']);
          return faultBy(content, { [file]: [replace(own.value, number)] });
        };
      }),
  },
  {
    name: 'number-without-figure',
    does: { vi: 'Bỏ số của một mục hoặc khoản.', en: 'Takes the number of a section or clause out.' },
    rule: 'not-allowed',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        // A subject of a digest has a number only where a source gives it.
        const own = provision.name === 'Provision' ? null : numberOf(provision);
        if (own === null) return null;
        return () => faultBy(content, { [file]: [replace(own.whole, '')] });
      }),
  },
  {
    name: 'kind-changed',
    does: {
      vi: 'Đổi khoản thành điểm cùng số, chỉ ở một ngôn ngữ.',
      en: 'Makes a clause a point of the same number, in one language only.',
    },
    rule: 'one-language-only',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        if (provision.name !== 'Clause') return null;
        const { open, close } = provision;
        return () => {
          const edits = [
            { start: open.start, end: open.start + '<Clause'.length, put: `${HERE}<Point` },
            replace(close, '</Point>'),
          ];
          const made = faultBy(content, { [file]: edits });
          return { ...made, places: [...made.places, ...tagsOfTwins(content, [provision])] };
        };
      }),
  },
];
