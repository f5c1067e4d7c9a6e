import { examplePage, exampleRedirect } from '../examples/site-example-base.ts';
import { answerAt, linksOfSite } from './site-links.ts';
import { findAtLink, type SiteRule } from './site-rule.ts';

export const redirectingLink: SiteRule = {
  id: 'redirecting-link',
  severity: 'error',
  title: {
    vi: 'Liên kết dẫn thẳng đến trang, không qua chuyển hướng',
    en: 'A link leads straight to its page, not by way of a redirect',
  },
  explanation: {
    vi: 'Địa chỉ của một trang kết thúc bằng dấu gạch chéo. Thiếu dấu đó, hoặc dẫn qua một trang chỉ để chuyển tiếp, thì mỗi lần bấm phải chờ thêm một lượt, và nơi đặt trang khác có thể báo không tìm thấy. Dùng địa chỉ cuối cùng.',
    en: 'The address of a page ends with a slash. Without it, or by way of a page that only sends readers on, each click waits for one answer more, and on another host it may find nothing. Use the final address.',
  },
  looksAt: 'pages',
  failing: [
    {
      shows: { vi: 'Thiếu dấu gạch chéo cuối', en: 'No slash at the end' },
      files: { 'index.html': examplePage('vi', 'home', '<a href="▶/kh-mau#i-1">Kế hoạch</a>') },
    },
    {
      shows: { vi: 'Nêu tên tệp của trang', en: 'The file of a page by its name' },
      files: { 'index.html': examplePage('vi', 'home', '<a href="▶/kh-mau/index.html">Kế hoạch</a>') },
    },
    {
      shows: { vi: 'Dẫn đến một trang chuyển hướng', en: 'By way of a page that sends readers on' },
      files: {
        'index.html': examplePage('vi', 'home', '<a href="▶/kh-cu/">Kế hoạch</a>'),
        'kh-cu/index.html': exampleRedirect('/kh-mau/'),
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Địa chỉ cuối cùng', en: 'The final address' },
      files: { 'index.html': examplePage('vi', 'home', '<a href="/kh-mau/#i-1">Kế hoạch</a>') },
    },
  ],
  *check(site, expected) {
    for (const { file, link } of linksOfSite(site)) {
      const { target } = link;
      if (target.kind !== 'site') continue;
      const answer = answerAt(site, expected, target.path);
      if (answer.kind !== 'redirect') continue;
      const straight = answer.to + (target.fragment === null ? '' : `#${target.fragment}`);
      yield findAtLink(file, link, {
        cause: target.path,
        suggestion: straight,
        message: {
          vi: `“${target.written}” chỉ chuyển tiếp đến “${answer.to}”. Dẫn thẳng đến “${straight}”.`,
          en: `“${target.written}” only redirects to “${answer.to}”. Link straight to “${straight}”.`,
        },
      });
    }
  },
};
