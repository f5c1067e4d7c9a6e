import type { Localized } from '../../../language/language.ts';
import type { FormerRule } from '../../../model/report/former-rule.ts';

/** A site rule that became tests of the program; `rule` finds a breach in finished files. */
function movedToTests(id: string, title: Localized, tests: Localized, rule = 'changed-file'): FormerRule {
  const heldBy = { vi: `Kiểm thử của chương trình: ${tests.vi}`, en: `Tests of the program: ${tests.en}` };
  return { id, day: '2026-11-30', title, heldBy, rule };
}

/**
 * Removed rules. Their ids are promised like any other, being written in `exceptions.yaml`, the ledger and links: the
 * address of the page is redirected to the report.
 */
export const FORMER_RULES: readonly FormerRule[] = [
  movedToTests(
    'duplicate-html-id',
    { vi: 'Mỗi mã chỉ có một lần trên một trang', en: 'Each id appears once on a page' },
    { vi: 'mọi trang là HTML hợp lệ, mỗi mã một lần.', en: 'every page is valid HTML, with each id once.' },
  ),
  movedToTests(
    'fused-number',
    {
      vi: 'Số, tiêu đề và nội dung không dính vào nhau',
      en: 'Number, heading and wording do not run together',
    },
    {
      vi: 'trên mọi trang có khoảng trắng giữa số, tiêu đề và nội dung.',
      en: 'on every page there is white space between number, heading and wording.',
    },
  ),
  movedToTests(
    'missing-from-data',
    {
      vi: 'Dữ liệu mở có mọi văn bản, mọi đoạn đúng từng chữ, mọi nhiệm vụ, cơ quan, thuật ngữ',
      en: 'The open data contain every document and provision in the right wording, and every task, body and term',
    },
    { vi: 'mọi tệp dữ liệu đúng như nội dung.', en: 'every data file matches the content.' },
  ),
  movedToTests(
    'missing-from-sitemap',
    { vi: 'Sơ đồ trang nêu mọi trang', en: 'The sitemap lists every page' },
    { vi: 'sơ đồ trang nêu mọi trang, mỗi trang một lần.', en: 'the sitemap lists every page, once.' },
  ),
  movedToTests(
    'page-head',
    {
      vi: 'Mỗi trang trọn vẹn, có tên riêng và công cụ tìm kiếm tìm được',
      en: 'Every page is complete, has its own title and can be found by search engines',
    },
    {
      vi: 'mọi trang trọn vẹn, mang đúng tên của mình và không ghi “noindex”.',
      en: 'every page is complete, has its own title and does not say “noindex”.',
    },
  ),
  movedToTests(
    'redirecting-link',
    {
      vi: 'Liên kết dẫn thẳng đến trang, không qua chuyển hướng',
      en: 'A link leads straight to its page, not through a redirect',
    },
    { vi: 'không liên kết nào đi qua một trang chuyển tiếp.', en: 'no link goes through a redirect.' },
  ),
  movedToTests(
    'wrong-language',
    {
      vi: 'Mỗi phần của trang ghi đúng ngôn ngữ của nó',
      en: 'Every part of a page declares its language',
    },
    {
      vi: 'mọi trang, mọi nội dung và tiêu đề ghi đúng ngôn ngữ.',
      en: 'every page, wording and heading declares the right language.',
    },
    'text-differs-from-data',
  ),
];
