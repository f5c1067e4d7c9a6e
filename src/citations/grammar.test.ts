import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeOfPath } from '../../tests/citations/path-code.ts';
import type { Language } from '../language/language.ts';
import { findCitations } from './find-citations.ts';
import { GRAMMAR_WORDS } from './level-words.ts';

interface Alternative {
  readonly rule: string;
  readonly form: string;
  readonly examples: readonly (readonly [language: Language, text: string, reading: string])[];
}

const STATEMENT = readFileSync(new URL('grammar.md', import.meta.url), 'utf8');
const ALTERNATIVES = readStatement();
/** Rules that are letters or lists of words and that the statement only names. */
const NAMED_ONLY = [
  'digit',
  'day',
  'name',
  'kind',
  'capitals',
  'ordinalWord',
  'fraction',
  'compound',
  'counted',
  'ranked',
  'appendix',
  'part',
  'chapter',
  'section',
  'article',
  'clause',
  'point',
  'item',
  'dash',
  'passage',
  'sentence',
  'heading',
  'fixed',
];

function readStatement(): readonly Alternative[] {
  const found: { rule: string; form: string; examples: (readonly [Language, string, string])[] }[] = [];
  for (const [, fence = ''] of STATEMENT.matchAll(/```peg\n([\s\S]*?)```/g)) {
    for (const line of fence.split('\n')) {
      const example = /^ +(vi|en) {2}(.+) → (.+)$/.exec(line);
      const start = /^(\w*) +[←/] (.+?) *$/.exec(line);
      if (example !== null) {
        const [, language, text = '', reading = ''] = example;
        found.at(-1)?.examples.push([language as Language, text, reading]);
      } else if (start !== null) {
        const [, rule = '', form = ''] = start;
        found.push({ rule: rule || (found.at(-1)?.rule ?? ''), form, examples: [] });
      } else if (line.trim() !== '') throw new Error(`No rule and no example: ${line}`);
    }
  }
  return found;
}

/** The citations of a text as the statement writes them: the words between `‹ ›` unless they are the whole text. */
function readingOf(text: string, language: Language): readonly [marked: string, reading: string] {
  let [marked, end] = ['', 0];
  const readings: string[] = [];
  for (const { start, end: after, document, units, within } of findCitations(text, language)) {
    const cited =
      document === null ? [] : [document.type?.value, document.symbol.value, document.date?.value];
    const own = within === null ? undefined : `in ${within.kind ?? within.level}`;
    readings.push([...units.map(codeOfPath), own, ...cited].filter((part) => part !== undefined).join(' '));
    const words = text.slice(start, after);
    marked += text.slice(end, start) + (words === text ? words : `‹${words}›`);
    end = after;
  }
  return [marked + text.slice(end), readings.length === 0 ? '–' : readings.join('; ')];
}

describe('the statement of the grammar', () => {
  it.each(
    ALTERNATIVES.map((alternative) => [`${alternative.rule} ← ${alternative.form}`, alternative] as const),
  )('%s', (_, { examples }) => {
    expect(examples).not.toEqual([]);
    for (const [language, text, reading] of examples)
      expect(readingOf(text.replace(/[‹›]/g, ''), language)).toEqual([text, reading]);
  });

  it('uses every rule that it defines and defines every rule that it uses', () => {
    const defined = new Set(ALTERNATIVES.map(({ rule }) => rule));
    const used = new Set(
      ALTERNATIVES.flatMap(({ form }) => form.replace(/'[^']*'|\[[^\]]*\]/g, '').match(/\w+/g) ?? []),
    );
    expect([...used].filter((rule) => !defined.has(rule)).sort()).toEqual(NAMED_ONLY.toSorted());
    expect([...defined].filter((rule) => !used.has(rule))).toEqual(['citation', 'plain']);
  });

  it.each([
    ['list', GRAMMAR_WORDS.list],
    ['range', GRAMMAR_WORDS.range],
    ['and', GRAMMAR_WORDS.and],
    ['to', GRAMMAR_WORDS.to],
    ['of', GRAMMAR_WORDS.of],
    ['the', GRAMMAR_WORDS.the],
    ['no', GRAMMAR_WORDS.number],
  ])('names the words of “%s”', (rule, { vi, en }) => {
    const form = ALTERNATIVES.find((alternative) => alternative.rule === rule)?.form ?? '';
    expect([...form.matchAll(/'([^']+)'/g)].map(([, word]) => word)).toEqual([...vi, ...en]);
  });
});
