/** Letters shown before and behind the first difference. */
const BEFORE = 16;
const BEHIND = 32;

/** The stretch of two texts round their first difference: what was found and what stands in its place. */
export function showDifference(
  found: string,
  wanted: string,
): { readonly found: string; readonly instead: string } {
  let at = 0;
  while (at < Math.min(found.length, wanted.length) && found.charAt(at) === wanted.charAt(at)) at++;
  // From the beginning of a word.
  const from = at <= BEFORE ? 0 : found.lastIndexOf(' ', at - BEFORE) + 1;
  return { found: excerpt(found, from, at + BEHIND), instead: excerpt(wanted, from, at + BEHIND) };
}

function excerpt(text: string, from: number, to: number): string {
  const lead = from > 0 ? '…' : '';
  if (to >= text.length) return lead + text.slice(from);
  const end = text.lastIndexOf(' ', to);
  return `${lead}${text.slice(from, end > from ? end : to)}…`;
}
