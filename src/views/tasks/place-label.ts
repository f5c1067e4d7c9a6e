import { capitalized } from '../../language/capitalized.ts';
import type { Language } from '../../language/language.ts';
import { citeProvision } from '../../model/citation.ts';
import { resolveTarget } from '../../model/corpus.ts';
import { ancestorsOf, type Document } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import type { ViewContext } from '../view-context.ts';

/** The shortest name of a place, for lists of many: `III.2.2`; of a digest the subject's heading. */
export function placeLabel(document: Document, provision: Provision, language: Language): string {
  const own = provision.wording[language]?.heading ?? provision.wording.vi?.heading ?? null;
  if (provision.kind === 'provision' && own !== null) return own;
  const chain = [...ancestorsOf(document, provision), provision];
  const steps = chain.map((unit) => (unit.dash === null ? unit.num : String(unit.dash)));
  const numbered = steps.filter((step) => step !== null).map((step) => step.slice(step.lastIndexOf('.') + 1));
  if (!steps.includes(null)) return numbered.join('.');
  const name = citeProvision(document, provision, language, 'unit').split(',')[0] ?? '';
  return numbered.length === 0 ? capitalized(name) : `${numbered.join('.')}, ${name}`;
}

/** Provisions by key as links, gathered by document, in the order given. */
export function viewPlaces({ corpus, addresses, language }: ViewContext, keys: readonly string[]) {
  const places = [...new Set(keys)].flatMap((key) => {
    const { document, provision = null } = resolveTarget(corpus, key) ?? {};
    return document === undefined || provision === null ? [] : [{ document, provision }];
  });
  return [...Map.groupBy(places, ({ document }) => document)].map(([document, group]) => ({
    document: document.facts.shortName[language],
    links: group.map(({ provision }) => ({
      href: addresses.provision(language, document.id, provision.id),
      text: placeLabel(document, provision, language),
      /** The citation in full words: what the short label stands for. */
      citation: citeProvision(document, provision, language, 'unit'),
    })),
  }));
}

/** Places of one document. */
export type PlaceGroup = ReturnType<typeof viewPlaces>[number];
