import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CardType, makeCardType } from '../../src/cards/draw-card.ts';

/** The type of the pages for cards, from the same package: the letters that every Vietnamese text needs, in two files. */
export function openCardType(): CardType {
  const weight = (name: number): readonly Uint8Array[] =>
    ['latin', 'vietnamese'].map((letters) =>
      readFileSync(
        fileURLToPath(import.meta.resolve(`@fontsource/tinos/files/tinos-${letters}-${name}-normal.woff`)),
      ),
    );
  return makeCardType({ regular: weight(400), bold: weight(700) });
}
