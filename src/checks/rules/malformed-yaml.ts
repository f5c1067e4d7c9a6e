import type { YamlProblem } from '../../model/fault.ts';
import type { Localized } from '../../model/language.ts';
import { EXAMPLE_BASE } from '../example-base.ts';
import { knowledgeExample, TASKS_FILE } from '../knowledge-example.ts';
import type { CorpusRule } from '../rule.ts';
import { sayYamlSyntax } from '../syntax-words.ts';

const RECORD = EXAMPLE_BASE['documents/nq-mau/document.yaml'] ?? '';
const FILE = 'documents/nq-mau/document.yaml';

export const malformedYaml: CorpusRule = {
  id: 'malformed-yaml',
  group: 'structure',
  severity: 'error',
  title: { vi: 'Tệp YAML đúng cú pháp và đủ mục', en: 'YAML files are well formed and complete' },
  explanation: {
    vi: 'Tên mục viết đúng như quy định; điều chưa biết ghi null, không để trống; ngày ghi theo dạng năm-tháng-ngày.',
    en: 'Keys are spelt as laid down; what is unknown is null, never empty; dates are year-month-day.',
  },
  subject: { vi: 'tệp YAML', en: 'YAML files' },
  failing: [
    {
      shows: { vi: 'Sai tên mục', en: 'A misspelt key' },
      files: { [FILE]: RECORD.replace('symbol:', '▶symbl:').replace('type:', '▶type:') },
    },
    {
      shows: { vi: 'Ngày không có thật', en: 'A day that does not exist' },
      files: { [FILE]: RECORD.replace('2021-06-12', '▶2021-06-31') },
    },
    {
      shows: { vi: 'Giá trị ngoài danh mục', en: 'A value off the list' },
      files: { [FILE]: RECORD.replace('record', '▶recod') },
    },
    {
      shows: { vi: 'Sai cú pháp YAML', en: 'Not YAML' },
      files: {
        [FILE]: RECORD.replace(
          '{ vi: Nghị quyết, en: Resolution }',
          '{ vi: Nghị quyết, en: Resolution',
        ).replace('symbol', '▶symbol'),
      },
    },
    {
      shows: { vi: 'Để trống thay vì null', en: 'Empty instead of null' },
      files: { [FILE]: RECORD.replace('07-NQ/MAU', '▶""') },
    },
    {
      shows: { vi: 'Câu thứ không', en: 'A sentence number nought' },
      files: knowledgeExample(TASKS_FILE, ['sentence: 1', 'sentence: ▶0']),
    },
    {
      shows: {
        vi: 'Căn cứ do ban biên tập đối chiếu mà không có lý do',
        en: 'An editorial source without a reason',
      },
      files: knowledgeExample(TASKS_FILE, [
        '- { to: nq-mau, relation: implements, basis: stated }',
        '- ▶{ to: nq-mau, relation: implements, basis: editorial }',
      ]),
    },
  ],
  passing: [
    {
      shows: { vi: 'Điều chưa biết ghi null', en: 'What is unknown is null' },
      files: { [FILE]: RECORD.replace('issuer: null', 'issuer: { vi: Cơ quan mẫu, en: the sample body }') },
    },
  ],
  *check(corpus, look) {
    look(corpus.files.filter((file) => file.endsWith('.yaml')).length);
    for (const fault of corpus.faults) {
      if (fault.type === 'yaml-syntax') {
        yield { span: fault.span, message: sayYamlSyntax(fault.detail) };
      } else if (fault.type === 'yaml-shape') {
        yield { span: fault.span, message: say(fault.path, fault.problem) };
      }
    }
  },
};

const EXPECTED: Readonly<Record<string, Localized>> = {
  date: { vi: 'một ngày có thật, dạng 2021-06-12', en: 'a day of the calendar as 2021-06-12' },
  id: {
    vi: 'chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 100 ký tự',
    en: 'lower-case letters, digits and hyphens, 100 characters at most',
  },
  target: { vi: '{văn-bản} hoặc {văn-bản}#{đoạn}', en: '{document} or {document}#{provision}' },
  sha256: { vi: '64 chữ số hệ mười sáu, chữ thường', en: '64 lower-case hexadecimal digits' },
  reason: { vi: 'mục reason khi basis là editorial', en: 'a reason where the basis is editorial' },
  'text-file': {
    vi: 'tên một tệp .txt nằm trong thư mục của văn bản, không kèm đường dẫn',
    en: 'the name of a .txt file in the folder of the document, without a path',
  },
  url: { vi: 'một địa chỉ bắt đầu bằng https://', en: 'an address that begins with https://' },
  object: { vi: 'một nhóm mục con', en: 'a group of keys' },
  array: { vi: 'một danh sách', en: 'a list' },
  string: {
    vi: 'một chuỗi chữ (chữ số hoặc true, false thì đặt trong dấu nháy kép)',
    en: 'a text (figures, true and false go between quotation marks)',
  },
  number: { vi: 'một con số', en: 'a number' },
  int: { vi: 'một số nguyên', en: 'a whole number' },
  positive: { vi: 'một số nguyên từ 1 trở lên', en: 'a whole number from 1' },
};

function say(path: string, problem: YamlProblem): Localized {
  const where = path === '' ? { vi: 'Tệp', en: 'The file' } : { vi: `Mục “${path}”`, en: `“${path}”` };
  switch (problem.type) {
    case 'unknown-key':
      return {
        vi: `Không có mục nào tên “${problem.key}”. Sửa tên hoặc bỏ mục này.`,
        en: `There is no key “${problem.key}”. Correct its name or take it out.`,
      };
    case 'missing-key':
      return {
        vi: `Thiếu mục “${path}”. Bổ sung; nếu chưa biết thì ghi null ở những mục cho phép.`,
        en: `The key “${path}” is missing. Add it; where unknown is allowed, write null.`,
      };
    case 'empty-text':
      return {
        vi: `${where.vi} đang để trống. Điền nội dung; nếu chưa biết thì ghi null ở những mục cho phép.`,
        en: `${where.en} is empty. Fill it in; where unknown is allowed, write null.`,
      };
    case 'not-one-of':
      return {
        vi: `${where.vi}: “${problem.found}” không thuộc danh mục. Chọn một trong: ${problem.allowed.join(', ')}.`,
        en: `${where.en}: “${problem.found}” is not on the list. Choose one of: ${problem.allowed.join(', ')}.`,
      };
    case 'wrong-type':
    case 'wrong-form': {
      const expected = EXPECTED[problem.expected] ?? { vi: problem.expected, en: problem.expected };
      return { vi: `${where.vi} cần ${expected.vi}.`, en: `${where.en} takes ${expected.en}.` };
    }
  }
}
