/**
 * Names of the filters in the address; the same in both languages, so that a link keeps its meaning. Read by scripts
 * of the page too, so nothing else may stand here.
 */
export const TASK_FILTERS = {
  body: 'co-quan',
  role: 'vai-tro',
  basis: 'xac-dinh',
  section: 'muc',
  time: 'thoi-gian',
  kind: 'loai',
  source: 'van-ban',
} as const;

export type TaskFilter = keyof typeof TASK_FILTERS;

/**
 * Filters that one and the same body of a task must answer to: who is asked for has that role, and is named or
 * inferred in it. They stand joined in one value of `data-parts`, in this order.
 */
export const PART_FILTERS = ['body', 'role', 'basis'] as const;
export type PartFilter = (typeof PART_FILTERS)[number];

/** Between the parts of one value. No id and no key has it. */
export const PART_SEPARATOR = '/';
