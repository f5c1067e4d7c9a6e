import { describe, expect, it } from 'vitest';
import { findSymbols } from '../citations/symbols.ts';
import { isPrintedNumber, ownPartOfNumber, parseTarget } from '../model/provision-id.ts';
import { findDates, formatDay } from './dates.ts';
import { numberAt, numberValue, splitInserted } from './number.ts';
import { nearest } from './suggestion.ts';

describe('printed numbers', () => {
  it.each([
    ['IV', 4, 'V'],
    ['XIX', 19, 'XX'],
    ['9', 9, '10'],
    ['1.2', 2, '1.3'],
    ['d', 4, 'đ'],
    ['đ', 5, 'e'],
  ])('%s is number %i, then comes %s', (number, value, next) => {
    expect(numberValue(number)).toBe(value);
    expect(numberAt(value + 1, number)).toBe(next);
  });

  it.each(['IIII', 'VX', 'f'])('%s is no number of a series', (number) => {
    expect(numberValue(number)).toBeNaN();
  });

  it.each([
    ['III', 'iii'],
    ['1.1', '1'],
    ['đ', 'dd'],
    ['VIIa', 'viia'],
  ])('%s gives the own part %s', (number, part) => {
    expect(ownPartOfNumber(number)).toBe(part);
  });

  it.each([
    ['5a', '5', 1],
    ['a1', 'a', 1],
    ['VIIa', 'VII', 1],
    ['VIIđ', 'VII', 5],
    ['VII', 'VII', 0],
    ['aa', 'a', 1],
  ])('%s is inserted behind %s as number %i', (number, base, inserted) => {
    expect(splitInserted(number)).toEqual({ base, inserted });
  });

  it.each([
    ['VIIa', true],
    ['Vi', false],
    ['IIaa', false],
    ['Điều 5', false],
  ])('%s is a printed number: %s', (number, is) => {
    expect(isPrintedNumber(number)).toBe(is);
  });
});

describe('symbols and dates in running text', () => {
  it.each([
    ['Nghị quyết số 02-NQ/TW, ngày 12/6/2021', ['02-NQ/TW'], ['2021-06-12']],
    ['Chương trình hành động số 57-CTr/TU', ['57-CTr/TU'], []],
    ['Quyết định 15/QĐ-LĐLĐ ngày 22/4/2002', ['15/QĐ-LĐLĐ'], ['2002-04-22']],
    ['Decree No. 30/2020/NĐ-CP of 5 March 2020', ['30/2020/NĐ-CP'], ['2020-03-05']],
    ['ngày 20 tháng 11 năm 2021', [], ['2021-11-20']],
    ['giai đoạn 2021-2025, đạt 2/3 và 12/2021', [], []],
  ])('%s', (text, symbols, dates) => {
    expect(findSymbols(text).map((mark) => mark.value)).toEqual(symbols);
    expect(findDates(text).map((mark) => mark.value)).toEqual(dates);
  });

  it('writes a day as offices do', () => {
    expect(formatDay('2021-09-06', 'vi')).toBe('06/9/2021');
    expect(formatDay('2008-01-28', 'vi')).toBe('28/01/2008');
    expect(formatDay('2021-09-06', 'en')).toBe('6 September 2021');
  });
});

describe('targets and suggestions', () => {
  it.each([
    ['nq-02', { document: 'nq-02', provision: null }],
    ['nq-02#iii-1', { document: 'nq-02', provision: 'iii-1' }],
    ['nq-02#', null],
    ['#iii', null],
    ['NQ', null],
  ])('%s', (text, target) => {
    expect(parseTarget(text)).toEqual(target);
  });

  it('suggests only what is near', () => {
    expect(nearest('nq-02-tw-2012', ['nq-20-tw-2008', 'nq-02-tw-2021'])).toBe('nq-02-tw-2021');
    expect(nearest('abc', ['nq-20-tw-2008'])).toBeNull();
  });
});
