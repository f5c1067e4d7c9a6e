import { codeName } from '../../../language/characters/character-places.ts';
import { findLookAlikes, type LookAlike } from '../../../language/characters/look-alikes.ts';
import { type Corpus, hasParseIssue } from '../../../model/corpus.ts';
import type { Span } from '../../../model/diagnostic.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import {
  EN_FILE,
  EXAMPLE_BASE,
  example,
  exampleClause,
  exampleGuide,
  exampleSection,
  FACTS_FILE,
  VI_FILE,
} from '../../examples/example-base.ts';
import { registryExample, TERMS_FILE } from '../../examples/registry-example.ts';
import { countCheckedFiles, makeFindStrange } from './strange-characters.ts';

const MENDS = `${EXAMPLE_BASE[FACTS_FILE]}source:
  file: source.txt
  sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
  mends:
    - { find: PHƢƠNG, replace: PHƯƠNG, count: 1, reason: { vi: Ƣ thay cho Ư., en: Ƣ stands for Ư. } }
`;

export const lookAlikeLetter: CorpusRule<'look-alike-letter'> = {
  id: 'look-alike-letter',
  group: 'truth',
  severity: 'error',
  fixes: 'letters',
  examplesInOneLanguage: true,
  title: {
    vi: 'Không có chữ của bảng chữ khác trông giống chữ Latinh',
    en: 'No letters of other alphabets that look like Latin ones',
  },
  explanation: {
    vi: 'Chữ “а” của bảng chữ Kirin trông như “a”, chữ “Ƣ” trông như “Ư”: mắt không phân biệt được nhưng tìm kiếm và so sánh không khớp. Những chữ ấy thường đến từ tệp PDF hoặc bộ gõ cũ. Gõ lại chữ đúng. Từ viết trọn bằng bảng chữ khác thì không tính; lỗi của bản nguồn thì khai ở source.mends.',
    en: 'A Cyrillic “а” looks like “a”, an “Ƣ” like “Ư”: the eye cannot tell them apart, but searching and comparing fail. Such letters come from PDF files and old input methods. Type the right letter. Words written entirely in another alphabet do not count; an error of the source copy is declared under source.mends.',
  },
  unitLabel: { vi: 'tệp nội dung', en: 'content files' },
  failing: [
    example('Chữ Kirin trong tiêu đề và nội dung', 'Cyrillic letters in a heading and in the wording', {
      [VI_FILE]: exampleSection('MỤC ĐÍ▶СH', exampleClause('Thực hiện nghiêm túc, triển kh▶аi.')),
    }),
    example('Chữ Hy Lạp trong bản dịch', 'A Greek letter in the translation', {
      [EN_FILE]: exampleSection('PURPOSE', exampleClause('T▶ο carry out well.')),
    }),
    example('Ƣ thay cho Ư, ð thay cho đ', 'Ƣ for Ư, ð for đ', {
      [VI_FILE]: exampleSection('PH▶ƢƠNG H▶ƢỚNG', exampleClause('Chỉ ▶ðạo thường xuyên.')),
    }),
    example('Chữ khổ rộng, chữ toán, chữ dính liền', 'Fullwidth, mathematical and joined letters', {
      [EN_FILE]: exampleSection('▶Ｐurpose', exampleClause('The ▶𝐚im and the ▶ﬁeld, section ▶Ⅲ.')),
    }),
    example('Dấu rời không thuộc chữ nào', 'A mark that belongs to no letter', {
      [VI_FILE]: exampleSection('MỤC ĐÍCH', exampleClause('Chỉ ▶d\u0335ạo, gi▶á\u0301m sát.')),
    }),
    example(
      'Trong trang hướng dẫn',
      'In a guide page',
      exampleGuide('Cách đọc v▶\u01CEn bản.', 'How to read.'),
    ),
    example('Trong lý do của một chỗ sửa', 'In the reason of a correction', {
      [FACTS_FILE]: MENDS.replace('Ƣ thay cho', 'Ƣ th▶\u0430y cho'),
      'documents/kh-mau/source.txt': 'test',
    }),
    example(
      'Trong định nghĩa của thuật ngữ',
      'In the definition of a term',
      registryExample(TERMS_FILE, ['To look at and to watch', 'To l▶οok at and to watch']),
    ),
  ],
  passing: [
    example('Tên nước ngoài, chữ Hy Lạp đứng riêng', 'Foreign names, a Greek letter by itself', {
      [VI_FILE]: exampleSection(
        'MỤC ĐÍCH',
        exampleClause('Bà Göring, ông Şahin ở Kraków, báo Правда, hệ số α, 20 °C, 5 m², 10 ₫.'),
      ),
      [EN_FILE]: exampleSection(
        'PURPOSE',
        exampleClause('Ms Göring and Mr Şahin in Kraków, Правда, coefficient α, 20 °C, 5 m², 10 ₫.'),
      ),
    }),
    example(
      'Chữ sai của bản nguồn, khai ở mends',
      'A wrong letter of the source copy, declared under mends',
      {
        [FACTS_FILE]: MENDS,
        'documents/kh-mau/source.txt': 'test',
      },
    ),
    example(
      'Trang hướng dẫn nói về chữ sai',
      'A guide page about wrong letters',
      exampleGuide('Thay chữ Ƣ bằng chữ Ư, như `PHƢƠNG`.\n\n```text\nfind: HƢỚNG\n```', 'How to read.'),
    ),
  ],
  *check(corpus, countChecked) {
    countChecked(countCheckedFiles(corpus));
    yield* findWrongLetters(corpus);
  },
};

const findWrongLetters = makeFindStrange(
  ({ file, text, entities, corpus }) =>
    file.startsWith('guides/')
      ? findLookAlikes(withoutCode(text), entities).filter((place) => !standsAlone(text, place))
      : findLookAlikes(text, entities).filter(makeOutsideMends(corpus, file, text)),
  formatMessage,
);

/** Blanks out the code samples of a guide, which may show wrong letters. */
function withoutCode(text: string): string {
  return text.replace(/^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gm, (code) => code.replace(/[^\n]/g, ' '));
}

/** Whether a single letter stands alone, as in “Ƣ stands for Ư”. */
function standsAlone(text: string, { index, length, count }: LookAlike): boolean {
  if (count !== 1) return false;
  const around = text.charAt(index - 1) + text.charAt(index + length);
  return !/[\p{L}\p{M}\d]/u.test(around);
}

/** The mends in a record that could not be parsed: up to the next line that begins with a letter. */
const MENDS_BY_LOOKS = /^ *(?:mends:|- +find:)(?:.*\n(?!\p{L}))*.*/mu;

type FileIssues = Pick<Corpus, 'parseIssues' | 'spanInYaml'>;

/** Tests whether a place is outside the mends of a source, which rightly contain its wrong letters. */
function makeOutsideMends(corpus: FileIssues, file: string, text: string): (place: LookAlike) => boolean {
  const isRecord = file.endsWith('/document.yaml');
  const count = isRecord && !isUnparsed(corpus, file) ? countMends(corpus, file) : 0;
  if (isRecord && count === 0 && hasParseIssue(corpus, file)) {
    // Single mends cannot be located; leave out all of them.
    const list = MENDS_BY_LOOKS.exec(text);
    if (list === null) return () => true;
    const end = list.index + list[0].length;
    return ({ index }) => index < list.index || index >= end;
  }
  const spans = (key: 'find' | 'reason'): readonly Span[] =>
    Array.from({ length: count }, (_, index) => corpus.spanInYaml(file, ['source', 'mends', index, key]));
  const [found, reasons] = [spans('find'), spans('reason')];
  const isIn = (list: readonly Span[], { index }: LookAlike): boolean =>
    list.some(({ start, end }) => start <= index && index < end);
  return (place) => !isIn(found, place) && !(isIn(reasons, place) && standsAlone(text, place));
}

function isUnparsed(corpus: FileIssues, file: string): boolean {
  return corpus.parseIssues.some(({ type, span }) => type === 'yaml-syntax' && span.file === file);
}

/** Counts mends without a valid record: past the last entry, `spanInYaml` gives the list itself. */
function countMends(corpus: FileIssues, file: string): number {
  const list = corpus.spanInYaml(file, ['source', 'mends']);
  const isList = ({ start, end }: Span): boolean => start === list.start && end === list.end;
  let count = 0;
  while (!isList(corpus.spanInYaml(file, ['source', 'mends', count]))) count++;
  return count;
}

function formatMessage(
  { code, kind, looksLike }: LookAlike,
  words: string,
): Pick<RuleIssue, 'message' | 'suggestion'> {
  if (looksLike === null) {
    return {
      message: {
        vi: `“${words}” có ${kind.vi} (${codeName(code)}) mà tiếng Việt và tiếng Anh không dùng. Gõ lại chữ đúng.`,
        en: `“${words}” has ${kind.en} (${codeName(code)}) that is not used in Vietnamese or English. Type the right letter.`,
      },
    };
  }
  return {
    message: {
      vi: `“${words}” (${codeName(code)}, ${kind.vi}) trông như “${looksLike}” nhưng với máy là chữ khác. Gõ lại: “${looksLike}”.`,
      en: `“${words}” (${codeName(code)}, ${kind.en}) looks like “${looksLike}”, but it is a different letter to a machine. Type “${looksLike}”.`,
    },
    suggestion: looksLike,
  };
}
