/** How a text may be set so that it fits on one page: sizes of its letters in points, the largest first. */
export const PAGE_FITS = [
  { size: 14, isTight: false },
  { size: 13.5, isTight: false },
  { size: 13, isTight: false },
  { size: 13, isTight: true },
] as const;
