import { compareNames, type NameDifference } from '../../../language/name-comparison.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { example, exampleFile, exampleTexts, FACTS_FILE } from '../../examples/example-base.ts';
import { inTextPairs } from '../../texts/text-pairs.ts';

export const namesDiffer: CorpusRule<'names-differ'> = {
  id: 'names-differ',
  group: 'truth',
  severity: 'error',
  comparesLanguages: true,
  title: {
    vi: 'Tên riêng tiếng Việt trong bản dịch đúng từng chữ, từng dấu',
    en: 'Vietnamese names in the translation keep every letter and accent',
  },
  explanation: {
    vi: 'Tên người, tên đất sai một dấu là thành tên khác. Từ có dấu tiếng Việt trong bản dịch phải có trong bản tiếng Việt của chính chỗ đó; tên gồm hai từ trở lên phải giữ đủ dấu. Sửa bản dịch theo tiếng Việt; nếu khác nhau là đúng thì khai ngoại lệ.',
    en: 'A name with a different accent is a different name. A word with Vietnamese accents in the translation must also be in the Vietnamese of the same place; a name of two words or more keeps its accents. Correct the translation according to the Vietnamese; if the difference is right, record an exception.',
  },
  unitLabel: { vi: 'cặp bản tiếng Việt và bản dịch', en: 'texts in both languages' },
  failing: [
    example(
      'Tên người sai dấu',
      'The name of a person with a wrong accent',
      exampleTexts('Do đồng chí Lê Văn Mẫu ký.', 'Signed by Comrade Lê ▶Văn Mậu.'),
    ),
    example(
      'Tên đất mất dấu',
      'The name of a place without its accents',
      exampleTexts('Tại tỉnh Lâm Đồng.', 'In ▶Lam Dong province.'),
    ),
    example(
      'Tên người khác',
      'Another person',
      exampleTexts('Do đồng chí Lê Văn Mẫu ký.', 'Signed by Comrade Lê ▶Thị Gương.'),
    ),
    example('Tên trong mô tả', 'A name in a description', {
      [FACTS_FILE]: exampleFile(FACTS_FILE, [
        '{ vi: Văn bản mẫu., en: A sample document. }',
        '{ vi: Văn bản mẫu của tỉnh Lâm Đồng., en: A sample document of ▶Lâm Dong province. }',
      ]),
    }),
  ],
  passing: [
    example(
      'Tên giữ đủ dấu',
      'Names with their accents',
      exampleTexts(
        'Do đồng chí LÊ VĂN MẪU, Chủ tịch Công đoàn tỉnh Lâm Đồng, ký tại Hà Nội.',
        'Signed in Hanoi by Comrade Lê Văn Mẫu, chair of the Trade Union of Lâm Đồng province. A communiqué followed.',
      ),
    ),
  ],
  ...inTextPairs(function* ({ texts, spanOf }, _files, countChecked) {
    countChecked();
    for (const difference of compareNames(texts)) {
      yield formatMessage(difference, spanOf(difference.index, difference.words.length));
    }
  }),
};

function formatMessage({ words, wanted }: NameDifference, span: RuleIssue['span']): RuleIssue {
  if (wanted === null) {
    const message = {
      vi: `Bản dịch ghi “${words}”, nhưng tiếng Việt ở chỗ này không có chữ đó. Chép lại tên theo tiếng Việt, đủ dấu.`,
      en: `The translation has “${words}”, which is not in the Vietnamese here. Copy the name from the Vietnamese, accents included.`,
    };
    return { span, message };
  }
  return {
    span,
    message: {
      vi: `Tiếng Việt ghi “${wanted}”, bản dịch ghi “${words}”. Chép lại tên theo tiếng Việt, đủ dấu.`,
      en: `The Vietnamese has “${wanted}”, the translation “${words}”. Copy the name from the Vietnamese, accents included.`,
    },
    suggestion: wanted,
  };
}
