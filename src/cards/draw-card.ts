import { CARD_SIZE, type Card } from '../views/exports/card.ts';
import { type Font, readFont } from './font-file.ts';
import { type Colour, cover, coverBox, makePicture, type Picture, writePng } from './picture.ts';
import { breakLines, drawText, firstLines, makeTypeface, measureText, type Typeface } from './typeface.ts';

/** The two weights that a card is set in. */
export interface CardType {
  readonly regular: Typeface;
  readonly bold: Typeface;
}

/** The type of a card, from the files of its letters: those of each weight, the first that has a letter draws it. */
export function makeCardType(files: Readonly<Record<keyof CardType, readonly Uint8Array[]>>): CardType {
  const typeface = (weight: keyof CardType): Typeface =>
    makeTypeface(files[weight].map((file): Font => readFont(file)));
  return { regular: typeface('regular'), bold: typeface('bold') };
}

// As in `src/styles/tokens.css`, in light.
const PAPER: Colour = [0xf7, 0xf5, 0xf1];
const COLOURS = {
  rule: [0xd9, 0xd4, 0xcb],
  soft: [0x55, 0x50, 0x4a],
  ink: [0x1b, 0x1a, 0x18],
  accent: [0x9b, 0x1c, 0x1f],
  digest: [0x7a, 0x4b, 0x00],
  record: [0x3f, 0x4d, 0x5c],
} as const satisfies Record<string, Colour>;
type ColourName = keyof typeof COLOURS;

const colourOf = (name: ColourName): number => Object.keys(COLOURS).indexOf(name);
const STATUS_COLOURS = { verbatim: 'accent', digest: 'digest', record: 'record' } as const;

/** The left edge of all text, and its width. */
const [LEFT, WIDTH] = [88, 1024];
/** Base line of the foot, and the line above it. */
const [FOOT, FOOT_RULE] = [570, 516];
/** Height of a line for the size of its letters: Vietnamese stacks marks. */
const LEADING = 1.3;

/** Draws a card as a PNG file. The same card has the same bytes. */
export function drawCard(card: Card, type: CardType): Uint8Array {
  return writePng(paintCard(card, type));
}

/** The card as pixels. */
export function paintCard({ heading, below, words, status, site }: Card, type: CardType): Picture {
  const picture = makePicture(CARD_SIZE.width, CARD_SIZE.height, PAPER, Object.values(COLOURS));
  coverBox(picture, [0, 0, 14, CARD_SIZE.height], colourOf('accent'));
  let y = 56;
  const write = (
    text: string,
    weight: Typeface,
    sizes: readonly number[],
    room: number,
    name: ColourName,
  ) => {
    for (const size of sizes) {
      const broken = breakLines(weight, text, { size, width: WIDTH });
      const high = Math.round(size * LEADING);
      const most = Math.floor(room / high);
      // The largest size at which all fits; at the smallest the rest is left out.
      if (broken.length > most && size !== sizes.at(-1)) continue;
      for (const line of firstLines(weight, broken, { most, size, width: WIDTH })) {
        y += high;
        const base = y - Math.round(size * 0.3);
        drawText(picture, weight, line, { x: LEFT, y: base, size, colour: colourOf(name) });
      }
      return;
    }
  };
  write(heading, type.bold, [58, 52, 46], 124, 'accent');
  y += 6;
  write(below, type.regular, [32], 84, 'soft');
  y += 22;
  coverBox(picture, [LEFT, y, 96, 3], colourOf('accent'));
  y += 18;
  write(words, type.regular, [48, 42], FOOT_RULE - 8 - y, 'ink');
  drawFoot(picture, type, status, site);
  return picture;
}

/** What the text is, with the shape of its label on the pages; to the right, whose card it is. */
function drawFoot(picture: Picture, { regular, bold }: CardType, status: Card['status'], site: string): void {
  coverBox(picture, [LEFT, FOOT_RULE, WIDTH, 2], colourOf('rule'));
  const size = 30;
  const oneLine = (weight: Typeface, text: string, width: number): string =>
    firstLines(weight, breakLines(weight, text, { size, width }), { most: 1, size, width })[0] ?? '';
  const name = oneLine(bold, site, WIDTH * 0.55);
  const width = measureText(bold, name, size);
  drawText(picture, bold, name, {
    ...{ x: status === null ? LEFT : LEFT + WIDTH - width, y: FOOT, size },
    colour: colourOf('ink'),
  });
  if (status === null) return;
  const colour = colourOf(STATUS_COLOURS[status.key]);
  drawMark(picture, status.key, colour);
  const label = oneLine(regular, status.label, WIDTH - width - 80);
  drawText(picture, regular, label, { x: LEFT + 38, y: FOOT, size, colour });
}

/** Full square, half circle, empty circle: as before the label on the pages. */
function drawMark(picture: Picture, key: keyof typeof STATUS_COLOURS, colour: number): void {
  const [radius, line] = [12, 3];
  const [x, y] = [LEFT + radius, FOOT - 10];
  if (key === 'verbatim') {
    coverBox(picture, [x - radius, y - radius, radius * 2, radius * 2], colour);
    return;
  }
  for (let row = -radius - 1; row <= radius + 1; row++) {
    for (let column = -radius - 1; column <= radius + 1; column++) {
      const distance = Math.hypot(row, column);
      const isFull = key === 'digest' && column <= 0;
      const outer = clamp(radius + 0.5 - distance);
      cover(
        picture,
        x + column,
        y + row,
        colour,
        isFull ? outer : outer - clamp(radius + 0.5 - line - distance),
      );
    }
  }
}

const clamp = (part: number): number => Math.min(Math.max(part, 0), 1);
