import { LANGUAGES } from '../../../language/language.ts';
import { resolveTarget } from '../../../model/corpus.ts';
import { FORMER_WORDING_FILE, wordsInLines } from '../../../model/promises/former-wording.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { example } from '../../examples/example-base.ts';

const NOW = 'Thực hiện Nghị quyết số 07-NQ/MAU, ngày 12/6/2021.';
const entry = (vi: string): string => `- provision: kh-mau#i-1\n  day: 2026-11-22\n  text:\n    vi: ${vi}\n`;

export const formerWording: CorpusRule<'former-wording'> = {
  id: 'former-wording',
  group: 'promises',
  severity: 'error',
  title: {
    vi: 'Nội dung trước đây của một đoạn khác với nội dung hiện nay',
    en: 'The former wording of a provision differs from its present one',
  },
  explanation: {
    vi: 'Đoạn có nội dung được sửa sau khi đăng thì trang của đoạn ghi ngày sửa và cho xem nội dung trước đó, lấy ở content/former-wording.yaml. Lệnh npm run changes so hai bản và viết sẵn các mục ấy. Mục ghi lại đúng nội dung hiện nay, hoặc ghi hai lần, thì bỏ đi.',
    en: 'Where the words of a provision were changed after they were published, its page gives the day and shows the former words, from content/former-wording.yaml. The command npm run changes compares two editions and writes these entries. Remove an entry that repeats the present words, or that stands twice.',
  },
  unitLabel: { vi: 'nội dung trước đây', en: 'former wordings' },
  failing: [
    example('Ghi lại nội dung hiện nay', 'The present words', {
      [FORMER_WORDING_FILE]: entry(`▶"${NOW}"`),
    }),
    example('Ghi hai lần', 'Given twice', {
      [FORMER_WORDING_FILE]: `${entry('Thực hiện Nghị quyết.')}${entry('▶Triển khai Nghị quyết.')}`,
    }),
  ],
  passing: [
    example('Nội dung trước đây', 'A former wording', {
      [FORMER_WORDING_FILE]: `${entry('Thực hiện Nghị quyết.')}    en: To carry out the Resolution.\n`,
    }),
    example('Nội dung trước nữa', 'An earlier one', {
      [FORMER_WORDING_FILE]: `${entry('Thực hiện Nghị quyết.')}${entry('Triển khai Nghị quyết.').replace('22', '20')}`,
    }),
  ],
  *check(corpus, countChecked) {
    const seen = new Set<string>();
    for (const [index, { provision: key, day, text }] of corpus.formerWording.entries()) {
      const provision = resolveTarget(corpus, key)?.provision ?? null;
      for (const language of LANGUAGES) {
        const words = text[language];
        if (words === undefined) continue;
        countChecked();
        const issue = {
          span: corpus.spanInYaml(FORMER_WORDING_FILE, [index, 'text', language]),
          subjectIds: key,
        };
        const wording = provision?.wording[language] ?? null;
        if (wording !== null && words === wordsInLines(wording.heading, wording.text)) {
          yield {
            ...issue,
            requires: [{ of: key, part: 'wording' }],
            message: {
              vi: `Đây là nội dung hiện nay của “${key}”, không phải nội dung trước đó. Ghi nội dung trước ngày sửa, hoặc bỏ mục này.`,
              en: `These are the present words of “${key}”, not former ones. Give the words before the change, or remove the entry.`,
            },
          };
        }
        const place = `${key} ${day} ${language}`;
        if (seen.has(place)) {
          yield {
            ...issue,
            message: {
              vi: `Nội dung của “${key}” trước ngày này đã được ghi ở trên. Giữ một mục; nếu sửa hai lần thì ghi hai ngày.`,
              en: `The words of “${key}” before this day are given above. Keep one entry; of two changes, give the day of each.`,
            },
          };
        }
        seen.add(place);
      }
    }
  },
};
