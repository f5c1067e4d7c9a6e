const COLOURS = { red: 31, green: 32, yellow: 33, bold: 1, dim: 2 } as const;

/** Paints text for a terminal; leaves it as it is where colours are not wanted. */
export function makePaint(colours: boolean): (name: keyof typeof COLOURS, text: string) => string {
  return (name, text) => (colours ? `\u001b[${COLOURS[name]}m${text}\u001b[0m` : text);
}
