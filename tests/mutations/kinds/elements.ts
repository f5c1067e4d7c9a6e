import { faultBy, HERE, insert, type Kind, placeIn, replace } from '../fault.ts';
import { spotsInProvisions } from '../spots.ts';
import type { WrittenProvision } from '../written-text.ts';

/** The outermost element of the same name that holds a provision, itself if there is none. */
function outermost(provision: WrittenProvision): WrittenProvision {
  let found = provision;
  for (let one: WrittenProvision | null = provision; one !== null; one = one.parent) {
    if (one.name === provision.name) found = one;
  }
  return found;
}

/** Elements and attributes of the vocabulary, written wrongly. */
export const elementKinds: readonly Kind[] = [
  {
    name: 'element-unclosed',
    does: { vi: 'Bỏ thẻ đóng của một đoạn.', en: 'Takes the closing tag of a provision out.' },
    rule: 'malformed-mdx',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        // Of elements of one name within one another the outermost is the one left open.
        const place = placeIn(content, file, outermost(provision).open.start);
        return () => faultBy(content, { [file]: [replace(provision.close, '')] }, { places: [place] });
      }),
  },
  {
    name: 'closing-tag-stray',
    does: {
      vi: 'Thêm một thẻ đóng thừa ngay sau một đoạn.',
      en: 'Adds a closing tag right after a provision.',
    },
    rule: 'malformed-mdx',
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        const holder = outermost(provision);
        return () => {
          const closing = `</${provision.name}>`;
          // Inside an element of the same name the stray tag closes that one, and the last is left over.
          const edits =
            holder === provision
              ? [insert(provision.whole.end, `\n\n${HERE}${closing}`)]
              : [insert(provision.whole.end, `\n\n${closing}`), insert(holder.close.start, HERE)];
          return faultBy(content, { [file]: edits });
        };
      }),
  },
  {
    name: 'element-misspelt',
    does: { vi: 'Viết sai tên phần tử ở cả hai thẻ.', en: 'Misspells the name of an element in both tags.' },
    rule: 'not-allowed',
    spots: (content) =>
      spotsInProvisions(content, ({ name, open, close }, { file }) => (random) => {
        const other = random.pick([name.toLowerCase(), `${name}s`, name.slice(0, -1), 'Paragraph', 'Div']);
        return faultBy(content, {
          [file]: [
            { start: open.start, end: open.start + 1 + name.length, put: `<${other}` },
            replace(close, `</${other}>`),
          ],
        });
      }),
  },
  {
    name: 'attribute-unknown',
    does: { vi: 'Thêm một thuộc tính lạ vào thẻ mở.', en: 'Adds an unknown attribute to an opening tag.' },
    rule: 'not-allowed',
    spots: (content) =>
      spotsInProvisions(content, ({ name, open, refs }, { file }) => (random) => {
        const tag = random.pick([{ name, open }, ...refs]);
        const attribute = random.pick([
          'class="a"',
          'style="color:red"',
          'onclick="alert(1)"',
          'lang="vi"',
          'N="1"',
        ]);
        return faultBy(content, { [file]: [insert(tag.open.start + 1 + tag.name.length, ` ${attribute}`)] });
      }),
  },
  {
    name: 'attribute-computed',
    does: {
      vi: 'Ghi thuộc tính bằng biểu thức trong ngoặc nhọn.',
      en: 'Writes an attribute as an expression in braces.',
    },
    rule: 'not-allowed',
    spots: (content) =>
      spotsInProvisions(content, ({ name, open, refs, attributes }, { file }) => (random) => {
        const tag = random.pick([{ name, open, attributes }, ...refs]);
        const attribute = [...tag.attributes.values()][0];
        const spread = insert(tag.open.start + 1 + tag.name.length, ' {...process.env}');
        const computed =
          attribute === undefined
            ? spread
            : { start: attribute.value.start - 1, end: attribute.value.end + 1, put: '{process.env.HOME}' };
        return faultBy(content, { [file]: [random.pick([spread, computed])] });
      }),
  },
  {
    name: 'element-misplaced',
    does: {
      vi: 'Đặt cả một mục vào trong một đoạn.',
      en: 'Puts a whole section inside a provision.',
    },
    rule: 'not-allowed',
    spots: (content) =>
      spotsInProvisions(content, ({ inner }, { file, text }) => () => {
        const end = inner.start + text.slice(inner.start, inner.end).trimEnd().length;
        const section = `\n\n${HERE}<Section n="I" title="MỤC LẠC">\nLời văn.\n</Section>\n`;
        return faultBy(content, { [file]: [insert(end, section)] });
      }),
  },
  {
    name: 'words-outside',
    does: {
      vi: 'Đặt một câu ngay sau một đoạn, ngoài mọi thẻ của đoạn ấy.',
      en: 'Puts a sentence right after a provision, outside its tags.',
    },
    rule: 'not-allowed',
    spots: (content) =>
      spotsInProvisions(
        content,
        ({ whole }, { file }) =>
          () =>
            faultBy(content, { [file]: [insert(whole.end, `\n\n${HERE}Lời văn lạc chỗ.`)] }),
      ),
  },
];
