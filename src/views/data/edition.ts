import { createHash } from 'node:crypto';
import { memoize } from '../../language/memoize.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Document } from '../../model/document.ts';
import type { Provision, ProvisionWording } from '../../model/provision.ts';
import type { WrittenAt } from '../../model/registry.ts';
import type { Block, Inline } from '../../model/wording/wording.ts';

/**
 * The edition of a corpus: its ISO date if it names one, and the SHA-256 of the canonical corpus in hexadecimal. Neither the address of
 * the site nor the order or layout of files has a part in it.
 */
export const viewEdition = memoize((corpus: Corpus) => {
  const hash = createHash('sha256');
  for (const part of canonicalCorpus(corpus)) hash.update(part);
  return { date: corpus.edition?.date ?? null, fingerprint: hash.digest('hex') };
});

/** The edition in few letters, for an address on paper: `2026-11-30-5e38b69b`; the day is left out where there is none. */
export function markEdition(corpus: Corpus): string {
  const { date, fingerprint } = viewEdition(corpus);
  return [date, fingerprint.slice(0, 8)].filter((part) => part !== null).join('-');
}

/**
 * The canonical JSON of a corpus, in parts: what it says, without the places where it was written. Keys are sorted,
 * there is no white space, documents stand by id and tasks in the order of the texts.
 */
export function* canonicalCorpus(corpus: Corpus): Generator<string> {
  yield `{"bodies":${canonical(corpus.bodies.map(withoutPlace))},"documents":[`;
  for (const [index, document] of corpus.documents.entries()) {
    yield `${index === 0 ? '' : ','}${documentOf(document)}`;
  }
  yield `],"edition":${canonical(corpus.edition)}`;
  if (corpus.formerWording.length > 0) yield `,"former":${canonical(corpus.formerWording)}`;
  if (corpus.outside.length > 0) yield `,"outside":${canonical(corpus.outside)}`;
  yield `,"sources":${canonical(corpus.sources)}`;
  yield `,"tasks":${canonical(corpus.tasks.map(withoutPlace))}`;
  yield `,"terms":${canonical(corpus.terms.map(withoutPlace))}}`;
}

function withoutPlace<T extends WrittenAt>({ file, path, ...record }: T): Omit<T, keyof WrittenAt> {
  return record;
}

/** Provisions are the bulk of a corpus: they are made with their keys in order, so that nothing is left to sort. */
function documentOf({ id, facts, provisions }: Document): string {
  const all = [...provisions.values()].map(provisionOf);
  return `{"facts":${canonical(facts)},"id":${JSON.stringify(id)},"provisions":${JSON.stringify(all)}}`;
}

function provisionOf({ id, kind, num, parent, wording, evidence }: Provision) {
  return {
    evidence: evidence.map(({ source, confidence }) => ({ confidence, source })),
    id,
    kind,
    num,
    parent,
    wording: { en: wordingOf(wording.en), vi: wordingOf(wording.vi) },
  };
}

function wordingOf(wording: ProvisionWording | null) {
  if (wording === null) return null;
  const { kind, num, heading } = wording;
  const { sign } = wording;
  return { blocks: wording.blocks.map(blockOf), heading, kind, num, ...(sign === null ? {} : { sign }) };
}

function blockOf(block: Block): unknown {
  if (block.type === 'paragraph') return inlinesOf(block.children);
  if (block.type === 'quote') return { quote: block.blocks.map(blockOf) };
  const { head, joined } = block;
  return {
    ...(head === 1 ? {} : { head }),
    ...(joined === undefined ? {} : { joined }),
    rows: block.rows.map((row) => row.map(inlinesOf)),
  };
}

/** Plain letters as texts, everything else as an object with what an author wrote of it. */
function inlinesOf(inlines: readonly Inline[]): readonly unknown[] {
  return inlines.map((inline) => {
    if (inline.type === 'text') return inline.value;
    const { type } = inline;
    const children = inlinesOf(inline.children);
    switch (type) {
      case 'reference':
        return { children, to: inline.to, type };
      case 'term':
        return { children, id: inline.id, type };
      case 'sic':
        return { children, note: inline.note, type };
      case 'emphasis':
        return { children, strong: inline.strong, type };
      case 'outside':
      case 'note':
        return { children, type };
      case 'footnote':
        return { children, num: inline.num, type };
    }
  });
}

/** JSON with its keys in the order of their code units; what is undefined is left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const record = value as Readonly<Record<string, unknown>>;
  const entries = Object.keys(record)
    .sort()
    .flatMap((key) =>
      record[key] === undefined ? [] : [`${JSON.stringify(key)}:${canonical(record[key])}`],
    );
  return `{${entries.join(',')}}`;
}
