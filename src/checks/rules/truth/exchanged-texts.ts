import type { Language, Localized } from '../../../language/language.ts';
import { type Corpus, placeOfSpan } from '../../../model/corpus.ts';
import type { Span } from '../../../model/diagnostic.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { changedExample, TASKS_FILE, TERMS_FILE } from '../../examples/registry-example.ts';
import { exchangedTexts, exchangedTitles, strangeNames } from '../../texts/exchanged-texts.ts';

export const exchangedTextsRule: CorpusRule<'exchanged-texts'> = {
  id: 'exchanged-texts',
  group: 'truth',
  severity: 'error',
  title: {
    vi: 'Tiếng Việt và tiếng Anh của một mục đi với nhau, không đổi chỗ với mục khác',
    en: 'The two languages of an entry belong together and have not changed places with another',
  },
  explanation: {
    vi: 'Tên, tiêu đề, lời trích, giải thích ở hai ngôn ngữ nêu cùng những thuật ngữ, cơ quan. Nếu hai mục nêu khác nhau từng đôi mà đổi chỗ thì khớp, bản dịch của hai mục đã bị đổi chỗ. Tiêu đề nhiệm vụ với lời trích, tên của một mục mà chỉ mục khác khai ở forms cũng vậy.',
    en: 'A name, title, quotation or explanation names the same terms and bodies in both languages. If two entries do not, and do so crosswise, their translations have changed places. The same holds for the title of a task and its quotation, and for the name of an entry that is a form of another entry only.',
  },
  unitLabel: { vi: 'thuật ngữ, cơ quan, nhiệm vụ', en: 'terms, bodies and tasks' },
  failing: [
    changedExample(
      'Tiêu đề tiếng Anh của hai nhiệm vụ đổi chỗ',
      'English titles of two tasks exchanged',
      TASKS_FILE,
      {
        'title: { vi: Thực hiện Nghị quyết, en: Carry out the Resolution }':
          'title: { vi: "Công đoàn mẫu kiểm tra, giám sát", en: ▶The sample committee shall report }',
        'title: { vi: Báo cáo, en: Report }':
          'title: { vi: Cấp ủy mẫu báo cáo, en: The sample union does the inspection and supervision }',
      },
    ),
    changedExample(
      'Tên tiếng Anh của hai thuật ngữ đổi chỗ',
      'English names of two terms exchanged',
      TERMS_FILE,
      {
        'en: inspection and supervision }\n  kind': 'en: ▶report }\n  kind',
        'name: { vi: báo cáo, en: report }': 'name: { vi: báo cáo, en: inspection and supervision }',
      },
    ),
    changedExample('Tiêu đề của hai nhiệm vụ đổi chỗ', 'Titles of two tasks exchanged', TASKS_FILE, {
      'title: { vi: Thực hiện Nghị quyết, en: Carry out the Resolution }':
        'title: { vi: ▶Báo cáo trước ngày 20/11/2021, en: Report before 20 November 2021 }',
      'title: { vi: Báo cáo, en: Report }':
        'title: { vi: Công đoàn thực hiện, en: The union shall carry out }',
    }),
    changedExample('Tên là cách gọi của mục khác', 'A name that is a form of another entry', TERMS_FILE, {
      'name: { vi: báo cáo, en: report }': 'name: { vi: báo cáo, en: ▶supervision }',
      'forms: { vi: ["kiểm tra, giám sát"], en: [inspection and supervision] }':
        'forms: { vi: ["kiểm tra, giám sát"], en: [inspection and supervision, supervision] }',
    }),
  ],
  passing: [
    changedExample(
      'Mỗi tiêu đề nêu cùng tên ở hai ngôn ngữ',
      'Titles that name the same in both languages',
      TASKS_FILE,
      {
        'title: { vi: Báo cáo, en: Report }':
          'title: { vi: Cấp ủy mẫu báo cáo, en: The sample committee shall report }',
      },
    ),
  ],
  *check(corpus, countChecked) {
    countChecked(corpus.tasks.length + corpus.bodies.length + corpus.terms.length);
    for (const name of strangeNames(corpus)) yield formatName(corpus, name);
    for (const pair of exchangedTexts(corpus)) yield formatPair(corpus, pair, 'en', LANGUAGES_APART);
    for (const { language, pairs } of exchangedTitles(corpus))
      yield formatPair(corpus, pairs, language, TITLES_APART);
  },
};

function formatName(
  corpus: Corpus,
  { entry, other, language, isExchange }: ReturnType<typeof strangeNames>[number],
): RuleIssue {
  const [name, forms] = [entry.name[language], `forms.${language}`];
  return {
    span: corpus.spanInYaml(entry.file, [...entry.path, 'name', language]),
    subjectIds: [entry.id, other.id],
    message: isExchange
      ? {
          vi: `“${entry.id}” và “${other.id}” đã đổi chỗ cho nhau ở name.${language} hoặc ${forms}: tên của mục này là cách gọi của mục kia. Đổi lại.`,
          en: `“${entry.id}” and “${other.id}” have changed places in name.${language} or ${forms}: the name of each is a form of the other. Change them back.`,
        }
      : {
          vi: `Tên “${name}” của “${entry.id}” là cách gọi của “${other.id}”, không có ở ${forms} của chính mục này. Sửa tên, hoặc chuyển cách gọi ấy sang mục này.`,
          en: `The name “${name}” of “${entry.id}” is a form of “${other.id}” and not under its own ${forms}. Correct the name, or move the form here.`,
        },
  };
}

/** `message` has {0} for the place of the second of the pair. */
function formatPair(
  corpus: Corpus,
  pair: ReturnType<typeof exchangedTexts>[number],
  at: Language,
  message: Localized,
): RuleIssue {
  const [span, other] = pair.map(({ record, path }) =>
    corpus.spanInYaml(record.at.file, [...record.at.path, ...path, at]),
  ) as [Span, Span];
  const { file, line } = placeOfSpan(corpus, other);
  return {
    span,
    subjectIds: pair.flatMap(({ record }) => record.subjectIds ?? []),
    message: {
      vi: message.vi.replace('{0}', () => `${file}, dòng ${line}`),
      en: message.en.replace('{0}', () => `${file}, line ${line}`),
    },
  };
}

const LANGUAGES_APART: Localized = {
  vi: 'Tiếng Việt và tiếng Anh ở đây nêu những tên khác nhau; ở {0} cũng vậy, mà đổi chỗ cho nhau thì khớp. Hai bản dịch (hoặc hai bản tiếng Việt) đã bị đổi chỗ: đổi lại.',
  en: 'The Vietnamese and the English here name different things, and so do those at {0}; exchanged, they fit. The two translations (or the two Vietnamese texts) have changed places: change them back.',
};

const TITLES_APART: Localized = {
  vi: 'Tiêu đề này không nói về lời trích của nhiệm vụ, tiêu đề ở {0} cũng vậy, mà đổi chỗ cho nhau thì khớp. Hai tiêu đề đã bị đổi chỗ: đổi lại, xem cả hai ngôn ngữ.',
  en: 'This title is not about the quotation of its task, nor is that at {0}; exchanged, they fit. The two titles have changed places: change them back, looking at both languages.',
};
