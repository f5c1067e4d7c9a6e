import { citable, dated, isDigest, refTo, SEE, soundDocument } from '../cited-sentences.ts';
import { citeDocument, citeUnits } from '../citing.ts';
import type { Content, WrittenDocument } from '../content.ts';
import { faultBy, type Kind, replace } from '../fault.ts';
import type { Language, Localized } from '../languages.ts';
import { spotsWithSentence } from '../sentences.ts';
import { spotsAtRefs } from '../spots.ts';
import type { WrittenProvision } from '../written-text.ts';

/** A kind that writes a citation of units, and the name of their document after it, without a link. */
function unlinkedUnits(
  name: string,
  does: Kind['does'],
  takes: (content: Content) => (provision: WrittenProvision) => boolean,
  named: (content: Content) => Localized,
): Kind {
  return {
    name,
    does,
    rule: 'unlinked-citation',
    spots: (content) =>
      spotsWithSentence(content, takes(content), (random, language) => {
        const provision = random.pick(citable(content, 'Clause'));
        const to = `${provision.document}#${provision.id}`;
        const write = (tongue: Language, isLinked: boolean): string => {
          const words = citeUnits(provision, tongue) ?? '';
          return `${SEE[tongue]} ${isLinked ? refTo(to, words) : words}${named(content)[tongue]}.`;
        };
        return { sound: { vi: write('vi', true), en: write('en', true) }, faulty: write(language, false) };
      }),
  };
}

const OF_THIS_PLAN: Localized = { vi: ' của Kế hoạch này', en: ' of this Plan' };

/** The issued texts. */
function verbatim(content: Content): readonly WrittenDocument[] {
  return content.documents.filter(({ status }) => status === 'verbatim');
}

function shortName(content: Content, language: Language): string {
  return verbatim(content)[0]?.facts.text(['shortName', language]) ?? '';
}

/** Whether a document declares that the short name of the plan stays without a link. */
function isDeclared(content: Content, document: string): boolean {
  const facts = content.documents.find(({ id }) => id === document)?.facts;
  const declared = JSON.stringify(facts?.data(['mentions', 'unlinked']) ?? []);
  return declared.includes(shortName(content, 'vi'));
}

/** Citations left in plain text. */
export const unlinkedKinds: readonly Kind[] = [
  {
    name: 'citation-unlinked',
    does: { vi: 'Bỏ thẻ Ref quanh một viện dẫn.', en: 'Takes the Ref round a citation away.' },
    rule: 'unlinked-citation',
    spots: (content) => [
      ...spotsAtRefs(content, (ref, holder, { file, text }) => {
        // Units of the document itself are linked by their words.
        if (holder === null || ref.attributes.get('to')?.text.startsWith(`${holder.document}#`) === true)
          return null;
        return () =>
          faultBy(content, { [file]: [replace(ref.whole, text.slice(ref.inner.start, ref.inner.end))] });
      }),
      ...spotsWithSentence(content, isDigest(content), (random, language, holder) => {
        // A document needs no link to itself.
        const document = random.pick(dated(content).filter(({ id }) => id !== holder.document));
        const words = citeDocument(document, language) ?? '';
        return { sound: soundDocument(document), faulty: `${SEE[language]} ${words}.` };
      }),
    ],
  },
  {
    name: 'own-unit-missing',
    does: {
      vi: 'Trong văn bản, dẫn một khoản không có của chính văn bản ấy.',
      en: 'In a document, cites a clause of the document itself that does not exist.',
    },
    rule: 'internal-reference',
    spots: (content) => {
      const issued = new Set(verbatim(content).map(({ id }) => id));
      return spotsWithSentence(
        content,
        ({ document }) => issued.has(document),
        (random, language) => {
          const provision = random.pick(citable(content, 'Clause').filter(({ name }) => name === 'Clause'));
          const write = (tongue: Language, by: number): string =>
            `${SEE[tongue]} ${citeUnits(provision, tongue, { unit: 'Clause', by })}${OF_THIS_PLAN[tongue]}.`;
          return { sound: { vi: write('vi', 0), en: write('en', 0) }, faulty: write(language, 30) };
        },
      );
    },
  },
  unlinkedUnits(
    'unit-citation-unlinked',
    {
      vi: 'Trong bản tóm lược, dẫn khoản, gạch đầu dòng của một văn bản ghi đúng tên ngắn mà không có thẻ Ref.',
      en: 'In a digest, cites a clause or indent of a document by its recorded short name without a Ref.',
    },
    // Where the short name is declared to stay without a link, so do its units.
    (content) => (provision) => isDigest(content)(provision) && !isDeclared(content, provision.document),
    (content) => ({ vi: `, ${shortName(content, 'vi')}`, en: ` of the ${shortName(content, 'en')}` }),
  ),
];
