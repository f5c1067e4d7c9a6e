import type { Localized } from '../../../language/language.ts';

/** Markdown that documents do not allow. */
const MARKDOWN: Readonly<Record<string, Localized<readonly [name: string, advice: string]>>> = {
  heading: {
    vi: ['tiêu đề', 'Tiêu đề ghi ở thuộc tính title của <Section> hoặc <Clause>.'],
    en: ['headings', 'A heading goes into the title attribute of <Section> or <Clause>.'],
  },
  list: {
    vi: [
      'danh sách',
      'Gạch đầu dòng viết bằng <Point>; số ở đầu dòng thì viết 1\\.; lời trích từ văn bản khác đặt trong <Quote>.',
    ],
    en: [
      'lists',
      'A dashed item is a <Point>; a number that begins a line is written 1\\.; what is quoted from another paper goes into <Quote>.',
    ],
  },
  link: {
    vi: ['liên kết', 'Dẫn chiếu viết bằng <Ref to="…">; địa chỉ trang mạng ghi ở content/sources.yaml.'],
    en: ['links', 'A reference is a <Ref to="…">; web addresses go into content/sources.yaml.'],
  },
  image: {
    vi: ['hình', 'Bỏ hình, hoặc đặt \\ trước dấu !.'],
    en: ['images', 'Remove the image, or put \\ before the !.'],
  },
  yaml: {
    vi: ['phần đầu tệp', 'Thông tin về văn bản ghi ở document.yaml.'],
    en: ['file heads', 'Facts about the document go into document.yaml.'],
  },
  delete: {
    vi: ['chữ gạch ngang', 'Dấu ngã trong văn bản thì viết \\~.'],
    en: ['strikethrough', 'A tilde in the text is written \\~.'],
  },
  code: {
    vi: ['khối mã', 'Đoạn thụt đầu dòng bị hiểu là mã: bỏ dấu cách ở đầu dòng.'],
    en: ['code blocks', 'Indented lines are read as code: remove the spaces at their beginning.'],
  },
  inlineCode: {
    vi: ['chữ giữa hai dấu `', 'Bỏ các dấu ` đi.'],
    en: ['words between backticks', 'Remove the backticks.'],
  },
  blockquote: {
    vi: ['trích dẫn', 'Bỏ dấu > ở đầu dòng.'],
    en: ['quotations', 'Remove the > at the beginning of the line.'],
  },
  'wide-table': {
    vi: ['bảng quá nhiều cột', 'Bảng có nhiều nhất 60 cột: xem lại các dấu |, hoặc tách bảng.'],
    en: ['tables of so many columns', 'A table has at most 60 columns: look at its | signs, or divide it.'],
  },
  'extra-cell': {
    vi: [
      'ô thừa ở hàng bảng',
      'Hàng này nhiều ô hơn hàng đầu: thêm cột vào hàng đầu và hàng gạch, hoặc viết dấu | trong câu thành \\|.',
    ],
    en: [
      'cells too many in a row',
      'This row has more cells than the first: add a column to the first row and the line below it, or write a | that is a letter as \\|.',
    ],
  },
  'loose-cell': {
    vi: [
      'ô gộp không có ô để gộp',
      'Ô ghi ← gộp với ô bên trái, ô ghi ↑ gộp với ô phía trên: ghi chữ của ô, hoặc để trống.',
    ],
    en: [
      'cells joined to nothing',
      'A cell ← is joined to the one at its left, a cell ↑ to the one above: write its words, or leave it empty.',
    ],
  },
  thematicBreak: {
    vi: ['đường kẻ', 'Bỏ đường kẻ.'],
    en: ['horizontal rules', 'Remove the line.'],
  },
};

/** Other names that the parser has for the same things. */
const SAME: Readonly<Record<string, string>> = {
  linkReference: 'link',
  definition: 'link',
  imageReference: 'image',
  toml: 'yaml',
};

/** Why some Markdown is not allowed, and what to do. `what` is the parser's name for it. */
export function formatMarkdownMessage(what: string): Localized {
  const { vi, en } = MARKDOWN[SAME[what] ?? what] ?? {
    vi: [`cú pháp “${what}”`, 'Bỏ định dạng này hoặc đặt \\ trước ký hiệu.'],
    en: [`signs (${what})`, 'Remove it or put \\ before the sign.'],
  };
  return {
    vi: `Không dùng ${vi[0]} của Markdown trong văn bản. ${vi[1]}`,
    en: `Documents do not use Markdown ${en[0]}. ${en[1]}`,
  };
}
