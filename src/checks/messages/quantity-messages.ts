import type { Localized } from '../../language/language.ts';
import type { FileTexts } from '../../model/corpus-parts.ts';
import type { Span } from '../../model/diagnostic.ts';
import type { RuleIssue } from '../engine/rule.ts';
import type { QuantityComparison, QuantityDifference } from '../texts/quantity-comparison.ts';
import type { TextPair } from '../texts/text-pairs.ts';

/** Reports differences in the part of a text that begins at `start`, each at its place in the translation. */
export function* findDifferences(
  files: FileTexts,
  { kind, texts, spanOf }: TextPair,
  start: number,
  { differences, many }: QuantityComparison,
): Generator<RuleIssue> {
  const whole = () => spanOf(0, texts.en.length);
  if (many !== null) yield { span: whole(), message: formatManyMessage(many) };
  for (const difference of differences) {
    const { index, length } = difference.en?.quantity ?? {};
    const span = index === undefined || length === undefined ? whole() : spanOf(start + index, length);
    yield findingAt(files, span, difference, kind === 'provision' ? IN_DOCUMENT : IN_YAML);
  }
}

function findingAt(
  files: FileTexts,
  span: Span,
  difference: QuantityDifference,
  otherwise: Localized,
): RuleIssue {
  const { en, suggestion } = difference;
  const message = formatMessage(difference, otherwise);
  // Escaped or folded words cannot be replaced.
  const isWritten = files.textOf(span.file)?.slice(span.start, span.end) === en?.words;
  return { span, message, suggestion: (isWritten ? suggestion : null) ?? undefined };
}

/** What to do where the difference is right. */
const IN_DOCUMENT: Localized = {
  vi: 'nếu khác nhau là đúng thì khai ở figurePairs của document.yaml.',
  en: 'if the difference is right, declare the words under figurePairs in document.yaml.',
};
const IN_YAML: Localized = {
  vi: 'nếu khác nhau là đúng thì ghi vào content/exceptions.yaml.',
  en: 'if the difference is right, record it in content/exceptions.yaml.',
};

function formatMessage({ vi, en, suggestion }: QuantityDifference, otherwise: Localized): Localized {
  if (en === null) {
    return {
      vi: `Tiếng Việt ghi “${vi?.words}”, bản dịch không có. Bổ sung vào bản dịch; ${otherwise.vi}`,
      en: `The Vietnamese has “${vi?.words}”, the translation does not. Add it to the translation; ${otherwise.en}`,
    };
  }
  if (vi === null) {
    return {
      vi: `Bản dịch ghi “${en.words}”, tiếng Việt không có. Sửa bản dịch theo tiếng Việt; ${otherwise.vi}`,
      en: `The translation has “${en.words}”, the Vietnamese does not. Correct the translation according to the Vietnamese; ${otherwise.en}`,
    };
  }
  const mend =
    suggestion === null
      ? { vi: 'Sửa bản dịch theo tiếng Việt', en: 'Correct the translation according to the Vietnamese' }
      : { vi: `Sửa bản dịch thành “${suggestion}”`, en: `Change the translation to “${suggestion}”` };
  return {
    vi: `Tiếng Việt ghi “${vi.words}”, bản dịch ghi “${en.words}”. ${mend.vi}; ${otherwise.vi}`,
    en: `The Vietnamese has “${vi.words}”, the translation “${en.words}”. ${mend.en}; ${otherwise.en}`,
  };
}

function formatManyMessage({ vi, en }: Localized<number>): Localized {
  return {
    vi: `Tiếng Việt có ${vi} ngày tháng, ký hiệu, con số mà bản dịch không có; bản dịch có ${en} mà tiếng Việt không có. Xem lại cả đoạn.`,
    en: `The Vietnamese has ${vi} dates, symbols and numbers that the translation lacks; the translation has ${en} that the Vietnamese lacks. Check the whole passage again.`,
  };
}
