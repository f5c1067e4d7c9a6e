import { describe, expect, it } from 'vitest';
import { changedWords, formatConfirmed, readConfirmed } from './confirmed-value.ts';

const fingerprint = (text: string): string => text.length.toString(16).padStart(16, '0');
const keep = (text: string): string =>
  readConfirmed(formatConfirmed({ fingerprint }, { key: 'translation:a#b', sides: [text, ''] }))?.[0].words ??
  '';

/** The words that differ from what was confirmed, each with the number of words that stood there. */
const differences = (before: string, now: string) =>
  changedWords(now, keep(before)).map(({ start, end, gone }) => `${now.slice(start, end)}|${gone}`);

describe('the words that changed since something was confirmed', () => {
  it.each<readonly [shows: string, before: string, now: string, found: readonly string[]]>([
    ['nothing but white space', 'một hai\nba', 'một  hai ba', []],
    ['a word for another', 'trước ngày 20/11/2021 tại xã', 'trước ngày 20/12/2021 tại xã', ['20/12/2021|1']],
    ['two words for one', 'một hai ba', 'một bốn năm ba', ['bốn năm|1']],
    ['words added at both ends', 'hai', 'một hai ba', ['một|0', 'ba|0']],
    ['words gone', 'một hai ba bốn', 'một bốn', ['|2']],
    ['all words gone', 'một hai', '', ['|2']],
    ['two places', 'một hai ba bốn năm', 'một x ba bốn y', ['x|1', 'y|1']],
  ])('%s', (_, before, now, found) => {
    expect(differences(before, now)).toEqual(found);
  });
});

describe('the value of a confirmation', () => {
  it('is two fingerprints, for a link without words', () => {
    expect(formatConfirmed({ fingerprint }, { key: 'link:a>b', sides: ['một hai', 'ba'] })).toBe(
      '0000000000000007/0000000000000002',
    );
  });

  it.each(['', '0000000000000007', '0000000000000007/', 'x/y', '0000000000000007:a/0000000000000002'])(
    'is not %j',
    (value) => expect(readConfirmed(value)).toBeNull(),
  );
});
