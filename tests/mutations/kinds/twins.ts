import type { Content } from '../content.ts';
import { type Edit, faultBy, HERE, insert, type Kind, type Place, placeIn, replace } from '../fault.ts';
import { otherLanguage } from '../languages.ts';
import { linesOf, linesOfTwin, spotAt, spotsInProvisions, tagOf, twinOf } from '../spots.ts';
import { matchesIn } from '../words.ts';
import type { WrittenProvision, WrittenText } from '../written-text.ts';

/** What the other language is left with when a provision is gone from this one. */
function leftAlone(content: Content, provision: WrittenProvision): Place | null {
  const twin = twinOf(content, provision);
  return twin === null ? null : tagOf(content, twin);
}

/** Takes a provision out together with the empty line after it. */
function takeOut({ whole }: WrittenProvision, { text }: WrittenText): Edit {
  const space = /^\s*/.exec(text.slice(whole.end))?.[0].length ?? 0;
  return { start: whole.start, end: whole.end + space, put: '' };
}

/** Takes the own wording of a provision out, and leaves what stands below it. */
function emptied({ blocks, inner, children }: WrittenProvision): Edit {
  const end = children[0]?.whole.start ?? inner.end;
  return { start: blocks[0]?.start ?? inner.start, end, put: '' };
}

/** A line that says something, other than the rule below the head of a table. */
const LINE_OF_WORDS = /^(?=.*\p{L}).+$/gmu;

/** What is added, by the element of the last child. */
const ADDED: Readonly<Record<string, (parent: WrittenProvision, last: WrittenProvision) => string>> = {
  Clause: (_, last) => `<Clause n="${Number(last.number) + 1}">\nXem thêm.\n</Clause>`,
  Point: () => '<Point>\nXem thêm.\n</Point>',
  Provision: (parent) =>
    `<Provision id="${parent.id}-them" title="Xem" evidence="ke-hoach" confidence="plan">\nXem thêm.\n</Provision>`,
};

export const twinKinds: readonly Kind[] = [
  {
    name: 'provision-left-out',
    does: {
      vi: 'Bỏ một đoạn không có đoạn con, chỉ ở một ngôn ngữ.',
      en: 'Takes a provision without children out of one language.',
    },
    rule: 'one-language-only',
    spots: (content) =>
      spotsInProvisions(content, (provision, text) => {
        const place = leftAlone(content, provision);
        if (provision.children.length > 0 || place === null) return null;
        return () => faultBy(content, { [text.file]: [takeOut(provision, text)] }, { places: [place] });
      }),
  },
  {
    name: 'branch-left-out',
    does: {
      vi: 'Bỏ cả một mục, khoản hoặc nội dung cùng các đoạn bên trong, chỉ ở một ngôn ngữ.',
      en: 'Takes a section, clause or subject out of one language, with all that stands in it.',
    },
    rule: 'one-language-only',
    spots: (content) =>
      spotsInProvisions(content, (provision, text) => {
        const place = leftAlone(content, provision);
        if (provision.children.length === 0 || place === null) return null;
        return () => faultBy(content, { [text.file]: [takeOut(provision, text)] }, { places: [place] });
      }),
  },
  {
    name: 'provision-emptied',
    does: {
      vi: 'Xóa hết chữ giữa hai thẻ của một đoạn không có đề mục.',
      en: 'Takes out all that stands between the tags of a provision without a heading.',
    },
    rule: 'empty-provision',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        if (provision.children.length > 0 || provision.attributes.has('title')) return null;
        const { open, inner } = provision;
        return () =>
          faultBy(
            content,
            { [file]: [replace(inner, '\n')] },
            { places: [placeIn(content, file, open.start)] },
          );
      }),
  },
  {
    name: 'wording-emptied',
    does: {
      vi: 'Xóa lời văn của một đoạn có đề mục, chỉ ở một ngôn ngữ.',
      en: 'Takes the wording of a provision with a heading out of one language.',
    },
    rule: 'one-language-only',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        const twin = twinOf(content, provision);
        if (twin === null || provision.blocks.length === 0 || !provision.attributes.has('title')) return null;
        return () => faultBy(content, { [file]: [emptied(provision)] }, { places: [tagOf(content, twin)] });
      }),
  },
  {
    name: 'heading-left-out',
    does: {
      vi: 'Bỏ đề mục của một đoạn trong văn bản nguyên văn, chỉ ở một ngôn ngữ.',
      en: 'Takes a heading of an issued text out of one language.',
    },
    rule: 'one-language-only',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        const heading = provision.attributes.get('title');
        const twin = twinOf(content, provision);
        if (heading === undefined || twin === null || provision.name === 'Provision') return null;
        return () =>
          faultBy(content, { [file]: [replace(heading.whole, '')] }, { places: [tagOf(content, twin)] });
      }),
  },
  {
    name: 'line-left-out',
    does: {
      vi: 'Bỏ một đoạn chữ, một hàng của bảng hoặc một dòng, chỉ ở một ngôn ngữ.',
      en: 'Takes a paragraph, a row of a table or a line out of one language.',
    },
    rule: 'one-language-only',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file, text }) => {
        const lines = provision.blocks.flatMap((block) => matchesIn(text, block, LINE_OF_WORDS));
        if (lines.length < 2) return null;
        return (random) => {
          const gone = random.pick(lines);
          const places = [...linesOf(content, provision), ...linesOfTwin(content, provision)];
          return faultBy(content, { [file]: [{ ...gone, end: gone.end + 1, put: '' }] }, { places });
        };
      }),
  },
  {
    name: 'language-file-missing',
    does: {
      vi: 'Bỏ tệp vi.mdx hoặc en.mdx của một văn bản có lời văn.',
      en: 'Takes vi.mdx or en.mdx of a document with a text away.',
    },
    rule: 'one-language-only',
    spots: (content) =>
      content.documents.flatMap(({ texts }) =>
        [texts.vi, texts.en].flatMap((text) => {
          if (text === null) return [];
          const places = [{ file: text.file, line: 1 }];
          return spotAt(text.file, () => ({ change: 'taken away', files: { [text.file]: null }, places }));
        }),
      ),
  },
  {
    name: 'guide-untranslated',
    does: {
      vi: 'Bỏ một trang hướng dẫn ở một ngôn ngữ.',
      en: 'Takes a guide page of one language away.',
    },
    rule: 'one-language-only',
    spots: (content) =>
      content.guides.flatMap(({ file, language }) => {
        const twin = file.replace(`/${language}/`, `/${otherLanguage(language)}/`);
        const places = [{ file: twin, line: 1 }];
        return spotAt(file, () => ({ change: 'taken away', files: { [file]: null }, places }));
      }),
  },
  {
    name: 'provision-added',
    does: {
      vi: 'Thêm một đoạn vào cuối mục, khoản, chỉ ở một ngôn ngữ.',
      en: 'Adds a provision at the end of a section or clause, in one language only.',
    },
    rule: 'one-language-only',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        const last = provision.children.at(-1);
        if (last === undefined) return null;
        const added = ADDED[last.name]?.(provision, last);
        if (added === undefined) return null;
        return () => faultBy(content, { [file]: [insert(last.whole.end, `\n\n${HERE}${added}`)] });
      }),
  },
];
