import type { Localized } from '../../../language/language.ts';
import type { YamlProblem } from '../../../model/parse-issue.ts';
import type { CorpusRule, Example } from '../../engine/rule.ts';
import {
  example,
  exampleFile,
  exampleHead,
  exampleSource,
  RECORD_FILE,
} from '../../examples/example-base.ts';
import { BODIES_FILE, changedExample, TASKS_FILE } from '../../examples/registry-example.ts';
import { formatYamlSyntaxMessage } from './syntax-words.ts';

/** An example that changes some words of the record: what stands there, and what is put in its place. */
const recordExample = (vi: string, en: string, changes: Readonly<Record<string, string>>): Example =>
  example(vi, en, { [RECORD_FILE]: exampleFile(RECORD_FILE, ...Object.entries(changes)) });

export const malformedYaml: CorpusRule<'malformed-yaml'> = {
  id: 'malformed-yaml',
  group: 'structure',
  severity: 'error',
  acceptsExceptions: false,
  title: { vi: 'Tệp YAML đúng cú pháp và đủ mục', en: 'YAML files are well formed and complete' },
  explanation: {
    vi: 'Tên mục viết đúng như quy định; điều chưa biết ghi null, không để trống; ngày ghi theo dạng năm-tháng-ngày.',
    en: 'Keys are spelt as prescribed; what is unknown is null, never empty; dates are year-month-day.',
  },
  unitLabel: { vi: 'tệp YAML và phần đầu trang hướng dẫn', en: 'YAML files and heads of guide pages' },
  failing: [
    recordExample('Sai tên mục', 'A misspelt key', { 'symbol:': '▶symbl:' }),
    recordExample('Câu có dấu phẩy, không đặt trong dấu nháy', 'A sentence with a comma, without quotes', {
      'vi: Nghị quyết,': 'vi: Nghị quyết, ▶quyết định chung,',
    }),
    recordExample('Ngày không có thật', 'A day that does not exist', { '2021-06-12': '▶2021-06-31' }),
    recordExample('Giá trị ngoài danh mục', 'A value not on the list', { record: '▶recod' }),
    recordExample('Sai cú pháp YAML', 'Invalid YAML', {
      '{ vi: Nghị quyết, en: Resolution }': '{ vi: Nghị quyết, en: Resolution',
      symbol: '▶symbol',
    }),
    recordExample('Hai bản của tệp chưa gộp xong', 'Two versions not merged', {
      symbol: '▶<<<<<<< HEAD\nsymbol',
    }),
    recordExample('Dấu nháy cong thay cho dấu nháy thẳng', 'Curly marks instead of straight ones', {
      'vi: Nghị quyết, en: Resolution': 'vi: ▶“Nghị quyết”, en: Resolution',
    }),
    recordExample('Chữ viết bằng mã ký tự', 'A letter written as a code', {
      'vi: Nghị quyết,': 'vi: "Nghị▶\\u00a0quyết",',
    }),
    changedExample('Dấu # cắt mất một phần', 'A # that cuts off a part', TASKS_FILE, {
      'sources:\n      - { to: nq-mau, relation: implements, basis: stated }':
        'sources:\n      - to: kh-mau ▶#i\n        relation: implements\n        basis: stated',
    }),
    recordExample('Dấu cách ở cuối', 'A space at the end', { 'vi: Nghị quyết,': 'vi: ▶"Nghị quyết ",' }),
    example('Nguồn viết thành danh sách', 'Sources written as a list', {
      'sources.yaml': '▶- id: bao-mau\n  kind: press\n',
    }),
    example('Địa chỉ có dấu cách', 'An address with a space', {
      'sources.yaml': exampleSource('▶https://bao-mau.example/bai viet'),
    }),
    changedExample('Cách gọi chỉ có ở một ngôn ngữ', 'Forms in one language only', BODIES_FILE, {
      'forms: { vi: [Cấp ủy mẫu], en: [sample committee] }': 'forms: ▶{ vi: [Cấp ủy mẫu], en: [] }',
    }),
    example('Phần đầu trang hướng dẫn thiếu mục', 'A guide page without a key', {
      'guides/vi/in.mdx': `${exampleHead('In').replace('title: In', '▶titel: In')}Một.\n`,
      'guides/en/in.mdx': '▶One.\n',
    }),
    recordExample('Để trống thay vì null', 'Empty instead of null', { '07-NQ/MAU': '▶""' }),
    changedExample('Câu thứ không', 'Sentence number zero', TASKS_FILE, {
      'sentence: 1': 'sentence: ▶0',
    }),
    changedExample(
      'Văn bản do ban biên tập liên hệ mà không có lý do',
      'An editorial link without a reason',
      TASKS_FILE,
      {
        '- { to: nq-mau, relation: implements, basis: stated }':
          '- ▶{ to: nq-mau, relation: implements, basis: editorial }',
      },
    ),
  ],
  passing: [
    example('Trang hướng dẫn có đủ phần đầu', 'A guide page with a complete head', {
      'guides/vi/in.mdx': `${exampleHead('In')}Một.\n`,
      'guides/en/in.mdx': `${exampleHead('Print')}One.\n`,
    }),
    recordExample('Điều chưa biết ghi null', 'What is unknown is null', {
      'issuer: null': 'issuer: { vi: Cơ quan mẫu, en: the sample body }',
    }),
  ],
  *check(corpus, countChecked) {
    countChecked(corpus.files.filter((file) => file.endsWith('.yaml')).length + corpus.guides.length);
    for (const parseIssue of corpus.parseIssues) {
      if (parseIssue.type === 'yaml-syntax') {
        yield { span: parseIssue.span, message: formatYamlSyntaxMessage(parseIssue.detail) };
      } else if (parseIssue.type === 'yaml-shape') {
        const { span, path, problem } = parseIssue;
        const meant = problem.type === 'unknown-key' ? problem.meant : null;
        yield { span, message: formatMessage(path, problem), ...(meant && { suggestion: meant }) };
      }
    }
  },
};

const EXPECTED: Readonly<Record<string, Localized>> = {
  date: { vi: 'một ngày có thật, dạng 2021-06-12', en: 'a calendar day in the form 2021-06-12' },
  id: {
    vi: 'chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 100 ký tự',
    en: 'lower-case letters, digits and hyphens, 100 characters at most',
  },
  target: { vi: '{văn-bản} hoặc {văn-bản}#{đoạn}', en: '{document} or {document}#{provision}' },
  'provision-key': { vi: '{văn-bản}#{đoạn}', en: '{document}#{provision}' },
  'former-text': { vi: 'nội dung bằng ít nhất một ngôn ngữ', en: 'words in one language at least' },
  sha256: { vi: '64 chữ số hệ mười sáu, chữ thường', en: '64 lower-case hexadecimal digits' },
  reason: { vi: 'mục reason khi basis là editorial', en: 'a reason where the basis is editorial' },
  'unknown-reason': {
    vi: 'tên một lý do có ở mục reasons của tệp',
    en: 'the name of a reason under reasons of the file',
  },
  'text-file': {
    vi: 'tên một tệp .txt nằm trong thư mục của văn bản, không kèm đường dẫn',
    en: 'the name of a .txt file in the folder of the document, without a path',
  },
  'file-name': {
    vi: 'chữ không dấu và chữ số, giữa các từ là một dấu gạch nối',
    en: 'letters without marks and digits, a single hyphen between words',
  },
  trimmed: {
    vi: 'chữ không có dấu cách ở đầu và cuối',
    en: 'a text without spaces at its beginning or end',
  },
  'both-languages': {
    vi: 'cách gọi bằng cả hai ngôn ngữ, hoặc để trống cả hai',
    en: 'forms in both languages, or in neither',
  },
  abbreviation: {
    vi: 'chữ viết tắt, vì kind là abbreviation; nếu không có thì ghi kind: term',
    en: 'the abbreviation, as kind is abbreviation; without one, write kind: term',
  },
  url: {
    vi: 'một địa chỉ đầy đủ bắt đầu bằng https://, không có dấu cách, tên đăng nhập hay mật khẩu',
    en: 'a full address that begins with https://, without spaces, user name or password',
  },
  record: {
    vi: 'các mục mang mã: mã đứng đầu dòng, không có dấu “-”, sau mã là dấu hai chấm',
    en: 'keys that are ids: each begins a line, without a “-”, and a colon follows it',
  },
  object: { vi: 'một nhóm mục con', en: 'a group of keys' },
  array: { vi: 'một danh sách', en: 'a list' },
  string: {
    vi: 'một chuỗi chữ (chữ số hoặc true, false thì đặt trong dấu nháy kép)',
    en: 'a text (numbers, true and false go in double quotes)',
  },
  number: { vi: 'một con số', en: 'a number' },
  int: { vi: 'một số nguyên', en: 'a whole number' },
  positive: { vi: 'một số nguyên từ 1 trở lên', en: 'a whole number of 1 or more' },
};

function formatMessage(path: string, problem: YamlProblem): Localized {
  const where = path === '' ? { vi: 'Tệp', en: 'The file' } : { vi: `Mục “${path}”`, en: `“${path}”` };
  switch (problem.type) {
    case 'unknown-key': {
      const { key, meant } = problem;
      // No key has a space: it is the rest of a sentence that a comma cut in two.
      if (meant === null && key.includes(' ')) {
        return {
          vi: `“${key}” đứng sau dấu phẩy trong dấu { } nên bị hiểu là tên mục. Câu có dấu phẩy thì đặt cả câu trong dấu nháy kép.`,
          en: `“${key}” follows a comma inside { } and is read as a key. Put a sentence with a comma in double quotes.`,
        };
      }
      return {
        vi: `Không có mục nào tên “${key}”. ${meant === null ? 'Sửa tên hoặc bỏ mục này.' : `Có phải là “${meant}”?`}`,
        en: `There is no key “${key}”. ${meant === null ? 'Correct its name or remove it.' : `Did you mean “${meant}”?`}`,
      };
    }
    case 'missing-head':
      return {
        vi: `Trang hướng dẫn này chưa có phần đầu. Ngay từ dòng đầu tệp, ghi giữa hai dòng --- các mục: ${problem.keys.join(', ')}.`,
        en: `This guide page has no head. Starting on the first line of the file, write between two lines ---: ${problem.keys.join(', ')}.`,
      };
    case 'missing-key':
      return {
        vi: `Thiếu mục “${path}”. Bổ sung; nếu chưa biết thì ghi null ở những mục cho phép.`,
        en: `The key “${path}” is missing. Add it; if it is not known and null is allowed, write null.`,
      };
    case 'empty-text':
      return {
        vi: `${where.vi} đang để trống. Điền nội dung; nếu chưa biết thì ghi null ở những mục cho phép.`,
        en: `${where.en} is empty. Fill it in; if it is not known and null is allowed, write null.`,
      };
    case 'not-one-of':
      return {
        vi: `${where.vi}: “${problem.found}” không thuộc danh mục. Chọn một trong: ${problem.allowed.join(', ')}.`,
        en: `${where.en}: “${problem.found}” is not on the list. Choose one of: ${problem.allowed.join(', ')}.`,
      };
    case 'wrong-type':
    case 'wrong-form': {
      const expected = EXPECTED[problem.expected] ?? { vi: problem.expected, en: problem.expected };
      return { vi: `${where.vi} cần ${expected.vi}.`, en: `${where.en} needs ${expected.en}.` };
    }
  }
}
