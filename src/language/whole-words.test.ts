import { describe, expect, it } from 'vitest';
import { findForms, hasForm, indexForms, outermostForms } from './whole-words.ts';

const FORMS = indexForms([
  ['đoàn viên', 'member'],
  ['Đảng ủy Khối', 'committee'],
  ['Văn phòng Đảng ủy Khối', 'office'],
  ['(báo cáo)', 'report'],
  ['IV', 'number'],
]);
const found = (text: string) => findForms(text, FORMS).map(({ value, index }) => [value, index]);

describe('findForms', () => {
  it.each([
    ['whole words only', 'đoàn viên đoàn viênn IVa', [['member', 0]]],
    ['letter for letter', 'Đoàn viên', []],
    [
      'before a mark',
      '“đoàn viên”, IV.',
      [
        ['member', 1],
        ['number', 13],
      ],
    ],
    ['forms that begin with a mark', 'Tỉnh ủy (báo cáo),', [['report', 8]]],
    [
      'forms inside longer ones',
      'Văn phòng Đảng ủy Khối',
      [
        ['office', 0],
        ['committee', 10],
      ],
    ],
  ])('finds %s', (_, text, matches) => {
    expect(found(text)).toEqual(matches);
    for (const { form } of findForms(text, FORMS)) expect(hasForm(text, form)).toBe(true);
  });

  it('outermostForms leaves out what stands inside a longer form', () => {
    const matches = findForms('Văn phòng Đảng ủy Khối, Đảng ủy Khối', FORMS);
    expect(outermostForms(matches).map(({ index }) => index)).toEqual([0, 24]);
  });
});

describe('hasForm', () => {
  it('looks on after a place where the form is part of a word', () => {
    expect(hasForm('unions union', 'union')).toBe(true);
    expect(hasForm('unions', 'union')).toBe(false);
  });
});
