import { type Localized, localize } from '../../../language/language.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import {
  EN_FILE,
  EXAMPLE_BASE,
  example,
  exampleClause,
  exampleFile,
  exampleGuide,
  FACTS_FILE,
  VI_FILE,
} from '../../examples/example-base.ts';
import { taskExample } from '../../examples/registry-example.ts';
import { findDifferences } from '../../messages/quantity-messages.ts';
import { compareQuantities, type QuantityComparison } from '../../texts/quantity-comparison.ts';
import { inTextPairs } from '../../texts/text-pairs.ts';

const clauseTexts = (vi: string, en: string) => ({
  [VI_FILE]: exampleClause(vi),
  [EN_FILE]: exampleClause(en),
});

export const figuresDiffer: CorpusRule<'figures-differ'> = {
  id: 'figures-differ',
  group: 'truth',
  severity: 'error',
  comparesLanguages: true,
  title: {
    vi: 'Ngày tháng, ký hiệu, con số ở hai ngôn ngữ như nhau',
    en: 'Dates, symbols and numbers are the same in both languages',
  },
  explanation: {
    vi: 'Bản dịch phải có đúng các ngày, ký hiệu, tỷ lệ, con số, số thứ tự và số La Mã của bản tiếng Việt, mỗi số đúng bấy nhiêu lần; cách viết theo từng ngôn ngữ (12/6/2021 và 12 June 2021, 1,5 tỷ và 1.5 billion, khóa XIII và 13th tenure). Số viết bằng chữ thì không so. Sửa bản dịch; nếu khác nhau là đúng thì khai các chữ ấy ở figurePairs của document.yaml, còn với tệp YAML thì ghi ngoại lệ.',
    en: 'The translation must contain the same dates, symbols, percentages, numbers, ordinals and Roman numerals as the Vietnamese, each the same number of times, in the form usual in each language (12/6/2021 and 12 June 2021, 1,5 tỷ and 1.5 billion, khóa XIII and 13th tenure). Other numbers in words are not compared. Correct the translation; if the difference is right, declare the words under figurePairs in document.yaml or, for a YAML file, record an exception.',
  },
  unitLabel: { vi: 'ngày, ký hiệu, con số', en: 'dates, symbols and numbers' },
  failing: [
    example(
      'Ngày khác',
      'Another date',
      clauseTexts('Báo cáo trước ngày 20/11/2021.', 'Report before ▶21 November 2021.'),
    ),
    example(
      'Số La Mã dịch thành số thứ tự khác',
      'A Roman numeral translated as another ordinal',
      clauseTexts('Nhiệm kỳ của Đảng bộ, khóa XIII.', 'The ▶12th tenure of the Party organisation.'),
    ),
    example(
      'Tỷ lệ mà bản dịch không có',
      'A percentage that the translation lacks',
      clauseTexts('Đạt từ 80% trở lên.', '▶Most of them.'),
    ),
    example(
      'Hai con số đổi chỗ trong bảng',
      'Two numbers swapped in a table',
      clauseTexts(
        '| Năm | Mức |\n| --- | --- |\n| Một | 80% |\n| Hai | 85% |',
        '| Year | Level |\n| --- | --- |\n| One | ▶85% |\n| Two | ▶80% |',
      ),
    ),
    example('Tiêu đề có số khác', 'Another number in a heading', {
      [VI_FILE]: '<Clause n="1" title="Mục tiêu đến năm 2025">\nPhấn đấu.\n</Clause>\n',
      [EN_FILE]: '<Clause n="1" title="Objectives to ▶2052">\nStrive.\n</Clause>\n',
    }),
    example('Tên văn bản ghi nhiệm kỳ khác', 'Another tenure in a title', {
      [FACTS_FILE]: exampleFile(FACTS_FILE, [
        'title: { vi: Kế hoạch mẫu, en: Sample plan }',
        'title: { vi: Kế hoạch mẫu (khóa XIII), en: Sample plan (▶12th tenure) }',
      ]),
    }),
    example(
      'Trang hướng dẫn ghi số khác',
      'Another number in a guide',
      exampleGuide(
        'Có 3 mục.\n\n## Một\n\nIn khổ A4, tỷ lệ 100%.',
        'There are ▶4 keys.\n\n## One\n\nPrint on A4 at 100%.',
      ),
    ),
    taskExample('Tên nhiệm vụ ghi năm khác', 'Another year in the title of a task', [
      'title: { vi: Báo cáo, en: Report }',
      'title: { vi: Báo cáo năm 2021, en: Report of ▶2022 }',
    ]),
  ],
  passing: [
    example(
      'Mỗi ngôn ngữ viết theo cách của mình',
      'Each language in its own way',
      clauseTexts(
        'Trước ngày 20/11/2021, tại Đại hội lần thứ XIII, 1.500 người trong 1,5 triệu (80%) dự 5 năm một lần.',
        'Before 20 November 2021, at the 13th Congress, 1,500 people of 1.5 million (80 per cent) meet once in five years.',
      ),
    ),
    example('Chỗ khác nhau đã khai, có lý do', 'A declared difference, with the reason', {
      ...clauseTexts('Trực 24/24 giờ.', 'On duty round the clock.'),
      [FACTS_FILE]: `${EXAMPLE_BASE[FACTS_FILE]}figurePairs:\n  - { vi: 24/24 giờ, en: round the clock, reason: { vi: Cách nói quen., en: The usual words. } }\n`,
    }),
  ],
  ...inTextPairs(function* (pair, files, countChecked) {
    for (const row of pair.hasTable === true ? rowsOf(pair.texts) : [{ start: 0, texts: pair.texts }]) {
      const comparison = compareQuantities(row.texts, pair.document?.facts.figurePairs);
      if (comparison.count > 0) countChecked(comparison.count);
      yield* findDifferences(
        files,
        pair,
        row.start,
        pair.kind === 'guide' ? withoutOrdinals(comparison) : comparison,
      );
    }
  }),
};

/** A guide is not translated word for word: what one language puts first, the other may put before. */
function withoutOrdinals({ differences, ...comparison }: QuantityComparison): QuantityComparison {
  const kept = differences.filter(({ vi, en }) => (vi ?? en)?.quantity.kind !== 'ordinal');
  return { ...comparison, differences: kept };
}

/** Splits both texts into rows to compare one by one, if their numbers are equal. */
function rowsOf(texts: Localized): readonly { readonly start: number; readonly texts: Localized }[] {
  const rows = localize((language) => texts[language].split('\n'));
  if (rows.vi.length !== rows.en.length) return [{ start: 0, texts }];
  let start = 0;
  return rows.en.map((en, index) => {
    const row = { start, texts: { vi: rows.vi[index] ?? '', en } };
    start += en.length + 1;
    return row;
  });
}
