import type { Localized } from '../../../language/language.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { example, exampleFile, exampleTexts, FACTS_FILE } from '../../examples/example-base.ts';
import { findingIn, inShownTexts, type ShownText } from '../../texts/translatable-texts.ts';

export const leftOver: CorpusRule<'left-over'> = {
  id: 'left-over',
  group: 'truth',
  severity: 'error',
  title: {
    vi: 'Không sót chữ của chương trình, của bản nháp, tiêu đề lẫn trong đoạn',
    en: 'Nothing left over from a program or a draft, no heading within a provision',
  },
  explanation: {
    vi: 'Chữ do chương trình khác để lại (Error! Reference source not found, [object Object], mso-…), mã ký tự viết sai (&nbps;), chữ mẫu (lorem ipsum, {{…}}, TODO) và dấu của lần gộp hai bản không phải lời văn. Dòng toàn chữ in hoa trong một khoản là tiêu đề của mục, phụ lục nhập nhầm chỗ: đưa vào thuộc tính title của phần tử riêng. Chữ như vậy mà đúng là của bản gốc thì ghi vào content/exceptions.yaml.',
    en: 'What another program left (Error! Reference source not found, [object Object], mso-…), misspelt character codes (&nbps;), placeholders (lorem ipsum, {{…}}, TODO) and marks of a merge are no wording. A line in capitals within a clause is the heading of a section or an appendix in the wrong place: put it into the title of an element of its own. Where such words are really those of the original, record them in content/exceptions.yaml.',
  },
  unitLabel: { vi: 'phần chữ hiện trên trang', en: 'shown texts' },
  failing: [
    example('Chữ của chương trình khác', 'Words of another program', {
      [FACTS_FILE]: exampleFile(FACTS_FILE, [
        'vi: Văn bản mẫu., en: A sample document.',
        'vi: "Xem ▶Error! Reference source not found", en: "A sample ▶{{name}}."',
      ]),
    }),
    example(
      'Mã ký tự viết sai',
      'A misspelt character code',
      exampleTexts('Một▶&nbps;hai.', 'One▶&nbps;two.'),
    ),
    example(
      'Tiêu đề lẫn trong một khoản',
      'A heading within a clause',
      exampleTexts('Chi bộ họp.\n\n▶TỔ CHỨC THỰC HIỆN', 'The cell meets.\n\n▶ORGANISATION OF WORK'),
    ),
  ],
  passing: [
    example(
      'Chữ viết tắt trong câu',
      'Abbreviations in a sentence',
      exampleTexts('UBND, LĐLĐ họp.\n\nCĐCS, LĐLĐ', 'The GU meet.\n\nGU, FOL'),
    ),
  ],
  ...inShownTexts(findLeft),
};

const LEFT =
  /lorem ipsum|dolor sit amet|\{\{[^{}]*\}\}|\{%[^%]*%\}|<{4,}|>{4,}|={5,}|(?<!\p{L})(?:TODO|FIXME|TBD|XXX|xxx)(?!\p{L})|(?<!\p{L})(?:Sure|Certainly|Of course)[,!] here (?:is|’s)[^:.]*:?|(?<!\p{L})[Aa]s an AI(?!\p{L})|Error! [A-Z]\w+ [a-z ]+|\[object \w+\]|(?<![\p{L}-])mso-[a-z-]+|&(?:[a-zA-Z]{2,8}|#\d{1,6});|%[sd](?!\p{L})|(?<!\p{L})(?:undefined|NaN)(?!\p{L})/gu;
/** A fast test whether `LEFT` can match. */
const MAY_HOLD = /[{<>=&%[]|lorem|dolor|TODO|FIXME|TBD|XXX|xxx|[, ]here |an AI|Error!|mso-|undefined|NaN/;
/** A line in capitals, of several words: a heading. */
const CAPITALS = /^(?=(?:[^\p{Lu}]*\p{Lu}){10})(?=[^ ]* [^ ]* )[^\t]+$/u;

function* findLeft(shown: ShownText): Generator<RuleIssue> {
  const { text } = shown;
  for (const { 0: words, index } of MAY_HOLD.test(text) ? text.matchAll(LEFT) : []) {
    yield findingIn(shown, index, words.length, formatLeftMessage(words));
  }
  let index = 0;
  for (const line of shown.isWording ? text.split('\n') : []) {
    if (!/\p{Ll}/u.test(line) && CAPITALS.test(line)) yield findingIn(shown, index, line.length, IN_CAPITALS);
    index += line.length + 1;
  }
}

const IN_CAPITALS: Localized = {
  vi: 'Dòng toàn chữ in hoa này là tiêu đề nằm lẫn trong lời văn của đoạn. Đưa vào title của phần tử riêng, hoặc bỏ nếu lạc vào đây.',
  en: 'This line in capitals is a heading within the wording of a provision. Put it into the title of an element of its own, or remove it if it strayed here.',
};

function formatLeftMessage(words: string): Localized {
  return {
    vi: `“${words}” do chương trình khác hoặc bản nháp để lại, không phải lời văn. Thay bằng chữ đúng, hoặc bỏ.`,
    en: `“${words}” was left by another program or a draft and is no wording. Put the right words, or remove it.`,
  };
}
