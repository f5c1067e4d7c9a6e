import { CONTENT_TYPES } from '../../src/site/response-headers.ts';
import { isOnThisMachine } from '../build/describe-address.ts';
import type { Answer } from './ask.ts';
import { ofHeaders } from './header-symptoms.ts';
import { error, ifAny, type Symptom, warning } from './symptom.ts';
import type { Visit } from './visit-site.ts';

const CANONICAL = /<link rel="canonical" href="([^"]*)"/;

/** What is wrong with a published site; the worst first. */
export function findSymptoms(visit: Visit): readonly Symptom[] {
  const wrongFront = ofFront(visit);
  // Where another site answers, all else would be its faults.
  if (wrongFront.length > 0) return wrongFront;
  const all = [
    ...ofAddress(visit),
    ...ofFiles(visit),
    ...ofRedirects(visit),
    ...ofNotFound(visit),
    ...ofHeaders(visit),
  ];
  return [
    ...all.filter(({ severity }) => severity === 'error'),
    ...all.filter(({ severity }) => severity === 'warning'),
  ];
}

function ofFront({ front: { url, status, headers, text } }: Visit): readonly Symptom[] {
  const location = headers.get('location');
  if (location !== null) {
    const to = new URL(location, url).href;
    return [
      error(
        `Trang đầu chuyển đến ${to}. Hỏi lại với địa chỉ ấy.`,
        `The first page leads to ${to}. Ask that address.`,
        [url],
      ),
    ];
  }
  if (status !== 200)
    return [error(`Trang đầu trả lời ${status}.`, `The first page answers ${status}.`, [url])];
  if (CANONICAL.test(text) && /<html[^>]* data-base/.test(text)) return [];
  return [
    error(
      'Ở địa chỉ này không phải là trang đầu của một sổ tay dựng bằng dự án này.',
      'What is at this address is not the first page of a site built by this project.',
      [url],
    ),
  ];
}

/** The address for which the site was built must be the one at which it is. */
function ofAddress({ address, front }: Visit): readonly Symptom[] {
  const canonical = CANONICAL.exec(front.text)?.[1] ?? '';
  const found: Symptom[] = [];
  if (canonical !== address.href) {
    const place = `SITE_URL=${address.origin}${address.pathname === '/' ? '' : ` BASE_PATH=${address.pathname.slice(0, -1)}`}`;
    found.push(
      error(
        `Trang được dựng cho ${canonical}, không phải ${address.href}: trích dẫn, bản in, dữ liệu ghi sai địa chỉ. Dựng lại với ${place}.`,
        `The site was built for ${canonical}, not ${address.href}: citations, print and data carry the wrong address. Build again with ${place}.`,
      ),
    );
  }
  if (address.protocol === 'http:' && !isOnThisMachine(address.href)) {
    found.push(
      warning(
        'Trang chạy trên http: đường truyền không được bảo vệ, một số trình duyệt không cho sao chép trích dẫn có liên kết. Bật HTTPS.',
        'The site is on plain http: nothing protects it on its way, and some browsers do not copy a citation with its link. Turn HTTPS on.',
      ),
    );
  }
  return found;
}

/** Browsers refuse these where the type is another. */
const REFUSED = /\.(?:html|css|js|svg)$/;
/** These do not say their charset themselves. */
const WITHOUT_CHARSET = /\.(?:csv|md|txt)$/;
const BYTES = 'application/octet-stream';

/** A type without what is said two ways: both names of a script, both of XML, spaces, a charset that the file says. */
function plainType(path: string, type: string): string {
  const plain = type
    .toLowerCase()
    .replaceAll(' ', '')
    .replace(/^application\/(?:x-)?javascript/, 'text/javascript')
    .replace(/^(?:text|application)\/(?:[\w.-]+\+)?xml/, 'application/xml');
  return WITHOUT_CHARSET.test(path) ? plain : plain.replace(/;.*/, '');
}

/** Whether a file was sent as what it is. Bytes may have any name, and fonts may be called bytes. */
function hasRightType(path: string, sent: string): boolean {
  const wanted = CONTENT_TYPES[path.replace(/^.*\./, '')] ?? BYTES;
  const isBytes = wanted === BYTES || (wanted.startsWith('font/') && sent === BYTES);
  return isBytes || plainType(path, sent) === plainType(path, wanted);
}

const IN_SEARCH = /^pagefind\//;

/** Each file is there, as it was built, and with the type that browsers ask for. */
function ofFiles({ manifest, files }: Visit): readonly Symptom[] {
  if (manifest === null) {
    return [
      error(
        'Không đọc được site-manifest.json nên không biết các tệp có đủ và đúng bản không. Chép nguyên thư mục đã dựng.',
        'site-manifest.json cannot be read, so nothing tells whether all files are there and of one edition. Copy the whole built folder.',
      ),
    ];
  }
  const all = [...files];
  const lost = all.filter(([, { status }]) => status !== 200);
  const there = all.filter(([, { status }]) => status === 200);
  const isLostSearch = ([path]: readonly [string, Answer]): boolean => IN_SEARCH.test(path);
  const stale = there.filter(([path, { sha256 }]) => manifest.get(path)?.sha256 !== sha256);
  const wrong = there.filter(([path, { headers }]) => !hasRightType(path, headers.get('content-type') ?? ''));
  const wrongType = (isRefused: boolean): readonly Answer[] =>
    wrong.filter(([path]) => REFUSED.test(path) === isRefused).map(([, answer]) => answer);
  return [
    ...ifAny(
      lost.filter((one) => !isLostSearch(one)).map(([, answer]) => answer),
      (at) =>
        error(
          'Thiếu tệp: máy chủ không trả lời 200.',
          'Files are missing: the server does not answer 200.',
          at,
        ),
    ),
    ...ifAny(
      lost.filter(isLostSearch).map(([, answer]) => answer),
      (at) =>
        error(
          'Tìm kiếm không chạy: máy chủ không trả các tệp của nó. IIS phải khai kiểu cho .pagefind, .pf_meta, .pf_index, .pf_fragment, .pf_filter.',
          'Search does not work: the server does not give its files. IIS must be told a type for .pagefind, .pf_meta, .pf_index, .pf_fragment, .pf_filter.',
          at,
        ),
    ),
    ...ifAny(
      stale.map(([, answer]) => answer),
      (at) =>
        error(
          'Tệp khác với site-manifest.json: bản cũ còn trong máy chủ hoặc bộ đệm, hoặc tệp bị sửa trên đường truyền. Chép lại cả thư mục, xóa bộ đệm.',
          'Files differ from site-manifest.json: an old edition is still on the server or in a cache, or they are changed on their way. Copy the whole folder again, purge the cache.',
          at,
        ),
    ),
    ...ifAny(wrongType(true), (at) =>
      error(
        'Kiểu nội dung (Content-Type) sai: trình duyệt không dùng tệp.',
        'The Content-Type is wrong: browsers do not use the file.',
        at,
      ),
    ),
    ...ifAny(wrongType(false), (at) =>
      warning(
        'Kiểu nội dung (Content-Type) chưa đúng với loại tệp.',
        'The Content-Type does not fit the kind of file.',
        at,
      ),
    ),
  ];
}

/** An address without its slash leads to the one with it, and nothing of it is lost. */
function ofRedirects({ withoutSlash }: Visit): readonly Symptom[] {
  if (withoutSlash === null) return [];
  const { url, status, headers } = withoutSlash;
  const wanted = url.replace('?', '/?');
  if (status === 200) {
    return [
      warning(
        'Địa chỉ thiếu dấu gạch chéo cuối không được chuyển hướng: một trang có hai địa chỉ.',
        'An address without its last slash is not redirected: a page has two addresses.',
        [url],
      ),
    ];
  }
  const location = headers.get('location');
  if (![301, 302, 307, 308].includes(status) || location === null) {
    return [
      error(
        `Địa chỉ thiếu dấu gạch chéo cuối trả lời ${status}, không dẫn đến trang.`,
        `An address without its last slash answers ${status} and does not lead to the page.`,
        [url],
      ),
    ];
  }
  const to = new URL(location, url).href;
  if (to === wanted) return [];
  return [
    error(
      `Chuyển hướng sai: đến ${to}, phải là ${wanted}.`,
      `A redirect goes wrong: to ${to}, not ${wanted}.`,
      [url],
    ),
  ];
}

function ofNotFound({ nowhere, manifest }: Visit): readonly Symptom[] {
  const all = Object.entries(nowhere);
  const wrong = all.filter(([, { status }]) => status !== 404).map(([, answer]) => answer);
  const isOurs = ({ text }: Answer): boolean => text.includes('data-not-found');
  const foreign = all
    .filter(([, answer]) => answer.status === 404 && !isOurs(answer))
    .map(([, answer]) => answer);
  return [
    ...ifAny(wrong, (at) =>
      error(
        `Địa chỉ không có trang trả lời ${wrong[0]?.status}, phải là 404: liên kết hỏng không lộ ra.`,
        `An address without a page answers ${wrong[0]?.status} instead of 404: broken links go unseen.`,
        at,
      ),
    ),
    ...ifAny(manifest?.has('404.html') ? foreign : [], (at) =>
      warning(
        'Máy chủ dùng trang 404 riêng: đặt 404.html làm trang lỗi.',
        'The server shows its own 404 page: make 404.html the error page.',
        at,
      ),
    ),
  ];
}
