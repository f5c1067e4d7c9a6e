/** A phrase with what belongs in its places, `{n}`; a place without a value stays. */
export function fillPlaces(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
