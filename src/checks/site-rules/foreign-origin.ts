import type { Localized } from '../../language/language.ts';
import type { BuiltLink, InlineCode } from '../../model/site/built-site.ts';
import type { ExpectedSite } from '../../model/site/expected-site.ts';
import { example } from '../examples/example-base.ts';
import { EXAMPLE_URL, exampleFile } from '../examples/site-example-base.ts';
import { linksOfSite } from './site-links.ts';
import { findAtLink, type SiteRule } from './site-rule.ts';

export const foreignOrigin: SiteRule<'foreign-origin'> = {
  id: 'foreign-origin',
  severity: 'error',
  title: {
    vi: 'Trang không tải gì từ bên ngoài và chỉ liên kết đến những nguồn đã khai',
    en: 'Pages load nothing from elsewhere and link only to sources that are listed',
  },
  explanation: {
    vi: 'Sổ tay dùng được khi không có mạng bên ngoài và không cho ai biết người đọc xem gì. Chính sách của trang chặn mã và kiểu viết ngay trong trang. Liên kết ra ngoài phải là một nguồn có tên trong content/sources.yaml.',
    en: 'The site works without the outside network and tells nobody what a reader reads. Its policy blocks scripts and styles written in the page. A link to the outside must be a source named in content/sources.yaml.',
  },
  target: 'pages',
  failing: [
    example(
      'Ảnh từ nơi khác',
      'An image from elsewhere',
      exampleFile('vi', 'home', '<img src="▶https://anh.example/a.png" alt="">'),
    ),
    example(
      'Liên kết đến nguồn chưa khai',
      'A link to a source that is not listed',
      exampleFile('vi', 'home', '<a href="▶https://khac.example/">Báo khác</a>'),
    ),
    example(
      'Mã và kiểu trong trang',
      'Script and style in the page',
      exampleFile(
        'en',
        'home',
        '▶<script>print()</script>\n▶<style>p { color: red }</style>\n<p ▶style="color: red" ▶onclick="print()"></p>\n<a href="▶javascript:print()">Print</a>',
      ),
    ),
    example('Kiểu tải phông chữ từ nơi khác', 'A style sheet that loads a font from elsewhere', {
      'kieu.css':
        '@import url("▶//kieu.example/a.css");\n@font-face {\n  src: url( ▶https://chu.example/a.woff2 );\n}\n',
    }),
    example(
      'Trang lồng trong trang, đổi địa chỉ gốc',
      'A page within a page, another base',
      exampleFile('vi', 'home', '▶<iframe srcdoc="Một."></iframe>', {
        '<title>': '▶<base target="_top">\n<title>',
      }),
    ),
  ],
  passing: [
    example(
      'Nguồn đã khai, mã ở tệp riêng, thư điện tử',
      'A listed source, a script of its own file, a mail address',
      {
        ...exampleFile(
          'vi',
          'home',
          `<a href="https://bao-mau.example/bai-khac">Báo Mẫu</a> <a href="mailto:van-phong@so-tay.example">Thư</a> <a href="${EXAMPLE_URL}/kh-mau/">Kế hoạch</a> <script src="/ma.js"></script> <script type="application/json">{}</script> <img src="data:image/png;base64,AA" alt="">`,
        ),
        'ma.js': '',
      },
    ),
  ],
  *check(site, expected) {
    for (const { file, link } of linksOfSite(site)) {
      const message = objectTo(link, expected);
      if (message !== null) yield findAtLink(file, link, { cause: link.target.written, message });
    }
    for (const { file, inlineCode } of site.pages.values()) {
      for (const { what, offset } of inlineCode) yield { file, at: offset, cause: what, message: CODE[what] };
    }
  },
};

const FOLLOWED_SCHEMES = ['mailto', 'tel'];

function objectTo({ kind, target }: BuiltLink, expected: ExpectedSite): Localized | null {
  if (target.kind === 'foreign') {
    if (kind === 'resource') return loadsFrom(target.origin);
    if (expected.origins.has(target.origin)) return null;
    return {
      vi: `“${target.origin}” không có trong content/sources.yaml. Khai nguồn này ở đó, hoặc bỏ liên kết.`,
      en: `“${target.origin}” is not in content/sources.yaml. List the source there, or remove the link.`,
    };
  }
  if (target.kind !== 'scheme') return null;
  const isAllowed = kind === 'link' ? FOLLOWED_SCHEMES.includes(target.scheme) : target.scheme === 'data';
  if (isAllowed) return null;
  return {
    vi: `Địa chỉ kiểu “${target.scheme}:” không dùng ở đây. Thay bằng địa chỉ của một trang hoặc một tệp.`,
    en: `An address with “${target.scheme}:” is not used here. Use the address of a page or a file.`,
  };
}

const CODE: Readonly<Record<InlineCode['what'], Localized>> = {
  script: {
    vi: 'Mã viết ngay trong trang bị chính sách của trang chặn. Chuyển vào một tệp .js và nạp bằng src.',
    en: 'Script in the page is blocked by its policy. Move it to a .js file and load that with src.',
  },
  style: {
    vi: 'Kiểu viết ngay trong trang bị chính sách của trang chặn. Chuyển vào một tệp .css.',
    en: 'Style in the page is blocked by its policy. Move it to a .css file.',
  },
  'style-attribute': {
    vi: 'Thuộc tính “style” bị chính sách của trang chặn. Dùng một lớp trong tệp .css.',
    en: 'The “style” attribute is blocked by the policy of the page. Use a class in a .css file.',
  },
  frame: {
    vi: 'Trang lồng trong trang (srcdoc) bị chính sách của trang chặn. Đưa nội dung ra một trang riêng.',
    en: 'A page within the page (srcdoc) is blocked by its policy. Make its content a page of its own.',
  },
  base: {
    vi: 'Phần tử <base> đổi nơi đến của mọi liên kết và bị chính sách của trang chặn. Bỏ đi.',
    en: 'A <base> element changes where every link leads, and is blocked by the policy of the page. Remove it.',
  },
  handler: {
    vi: 'Mã trong thuộc tính “on…” bị chính sách của trang chặn. Gắn sự kiện trong một tệp .js.',
    en: 'Script in an “on…” attribute is blocked by the policy of the page. Add the listener in a .js file.',
  },
};

function loadsFrom(origin: string): Localized {
  return {
    vi: `Trang tải một phần từ “${origin}”. Đặt tệp đó trong sổ tay và dùng địa chỉ của nó ở đây.`,
    en: `The page loads a part from “${origin}”. Put that file into the site and use its address here.`,
  };
}
