import { describe, expect, it } from 'vitest';
import { YamlMemory, type YamlReading } from './yaml-memory.ts';

const FILE = 'terms.yaml';

/** A memory that is asked for texts, and the texts that it had to have read. */
function openMemory() {
  const memory = new YamlMemory();
  const made: string[] = [];
  const recall = (file: string, text: string): YamlReading =>
    memory.recall(file, text, () => {
      made.push(`${file} ${text}`);
      return { value: text, parseIssues: [] };
    });
  return { memory, made, recall };
}

describe('a yaml text is read', () => {
  it('once, as long as it stays the same', () => {
    const { made, recall } = openMemory();
    expect(recall(FILE, 'a')).toBe(recall(FILE, 'a'));
    expect(made).toEqual(['terms.yaml a']);
  });

  it('again where the same words stand in another file', () => {
    const { made, recall } = openMemory();
    recall(FILE, 'a');
    recall('bodies.yaml', 'a');
    expect(made).toEqual(['terms.yaml a', 'bodies.yaml a']);
  });

  it('not again when an edit is taken back, but when it is an older one', () => {
    const { made, recall } = openMemory();
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) recall(FILE, text);
    expect(made).toEqual(['terms.yaml a', 'terms.yaml b', 'terms.yaml c', 'terms.yaml b']);
  });
});

describe('a memory', () => {
  it('keeps two texts of a file, however often it is edited', () => {
    const { memory, recall } = openMemory();
    for (let edit = 0; edit < 100; edit++) recall(FILE, `a: ${edit}`);
    expect(memory.size).toBe(2);
  });

  it('forgets what is gone, and reads it again when it comes back', () => {
    const { memory, made, recall } = openMemory();
    recall(FILE, 'a');
    recall('bodies.yaml', 'a');
    memory.keepOnly(new Set(['bodies.yaml']));
    expect(memory.size).toBe(1);
    recall(FILE, 'a');
    expect(made).toEqual(['terms.yaml a', 'bodies.yaml a', 'terms.yaml a']);
  });

  it('gives the same parsed text for every place in a file, and another one for another text', () => {
    const memory = new YamlMemory();
    const parsed = memory.parse(FILE, 'a: 1\n');
    expect(memory.parse(FILE, 'a: 1\n')).toBe(parsed);
    expect(memory.parse(FILE, 'a: 2\n')).not.toBe(parsed);
    for (const file of ['a', 'b', 'c']) memory.parse(file, 'a: 1\n');
    expect(memory.parse(FILE, 'a: 1\n')).not.toBe(parsed);
  });
});
