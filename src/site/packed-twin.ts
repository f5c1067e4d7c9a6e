/** Endings of the packed twins that may lie beside a file, the smallest first. */
export const PACKINGS = ['br', 'gz'] as const;

/** Whether a file is the packed twin of another. */
export function isPacked(file: string): boolean {
  return PACKINGS.some((packing) => file.endsWith(`.${packing}`));
}
