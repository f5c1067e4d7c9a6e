import type { Span } from '../diagnostic.ts';
import type { ProvisionWording } from '../provision.ts';
import { spanInBlocks } from './flat-text.ts';

/** The heading and the text of a provision on lines of their own. */
export function comparedText({ heading, text }: ProvisionWording): string {
  if (heading === null) return text;
  return text === '' ? heading : `${heading}\n${text}`;
}

/** Where a part of `comparedText` stands in its file. */
export function spanInWording(
  { span, heading, headingSpan, blocks, text }: ProvisionWording,
  index: number,
  length: number,
): Span {
  const textStart = heading === null ? 0 : heading.length + 1;
  if (index >= textStart && text !== '') return spanInBlocks(span.file, blocks, index - textStart, length);
  if (headingSpan === null) return span;
  return spanWithin(headingSpan)(index, length === 0 ? headingSpan.end : length);
}
/** Where some letters of a text stand that is written in its file as it is. */
export function spanWithin(span: Span): (index: number, length: number) => Span {
  return (index, length) => ({
    ...span,
    start: Math.min(span.start + index, span.end),
    end: Math.min(span.start + index + length, span.end),
  });
}
