import { codeName } from '../../../language/characters/character-places.ts';
import {
  findHiddenCharacters,
  type HiddenCharacter,
} from '../../../language/characters/hidden-characters.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import {
  EN_FILE,
  example,
  exampleClause,
  exampleFile,
  exampleGuide,
  exampleSection,
  FACTS_FILE,
  VI_FILE,
} from '../../examples/example-base.ts';
import { countCheckedFiles, makeFindStrange } from './strange-characters.ts';

export const hiddenCharacter: CorpusRule<'hidden-character'> = {
  id: 'hidden-character',
  group: 'truth',
  severity: 'error',
  fixes: 'letters',
  examplesInOneLanguage: true,
  title: {
    vi: 'Không có ký tự vô hình và dấu cách lạ',
    en: 'No invisible characters and no unusual spaces',
  },
  explanation: {
    vi: 'Chữ chép từ Word, PDF hay trang mạng thường kèm ký tự không nhìn thấy: dấu cách không ngắt, dấu nối mềm, ký tự không có bề rộng. Người đọc không thấy gì nhưng tìm kiếm, so sánh và trích dẫn đều sai. Thay bằng dấu cách thường hoặc bỏ đi. Lỗi của bản nguồn thì khai ở source.mends, ở đó ghi ký tự bằng mã trong ngoặc kép: "\\u00A0".',
    en: 'Text copied from Word, a PDF or a web page often contains invisible characters: no-break spaces, soft hyphens, zero-width characters. Readers do not see them, but searching, comparing and citing go wrong. Replace them with an ordinary space or remove them. An error of the source copy is declared under source.mends, where the character is written as its code in double quotes: "\\u00A0".',
  },
  unitLabel: { vi: 'tệp nội dung', en: 'content files' },
  failing: [
    example('Dấu cách không ngắt', 'A no-break space', {
      [VI_FILE]: exampleSection('MỤC ĐÍCH', exampleClause('Thực hiện▶\u00A0tốt.')),
    }),
    example('Ký tự không có bề rộng, dấu nối mềm', 'A zero-width character, a soft hyphen', {
      [EN_FILE]: exampleSection('PUR▶\u200BPOSE', exampleClause('To carry out the reso▶\u00ADlution.')),
    }),
    example('Viết bằng mã trong văn bản', 'Written as a character reference', {
      [VI_FILE]: exampleSection('MỤC ĐÍCH', exampleClause('Thực hiện▶&nbsp;tốt▶&#8203;.')),
    }),
    example('Trong tệp YAML', 'In a YAML file', {
      [FACTS_FILE]: exampleFile(FACTS_FILE, ['en: A sample document.', 'en: A sample▶\u2009document.']),
    }),
    example('Trong trang hướng dẫn', 'In a guide page', exampleGuide('Cách▶\u202Fđọc.', 'How to read.')),
    example('Chữ hỏng khi đổi bảng mã', 'Letters lost when the file was converted', {
      [VI_FILE]: exampleSection('MỤC ĐÍCH', exampleClause('Th▶\uFFFDc hiện.')),
    }),
  ],
  passing: [
    example('Dấu cách và dấu gạch thường', 'Ordinary spaces and dashes', {
      [VI_FILE]: exampleSection(
        'MỤC ĐÍCH',
        exampleClause('Thực hiện tốt – “trọng tâm, trọng điểm” – 80 %… &amp; hơn nữa.'),
      ),
      [EN_FILE]: exampleSection(
        'PURPOSE',
        exampleClause('Carry out well – “focus and key points” – 80 %… &amp; more.'),
      ),
    }),
  ],
  *check(corpus, countChecked) {
    countChecked(countCheckedFiles(corpus));
    yield* findHidden(corpus);
  },
};

const findHidden = makeFindStrange(
  ({ text, entities }) => findHiddenCharacters(text, entities),
  formatMessage,
);

function formatMessage({
  code,
  name,
  instead,
  count,
}: HiddenCharacter): Pick<RuleIssue, 'message' | 'suggestion'> {
  const times =
    count === 1 ? { vi: '', en: '' } : { vi: ` ${count} lần liền`, en: ` ${count} times in a row` };
  const found = {
    vi: `Ở đây có ${name.vi} (${codeName(code)})${times.vi}, mắt không thấy nhưng máy phân biệt.`,
    en: `There is a hidden character here${times.en}, ${codeName(code)} (${name.en}): it cannot be seen, but a machine tells it apart.`,
  };
  if (instead === null) {
    return {
      message: {
        vi: `Ở đây có ${name.vi} (${codeName(code)})${times.vi}, không phải chữ. Xem lại theo bản gốc rồi gõ lại chữ đúng.`,
        en: `There is ${codeName(code)} (${name.en}) here${times.en}, which is not a letter. Compare with the original and type the right letter.`,
      },
    };
  }
  const mend =
    instead === ' '
      ? { vi: 'Thay bằng dấu cách thường.', en: 'Replace it with an ordinary space.' }
      : { vi: 'Bỏ đi.', en: 'Remove it.' };
  return { message: { vi: `${found.vi} ${mend.vi}`, en: `${found.en} ${mend.en}` }, suggestion: instead };
}
