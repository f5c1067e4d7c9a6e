import { describe, expect, it } from 'vitest';
import { codeName } from './character-places.ts';
import { findHiddenCharacters } from './hidden-characters.ts';
import { findLookAlikes } from './look-alikes.ts';
import { firstStrangeCharacter, readsEntities } from './strange-characters.ts';

const hidden = (text: string, entities = true) =>
  [...findHiddenCharacters(text, entities)].map(
    ({ code, index, length, instead }) => `${index}+${length} ${codeName(code)} ${JSON.stringify(instead)}`,
  );
const lookAlikes = (text: string, entities = true) =>
  [...findLookAlikes(text, entities)].map(
    ({ index, length, looksLike }) => `${text.slice(index, index + length)} → ${looksLike}`,
  );

describe('hidden characters', () => {
  it.each<[name: string, text: string, found: string[]]>([
    ['no-break spaces', 'a\u00A0b\u202Fc\u2007d', ['1+1 U+00A0 " "', '3+1 U+202F " "', '5+1 U+2007 " "']],
    ['a row of one character', 'a\u200B\u200B\u200Bb', ['1+3 U+200B ""']],
    ['two characters side by side', 'a\u200B\u00A0b', ['1+1 U+200B ""', '2+1 U+00A0 " "']],
    [
      'joiners and marks of order',
      '\u200C\u200D\u2060\uFEFF',
      ['200C', '200D', '2060', 'FEFF'].map((code, at) => `${at}+1 U+${code} ""`),
    ],
    ['a soft hyphen', 'reso\u00ADlution', ['4+1 U+00AD ""']],
    ['direction marks', 'a\u200Fb\u202Ec\u2066', ['1+1 U+200F ""', '3+1 U+202E ""', '5+1 U+2066 ""']],
    ['controls', 'a\u0007b\u0085c\u009Dd', ['1+1 U+0007 ""', '3+1 U+0085 " "', '5+1 U+009D ""']],
    ['spaces of print', 'a\u2003b\u3000c', ['1+1 U+2003 " "', '3+1 U+3000 " "']],
    ['separators', 'a\u2028b\u2029c', ['1+1 U+2028 " "', '3+1 U+2029 " "']],
    ['variation selectors', 'a\uFE0Fb\u{E0100}c', ['1+1 U+FE0F ""', '3+2 U+E0100 ""']],
    ['what only the author knows', 'a\uE001b\uFFFD', ['1+1 U+E001 null', '3+1 U+FFFD null']],
    ['references of MDX', 'a&nbsp;b&#8203;c&#xAD;d', ['1+6 U+00A0 " "', '8+7 U+200B ""', '16+6 U+00AD ""']],
    ['nothing in ordinary text', 'Đồng chí Nguyễn Ái Quốc – “80 %”…\n\tx &amp; y &lt; z 5 m² 🙂', []],
  ])('%s', (_, text, found) => {
    expect(hidden(text)).toEqual(found);
  });

  it('reads references in the wording of documents alone', () => {
    expect(hidden('a&nbsp;b', false)).toEqual([]);
    expect(readsEntities('documents/kh-mau/vi.mdx')).toBe(true);
    expect(readsEntities('documents/kh-mau/document.yaml')).toBe(false);
    expect(readsEntities('guides/vi/in.mdx')).toBe(false);
  });
});

describe('look-alikes', () => {
  it.each<[name: string, text: string, found: string[]]>([
    ['Cyrillic in a Vietnamese word', 'kh\u0430i báo', ['\u0430 → a']],
    ['a whole word of look-alikes', '\u0441\u0430', ['\u0441 → c', '\u0430 → a']],
    ['capitals', 'Đ\u0410NG', ['\u0410 → A']],
    ['Greek in an English word', 't\u03BF carry', ['\u03BF → o']],
    ['a Greek capital alone', '\u0391', ['\u0391 → A']],
    ['oi for u with horn', 'PH\u01A2ƠNG h\u01A3ớng', ['\u01A2 → Ư', '\u01A3 → ư']],
    ['eth for d with stroke', '\u00F0ảng \u00D0ảng \u0189ảng', ['\u00F0 → đ', '\u00D0 → Đ', '\u0189 → Đ']],
    ['caron for breve', 'n\u01CEm', ['\u01CE → ă']],
    [
      'letters of phonetics',
      '\u0251 \u0261 \u0131 \u0237',
      ['\u0251 → a', '\u0261 → g', '\u0131 → i', '\u0237 → j'],
    ],
    ['fullwidth forms', '\uFF21\uFF12', ['\uFF21 → A', '\uFF12 → 2']],
    ['mathematical letters', '\u{1D41A}\u{1D7D0}', ['\u{1D41A} → a', '\u{1D7D0} → 2']],
    ['ligatures and Roman signs', '\uFB01eld \u2162', ['\uFB01 → fi', '\u2162 → III']],
    ['a row of one letter', '\u0430\u0430b', ['\u0430\u0430 → aa']],
    ['a loose mark', 'x\u0301', ['x\u0301 → null']],
    ['a mark twice', 'á\u0301', ['á\u0301 → á']],
    ['a stroke through a d', 'd\u0335ạo', ['d\u0335 → đ']],
    ['a hyphen of print', 'Thái\u2011Bình', ['\u2011 → -']],
    ['references of MDX', 'kh&#1072;i', ['&#1072; → a']],
    ['not Vietnamese', 'ắằẳẵặơớờởỡợưứừửữựđĐƠƯ', []],
    ['not names in Latin letters', 'Göring Şahin Kraków Łódź Ångström Çelik Niño Žižek', []],
    ['not words of another alphabet', 'Правда Ελλάδα', []],
    ['not a small Greek letter alone', 'hệ số α, β và μ', []],
    ['not usual signs', '“a” ‘b’ – — … · × ÷ ± ° § € ₫ ² ³ ½ № ™ → − ≤ ①', []],
  ])('%s', (_, text, found) => {
    expect(lookAlikes(text)).toEqual(found);
  });
});

describe('the first strange character', () => {
  it.each<[text: string, index: number | null]>([
    ['Đồng chí Nguyễn Ái Quốc – “80 %”…', null],
    ['hệ số α; 5 m²; 20 °C', null],
    ['a\u0430\u00A0', 1],
    ['ab\u00A0\u0430', 2],
    ['a&nbsp;b', 1],
    ['a &amp; b', null],
  ])('%j', (text, index) => {
    expect(firstStrangeCharacter(text, true)?.index ?? null).toBe(index);
  });
});
