import type { Language } from '../language.ts';
import { type Figure, FigureDraft } from './figure.ts';
import {
  takeClock,
  takeDay,
  takeDayInWords,
  takeFraction,
  takeMonth,
  takeMonthOfYear,
} from './figure-dates.ts';
import { takeCode, takeNumber, takeSymbol } from './figure-numbers.ts';
import { takeEnglishOrdinal, takeRoman, takeVietnameseOrdinal } from './figure-ordinals.ts';
import { FIGURE_GROUPS, FIGURE_PATTERNS, SMALL_ORDINAL } from './figure-patterns.ts';

/**
 * The figures of a text, in order: days, symbols, percentages, numbers, Roman numbers, ordinals in figures and in
 * words. A figure inside another is not one of its own; other numbers in words are `readLooseFigures`.
 */
export function readFigures(text: string, language: Language): Figure[] {
  const draft = new FigureDraft(text, language);
  const pattern = FIGURE_PATTERNS[language];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = take(draft, match);
    if (end !== undefined) pattern.lastIndex = end;
  }
  if (language === 'en') takeSmallOrdinals(draft);
  return draft.figures;
}

/** Takes what a match holds; where reading goes on elsewhere than behind the match, its offset. */
function take(draft: FigureDraft, match: RegExpExecArray): number | undefined {
  const { index } = match;
  for (let group = 1; group < match.length; group++) {
    const words = match[group];
    if (words === undefined) continue;
    switch (FIGURE_GROUPS[group - 1]) {
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

function takeSmallOrdinals(draft: FigureDraft): void {
  const before = draft.figures.length;
  SMALL_ORDINAL.lastIndex = 0;
  for (let match = SMALL_ORDINAL.exec(draft.text); match !== null; match = SMALL_ORDINAL.exec(draft.text)) {
    takeEnglishOrdinal(draft, match[0], match.index);
  }
  if (before > 0 && draft.figures.length > before) draft.figures.sort((a, b) => a.index - b.index);
}
