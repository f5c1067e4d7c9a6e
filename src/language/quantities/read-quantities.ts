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
import { takeEnglishOrdinal, takeRoman, takeVietnameseOrdinal } from './quantity-ordinals.ts';
import { QUANTITY_GROUPS, QUANTITY_PATTERNS, SMALL_ORDINAL } from './quantity-patterns.ts';

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

/** Takes what a match holds; where reading goes on elsewhere than behind the match, its offset. */
function take(draft: QuantityDraft, match: RegExpExecArray): number | undefined {
  const { index } = match;
  for (let group = 1; group < match.length; group++) {
    const words = match[group];
    if (words === undefined) continue;
    switch (QUANTITY_GROUPS[group - 1]) {
      case 'code':
        return takeCode(draft, words, index);
      case 'day':
        return takeDay(draft, words, index);
      case 'dayInWords':
        return takeDayInWords(draft, words, index);
      case 'month':
        return takeMonth(draft, words, index);
      case 'symbol':
        return takeSymbol(draft, words, index);
      case 'monthOfYear':
        return takeMonthOfYear(draft, words, index);
      case 'fraction':
        return takeFraction(draft, words, index);
      case 'clock':
        return takeClock(draft, words, index);
      case 'ordinal':
        return draft.language === 'vi'
          ? takeVietnameseOrdinal(draft, words, index)
          : takeEnglishOrdinal(draft, words, index);
      case 'number':
        return takeNumber(draft, words, match[group + 1] ?? '', index);
      default:
        return takeRoman(draft, words, index);
    }
  }
  return undefined;
}

function takeSmallOrdinals(draft: QuantityDraft): void {
  const before = draft.quantities.length;
  SMALL_ORDINAL.lastIndex = 0;
  for (let match = SMALL_ORDINAL.exec(draft.text); match !== null; match = SMALL_ORDINAL.exec(draft.text)) {
    takeEnglishOrdinal(draft, match[0], match.index);
  }
  if (before > 0 && draft.quantities.length > before) draft.quantities.sort((a, b) => a.index - b.index);
}
