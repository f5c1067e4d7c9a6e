import { describe, expect, it } from 'vitest';
import { localize } from '../language.ts';
import { unmatchedQuantities } from './quantity-difference.ts';
import { readQuantities } from './read-quantities.ts';

/** The quantities of each language, as written, that the other has not got. */
function differ(vi: string, en: string): { vi: string[]; en: string[] } {
  const texts = { vi, en };
  const left = unmatchedQuantities(
    texts,
    localize((language) => readQuantities(texts[language], language)),
  );
  return localize((language) =>
    left[language].map(({ index, length }) => texts[language].slice(index, index + length)),
  );
}

describe('quantities that both languages have', () => {
  it.each<[vi: string, en: string]>([
    ['ngày 12/6/2021', '12 June 2021'],
    ['ngày 12 tháng 6 năm 2021', 'June 12, 2021'],
    ['tháng 6/2021', 'June 2021'],
    ['trong tháng 6', 'in June'],
    ['tháng sáu', 'in June'],
    ['tháng 5 và tháng 3', 'May and March'],
    ['ngày 30/4 và 1/5', '30 April and 1 May'],
    ['đạt 2/3', 'two-thirds'],
    ['đạt hai phần ba', '2/3 of them'],
    ['từ ngày 12 đến ngày 15/6/2021', 'from 12 to 15 June 2021'],
    ['từ ngày 12 đến ngày 15/6/2021', 'from 12 June to 15 June 2021'],
    ['từ ngày 12/6 đến ngày 15/6/2021', 'from 12 to 15 June 2021'],
    ['các ngày 12, 13 và 15/6/2021', 'on 12, 13 and 15 June 2021'],
    ['các tháng 6, 7 và 8', 'in June, July and August'],
    ['quý I/2021', 'the first quarter of 2021'],
    ['quý III/2021', 'Q3 2021'],
    ['6 tháng 1 lần', 'once every 6 months'],
    ['giai đoạn 2021-2025', '2021–2025'],
    ['giai đoạn 2021 - 2025', 'from 2021 to 2025'],
    ['80 %', '80 per cent'],
    ['70-80%', '70% to 80%'],
    ['từ 70% đến 80%', '70–80%'],
    ['hưởng 100% lương', 'whose pay comes wholly from it'],
    ['1.500 người', '1,500 people'],
    ['13,5 triệu', '13.5 million'],
    ['1,5 tỷ', '1.5 billion'],
    ['12.000.000', '12 million'],
    ['2.000 tỷ đồng', 'VND 2 trillion'],
    ['2-3 triệu', '2 million to 3 million'],
    ['5 năm', 'five years'],
    ['25 lao động', 'twenty-five workers'],
    ['hai mươi lăm lao động', '25 workers'],
    ['2 triệu người', 'two million people'],
    ['lúc 14 giờ 30', 'at 2.30 p.m.'],
    ['lúc 8h00', 'at 8 a.m.'],
    ['khóa XIII', '13th tenure'],
    ['khóa XIII', 'tenure XIII'],
    ['khóa 13', '13th tenure'],
    ['Đại hội lần thứ XIII', '13th Congress'],
    ['lần thứ tư', 'the fourth time'],
    ['thứ nhất, thứ hai', 'firstly, secondly'],
    ['bên thứ ba', 'a third party'],
    ['trước hết, đầu tiên là', 'first, the first is'],
    ['tuần đầu của quý', 'the first week of the quarter'],
    ['sáng thứ Hai', 'Monday morning'],
    ['sáng thứ 2 hằng tuần', 'every Monday morning'],
    ['lần hai', 'the second time'],
    ['giải nhất và giải nhì', 'first and second prize'],
    ['thế kỷ XXI', 'the 21st century'],
    ['thế kỷ 21', 'the twenty-first century'],
    ['khoản 2, mục III', 'clause 2, section III'],
    ['gạch đầu dòng thứ hai, khoản 2, mục III', 'second indent of clause 2, section III'],
    ['từ khoản 2 đến khoản 4, mục III', 'clauses 2 to 4, section III'],
    ['5 năm, hằng năm', 'five years, every year'],
    ['2 lần, hai bên', 'two times, both sides'],
    ['lần hai, hai bên', 'the second time, two sides'],
    ['1 lần, một cách', 'once, in a way'],
    ['nhóm V', 'group V'],
    ['Covid-19', 'COVID-19'],
    ['0263.3822.456', '0263.3822.456'],
  ])('%s = %s', (vi, en) => {
    expect(differ(vi, en)).toEqual({ vi: [], en: [] });
  });
});

describe('quantities that differ', () => {
  it.each<[vi: string, en: string, viWords: string[], enWords: string[]]>([
    ['ngày 12/6/2021', '13 June 2021', ['12/6/2021'], ['13 June 2021']],
    ['ngày 12/6/2021', '6 December 2021', ['12/6/2021'], ['6 December 2021']],
    ['tháng 6/2021', 'July 2021', ['tháng 6/2021'], ['July 2021']],
    ['trong tháng 6', 'in July', ['tháng 6'], []],
    ['năm 2021', 'in 2012', ['2021'], ['2012']],
    ['02-NQ/TW', '02-NQ/TU', ['02-NQ/TW'], ['02-NQ/TU']],
    ['80%', '85%', ['80%'], ['85%']],
    ['80%', '80', ['80%'], ['80']],
    ['hai lần 80%, 80%', 'twice 80%', ['80%'], []],
    ['1.500 người', '1.500 people', ['1.500'], ['1.500']],
    ['13,5 triệu', '13.5 billion', ['13,5 triệu'], ['13.5 billion']],
    ['2 triệu', '2 thousand', ['2 triệu'], ['2 thousand']],
    ['5 năm', 'six years', ['5'], []],
    ['hai phần của khoản này', 'two parts of clause 2', [], ['2']],
    ['khóa XIII', '12th tenure', ['XIII'], ['12th']],
    ['lần thứ tư', 'the fifth time', ['thứ tư'], ['fifth']],
    ['lần thứ hai', 'the time', ['thứ hai'], []],
    ['lần này', 'the second time', [], ['second']],
    ['thứ nhất', 'third', ['thứ nhất'], ['third']],
    ['thứ hai', 'the second and the second', [], ['second']],
    ['khoản 3, mục II', 'clause 2, section III', ['3', 'II'], ['2', 'III']],
    ['thứ nhất, khoản 2', 'second, clause 1', ['thứ nhất', '2'], ['second', '1']],
    ['mục III', 'section 3', ['III'], ['3']],
    ['2/3', '3/4', ['2/3'], ['3/4']],
    ['từ 12 đến 15/6/2021', '12 to 16 June 2021', ['15/6/2021'], ['16 June 2021']],
  ])('%s ≠ %s', (vi, en, viWords, enWords) => {
    expect(differ(vi, en)).toEqual({ vi: viWords, en: enWords });
  });
});
