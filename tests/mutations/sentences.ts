import type { Content } from './content.ts';
import { type Edit, type Fault, faultBy, HERE, insert, type Spot } from './fault.ts';
import { LANGUAGES, type Language, type Localized } from './languages.ts';
import type { Random } from './random.ts';
import { nameOf, twinOf } from './spots.ts';
import type { WrittenProvision } from './written-text.ts';

/** A sentence in both languages, and the same with a fault in one of them. */
export interface FaultySentence {
  readonly sound: Localized;
  readonly faulty: string;
}

/**
 * Spots for faults in words that the content lacks: a sound sentence is put, as a paragraph of its own, at the end
 * of the wording of a provision in both languages, and made faulty in one. The sound sentence must pass.
 */
export function spotsWithSentence(
  content: Content,
  takes: (provision: WrittenProvision) => boolean,
  compose: (random: Random, language: Language, provision: WrittenProvision) => FaultySentence,
): readonly Spot[] {
  return content.documents.flatMap(({ texts }) =>
    LANGUAGES.flatMap((language) =>
      (texts[language]?.provisions ?? []).flatMap((provision) => {
        const twin = twinOf(content, provision);
        const own = endOfWording(provision);
        const other = twin === null ? null : endOfWording(twin);
        if (twin === null || own === null || other === null || !takes(provision)) return [];
        const make = (random: Random): Fault =>
          faultIn(content, language, compose(random, language, provision), [
            { file: provision.file, at: own, language },
            { file: twin.file, at: other, language: twin.language },
          ]);
        return [{ where: nameOf(provision), make }];
      }),
    ),
  );
}

/** The same at the end of every guide page. */
export function spotsWithSentenceInGuides(
  content: Content,
  compose: (random: Random, language: Language) => FaultySentence,
): readonly Spot[] {
  return content.guides.flatMap((guide) => {
    const ends = content.guides
      .filter(({ file }) => file.split('/')[2] === guide.file.split('/')[2])
      .map(({ file, text, language }) => ({ file, at: text.trimEnd().length, language }))
      .sort((a) => (a.file === guide.file ? -1 : 1));
    const make = (random: Random): Fault =>
      faultIn(content, guide.language, compose(random, guide.language), ends);
    return [{ where: guide.file, make }];
  });
}

interface End {
  readonly file: string;
  readonly at: number;
  readonly language: Language;
}

function faultIn(
  content: Content,
  language: Language,
  { sound, faulty }: FaultySentence,
  ends: readonly End[],
): Fault {
  const write = (textOf: (end: End) => string): Record<string, readonly Edit[]> =>
    Object.fromEntries(ends.map((end) => [end.file, [insert(end.at, `\n\n${textOf(end)}`)]]));
  const soundFault = faultBy(
    content,
    write((end) => sound[end.language]),
  );
  return faultBy(
    content,
    write((end) => (end.language === language ? HERE + faulty : sound[end.language])),
    { sound: soundFault.files },
  );
}

function endOfWording({ blocks, name }: WrittenProvision): number | null {
  // Lists and lines take no further paragraph.
  return name === 'Recipients' || name === 'Signature' ? null : (blocks.at(-1)?.end ?? null);
}
