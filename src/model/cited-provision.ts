import type { UnitPath, UnitStep } from '../citations/found-citation.ts';
import { memoize } from '../language/memoize.ts';
import { numberStyle, numberValue } from '../language/number.ts';
import { ancestorsOf, type Document } from './document.ts';
import type { Provision } from './provision.ts';
import type { ProvisionId } from './provision-id.ts';
import { GATHERS_ARTICLES, type ProvisionKind } from './provision-kind.ts';

/** What must be known of a unit to see whether a citation means it. */
export type CitedUnit = Pick<Provision, 'kind' | 'num' | 'dash' | 'parent' | 'children'>;

/** A document as far as its citations go. */
export interface CitedText<Unit extends CitedUnit = CitedUnit> {
  readonly provisions: ReadonlyMap<ProvisionId, Unit>;
  readonly children: readonly ProvisionId[];
}

/** Parts that there is only one of, by the level of the citation that names them. */
const FIXED_KINDS: Partial<Record<UnitStep['level'], ProvisionKind>> = {
  preamble: 'preamble',
  closing: 'closing',
  recipients: 'recipients',
  signature: 'signature',
};

/** Kinds that the words of smaller levels never mean, whatever their number. */
const ARTICLE_LEVELS: ReadonlySet<ProvisionKind> = new Set(['part', 'chapter', 'article', 'annex', 'form']);

/** A citation’s steps down to a provision; a heading or sentence is no provision of its own. */
export function stepsToProvision(path: UnitPath): UnitPath {
  return path.some(isWithin) ? path.filter((step) => !isWithin(step)) : path;
}

function isWithin({ level }: UnitStep): boolean {
  return level === 'heading' || level === 'sentence';
}

/**
 * Whether the written steps end at a provision. Steps without their parents (`khoản 2`) fit by the last of them;
 * a Roman section may be written with a figure; the second passage of a text without dashes is that text.
 */
export function isCitedAs(document: CitedText, provision: CitedUnit, path: UnitPath): boolean {
  const steps = stepsToProvision(path);
  const last = steps.at(-1);
  if (last === undefined) return false;
  if (fits(document, provision, steps, steps.length)) return true;
  return (
    last.level === 'passage' &&
    steps.length > 1 &&
    !hasDashes(document, provision) &&
    fits(document, provision, steps, steps.length - 1)
  );
}

/** The provisions that written steps can mean: one, unless parents are left out. */
export function provisionsCitedAs<Unit extends CitedUnit>(
  document: CitedText<Unit>,
  path: UnitPath,
): readonly Unit[] {
  const found = [...document.provisions.values()].filter((unit) => isCitedAs(document, unit, path));
  // What an annex counts anew is meant only where the annex is named.
  const outside = found.filter((unit) => !isInAnnex(document, unit));
  return outside.length > 0 ? outside : found;
}

/** Whether a provision is an annex or stands in one. */
export function isInAnnex(document: CitedText, { kind, parent }: CitedUnit): boolean {
  if (kind === 'annex') return true;
  const above = parent === null ? undefined : document.provisions.get(parent);
  return above !== undefined && isInAnnex(document, above);
}

/** The one provision that written steps mean, null where there is none or several. */
export function provisionCitedAs<Unit extends CitedUnit>(
  document: CitedText<Unit>,
  path: UnitPath,
): Unit | null {
  const found = provisionsCitedAs(document, path);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Where a citation of several units leads: the provision nearest above all of them; null if one is not known. */
export function commonProvision(document: Document, paths: readonly UnitPath[]): Provision | null {
  let common: readonly Provision[] | null = null;
  for (const path of paths) {
    const provision = provisionCitedAs(document, path);
    if (provision === null) return null;
    const chain: readonly Provision[] = [...ancestorsOf(document, provision), provision];
    const before: readonly Provision[] = common ?? chain;
    common = before.filter((unit, depth) => unit === chain[depth]);
  }
  return common?.at(-1) ?? null;
}

/** Whether the first `count` steps lead to a provision, the last of them to itself. */
function fits(document: CitedText, provision: CitedUnit, steps: UnitPath, count: number): boolean {
  let unit: CitedUnit | undefined = provision;
  const above = ({ parent }: CitedUnit) => (parent === null ? undefined : document.provisions.get(parent));
  for (let index = count - 1; index >= 0; index--) {
    const step = steps[index];
    if (step === undefined) return false;
    // An article may be cited with its chapter or annex, and without the levels between them.
    while (
      index < count - 1 &&
      unit !== undefined &&
      GATHERS_ARTICLES.has(unit.kind) &&
      !isStep(document, unit, step)
    ) {
      unit = above(unit);
    }
    if (unit === undefined || !isStep(document, unit, step)) return false;
    unit = above(unit);
  }
  return true;
}

function isStep(document: CitedText, provision: CitedUnit, { level, number, isPart }: UnitStep): boolean {
  if (number === null) return FIXED_KINDS[level] === provision.kind;
  if (isPart && hasParts(document)) return provision.kind === 'part' && isNumber(provision, number, true);
  switch (level) {
    case 'dash':
    case 'passage':
      return isPlace(document, provision, number);
    case 'section':
    case 'clause':
    case 'point':
      return !ARTICLE_LEVELS.has(provision.kind) && isNumber(provision, number, level === 'section');
    case 'part':
    case 'chapter':
    case 'article':
      return provision.kind === level && isNumber(provision, number, level !== 'article');
    case 'appendix':
      return provision.kind === 'annex' && isNumber(provision, number, true);
    case 'number':
      return isNumber(provision, number, false) || isPlace(document, provision, number);
    default:
      return false;
  }
}

/** Whether a provision is the dash at a place among its siblings. */
function isPlace(document: CitedText, { dash, parent }: CitedUnit, number: string): boolean {
  if (dash === null) return false;
  if (number !== 'last') return dash === Number(number);
  const siblings = parent === null ? document.children : (document.provisions.get(parent)?.children ?? []);
  return siblings.every((id) => (document.provisions.get(id)?.dash ?? 0) <= dash);
}

function isNumber({ num, dash }: CitedUnit, number: string, mayTurnFigure: boolean): boolean {
  if (num === null || dash !== null) return false;
  if (num === number) return true;
  const [printed, written] = [numberStyle(num), numberStyle(number)];
  const styleFits = printed === written || (mayTurnFigure && printed === 'roman' && written === 'arabic');
  if (!styleFits || (num.includes('.') && number.includes('.'))) return false;
  return numberValue(num) === numberValue(number);
}

/** “Phần I” is a section in a paper of the Party, a part in one of the State. */
const hasParts = memoize((document: CitedText): boolean =>
  [...document.provisions.values()].some(({ kind }) => kind === 'part'),
);

function hasDashes(document: CitedText, { children }: CitedUnit): boolean {
  return children.some((id) => document.provisions.get(id)?.dash != null);
}

/**
 * Whether a document’s text is held with numbers, so that units of it can be led to. Numbers of a digest do not count:
 * it may have some of them only.
 */
export function hasNumbers(document: CitedText): boolean {
  for (const { kind, num } of document.provisions.values())
    if (kind !== 'provision' && num !== null) return true;
  return false;
}
