import { describe, expect, it } from 'vitest';
import type { Language } from '../../language/language.ts';
import { readQuestion } from '../shared/question.ts';
import { excerptOf, markText, type Part } from './marking.ts';

const show = (parts: readonly Part[]): string =>
  parts
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')
    .replaceAll('\u00a0', ' ');
const mark = (text: string, query: string, language: Language = 'vi'): string =>
  show(markText(text, readQuestion(query, language)));

describe('markText', () => {
  it.each([
    ['the whole phrase, marks or not', 'Cấp uỷ đảng', 'cap uy', '[Cấp uỷ] đảng'],
    ['either placing of the tone', 'Cấp uỷ, cấp ủy', 'cấp ủy', '[Cấp uỷ], [cấp ủy]'],
    [
      'a phrase across signs',
      'đoàn thể chính trị - xã hội',
      'chinh tri xa hoi',
      'đoàn thể [chính trị - xã hội]',
    ],
    [
      'symbols and dates',
      'Nghị quyết số 02-NQ/TW, ngày 12/6/2021',
      '02 nq tw',
      'Nghị quyết số [02-NQ/TW], ngày 12/6/2021',
    ],
    ['the very marks before others', 'dương và đường', 'đường', 'dương và [đường]'],
    ['every letter when typed without marks', 'dương và đường', 'duong', '[dương] và [đường]'],
    ['other marks only where nothing fits better', 'nhiệm kỳ', 'nhiệm kỹ', '[nhiệm kỳ]'],
    ['no single word with other marks', 'bảo đảm', 'báo cáo', 'bảo đảm'],
    ['the last word half typed', 'công nghệ thông tin', 'thong t', 'công nghệ [thông tin]'],
    ['neighbours in another order as one', 'phần mềm quản lý', 'quản lý phần mềm', '[phần mềm quản lý]'],
    ['no stray words beside a run', 'chủ tịch, phó chủ nhiệm', 'chủ tịch', '[chủ tịch], phó chủ nhiệm'],
    [
      'decomposed text as it is written',
      'Đảng uỷ'.normalize('NFD'),
      'dang uy',
      `[${'Đảng uỷ'.normalize('NFD')}]`,
    ],
  ])('%s', (_, text, query, marked) => {
    expect(mark(text, query)).toBe(marked);
  });

  it.each([
    ['interim and final reviews', 'final review', 'interim and [final reviews]'],
    ['the rotation of chairs', 'rotating chairs', 'the [rotation] of [chairs]'],
    ['the Party’s role', 'partys role', 'the [Party’s role]'],
    ['unions and units', 'union', '[unions] and units'],
  ])('English: %s', (text, query, marked) => {
    expect(mark(text, query, 'en')).toBe(marked);
  });
});

describe('excerptOf', () => {
  const filler = 'Câu này chỉ để cho đủ dài và không nói gì thêm về việc cần tìm ở đây. '.repeat(6);

  it('gives a short text whole', () => {
    expect(show(excerptOf('Đoạn ngắn.', readQuestion('ngan', 'vi')))).toBe('Đoạn [ngắn].');
  });

  it('begins with the sentence of the hit and shows both cuts', () => {
    const text = `${filler}Củng cố các công đoàn khuyết chủ tịch. ${filler}`;
    const excerpt = show(excerptOf(text, readQuestion('khuyet chu tich', 'vi')));
    expect(excerpt.startsWith('… Củng cố các công đoàn [khuyết chủ tịch]. Câu này')).toBe(true);
    expect(excerpt.endsWith(' …')).toBe(true);
    expect(excerpt.length).toBeLessThan(280);
  });

  it('goes back from the end to fill its length', () => {
    const excerpt = show(excerptOf(`${filler}Hết phần khuyết.`, readQuestion('khuyết', 'vi')));
    expect(excerpt.endsWith('Hết phần [khuyết].')).toBe(true);
    expect(excerpt.length).toBeGreaterThan(200);
  });

  it('loses and adds no letter between its cuts', () => {
    const text = `${filler}kinh phí\n- tài sản. ${filler}`;
    for (const query of ['kinh phi', 'tai san', 'can tim', 'khong', 'xyz']) {
      const parts = excerptOf(text, readQuestion(query, 'vi')).filter(
        ({ text: part }) => !/^\s?…\s?$/.test(part),
      );
      expect(text.replace(/\s+/g, ' ')).toContain(parts.map((part) => part.text).join(''));
    }
  });
});
