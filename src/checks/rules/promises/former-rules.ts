import type { FormerRule } from '../../../model/report/former-rule.ts';

/**
 * Rules that were given up. A rule's id stands in `exceptions.yaml`, in the ledger and in the address of its page, so it
 * is promised like any other: the address is redirected to what the report says of it.
 */
export const FORMER_RULES: readonly FormerRule[] = [
  {
    id: 'duplicate-html-id',
    day: '2026-11-30',
    title: { vi: 'Mỗi mã chỉ có một lần trên một trang', en: 'An id stands once on a page' },
    heldBy: {
      vi: 'Kiểm thử của chương trình: mọi trang là HTML hợp lệ, mỗi mã một lần.',
      en: 'Tests of the program: every page is valid HTML, with each id once.',
    },
    rule: 'changed-file',
  },
  {
    id: 'fused-number',
    day: '2026-11-30',
    title: {
      vi: 'Số, tiêu đề và lời văn không dính vào nhau',
      en: 'Number, heading and wording do not run together',
    },
    heldBy: {
      vi: 'Kiểm thử của chương trình: trên mọi trang có khoảng trắng giữa số, tiêu đề và lời văn.',
      en: 'Tests of the program: on every page there is white space between number, heading and wording.',
    },
    rule: 'changed-file',
  },
  {
    id: 'missing-from-data',
    day: '2026-11-30',
    title: {
      vi: 'Dữ liệu mở có mọi văn bản, mọi đoạn đúng lời văn, mọi nhiệm vụ, cơ quan, thuật ngữ',
      en: 'The open data have every document and provision in the right wording, every task, body and term',
    },
    heldBy: {
      vi: 'Kiểm thử của chương trình: mọi tệp dữ liệu đúng như nội dung.',
      en: 'Tests of the program: every data file is as the content has it.',
    },
    rule: 'changed-file',
  },
  {
    id: 'missing-from-sitemap',
    day: '2026-11-30',
    title: { vi: 'Sơ đồ trang nêu mọi trang', en: 'The sitemap lists every page' },
    heldBy: {
      vi: 'Kiểm thử của chương trình: sơ đồ trang nêu mọi trang, mỗi trang một lần.',
      en: 'Tests of the program: the sitemap lists every page, once.',
    },
    rule: 'changed-file',
  },
  {
    id: 'page-head',
    day: '2026-11-30',
    title: {
      vi: 'Mỗi trang trọn vẹn, có tên riêng và để máy tìm kiếm thấy',
      en: 'Every page is whole, has a title of its own and can be found by search machines',
    },
    heldBy: {
      vi: 'Kiểm thử của chương trình: mọi trang trọn vẹn, mang đúng tên của mình và không ghi “noindex”.',
      en: 'Tests of the program: every page is whole, has its own title and does not say “noindex”.',
    },
    rule: 'changed-file',
  },
  {
    id: 'redirecting-link',
    day: '2026-11-30',
    title: {
      vi: 'Liên kết dẫn thẳng đến trang, không qua chuyển hướng',
      en: 'A link leads straight to its page, not by way of a redirect',
    },
    heldBy: {
      vi: 'Kiểm thử của chương trình: không liên kết nào đi qua một trang chuyển tiếp.',
      en: 'Tests of the program: no link goes by way of a redirect.',
    },
    rule: 'changed-file',
  },
  {
    id: 'wrong-language',
    day: '2026-11-30',
    title: {
      vi: 'Mỗi phần của trang ghi đúng ngôn ngữ của nó',
      en: 'Every part of a page names the language it is in',
    },
    heldBy: {
      vi: 'Kiểm thử của chương trình: mọi trang, mọi lời văn và tiêu đề ghi đúng ngôn ngữ.',
      en: 'Tests of the program: every page, wording and heading names its language rightly.',
    },
    rule: 'text-differs-from-data',
  },
];
