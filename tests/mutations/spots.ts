import { type Content, pairsOf, textsOf, type WrittenDocument } from './content.ts';
import { type Place, placeIn, type Spot } from './fault.ts';
import type { WrittenGuide, WrittenProvision, WrittenRef, WrittenText } from './written-text.ts';

type Made = Spot['make'] | null;

/** Spots in every provision of every language file that takes the fault. */
export function spotsInProvisions(
  content: Content,
  make: (provision: WrittenProvision, text: WrittenText, document: WrittenDocument) => Made,
): readonly Spot[] {
  return content.documents.flatMap((document) =>
    (['vi', 'en'] as const).flatMap((language) => {
      const text = document.texts[language];
      return (text?.provisions ?? []).flatMap((provision) =>
        text === null ? [] : spotAt(nameOf(provision), make(provision, text, document)),
      );
    }),
  );
}

/** Spots in every provision, seen in both languages at once. */
export function spotsInPairs(
  content: Content,
  make: (vi: WrittenProvision, en: WrittenProvision, document: WrittenDocument) => Made,
): readonly Spot[] {
  return pairsOf(content).flatMap(({ document, vi }) =>
    vi.provisions.flatMap((provision) => {
      const twin = twinOf(content, provision);
      if (twin === null) return [];
      return spotAt(`${provision.document}#${provision.id}`, make(provision, twin, document));
    }),
  );
}

/** Spots at every reference of documents and guides; the provision is null in a guide. */
export function spotsAtRefs(
  content: Content,
  make: (ref: WrittenRef, holder: WrittenProvision | null, text: WrittenText | WrittenGuide) => Made,
): readonly Spot[] {
  const inDocuments = textsOf(content).flatMap((text) =>
    text.provisions.flatMap((provision) =>
      provision.refs.flatMap((ref, index) =>
        spotAt(`${nameOf(provision)} Ref ${index + 1}`, make(ref, provision, text)),
      ),
    ),
  );
  const inGuides = content.guides.flatMap((guide) =>
    guide.refs.flatMap((ref, index) => spotAt(`${guide.file} Ref ${index + 1}`, make(ref, null, guide))),
  );
  return [...inDocuments, ...inGuides];
}

/** A spot of a name, or none where nothing can be done. */
export function spotAt(where: string, make: Made): readonly Spot[] {
  return make === null ? [] : [{ where, make }];
}

export function nameOf({ document, id, language }: WrittenProvision): string {
  return `${document}#${id} ${language}`;
}

/** The same provision in the other language. */
export function twinOf(content: Content, provision: WrittenProvision): WrittenProvision | null {
  const document = content.documents.find(({ id }) => id === provision.document);
  const other = document?.texts[provision.language === 'vi' ? 'en' : 'vi'];
  return other?.provisions.find(({ id }) => id === provision.id) ?? null;
}

/** Where the opening tag of a provision stands in the content as it is. */
export function tagOf(content: Content, provision: WrittenProvision): Place {
  return placeIn(content, provision.file, provision.open.start);
}

/** Where the opening tags stand in the other language. */
export function tagsOfTwins(content: Content, provisions: readonly WrittenProvision[]): readonly Place[] {
  return provisions.flatMap((provision) => {
    const twin = twinOf(content, provision);
    return twin === null ? [] : [tagOf(content, twin)];
  });
}

/** The lines of a provision in the content as it is: its opening tag and its own wording. */
export function linesOf(content: Content, provision: WrittenProvision): readonly Place[] {
  const { file } = provision;
  const places = [tagOf(content, provision)];
  for (const { start, end } of provision.blocks) {
    const last = placeIn(content, file, end).line;
    for (let { line } = placeIn(content, file, start); line <= last; line++) places.push({ file, line });
  }
  return places;
}

/** Where a finding on a difference between the languages may stand beside the changed line. */
export function linesOfTwin(content: Content, provision: WrittenProvision): readonly Place[] {
  const twin = twinOf(content, provision);
  return twin === null ? [] : linesOf(content, twin);
}
