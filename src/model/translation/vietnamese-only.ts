import { z } from 'zod';
import { KINDS_IN_ENGLISH } from '../../citations/document-words.ts';
import { LANGUAGES, type Language, type Localized } from '../../language/language.ts';
import { type DocumentFacts, documentSchema } from '../schema.ts';

/**
 * `document.yaml` as it is written: where not all of a document is translated, the English of its texts may be left out.
 * The Vietnamese then stands in its place; a kind that has a usual English name gets it, and with it the short name.
 */
export const writtenDocumentSchema = z.preprocess(
  (written) => (isRecord(written) && isPartly(written.translation) ? withEnglish(written) : written),
  documentSchema,
);

/** Whether a text is in Vietnamese only: no English text is letter for letter its Vietnamese. */
export function isVietnameseOnly({ vi, en }: Localized): boolean {
  return vi === en;
}

/** The languages in which a text is written. */
export function writtenLanguages(text: Localized): readonly Language[] {
  return isVietnameseOnly(text) ? ['vi'] : LANGUAGES;
}

/** A text as a page in a language shows it. `lang` is set where it is in the other language. */
export function shownText(text: Localized, language: Language): ShownText {
  return { text: text[language], lang: language === 'en' && isVietnameseOnly(text) ? 'vi' : undefined };
}

export interface ShownText {
  readonly text: string;
  readonly lang: Language | undefined;
}

/** Whether the English short name of a document is its kind and number, which its Vietnamese need not hold. */
export function isNamedByNumber({ type, symbol, shortName }: DocumentFacts): boolean {
  return symbol !== null && shortName.en === numberedName(type.en, symbol);
}

function numberedName(kind: string, symbol: string): string {
  return `${kind} No. ${symbol}`;
}

function isPartly(translation: unknown): boolean {
  return translation === 'none' || translation === 'partial';
}

function withEnglish(written: Readonly<Record<string, unknown>>): unknown {
  const { type, shortName, symbol, ...rest } = written;
  const kind = withUsual(type, (vi) => KINDS_IN_ENGLISH[vi] ?? 'Document');
  const name = withUsual(shortName, (vi) =>
    typeof symbol === 'string' && isRecord(kind) && typeof kind.en === 'string'
      ? numberedName(kind.en, symbol)
      : vi,
  );
  const given = Object.fromEntries(
    Object.entries({ type: kind, shortName: name, symbol }).filter(([key]) => key in written),
  );
  return { ...given, ...(standIn(rest) as object) };
}

function withUsual(text: unknown, english: (vi: string) => string): unknown {
  return isRecord(text) && typeof text.vi === 'string' && !('en' in text)
    ? { ...text, en: english(text.vi) }
    : text;
}

function standIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(standIn);
  if (!isRecord(value)) return value;
  if ('vi' in value && !('en' in value)) return { ...value, en: Array.isArray(value.vi) ? [] : value.vi };
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, standIn(inside)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
