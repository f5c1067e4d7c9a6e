import type { Corpus } from './corpus.ts';
import type { Body, Term } from './knowledge.ts';
import { LANGUAGES, type Language } from './language.ts';
import { formatTarget } from './provision-id.ts';
import { findForms, indexForms, outermostForms } from './whole-words.ts';

/** What the wording calls by a name: a term of the glossary, or a body or post. */
export type Named =
  | { readonly type: 'term'; readonly record: Term }
  | { readonly type: 'body'; readonly record: Body };

export const PROVISION_PARTS = ['heading', 'text'] as const;
export type ProvisionPart = (typeof PROVISION_PARTS)[number];

/** A place where a form of a term or body stands as whole words. */
export interface Occurrence {
  readonly named: Named;
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
  const of = (type: Named['type']): ReadonlyMap<string, readonly Occurrence[]> =>
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
  const names: readonly Named[] = [
    ...corpus.terms.map((record): Named => ({ type: 'term', record })),
    ...corpus.bodies.map((record): Named => ({ type: 'body', record })),
  ];
  const occurrences: Occurrence[] = [];
  if (names.length === 0) return occurrences;
  for (const language of LANGUAGES) {
    const index = indexForms(
      names.flatMap((named) => formsOf(named, language).map((form) => [form, named] as const)),
    );
    for (const document of corpus.documents) {
      for (const provision of document.provisions.values()) {
        const key = formatTarget(document.id, provision.id);
        for (const part of PROVISION_PARTS) {
          const matches = findForms(provision.wording[language]?.[part] ?? '', index);
          const outermost = new Set(outermostForms(matches));
          for (const match of matches) {
            const { value: named, form, index: at } = match;
            occurrences.push({ named, key, language, part, form, index: at, inside: !outermost.has(match) });
          }
        }
      }
    }
  }
  return occurrences;
}

/** The forms to look for: as listed, in English also as the head of a sentence writes them. */
function formsOf({ record }: Named, language: Language): readonly string[] {
  const listed = record.forms[language];
  if (language === 'vi') return listed;
  return [...new Set(listed.flatMap((form) => [form, form.charAt(0).toUpperCase() + form.slice(1)]))];
}
