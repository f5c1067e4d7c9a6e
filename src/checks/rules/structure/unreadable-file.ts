import type { Localized } from '../../../language/language.ts';
import type { ParseIssue, UnreadableReason } from '../../../model/parse-issue.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { EN_FILE, example, exampleWording, RECORD_FILE, VI_FILE } from '../../examples/example-base.ts';
import { ledgerExample } from '../../examples/ledger-example.ts';
import { registryExample, TERMS_FILE } from '../../examples/registry-example.ts';

const VIETNAMESE = exampleWording(
  'Các cấp ủy lãnh đạo công đoàn cùng cấp tổ chức học tập, quán triệt, tuyên truyền sâu rộng đến đoàn viên và người lao động; định kỳ kiểm tra, đánh giá kết quả thực hiện.',
);

export const unreadableFile: CorpusRule<'unreadable-file'> = {
  id: 'unreadable-file',
  group: 'structure',
  severity: 'error',
  acceptsExceptions: false,
  title: { vi: 'Đủ tệp, đúng tên, đọc được', en: 'Every file is present, correctly named and readable' },
  explanation: {
    vi: 'Mỗi thư mục trong content/documents là một văn bản: document.yaml, vi.mdx, en.mdx, và tệp nguồn nếu là nguyên văn. Tệp văn bản lưu theo bảng mã UTF-8.',
    en: 'Each folder of content/documents is a document: document.yaml, vi.mdx, en.mdx, and the source file if the text is verbatim. Text files are saved as UTF-8.',
  },
  unitLabel: { vi: 'tệp nội dung', en: 'content files' },
  failing: [
    example('Thiếu document.yaml', 'No document.yaml', {
      [RECORD_FILE]: null,
      'documents/nq-mau/ghi-chu.txt': 'x',
      [VI_FILE]: '<Clause n="1">Một.</Clause>\n',
      [EN_FILE]: '<Clause n="1">One.</Clause>\n',
    }),
    example('Tệp lạ', 'A stray file', { 'documents/nq-mau/ghi-chu.docx': '▶' }),
    example('Tệp rỗng', 'An empty file', { [VI_FILE]: '▶\n' }),
    example('Tên thư mục có dấu', 'A folder name with accents', { 'documents/kế-hoạch/document.yaml': '' }),
    example('Bản tiếng Việt ở chỗ của bản dịch', 'The Vietnamese in place of the translation', {
      [VI_FILE]: VIETNAMESE,
      [EN_FILE]: `▶${VIETNAMESE}`,
    }),
    example('Danh mục bị xóa hết', 'A list with everything deleted', {
      ...ledgerExample(),
      'bodies.yaml': '▶',
    }),
    example('Bản chép còn để lại', 'A copy that was left behind', {
      ...ledgerExample(),
      'terms.yaml.orig': '▶',
    }),
    example('Tên tệp gần đúng', 'An almost correct file name', {
      ...ledgerExample(),
      'terms.yaml': null,
      'term.yaml': `▶${registryExample()[TERMS_FILE]}`,
    }),
  ],
  passing: [example('Đủ tệp', 'Complete', {})],
  *check(corpus, countChecked) {
    countChecked(corpus.files.length);
    for (const parseIssue of corpus.parseIssues) {
      const swap = parseIssue.type === 'other-language' ? findSwap(corpus.parseIssues, parseIssue) : null;
      // Two swapped files are one finding, at the Vietnamese file.
      if (swap !== null && parseIssue.span.file < swap) continue;
      const message =
        swap === null
          ? formatMessage(parseIssue)
          : {
              vi: `Hầu hết tệp này là tiếng Anh, còn ${swap} là tiếng Việt: hai tệp đang đổi chỗ cho nhau. Đổi lại tên hai tệp.`,
              en: `Most of this file is in English, and ${swap} is in Vietnamese: the two are swapped. Swap their names back.`,
            };
      if (message !== null) yield { span: parseIssue.span, message };
    }
  },
};

/** The other file of a document, where it is in the wrong language too. */
function findSwap(parseIssues: readonly ParseIssue[], { span }: ParseIssue): string | null {
  const folder = span.file.slice(0, span.file.lastIndexOf('/') + 1);
  const alternate = parseIssues.find(
    (other) =>
      other.type === 'other-language' && other.span.file !== span.file && other.span.file.startsWith(folder),
  );
  return alternate?.span.file ?? null;
}

const REASONS: Readonly<Record<UnreadableReason, Localized>> = {
  folder: {
    vi: 'Chỗ này cần một tệp nhưng đang là thư mục. Đổi tên hoặc bỏ thư mục.',
    en: 'A file belongs here, and this is a folder. Rename or remove it.',
  },
  file: {
    vi: 'Chỗ này cần một thư mục nhưng đang là tệp. Đổi tên hoặc chuyển tệp đi.',
    en: 'A folder belongs here, and this is a file. Rename or move it.',
  },
  special: {
    vi: 'Đây không phải tệp thường (có thể là thiết bị hoặc đường ống). Thay bằng một tệp thường.',
    en: 'This is not an ordinary file (it may be a device or a pipe). Put an ordinary file here.',
  },
  outside: {
    vi: 'Đường dẫn hoặc liên kết này trỏ ra ngoài thư mục nội dung. Đặt chính tệp hoặc thư mục đó vào đây.',
    en: 'This path or link leads out of the content folder. Put the file or folder itself here.',
  },
  'too-large': {
    vi: 'Tệp lớn hơn 4 MB, không thể là toàn văn của một văn bản. Kiểm tra lại tệp.',
    en: 'The file is larger than 4 MB, more than any document. Check the file.',
  },
  missing: {
    vi: 'Không đọc được tệp này. Kiểm tra tên tệp và quyền đọc.',
    en: 'This file cannot be read. Check its name and permissions.',
  },
};

function formatMessage(parseIssue: ParseIssue): Localized | null {
  switch (parseIssue.type) {
    case 'unreadable':
      return REASONS[parseIssue.reason];
    case 'not-utf8':
      if (parseIssue.encoding !== null) {
        return {
          vi: `Tệp đang theo bảng mã ${parseIssue.encoding}. Lưu lại tệp với mã UTF-8.`,
          en: `The file is saved as ${parseIssue.encoding}. Save it again as UTF-8.`,
        };
      }
      return {
        vi: 'Tệp không theo bảng mã UTF-8: có byte không đọc được từ đây. Lưu lại tệp với mã UTF-8.',
        en: 'The file is not UTF-8: from here on there are bytes that cannot be read. Save it again as UTF-8.',
      };
    case 'missing-file':
      if (parseIssue.alternate !== null) return null;
      return parseIssue.span.file === 'documents'
        ? {
            vi: 'Không có văn bản nào trong content/documents. Thêm ít nhất một thư mục văn bản.',
            en: 'There is no document in content/documents. Add the folder of at least one.',
          }
        : {
            vi: 'Thiếu tệp này. Mỗi văn bản cần document.yaml, và cả vi.mdx, en.mdx nếu không phải bản chỉ có thông tin.',
            en: 'This file is missing. A document needs document.yaml, and vi.mdx and en.mdx unless it is a record.',
          };
    case 'empty-file':
      return {
        vi: 'Tệp chưa có nội dung. Thêm nội dung; nếu không đăng toàn văn thì xóa cả vi.mdx và en.mdx và ghi textStatus: record.',
        en: 'The file is empty. Add the wording, or delete both vi.mdx and en.mdx and set textStatus: record.',
      };
    case 'other-language':
      return parseIssue.language === 'vi'
        ? {
            vi: 'Hầu hết tệp này là tiếng Anh. Có thể đã chép nhầm tệp: thay bằng bản tiếng Việt.',
            en: 'Most of this file is in English. Was it copied to the wrong place? Put the Vietnamese wording here.',
          }
        : {
            vi: 'Hầu hết tệp này là tiếng Việt. Có thể đã chép nhầm tệp: thay bằng bản dịch tiếng Anh.',
            en: 'Most of this file is in Vietnamese. Was it copied to the wrong place? Put the English translation here.',
          };
    case 'lost-list':
      return {
        vi: `Tệp này thiếu hoặc trống, trong khi ledger.json có ${parseIssue.promised} mã đã cam kết giữ ổn định thuộc tệp này. Lấy lại bản trước của tệp.`,
        en: `This is missing or empty, while ledger.json promises ${parseIssue.promised === 1 ? 'an id that belongs' : `${parseIssue.promised} ids that belong`} here. Restore the earlier version.`,
      };
    case 'unexpected-file':
      if (parseIssue.meant !== undefined) {
        return {
          vi: `Không dùng tệp hoặc thư mục có tên này ở đây. Có phải là “${parseIssue.meant}”? Đổi tên, hoặc chuyển đi nơi khác.`,
          en: `No file or folder of this name is used here. Did you mean “${parseIssue.meant}”? Rename it, or move it elsewhere.`,
        };
      }
      return {
        vi: `Không dùng tệp hoặc thư mục này ở đây. Ở đây chỉ có: ${parseIssue.known.join(', ')}. Chuyển đi hoặc đổi tên.`,
        en: `This file or folder is not used here. Only these are: ${parseIssue.known.join(', ')}. Move or rename it.`,
      };
    case 'bad-folder-name':
      return {
        vi: `Tên thư mục “${parseIssue.name}” là mã của văn bản: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 100 ký tự, không trùng tên mà Windows giữ riêng (con, aux, nul …).`,
        en: `The folder name “${parseIssue.name}” is the document's id: lower-case letters, digits and hyphens only, 100 characters at most, and no name reserved by Windows (con, aux, nul …).`,
      };
    default:
      return null;
  }
}
