import { LANGUAGES, type Language, type Localized, localize } from '../../language/language.ts';
import { type FormIndex, findForms, indexForms, outermostForms } from '../../language/whole-words.ts';
import type { Corpus } from '../corpus.ts';
import type { Document } from '../document.ts';
import type { Provision } from '../provision.ts';
import { formatTarget } from '../provision-id.ts';
import type { Body, Term } from '../registry.ts';

/** What the wording calls by a name: a term of the glossary, or a body or post. */
export type NamedEntity =
  | { readonly type: 'term'; readonly record: Term }
  | { readonly type: 'body'; readonly record: Body };

const PROVISION_PARTS = ['heading', 'text'] as const;
export type ProvisionPart = (typeof PROVISION_PARTS)[number];

/** A place where a form of a term or body stands as whole words. */
export interface Occurrence {
  readonly named: NamedEntity;
  /** `{doc}#{provision}`. */
  readonly key: string;
  readonly language: Language;
  readonly part: ProvisionPart;
  readonly form: string;
  /** Offset in the heading or text. */
  readonly index: number;
  /** Whether it is part of a longer name: `Đảng ủy Khối` in `Văn phòng Đảng ủy Khối`. */
  readonly inside: boolean;
}

/** Where terms and bodies occur: each list in document order, the Vietnamese first. */
export interface Occurrences {
  /** By provision, `{doc}#{provision}`. */
  readonly byProvision: ReadonlyMap<string, readonly Occurrence[]>;
  readonly byTerm: ReadonlyMap<string, readonly Occurrence[]>;
  readonly byBody: ReadonlyMap<string, readonly Occurrence[]>;
}

const known = new WeakMap<Corpus, Occurrences>();

/** The occurrences of every term and body in the wording of every document, both languages. Made once a corpus. */
export function occurrencesIn(corpus: Corpus): Occurrences {
  const before = known.get(corpus);
  if (before !== undefined) return before;
  const all = findAll(corpus);
  const of = (type: NamedEntity['type']): ReadonlyMap<string, readonly Occurrence[]> =>
    Map.groupBy(
      all.filter(({ named }) => named.type === type),
      ({ named }) => named.record.id,
    );
  const made = {
    byProvision: Map.groupBy(all, ({ key }) => key),
    byTerm: of('term'),
    byBody: of('body'),
  };
  known.set(corpus, made);
  return made;
}

function findAll(corpus: Corpus): readonly Occurrence[] {
  const lists = corpus.documents.map((document) => occurrencesOf(corpus, document));
  return LANGUAGES.flatMap((of) => lists.flatMap((list) => list.filter(({ language }) => language === of)));
}

/** What the names of a corpus are looked up in; made once for each pair of lists. */
interface Names {
  readonly bodies: readonly Body[];
  readonly terms: readonly Term[];
  readonly index: Localized<FormIndex<NamedEntity>>;
}

let lastNames: Names | null = null;

function namesOf({ terms, bodies }: Corpus): Names {
  if (lastNames?.terms === terms && lastNames.bodies === bodies) return lastNames;
  const names: readonly NamedEntity[] = [
    ...terms.map((record): NamedEntity => ({ type: 'term', record })),
    ...bodies.map((record): NamedEntity => ({ type: 'body', record })),
  ];
  const index = localize((language) =>
    indexForms(names.flatMap((named) => formsOf(named, language).map((form) => [form, named] as const))),
  );
  lastNames = { terms, bodies, index };
  return lastNames;
}

/** What a text names by a form that is not part of a longer name. */
export function namedIn(corpus: Corpus, text: string, language: Language): ReadonlySet<Body | Term> {
  const matches = findForms(text, namesOf(corpus).index[language]);
  return new Set(outermostForms(matches).map(({ value }) => value.record));
}

const knownOf = new WeakMap<Document, { readonly names: Names; readonly list: readonly Occurrence[] }>();

/** The occurrences in one document: in its order, of each provision the Vietnamese first. Made once a document. */
export function occurrencesOf(corpus: Corpus, document: Document): readonly Occurrence[] {
  const names = namesOf(corpus);
  const before = knownOf.get(document);
  if (before?.names === names) return before.list;
  const list: Occurrence[] = [];
  if (names.terms.length + names.bodies.length > 0) {
    for (const provision of document.provisions.values()) {
      const key = formatTarget(document.id, provision.id);
      for (const language of LANGUAGES) list.push(...occurrencesInProvision(provision, key, language, names));
    }
  }
  knownOf.set(document, { names, list });
  return list;
}

function occurrencesInProvision(
  provision: Provision,
  key: string,
  language: Language,
  names: Names,
): readonly Occurrence[] {
  return PROVISION_PARTS.flatMap((part) => {
    const matches = findForms(provision.wording[language]?.[part] ?? '', names.index[language]);
    const outermost = new Set(outermostForms(matches));
    return matches.map((match): Occurrence => {
      const { value: named, form, index } = match;
      return { named, key, language, part, form, index, inside: !outermost.has(match) };
    });
  });
}

/** The forms to look for: as listed, in English also as the head of a sentence writes them. */
function formsOf({ record }: NamedEntity, language: Language): readonly string[] {
  const listed = record.forms[language];
  if (language === 'vi') return listed;
  return [...new Set(listed.flatMap((form) => [form, form.charAt(0).toUpperCase() + form.slice(1)]))];
}
