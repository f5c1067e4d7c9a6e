import { type Language, type Localized, localize } from '../language.ts';
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
import { QUANTITY_PATTERNS, SMALL_ORDINAL } from './quantity-patterns.ts';

/**
 * The quantities of a text, in order: days, symbols, percentages, numbers, Roman numbers, ordinals in digits and in
 * words. A quantity inside another is not one of its own; other numbers in words are `readLooseQuantities`.
 */
export function readQuantities(text: string, language: Language): Quantity[] {
  const draft = new QuantityDraft(text, language);
  const pattern = PATTERNS[language];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const group = match.findIndex((words, at) => at > 0 && words !== undefined);
    const end = READERS[GROUPS[group - 1] ?? 'number'](draft, match[group] ?? '', match.index);
    if (end !== undefined) pattern.lastIndex = end;
  }
  if (language === 'en') takeSmallOrdinals(draft);
  return draft.quantities;
}

/**
 * What takes the words of a pattern; where reading goes on elsewhere than behind them, it returns the offset. A
 * pattern before another takes what both could.
 */
const READERS = {
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
const GROUPS = Object.keys(READERS) as (keyof typeof READERS)[];

/** Finds every quantity of a text but small ordinals. */
const PATTERNS: Localized<RegExp> = localize(
  (language) => new RegExp(GROUPS.map((group) => `(${QUANTITY_PATTERNS[language][group]})`).join('|'), 'g'),
);

function takeSmallOrdinals(draft: QuantityDraft): void {
  const before = draft.quantities.length;
  for (const { 0: words, index } of draft.text.matchAll(SMALL_ORDINAL)) takeOrdinal(draft, words, index);
  if (before > 0 && draft.quantities.length > before) draft.quantities.sort((a, b) => a.index - b.index);
}
