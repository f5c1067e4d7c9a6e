import type { TextRange } from '../../../citations/found-citation.ts';
import type { Reference } from '../../../model/document.ts';
import type { FlatText } from '../../../model/wording/flat-text.ts';

/** The words of a text that a `<Ref>` covers. */
interface Link extends TextRange {
  readonly reference: Reference;
}

/** References by the file and offset of each of their runs. */
export function referencesByPlace(references: readonly Reference[]): ReadonlyMap<string, Reference> {
  const places = new Map<string, Reference>();
  for (const reference of references) {
    for (const { run } of reference.words.runs) {
      places.set(`${reference.toSpan.file} ${run.offset}`, reference);
    }
  }
  return places;
}

/** The links of a text, each with the words it covers. */
export function linksIn(
  flat: FlatText,
  file: string,
  references: ReadonlyMap<string, Reference>,
): readonly Link[] {
  const links: { start: number; end: number; reference: Reference }[] = [];
  for (const { start, run, referenced } of flat.runs) {
    const reference = referenced ? references.get(`${file} ${run.offset}`) : undefined;
    if (reference === undefined) continue;
    const end = start + run.value.length;
    const last = links.at(-1);
    if (last?.reference === reference) last.end = end;
    else links.push({ start, end, reference });
  }
  return links;
}
