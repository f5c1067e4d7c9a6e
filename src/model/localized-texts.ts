import type { Localized } from '../language/language.ts';
import type { YamlPath } from './registry.ts';

/** A text in both languages with its way of keys from the record that holds it. */
export interface LocalizedText {
  readonly path: YamlPath;
  readonly texts: Localized;
}

/** Every text in both languages that a record of a yaml file holds, in its order; what stands under `without` left out. */
export function* localizedTexts(
  value: unknown,
  without: readonly string[] = [],
  path: YamlPath = [],
): Generator<LocalizedText> {
  if (typeof value !== 'object' || value === null) return;
  if (isLocalized(value)) {
    yield { path, texts: value };
    return;
  }
  for (const [key, inside] of Object.entries(value)) {
    if (without.includes(key)) continue;
    yield* localizedTexts(inside, without, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function isLocalized(value: object): value is Localized {
  const { vi, en } = value as Partial<Localized<unknown>>;
  return typeof vi === 'string' && typeof en === 'string';
}
