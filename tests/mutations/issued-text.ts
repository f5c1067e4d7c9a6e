import type { Content } from './content.ts';
import { type Edit, faultBy, type Kind, replace, type Spot } from './fault.ts';
import type { Random } from './random.ts';
import { nameOf, spotAt, spotsInProvisions } from './spots.ts';
import { matchesIn, stretchesOf, wordsIn } from './words.ts';
import type { Range, WrittenText } from './written-text.ts';

/**
 * A kind of fault in an issued text: in the heading and wording of every provision of the Vietnamese, and in the
 * printed title. The change is given a stretch that has what it needs, or gives null.
 */
export function inIssuedText(
  name: string,
  does: Kind['does'],
  change: (text: string, range: Range, random: Random) => readonly Edit[] | null,
): Kind {
  return {
    name,
    does,
    rule: 'text-differs-from-source',
    spots: (content) =>
      issuedStretches(content).flatMap(({ where, file, stretches }) => {
        const text = content.files[file] ?? '';
        const fit = stretches.filter((range) => change(text, range, NOTHING_TO_CHOOSE) !== null);
        if (fit.length === 0) return [];
        return spotAt(where, (random) =>
          faultBy(content, { [file]: change(text, random.pick(fit), random) ?? [] }),
        );
      }),
  };
}

/** Stands in where only the question is whether a stretch takes a fault. */
const NOTHING_TO_CHOOSE = {
  pick: <T>(list: readonly T[]): T => list[0] as T,
  below: () => 0,
  between: (least: number) => least,
} as unknown as Random;

interface IssuedStretches {
  readonly where: string;
  readonly file: string;
  readonly stretches: readonly Range[];
}

function issuedStretches(content: Content): readonly IssuedStretches[] {
  return content.documents.flatMap(({ id, status, facts, texts }) => {
    if (status !== 'verbatim') return [];
    const title = facts.range(['title', 'vi']);
    // The lines of the title, after the sign that opens a text of several lines.
    const lines = matchesIn(facts.source, title, /^ +\S.*$/gm);
    const provisions = (texts.vi?.provisions ?? []).map((provision) => ({
      where: nameOf(provision),
      file: provision.file,
      stretches: stretchesOf(provision),
    }));
    return [{ where: `${id} title`, file: facts.file, stretches: lines }, ...provisions];
  });
}

/** A change of one word of a stretch that takes it. */
export function ofWord(
  takes: (word: string) => boolean,
  put: (word: string, random: Random) => string,
): (text: string, range: Range, random: Random) => readonly Edit[] | null {
  return (text, range, random) => {
    const words = wordsIn(text, range).filter(({ text: word }) => takes(word));
    if (words.length === 0) return null;
    const word = random.pick(words);
    return [replace(word, put(word.text, random))];
  };
}

/** Spots in the Vietnamese of issued texts. */
export function inVerbatim(
  content: Content,
  make: (provision: WrittenText['provisions'][number], text: WrittenText) => Spot['make'] | null,
): readonly Spot[] {
  return spotsInProvisions(content, (provision, text, { status }) =>
    status === 'verbatim' && text.language === 'vi' ? make(provision, text) : null,
  );
}
