import type { Language } from '../language.ts';
import { type Quantity, QuantityDraft } from './quantity.ts';
import {
  takeClock,
  takeDay,
  takeDayInWords,
  takeFraction,
  takeMonth,
  takeMonthOfYear,
} from './quantity-dates.ts';
import { takeCode, takeNumber, takeSymbol } from './quantity-numbers.ts';
import { takeOrdinal, takeRoman } from './quantity-ordinals.ts';
import { type PatternGroup, QUANTITY_GROUPS, QUANTITY_PATTERNS, SMALL_ORDINAL } from './quantity-patterns.ts';

/**
 * The quantities of a text, in order: days, symbols, percentages, numbers, Roman numbers, ordinals in digits and in
 * words. A quantity inside another is not one of its own; other numbers in words are `readLooseQuantities`.
 */
export function readQuantities(text: string, language: Language): Quantity[] {
  const draft = new QuantityDraft(text, language);
  const pattern = QUANTITY_PATTERNS[language];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = take(draft, match);
    if (end !== undefined) pattern.lastIndex = end;
  }
  if (language === 'en') takeSmallOrdinals(draft);
  return draft.quantities;
}

type Reader = (draft: QuantityDraft, words: string, index: number) => number | undefined;

/** What takes the words of a group; where reading goes on elsewhere than behind the match, it returns the offset. */
const READERS: Readonly<Record<PatternGroup, Reader>> = {
  code: takeCode,
  day: takeDay,
  dayInWords: takeDayInWords,
  month: takeMonth,
  symbol: takeSymbol,
  monthOfYear: takeMonthOfYear,
  fraction: takeFraction,
  clock: takeClock,
  ordinal: takeOrdinal,
  number: takeNumber,
  roman: takeRoman,
};

function take(draft: QuantityDraft, match: RegExpExecArray): number | undefined {
  const at = match.findIndex((words, group) => group > 0 && words !== undefined);
  const group = QUANTITY_GROUPS[at - 1];
  return group && READERS[group](draft, match[at] ?? '', match.index);
}

function takeSmallOrdinals(draft: QuantityDraft): void {
  const before = draft.quantities.length;
  for (const { 0: words, index } of draft.text.matchAll(SMALL_ORDINAL)) takeOrdinal(draft, words, index);
  if (before > 0 && draft.quantities.length > before) draft.quantities.sort((a, b) => a.index - b.index);
}
