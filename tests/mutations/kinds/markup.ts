import { faultBy, insert, type Kind, replace } from '../fault.ts';
import type { Random } from '../random.ts';
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

/** What has no place in a document: code, HTML, Markdown. */
export const markupKinds: readonly Kind[] = [
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
