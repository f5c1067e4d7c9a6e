import { LANGUAGES, type Language, type Localized, otherLanguage } from '../../../language/language.ts';
import { memoize } from '../../../language/memoize.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Document } from '../../../model/document.ts';
import { guidePairs, itemsMissing, sectionMissing } from '../../../model/guide-words.ts';
import type { Provision, ProvisionWording } from '../../../model/provision.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import { translationState } from '../../../model/translation/translation.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import {
  EN_FILE,
  example,
  exampleClause,
  exampleFile,
  exampleGuide,
  exampleSection,
  FACTS_FILE,
  VI_FILE,
} from '../../examples/example-base.ts';
import { issueInYaml } from '../../messages/issue-in-yaml.ts';
import {
  childrenOf,
  findLonely,
  findOtherOrder,
  findOtherShape,
  spanOfLonelyLine,
} from './language-shapes.ts';

const NAME = { vi: { vi: 'tiếng Việt', en: 'tiếng Anh' }, en: { vi: 'Vietnamese', en: 'English' } };

export const oneLanguageOnly: CorpusRule<'one-language-only'> = {
  id: 'one-language-only',
  group: 'structure',
  severity: 'error',
  title: {
    vi: 'Mỗi đoạn có đủ hai ngôn ngữ, cùng cấu trúc, cùng thứ tự',
    en: 'Every provision is in both languages, with the same structure and order',
  },
  explanation: {
    vi: 'Đường dẫn của một đoạn dùng chung cho hai ngôn ngữ. Bổ sung đoạn, tiêu đề hoặc nội dung còn thiếu vào tệp của ngôn ngữ kia. Văn bản chưa dịch, hoặc mới dịch một phần, thì ghi translation: none hoặc partial trong document.yaml.',
    en: 'One link serves a provision in both languages. Add the missing provision, heading or wording to the file of the other language. For a document that is not translated, or only in part, write translation: none or partial in document.yaml.',
  },
  unitLabel: { vi: 'đoạn và trang hướng dẫn', en: 'provisions and guide pages' },
  failing: [
    example('Khoản 2 chưa dịch', 'Clause 2 is not translated', {
      [VI_FILE]: exampleSection('A', exampleClause('Một.'), `▶${exampleClause('Hai.', '2')}`),
      [EN_FILE]: exampleSection('A', exampleClause('One.')),
    }),
    example('Gạch đầu dòng thứ nhất chưa dịch', 'The first indent is not translated', {
      [VI_FILE]: exampleSection('A', '▶<Point>\nHọp năm 2021.\n</Point>\n', '<Point>\nGhi.\n</Point>\n'),
      [EN_FILE]: exampleSection('A', '<Point>\nNote.\n</Point>\n'),
    }),
    example('Thiếu tiêu đề trong bản tiếng Anh', 'The English has no heading', {
      [VI_FILE]: '▶<Section n="I" title="A">\nMột.\n</Section>\n',
      [EN_FILE]: '<Section n="I">\nOne.\n</Section>\n',
    }),
    example('Thiếu cả tệp tiếng Anh', 'The English file is missing', { [EN_FILE]: null }),
    example(
      'Dịch một phần, nhưng đoạn đã dịch thiếu tiêu đề',
      'Translated in part, but a heading is missing',
      {
        ...translated('partial'),
        [VI_FILE]: '▶<Section n="I" title="A">\nMột.\n</Section>\n',
        [EN_FILE]: '<Section n="I">\nOne.\n</Section>\n',
      },
    ),
    example('Ghi là chưa dịch nhưng có bản tiếng Anh', 'Said to be untranslated, with an English file', {
      ...translated('▶none'),
    }),
    example('Cùng số nhưng khác loại đoạn', 'The same number, two kinds of provision', {
      [VI_FILE]: exampleSection('A', exampleClause('Một.')),
      [EN_FILE]: '<Section n="I" title="A">\n\n▶<Point n="1">\nOne.\n</Point>\n\n</Section>\n',
    }),
    example('Hai đoạn đổi chỗ cho nhau', 'Two provisions swapped', {
      [VI_FILE]: '<Preamble>\nĐầu.\n</Preamble>\n\n<Closing>\nCuối.\n</Closing>\n',
      [EN_FILE]: '▶<Closing>\nEnd.\n</Closing>\n\n<Preamble>\nHead.\n</Preamble>\n',
    }),
    example(
      'Trang hướng dẫn thiếu một phần',
      'A guide without one of its sections',
      exampleGuide('▶## Một\n\nXem `vi`.\n\n## Hai\n\nXem `en`.', '## Two\n\nSee `en`.'),
    ),
    example(
      'Trang hướng dẫn thiếu một mục của danh sách',
      'A guide without one item of a list',
      exampleGuide('## Một\n\n- Xem `vi`.\n- ▶Bấm nút.', '## One\n\n- See `vi`.'),
    ),
    example('Bảng thiếu một hàng', 'A row of a table is missing', {
      [VI_FILE]: '<Preamble>\n| Việc |\n| --- |\n| Họp |\n| ▶Ghi |\n</Preamble>\n',
      [EN_FILE]: '<Preamble>\n| Work |\n| --- |\n| Meet |\n</Preamble>\n',
    }),
  ],
  passing: [
    example('Cùng thứ tự, cùng số hàng của bảng', 'The same order, the same number of table rows', {
      [VI_FILE]:
        '<Preamble>\nĐầu.\n\n| Việc |\n| --- |\n| Họp |\n</Preamble>\n\n<Closing>\nCuối.\n</Closing>\n',
      [EN_FILE]:
        '<Preamble>\nHead.\n\n| Work |\n| --- |\n| Meet |\n</Preamble>\n\n<Closing>\nEnd.\n</Closing>\n',
    }),
    example('Chưa dịch, ghi rõ trong document.yaml', 'Not translated, and said to be so', {
      ...translated('none'),
      [EN_FILE]: null,
    }),
    example(
      'Dịch một phần: mục I chưa dịch, khoản 2 đã dịch',
      'In part: clause 2 is translated, section I is not',
      {
        ...translated('partial'),
        [VI_FILE]: exampleSection('A', exampleClause('Một.'), exampleClause('Hai.', '2')),
        [EN_FILE]: `<Section n="I">\n\n${exampleClause('Two.', '2')}\n</Section>\n`,
      },
    ),
    example('Văn bản chỉ có thông tin không cần toàn văn', 'A record needs no wording', {
      [VI_FILE]: exampleClause('Một.'),
      [EN_FILE]: exampleClause('One.'),
    }),
  ],
  *check(corpus, countChecked) {
    for (const parseIssue of corpus.parseIssues) {
      if (parseIssue.type !== 'missing-file' || parseIssue.alternate === null) continue;
      countChecked();
      yield {
        span: parseIssue.span,
        message: {
          vi: `Chưa có tệp này, trong khi đã có ${parseIssue.alternate}. Thêm bản dịch; chưa dịch thì ghi translation: none, không đăng toàn văn thì ghi textStatus: record.`,
          en: `This file is missing while ${parseIssue.alternate} exists. Add the translation; write translation: none if there is none yet, or textStatus: record if there is no text.`,
        },
      };
    }
    for (const guide of corpus.guides) {
      countChecked();
      const alternate = otherLanguage(guide.language);
      const twin = corpus.guides.find((one) => one.slug === guide.slug && one.language === alternate);
      if (twin !== undefined) {
        const missing = sectionMissing(corpus, guide, twin);
        const requires = [guide, twin].map(({ file }) => ({ file }));
        if (missing !== null)
          yield { span: missing.span, requires, message: formatSectionMessage(alternate) };
        continue;
      }
      yield {
        span: { file: guide.file, start: 0, end: 0 },
        message: {
          vi: `Trang hướng dẫn này chưa có bản ${NAME.vi[alternate]}: thêm guides/${alternate}/${guide.slug}.mdx.`,
          en: `This guide has no ${NAME.en[alternate]} page: add guides/${alternate}/${guide.slug}.mdx.`,
        },
      };
    }
    for (const pair of guidePairs(corpus)) {
      for (const { language, span } of itemsMissing(corpus, pair)) {
        const requires = LANGUAGES.map((of) => ({ file: pair[of].file }));
        yield { span, requires, message: formatItemMessage(otherLanguage(language)) };
      }
    }
  },
  *checkDocument(corpus, document, countChecked) {
    countChecked(document.provisions.size);
    for (const locate of differencesIn(document)) yield locate(corpus);
  },
};

/** A difference within a document, told with the corpus at hand: where a line is missing is known by what it names. */
type Difference = (corpus: Corpus) => RuleIssue;

/** Kept until the document is read again. */
const differencesIn = memoize((document: Document): readonly Difference[] => [...compareLanguages(document)]);

function* compareLanguages(document: Document): Generator<Difference> {
  if (translationState(document.facts) === 'none' && document.languageFiles.en !== null) {
    yield (corpus) =>
      issueInYaml(corpus, document, ['translation'], {
        vi: 'Văn bản ghi là chưa dịch nhưng có tệp en.mdx. Ghi translation: partial, hoặc bỏ mục này khi đã dịch đủ.',
        en: 'The document is marked as not translated but has a file en.mdx. Write translation: partial, or drop the key once all is translated.',
      });
  }
  for (const provision of document.provisions.values()) {
    yield* compareProvision(document, provision);
    for (const issue of findOtherOrder(document, provision.id)) yield () => issue;
  }
  for (const issue of findOtherOrder(document, null)) yield () => issue;
}

function translated(state: string) {
  return { [FACTS_FILE]: `${exampleFile(FACTS_FILE)}translation: ${state}\n` };
}

function* compareProvision(document: Document, provision: Provision): Generator<Difference> {
  const subjectIds = formatTarget(document.id, provision.id);
  for (const language of LANGUAGES) {
    const own = provision.wording[language];
    if (own === null) continue;
    const other = otherLanguage(language);
    const missing = missingPart(own, provision.wording[other]);
    if (missing === 'provision' && other === 'en' && translationState(document.facts) !== 'full') continue;
    // A child is missing with its parent: one finding is enough.
    if (missing === null || (missing === 'provision' && parentMissing(document, provision, other))) continue;
    // Told once, at the Vietnamese, where each language has another one in the same place.
    const instead = missing === 'provision' ? standsInstead(document, provision, language) : null;
    if (instead !== null && language === 'en') continue;
    const { vi, en } = MISSING[missing];
    yield (corpus) => {
      const { id, wording } =
        missing === 'provision' ? findLonely(corpus, document, provision, language) : provision;
      return {
        span: wording[language]?.span ?? own.span,
        subjectIds: [subjectIds, formatTarget(document.id, id)],
        requires: [{ of: subjectIds, part: 'wording', ...(missing === 'provision' && { language: other }) }],
        unsettles: [
          missing === 'provision'
            ? { of: formatTarget(document.id, provision.parent), part: 'whole' }
            : { of: subjectIds, part: 'wording' },
        ],
        message:
          instead === null
            ? {
                vi: `Đoạn “${id}” ${vi} trong bản ${NAME.vi[other]}. Bổ sung vào ${other}.mdx.`,
                en: `“${id}” has no ${en} in the ${NAME.en[other]} file. Add it to ${other}.mdx.`,
              }
            : {
                vi: `Ở chỗ này bản tiếng Việt có “${provision.id}”, bản tiếng Anh có “${instead}”. Dùng cùng một phần tử và cùng một số, theo bản gốc.`,
                en: `Here the Vietnamese has “${provision.id}” and the English “${instead}”. Use the same element and number, as in the original.`,
              },
      };
    };
  }
  const { vi, en } = provision.wording;
  if (vi === null || en === null) return;
  const own = [{ of: subjectIds, part: 'wording' }] as const;
  const issue = { span: en.span, subjectIds, requires: own, unsettles: own };
  if (en.kind !== vi.kind || en.num !== vi.num) {
    yield () => ({
      ...issue,
      message: {
        vi: `Đoạn “${provision.id}” là ${vi.kind} ${vi.num ?? ''} trong tiếng Việt nhưng là ${en.kind} ${en.num ?? ''} trong tiếng Anh. Dùng cùng một phần tử và cùng một số.`,
        en: `“${provision.id}” is ${vi.kind} ${vi.num ?? ''} in Vietnamese but ${en.kind} ${en.num ?? ''} in English. Use the same element and number.`,
      },
    });
  }
  const shape = vi.text === '' || en.text === '' ? null : findOtherShape(vi, en);
  if (shape !== null) {
    yield (corpus) => ({
      ...issue,
      span: spanOfLonelyLine(corpus, vi, en),
      message: {
        vi: `Đoạn “${provision.id}” ${shape.vi}. Hai ngôn ngữ phải có cùng số đoạn văn, hàng và ô.`,
        en: `“${provision.id}” ${shape.en}. Both languages must have the same number of paragraphs, rows and cells.`,
      },
    });
  }
}

function formatItemMessage(alternate: Language): Localized {
  return {
    vi: `Mục hoặc ô này không có trong bản ${NAME.vi[alternate]}. Thêm ở bản ấy, hoặc bỏ ở đây.`,
    en: `This item or cell is not in the ${NAME.en[alternate]} page. Add it there, or remove it here.`,
  };
}

function formatSectionMessage(alternate: Language): Localized {
  return {
    vi: `Phần này chưa có trong bản ${NAME.vi[alternate]}. Thêm phần ấy, hoặc bỏ ở đây.`,
    en: `This section is not in the ${NAME.en[alternate]} page. Add it there, or remove it here.`,
  };
}

/** What the other language has in the place of a provision, alone like it: the same one under another number. */
function standsInstead(document: Document, provision: Provision, language: Language): string | null {
  const siblings = childrenOf(document, provision.parent);
  const other = otherLanguage(language);
  const [only] = siblings.filter(({ wording }) => wording[language] === null);
  const isOne =
    siblings.filter(({ wording }) => wording[language] === null || wording[other] === null).length === 2;
  return isOne && only !== undefined ? only.id : null;
}

const MISSING = {
  provision: { vi: 'chưa có', en: 'counterpart' },
  heading: { vi: 'chưa có tiêu đề', en: 'heading' },
  text: { vi: 'chưa có nội dung', en: 'wording' },
} as const;

function missingPart(own: ProvisionWording, other: ProvisionWording | null): keyof typeof MISSING | null {
  if (other === null) return 'provision';
  if (own.heading !== null && other.heading === null) return 'heading';
  return own.text !== '' && other.text === '' ? 'text' : null;
}

function parentMissing(document: Document, provision: Provision, language: Language): boolean {
  const parent = provision.parent === null ? undefined : document.provisions.get(provision.parent);
  return parent !== undefined && parent.wording[language] === null;
}
