import { type Localized, localize } from '../../../language/language.ts';
import type { FileTexts } from '../../../model/corpus-parts.ts';
import type { Document } from '../../../model/document.ts';
import { localizedTexts } from '../../../model/localized-texts.ts';
import type { Provision } from '../../../model/provision.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import { comparedText } from '../../../model/wording/compared-text.ts';
import type { CorpusRule, CountChecked, RuleIssue } from '../../engine/rule.ts';
import {
  EN_FILE,
  EXAMPLE_BASE,
  example,
  exampleClause,
  exampleFile,
  FACTS_FILE,
  VI_FILE,
} from '../../examples/example-base.ts';
import { taskExample } from '../../examples/registry-example.ts';
import { findInWording, findInYaml } from '../../messages/quantity-messages.ts';
import { textsInExchange } from '../../texts/exchanged-texts.ts';
import { compareQuantities } from '../../texts/quantity-comparison.ts';
import { recordOf, recordsBesideDocuments, type YamlRecord } from '../../texts/yaml-records.ts';

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
  *checkLoneDocument(document, files, countChecked) {
    for (const provision of document.provisions.values())
      yield* compareProvision(files, document, provision, countChecked);
    yield* compareRecord(files, recordOf(document), countChecked);
  },
  *check(corpus, countChecked) {
    const exchanged = textsInExchange(corpus);
    for (const record of recordsBesideDocuments(corpus))
      yield* compareRecord(corpus, record, countChecked, exchanged);
  },
};

function* compareProvision(
  files: FileTexts,
  document: Document,
  { id, wording }: Provision,
  countChecked: CountChecked,
): Generator<RuleIssue> {
  const { vi, en } = wording;
  if (vi === null || en === null) return;
  const texts = { vi: comparedText(vi), en: comparedText(en) };
  const hasTable = en.blocks.some(({ type }) => type === 'table');
  for (const row of hasTable ? rowsOf(texts) : [{ start: 0, texts }]) {
    const comparison = compareQuantities(row.texts, document.facts.figurePairs);
    if (comparison.count > 0) countChecked(comparison.count);
    for (const finding of findInWording(files, en, row.start, comparison)) {
      const subjectIds = formatTarget(document.id, id);
      yield { ...finding, subjectIds, requires: [{ of: subjectIds, part: 'wording' }] };
    }
  }
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

/** Compares every text in both languages of a record in a yaml file. */
function* compareRecord(
  files: FileTexts,
  { record, at: { file, path }, subjectIds }: YamlRecord,
  countChecked: CountChecked,
  exchanged?: ReadonlySet<Localized>,
): Generator<RuleIssue> {
  for (const { path: inside, texts } of localizedTexts(record, ['figurePairs'])) {
    if (exchanged?.has(texts)) continue;
    const comparison = compareQuantities(texts);
    if (comparison.count > 0) countChecked(comparison.count);
    for (const finding of findInYaml(files, file, [...path, ...inside, 'en'], comparison)) {
      yield { ...finding, subjectIds };
    }
  }
}
