/** A character in a text, or a row of the same one. */
export interface CharacterPlace {
  readonly character: string;
  readonly code: number;
  readonly index: number;
  readonly length: number;
  /** How often it stands there. */
  readonly count: number;
}

/** Character references of MDX, by name those that stand for something one does not see. */
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|(\w+));/g;
const NAMED: ReadonlyMap<string, number> = new Map(
  Object.entries({
    nbsp: 0xa0,
    NonBreakingSpace: 0xa0,
    shy: 0xad,
    ensp: 0x2002,
    emsp: 0x2003,
    emsp13: 0x2004,
    emsp14: 0x2005,
    numsp: 0x2007,
    puncsp: 0x2008,
    thinsp: 0x2009,
    ThinSpace: 0x2009,
    hairsp: 0x200a,
    VeryThinSpace: 0x200a,
    ZeroWidthSpace: 0x200b,
    zwnj: 0x200c,
    zwj: 0x200d,
    lrm: 0x200e,
    rlm: 0x200f,
    MediumSpace: 0x205f,
    NoBreak: 0x2060,
  }),
);

/** A pattern for `charactersIn`: a character of a class and all that follow it and are the same. */
export function rowsOf(characters: string): RegExp {
  return new RegExp(`([${characters}])\\1*`, 'gu');
}

/** Every place of a text where a character of `rowsOf` a class stands; where `entities`, also as `&#160;`. */
export function* charactersIn(text: string, pattern: RegExp, entities: boolean): Generator<CharacterPlace> {
  for (const { 0: row, 1: character = '', index } of text.matchAll(pattern)) {
    const count = row.length / character.length;
    yield { character, code: character.codePointAt(0) ?? 0, index, length: row.length, count };
  }
  if (!entities || !text.includes('&')) return;
  for (const { 0: words, 1: decimal, 2: hexadecimal, 3: name = '', index } of text.matchAll(ENTITY)) {
    const written = hexadecimal
      ? Number.parseInt(hexadecimal, 16)
      : decimal
        ? Number(decimal)
        : NAMED.get(name);
    if (written === undefined) continue;
    // Half of a pair of UTF-16, or what lies beyond the last plane, is read as the sign for a lost character.
    const isCharacter = written <= 0x10ffff && !(written >= 0xd800 && written <= 0xdfff);
    const code = isCharacter ? written : 0xfffd;
    const character = String.fromCodePoint(code);
    pattern.lastIndex = 0;
    if (pattern.test(character)) yield { character, code, index, length: words.length, count: 1 };
  }
  pattern.lastIndex = 0;
}

/** The code point as it is named: `U+00A0`. */
export function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
