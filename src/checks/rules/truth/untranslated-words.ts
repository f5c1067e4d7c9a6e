import { findForeignWords } from '../../../language/foreign-words.ts';
import type { Localized } from '../../../language/language.ts';
import { translationState } from '../../../model/translation/translation.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { example, exampleFile, exampleTexts, FACTS_FILE } from '../../examples/example-base.ts';
import { inTextPairs } from '../../texts/text-pairs.ts';
import { findingIn, inShownTexts, type ShownText } from '../../texts/translatable-texts.ts';

export const untranslatedWords: CorpusRule<'untranslated-words'> = {
  id: 'untranslated-words',
  group: 'truth',
  severity: 'error',
  title: {
    vi: 'Phần tiếng Việt không sót tiếng Anh, phần tiếng Anh không sót tiếng Việt',
    en: 'No words of the other language are left in the text',
  },
  explanation: {
    vi: 'Câu chưa dịch làm người đọc tưởng đã có bản dịch. Dịch phần còn sót. Tên riêng và chữ trong ngoặc “ ” không tính.',
    en: 'Readers would take an untranslated sentence for a translation. Translate what is left. Names and words in quotation marks “ ” do not count.',
  },
  unitLabel: { vi: 'phần chữ hiện trên trang', en: 'shown texts' },
  failing: [
    example(
      'Câu chưa dịch sang tiếng Anh',
      'A sentence that was not translated into English',
      exampleTexts(
        'Họp chi bộ. Ban biên tập chưa đọc được phần ký.',
        'Cells meet. ▶Ban biên tập chưa đọc được phần ký.',
      ),
    ),
    example(
      'Tiếng Anh sót lại trong tiếng Việt',
      'English left in the Vietnamese',
      exampleTexts(
        'Phần này nêu ▶the growth of the trade union and its members.',
        'This part tells of the growth of the trade union and its members.',
      ),
    ),
    example('Mô tả chưa dịch', 'A description that was not translated', {
      [FACTS_FILE]: exampleFile(FACTS_FILE, [
        'en: A sample document. }',
        'en: ▶Văn bản dùng để minh họa cách nhập. }',
      ]),
    }),
    example('Tên chép nguyên sang phần tiếng Anh', 'A name copied into the English', {
      [FACTS_FILE]: exampleFile(FACTS_FILE, [
        'description: { vi: Văn bản mẫu., en: A sample document. }',
        'description: { vi: Bản mẫu, en: ▶Bản mẫu }',
      ]),
    }),
  ],
  passing: [
    example(
      'Tên riêng và chữ trong ngoặc',
      'Names and quoted words',
      exampleTexts(
        'Báo Lao động và Công đoàn của tỉnh Lâm Đồng nêu “của người lao động, do người lao động”, tức là “of the workers, by the workers and for the workers”.',
        'The paper Lao động và Công đoàn of Lâm Đồng province has “của người lao động, do người lao động”.',
      ),
    ),
  ],
  *checkLoneDocument(document, files, countChecked) {
    yield* WORDS_LEFT.checkLoneDocument(document, files, countChecked);
    // The names of a paper that nobody has translated yet are Vietnamese in both.
    if (translationState(document.facts) === 'full')
      yield* SAME_IN_BOTH.checkLoneDocument(document, files, () => {});
  },
  *check(corpus, countChecked) {
    yield* WORDS_LEFT.check(corpus, countChecked);
    yield* SAME_IN_BOTH.check(corpus, () => {});
  },
};

const WORDS_LEFT = inShownTexts(findForeign);

/** A word that no name begins with, with a letter that English has not. */
const VIETNAMESE = /(?<!\p{L})(?=\p{Ll})\p{L}*[^\p{ASCII}\P{L}]\p{L}*/u;

/** A Vietnamese text that stands for its translation too. */
const SAME_IN_BOTH = inTextPairs(function* ({ kind, texts, spanOf }) {
  const isCopy = kind === 'record' && texts.vi.trim() === texts.en.trim() && VIETNAMESE.test(texts.en);
  if (isCopy && findForeignWords(texts.en, 'en') === null)
    yield { span: spanOf(0, texts.en.length), message: LEFT.en };
});

function* findForeign(shown: ShownText): Generator<RuleIssue> {
  const found = findForeignWords(shown.text, shown.language);
  if (found !== null) yield findingIn(shown, found.index, found.length, LEFT[shown.language]);
}

const LEFT: Localized<Localized> = {
  vi: {
    vi: 'Chữ tiếng Anh còn sót trong phần tiếng Việt. Viết lại bằng tiếng Việt; chữ trích thì đặt trong ngoặc “ ”.',
    en: 'English is left in the Vietnamese. Write it in Vietnamese; put quoted words in “ ”.',
  },
  en: {
    vi: 'Chữ tiếng Việt còn sót trong bản dịch. Dịch sang tiếng Anh; chữ trích thì đặt trong ngoặc “ ”.',
    en: 'Vietnamese is left in the translation. Translate it; put quoted words in “ ”.',
  },
};
