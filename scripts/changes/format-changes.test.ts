import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formerWordingSchema } from '../../src/model/promises/former-wording.ts';
import type { EditionChanges } from '../../src/views/changes/compare-editions.ts';
import { formatChanges } from './format-changes.ts';

const none: EditionChanges = {
  ...{ day: '2026-12-01', added: [], gone: [], reworded: [], relinked: [], tasks: [] },
};
const asYaml = (changes: EditionChanges): string =>
  formatChanges.find(({ name }) => name === 'yaml')?.write(changes) ?? '';

describe('changes as entries of former-wording.yaml', () => {
  it('have the day of the new edition and the former words of each language', () => {
    const long = `Một: “hai” # ba\n- bốn ${'rất dài '.repeat(40).trim()}`;
    const text = asYaml({
      ...none,
      reworded: [
        { id: 'kh#i-1', language: 'vi', former: long, words: [] },
        { id: 'kh#i-1', language: 'en', former: 'One', words: [] },
        { id: 'kh#i-2', language: 'en', former: 'Two', words: [] },
        // There was nothing to read before.
        { id: 'kh#i-3', language: 'en', former: '', words: [] },
      ],
    });
    expect(formerWordingSchema.parse(parse(text))).toEqual([
      { provision: 'kh#i-1', day: '2026-12-01', text: { vi: long, en: 'One' } },
      { provision: 'kh#i-2', day: '2026-12-01', text: { en: 'Two' } },
    ]);
  });

  it('are none where no words changed', () => {
    expect(asYaml({ ...none, added: ['kh#i-4'] })).toBe('');
  });

  it('cannot be written without a day', () => {
    expect(() => asYaml({ ...none, day: null })).toThrow('content/edition.yaml');
  });
});
