import { formatCount } from '../../../language/count.ts';
import type { Localized } from '../../../language/language.ts';
import type {
  MdxLimit,
  MdxSyntaxDetail,
  YamlSyntaxDetail,
  YamlSyntaxFault,
} from '../../../model/parse-issue.ts';

/** What is wrong with the syntax of an MDX file, and what to do. */
export function formatMdxSyntaxMessage(detail: MdxSyntaxDetail): Localized {
  switch (detail.type) {
    case 'unclosed':
      return {
        vi: `Phần tử <${detail.element}> mở ở đây chưa được đóng. Thêm </${detail.element}> vào cuối phần tử.`,
        en: `<${detail.element}> is opened here and never closed. Add </${detail.element}> at its end.`,
      };
    case 'stray-close':
      return {
        vi: `Thẻ đóng </${detail.element}> không có thẻ mở tương ứng. Bỏ thẻ này hoặc thêm thẻ mở.`,
        en: `</${detail.element}> has no opening tag. Remove it or add its opening tag.`,
      };
    case 'several-paragraphs':
      return {
        vi: `Phần tử <${detail.element}> gồm nhiều đoạn văn: đặt thẻ mở và thẻ đóng riêng dòng.`,
        en: `<${detail.element}> contains several paragraphs: put its opening and closing tags on lines of their own.`,
      };
    case 'closes-elsewhere':
      return {
        vi: `Thẻ đóng </${detail.element}> nằm trong một đoạn, danh sách hoặc trích dẫn mà thẻ mở không nằm trong đó. Đặt thẻ đóng riêng dòng, cùng lề với thẻ mở.`,
        en: `</${detail.element}> is in a paragraph, list or quotation that does not contain its opening tag. Put it on a line of its own, indented like the opening tag.`,
      };
    case 'past-limit':
      return formatLimitMessage(detail.limit, detail.most);
    case 'other':
      return {
        vi: 'Không đọc được MDX từ đây. Kiểm tra dấu <, { và dấu ngoặc kép gần chỗ này.',
        en: `The MDX cannot be read from here: ${detail.parser}. Check the signs <, { and quotation marks nearby.`,
      };
    default:
      return MDX_FAULTS[detail.type];
  }
}

function formatLimitMessage(limit: MdxLimit, most: number): Localized {
  const vi = formatCount(most, 'vi');
  const en = formatCount(most, 'en');
  const sign = limit.slice('sign '.length);
  const tooManySigns = {
    vi: `Tệp có hơn ${vi} dấu “${sign}”, nhiều hơn mọi văn bản. Kiểm tra lại tệp từ đây, hoặc chia thành nhiều văn bản.`,
    en: `The file has more than ${en} signs “${sign}”, more than any document. Check it from here on, or split it into several documents.`,
  };
  const messages: Readonly<Record<MdxLimit, Localized>> = {
    file: {
      vi: `Tệp dài quá ${vi} ký tự, dài hơn mọi văn bản. Kiểm tra lại tệp, hoặc chia thành nhiều văn bản.`,
      en: `The file is longer than ${en} characters, longer than any document. Check it, or split it into several documents.`,
    },
    paragraph: {
      vi: `Từ đây có hơn ${vi} ký tự mà không có dòng trống. Thêm dòng trống giữa các đoạn.`,
      en: `From here on there are more than ${en} characters without an empty line. Put empty lines between the paragraphs.`,
    },
    line: {
      vi: `Dòng này dài quá ${vi} ký tự. Ngắt dòng: mỗi thẻ một dòng, mỗi đoạn văn một dòng.`,
      en: `This line is longer than ${en} characters. Break it: one line for each tag and each paragraph.`,
    },
    depth: {
      vi: `Từ đây lồng nhau quá ${vi} cấp. Thêm thẻ đóng còn thiếu hoặc bỏ bớt cấp.`,
      en: `From here on more than ${en} levels are nested. Add the missing closing tags, or remove levels.`,
    },
    code: {
      vi: `Phần mã ở đây (biểu thức {…}, import hoặc export) dài quá ${vi} ký tự hoặc lồng quá nhiều dấu ngoặc. Bỏ đi; dấu ngoặc nhọn trong văn bản thì viết \\{ và \\}.`,
      en: `The code here (an expression {…}, import or export) is longer than ${en} characters or has too many nested brackets. Remove it; a brace in the text is written \\{ or \\}.`,
    },
    id: {
      vi: `Mã của đoạn này, ghép từ số của các cấp, dài quá ${vi} ký tự. Bỏ bớt cấp hoặc rút ngắn số.`,
      en: `The id of this provision, made from the numbers of its levels, is longer than ${en} characters. Remove levels or shorten the numbers.`,
    },
    'sign <': tooManySigns,
    'sign &': tooManySigns,
    'sign {': tooManySigns,
  };
  return messages[limit];
}

const YAML_FAULTS: Readonly<Record<YamlSyntaxFault, Localized>> = {
  tab: {
    vi: 'Không thụt dòng bằng phím Tab. Thay bằng dấu cách.',
    en: 'Lines are not indented with tabs. Use spaces instead.',
  },
  indentation: {
    vi: 'Thụt dòng ở đây không khớp. Các mục cùng cấp bắt đầu ở cùng một cột.',
    en: 'The indentation does not match here. Keys of the same level begin in the same column.',
  },
  'open-quote': {
    vi: 'Dấu nháy mở ở đây chưa được đóng. Thêm dấu nháy đóng.',
    en: 'The quotation mark opened here is never closed. Add the closing mark.',
  },
  'open-bracket': {
    vi: 'Trước chỗ này có dấu { hoặc [ chưa được đóng. Thêm dấu } hoặc ].',
    en: 'A { or [ before this place is never closed. Add } or ].',
  },
  colon: {
    vi: 'Dấu hai chấm trong câu bị hiểu là hết tên mục. Đặt cả câu trong dấu nháy kép; giữa hai mục trong dấu { } phải có dấu phẩy.',
    en: 'A colon in a sentence is read as the end of a key. Put the sentence in double quotes; put a comma between keys inside { }.',
  },
  'missing-colon': {
    vi: 'Dòng này thiếu dấu hai chấm và dấu cách sau tên mục.',
    en: 'This line lacks the colon and space after the key.',
  },
  'missing-comma': {
    vi: 'Trước chỗ này thiếu dấu phẩy giữa hai mục trong dấu { } hoặc [ ].',
    en: 'A comma is missing before this place, between two entries inside { } or [ ].',
  },
  comment: {
    vi: 'Trước dấu # phải có dấu cách; nếu dấu # thuộc câu thì đặt cả câu trong dấu nháy kép.',
    en: 'There must be a space before a #; if the # belongs to a sentence, put the sentence in double quotes.',
  },
  'first-sign': {
    vi: 'Giá trị không bắt đầu bằng ký hiệu này được. Đặt cả giá trị trong dấu nháy kép.',
    en: 'A value cannot begin with this sign. Put the value in double quotes.',
  },
  unexpected: {
    vi: 'Phần này không dùng được ở đây. Kiểm tra dấu ngoặc và dấu nháy ngay trước; nếu là một câu thì đặt cả câu trong dấu nháy kép.',
    en: 'This is not expected here. Check the brackets and quotation marks just before it; if it is a sentence, put the whole sentence in double quotes.',
  },
  escape: {
    vi: 'Trong dấu nháy kép, dấu \\ phải viết hai lần: \\\\.',
    en: 'Inside double quotes a \\ is written twice: \\\\.',
  },
  key: {
    vi: 'Tên mục phải là một từ hoặc một số. Sửa tên mục này.',
    en: 'A key must be one word or number. Correct this key.',
  },
  alias: {
    vi: 'Không dùng & và * để nhắc lại một giá trị. Viết đủ giá trị; nếu là một câu thì đặt cả câu trong dấu nháy kép.',
    en: 'Do not repeat a value with & and *. Write it in full; if it is a sentence, put it in double quotes.',
  },
  tag: {
    vi: 'Không dùng dấu ! trước giá trị. Bỏ đi; nếu là một câu thì đặt cả câu trong dấu nháy kép.',
    en: 'Do not put ! before a value. Remove it; if it is a sentence, put it in double quotes.',
  },
  directive: {
    vi: 'Không dùng dòng bắt đầu bằng dấu %. Bỏ dòng này.',
    en: 'Do not begin a line with %. Remove the line.',
  },
  'several-documents': {
    vi: 'Từ đây là một phần YAML thứ hai, không được đọc. Bỏ dòng --- hoặc ..., hoặc tách thành tệp khác.',
    en: 'A second YAML document begins here and is not read. Remove the line --- or ..., or move it to another file.',
  },
  'merge-mark': {
    vi: 'Đây là dấu còn lại khi hai bản của tệp chưa gộp xong. Giữ những dòng đúng của hai bản rồi bỏ các dấu này.',
    en: 'This mark is left from two versions of the file that were not merged. Keep the right lines of both, then remove these marks.',
  },
  'coded-letter': {
    vi: 'Không viết chữ bằng mã ký tự như \\u200b vì không đọc được bằng mắt. Gõ thẳng chữ đó; nếu là ký tự không nhìn thấy thì bỏ hoặc thay bằng dấu cách.',
    en: 'Do not write a letter as a code such as \\u200b, which cannot be read by eye. Type the letter itself; if it is invisible, remove it or replace it with a space.',
  },
  'curly-quote': {
    vi: 'Dấu nháy cong không bao được giá trị mà thành một phần của giá trị. Dùng dấu nháy thẳng "…"; nếu dấu nháy cong thuộc câu thì đặt cả giá trị trong dấu nháy thẳng.',
    en: 'A curly quotation mark does not open a value but becomes part of the text. Use straight quotes "…"; if the curly ones belong to the text, put the whole value in straight quotes.',
  },
  'cut-off': {
    vi: 'Từ dấu # này trở đi không được đọc. Nếu thuộc giá trị thì bỏ dấu cách trước dấu # hoặc đặt cả giá trị trong dấu nháy kép; nếu là chú thích thì thêm dấu cách sau dấu #.',
    en: 'Nothing is read from this # on. If it belongs to the value, remove the space before the # or put the value in double quotes; if it is a comment, put a space after the #.',
  },
  other: {
    vi: 'Không đọc được YAML ở đây. Kiểm tra thụt dòng, dấu hai chấm và dấu ngoặc gần chỗ này.',
    en: 'The YAML cannot be read here. Check the indentation, colons and brackets nearby.',
  },
};

const MDX_FAULTS = {
  comment: {
    vi: 'Không dùng chú thích hay khai báo HTML (<!…). Bỏ đi, hoặc dùng <Note> nếu người đọc cần thấy.',
    en: 'HTML comments and declarations (<!…) are not MDX. Remove it, or use <Note> if readers should see it.',
  },
  'bad-tag': {
    vi: 'Dấu < ở đây không mở được thẻ nào. Thuộc tính viết dạng tên="giá trị", cuối thẻ có dấu >; dấu < trong văn bản thì viết \\<.',
    en: 'The < here opens no tag. Attributes are written name="value" and a tag ends in >; a < in the text is written \\<.',
  },
  'open-brace': {
    vi: 'Dấu { ở đây không có dấu } đi cùng. Dấu ngoặc nhọn trong văn bản thì viết \\{ và \\}.',
    en: 'The { here has no matching }. A brace in the text is written \\{ or \\}.',
  },
  'bad-code': {
    vi: 'Phần mã ở đây (biểu thức {…}, import hoặc export) không đọc được. Dấu ngoặc nhọn trong văn bản thì viết \\{ và \\}.',
    en: 'The code here (an expression {…}, import or export) cannot be read. A brace in the text is written \\{ or \\}.',
  },
  'merge-mark': YAML_FAULTS['merge-mark'],
} as const satisfies Partial<Record<MdxSyntaxDetail['type'], Localized>>;

/** What is wrong with the syntax of a YAML file, and what to do. */
export function formatYamlSyntaxMessage(detail: YamlSyntaxDetail): Localized {
  switch (detail.type) {
    case 'duplicate-key':
      return {
        vi: `Mục “${detail.key}” đã có ở trên. Chỉ giữ một mục.`,
        en: `The key “${detail.key}” is already given above. Keep one of them.`,
      };
    case 'too-deep':
      return {
        vi: `Từ đây lồng nhau quá ${detail.most} cấp. Kiểm tra dấu ngoặc và thụt dòng.`,
        en: `From here on more than ${detail.most} levels are nested. Check the brackets and the indentation.`,
      };
    default:
      return YAML_FAULTS[detail.type];
  }
}
