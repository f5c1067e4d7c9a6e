import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '../../src/site/csp.ts';
import type { Answer } from './ask.ts';
import { lackingSources } from './policy.ts';
import { error, ifAny, type Symptom, warning } from './symptom.ts';
import type { Visit } from './visit-site.ts';

const TEXT = /^(?:text\/|application\/(?:json|xml|(?:x-)?javascript)|image\/svg)/;
const SMALLEST_TO_PACK = 2000;
const DAY = 86_400;
const HOUR = 3600;

/** How long files may be kept, whether they are packed, and what they tell browsers to refuse. */
export function ofHeaders({ address, front, files }: Visit): readonly Symptom[] {
  const answers = [front, ...[...files.values()].filter(({ status }) => status === 200)];
  const having = (test: (answer: Answer, path: string) => boolean): readonly Answer[] =>
    answers.filter((answer) => test(answer, answer.url.slice(address.href.length)));
  const header = ({ headers }: Answer, name: string): string => headers.get(name) ?? '';
  const age = (answer: Answer): number =>
    Number(/max-age=(\d+)/.exec(header(answer, 'cache-control'))?.[1] ?? 0);
  const isHashed = (path: string): boolean => /^_(?:astro|cards)\/|\.pf_\w+$/.test(path);
  const policy = 'Content-Security-Policy';
  const narrow = having(
    (answer) => lackingSources(header(answer, policy), CONTENT_SECURITY_POLICY).length > 0,
  );
  const lacking = [
    ...new Set(narrow.flatMap((answer) => lackingSources(header(answer, policy), CONTENT_SECURITY_POLICY))),
  ];
  return [
    ...ifAny(narrow, (at) =>
      error(
        `${policy} của máy chủ chặn những gì trang cần (tìm kiếm, kiểu chữ): thêm ${lacking.join('; ')}.`,
        `The server's ${policy} blocks what the pages need (search, letters): add ${lacking.join('; ')}.`,
        at,
      ),
    ),
    ...ifAny(
      having(
        (answer, path) =>
          !isHashed(path) && (age(answer) > HOUR || header(answer, 'cache-control').includes('immutable')),
      ),
      (at) =>
        error(
          'Trang và tệp không có mã băm trong tên được giữ trong bộ đệm quá một giờ: người đọc gặp bản cũ, tìm kiếm hỏng khi đăng bản mới. Đặt Cache-Control: no-cache.',
          'Pages and files without a hash in their names are kept for more than an hour: readers meet an old edition, and search fails when a new one is published. Send Cache-Control: no-cache.',
          at,
        ),
    ),
    ...ifAny(
      having((answer, path) => /^_(?:astro|cards)\//.test(path) && age(answer) < DAY),
      (at) =>
        warning(
          'Tệp trong _astro/ và _cards/ có mã băm trong tên nhưng bị hỏi lại ở mỗi trang. Đặt Cache-Control: public, max-age=31536000, immutable.',
          'Files in _astro/ and _cards/ have a hash in their names and yet are asked for again on each page. Send Cache-Control: public, max-age=31536000, immutable.',
          at,
        ),
    ),
    ...ifAny(
      having(
        (answer) =>
          answer.bytes > SMALLEST_TO_PACK &&
          TEXT.test(header(answer, 'content-type')) &&
          header(answer, 'content-encoding') === '',
      ),
      (at) =>
        warning(
          'Không nén khi truyền: bật gzip hoặc brotli cho mọi kiểu văn bản.',
          'Sent unpacked: turn on gzip or brotli for all kinds of text.',
          at,
        ),
    ),
    ...Object.entries(SECURITY_HEADERS).flatMap(([name, value]) => {
      const isPolicy = name === policy;
      const wrong = having((answer) =>
        isPolicy ? !/frame-ancestors/.test(header(answer, name)) : header(answer, name) === '',
      );
      const shown = value.length > 60 ? 'dist/_headers' : `${name}: ${value}`;
      return ifAny(wrong, (at) =>
        warning(
          isPolicy
            ? `Thiếu ${name} có frame-ancestors: trang khác có thể lồng trang này vào khung. Xem ${shown}.`
            : `Thiếu ${name}. Xem ${shown}.`,
          isPolicy
            ? `${name} with frame-ancestors is missing: another site may frame this one. See ${shown}.`
            : `${name} is missing. See ${shown}.`,
          at,
        ),
      );
    }),
  ];
}
