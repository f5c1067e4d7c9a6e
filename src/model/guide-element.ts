/** What `<Example of="…" />` of a guide page can show of whatever corpus the page stands in. */
const EXAMPLE_KINDS = [
  /** The main document, by its full citation; a link. */
  'document',
  /** A provision, by its units; a link. All examples about a provision are of the same one. */
  'provision',
  /** Its full and its short citation. */
  'citation',
  'short',
  /** A document with number and day; a link. */
  'symbol',
  /** The address of the provision, below that of the site. */
  'address',
  /** What may be typed to find it, without accents. */
  'search',
] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

/** What `<When has="…">` of a guide page asks of the corpus: without it, what stands inside is left out. */
const GUIDE_PARTS = ['tasks', 'bodies', 'terms'] as const;
export type GuidePart = (typeof GUIDE_PARTS)[number];

/** The attribute of each element, and the values that it takes. */
export const GUIDE_ELEMENTS: Readonly<
  Record<string, { readonly name: string; readonly values: readonly string[] }>
> = {
  Example: { name: 'of', values: EXAMPLE_KINDS },
  When: { name: 'has', values: GUIDE_PARTS },
};

/** An example that a guide page shows; `needs`: the parts of a corpus without which the page leaves it out. */
export interface GuideExample {
  readonly of: ExampleKind;
  readonly needs: readonly GuidePart[];
}
