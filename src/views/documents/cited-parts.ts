import type { Language } from '../../language/language.ts';
import { ordinalWord } from '../../language/number-words.ts';
import { splitSentences } from '../../language/sentence.ts';
import type { SiblingUnit } from '../../language/several-units.ts';
import { unitName } from '../../model/citation.ts';
import { type Document, provisionOf } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import { unitLabel } from '../../model/provision-kind.ts';
import { uiText } from '../ui-strings.ts';
import type { ViewContext } from '../view-context.ts';
import { provisionCitations } from './citation-forms.ts';
import { wordingIn } from './wording-view.ts';

/** More parts than these are no longer chosen from a row of boxes. */
const MOST_PARTS = 40;

/** Parts of a provision that a reader may cite together. */
export interface CitedParts {
  readonly kind: 'sentences' | 'children';
  readonly label: string;
  /** What follows their names in a citation. */
  readonly tail: string;
  readonly units: readonly CitedPart[];
}

interface CitedPart extends SiblingUnit {
  /** As the address names it: an id, or the number of a sentence. */
  readonly id: string;
  readonly name: string;
}

/** What of an issued provision can be cited by itself: its sentences where it has several, and the units in it. */
export function viewCitedParts(
  context: ViewContext,
  document: Document,
  provision: Provision,
): readonly CitedParts[] {
  const { language } = context;
  if (document.facts.textStatus !== 'verbatim') return [];
  const full = (of: Provision): string => provisionCitations(context, document, of).full;
  const [first, ...others] = provision.children.map((id) => provisionOf(document, id));
  const tailOf = (child: Provision): string => full(child).slice(unitName(child, language).length);
  const tail = first === undefined ? '' : tailOf(first);
  const units = [first, ...others].flatMap((child, index): CitedPart[] =>
    child !== undefined && tailOf(child) === tail ? [partOf(child, index + 1, language)] : [],
  );
  const sentences = sentencesOf(provision, language);
  const label = uiText('sentence', language);
  return [
    {
      kind: 'sentences' as const,
      label: uiText('citeSentences', language),
      // The State joins units without a comma.
      tail: (isJoinedBySpace(full(provision), unitName(provision, language)) ? ' ' : ', ') + full(provision),
      units: Array.from({ length: sentences }, (_, index): CitedPart => {
        const own = ordinalWord(index + 1, language);
        const name = language === 'vi' ? `${label} ${own}` : `${own} ${label}`;
        return { id: String(index + 1), name, label, own, isOrdinal: true, at: index + 1 };
      }),
    },
    { kind: 'children' as const, label: uiText('citeParts', language), tail, units },
  ].filter(({ units }) => units.length > 1 && units.length <= MOST_PARTS);
}

const isJoinedBySpace = (full: string, name: string): boolean => !full.slice(name.length).startsWith(',');

function partOf(unit: Provision, at: number, language: Language): CitedPart {
  const name = unitName(unit, language);
  const common = { id: unit.id, name, at };
  if (unit.dash !== null) {
    const own = ordinalWord(unit.dash, language);
    return { ...common, own, label: name.replace(own, '').trim(), isOrdinal: true };
  }
  const label = unitLabel(unit.kind, unit.num)[language];
  const isNumbered = unit.num !== null && name === `${label} ${unit.num}`;
  return isNumbered
    ? { ...common, own: unit.num, label, isOrdinal: false }
    : { ...common, own: '', label: name, isOrdinal: false };
}

/** How many sentences of its own a provision has in a language; none where it is not written in it. */
function sentencesOf(provision: Provision, language: Language): number {
  const shown = wordingIn(provision, language);
  return shown?.language === language ? splitSentences(shown.wording.text).length : 0;
}
