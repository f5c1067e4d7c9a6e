import { SITEMAP_FILE } from '../../model/site/built-site.ts';
import { EXAMPLE_URL, exampleErrorPage, exampleSitemap } from '../examples/site-example-base.ts';
import { findAtLink, type SiteRule } from './site-rule.ts';

export const missingFromSitemap: SiteRule = {
  id: 'missing-from-sitemap',
  severity: 'error',
  title: { vi: 'Sơ đồ trang nêu mọi trang', en: 'The sitemap lists every page' },
  explanation: {
    vi: 'Máy tìm kiếm biết đến một trang nhờ sitemap.xml. Thêm trang vào src/views/sitemap.ts; trang không dành cho máy tìm kiếm thì ghi “noindex”.',
    en: 'Search machines learn of a page from sitemap.xml. Add the page in src/views/sitemap.ts; a page that is not for search machines says “noindex”.',
  },
  looksAt: 'pages',
  failing: [
    {
      shows: { vi: 'Thiếu một trang', en: 'A page is missing' },
      files: { [SITEMAP_FILE]: `▶${exampleSitemap([], ['/en/kh-mau/i-1/'])}` },
    },
    {
      shows: { vi: 'Không có sơ đồ trang', en: 'No sitemap' },
      files: { [SITEMAP_FILE]: '▶' },
    },
    {
      shows: { vi: 'Địa chỉ ngoài sổ tay', en: 'An address outside the site' },
      files: { [SITEMAP_FILE]: exampleSitemap(['▶https://bao-mau.example/bai']) },
    },
    {
      shows: { vi: 'Một địa chỉ ghi hai lần, tệp bị cắt', en: 'An address twice, the file cut short' },
      files: {
        [SITEMAP_FILE]: `▶${exampleSitemap().replace('</urlset>\n', `<url><loc>▶${EXAMPLE_URL}/</loc></url>\n`)}`,
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Đủ trang; trang báo lỗi không cần', en: 'All pages; the error page need not be there' },
      files: {
        '404.html': exampleErrorPage(''),
      },
    },
    {
      shows: { vi: 'Địa chỉ đầy đủ', en: 'Full addresses' },
      files: { [SITEMAP_FILE]: exampleSitemap([`${EXAMPLE_URL}/kh-mau/`], ['/kh-mau/']) },
    },
  ],
  *check(site) {
    if (site.sitemap === null) {
      yield {
        file: SITEMAP_FILE,
        at: 0,
        message: {
          vi: 'Không có sitemap.xml. Trang src/pages/sitemap.xml.ts làm ra tệp này; dựng lại.',
          en: 'There is no sitemap.xml. The page src/pages/sitemap.xml.ts makes it; build again.',
        },
      };
      return;
    }
    if (!/<\/urlset>\s*$/.test(site.read(SITEMAP_FILE))) yield { file: SITEMAP_FILE, at: 0, message: CUT };
    const listed = new Set<string>();
    for (const link of site.sitemap) {
      if (link.target.kind === 'site') {
        if (listed.has(link.target.path))
          yield findAtLink(SITEMAP_FILE, link, { cause: 'twice', message: TWICE });
        listed.add(link.target.path);
      } else if (link.target.kind !== 'malformed') {
        yield findAtLink(SITEMAP_FILE, link, {
          cause: 'outside',
          message: {
            vi: `“${link.target.written}” không thuộc sổ tay này. Xem SITE_URL lúc dựng, hoặc bỏ dòng này.`,
            en: `“${link.target.written}” is no page of this site. See SITE_URL of the build, or take the line out.`,
          },
        });
      }
    }
    for (const page of site.pages.values()) {
      if (page.hidden || page.redirect !== null || listed.has(page.address)) continue;
      yield {
        file: SITEMAP_FILE,
        at: 0,
        cause: 'unlisted',
        message: {
          vi: `Sơ đồ trang thiếu “${page.address}”. Thêm trang này ở src/views/sitemap.ts, hoặc ghi “noindex” trên trang.`,
          en: `The sitemap lacks “${page.address}”. Add the page in src/views/sitemap.ts, or say “noindex” on it.`,
        },
      };
    }
  },
};

const CUT = {
  vi: 'Sơ đồ trang bị cắt giữa chừng: không có </urlset> ở cuối nên máy tìm kiếm bỏ qua cả tệp. Dựng lại.',
  en: 'The sitemap is cut short: it does not end in </urlset>, so search machines pass the whole file by. Build again.',
};

const TWICE = {
  vi: 'Địa chỉ này đã có ở trên. Chỉ ghi một lần: xem src/views/sitemap.ts.',
  en: 'This address stands above already. List it once: see src/views/sitemap.ts.',
};
