import type { Language } from './language.ts';

/** A unit among its siblings, as a citation names it: `khoản 2`, `gạch đầu dòng thứ hai`, `phần mở đầu`. */
export interface SiblingUnit {
  readonly label: string;
  /** Its number or ordinal; empty where the name says it all. */
  readonly own: string;
  readonly isOrdinal: boolean;
  /** Its place among all siblings, from 1. */
  readonly at: number;
}

const AND = { vi: ' và ', en: ' and ' } as const;

/**
 * Names one or more siblings in one phrase: `các khoản 2 và 3`, `từ khoản 2 đến khoản 4`,
 * `gạch đầu dòng thứ nhất và thứ ba`; `clauses 2 to 4`, `first and third indents`. Three or more in a row are a range.
 */
export function nameUnits(units: readonly SiblingUnit[], language: Language): string {
  const groups: SiblingUnit[][] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    const isAlike = last?.[0]?.label === unit.label && unit.own !== '';
    if (last && isAlike) last.push(unit);
    else groups.push([unit]);
  }
  return joinWithAnd(
    groups.map((group) => nameAlike(group, language)),
    language,
  );
}

function nameAlike(units: readonly SiblingUnit[], language: Language): string {
  const [first] = units;
  const last = units.at(-1);
  if (!first || !last) return '';
  const nameOne = (unit: SiblingUnit): string =>
    (unit.isOrdinal && language === 'en' ? [unit.own, unit.label] : [unit.label, unit.own])
      .filter(Boolean)
      .join(' ');
  if (units.length === 1) return nameOne(first);
  const isRange = units.length > 2 && last.at - first.at === units.length - 1;
  if (language === 'vi') {
    if (isRange) return `từ ${nameOne(first)} đến ${nameOne(last)}`;
    const owns = joinWithAnd(
      units.map(({ own }) => own),
      language,
    );
    return `${first.isOrdinal ? '' : 'các '}${first.label} ${owns}`;
  }
  const owns = isRange
    ? `${first.own} to ${last.own}`
    : joinWithAnd(
        units.map(({ own }) => own),
        language,
      );
  const plural = `${first.label}${/(?:s|x)$/.test(first.label) ? 'es' : 's'}`;
  return first.isOrdinal ? `${owns} ${plural}` : `${plural} ${owns}`;
}

function joinWithAnd(parts: readonly string[], language: Language): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')}${AND[language]}${parts.at(-1)}`;
}

/** `2..4` for a row of three or more, single ones between commas: how an address names several siblings. */
export function shortenRows<T>(
  units: readonly { readonly at: number; readonly id: T }[],
  dots: string,
): string {
  const rows: { readonly at: number; readonly id: T }[][] = [];
  for (const unit of units) {
    const last = rows.at(-1);
    if (last?.at(-1)?.at === unit.at - 1) last.push(unit);
    else rows.push([unit]);
  }
  return rows
    .map((row) => (row.length > 1 ? `${row[0]?.id}${dots}${row.at(-1)?.id}` : `${row[0]?.id}`))
    .join(',');
}
