import { CONTENT_SECURITY_POLICY } from '../../src/site/csp.ts';
import { headersOf, SHRINKING_TYPE } from '../../src/site/response-headers.ts';
import type { Answer } from './ask.ts';
import { lackingSources } from './policy.ts';
import { error, ifAny, type Symptom, warning } from './symptom.ts';
import type { Visit } from './visit-site.ts';

const POLICY = 'Content-Security-Policy';
const CACHING = 'Cache-Control';
const SMALLEST_TO_PACK = 2000;
const DAY = 86_400;
const HOUR = 3600;

/** How long files may be kept, whether they are packed, and what they tell browsers to refuse: by the table of headers. */
export function ofHeaders({ address, front, files }: Visit): readonly Symptom[] {
  const answers = [front, ...[...files.values()].filter(({ status }) => status === 200)].map((answer) => ({
    ...answer,
    wanted: headersOf(answer.url.slice(address.href.length)),
    sent: (name: string): string => answer.headers.get(name) ?? '',
  }));
  type Found = (typeof answers)[number];
  const age = ({ sent }: Found): number => Number(/max-age=(\d+)/.exec(sent(CACHING))?.[1] ?? 0);
  const mayStay = ({ wanted }: Found): boolean => wanted[CACHING]?.includes('immutable') === true;
  const lackingIn = ({ sent }: Found): readonly string[] =>
    lackingSources(sent(POLICY), CONTENT_SECURITY_POLICY);
  const narrow = answers.filter((answer) => lackingIn(answer).length > 0);
  const lacking = [...new Set(narrow.flatMap(lackingIn))];
  return [
    ...ifAny(narrow, (at) =>
      error(
        `${POLICY} của máy chủ chặn những gì trang cần (tìm kiếm, kiểu chữ): thêm ${lacking.join('; ')}.`,
        `The server's ${POLICY} blocks what the pages need (search, letters): add ${lacking.join('; ')}.`,
        at,
      ),
    ),
    ...ifAny(
      answers.filter(
        (answer) => !mayStay(answer) && (age(answer) > HOUR || answer.sent(CACHING).includes('immutable')),
      ),
      (at) =>
        error(
          'Trang và tệp không có mã băm trong tên được giữ trong bộ đệm quá một giờ: người đọc gặp bản cũ, tìm kiếm hỏng khi đăng bản mới. Đặt Cache-Control: no-cache.',
          'Pages and files without a hash in their names are kept for more than an hour: readers meet an old edition, and search fails when a new one is published. Send Cache-Control: no-cache.',
          at,
        ),
    ),
    ...ifAny(
      answers.filter((answer) => mayStay(answer) && age(answer) < DAY),
      (at) =>
        warning(
          'Tệp trong _astro/ có mã băm trong tên nhưng bị hỏi lại ở mỗi trang. Đặt Cache-Control: public, max-age=31536000, immutable.',
          'Files in _astro/ have a hash in their names and yet are asked for again on each page. Send Cache-Control: public, max-age=31536000, immutable.',
          at,
        ),
    ),
    ...ifAny(
      answers.filter(
        ({ bytes, sent }) =>
          bytes > SMALLEST_TO_PACK &&
          SHRINKING_TYPE.test(sent('Content-Type')) &&
          sent('Content-Encoding') === '',
      ),
      (at) =>
        warning(
          'Không nén khi truyền: bật gzip hoặc brotli cho mọi kiểu văn bản.',
          'Sent unpacked: turn on gzip or brotli for all kinds of text.',
          at,
        ),
    ),
    ...missingHeaders(answers),
  ];
}

/** Headers of the table that a server does not send; how it words them is its own affair. */
function missingHeaders(
  answers: readonly (Answer & { readonly wanted: Readonly<Record<string, string>> })[],
): readonly Symptom[] {
  const all = new Map(answers.flatMap(({ wanted }) => Object.entries(wanted)));
  all.delete(CACHING);
  return [...all].flatMap(([name, value]) => {
    const isPolicy = name === POLICY;
    const missing = answers.filter(({ wanted, headers }) => {
      const sent = headers.get(name) ?? '';
      return name in wanted && (isPolicy ? !sent.includes('frame-ancestors') : sent === '');
    });
    const shown = value.length > 60 ? 'dist/_headers' : `${name}: ${value}`;
    return ifAny(missing, (at) =>
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
  });
}
