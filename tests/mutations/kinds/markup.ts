import type { Random } from '../../../scripts/bench/random.ts';
import { faultBy, HERE, insert, type Kind, placeIn, replace } from '../fault.ts';
import { spotsInProvisions } from '../spots.ts';
import { wordsIn } from '../words.ts';
import type { WrittenProvision } from '../written-text.ts';

/** A kind that wraps or replaces a word of the wording. */
function atWord(
  name: string,
  does: Kind['does'],
  rule: string,
  change: (word: string, random: Random) => string,
): Kind {
  return {
    name,
    does,
    rule,
    spots: (content) =>
      spotsInProvisions(content, (provision, { file, text }) => {
        const words = provision.runs.flatMap((run) => (run.linked ? [] : wordsIn(text, run)));
        if (words.length === 0) return null;
        return (random) => {
          const word = random.pick(words);
          return faultBy(content, { [file]: [replace(word, change(word.text, random))] });
        };
      }),
  };
}

/** A kind that puts lines before the wording of a provision. */
function beforeWording(
  name: string,
  does: Kind['does'],
  rule: string,
  lines: (random: Random) => string,
  takes: (provision: WrittenProvision) => boolean = () => true,
): Kind {
  return {
    name,
    does,
    rule,
    spots: (content) =>
      spotsInProvisions(content, (provision, { file }) => {
        const start = provision.blocks[0]?.start;
        if (start === undefined || !takes(provision)) return null;
        return (random) => faultBy(content, { [file]: [insert(start, `${lines(random)}\n\n`)] });
      }),
  };
}

/** The outermost element of the same name that holds a provision, itself if there is none. */
function outermost(provision: WrittenProvision): WrittenProvision {
  let found = provision;
  for (let one: WrittenProvision | null = provision; one !== null; one = one.parent) {
    if (one.name === provision.name) found = one;
  }
  return found;
}

export const markupKinds: readonly Kind[] = [
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
        const other = random.pick([name.toLowerCase(), `${name}s`, name.slice(0, -1), 'Article', 'Div']);
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
  beforeWording('import-added', { vi: 'Thêm lệnh import.', en: 'Adds an import.' }, 'not-allowed', (random) =>
    random.pick([
      "import a from './a.ts'",
      "import * as fs from 'node:fs'",
      "import 'https://example.org/a.js'",
    ]),
  ),
  beforeWording('export-added', { vi: 'Thêm lệnh export.', en: 'Adds an export.' }, 'not-allowed', (random) =>
    random.pick(['export const a = 1', 'export default () => null', "export * from './a.ts'"]),
  ),
  atWord(
    'expression-added',
    { vi: 'Thay một chữ bằng biểu thức trong ngoặc nhọn.', en: 'Puts an expression in braces for a word.' },
    'not-allowed',
    (_, random) => random.pick(['{process.env.HOME}', '{1 + 1}', '{"a"}', '{/* a */}', '{(() => "a")()}']),
  ),
  atWord(
    'html-added',
    { vi: 'Thêm thẻ HTML vào lời văn.', en: 'Adds raw HTML to the wording.' },
    'not-allowed',
    (word, random) =>
      random.pick([
        `<b>${word}</b>`,
        `<script>alert(1)</script>${word}`,
        `<img src="x" onerror="alert(1)" />${word}`,
        `<iframe src="https://example.org"></iframe>${word}`,
        `<a href="javascript:alert(1)">${word}</a>`,
        `${word}<br />`,
        `<Script>${word}</Script>`,
      ]),
  ),
  atWord(
    'element-unknown',
    { vi: 'Đặt một chữ trong phần tử không có.', en: 'Puts a word inside an element that does not exist.' },
    'not-allowed',
    (word, random) =>
      random.pick([
        `<Reff to="nq-02-tw-2021">${word}</Reff>`,
        `<ref to="nq-02-tw-2021">${word}</ref>`,
        `<Strong>${word}</Strong>`,
        `<Ghi_chu>${word}</Ghi_chu>`,
        `<>${word}</>`,
        `<a.b>${word}</a.b>`,
      ]),
  ),
  atWord(
    'script-link-added',
    { vi: 'Thêm liên kết javascript: vào lời văn.', en: 'Adds a javascript: link to the wording.' },
    'not-allowed',
    (word, random) =>
      random.pick([
        `[${word}](javascript:alert(1))`,
        `[${word}](JaVaScRiPt:alert(1))`,
        `[${word}](data:text/html,a)`,
        `![${word}](javascript:alert(1))`,
      ]),
  ),
  atWord(
    'markdown-link-added',
    { vi: 'Thêm liên kết Markdown hoặc địa chỉ trang mạng.', en: 'Adds a Markdown link or a web address.' },
    'not-allowed',
    (word, random) =>
      random.pick([
        `[${word}](https://example.org)`,
        `${word} https://example.org/a`,
        `[${word}](/kh-dukccqt-2021/)`,
        `![${word}](a.png)`,
        `${word} www.example.org`,
      ]),
  ),
  atWord(
    'inline-markdown-added',
    {
      vi: 'Viết một chữ bằng cú pháp Markdown không dùng.',
      en: 'Writes a word in Markdown that has no place.',
    },
    'not-allowed',
    (word, random) => random.pick([`\`${word}\``, `~~${word}~~`]),
  ),
  beforeWording(
    'list-added',
    { vi: 'Thêm danh sách Markdown.', en: 'Adds a Markdown list.' },
    'not-allowed',
    (random) => random.pick(['- Một\n- Hai', '1. Một\n2. Hai', '* Một', '+ Một', '- [ ] Một']),
    ({ name }) => name !== 'Recipients',
  ),
  beforeWording(
    'block-markdown-added',
    { vi: 'Thêm khối Markdown không dùng.', en: 'Adds a Markdown block that has no place.' },
    'not-allowed',
    (random) => random.pick(['# Một', '> Một', '---', '```\nMột\n```', 'Một\n===', '***']),
  ),
  beforeWording(
    'comment-added',
    { vi: 'Thêm chú thích HTML.', en: 'Adds an HTML comment.' },
    'malformed-mdx',
    () => '<!-- ghi chú -->',
  ),
];
