import type { Localized } from '../../../language/language.ts';
import { type Corpus, placeOfSpan } from '../../../model/corpus.ts';
import type { LedgerMark, LedgerProblem } from '../../../model/parse-issue.ts';
import { LEDGER_FILE, LEDGER_PARTS, spanOfEntry, splitKey } from '../../../model/promises/ledger.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { example } from '../../examples/example-base.ts';
import { LEDGER_EXAMPLE, ledgerChangeExample, ledgerExample } from '../../examples/ledger-example.ts';
import { listIds } from '../../messages/promised-words.ts';
import { contentPromises, gonePromises, isOfOtherContent } from './own-ledger.ts';

export const malformedLedger: CorpusRule<'malformed-ledger'> = {
  id: 'malformed-ledger',
  group: 'promises',
  severity: 'error',
  acceptsExceptions: false,
  title: {
    vi: 'Tệp ledger.json là của nội dung này, đúng dạng và đúng thứ tự',
    en: 'The file ledger.json belongs to this content, is well formed and in order',
  },
  explanation: {
    vi: 'Tệp này do lệnh npm run check -- --accept ghi: mỗi mục một dòng, xếp theo mã, không mục nào lặp lại. Thường chỉ sai sau khi gộp hai bản của tệp bằng tay: giữ dòng của cả hai bản, xếp lại theo mã, và kiểm tra dấu phẩy.',
    en: 'The file is written by npm run check -- --accept: one entry on each line, sorted by key, none repeated. It usually goes wrong only when two versions are merged by hand: keep the lines of both, sort them by key, and check the commas.',
  },
  unitLabel: { vi: 'mục trong ledger.json', en: 'entries of ledger.json' },
  failing: [
    ledgerChangeExample('Thiếu dấu phẩy', 'A comma is missing', [
      '"2026-11-22",\n    "body:chu',
      '"2026-11-22"\n    ▶"body:chu',
    ]),
    ledgerChangeExample('Còn dấu của lần gộp hai bản', 'Marks left from a merge', [
      '    "body:chu',
      '▶<<<<<<< HEAD\n    "body:chu',
    ]),
    ledgerChangeExample('Sai thứ tự', 'Out of order', [
      '    "body:cap-uy-mau"',
      '    ▶"term:an-sinh": "2026-11-22",\n    "body:cap-uy-mau"',
    ]),
    ledgerChangeExample('Một mã hai dòng', 'One id on two lines', [
      '    "body:chu',
      '    ▶"body:cap-uy-mau": "2026-11-20",\n    "body:chu',
    ]),
    ledgerChangeExample('Ngày không có thật', 'A day that does not exist', [
      '"body:chu-tich-mau": "2026-11-22"',
      '▶"body:chu-tich-mau": "2026-11-31"',
    ]),
    ledgerChangeExample('Phần xác nhận của bản trước', 'Confirmations of an earlier form', [
      '"link:kh-mau-i-1-nv1>nq-mau": "9af65f5abe4827e9/992774812a7c245f",\n    "link:kh-mau-i-1-nv2>nq-mau": "89abc558ce046c14/992774812a7c245f"',
      '▶"link:kh-mau-i-1-nv1>nq-mau": "9af65f5abe4827e9",\n    "link:kh-mau-i-1-nv2>nq-mau": "89abc558ce046c14"',
    ]),
    ledgerChangeExample('Loại lạ', 'An unknown type', ['"term:bao-cao"', '▶"tern:bao-cao"']),
    example('Tệp của một nội dung khác', 'The file of another content', {
      ...ledgerExample(),
      [LEDGER_FILE]: LEDGER_EXAMPLE.replaceAll('mau', 'khac').replace('"body', '▶"body'),
    }),
  ],
  passing: [example('Đúng dạng', 'Well formed', ledgerExample())],
  *check(corpus, countChecked) {
    const { ledger, parseIssues } = corpus;
    countChecked((ledger?.promised.size ?? 0) + (ledger?.confirmed.size ?? 0));
    for (const parseIssue of parseIssues) {
      if (parseIssue.type !== 'ledger') continue;
      countChecked();
      yield { span: parseIssue.span, message: formatMessage(corpus, parseIssue.problem) };
    }
    const gone = gonePromises(corpus);
    const [first] = gone;
    const entry = ledger?.promised.get(first ?? '');
    if (first === undefined || entry === undefined || !isOfOtherContent(corpus)) return;
    yield {
      span: spanOfEntry(first, entry),
      message: formatOtherMessage(gone, contentPromises(corpus).length),
    };
  },
};

const MARKS: Readonly<Record<LedgerMark, Localized>> = {
  opening: { vi: 'dấu “{”', en: 'a “{”' },
  part: {
    vi: '“promised” hoặc “confirmed” trong dấu nháy kép',
    en: '“promised” or “confirmed” in double quotes',
  },
  entry: {
    vi: 'một mục dạng "loại:mã": "giá trị"; nếu không còn mục nào thì bỏ dấu phẩy ở dòng trên',
    en: 'an entry in the form "type:id": "value"; if no entry follows, remove the comma on the line above',
  },
  colon: { vi: 'dấu hai chấm', en: 'a colon' },
  comma: { vi: 'dấu phẩy, hoặc dấu “}” nếu hết mục', en: 'a comma, or “}” where the entries end' },
  end: { vi: 'hết tệp', en: 'the end of the file' },
};

function formatOtherMessage(gone: readonly string[], of: number): Localized {
  const ids = listIds(gone.map((key) => splitKey(key).id));
  return {
    vi: `Tệp này có lẽ của một nội dung khác: ${gone.length} trong ${of} mã đã cam kết không có ở đây (${ids.vi}). Lấy lại tệp ledger.json của nội dung này; nội dung mới, chưa ai dẫn tới, thì để hai phần của tệp trống rồi chạy npm run check -- --accept new.`,
    en: `This file seems to belong to another content: ${gone.length} of ${of} promised ids are not here (${ids.en}). Restore the ledger.json of this content; for new content that nobody links to yet, leave both parts of the file empty and run npm run check -- --accept new.`,
  };
}

function formatMessage(corpus: Corpus, problem: LedgerProblem): Localized {
  switch (problem.type) {
    case 'syntax': {
      const { vi, en } = MARKS[problem.expected];
      return { vi: `Sai cú pháp JSON: ở đây cần ${vi}.`, en: `Invalid JSON: ${en} is expected here.` };
    }
    case 'merge-mark':
      return {
        vi: 'Đây là dấu còn lại khi hai bản của tệp chưa gộp xong. Giữ dòng của cả hai bản, xếp theo mã, rồi bỏ các dấu này.',
        en: 'This mark is left from an unfinished merge. Keep the lines of both versions, sorted by key, and remove the marks.',
      };
    case 'not-text':
      return {
        vi: `Giá trị của “${problem.key}” phải là một chuỗi trong dấu nháy kép.`,
        en: `The value of “${problem.key}” must be a text in double quotes.`,
      };
    case 'unknown-part':
      return {
        vi: `Không có phần “${problem.name}”, hoặc phần này lặp lại. Tệp gồm hai phần: ${LEDGER_PARTS.join(', ')}.`,
        en: `There is no part “${problem.name}”, or it appears twice. The file has two parts: ${LEDGER_PARTS.join(', ')}.`,
      };
    case 'missing-part':
      return {
        vi: `Thiếu phần “${problem.name}”. Thêm "${problem.name}": {}.`,
        en: `The part “${problem.name}” is missing. Add "${problem.name}": {}.`,
      };
    case 'unknown-type':
      return {
        vi: `“${problem.key}” không bắt đầu bằng một loại được dùng ở đây: ${problem.known.join(', ')}. Sửa hoặc bỏ dòng này.`,
        en: `“${problem.key}” does not begin with a type that is used here: ${problem.known.join(', ')}. Correct or remove the line.`,
      };
    case 'wrong-id':
      return {
        vi: `“${problem.key}” không đúng dạng “${problem.form}”. Sửa hoặc bỏ dòng này.`,
        en: `“${problem.key}” is not in the form “${problem.form}”. Correct or remove the line.`,
      };
    case 'former-form':
      return {
        vi: 'Phần “confirmed” từ dòng này là của bản ledger.json trước, mỗi mục chỉ có một mã kiểm tra. Lấy đúng tệp của bản này; nếu không có thì bỏ mọi mục của phần đó, đọc lại các bản dịch, rồi chạy npm run check -- --accept new.',
        en: 'From this line on “confirmed” is of an earlier form of ledger.json, with one check code for each entry. Restore the file of this edition; if there is none, remove every entry of that part, read the translations again, then run npm run check -- --accept new.',
      };
    case 'wrong-value':
      return problem.expected === 'day'
        ? {
            vi: `“${problem.found}” không phải là một ngày có thật, dạng 2026-11-22. Ghi ngày cam kết giữ mã.`,
            en: `“${problem.found}” is not a calendar day in the form 2026-11-22. Give the day of the promise.`,
          }
        : {
            vi: `“${problem.found}” không phải hai mã kiểm tra như lệnh --accept ghi. Bỏ dòng này, rồi xác nhận lại bằng npm run check -- --accept.`,
            en: `“${problem.found}” is not two check codes as --accept writes them. Remove the line and confirm again with npm run check -- --accept.`,
          };
    case 'duplicate': {
      const { line } = placeOfSpan(corpus, problem.first);
      return {
        vi: `“${problem.key}” đã có ở dòng ${line}. Giữ một dòng; nếu hai ngày khác nhau thì giữ ngày sớm hơn.`,
        en: `“${problem.key}” is already on line ${line}. Keep one of the two; if the days differ, the earlier.`,
      };
    }
    case 'unsorted': {
      const side = { before: { vi: 'trước', en: 'before' }, after: { vi: 'sau', en: 'after' } }[problem.side];
      return {
        vi: `Các dòng xếp theo mã: dòng này phải đứng ${side.vi} “${problem.other}”. Chuyển dòng về đúng chỗ.`,
        en: `Lines are sorted by key: this one belongs ${side.en} “${problem.other}”. Move it to its place.`,
      };
    }
  }
}
