import { findCitations } from '../../../citations/find-citations.ts';
import type { FoundCitation, TextRange, UnitPath } from '../../../citations/found-citation.ts';
import { type Language, localize } from '../../../language/language.ts';
import { citeProvision } from '../../../model/citation.ts';
import {
  commonProvision,
  hasNumbers,
  isCitedAs,
  provisionsCitedAs,
  stepsToProvision,
} from '../../../model/cited-provision.ts';
import { ancestorsOf, type Document, holderOf, type Reference } from '../../../model/document.ts';
import type { Provision } from '../../../model/provision.ts';
import { formatTarget } from '../../../model/provision-id.ts';
import { spanInFlat } from '../../../model/wording/flat-text.ts';
import type { RuleIssue } from '../../engine/rule.ts';

/**
 * The units that the words of a reference name, if they are not its target. `read`: the citations of units in the
 * words.
 */
export function findWrongUnits(
  reference: Reference,
  read: readonly FoundCitation[],
  document: Document,
  provision: Provision | null,
): RuleIssue | null {
  const { words } = reference;
  // Units of another document: its symbol is reported already.
  const isOfOther = ({ document: cited }: FoundCitation): boolean =>
    cited !== null && cited.symbol.value !== document.facts.symbol;
  const citations = read.some(isOfOther) ? read.filter((one) => !isOfOther(one)) : read;
  const [first] = citations;
  if (first === undefined) return null;
  const paths = citations.length === 1 ? first.units : citations.flatMap(({ units }) => units);
  if (leadsTo(document, provision, paths) || isHeadedSo(provision, paths, reference.language)) return null;
  const stretch = stretchOfUnits(first);
  const said = words.text.slice(stretch.start, stretch.end);
  const meant = nearestCited(document, provision, paths[0] ?? []);
  const to = meant === null ? null : formatTarget(document.id, meant.id);
  const is = localize((of) =>
    provision === null
      ? of === 'vi'
        ? 'cả văn bản'
        : 'the whole document'
      : citeProvision(document, provision, of, 'unit'),
  );
  return {
    span: spanInFlat(reference.toSpan.file, words, stretch.start, stretch.end - stretch.start),
    subjectIds: holderOf(reference),
    message: {
      vi: `Chữ viện dẫn ghi “${said}” nhưng đích “${reference.to}” là ${is.vi}. ${to === null ? `“${document.id}” không có đơn vị nào gọi đúng như vậy: sửa chữ viện dẫn` : `Nếu chữ đúng, đặt to="${to}"; nếu đích đúng, sửa chữ viện dẫn`}.`,
      en: `The words say “${said}”, but the target “${reference.to}” is ${is.en}. ${to === null ? `“${document.id}” has no unit of that name: correct the words` : `If the words are right, write to="${to}"; if the target is, correct the words`}.`,
    },
  };
}

function leadsTo(document: Document, provision: Provision | null, paths: readonly UnitPath[]): boolean {
  // Without a numbered text only the whole document can be the target.
  if (provision === null) return !hasNumbers(document);
  const [first] = paths;
  if (first !== undefined && isCitedAs(document, provision, first)) return true;
  return paths.length > 1 && commonProvision(document, paths) === provision;
}

/**
 * Whether the heading of a provision of a digest, which has no number of its own, names the cited unit:
 * `Điều 5. Quyền của công đoàn`.
 */
function isHeadedSo(provision: Provision | null, paths: readonly UnitPath[], language: Language): boolean {
  const heading = provision?.kind === 'provision' ? (provision.wording[language]?.heading ?? null) : null;
  const [headed] = heading === null ? [] : findCitations(heading, language);
  const own = headed?.start === 0 ? headed.units[0]?.at(-1) : undefined;
  const step = paths.length === 1 ? stepsToProvision(paths[0] ?? []).at(-1) : undefined;
  return own !== undefined && own.level === step?.level && own.number === step.number;
}

/** The provision that the words name; of several the one that shares most ancestors with the target. */
function nearestCited(document: Document, provision: Provision | null, path: UnitPath): Provision | null {
  const found = provisionsCitedAs(document, path);
  if (provision === null) return found.length === 1 ? (found[0] ?? null) : null;
  const near = new Set([...ancestorsOf(document, provision), provision].map(({ id }) => id));
  const shared = (one: Provision): number =>
    ancestorsOf(document, one).filter(({ id }) => near.has(id)).length;
  return found.toSorted((a, b) => shared(b) - shared(a))[0] ?? null;
}

/** Where the units are named, without the document. */
function stretchOfUnits({ start, end, document, units }: FoundCitation): TextRange {
  if (document === null) return { start, end };
  const steps = units.flat();
  return {
    start: Math.min(...steps.map((step) => step.start)),
    end: Math.max(...steps.map((step) => step.end)),
  };
}
