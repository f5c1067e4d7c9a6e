import type { FileTexts } from '../../../model/corpus-parts.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { EN_FILE, example, exampleFile, exampleTexts, FACTS_FILE } from '../../examples/example-base.ts';
import { legacyWordsIn } from '../../texts/legacy-files.ts';

export const legacyEncoding: CorpusRule<'legacy-encoding'> = {
  id: 'legacy-encoding',
  group: 'truth',
  severity: 'error',
  acceptsExceptions: false,
  examplesInOneLanguage: true,
  title: {
    vi: 'Chữ Việt viết theo Unicode, không theo bảng mã cũ (TCVN3, VNI)',
    en: 'Vietnamese is written in Unicode, not in an old encoding (TCVN3, VNI)',
  },
  explanation: {
    vi: 'Văn bản soạn bằng phông .Vn… (TCVN3) hay VNI-… chỉ đọc được khi máy có phông ấy; chép ra thì thành chữ sai, dấu gạch nối mềm là chữ ư. Chuyển cả tệp sang Unicode bằng công cụ của bộ gõ (Unikey: Ctrl+Shift+F6) rồi so lại với bản gốc. Quy tắc nhận ra theo chính lời văn. Khi chưa chuyển, máy không báo và không tự sửa ký tự nào trong tệp, vì sửa là mất chữ.',
    en: 'Text typed with a .Vn… font (TCVN3) or a VNI-… font can be read only with that font; copied, its letters are wrong, and a soft hyphen is the letter ư. Convert the whole file to Unicode with the tool of a keyboard program (Unikey: Ctrl+Shift+F6), then compare it with the original. The rule decides by the words themselves. Until then no character of the file is reported or corrected, since a correction would lose letters.',
  },
  unitLabel: { vi: 'tệp nội dung', en: 'content files' },
  failing: [
    example('Bảng mã TCVN3', 'TCVN3', exampleTexts('Bé ▶tr\u00ADëng ký; ng\u00ADêi lao ®éng.')),
    example('Bảng mã VNI', 'VNI', exampleTexts('▶Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam.')),
    example('Trong tệp YAML', 'In a YAML file', {
      [FACTS_FILE]: exampleFile(FACTS_FILE, ['vi: Văn bản mẫu.', 'vi: Văn bản ▶ph¹m vi ®éng.']),
    }),
    example('Trong bản tiếng Anh', 'In the English', {
      [EN_FILE]: exampleFile(EN_FILE, ['To carry out', 'To carry out ▶ChÝnh phñ']),
    }),
  ],
  passing: [
    example(
      'Chữ Unicode, đơn vị đo, tên nước ngoài',
      'Unicode, units, foreign names',
      exampleTexts('Cộng hòa xã hội; 25 µm, 3 N·m, ± 5 %, © 2020, 2 × 3; Loïc, São Paulo, München.'),
    ),
  ],
  *checkLoneDocument({ file, languageFiles }, files, countChecked) {
    for (const path of [file, languageFiles.vi, languageFiles.en]) {
      if (path === null) continue;
      countChecked();
      yield* findInFile(files, path);
    }
  },
  *check(corpus, countChecked) {
    for (const path of corpus.files) {
      if (path.startsWith('documents/') || !/\.(?:yaml|mdx)$/.test(path)) continue;
      countChecked();
      yield* findInFile(corpus, path);
    }
  },
};

/** One finding a file, at its first such word: the file is converted as a whole. */
function* findInFile(files: FileTexts, file: string): Generator<RuleIssue> {
  const text = files.textOf(file) ?? '';
  const words = legacyWordsIn(text, file, files);
  const [first] = words;
  if (first === undefined) return;
  const { code, index, word, says } = first;
  const more =
    words.length === 1
      ? { vi: '', en: '' }
      : { vi: ` (${words.length} chữ trong tệp)`, en: ` (${words.length} words in the file)` };
  yield {
    span: { file, start: index, end: index + word.length },
    message: {
      vi: `“${word}” là “${says}” viết theo bảng mã cũ ${code}${more.vi}. Chuyển cả tệp sang Unicode rồi so lại với bản gốc.`,
      en: `“${word}” is “${says}” in the old encoding ${code}${more.en}. Convert the whole file to Unicode, then compare it with the original.`,
    },
  };
}
