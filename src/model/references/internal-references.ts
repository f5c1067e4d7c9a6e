import type { FoundCitation, TextRange, UnitPath } from '../../citations/found-citation.ts';
import { LANGUAGES, type Language } from '../../language/language.ts';
import { memoize } from '../../language/memoize.ts';
import { hasNumbers } from '../cited-provision.ts';
import type { Corpus } from '../corpus.ts';
import type { Document } from '../document.ts';
import type { Provision } from '../provision.ts';
import { formatTarget } from '../provision-id.ts';
import { citationsIn } from '../wording/citations-in.ts';
import { type FlatText, runAt } from '../wording/flat-text.ts';
import { placedStretches } from '../wording/placed-stretches.ts';
import { findScope, type Scope } from './find-scope.ts';
import { type Existing, findExisting, findUnit } from './find-unit.ts';

/** Units of the document itself that its words name: `khoản 2 Điều này`. No author wrote a pointer. */
export interface InternalReference {
  readonly from: Provision;
  readonly language: Language;
  /** In the plain text of the wording; of the words of one unit. */
  readonly range: TextRange;
  readonly words: string;
  /** The paragraph or cell, and where the words begin in it. */
  readonly flat: FlatText;
  readonly index: number;
  /** Null where the words lead to nothing, or could lead to several. */
  readonly to: Provision | null;
  /** Why there is nothing; null where there is something. */
  readonly fault: InternalFault | null;
}

/** No unit of the kind that the words call “này”, or no such number. */
export type InternalFault =
  | { readonly type: 'not-within'; readonly said: string }
  | { readonly type: 'missing'; readonly existing: Existing | null };

/** Parts of a paper whose words are not its provisions: the printed head, and forms for others to fill in. */
const NOT_READ: ReadonlySet<Provision['kind']> = new Set(['head', 'form']);

/** The internal references of a document, in its order, of each provision the Vietnamese first. None in a text without numbers. */
export const internalReferences = memoize((document: Document): readonly InternalReference[] =>
  hasNumbers(document) ? [...findAll(document)] : [],
);

function* findAll(document: Document): Generator<InternalReference> {
  for (const provision of document.provisions.values()) {
    if (NOT_READ.has(provision.kind)) continue;
    for (const language of LANGUAGES) {
      const { blocks = [], text = '' } = provision.wording[language] ?? {};
      for (const { flat, start } of placedStretches(blocks)) {
        if (!MAY_NAME.test(flat.text)) continue;
        for (const citation of citationsIn(document, flat.text, language)) {
          if (citation.units.length === 0 || runAt(flat, citation.start)?.referenced !== false) continue;
          const scope = findScope(document, provision, citation, flat.text, text.slice(0, start), language);
          if (scope === null) continue;
          for (const part of partsOf(citation)) {
            const found = findPart(document, provision, scope, citation, part.paths, flat.text);
            if (found === null) continue;
            const { range } = part;
            yield {
              from: provision,
              language,
              range: { start: start + range.start, end: start + range.end },
              words: flat.text.slice(range.start, range.end),
              flat,
              index: range.start,
              ...found,
            };
          }
        }
      }
    }
  }
}

/** What a citation of own units has one of: a figure, a Roman number, the letter of a point. */
const MAY_NAME = /[0-9]|(?<!\p{L})[IVXLC]+[a-zđ]?(?!\p{L})|(?<!\p{L})[a-zđ]\d?(?!\p{L})/u;

interface Part {
  readonly range: TextRange;
  readonly paths: readonly UnitPath[];
}

/** A citation cut into the words of its units: `khoản 1` and `khoản 2 Điều này`. What they share goes with the nearest. */
function partsOf(citation: FoundCitation): readonly Part[] {
  const starts = new Map<number, UnitPath[]>();
  const seen = new Set<number>();
  for (const path of citation.units) {
    const own = path.filter(({ start }) => !seen.has(start));
    for (const { start } of path) seen.add(start);
    // Of a range the numbers between stand nowhere.
    const start =
      own.length === 0
        ? ([...starts.keys()].at(-1) ?? citation.start)
        : Math.min(...own.map((step) => step.start));
    starts.set(start, [...(starts.get(start) ?? []), path]);
  }
  const { within } = citation;
  const end = within === null || within.level === 'document' ? lastOf(citation) : within.end;
  const steps = citation.units.flat();
  const order = [...starts].sort(([a], [b]) => a - b);
  return order.map(([start, paths], index) => {
    const next = order[index + 1]?.[0];
    const ends = steps.filter((step) => next !== undefined && step.end <= next && step.start >= start);
    return {
      range: { start, end: next === undefined ? end : Math.max(start, ...ends.map((step) => step.end)) },
      paths,
    };
  });
}

/** The end of the last unit, without the document behind it; the bracket of `điểm a)` included. */
function lastOf({ end, document, units }: FoundCitation): number {
  return document === null ? end : Math.max(...units.flat().map((step) => step.end));
}

function findPart(
  document: Document,
  provision: Provision,
  scope: Scope,
  { within }: FoundCitation,
  paths: readonly UnitPath[],
  text: string,
): Pick<InternalReference, 'to' | 'fault'> | null {
  if (scope === 'lost') {
    return {
      to: null,
      fault: { type: 'not-within', said: within === null ? '' : text.slice(within.start, within.end) },
    };
  }
  const { anchor } = scope;
  let to: Provision | null = null;
  for (const path of paths) {
    const found = findUnit(document, provision, anchor, path);
    if (found === null) return null;
    if (found === 'missing') {
      const existing = findExisting(document, provision, anchor, path);
      // A paper held without its annexes does not have them wrong.
      if (existing?.kind === 'annex' && existing.numbers.length === 0) return null;
      return { to: null, fault: { type: 'missing', existing } };
    }
    if (found !== 'several') to ??= found;
  }
  return { to, fault: null };
}

/** A reference that leads somewhere else than to the words themselves. */
export type LeadingReference = InternalReference & { readonly to: Provision };

const leading = memoize((document: Document) => {
  const list = internalReferences(document).filter(
    (reference): reference is LeadingReference => reference.to !== null && reference.to !== reference.from,
  );
  return { from: Map.groupBy(list, ({ from }) => from), to: Map.groupBy(list, ({ to }) => to) };
});

/** The internal references in a provision that lead to another. */
export function referencesByWords(document: Document, provision: Provision): readonly LeadingReference[] {
  return leading(document).from.get(provision) ?? [];
}

/** Those that lead to a target, `{doc}` or `{doc}#{provision}`; none leads to a whole document. */
export function referencesByWordsTo({ documentsById }: Corpus, target: string): readonly LeadingReference[] {
  const [id = '', provision] = target.split('#');
  const document = documentsById.get(id);
  const to = document?.provisions.get(provision as Provision['id']);
  return document === undefined || to === undefined ? [] : (leading(document).to.get(to) ?? []);
}

/** `{doc}#{provision}` of a provision. */
export function keyOf({ document, id }: Provision): string {
  return formatTarget(document, id);
}
