import { expect, it } from 'vitest';
import { placeOnPage } from './page-place.ts';

const PAGE =
  '<!DOCTYPE html><html lang="vi"><head><title>Kế hoạch</title></head><body><h1 id="dau">Kế hoạch <b>mẫu</b></h1><section id="i"><h2>I. MỤC ĐÍCH</h2><p>Một <a href="/a/">hai</a> ba.</p></section><p>Cuối &amp; hết.</p><script>let a;</script></body></html>';

it.each([
  ['<a href', 'I. MỤC ĐÍCH', 'i', 'hai ba. Cuối & hết.'],
  ['<section', 'Kế hoạch mẫu', 'i', 'I. MỤC ĐÍCH Một hai ba. Cuối & hết.'],
  ['I. MỤC', 'I. MỤC ĐÍCH', 'i', 'I. MỤC ĐÍCH Một hai ba. Cuối & hết.'],
  ['<p>Cuối', 'I. MỤC ĐÍCH', '', 'Cuối & hết.'],
  ['<script', 'I. MỤC ĐÍCH', '', ''],
])('the place of %s is told as a reader finds it', (mark, heading, id, words) => {
  expect(placeOnPage(PAGE, PAGE.indexOf(mark))).toEqual({ heading, id, words });
});

it.each(['<title', '<html'])('%s has no place for a reader', (mark) => {
  expect(placeOnPage(PAGE, PAGE.indexOf(mark))).toBeNull();
});

it('shows a few words of a long text', () => {
  const place = placeOnPage(`<body><p>${'Một hai ba. '.repeat(40)}</p></body>`, 6);
  expect(place?.words).toBe('Một hai ba. Một hai ba. Một hai ba. Một hai ba.…');
});
