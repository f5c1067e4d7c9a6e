import { nearest } from '../../language/suggestion.ts';
import { example } from '../examples/example-base.ts';
import { exampleFile } from '../examples/site-example-base.ts';
import { linksOfSite } from './site-links.ts';
import { findAtLink, type SiteRule } from './site-rule.ts';

export const deadFragment: SiteRule<'dead-fragment'> = {
  id: 'dead-fragment',
  severity: 'error',
  title: {
    vi: 'Liên kết đến một chỗ trên trang phải mở đúng chỗ đó',
    en: 'A link to a place on a page opens that place',
  },
  explanation: {
    vi: 'Phần sau dấu # là mã của một chỗ trên trang. Trang không có mã đó thì mở ra ở đầu trang và người đọc phải tự tìm. Sửa mã cho đúng, hoặc bỏ phần sau dấu #.',
    en: 'What follows the # is the id of a place on the page. If the page has no such id it opens at the top and the reader has to search. Correct the id, or remove the # and what follows.',
  },
  target: 'pages',
  failing: [
    example(
      'Đoạn không có trên trang',
      'A provision that the page does not have',
      exampleFile('vi', 'home', '<a href="▶/kh-mau/#i-2">Khoản 2</a>'),
    ),
    example(
      'Chỗ không có trên chính trang này',
      'A place that this page itself does not have',
      exampleFile('en', 'resolution', '<a href="▶#notes">Notes</a> <p id="note">2021</p>'),
    ),
  ],
  passing: [
    example(
      'Chỗ có thật',
      'Places that exist',
      exampleFile(
        'vi',
        'home',
        '<a href="/kh-mau/#i-1">Khoản 1</a> <a href="#ghi-ch%C3%BA">Ghi chú</a> <p id="ghi-chú">2021</p> <a href="#top">Đầu trang</a>',
      ),
    ),
  ],
  *check(site, expected) {
    const promised = new Map<string, ReadonlySet<string>>();
    // A provision that ought to be there is missed by another rule.
    const isPromised = (path: string, id: string): boolean => {
      let ids = promised.get(path);
      if (ids === undefined) {
        const keys = expected.pages.get(path)?.shows ?? [];
        ids = new Set(keys.map((key) => expected.provisions.get(key)?.id ?? ''));
        promised.set(path, ids);
      }
      return ids.has(id);
    };
    for (const { file, link } of linksOfSite(site)) {
      const { target } = link;
      if (target.kind !== 'site' || target.fragment === null) continue;
      // Browsers take what follows `:~:` as words to look for.
      const [id = ''] = target.fragment.split(':~:');
      const page = site.pages.get(target.path);
      if (id === '' || id === 'top' || page === undefined || page.redirect !== null) continue;
      if (page.ids.has(id) || isPromised(target.path, id)) continue;
      const near = nearest(id, page.ids.keys());
      yield findAtLink(file, link, {
        cause: `${target.path}#${id}`,
        suggestion: near === null ? undefined : target.written.replace(/#.*$/s, `#${near}`),
        message: {
          vi: `Trang “${target.path}” không có chỗ nào mang mã “${id}”. ${near === null ? 'Sửa mã hoặc bỏ phần sau dấu #.' : `Có phải là “${near}”?`}`,
          en: `The page “${target.path}” has no place with the id “${id}”. ${near === null ? 'Correct the id, or remove the # and what follows.' : `Did you mean “${near}”?`}`,
        },
      });
    }
  },
};
