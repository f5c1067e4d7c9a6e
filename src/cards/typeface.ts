import { type Coverage, coverageOf } from './coverage.ts';
import type { Font } from './font-file.ts';
import { cover, type Picture } from './picture.ts';

/** A weight of the type of the site: the files of its letters, looked into in turn. */
export interface Typeface {
  readonly fonts: readonly Font[];
  /** What was drawn once, by font, glyph, size and shift. */
  readonly drawn: Map<string, Coverage>;
}

export function makeTypeface(fonts: readonly Font[]): Typeface {
  return { fonts, drawn: new Map() };
}

interface PlacedGlyph {
  readonly font: number;
  readonly glyph: number;
  /** In pixels from the start of the line. */
  readonly x: number;
}

/** Places where a glyph is drawn within a pixel: finer is not seen. */
const SHIFTS = 4;

/** The letters of a line side by side. A character that no font has is drawn as a question mark. */
function placeGlyphs({ fonts }: Typeface, text: string, size: number) {
  const glyphs: PlacedGlyph[] = [];
  let x = 0;
  for (const character of text) {
    const glyph = findGlyph(fonts, character.codePointAt(0) ?? 0) ?? findGlyph(fonts, 0x3f);
    const font = fonts[glyph?.font ?? 0];
    if (glyph === undefined || font === undefined) continue;
    glyphs.push({ ...glyph, x });
    x += (font.advanceOf(glyph.glyph) * size) / font.unitsPerEm;
  }
  return { glyphs, width: x };
}

function findGlyph(fonts: readonly Font[], character: number) {
  for (const [font, { glyphOf }] of fonts.entries()) {
    const glyph = glyphOf(character);
    if (glyph !== 0) return { font, glyph };
  }
  return undefined;
}

/** Width of a line of text, in pixels. */
export function measureText(typeface: Typeface, text: string, size: number): number {
  return placeGlyphs(typeface, text, size).width;
}

/** Draws a line of text from the left end of its base line. */
export function drawText(
  picture: Picture,
  typeface: Typeface,
  text: string,
  { x, y, size, colour }: { x: number; y: number; size: number; colour: number },
): void {
  for (const { font, glyph, x: from } of placeGlyphs(typeface, text, size).glyphs) {
    const place = Math.round((x + from) * SHIFTS);
    const { left, top, width, height, parts } = draw(typeface, font, glyph, size, place % SHIFTS);
    const startX = Math.floor(place / SHIFTS) + left;
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++)
        cover(picture, startX + column, y + top + row, colour, parts[row * width + column] ?? 0);
  }
}

function draw(typeface: Typeface, font: number, glyph: number, size: number, shift: number): Coverage {
  const key = `${font} ${glyph} ${size} ${shift}`;
  let coverage = typeface.drawn.get(key);
  if (coverage === undefined) {
    const { unitsPerEm, outlineOf } = typeface.fonts[font] as Font;
    coverage = coverageOf(outlineOf(glyph), size / unitsPerEm, shift / SHIFTS);
    typeface.drawn.set(key, coverage);
  }
  return coverage;
}

/** Breaks a text into lines of a width, between words; a word that is wider than a line is broken. */
export function breakLines(
  typeface: Typeface,
  text: string,
  { size, width }: { size: number; width: number },
): readonly string[] {
  const widthOf = (words: string): number => measureText(typeface, words, size);
  const space = widthOf(' ');
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let [line, taken] = ['', 0];
    for (const word of paragraph.split(/\s+/).flatMap((one) => splitWord(one, width, widthOf))) {
      const wide = widthOf(word);
      if (line !== '' && taken + space + wide > width) {
        lines.push(line);
        line = '';
      }
      [line, taken] = line === '' ? [word, wide] : [`${line} ${word}`, taken + space + wide];
    }
    return line === '' ? lines : [...lines, line];
  });
}

function splitWord(word: string, width: number, widthOf: (words: string) => number): readonly string[] {
  if (word === '' || widthOf(word) <= width) return word === '' ? [] : [word];
  let letters = word.length - 1;
  while (letters > 1 && widthOf(word.slice(0, letters)) > width) letters--;
  return [word.slice(0, letters), ...splitWord(word.slice(letters), width, widthOf)];
}

/** The first of some lines; where some are left out the last ends with an ellipsis, which takes the place of words. */
export function firstLines(
  typeface: Typeface,
  lines: readonly string[],
  { most, size, width }: { most: number; size: number; width: number },
): readonly string[] {
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  const end = (): string => `${last.replace(/[\s,;:.–-]+$/, '')}…`;
  while (last.length > 1 && measureText(typeface, end(), size) > width)
    last = last.slice(0, Math.max(last.lastIndexOf(' '), last.length - 20));
  return [...lines.slice(0, most - 1), end()];
}
