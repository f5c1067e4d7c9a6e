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
        en: `<${detail.element}> opens here and is never closed. Add </${detail.element}> at its end.`,
      };
    case 'stray-close':
      return {
        vi: `Thẻ đóng </${detail.element}> không có thẻ mở tương ứng. Bỏ thẻ này hoặc thêm thẻ mở.`,
        en: `</${detail.element}> closes nothing. Take it out or add its opening tag.`,
      };
    case 'several-paragraphs':
      return {
        vi: `Phần tử <${detail.element}> gồm nhiều đoạn văn: đặt thẻ mở và thẻ đóng riêng dòng.`,
        en: `<${detail.element}> holds several paragraphs: put its opening and closing tags on lines of their own.`,
      };
    case 'closes-elsewhere':
      return {
        vi: `Thẻ đóng </${detail.element}> nằm trong một đoạn, danh sách hoặc trích dẫn mà thẻ mở không nằm trong đó. Đặt thẻ đóng riêng dòng, cùng lề với thẻ mở.`,
        en: `</${detail.element}> stands in a paragraph, list or quotation that its opening tag does not stand in. Put it on a line of its own, at the margin of the opening tag.`,
      };
    case 'past-limit':
      return formatLimitMessage(detail.limit, detail.most);
    case 'other':
      return {
        vi: 'Không đọc được MDX từ đây. Kiểm tra dấu <, { và dấu ngoặc kép gần chỗ này.',
        en: `The MDX cannot be read from here: ${detail.parser}. Look at the signs <, { and quotation marks nearby.`,
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
    en: `The file has more than ${en} signs “${sign}”, which no document has. Look at it from here on, or divide it into several documents.`,
  };
  const messages: Readonly<Record<MdxLimit, Localized>> = {
    file: {
      vi: `Tệp dài quá ${vi} ký tự, dài hơn mọi văn bản. Kiểm tra lại tệp, hoặc chia thành nhiều văn bản.`,
      en: `The file is longer than ${en} characters, which no document is. Look at it, or divide it into several documents.`,
    },
    paragraph: {
      vi: `Từ đây có hơn ${vi} ký tự mà không có dòng trống. Thêm dòng trống giữa các đoạn.`,
      en: `From here on there are more than ${en} characters without an empty line. Put empty lines between the provisions.`,
    },
    line: {
      vi: `Dòng này dài quá ${vi} ký tự. Ngắt dòng: mỗi thẻ một dòng, mỗi đoạn văn một dòng.`,
      en: `This line is longer than ${en} characters. Break it: a line for each tag and each paragraph.`,
    },
    depth: {
      vi: `Từ đây lồng nhau quá ${vi} cấp. Thêm thẻ đóng còn thiếu hoặc bỏ bớt cấp.`,
      en: `From here on more than ${en} levels stand inside one another. Add the closing tags that are missing, or take levels out.`,
    },
    code: {
      vi: `Phần mã ở đây (biểu thức {…}, import hoặc export) dài quá ${vi} ký tự hoặc lồng quá nhiều dấu ngoặc. Bỏ đi; dấu ngoặc nhọn trong lời văn thì viết \\{ và \\}.`,
      en: `The code here (an expression {…}, import or export) is longer than ${en} characters or has too many brackets inside one another. Take it out; a brace in the wording is written \\{ or \\}.`,
    },
    id: {
      vi: `Mã của đoạn này, ghép từ số của các cấp, dài quá ${vi} ký tự. Bỏ bớt cấp hoặc rút ngắn số.`,
      en: `The id of this provision, made from the numbers of its levels, is longer than ${en} characters. Take levels out or shorten the numbers.`,
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
    en: 'Lines are not indented by tabs. Put spaces instead.',
  },
  indentation: {
    vi: 'Thụt dòng ở đây không khớp. Các mục cùng cấp bắt đầu ở cùng một cột.',
    en: 'The indentation does not fit here. Keys of one level begin in one column.',
  },
  'open-quote': {
    vi: 'Dấu nháy mở ở đây chưa được đóng. Thêm dấu nháy đóng.',
    en: 'The quotation mark that opens here is never closed. Add its twin.',
  },
  'open-bracket': {
    vi: 'Trước chỗ này có dấu { hoặc [ chưa được đóng. Thêm dấu } hoặc ].',
    en: 'A { or [ before this place is never closed. Add its } or ].',
  },
  colon: {
    vi: 'Dấu hai chấm trong câu bị hiểu là hết tên mục. Đặt cả câu trong dấu nháy kép; giữa hai mục trong dấu { } phải có dấu phẩy.',
    en: 'A colon in a sentence reads as the end of a key. Put the sentence between quotation marks; between keys inside { } there is a comma.',
  },
  'missing-colon': {
    vi: 'Dòng này thiếu dấu hai chấm và dấu cách sau tên mục.',
    en: 'This line lacks the colon and the space behind the key.',
  },
  'missing-comma': {
    vi: 'Trước chỗ này thiếu dấu phẩy giữa hai mục trong dấu { } hoặc [ ].',
    en: 'A comma is missing before this place, between two entries inside { } or [ ].',
  },
  comment: {
    vi: 'Trước dấu # phải có dấu cách; nếu dấu # thuộc lời văn thì đặt cả câu trong dấu nháy kép.',
    en: 'A space stands before a #; if the # belongs to a sentence, put that between quotation marks.',
  },
  'first-sign': {
    vi: 'Giá trị không bắt đầu bằng ký hiệu này được. Đặt cả giá trị trong dấu nháy kép.',
    en: 'A value cannot begin with this sign. Put the value between quotation marks.',
  },
  unexpected: {
    vi: 'Phần này không có chỗ ở đây. Kiểm tra dấu ngoặc và dấu nháy ngay trước; nếu là lời văn thì đặt cả câu trong dấu nháy kép.',
    en: 'This has no place here. Look at the brackets and quotation marks just before it; put a sentence between quotation marks.',
  },
  escape: {
    vi: 'Trong dấu nháy kép, dấu \\ phải viết hai lần: \\\\.',
    en: 'Between double quotation marks a \\ is written twice: \\\\.',
  },
  key: {
    vi: 'Tên mục phải là một từ hoặc một số. Sửa tên mục này.',
    en: 'A key is one word or number. Correct this key.',
  },
  alias: {
    vi: 'Không dùng & và * để nhắc lại một giá trị. Viết đủ giá trị; nếu là lời văn thì đặt trong dấu nháy kép.',
    en: 'Values are not repeated by & and *. Write the value in full; put a sentence between quotation marks.',
  },
  tag: {
    vi: 'Không dùng dấu ! trước giá trị. Bỏ đi; nếu là lời văn thì đặt trong dấu nháy kép.',
    en: 'No ! stands before a value. Take it out; put a sentence between quotation marks.',
  },
  directive: {
    vi: 'Không dùng dòng bắt đầu bằng dấu %. Bỏ dòng này.',
    en: 'No line begins with %. Take it out.',
  },
  'several-documents': {
    vi: 'Từ đây là một phần YAML thứ hai, không được đọc. Bỏ dòng --- hoặc ..., hoặc tách thành tệp khác.',
    en: 'A second YAML document begins here, which is not read. Take the line --- or ... out, or make a file of its own.',
  },
  'merge-mark': {
    vi: 'Đây là dấu còn lại khi hai bản của tệp chưa gộp xong. Giữ những dòng đúng của hai bản rồi bỏ các dấu này.',
    en: 'This mark is left from two versions of the file that were not merged. Keep what is right of both, then take the marks out.',
  },
  'coded-letter': {
    vi: 'Không viết chữ bằng mã ký tự như \\u200b vì không đọc được bằng mắt. Gõ thẳng chữ đó; nếu là ký tự không nhìn thấy thì bỏ hoặc thay bằng dấu cách.',
    en: 'A letter is not written as a code such as \\u200b, which nobody can read. Type the letter itself; one that cannot be seen is taken out or made a space.',
  },
  'curly-quote': {
    vi: 'Dấu nháy cong không bao được giá trị mà thành một phần của lời văn. Dùng dấu nháy thẳng "…"; nếu dấu nháy cong thuộc lời văn thì đặt cả giá trị trong dấu nháy thẳng.',
    en: 'A curly quotation mark does not open a value but becomes part of the text. Use straight marks "…"; if the curly ones belong to the text, put the whole between straight marks.',
  },
  'cut-off': {
    vi: 'Từ dấu # này trở đi không được đọc. Nếu thuộc giá trị thì bỏ dấu cách trước dấu # hoặc đặt cả giá trị trong dấu nháy kép; nếu là chú thích thì thêm dấu cách sau dấu #.',
    en: 'From this # on nothing is read. If it belongs to the value, take out the space before the # or put the value between quotation marks; if it is a comment, put a space behind the #.',
  },
  other: {
    vi: 'Không đọc được YAML ở đây. Kiểm tra thụt dòng, dấu hai chấm và dấu ngoặc gần chỗ này.',
    en: 'The YAML cannot be read here. Look at the indentation, colons and brackets nearby.',
  },
};

const MDX_FAULTS = {
  comment: {
    vi: 'Không dùng chú thích hay khai báo HTML (<!…). Bỏ đi, hoặc dùng <Note> nếu người đọc cần thấy.',
    en: 'HTML comments and declarations (<!…) are not MDX. Take it out, or use <Note> if readers should see it.',
  },
  'bad-tag': {
    vi: 'Dấu < ở đây không mở được thẻ nào. Thuộc tính viết dạng tên="giá trị", cuối thẻ có dấu >; dấu < trong lời văn thì viết \\<.',
    en: 'The < here opens no tag. Attributes are written name="value" and a tag ends in >; a < in the wording is written \\<.',
  },
  'open-brace': {
    vi: 'Dấu { ở đây không có dấu } đi cùng. Dấu ngoặc nhọn trong lời văn thì viết \\{ và \\}.',
    en: 'The { here has no } that goes with it. A brace in the wording is written \\{ or \\}.',
  },
  'bad-code': {
    vi: 'Phần mã ở đây (biểu thức {…}, import hoặc export) không đọc được. Dấu ngoặc nhọn trong lời văn thì viết \\{ và \\}.',
    en: 'The code here (an expression {…}, import or export) cannot be read. A brace in the wording is written \\{ or \\}.',
  },
  'merge-mark': YAML_FAULTS['merge-mark'],
} as const satisfies Partial<Record<MdxSyntaxDetail['type'], Localized>>;

/** What is wrong with the syntax of a YAML file, and what to do. */
export function formatYamlSyntaxMessage(detail: YamlSyntaxDetail): Localized {
  switch (detail.type) {
    case 'duplicate-key':
      return {
        vi: `Mục “${detail.key}” đã có ở trên. Chỉ giữ một mục.`,
        en: `The key “${detail.key}” stands above already. Keep one of them.`,
      };
    case 'too-deep':
      return {
        vi: `Từ đây lồng nhau quá ${detail.most} cấp. Kiểm tra dấu ngoặc và thụt dòng.`,
        en: `From here on more than ${detail.most} levels stand inside one another. Look at the brackets and the indentation.`,
      };
    default:
      return YAML_FAULTS[detail.type];
  }
}
