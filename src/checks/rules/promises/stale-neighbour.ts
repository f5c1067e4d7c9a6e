import { formatDay } from '../../../language/dates.ts';
import { neighbourFile } from '../../../model/references/neighbour.ts';
import type { CorpusRule } from '../../engine/rule.ts';
import { example } from '../../examples/example-base.ts';
import { neighbourExample } from '../../examples/neighbour-example.ts';

/** Days for which a list holds where `site.yaml` states no other number. */
const LIMIT = 180;
const DAY = 24 * 60 * 60 * 1000;

const EDITION = { 'edition.yaml': 'date: 2026-11-30\n' };

export const staleNeighbour: CorpusRule<'stale-neighbour'> = {
  id: 'stale-neighbour',
  group: 'promises',
  severity: 'warning',
  title: {
    vi: 'Danh sách của sổ tay khác không cũ quá so với bản đăng',
    en: 'The list of another site is not much older than the edition',
  },
  explanation: {
    vi: 'Sổ tay khác cũng thay đổi: đoạn có thể được thêm, đổi mã. Danh sách có ngày trước bản đăng quá 180 ngày, hoặc quá số ngày ghi ở mục days của site.yaml, thì tải lại /api/v1/index.json của sổ tay ấy. Tải lại mà ngày vẫn cũ thì sổ tay ấy chưa có bản mới: tăng số ngày.',
    en: 'Another site changes too: provisions are added, ids change. When a list is more than 180 days older than the edition, or than the number of days under days in site.yaml, fetch /api/v1/index.json of that site again. If the day is still the old one, that site has no new edition: allow more days.',
  },
  unitLabel: { vi: 'danh sách', en: 'lists' },
  failing: [
    example('Danh sách cũ', 'An old list', {
      ...EDITION,
      ...neighbourExample({ date: '2026-05-01' }),
      'site.yaml': 'neighbours:\n  ▶tinh: { url: "https://so-tay.example.vn/" }\n',
    }),
    example('Cũ hơn số ngày đã ghi', 'Older than the days stated', {
      ...EDITION,
      ...neighbourExample(),
      'site.yaml': 'neighbours:\n  ▶tinh: { url: "https://so-tay.example.vn/", days: 7 }\n',
    }),
  ],
  passing: [
    example('Danh sách còn mới', 'A recent list', { ...EDITION, ...neighbourExample() }),
    example('Cho phép cũ hơn', 'More days allowed', {
      ...EDITION,
      ...neighbourExample({ date: '2026-05-01' }),
      'site.yaml': 'neighbours:\n  tinh: { url: "https://so-tay.example.vn/", days: 365 }\n',
    }),
  ],
  *check(corpus, countChecked) {
    const edition = corpus.edition?.date;
    for (const [site, { days = LIMIT }] of Object.entries(corpus.siteFacts?.neighbours ?? {})) {
      const date = corpus.neighbours.get(site)?.date ?? null;
      countChecked();
      if (edition === undefined || date === null) continue;
      const age = Math.round((Date.parse(edition) - Date.parse(date)) / DAY);
      if (age <= days) continue;
      yield {
        span: corpus.spanInYaml('site.yaml', ['neighbours', site], 'key'),
        message: {
          vi: `${neighbourFile(site)} là của bản ngày ${formatDay(date, 'vi')}, trước bản đăng ${age} ngày, quá ${days} ngày. Tải lại danh sách; nếu sổ tay ấy chưa có bản mới thì ghi days lớn hơn.`,
          en: `${neighbourFile(site)} is of the edition of ${formatDay(date, 'en')}, ${age} days before this one and more than ${days}. Fetch the list again; if that site has no new edition, state more days.`,
        },
      };
    }
  },
};
