import type { Localized } from '../../language/language.ts';
import type { FileTexts } from '../../model/corpus-parts.ts';
import type { Span } from '../../model/diagnostic.ts';
import type { ProvisionWording } from '../../model/provision.ts';
import type { YamlPath } from '../../model/registry.ts';
import { spanInWording } from '../../model/wording/compared-text.ts';
import type { RuleIssue } from '../engine/rule.ts';
import type { QuantityComparison, QuantityDifference } from '../texts/quantity-comparison.ts';

/** Reports differences in the part of `comparedText` that begins at `start`, each at its place in the translation. */
export function* findInWording(
  files: FileTexts,
  wording: ProvisionWording,
  start: number,
  { differences, many }: QuantityComparison,
): Generator<RuleIssue> {
  const spanOf = (difference: QuantityDifference | null): Span => {
    const { index, length } = difference?.en?.quantity ?? { index: 0, length: wording.text.length };
    return spanInWording(wording, start + index, length);
  };
  if (many !== null) yield { span: spanOf(null), message: formatManyMessage(many) };
  for (const difference of differences) {
    yield findingAt(files, spanOf(difference), difference, IN_DOCUMENT);
  }
}

/** Reports differences in a yaml value: at the words if they occur once, else at the value. */
export function* findInYaml(
  files: FileTexts,
  file: string,
  path: YamlPath,
  { differences, many }: QuantityComparison,
): Generator<RuleIssue> {
  if (many === null && differences.length === 0) return;
  const value = files.spanInYaml(file, path);
  if (many !== null) yield { span: value, message: formatManyMessage(many) };
  const raw = files.textOf(file)?.slice(value.start, value.end) ?? '';
  for (const difference of differences) {
    const words = difference.en?.words ?? '';
    const at = words === '' ? -1 : raw.indexOf(words);
    const isThere = at !== -1 && raw.indexOf(words, at + 1) === -1;
    const span = isThere ? { file, start: value.start + at, end: value.start + at + words.length } : value;
    yield findingAt(files, span, difference, IN_YAML);
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
