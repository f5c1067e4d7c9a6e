import type { BuiltPage } from '../../model/site/built-site.ts';
import type { ExpectedSite } from '../../model/site/expected-site.ts';
import { example } from '../examples/example-base.ts';
import { exampleClause, exampleFile, exampleSection } from '../examples/site-example-base.ts';
import { findAt, type SiteRule, type SiteRuleIssue } from './site-rule.ts';

export const provisionNotOnPage: SiteRule<'provision-not-on-page'> = {
  id: 'provision-not-on-page',
  severity: 'error',
  title: {
    vi: 'Mỗi đoạn có mặt, với mã của nó, trên trang của văn bản và trang của chính nó',
    en: 'Every provision is present, with its id, on the page of its document and on its own page',
  },
  explanation: {
    vi: 'Văn bản thiếu một đoạn là văn bản sai. Mỗi đoạn là một phần tử có id="{đoạn}" và data-provision="{văn-bản}#{đoạn}", để liên kết cũ luôn mở được. Lời trích một đoạn ở trang khác dùng data-quotes.',
    en: 'A document that lacks a provision is wrong. Each provision is one element with id="{provision}" and data-provision="{doc}#{provision}", so that old links always open. A quotation of a provision on another page uses data-quotes.',
  },
  target: 'provisions',
  failing: [
    example(
      'Trang văn bản thiếu một khoản',
      'The page of a document lacks a clause',
      exampleFile('vi', 'plan', `▶${exampleSection('vi', '')}`),
    ),
    example(
      'Chỉ trích lại, không phải chính đoạn đó',
      'Only quoted, not the provision itself',
      exampleFile(
        'en',
        'clause',
        exampleClause('en')
          .replace(' data-provision="kh-mau#i-1"', '')
          .replace('data-text', 'data-quotes="kh-mau#i-1"'),
        { '<html': '▶<html' },
      ),
    ),
    example(
      'Đoạn mang mã khác',
      'A provision with another id',
      exampleFile('vi', 'clause', exampleClause('vi').replace('<section id="i-1"', '▶<section id="khoan-1"')),
    ),
  ],
  passing: [
    example(
      'Đủ đoạn, có một lời trích ở trang khác',
      'All present, and one quoted on another page',
      exampleFile(
        'vi',
        'resolution',
        '<blockquote data-quotes="kh-mau#i-1"><p data-text>Thực hiện…</p></blockquote>',
      ),
    ),
  ],
  *check(site, expected) {
    for (const page of site.pages.values()) {
      yield* missingOn(page, expected.pages.get(page.address)?.shows ?? []);
      yield* misnamedOn(page, expected);
    }
  },
};

function* missingOn(page: BuiltPage, keys: readonly string[]): Generator<SiteRuleIssue> {
  if (keys.length === 0) return;
  const places = new Map(page.provisions.map(({ key, offset }) => [key, offset]));
  let before = page.html.offset;
  for (const key of keys) {
    const place = places.get(key);
    if (place !== undefined) {
      before = place;
      continue;
    }
    yield {
      file: page.file,
      at: before,
      cause: page.file,
      message: {
        vi: `Trang này thiếu đoạn “${key}”, lẽ ra ở sau chỗ này. Xem thành phần hiện các đoạn (src/components/documents/Provision.astro).`,
        en: `This page lacks the provision “${key}”, which belongs after this place. See the component that shows provisions (src/components/documents/Provision.astro).`,
      },
    };
  }
}

function* misnamedOn(page: BuiltPage, expected: ExpectedSite): Generator<SiteRuleIssue> {
  for (const { key, id, offset } of page.provisions) {
    const wanted = expected.provisions.get(key)?.id;
    if (wanted === undefined || wanted === id) continue;
    yield findAt(page.file, offset, {
      vi: `Đoạn “${key}” ở đây ${id === null ? 'không có mã' : `mang mã “${id}”`}. Đặt id="${wanted}".`,
      en: `The provision “${key}” has ${id === null ? 'no id' : `the id “${id}”`} here. Set id="${wanted}".`,
    });
  }
}
