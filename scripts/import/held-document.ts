import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { type ImportedPaper, readImported } from '../../src/import/import-paper.ts';
import { foldSpace } from '../../src/language/fold-space.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Document } from '../../src/model/document.ts';
import type { Provision } from '../../src/model/provision.ts';

/** How a paper differs from the document that is held under its id. */
export interface HeldComparison {
  /** Whether its wording is letter for letter what is held. */
  readonly isSame: boolean;
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly { readonly id: string; readonly before: string; readonly after: string }[];
  /** Ids of a digest that the issued wording ends: the provision that each becomes a former id of. */
  readonly aliases: readonly { readonly from: string; readonly to: string }[];
  /** Ids of a digest for which no provision is alike enough: an editor says. */
  readonly unsure: readonly string[];
}

/** How many of their words a digest's subject and a provision must share, of all that both have. */
const ALIKE = 0.45;

/** Compares with what is held; null where nothing is. */
export function compareWithHeld(corpus: Corpus, imported: ImportedPaper): HeldComparison | null {
  const held = corpus.documentsById.get(imported.slug);
  if (held === undefined) return null;
  const fresh = readImported(imported);
  const after = new Map(
    [...(fresh?.provisions.values() ?? [])].map((one) => [one.id as string, wordsIn(one)]),
  );
  const before = new Map([...held.provisions.values()].map((one) => [one.id as string, wordsIn(one)]));
  const gone = [...before.keys()].filter((id) => !after.has(id));
  const changed = [...before].flatMap(([id, text]) => {
    const now = after.get(id);
    return now === undefined || now === text ? [] : [{ id, before: text, after: now }];
  });
  const added = [...after.keys()].filter((id) => !before.has(id));
  const isDigest = held.facts.textStatus === 'digest' && fresh !== null;
  const matched = isDigest ? gone.map((from) => ({ from, to: findAlike(held, fresh, from) })) : [];
  return {
    isSame: held.facts.textStatus === 'verbatim' && added.length + gone.length + changed.length === 0,
    ...{ added, gone, changed },
    aliases: matched.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }])),
    unsure: matched.flatMap(({ from, to }) => (to === null ? [from] : [])),
  };
}

function wordsIn({ wording }: Provision): string {
  return foldSpace(`${wording.vi?.heading ?? ''}\n${wording.vi?.text ?? ''}`);
}

/** The provision whose words hold the most of a subject's, if it is far enough ahead. */
function findAlike(held: Document, fresh: Document, id: string): string | null {
  const subject = [...held.provisions.values()].find((one) => one.id === id);
  const words = wordSet(subject);
  const scores = [...fresh.provisions.values()]
    .map((one) => {
      const found = wordSet(one);
      const shared = [...words].filter((word) => found.has(word)).length;
      return { id: one.id as string, score: (2 * shared) / Math.max(words.size + found.size, 1) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, next] = scores;
  return best !== undefined && best.score >= ALIKE && best.score - (next?.score ?? 0) > 0.05 ? best.id : null;
}

function wordSet(provision: Provision | undefined): ReadonlySet<string> {
  const text = provision === undefined ? '' : wordsIn(provision);
  return new Set(text.toLowerCase().match(/\p{L}{2,}|\d+/gu));
}

/**
 * The files to write over a document that is held: its facts stay as the editors wrote them, but for what the issued
 * wording changes: its status, its source, and the ids that become former ones. `day`: of these. Null: the file goes.
 */
export function keepHeldFacts(
  content: string,
  { slug, files }: ImportedPaper,
  { aliases }: HeldComparison,
  day: string,
): ReadonlyMap<string, string | null> {
  const facts = parseDocument(readFileSync(join(content, 'documents', slug, 'document.yaml'), 'utf8'));
  const fresh = parseDocument(files.get('document.yaml') ?? '');
  const dropped: [string, null][] = [];
  if (!isMap(facts.contents)) return files;
  if (facts.get('textStatus') !== 'verbatim') {
    // The title of an issued text is the printed one, and what was said of a digest is no longer true.
    facts.setIn(['title', 'vi'], fresh.getIn(['title', 'vi']));
    facts.delete('headSentence');
    // The translation of a digest translates nothing of the issued text.
    for (const name of ['vi.mdx', 'en.mdx']) if (!files.has(name)) dropped.push([name, null]);
    facts.delete('translation');
  }
  facts.set('textStatus', 'verbatim');
  facts.set('source', fresh.get('source'));
  if (!facts.has('translation')) facts.set('translation', fresh.get('translation'));
  if (aliases.length > 0) {
    const known = (facts.toJS().aliases ?? []) as readonly { readonly from: string }[];
    const more = aliases.filter(({ from }) => !known.some((one) => one.from === `${slug}#${from}`));
    facts.set('aliases', [
      ...known,
      ...more.map(({ from, to }) => ({
        from: `${slug}#${from}`,
        to: `${slug}#${to}`,
        day,
        // An object of its own for each: files of content repeat no value by reference.
        reason: {
          vi: 'Lời văn ban hành thay bản tóm lược.',
          en: 'The issued wording took the place of the digest.',
        },
      })),
    ]);
  }
  return new Map<string, string | null>([
    ...files,
    ...dropped,
    ['document.yaml', facts.toString({ lineWidth: 0 })],
  ]);
}
