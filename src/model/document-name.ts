import type { DocumentFacts } from './schema.ts';

/** How a document is named. What is said of one document may hang on the names of all others, and on no more of them. */
export interface DocumentName extends Pick<DocumentFacts, 'symbol' | 'date' | 'type' | 'issuer'> {
  readonly id: string;
}

const known = new WeakMap<DocumentFacts, DocumentName>();

/** The name of a document, the very same for the very same facts. */
export function nameOfDocument(id: string, facts: DocumentFacts): DocumentName {
  let name = known.get(facts);
  if (name === undefined) {
    const { symbol, date, type, issuer } = facts;
    name = { id, symbol, date, type, issuer };
    known.set(facts, name);
  }
  return name;
}

/** Whether documents are named as before, one by one. */
export function areNamedAlike(before: readonly DocumentName[], now: readonly DocumentName[]): boolean {
  return before.length === now.length && before.every((name, index) => isAlike(name, now[index]));
}

function isAlike(a: DocumentName, b: DocumentName | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
