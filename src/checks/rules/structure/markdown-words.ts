import type { Localized } from '../../../language/language.ts';

/** What Markdown has and documents have not: its name, and what to do. */
const MARKDOWN: Readonly<Record<string, { readonly name: Localized; readonly advice: Localized }>> = {
  heading: {
    name: { vi: 'tiêu đề', en: 'headings' },
    advice: {
      vi: 'Tiêu đề ghi ở thuộc tính title của <Section> hoặc <Clause>.',
      en: 'A heading goes into the title of <Section> or <Clause>.',
    },
  },
  list: {
    name: { vi: 'danh sách', en: 'lists' },
    advice: {
      vi: 'Gạch đầu dòng viết bằng <Point>; số ở đầu dòng thì viết 1\\.',
      en: 'A dash is a <Point>; a number that begins a line is written 1\\.',
    },
  },
  link: {
    name: { vi: 'liên kết', en: 'links' },
    advice: {
      vi: 'Dẫn chiếu viết bằng <Ref to="…">; địa chỉ trang mạng ghi ở content/sources.yaml.',
      en: 'A reference is a <Ref to="…">; web addresses go into content/sources.yaml.',
    },
  },
  image: {
    name: { vi: 'hình', en: 'images' },
    advice: { vi: 'Bỏ hình, hoặc đặt \\ trước dấu !.', en: 'Take the image out, or put \\ before the !.' },
  },
  yaml: {
    name: { vi: 'phần đầu tệp', en: 'heads of files' },
    advice: {
      vi: 'Thông tin về văn bản ghi ở document.yaml.',
      en: 'Facts about the document go into document.yaml.',
    },
  },
  delete: {
    name: { vi: 'chữ gạch ngang', en: 'struck-out words' },
    advice: {
      vi: 'Dấu ngã trong lời văn thì viết \\~.',
      en: 'A tilde in the wording is written \\~.',
    },
  },
  code: {
    name: { vi: 'khối mã', en: 'blocks of code' },
    advice: {
      vi: 'Đoạn thụt đầu dòng bị hiểu là mã: bỏ dấu cách ở đầu dòng.',
      en: 'Indented lines read as code: take the spaces at their beginning out.',
    },
  },
  inlineCode: {
    name: { vi: 'chữ giữa hai dấu `', en: 'words between backticks' },
    advice: { vi: 'Bỏ các dấu ` đi.', en: 'Take the backticks out.' },
  },
  blockquote: {
    name: { vi: 'trích dẫn', en: 'quotations' },
    advice: { vi: 'Bỏ dấu > ở đầu dòng.', en: 'Take the > at the beginning of the line out.' },
  },
  thematicBreak: {
    name: { vi: 'đường kẻ', en: 'rules' },
    advice: { vi: 'Bỏ đường kẻ.', en: 'Take the rule out.' },
  },
};

/** Other names that the parser has for the same things. */
const SAME: Readonly<Record<string, string>> = {
  linkReference: 'link',
  definition: 'link',
  imageReference: 'image',
  toml: 'yaml',
};

/** Why a piece of Markdown cannot stay, and what to do. `what` is the parser's name for it. */
export function formatMarkdownMessage(what: string): Localized {
  const { name, advice } = MARKDOWN[SAME[what] ?? what] ?? {
    name: { vi: `cú pháp “${what}”`, en: `signs (${what})` },
    advice: {
      vi: 'Bỏ định dạng này hoặc đặt \\ trước ký hiệu.',
      en: 'Take it out or put \\ before the sign.',
    },
  };
  return {
    vi: `Không dùng ${name.vi} của Markdown trong văn bản. ${advice.vi}`,
    en: `Markdown ${name.en} have no place in a document. ${advice.en}`,
  };
}
