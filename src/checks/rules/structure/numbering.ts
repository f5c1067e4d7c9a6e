import { LANGUAGES, type Language } from '../../../language/language.ts';
import { numberAt, numberStyle, numberValue } from '../../../language/number.ts';
import { type Document, provisionOf } from '../../../model/document.ts';
import { formatTarget, type ProvisionId } from '../../../model/provision-id.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { EN_FILE, example, exampleClause, exampleSection, VI_FILE } from '../../examples/example-base.ts';

export const numbering: CorpusRule<'numbering'> = {
  id: 'numbering',
  group: 'structure',
  severity: 'error',
  title: { vi: 'Số thứ tự liên tục, không thiếu, không đảo', en: 'Numbers run in order, without gaps' },
  explanation: {
    vi: 'Thiếu một số thường là sót một khoản khi nhập. Xem lại theo bản gốc; nếu chính bản gốc đánh số như vậy, ghi vào content/exceptions.yaml kèm lý do.',
    en: 'A missing number usually means a clause was left out on entry. Compare with the original; if the original itself is numbered this way, record it in content/exceptions.yaml with the reason.',
  },
  unitLabel: { vi: 'đoạn', en: 'provisions' },
  failing: [
    example('Thiếu khoản 2', 'Clause 2 is missing', {
      [VI_FILE]: exampleSection('A', exampleClause('Một.'), `▶${exampleClause('Ba.', '3')}`),
      [EN_FILE]: exampleSection('A', exampleClause('One.'), `▶${exampleClause('Three.', '3')}`),
    }),
    example('Đảo thứ tự ở một ngôn ngữ', 'Out of order in one language', {
      [VI_FILE]:
        '<Section n="I" title="A">\nMột.\n</Section>\n\n<Section n="II" title="B">\nHai.\n</Section>\n',
      [EN_FILE]:
        '▶<Section n="II" title="B">\nTwo.\n</Section>\n\n▶<Section n="I" title="A">\nOne.\n</Section>\n',
    }),
    example('Số La Mã viết sai', 'Not a Roman numeral', {
      [VI_FILE]: '▶<Section n="IIII" title="A">\nMột.\n</Section>\n',
      [EN_FILE]: '▶<Section n="IIII" title="A">\nOne.\n</Section>\n',
    }),
  ],
  passing: [
    example('Điểm a), b), c), d), đ)', 'Points a) to đ) in Vietnamese order', {
      [VI_FILE]: `<Section n="I" title="A">\n\n${['a', 'b', 'c', 'd', 'đ', 'e'].map((n) => `<Point n="${n}">\nMột.\n</Point>\n\n`).join('')}</Section>\n`,
      [EN_FILE]: `<Section n="I" title="A">\n\n${['a', 'b', 'c', 'd', 'đ', 'e'].map((n) => `<Point n="${n}">\nOne.\n</Point>\n\n`).join('')}</Section>\n`,
    }),
  ],
  *checkLoneDocument(document, _files, countChecked) {
    countChecked(document.provisions.size);
    for (const language of LANGUAGES) {
      yield* checkSiblings(document, document.children, language);
      for (const provision of document.provisions.values()) {
        yield* checkSiblings(document, provision.children, language);
      }
    }
  },
};

/** Checks that the numbers of one level run on, in the order of one language file. */
function* checkSiblings(
  document: Document,
  ids: readonly ProvisionId[],
  language: Language,
): Generator<RuleIssue> {
  const numbered = ids.flatMap((id) => {
    const { kind, num, parent, wording } = provisionOf(document, id);
    const span = wording[language]?.span;
    return num === null || num === '-' || span === undefined ? [] : { id, kind, num, parent, span };
  });
  for (const series of Map.groupBy(numbered, ({ kind, num }) => `${kind} ${numberStyle(num)}`).values()) {
    let expected = 1;
    for (const { id, num, parent, span } of series.toSorted((a, b) => a.span.start - b.span.start)) {
      const value = numberValue(num);
      if (value !== expected) {
        const next = numberAt(expected, num);
        yield {
          span,
          subjectIds: formatTarget(document.id, id),
          requires: [{ of: formatTarget(document.id, parent), part: 'children', language }],
          message: {
            vi: `${expected === 1 ? 'Số đầu tiên' : `Sau ${numberAt(expected - 1, num)}`} phải là ${next}, ở đây là ${num}. Xem lại theo bản gốc: có thể sót một đoạn hoặc sai thứ tự.`,
            en: `${expected === 1 ? 'The first number here' : `After ${numberAt(expected - 1, num)}`} should be ${next}, found ${num}. Compare with the original: a provision may be missing or out of order.`,
          },
        };
      }
      // Continue from the number found, so that one gap is one finding.
      expected = (Number.isNaN(value) ? expected : value) + 1;
    }
  }
}
