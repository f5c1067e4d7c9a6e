import { doubledSentences, doubledStretches, doubledWords } from '../../../language/repeated-words.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { example, exampleTexts } from '../../examples/example-base.ts';
import { findingIn, inShownTexts, type ShownText } from '../../texts/translatable-texts.ts';

export const repeatedWords: CorpusRule<'repeated-words'> = {
  id: 'repeated-words',
  group: 'truth',
  severity: 'warning',
  title: {
    vi: 'Không có từ, câu nào viết hai lần liền nhau',
    en: 'No word or sentence is repeated in a row',
  },
  explanation: {
    vi: 'Từ hoặc câu lặp lại thường do dán hai lần khi sửa. Bỏ một lần. Quy tắc này xét bản dịch và lời của ban biên tập; nguyên văn tiếng Việt thì so với bản nguồn. Trong tiếng Việt chỉ xét những từ không bao giờ láy, như “của”, “các”, “và”.',
    en: 'A repeated word or sentence has usually been pasted twice. Remove one. The rule examines translations and the editors’ own words; the Vietnamese of an issued text is compared with its source instead. In Vietnamese it examines only words that are never reduplicated, such as “của”, “các”, “và”.',
  },
  unitLabel: { vi: 'phần chữ hiện trên trang', en: 'shown texts' },
  failing: [
    example(
      'Một từ hai lần',
      'A word twice',
      exampleTexts('Nâng cao chất lượng ▶của của đoàn viên.', 'Raise the quality of ▶the the members.'),
    ),
    example(
      'Nửa câu hai lần',
      'Half a sentence twice',
      exampleTexts(
        'Chi bộ họp mỗi tháng một lần, ▶mỗi tháng một lần tại cơ quan.',
        'The cell meets once a month, ▶once a month at the office.',
      ),
    ),
    example(
      'Một câu hai lần',
      'A sentence twice',
      exampleTexts(
        'Chi bộ họp mỗi tháng một lần. ▶Chi bộ họp mỗi tháng một lần.',
        'The cell meets once a month. ▶The cell meets once a month.',
      ),
    ),
  ],
  passing: [
    example(
      'Từ láy và chữ lặp có chủ ý',
      'Words that are intentionally repeated',
      exampleTexts(
        'Luôn luôn, ngày ngày, người người học tập. Làm. Làm và Và.',
        'All that that had had, day by day, is known. Work. Work with With the text.',
      ),
    ),
  ],
  ...inShownTexts(findRepeated),
};

/** The most findings of each kind in one text; pasted text may have thousands. */
const MOST = 50;

function* findRepeated(shown: ShownText): Generator<RuleIssue> {
  for (const { index, length, word } of doubledWords(shown.text, shown.language).take(MOST)) {
    yield findingIn(shown, index, length, {
      vi: `Từ “${word}” viết hai lần liền nhau. Bỏ một lần.`,
      en: `The word “${word}” is repeated. Remove one.`,
    });
  }
  for (const { index, length } of doubledStretches(shown.text).take(MOST)) {
    yield findingIn(shown, index, length, {
      vi: `“${shown.text.slice(index, index + length)}” viết hai lần liền nhau. Bỏ một lần.`,
      en: `“${shown.text.slice(index, index + length)}” is written twice in a row. Remove one.`,
    });
  }
  for (const { index, length } of doubledSentences(shown.text).take(MOST)) {
    yield findingIn(shown, index, length, {
      vi: 'Câu này giống hệt câu liền trước. Bỏ một câu.',
      en: 'This sentence is the same as the one before it. Remove one.',
    });
  }
}
