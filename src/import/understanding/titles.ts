import type { Unit } from './unit.ts';

export const LONGEST_TITLE = 300;

/** The words after the number of an article are its heading unless they are a sentence. */
export function isTitle(rest: string): boolean {
  return rest !== '' && rest.length <= LONGEST_TITLE && !/[.;:]$/.test(rest);
}

/** A clause whose words head what is below it: they end in no sign of a sentence that goes on. */
export function settleTitles(units: readonly Unit[]): void {
  for (const unit of units) {
    const [first, ...more] = unit.blocks;
    const isHead =
      unit.kind === 'clause' &&
      more.length === 0 &&
      unit.children.length > 0 &&
      unit.children.every(({ sign }) => /^[-–]$/.test(sign));
    if (
      isHead &&
      first?.type === 'paragraph' &&
      !/[:;,]$/.test(first.text) &&
      first.text.length <= LONGEST_TITLE
    ) {
      unit.title = first.text;
      unit.blocks.length = 0;
    }
    settleTitles(unit.children);
  }
}
