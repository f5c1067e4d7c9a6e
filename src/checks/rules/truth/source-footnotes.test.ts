import { expect, test } from 'vitest';
import { foldSpace } from '../../../language/fold-space.ts';
import { type Mapped, type PlacedFootnote, takeFootnotes } from './source-footnotes.ts';

const SPAN = { file: 'vi.mdx', start: 0, end: 1 };
const PUBLISHED = 'Một hai. Ba.';
const FOOTNOTES: readonly PlacedFootnote[] = [
  { num: '1', words: 'Chú thích một.', at: 3, span: SPAN },
  { num: '2', words: 'Chú thích hai.', at: 11, span: SPAN },
];

function mapped(raw: string): Mapped {
  const offsets = [...raw.matchAll(/\S+|\s+/g)].flatMap(([part], index, { length }) => {
    const start = [...raw.matchAll(/\S+|\s+/g)][index]?.index ?? 0;
    if (part.trim() === '') return index === length - 1 ? [] : [start];
    return Array.from(part, (_, letter) => start + letter);
  });
  return { text: foldSpace(raw), offsets };
}

test.each([
  ['at the end', 'Một1 hai.\nBa2.\n1 Chú thích một.\n2 Chú thích hai.\n'],
  [
    'at the foot of a sheet, in the middle of the text',
    'Một[1] hai.\n[1] Chú thích\nmột.\nBa [2].\n[2] Chú thích hai.',
  ],
  ['with raised marks', 'Một¹ hai.\nBa².\n¹Chú thích một.\n²Chú thích hai.\n'],
  ['with brackets at the mark only', 'Một(1) hai.\nBa(2).\n1. Chú thích một.\n2. Chú thích hai.\n'],
])('footnotes %s are taken out', (_, raw) => {
  const source = mapped(raw);
  expect(takeFootnotes(source, raw, PUBLISHED, FOOTNOTES)).toBeNull();
  expect(source.text).toBe(PUBLISHED);
  expect(source.offsets).toHaveLength(PUBLISHED.length);
});

test.each([
  ['no note', 'Một1 hai.\nBa2.\n1 Chú thích một.\n', 'không có chú thích này'],
  [
    'a note in the middle of a line',
    'Một1 hai.\nBa2.\n1 Chú thích một. 2 Chú thích hai.\n',
    'không có chú thích này',
  ],
  ['a longer note', 'Một1 hai.\nBa2.\n1 Chú thích một. Nữa.\n2 Chú thích hai.\n', 'không có chú thích này'],
  [
    'a note before its mark',
    '1 Chú thích một.\nMột1 hai.\nBa2.\n2 Chú thích hai.\n',
    'không có chú thích này',
  ],
  ['no mark', 'Một hai.\nBa2.\n1 Chú thích một.\n2 Chú thích hai.\n', 'không có dấu chú thích'],
])('with %s the footnote is missed', (_, raw, message) => {
  expect(takeFootnotes(mapped(raw), raw, PUBLISHED, FOOTNOTES)?.message.vi).toContain(message);
});
