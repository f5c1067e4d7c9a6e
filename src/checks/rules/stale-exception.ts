import type { Corpus } from '../../model/corpus.ts';
import type { Localized } from '../../model/language.ts';
import { nearest } from '../../model/suggestion.ts';
import { knowledgeExample, TRANSLATION_FILE } from '../knowledge-example.ts';
import { type CorpusRule, type Finding, placesOf } from '../rule.ts';

export const EXCEPTIONS_FILE = 'exceptions.yaml';

const exception = (rule: string, place: string): string =>
  `- rule: ${rule}\n  place: ${place}\n  reason: { vi: Câu ngắn., en: A short sentence. }\n  who: Ban biên tập\n  day: 2026-11-22\n`;

/** The rules are asked for when they are needed: this one is among them. */
export const staleException = (rules: () => readonly CorpusRule[]): CorpusRule => ({
  id: 'stale-exception',
  group: 'references',
  severity: 'error',
  title: {
    vi: 'Mỗi ngoại lệ nêu một quy tắc có thật và còn cần đến',
    en: 'Every exception names a rule that exists and is still needed',
  },
  explanation: {
    vi: 'Ngoại lệ che một phát hiện đã được xem xét. Khi phát hiện ấy không còn, ngoại lệ chỉ còn che những lỗi về sau. Sửa tên quy tắc, chỗ nêu ở place, hoặc bỏ mục ấy.',
    en: 'An exception covers a finding that somebody has looked at. Once the finding is gone, all it can cover is mistakes to come. Correct the rule or the place, or take the entry out.',
  },
  subject: { vi: 'ngoại lệ', en: 'exceptions' },
  failing: [
    {
      shows: { vi: 'Không có quy tắc này', en: 'No such rule' },
      files: { [EXCEPTIONS_FILE]: exception('▶term-translations', '"kh-mau#i-1"') },
    },
    {
      shows: { vi: 'Không còn gì để chấp nhận', en: 'Nothing left to accept' },
      files: { [EXCEPTIONS_FILE]: exception('numbering', '▶kh-mau') },
    },
  ],
  passing: [
    {
      shows: { vi: 'Phát hiện vẫn còn', en: 'The finding is still there' },
      files: {
        ...knowledgeExample(TRANSLATION_FILE, ['the inspection and supervision', 'the control']),
        [EXCEPTIONS_FILE]: exception('term-translation', '"kh-mau#i-1 kiem-tra-giam-sat"'),
      },
    },
  ],
  *check(corpus, look) {
    const needed = new Map<string, ReadonlySet<string>>();
    for (const [index, { rule: id, place }] of corpus.exceptions.entries()) {
      look();
      const rule = rules().find((one) => one.id === id);
      if (rule === undefined) {
        yield { span: corpus.spanInYaml(EXCEPTIONS_FILE, [index, 'rule']), ...sayUnknown(id, rules()) };
        continue;
      }
      const places = needed.get(id) ?? placesFound(corpus, rule);
      needed.set(id, places);
      if (!places.has(place)) {
        yield { span: corpus.spanInYaml(EXCEPTIONS_FILE, [index, 'place']), message: sayIdle(id, place) };
      }
    }
  },
});

/** The places of everything that a rule finds, by all their names. */
function placesFound(corpus: Corpus, rule: CorpusRule): ReadonlySet<string> {
  const look = (): void => {};
  const findings = [
    ...(rule.check?.(corpus, look) ?? []),
    ...corpus.documents.flatMap((document) => [...(rule.checkDocument?.(corpus, document, look) ?? [])]),
  ];
  return new Set(findings.flatMap(placesOf));
}

function sayUnknown(id: string, rules: readonly CorpusRule[]): Pick<Finding, 'message' | 'suggestion'> {
  const suggestion = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  const instead: Localized =
    suggestion === null
      ? {
          vi: 'Ngoại lệ chỉ dùng cho các quy tắc của nội dung; tên quy tắc ghi trong báo cáo kiểm tra.',
          en: 'Only rules on the content take exceptions; their names stand in the report of the check.',
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

function sayIdle(rule: string, place: string): Localized {
  return {
    vi: `Quy tắc “${rule}” không còn phát hiện gì ở “${place}”. Bỏ mục này, hoặc sửa place cho đúng chỗ.`,
    en: `The rule “${rule}” finds nothing at “${place}” any more. Take this entry out, or correct its place.`,
  };
}
