import { expect, it } from 'vitest';
import { placeOnPage } from './page-place.ts';

const PAGE =
  '<!DOCTYPE html><html lang="vi"><head><title>Kế hoạch</title></head><body><h1 id="dau">Kế hoạch <b>mẫu</b></h1><section id="i"><h2>I. MỤC ĐÍCH</h2><p>Một <a href="/a/">hai</a> ba.</p></section><p>Cuối &amp; hết.</p><script>let a;</script></body></html>';

it.each([
  ['<a href', 'Under the heading “I. MỤC ĐÍCH”, id “i”, at the words “hai ba. Cuối & hết.”'],
  [
    '<section',
    'Under the heading “Kế hoạch mẫu”, id “i”, at the words “I. MỤC ĐÍCH Một hai ba. Cuối & hết.”',
  ],
  ['I. MỤC', 'Under the heading “I. MỤC ĐÍCH”, id “i”, at the words “I. MỤC ĐÍCH Một hai ba. Cuối & hết.”'],
  ['<p>Cuối', 'Under the heading “I. MỤC ĐÍCH”, at the words “Cuối & hết.”'],
  ['<script', 'Under the heading “I. MỤC ĐÍCH”'],
  ['<title', undefined],
  ['<html', undefined],
])('the place of %s is told as a reader sees it', (mark, told) => {
  expect(placeOnPage(PAGE, PAGE.indexOf(mark))?.en).toBe(told);
});

it('shows a few words of a long text', () => {
  const place = placeOnPage(`<body><p>${'Một hai ba. '.repeat(40)}</p></body>`, 6);
  expect(place?.vi).toBe('Ở chữ “Một hai ba. Một hai ba. Một hai ba. Một hai ba.…”');
});
