import type { Site } from '../../src/site/site.ts';

/** Says to whoever opens the folder what it is; by it the command knows its own folder again. */
export const NOTE_FILE = 'doc-truoc.txt';

/** The note of a folder; the edition is that of its first page. With CRLF and a mark, so that every editor reads it. */
export function noteFor({ url, base }: Site, firstPage: string): string {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(firstPage) ?? [];
  const [, edition = ''] = /data-edition="([^"]*)"/.exec(firstPage) ?? [];
  const lines = [
    title,
    '',
    'Bấm đúp vào index.html để mở bằng trình duyệt. Không cần mạng: đọc, tra cứu, in và tìm kiếm đều dùng được.',
    'Nếu đây là tệp ZIP thì giải nén cả thư mục trước khi mở. Giữ nguyên tên và vị trí các tệp.',
    `Bản ${edition}. Bản mới nhất: ${url}${base}/`,
    '',
    'Double-click index.html to open it in a browser. No network is needed: reading, looking up, printing and searching all work.',
    'If this is a ZIP file, extract the whole folder first. Keep the names and places of the files.',
    `Edition ${edition}. The newest one: ${url}${base}/en/`,
    '',
  ];
  return `\uFEFF${lines.join('\r\n')}`;
}
