import type { Localized } from '../../../language/language.ts';
import { nearest } from '../../../language/suggestion.ts';
import { type Corpus, placeOfSpan } from '../../../model/corpus.ts';
import type { Precondition } from '../../../model/preconditions.ts';
import { parseTarget } from '../../../model/provision-id.ts';
import { type CorpusRule, findAll, placesOf, type RuleIssue } from '../../engine/rule.ts';
import { EN_FILE, example } from '../../examples/example-base.ts';
import { registryExample } from '../../examples/registry-example.ts';

const EXCEPTIONS_FILE = 'exceptions.yaml';

const exception = (rule: string, place: string): string =>
  `- rule: ${rule}\n  place: ${place}\n  reason: { vi: Câu ngắn., en: A short sentence. }\n  who: Ban biên tập\n  day: 2026-11-22\n`;

/** The rules come by a function because this rule is one of them. */
export const staleException = (rules: () => readonly CorpusRule[]): CorpusRule<'stale-exception'> => ({
  id: 'stale-exception',
  group: 'references',
  severity: 'error',
  acceptsExceptions: false,
  title: {
    vi: 'Mỗi ngoại lệ nêu một quy tắc có thật và còn cần đến',
    en: 'Every exception names a rule that exists and is still needed',
  },
  explanation: {
    vi: 'Ngoại lệ bỏ qua một phát hiện đã được xem xét. Khi phát hiện ấy không còn, ngoại lệ chỉ còn che khuất lỗi về sau. Sửa tên quy tắc, chỗ nêu ở place, hoặc bỏ mục ấy. Tệp không đọc được, mã trùng, mã đã cam kết giữ ổn định mà không còn, nguyên văn khác bản nguồn thì không nhận ngoại lệ: phải sửa.',
    en: 'An exception covers a finding that somebody has examined. Once the finding is gone, it can only hide later mistakes. Correct the rule or the place, or remove the entry. Unreadable files, duplicate ids, promised ids that are gone and wording that differs from the source cannot be accepted: they must be corrected.',
  },
  unitLabel: { vi: 'ngoại lệ', en: 'exceptions' },
  failing: [
    example('Không có quy tắc này', 'No such rule', {
      [EXCEPTIONS_FILE]: exception('▶term-translations', '"kh-mau#i-1"'),
    }),
    example('Không còn gì để chấp nhận', 'Nothing left to accept', {
      [EXCEPTIONS_FILE]: exception('numbering', '▶kh-mau'),
    }),
    example('Quy tắc không nhận ngoại lệ', 'A rule without exceptions', {
      [EXCEPTIONS_FILE]: exception('▶stale-exception', EXCEPTIONS_FILE),
    }),
    example('Hai mục cho một chỗ', 'Two entries for one place', {
      ...registryExample(EN_FILE, ['the inspection and supervision', 'the control']),
      [EXCEPTIONS_FILE]:
        exception('term-translation', '"kh-mau#i-1"') + exception('term-translation', '▶"kh-mau#i-1"'),
    }),
  ],
  passing: [
    example('Phát hiện vẫn còn', 'The finding is still there', {
      ...registryExample(EN_FILE, ['the inspection and supervision', 'the control']),
      [EXCEPTIONS_FILE]: exception('term-translation', '"kh-mau#i-1 kiem-tra-giam-sat"'),
    }),
  ],
  *check(corpus, countChecked) {
    const needed = new Map<string, ReadonlySet<string>>();
    const firsts = new Map<string, number>();
    for (const [index, { rule: id, place }] of corpus.exceptions.entries()) {
      countChecked();
      const spanOf = (key: 'rule' | 'place', entry = index) =>
        corpus.spanInYaml(EXCEPTIONS_FILE, [entry, key]);
      const rule = rules().find((one) => one.id === id);
      if (rule === undefined) {
        yield { span: spanOf('rule'), ...formatUnknownMessage(id, rules()) };
        continue;
      }
      if (rule.acceptsExceptions === false) {
        const message = {
          vi: `Quy tắc “${id}” không nhận ngoại lệ. Sửa chỗ sai theo báo cáo rồi bỏ mục này.`,
          en: `The rule “${id}” takes no exceptions. Correct what the report shows, then remove this entry.`,
        };
        yield { span: spanOf('rule'), message };
        continue;
      }
      const first = firsts.get(`${id} ${place}`);
      if (first !== undefined) {
        const { line } = placeOfSpan(corpus, spanOf('place', first));
        const message = {
          vi: `Ngoại lệ này đã có ở dòng ${line}. Giữ một mục.`,
          en: `This exception is already given at line ${line}. Keep one of them.`,
        };
        yield { span: spanOf('place'), message };
        continue;
      }
      firsts.set(`${id} ${place}`, index);
      const places = needed.get(id) ?? new Set([...findAll(corpus, rule)].flatMap(placesOf));
      needed.set(id, places);
      if (places.has(place)) continue;
      const message = {
        vi: `Quy tắc “${id}” không còn phát hiện gì ở “${place}”. Bỏ mục này, hoặc sửa place cho đúng chỗ.`,
        en: `The rule “${id}” finds nothing at “${place}” any more. Remove this entry, or correct its place.`,
      };
      yield { span: spanOf('place'), requires: preconditionsOf(corpus, place), message };
    }
  },
});

/** What must have been read before a place counts as free of findings. */
function preconditionsOf(corpus: Corpus, place: string): readonly Precondition[] {
  const [name = ''] = place.split(' ');
  const task = corpus.tasksById.get(name);
  if (task !== undefined)
    return [{ of: task.key, part: 'whole' }, ...task.sources.map(({ to }) => wholeOf(to))];
  if (corpus.files.includes(name) || name.includes('/')) return [{ file: name }];
  // A name that is no document may be the id of a record in a list that was not read.
  const isOfDocument = corpus.documentsById.has(parseTarget(name)?.document ?? '');
  const unread = isOfDocument ? [] : corpus.unreadFiles.filter(isList);
  return [wholeOf(name), ...unread.map((file) => ({ file }))];
}

function wholeOf(of: string): Precondition {
  return { of, part: 'whole' };
}

function isList(file: string): boolean {
  return file.endsWith('.yaml') && !file.startsWith('documents/');
}

function formatUnknownMessage(
  id: string,
  rules: readonly CorpusRule[],
): Pick<RuleIssue, 'message' | 'suggestion'> {
  const suggestion = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  const instead: Localized =
    suggestion === null
      ? {
          vi: 'Ngoại lệ chỉ dùng cho các quy tắc của nội dung; tên quy tắc ghi trong báo cáo kiểm tra.',
          en: 'Only rules on the content take exceptions; their names are in the check report.',
        }
      : { vi: `Có phải là “${suggestion}”?`, en: `Did you mean “${suggestion}”?` };
  return {
    message: {
      vi: `Không có quy tắc nào của nội dung mang tên “${id}”. ${instead.vi}`,
      en: `No rule on the content is named “${id}”. ${instead.en}`,
    },
    ...(suggestion === null ? {} : { suggestion }),
  };
}
