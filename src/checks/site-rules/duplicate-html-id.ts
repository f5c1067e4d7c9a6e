import { examplePage } from '../examples/site-example-base.ts';
import type { SiteRule } from './site-rule.ts';

export const duplicateHtmlId: SiteRule = {
  id: 'duplicate-html-id',
  severity: 'error',
  title: { vi: 'Mỗi mã chỉ có một lần trên một trang', en: 'An id stands once on a page' },
  explanation: {
    vi: 'Liên kết đến một mã chỉ mở được chỗ đầu tiên mang mã đó, và nhãn của ô nhập gắn nhầm chỗ. Phần nào của trang dùng mã trùng với mã của một đoạn thì đổi mã của phần ấy; mã của đoạn giữ nguyên.',
    en: 'A link to an id opens only the first place that has it, and labels attach to the wrong field. Where a part of the page has the id of a provision, rename the part; the id of the provision stays.',
  },
  looksAt: 'pages',
  failing: [
    {
      shows: { vi: 'Hai phần cùng mã', en: 'Two parts with one id' },
      files: {
        'nq-mau/index.html': examplePage('vi', 'resolution', '<p id="ghi-chu">1</p>\n▶<p id="ghi-chu">2</p>'),
      },
    },
  ],
  passing: [
    {
      shows: { vi: 'Mỗi phần một mã', en: 'An id each' },
      files: {
        'nq-mau/index.html': examplePage(
          'vi',
          'resolution',
          '<p id="ghi-chu">1</p>\n<p id="ghi-chu-2">2</p>\n<template><p id="ghi-chu"></p></template>',
        ),
      },
    },
  ],
  *check(site) {
    for (const page of site.pages.values()) {
      for (const { id, offset } of page.doubleIds) {
        yield {
          file: page.file,
          at: offset,
          cause: id,
          message: {
            vi: `Mã “${id}” đã có trên trang này. Đổi một trong hai; mã của một đoạn văn bản thì giữ nguyên.`,
            en: `The id “${id}” is already on this page. Rename one of the two; the id of a provision stays.`,
          },
        };
      }
    }
  },
};
