import type { Content } from '../content.ts';
import { faultBy, insert, type Kind, replace, type Spot } from '../fault.ts';
import { nameOf, spotAt, spotsInPairs, spotsInProvisions } from '../spots.ts';
import { matchesIn, type Word } from '../words.ts';
import type { Run, WrittenProvision } from '../written-text.ts';

/** Whether the Vietnamese of a document is held against a source, which finds what is changed in it. */
function isIssued(content: Content, { document, language }: WrittenProvision): boolean {
  const status = content.documents.find(({ id }) => id === document)?.status;
  return status === 'verbatim' && language === 'vi';
}

/** Runs outside links, long enough for a slip of the hand in their middle. */
function longRuns({ runs }: WrittenProvision): readonly Run[] {
  return runs.filter(({ linked, text }) => !linked && text.length > 60);
}

/** Words between small words in the middle of a run. */
function middleWords(text: string, run: Run, pattern: RegExp): readonly Word[] {
  return matchesIn(text, run, pattern).filter(
    ({ start, end }) => start > run.start + 10 && end < run.end - 10,
  );
}

/** Spots in every provision that no source is held against, for a slip in a run. */
function spotsInRuns(
  content: Content,
  pattern: RegExp,
  slip: (word: Word) => string,
  takes: (provision: WrittenProvision) => boolean = () => true,
): readonly Spot[] {
  return spotsInProvisions(content, (provision, { file, text }) => {
    if (isIssued(content, provision) || !takes(provision)) return null;
    const words = longRuns(provision).flatMap((run) => middleWords(text, run, pattern));
    if (words.length === 0) return null;
    return (random) => {
      const word = random.pick(words);
      return faultBy(content, { [file]: [replace(word, slip(word))] });
    };
  });
}

/** Slips of those who type, paste and convert, in the words and facts of a document. */
export const slipKinds: readonly Kind[] = [
  {
    name: 'element-without-words',
    does: { vi: 'Để lại một thẻ không chứa chữ nào.', en: 'Leaves an element without words behind.' },
    rule: 'not-allowed',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        const [run] = longRuns(provision);
        if (run === undefined) return null;
        return (random) =>
          faultBy(content, {
            [file]: [
              insert(run.end, random.pick(['<Note></Note>', '<Ref to="nq-02-tw-2021"></Ref>', '<Note />'])),
            ],
          });
      }),
  },
  {
    name: 'merge-mark-in-text',
    does: { vi: 'Để lại dấu của việc trộn hai bản.', en: 'Leaves a mark of a merge behind.' },
    rule: 'malformed-mdx',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        const [block] = provision.blocks;
        if (block === undefined) return null;
        return (random) =>
          faultBy(content, {
            [file]: [insert(block.start, `${random.pick(['<<<<<<< HEAD', '=======', '>>>>>>> a1b2c3d'])}\n`)],
          });
      }),
  },
  {
    name: 'sign-left-behind',
    does: { vi: 'Để lọt ký hiệu soạn thảo vào lời văn.', en: 'Leaves a sign of markup in the words.' },
    rule: 'stray-signs',
    spots: (content) => spotsInRuns(content, /(?<=\p{L}) (?=\p{L})/gu, () => ' ** '),
  },
  {
    name: 'space-before-comma',
    does: { vi: 'Gõ dấu cách trước dấu phẩy.', en: 'Types a space before a comma.' },
    rule: 'stray-signs',
    spots: (content) => spotsInRuns(content, /(?<=\p{L})[,;](?= )/gu, ({ text }) => ` ${text}`),
  },
  ...[
    'lorem ipsum',
    '{{name}}',
    'TODO',
    'Error! Reference source not found',
    '[object Object]',
    'mso-bidi',
  ].map(
    (words, index): Kind => ({
      name: `left-over-${index + 1}`,
      does: { vi: `Để sót “${words}” trong mô tả.`, en: `Leaves “${words}” in a description.` },
      rule: 'left-over',
      spots: (content) =>
        content.documents.flatMap(({ id, facts }) => {
          const { end } = facts.range(['description', 'vi']);
          return spotAt(id, () => faultBy(content, { [facts.file]: [insert(end - 1, ` ${words}`)] }));
        }),
    }),
  ),
  {
    name: 'heading-in-text',
    does: { vi: 'Để một tiêu đề lẫn trong đoạn.', en: 'Leaves a heading within a provision.' },
    rule: 'left-over',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file, language }) => {
        const run = longRuns(provision)[0];
        if (run === undefined || isIssued(content, provision) || /noi-nhan|ky-ten/.test(provision.id))
          return null;
        const words = language === 'vi' ? 'TỔ CHỨC THỰC HIỆN' : 'ORGANISATION OF THE WORK';
        return () => faultBy(content, { [file]: [insert(run.start, `\uE000${words}\n\n`)] });
      }),
  },
  {
    name: 'half-sentence-doubled',
    does: { vi: 'Viết hai lần nửa câu.', en: 'Writes half a sentence twice.' },
    rule: 'repeated-words',
    spots: (content) =>
      spotsInRuns(content, /(?<= )\p{L}+ \p{L}+ \p{L}+ \p{L}+(?= )/gu, ({ text }) => `${text} ${text}`),
  },
  {
    name: 'symbol-of-another-kind',
    does: { vi: 'Ghi ký hiệu của loại văn bản khác.', en: 'Gives the symbol of another kind of document.' },
    rule: 'symbol-without-date',
    spots: (content) =>
      content.documents.flatMap(({ id, facts }) =>
        [
          ['description', 'vi'],
          ...Array.from({ length: facts.count(['notes']) }, (_, n) => ['notes', n, 'text', 'vi']),
        ]
          .flatMap((path) =>
            matchesIn(
              facts.source,
              facts.range(path),
              /(?<=(?:Kết luận|Nghị quyết|Chỉ thị) số \d+-)(?:KL|NQ|CT)(?=\/\p{Lu}+, ngày)/gu,
            ),
          )
          .flatMap((word, index) =>
            spotAt(`${id} ${index + 1}`, () => faultBy(content, { [facts.file]: [replace(word, 'HD')] })),
          ),
      ),
  },
  {
    name: 'translation-word-doubled',
    does: { vi: 'Viết hai lần một từ của bản dịch.', en: 'Writes a word of the translation twice.' },
    rule: 'repeated-words',
    spots: (content) =>
      spotsInRuns(
        content,
        /(?<=[a-z] )(?!that )[a-z]{4,}(?= [a-z])/g,
        ({ text }) => `${text} ${text}`,
        ({ language }) => language === 'en',
      ),
  },
  {
    name: 'name-without-accents',
    does: {
      vi: 'Bỏ dấu của một tên riêng trong bản dịch.',
      en: 'Takes the accents off a name in the translation.',
    },
    rule: 'names-differ',
    spots: (content) =>
      content.documents.flatMap(({ texts }) =>
        (texts.en?.provisions ?? []).flatMap((provision) => {
          const { file, text } = texts.en ?? { file: '', text: '' };
          const names = provision.runs.flatMap((run) =>
            matchesIn(text, run, /(?:Lâm Đồng|Hồ Chí Minh|Nguyễn Phú Trọng|Phạm Thanh|Việt Nam)/gu),
          );
          if (names.length === 0) return [];
          return spotAt(nameOf(provision), (random) => {
            const name = random.pick(names);
            const plain = name.text.normalize('NFD').replace(/\p{M}/gu, '').replace(/Đ/g, 'D');
            return faultBy(content, { [file]: [replace(name, plain)] });
          });
        }),
      ),
  },
  {
    name: 'sentence-untranslated',
    does: {
      vi: 'Để nguyên tiếng Việt ở chỗ của bản dịch.',
      en: 'Leaves Vietnamese where the translation should be.',
    },
    rule: 'untranslated-words',
    spots: (content) =>
      spotsInPairs(content, (vi, en) => {
        const [own] = longRuns(vi);
        const [other] = longRuns(en);
        if (own === undefined || other === undefined) return null;
        return () => faultBy(content, { [en.file]: [replace(other, ` ${own.text.trim()} `)] });
      }),
  },
  {
    name: 'evidence-named-twice',
    does: { vi: 'Ghi một nguồn hai lần ở một nội dung.', en: 'Names a source twice for one statement.' },
    rule: 'statement-without-evidence',
    spots: (content) =>
      spotsInPairs(content, (vi, en) => {
        const [own, other] = [vi.attributes.get('evidence'), en.attributes.get('evidence')];
        if (own === undefined || other === undefined) return null;
        const twice = `${own.text} ${own.text.split(' ')[0]}`;
        return () =>
          faultBy(content, {
            [vi.file]: [replace(own.value, twice)],
            [en.file]: [replace(other.value, twice)],
          });
      }),
  },
  {
    name: 'place-of-relation-changed',
    does: {
      vi: 'Đổi số mục ở where của một quan hệ thành mục không có.',
      en: 'Changes the section under “where” of a relation to one that does not exist.',
    },
    rule: 'unknown-unit',
    spots: (content) =>
      content.documents.flatMap(({ texts, facts: { file, source } }) =>
        texts.vi === null
          ? []
          : [...source.matchAll(/where: \{ vi: "[^"]*mục [IVX]+\.\d[^}]*\}/gu)].flatMap(
              ({ 0: where, index }, at) =>
                spotAt(`${file} where ${at + 1}`, () => {
                  const changed = where.replace(/(mục|section) [IVX]+\.\d/gu, '$1 IX.8');
                  return faultBy(content, {
                    [file]: [{ start: index, end: index + where.length, put: changed }],
                  });
                }),
            ),
      ),
  },
  {
    name: 'text-called-record',
    does: {
      vi: 'Ghi một văn bản có lời văn là chỉ có thông tin.',
      en: 'Calls a document that holds a text a record.',
    },
    rule: 'empty-provision',
    spots: (content) =>
      content.documents.flatMap(({ texts, id, facts: { file, source } }) => {
        const status = /(?<=^textStatus: )(?:verbatim|digest)/m.exec(source);
        if (texts.vi === null || status === null) return [];
        const range = { start: status.index, end: status.index + status[0].length };
        return spotAt(id, () => faultBy(content, { [file]: [replace(range, 'record')] }));
      }),
  },
];
