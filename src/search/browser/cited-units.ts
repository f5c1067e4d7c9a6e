import type { UnitPath } from '../../citations/found-citation.ts';
import { numberStyle, numberValue } from '../../language/number.ts';
import { provisionsCitedAs, stepsToProvision } from '../../model/cited-provision.ts';
import type { JumpDocument, JumpUnit } from '../shared/citation-table.ts';

/** What a path of a citation means in a document. */
export interface CitedUnits {
  /** Several where parents are left out. */
  readonly units: readonly JumpUnit[];
  /** A number in digits that was read as a Roman one: the words typed, and the section they were taken for. */
  readonly asRoman: { readonly said: string; readonly label: string } | null;
  /** Where there is no such unit: what holds the ones that there are. */
  readonly instead: { readonly holds: string; readonly units: readonly JumpUnit[] } | null;
}

/** The units that a path can mean; `text` is what the path was read in. */
export function findUnits(document: JumpDocument, path: UnitPath, text: string): CitedUnits {
  const steps = stepsToProvision(path);
  const units = sortRomanFirst(unitsAt(document, steps), steps);
  const [first] = units;
  if (first === undefined) return { units, asRoman: null, instead: insteadOf(document, steps) };
  const step = steps.find(({ level, number }) => level === 'section' && isArabic(number));
  const section =
    step &&
    chainOf(document, first).find(
      (unit) => isRoman(unit) && numberValue(unit.num ?? '') === Number(step.number),
    );
  // The words of an outer step end where the next one begins.
  const asRoman = section ? { said: text.slice(step.start, step.end), label: section.label } : null;
  return { units, asRoman, instead: null };
}

/** Those that stand where the steps say; if none does, those inside what the outer steps lead to. */
function unitsAt(document: JumpDocument, steps: UnitPath): readonly JumpUnit[] {
  if (steps.length === 0) return [];
  const found = provisionsCitedAs(document, steps);
  // A passage of a text without dashes is that text; but a section may have its dashes further in.
  const isText = steps.at(-1)?.level === 'passage' && found.every(({ dash }) => dash === null);
  if (steps.length === 1 || (found.length > 0 && !isText)) return found;
  const outer = unitsAt(document, steps.slice(0, -1));
  const inner = provisionsCitedAs(document, steps.slice(-1)).filter((unit) =>
    chainOf(document, unit)
      .slice(0, -1)
      .some((above) => outer.includes(above)),
  );
  return inner.length > 0 ? inner : found;
}

/** `mục 3` may be a clause, but is the section first. */
function sortRomanFirst(units: readonly JumpUnit[], steps: UnitPath): readonly JumpUnit[] {
  const last = steps.at(-1);
  if (last?.level !== 'section' || !isArabic(last.number)) return units;
  return [...units.filter(isRoman), ...units.filter((unit) => !isRoman(unit))];
}

/** What the innermost step that leads to one unit holds, or the document. */
function insteadOf(document: JumpDocument, steps: UnitPath): CitedUnits['instead'] {
  if (steps.length === 0 || steps.every(({ number }) => number === null)) return null;
  for (let count = steps.length - 1; count > 0; count--) {
    const [parent, other] = unitsAt(document, steps.slice(0, count));
    if (parent !== undefined && other === undefined && parent.holds !== '')
      return { holds: parent.holds, units: numberedOf(document, parent.children) };
  }
  return { holds: document.holds, units: numberedOf(document, document.children) };
}

function numberedOf(document: JumpDocument, ids: JumpUnit['children']): readonly JumpUnit[] {
  return ids.flatMap((id) => document.provisions.get(id) ?? []).filter(({ num }) => num !== null);
}

/** A unit with those that hold it, outermost first. */
function chainOf(document: JumpDocument, unit: JumpUnit): readonly JumpUnit[] {
  const above = unit.parent === null ? undefined : document.provisions.get(unit.parent);
  return above === undefined ? [unit] : [...chainOf(document, above), unit];
}

function isRoman({ num }: JumpUnit): boolean {
  return num !== null && numberStyle(num) === 'roman';
}

function isArabic(number: string | null): boolean {
  return number !== null && numberStyle(number) === 'arabic';
}
