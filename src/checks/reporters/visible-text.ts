/** Signs that command a terminal, end a line or turn the direction of writing. */
const COMMANDS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** The first of the pictures of control characters, which are in the same order. */
const CONTROL_PICTURES = 0x2400;

/** A text of an author as a terminal may show it: whatever would command the terminal is shown, not obeyed. */
export function visibleText(text: string): string {
  return text.replace(COMMANDS, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(CONTROL_PICTURES + code) : '\uFFFD';
  });
}
