import type { CorpusRule } from '../../engine/rule.ts';
import { example, exampleClause, exampleSection, VI_FILE } from '../../examples/example-base.ts';

export const notNfc: CorpusRule<'not-nfc'> = {
  id: 'not-nfc',
  group: 'truth',
  severity: 'error',
  fixes: 'normal-form',
  examplesInOneLanguage: true,
  title: {
    vi: 'Chữ có dấu viết theo dạng dựng sẵn (Unicode NFC)',
    en: 'Accented letters are precomposed (Unicode NFC)',
  },
  explanation: {
    vi: 'Cùng một chữ “ế” có thể là một ký tự hoặc ba ký tự ghép; máy coi là khác nhau nên tìm kiếm và so sánh không khớp. Chuyển tệp sang dạng NFC (đa số bộ gõ đã theo dạng này; chữ chép từ tệp PDF hoặc máy Mac thường không theo).',
    en: 'The same “ế” can be one character or three combined; a machine treats them as different, so searching and comparing fail. Convert the file to NFC (most input methods already produce it; text copied from PDF files or a Mac often does not use it).',
  },
  unitLabel: { vi: 'tệp nội dung', en: 'content files' },
  failing: [
    example('Chữ tổ hợp', 'A decomposed letter', {
      [VI_FILE]: exampleSection('A', exampleClause(`Thi▶${'ế'.normalize('NFD')}t thực.`)),
    }),
  ],
  passing: [
    example('Chữ dựng sẵn', 'Composed letters', {
      [VI_FILE]: exampleSection('A', exampleClause('Thiết thực.')),
    }),
  ],
  *check(corpus, countChecked) {
    countChecked(corpus.files.length);
    for (const parseIssue of corpus.parseIssues) {
      if (parseIssue.type !== 'not-nfc') continue;
      yield {
        span: parseIssue.span,
        message: {
          vi: 'Từ đây có chữ tổ hợp, không theo Unicode NFC. Chạy npm run check -- --fix để chuyển sang NFC; chữ nhìn thấy không đổi.',
          en: 'From here on the text is not Unicode NFC. Convert the whole file to NFC.',
        },
      };
    }
  },
};
