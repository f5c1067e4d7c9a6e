import { fileOfAddress } from '../../model/site/built-site.ts';
import { example } from '../examples/example-base.ts';
import { findAt, type SiteRule } from './site-rule.ts';

export const missingPage: SiteRule<'missing-page'> = {
  id: 'missing-page',
  severity: 'error',
  title: { vi: 'Mọi trang cần có đều có', en: 'Every required page is present' },
  explanation: {
    vi: 'Mỗi văn bản và mỗi đoạn có một địa chỉ không đổi trong cả hai ngôn ngữ; giấy tờ, mã QR và dữ liệu đã ghi địa chỉ đó. Xem phần dựng trang ấy trong src/pages, hoặc bỏ trang khỏi danh sách ở src/views/pages.ts.',
    en: 'Each document and each provision has an address in both languages that does not change; documents, QR codes and data contain it. See where src/pages builds the page, or remove it from the list in src/views/pages.ts.',
  },
  target: 'pages',
  failing: [
    example('Thiếu trang của một khoản', 'The page of a clause is missing', { 'kh-mau/i-1/index.html': '▶' }),
    example('Thiếu cả hai trang tìm kiếm', 'Both search pages are missing', {
      'tim-kiem/index.html': '▶',
      'en/search/index.html': '▶',
    }),
    example('Thiếu trang báo không tìm thấy', 'The “page not found” page is missing', { '404.html': '▶' }),
  ],
  passing: [example('Đủ trang', 'All pages are there', {})],
  *check(site, expected) {
    for (const file of expected.errorPages) {
      if (!site.files.has(file)) yield { file, at: 0, message: NO_ERROR_PAGE };
    }
    for (const address of expected.pages.keys()) {
      const file = fileOfAddress(expected.base, address);
      if (file === null || site.pages.has(address)) continue;
      yield findAt(file, 0, {
        vi: `Không có trang ở địa chỉ “${address}”, dù nội dung cần có trang này. Xem phần dựng trang này trong src/pages rồi dựng lại.`,
        en: `There is no page at “${address}”, which the content requires. See where src/pages builds it, then build again.`,
      });
    }
  },
};

const NO_ERROR_PAGE = {
  vi: 'Thiếu trang mà người đọc thấy khi mở một địa chỉ không có. Trang này do src/pages/404.astro và src/pages/en/404.astro làm ra; dựng lại.',
  en: 'The page that readers see at a wrong address is missing. It is built by src/pages/404.astro and src/pages/en/404.astro; build again.',
};
