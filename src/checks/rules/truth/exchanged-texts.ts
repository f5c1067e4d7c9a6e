import { type Corpus, placeOfSpan } from '../../../model/corpus.ts';
import type { CorpusRule, RuleIssue } from '../../engine/rule.ts';
import { changedExample, TASKS_FILE, TERMS_FILE } from '../../examples/registry-example.ts';
import { exchangedTexts, strangeNames } from '../../texts/exchanged-texts.ts';

export const exchangedTextsRule: CorpusRule<'exchanged-texts'> = {
  id: 'exchanged-texts',
  group: 'truth',
  severity: 'error',
  title: {
    vi: 'Tiếng Việt và tiếng Anh của một mục đi với nhau, không đổi chỗ với mục khác',
    en: 'The two languages of an entry belong together and have not changed places with another',
  },
  explanation: {
    vi: 'Tên, tiêu đề, lời trích, giải thích ở hai ngôn ngữ nêu cùng những thuật ngữ, cơ quan. Nếu hai mục nêu khác nhau từng đôi mà đổi chỗ thì khớp, bản dịch của hai mục đã bị đổi chỗ. Tên của một mục mà chỉ mục khác khai ở forms cũng vậy.',
    en: 'A name, title, quotation or explanation names the same terms and bodies in both languages. If two entries do not, and do so crosswise, their translations have changed places. The same holds for the name of an entry that is a form of another entry only.',
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
    for (const pair of exchangedTexts(corpus)) yield formatPair(corpus, pair);
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

function formatPair(corpus: Corpus, pair: ReturnType<typeof exchangedTexts>[number]): RuleIssue {
  const spanOf = ({ record: { at }, path }: (typeof pair)[0]): RuleIssue['span'] =>
    corpus.spanInYaml(at.file, [...at.path, ...path, 'en']);
  const { file, line } = placeOfSpan(corpus, spanOf(pair[1]));
  return {
    span: spanOf(pair[0]),
    subjectIds: pair.flatMap(({ record }) => record.subjectIds ?? []),
    message: {
      vi: `Tiếng Việt và tiếng Anh ở đây nêu những tên khác nhau; ở ${file}, dòng ${line} cũng vậy, mà đổi chỗ cho nhau thì khớp. Hai bản dịch (hoặc hai bản tiếng Việt) đã bị đổi chỗ: đổi lại.`,
      en: `The Vietnamese and the English here name different things, and so do those at ${file}, line ${line}; exchanged, they fit. The two translations (or the two Vietnamese texts) have changed places: change them back.`,
    },
  };
}
