import { LANGUAGES, type Language } from '../../../language/language.ts';
import { numberAt, numberStyle, numberValue } from '../../../language/number.ts';
import { type Document, provisionOf } from '../../../model/document.ts';
import type { ProvisionWording } from '../../../model/provision.ts';
import { formatTarget, type ProvisionId } from '../../../model/provision-id.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { EN_FILE, example, VI_FILE } from '../../examples/example-base.ts';

export const numbering: CorpusRule<'numbering'> = {
  id: 'numbering',
  group: 'structure',
  severity: 'error',
  title: { vi: 'Số thứ tự liên tục, không thiếu, không đảo', en: 'Numbers run on without a gap or disorder' },
  explanation: {
    vi: 'Thiếu một số thường là sót một khoản khi nhập. Đối chiếu với bản gốc; nếu chính bản gốc đánh số như vậy, ghi vào content/exceptions.yaml kèm lý do.',
    en: 'A missing number is mostly a clause lost on the way in. Compare with the original; if the original itself numbers so, record it in content/exceptions.yaml with the reason.',
  },
  unitLabel: { vi: 'đoạn', en: 'provisions' },
  failing: [
    example('Thiếu khoản 2', 'Clause 2 is missing', {
      [VI_FILE]:
        '<Section n="I" title="A">\n\n<Clause n="1">\nMột.\n</Clause>\n\n▶<Clause n="3">\nBa.\n</Clause>\n\n</Section>\n',
      [EN_FILE]:
        '<Section n="I" title="A">\n\n<Clause n="1">\nOne.\n</Clause>\n\n▶<Clause n="3">\nThree.\n</Clause>\n\n</Section>\n',
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
  *checkDocument(_corpus, document, look) {
    look(document.provisions.size);
    for (const language of LANGUAGES) {
      yield* checkSiblings(document, document.children, language);
      for (const provision of document.provisions.values()) {
        yield* checkSiblings(document, provision.children, language);
      }
    }
  },
};

interface Numbered {
  readonly id: ProvisionId;
  readonly num: string;
  readonly parent: ProvisionId | null;
  readonly wording: ProvisionWording;
}

/** Holds the numbers of one level against their series, in the order in which one language file has them. */
function* checkSiblings(
  document: Document,
  ids: readonly ProvisionId[],
  language: Language,
): Generator<RuleIssue> {
  const series = new Map<string, Numbered[]>();
  for (const id of ids) {
    const { kind, num, parent, wording } = provisionOf(document, id);
    const own = wording[language];
    if (num === null || num === '-' || own === null) continue;
    const key = `${kind} ${numberStyle(num)}`;
    const list = series.get(key);
    if (list) list.push({ id, num, parent, wording: own });
    else series.set(key, [{ id, num, parent, wording: own }]);
  }
  for (const list of series.values()) {
    list.sort((a, b) => a.wording.span.start - b.wording.span.start);
    let expected = 1;
    for (const { id, num, parent, wording } of list) {
      const value = numberValue(num);
      if (value !== expected) {
        const next = numberAt(expected, num);
        yield {
          span: wording.span,
          subjectIds: formatTarget(document.id, id),
          requires: [{ of: formatTarget(document.id, parent), part: 'children', language }],
          message: {
            vi: `${expected === 1 ? 'Số đầu tiên' : `Sau ${numberAt(expected - 1, num)}`} phải là ${next}, ở đây là ${num}. Đối chiếu với bản gốc: có thể sót một đoạn hoặc sai thứ tự.`,
            en: `${expected === 1 ? 'The first number here' : `After ${numberAt(expected - 1, num)}`} should be ${next}, found ${num}. Compare with the original: a provision may be lost or out of order.`,
          },
        };
      }
      // Go on from what stands there, so that one gap is one finding.
      expected = (Number.isNaN(value) ? expected : value) + 1;
    }
  }
}
