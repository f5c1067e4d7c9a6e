/** A text with each run of white space as one space and none at its ends. */
export function foldSpace(text: string): string {
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
