import { LANGUAGES, type Language } from '../../language/language.ts';
import { memoize } from '../../language/memoize.ts';
import { citeProvision } from '../../model/citation.ts';
import { type Corpus, resolveTarget } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import { type Alias, type EntityRef, type IdType, keyOfId } from '../../model/promises/alias.ts';
import { followAlias } from '../../model/promises/resolve-alias.ts';
import { parseTarget } from '../../model/provision-id.ts';
import type { FormerRule } from '../../model/report/former-rule.ts';
import { isTranslated } from '../../model/translation/translation.ts';
import { type Addresses, targetAddress } from '../addresses.ts';
import { checkText, untilText } from '../checks/check-strings.ts';
import type { SiteSource } from '../page-kind.ts';
import type { ViewContext } from '../view-context.ts';

/** A former address, redirected to the present one. */
export interface FormerAddress {
  readonly language: Language;
  readonly from: string;
  /** The present address, and its full form. */
  readonly to: string;
  readonly absolute: string;
  /** The name of what is there now. */
  readonly name: string;
  /** Since when and why. */
  readonly note: string;
}

/** Every address of a former id that was a page, in both languages. */
export function viewFormerAddresses(source: SiteSource): readonly FormerAddress[] {
  const { corpus, site, addresses } = source;
  const ofIds = corpus.aliases.flatMap((alias) => {
    const way = followAlias(corpus, { type: alias.type, to: alias.from });
    if (way?.kind !== 'present') return [];
    const { end } = way;
    return LANGUAGES.flatMap((language) => {
      const { href, name } = presentPlace({ ...source, language }, end);
      const note = noteOf(alias, language);
      return pagesOf({ ...source, language }, alias, end, href)
        .filter(([from, to]) => from !== to)
        .map(([from, to]) => ({ language, from, to, absolute: addresses.absolute(to), name, note }));
    });
  });
  return [...ofIds, ...site.formerRules.flatMap((rule) => addressesOfRule(rule, addresses))];
}

/** The pages of a former rule lead to the report, which says what covers it now. */
function addressesOfRule({ id, day, heldBy }: FormerRule, addresses: Addresses): readonly FormerAddress[] {
  return LANGUAGES.map((language) => {
    const report = addresses.page(language, 'checks');
    return {
      language,
      from: addresses.rule(language, id),
      to: `${report}#${id}`,
      absolute: addresses.absolute(report),
      name: `${checkText('allRules', language)}, ${checkText('formerRules', language).toLowerCase()}`,
      note: `${checkText('formerRule', language)}: ${id} (${untilText(day, language)}). ${heldBy[language]}`,
    };
  });
}

/** What readers are told of a former id. */
export function noteOf({ from, day, reason }: Alias, language: Language): string {
  const id = parseTarget(from)?.provision ?? from;
  return language === 'vi'
    ? `Mã cũ: ${id} (${untilText(day, 'vi')}). ${reason.vi}`
    : `Former id: ${id} (${untilText(day, 'en')}). ${reason.en}`;
}

/** The aliases that lead to something, by what they lead to. */
export function aliasesTo(corpus: Corpus, type: IdType, id: string): readonly Alias[] {
  return aliasesByEnd(corpus).get(keyOfId(type, id)) ?? [];
}

const aliasesByEnd = memoize((corpus: Corpus) =>
  Map.groupBy(corpus.aliases, (alias) => {
    const way = followAlias(corpus, { type: alias.type, to: alias.from });
    return way?.kind === 'present' ? keyOfId(way.end.type, way.end.to) : '';
  }),
);

/** The former ids of a provision that had their place on the page of the same document. */
export function formerPlaces(corpus: Corpus, document: Document, key: string): readonly string[] {
  return aliasesTo(corpus, 'provision', key).flatMap(({ from }) => {
    const target = parseTarget(from);
    return target?.document === document.id && target.provision !== null ? [target.provision] : [];
  });
}

type Way = readonly [from: string, to: string];

function pagesOf(
  { corpus, site, addresses, language }: ViewContext,
  alias: Alias,
  end: EntityRef,
  to: string,
): readonly Way[] {
  switch (alias.type) {
    case 'document': {
      const own: Way = [addresses.document(language, alias.from), to];
      const document = end.type === 'document' ? corpus.documentsById.get(end.to) : undefined;
      return document === undefined || site.pages !== 'all'
        ? [own]
        : [own, ...pagesBelow(addresses, language, alias.from, document)];
    }
    case 'provision': {
      const { document = '', provision } = parseTarget(alias.from) ?? {};
      if (provision == null || site.pages !== 'all') return [];
      return [[addresses.provision(language, document, provision), to]];
    }
    case 'task':
      return [[addresses.task(language, alias.from), to]];
    case 'body': {
      const review = corpus.tasksByBody.has(end.to) ? addresses.bodyReview(language, end.to) : to;
      return [
        [addresses.body(language, alias.from), to],
        [addresses.bodyReview(language, alias.from), review],
      ];
    }
    // A term is a place in the glossary, a source has no page.
    case 'term':
    case 'source':
      return [];
  }
}

/** The pages below a document's former address. */
function* pagesBelow(
  addresses: Addresses,
  language: Language,
  former: string,
  document: Document,
): Generator<Way> {
  if (document.provisions.size === 0) return;
  if (isTranslated(document)) {
    yield [addresses.parallel(language, former), addresses.parallel(language, document.id)];
  }
  for (const id of document.provisions.keys()) {
    yield [addresses.provision(language, former, id), addresses.provision(language, document.id, id)];
  }
}

/** Address and name of what a former id leads to. */
function presentPlace({ corpus, addresses, language }: ViewContext, { type, to }: EntityRef) {
  const target = resolveTarget(corpus, to);
  switch (type) {
    case 'document':
    case 'provision': {
      if (target === null) throw new Error(`An alias leads to ${to}, which is not there`);
      const { document, provision } = target;
      const name = document.facts.shortName[language];
      return {
        href: targetAddress(addresses, language, target),
        name: provision === null ? name : `${citeProvision(document, provision, language, 'unit')}, ${name}`,
      };
    }
    case 'task':
      return { href: addresses.task(language, to), name: corpus.tasksById.get(to)?.title[language] ?? to };
    case 'body':
      return { href: addresses.body(language, to), name: corpus.bodiesById.get(to)?.name[language] ?? to };
    case 'term':
    case 'source':
      return { href: addresses.term(language, to), name: to };
  }
}
