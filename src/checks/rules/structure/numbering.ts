import { LANGUAGES, type Language, type Localized } from '../../../language/language.ts';
import { numberAt, numberStyle, numberValue, splitInserted } from '../../../language/number.ts';
import { ancestorsOf, type Document, provisionOf } from '../../../model/document.ts';
import type { Provision } from '../../../model/provision.ts';
import { formatTarget, type ProvisionId } from '../../../model/provision-id.ts';
import { translationState } from '../../../model/translation/translation.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { EN_FILE, example, exampleClause, exampleSection, VI_FILE } from '../../examples/example-base.ts';

/** Articles, each in a chapter of its own; `▶` before a number marks the article. */
const inChapters = (words: string, numbers: readonly string[]): string =>
  numbers
    .map((written, index) => {
      const [mark, number] = [written.startsWith('▶') ? '▶' : '', written.replace('▶', '')];
      const article = `${mark}<Article n="${number}" title="${words}">\n${words}\n</Article>`;
      return `<Chapter n="${numberAt(index + 1, 'I')}" title="${words}">\n\n${article}\n\n</Chapter>\n\n`;
    })
    .join('');

/** Chapters I to VIII with VIIa between, an article each. */
const chapters = (words: string): string =>
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIIa', 'VIII']
    .map((number, index) => {
      const article = `<Article n="${index + 1}" title="${words}">\n${words}\n</Article>`;
      return `<Chapter n="${number}" title="${words}">\n\n${article}\n\n</Chapter>\n\n`;
    })
    .join('');

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
        '▶<Section n="II" title="B">\nTwo.\n</Section>\n\n<Section n="I" title="A">\nOne.\n</Section>\n',
    }),
    example('Số La Mã viết sai', 'Not a Roman numeral', {
      [VI_FILE]: '▶<Section n="IIII" title="A">\nMột.\n</Section>\n',
      [EN_FILE]: '▶<Section n="IIII" title="A">\nOne.\n</Section>\n',
    }),
    example('Thiếu Điều 2 ở chương sau', 'Article 2 is missing in a later chapter', {
      [VI_FILE]: inChapters('Một.', ['1', '▶3']),
      [EN_FILE]: inChapters('One.', ['1', '▶3']),
    }),
  ],
  passing: [
    example(
      'Điều liên tục qua các chương, có Điều 2a',
      'Articles that run on over chapters, with Article 2a',
      {
        [VI_FILE]: inChapters('Một.', ['1', '2', '2a', '3']),
        [EN_FILE]: inChapters('One.', ['1', '2', '2a', '3']),
      },
    ),
    example('Chương VIIa sau Chương VII', 'Chapter VIIa behind Chapter VII', {
      [VI_FILE]: chapters('Một.'),
      [EN_FILE]: chapters('One.'),
    }),
    example('Điểm a), b), c), d), đ)', 'Points a) to đ) in Vietnamese order', {
      [VI_FILE]: `<Section n="I" title="A">\n\n${['a', 'b', 'c', 'd', 'đ', 'e'].map((n) => `<Point n="${n}">\nMột.\n</Point>\n\n`).join('')}</Section>\n`,
      [EN_FILE]: `<Section n="I" title="A">\n\n${['a', 'b', 'c', 'd', 'đ', 'e'].map((n) => `<Point n="${n}">\nOne.\n</Point>\n\n`).join('')}</Section>\n`,
    }),
  ],
  *checkLoneDocument(document, _files, countChecked) {
    countChecked(document.provisions.size);
    const languages = translationState(document.facts) === 'full' ? LANGUAGES : (['vi'] as const);
    for (const language of languages) {
      yield* checkSiblings(document, document.children, language);
      for (const provision of document.provisions.values()) {
        yield* checkSiblings(document, provision.children, language);
      }
      for (const articles of seriesOfArticles(document)) yield* checkSeries(document, articles, language);
    }
  },
};

/** The articles of the document and of each annex: they run on over parts, chapters and sections. */
function seriesOfArticles(document: Document): readonly (readonly Provision[])[] {
  const articles = [...document.provisions.values()].filter(({ kind }) => kind === 'article');
  const annexOf = (provision: Provision): ProvisionId | null =>
    ancestorsOf(document, provision).find(({ kind }) => kind === 'annex')?.id ?? null;
  return [...Map.groupBy(articles, annexOf).values()];
}

/** Checks that the numbers of one level run on, but for articles. */
function* checkSiblings(
  document: Document,
  ids: readonly ProvisionId[],
  language: Language,
): Generator<RuleIssue> {
  const numbered = ids
    .map((id) => provisionOf(document, id))
    .filter(
      ({ kind, num, dash }) => num !== null && dash === null && kind !== 'article' && kind !== 'provision',
    );
  const series = Map.groupBy(
    numbered,
    ({ kind, num }) => `${kind} ${numberStyle(splitInserted(num ?? '').base)}`,
  );
  for (const one of series.values()) yield* checkSeries(document, one, language);
}

/** Checks that numbers run on, in the order of one language file. */
function* checkSeries(
  document: Document,
  series: readonly Provision[],
  language: Language,
): Generator<RuleIssue> {
  const placed = series.flatMap(({ id, num, parent, wording }) => {
    const span = wording[language]?.span;
    return num === null || span === undefined ? [] : [{ id, num, parent, span }];
  });
  const rows = placed
    .toSorted((a, b) => a.span.start - b.span.start)
    .map((row) => {
      const { base, inserted } = splitInserted(row.num);
      return { ...row, base, inserted };
    });
  // An inserted number carries the value of the one that it follows.
  const values = rows.map(({ base }) => numberValue(base));
  let last = 0;
  let lastInserted = 0;
  for (const [index, { id, num, base, inserted, parent, span }] of rows.entries()) {
    const value = values[index] ?? 0;
    const expected = last + 1;
    const runsOn = inserted === 0 ? value === expected : value === last && inserted === lastInserted + 1;
    const other = runsOn || inserted > 0 ? null : findExchanged(values, index, expected);
    if (!runsOn) {
      const next = numberAt(expected, base);
      yield {
        span,
        subjectIds: formatTarget(document.id, id),
        requires: [{ of: formatTarget(document.id, parent), part: 'children', language }],
        // Ids follow from numbers: what is cited or quoted by id may now be another provision.
        unsettles: [{ of: formatTarget(document.id, parent), part: 'whole' }],
        message:
          other === null
            ? formatGap(last === 0 ? null : numberAt(last, base), next, num)
            : formatExchange(num, next),
      };
      if (other !== null) values[other] = value;
    }
    // Continue from the number found, so that one gap is one finding; past one that is wrong by itself.
    const isAlone = !runsOn && (other !== null || values[index + 1] === expected + 1);
    last = Number.isNaN(value) || isAlone ? expected : value;
    lastInserted = inserted;
  }
}

/** The place of the number that belongs here, if the number found here belongs there. */
function findExchanged(values: readonly number[], index: number, expected: number): number | null {
  const other = values.indexOf(expected, index + 1);
  return other !== -1 && values[index] === expected + other - index ? other : null;
}

function formatGap(after: string | null, next: string, num: string): Localized {
  return {
    vi: `${after === null ? 'Số đầu tiên' : `Sau ${after}`} phải là ${next}, ở đây là ${num}. Xem lại theo bản gốc: có thể sót một đoạn hoặc sai thứ tự.`,
    en: `${after === null ? 'The first number here' : `After ${after}`} should be ${next}, found ${num}. Compare with the original: a provision may be missing or out of order.`,
  };
}

function formatExchange(num: string, next: string): Localized {
  return {
    vi: `Số ${num} và số ${next} bị đổi chỗ cho nhau. Xếp lại theo bản gốc.`,
    en: `Numbers ${num} and ${next} have changed places. Put them in the order of the original.`,
  };
}
