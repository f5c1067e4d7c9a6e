import { findForeignWords } from '../../../language/foreign-words.ts';
import type { Localized } from '../../../language/language.ts';
import type { CorpusRule, Finding, Look } from '../../engine/rule.ts';
import { EXAMPLE_BASE, exampleWording } from '../../examples/example-base.ts';
import { findingIn, otherShownTexts, type ShownText, shownTextsOf } from '../../texts/shown-texts.ts';

const FACTS = 'documents/kh-mau/document.yaml';
const VI = 'documents/kh-mau/vi.mdx';
const EN = 'documents/kh-mau/en.mdx';
const wrapEnglish = (inner: string): string => exampleWording(inner, 'en');

export const untranslatedWords: CorpusRule = {
  id: 'untranslated-words',
  group: 'truth',
  severity: 'warning',
  title: {
    vi: 'Phần tiếng Việt không sót tiếng Anh, phần tiếng Anh không sót tiếng Việt',
    en: 'No words of the other language are left in the text',
  },
  explanation: {
    vi: 'Câu chưa dịch làm người đọc tưởng đã có bản dịch. Dịch phần còn sót. Tên riêng và chữ trong ngoặc “ ” không tính.',
    en: 'A sentence that was not translated passes for a translation. Translate what is left. Names and what stands in quotation marks “ ” do not count.',
  },
  subject: { vi: 'phần chữ hiện trên trang', en: 'shown texts' },
  failing: [
    {
      shows: { vi: 'Câu chưa dịch sang tiếng Anh', en: 'A sentence that was not translated into English' },
      files: {
        [VI]: exampleWording('Họp chi bộ. Ban biên tập chưa đọc được phần ký.'),
        [EN]: wrapEnglish('Cells meet. ▶Ban biên tập chưa đọc được phần ký.'),
      },
    },
    {
      shows: { vi: 'Tiếng Anh sót lại trong tiếng Việt', en: 'English left in the Vietnamese' },
      files: {
        [VI]: exampleWording('Phần này nêu ▶the growth of the trade union and its members.'),
        [EN]: wrapEnglish('This part tells of the growth of the trade union and its members.'),
      },
    },
    {
      shows: { vi: 'Mô tả chưa dịch', en: 'A description that was not translated' },
      files: {
        [FACTS]: (EXAMPLE_BASE[FACTS] ?? '').replace(
          'en: A sample document. }',
          'en: ▶Văn bản dùng để minh họa cách nhập. }',
        ),
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Tên riêng và chữ trong ngoặc', en: 'Names and quoted words' },
      files: {
        [VI]: exampleWording(
          'Báo Lao động và Công đoàn của tỉnh Lâm Đồng nêu “của người lao động, do người lao động”, tức là “of the workers, by the workers and for the workers”.',
        ),
        [EN]: wrapEnglish(
          'The paper Lao động và Công đoàn of Lâm Đồng province has “của người lao động, do người lao động”.',
        ),
      },
    },
  ],
  *checkDocument(corpus, document, look) {
    for (const shown of shownTextsOf(corpus, document)) {
      const finding = findIn(shown, look);
      if (finding !== null) yield finding;
    }
  },
  *check(corpus, look) {
    for (const shown of otherShownTexts(corpus)) {
      const finding = findIn(shown, look);
      if (finding !== null) yield finding;
    }
  },
};

const LEFT: Localized<Localized> = {
  vi: {
    vi: 'Chữ tiếng Anh còn sót trong phần tiếng Việt. Viết lại bằng tiếng Việt; chữ trích thì đặt trong ngoặc “ ”.',
    en: 'English is left in the Vietnamese. Write it in Vietnamese; put quoted words into “ ”.',
  },
  en: {
    vi: 'Chữ tiếng Việt còn sót trong bản dịch. Dịch sang tiếng Anh; chữ trích thì đặt trong ngoặc “ ”.',
    en: 'Vietnamese is left in the translation. Translate it; put quoted words into “ ”.',
  },
};

function findIn(shown: ShownText, look: Look): Finding | null {
  look();
  const found = findForeignWords(shown.text, shown.language);
  return found === null ? null : findingIn(shown, found.index, found.length, LEFT[shown.language]);
}
