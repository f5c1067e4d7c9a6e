import { findCitations } from '../citations/find-citations.ts';
import type { Language } from '../language/language.ts';
import { filesInMemory } from '../load/content-files.ts';
import { loadCorpus } from '../load/load-corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Document } from '../model/document.ts';
import type { LeftOut, Paper, PaperMend } from './paper.ts';
import type { PaperHead } from './understanding/read-head.ts';
import { understandPaper } from './understanding/understand-paper.ts';
import type { Doubt, Unit } from './understanding/unit.ts';
import { chooseSlug, writeFacts } from './writing/write-facts.ts';
import { writeMdx } from './writing/write-mdx.ts';

export interface ImportOptions {
  /** The folder of the document; chosen from its symbol or title where none is named. */
  readonly into: string | null;
  readonly language: Language;
  readonly isSkeleton: boolean;
}

/** A paper as a document of the site, not yet written. */
export interface ImportedPaper {
  readonly slug: string;
  /** Files of its folder by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly head: PaperHead;
  /** How many units of each kind were found, in the order of their first. */
  readonly counts: ReadonlyMap<string, number>;
  readonly doubts: readonly Doubt[];
  readonly mends: readonly PaperMend[];
  readonly leftOut: readonly LeftOut[];
  /** Words of the paper, and those that did not come through: none, or nothing may be written. */
  readonly words: number;
  readonly lost: readonly string[];
  /** How many citations lead to documents that are held. */
  readonly linked: number;
}

/** Makes a document of a paper: facts, wording with references to what the site holds, and the words of the source. */
export function importPaper(
  paper: Paper,
  corpus: Corpus,
  { into, language, isSkeleton }: ImportOptions,
): ImportedPaper {
  const { head, units, doubts } = understandPaper(paper);
  const slug = into ?? chooseSlug(head);
  let linked = 0;
  const link = (text: string): string =>
    linkCitations(text, corpus, slug, language, () => {
      linked++;
    });
  const mdx = writeMdx(units, { language, footnotes: paper.footnotes, link });
  const source = writeSource(head, units, paper.footnotes);
  const files = new Map([
    ['document.yaml', writeFacts(head, source)],
    [`${language}.mdx`, mdx],
    ['source.txt', source],
  ]);
  const other = language === 'vi' ? 'en' : 'vi';
  if (isSkeleton)
    files.set(
      `${other}.mdx`,
      writeMdx(units, { language: other, footnotes: new Map(), link: (text) => text, isSkeleton }),
    );
  if (isSkeleton)
    files.set(
      'document.yaml',
      (files.get('document.yaml') ?? '').replace('translation: none', 'translation: partial'),
    );
  const counts = new Map<string, number>();
  countKinds(units, counts);
  const lost = lostWords(paper, [...head.lines, ...head.title].join('\n'), units);
  return {
    slug,
    files,
    head,
    counts,
    doubts,
    mends: paper.mends,
    leftOut: paper.leftOut,
    words: wordsOf(paper).length,
    lost,
    linked,
  };
}

/** The document that the written files make, for whoever compares it. Null if they make none. */
export function readImported({ slug, files }: ImportedPaper): Document | null {
  const entries = [...files].map(([name, text]) => [`documents/${slug}/${name}`, text] as const);
  return loadCorpus(filesInMemory(Object.fromEntries(entries))).documents[0] ?? null;
}

/** Sets the citations of held documents in `<Ref>`, from the kind of the document to its date or symbol. */
function linkCitations(
  text: string,
  corpus: Corpus,
  own: string,
  language: Language,
  count: () => void,
): string {
  let linked = '';
  let at = 0;
  for (const { document: cited } of findCitations(text, language)) {
    if (cited === null || cited.type === null) continue;
    const held = corpus.documents.filter(
      ({ id, facts }) =>
        id !== own &&
        facts.symbol === cited.symbol.value &&
        (cited.date === null || facts.date === null || facts.date === cited.date.value),
    );
    const [only, ...more] = held;
    if (only === undefined || more.length > 0) continue;
    const end = Math.max(cited.symbol.end, cited.date?.end ?? 0);
    linked += `${text.slice(at, cited.type.start)}<Ref to="${only.id}">${text.slice(cited.type.start, end)}</Ref>`;
    at = end;
    count();
  }
  return linked + text.slice(at);
}

/** The words in the order in which the document has them, a paragraph a line. */
function writeSource(
  head: PaperHead,
  units: readonly Unit[],
  footnotes: ReadonlyMap<string, string>,
): string {
  const lines: string[] = [];
  const add = (text: string): void => {
    if (text !== '')
      lines.push(text.replace(/\[\^(\d+)\]/g, (mark, num: string) => (footnotes.has(num) ? '' : mark)));
  };
  const walk = (unit: Unit): void => {
    const { kind, sign, title, blocks, children } = unit;
    const opening = [sign, title ?? ''].filter((part) => part !== '').join(' ');
    blocks.forEach((block, index) => {
      const lead = index === 0 && title === null && sign !== '' && kind !== 'recipients' ? `${sign} ` : '';
      if (index === 0 && lead === '' && opening !== '') add(opening);
      if (block.type === 'paragraph') add(lead + block.text);
      else if (block.type === 'quote')
        for (const [at, text] of block.paragraphs.entries()) add((at === 0 ? lead : '') + text);
      else {
        if (lead !== '') add(lead.trim());
        for (const row of block.table.rows) add(row.map(({ text }) => text.replaceAll('\n', ' ')).join(' '));
      }
    });
    if (blocks.length === 0 && opening !== '') add(opening);
    for (const child of children) walk(child);
  };
  const [first, ...rest] = units;
  const printed = first?.kind === 'head' ? [first] : [];
  for (const unit of printed) walk(unit);
  for (const line of head.title) add(line);
  for (const unit of printed.length > 0 ? rest : units) walk(unit);
  // Footnotes stand below.
  for (const note of footnotes.values()) add(note);
  return `${lines.join('\n')}\n`;
}

function countKinds(units: readonly Unit[], counts: Map<string, number>): void {
  for (const { kind, children } of units) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    countKinds(children, counts);
  }
}

const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf({ blocks }: Paper): readonly string[] {
  return blocks.flatMap((block) =>
    (block.kind === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text)).flatMap(
      (text) => text.match(WORD) ?? [],
    ),
  );
}

/** The words of a paper that stand nowhere in what was made of it, each as often as it lacks. */
function lostWords(paper: Paper, around: string, units: readonly Unit[]): readonly string[] {
  const found = new Map<string, number>();
  const count = (text: string): void => {
    for (const word of text.match(WORD) ?? []) found.set(word, (found.get(word) ?? 0) + 1);
  };
  const walk = (unit: Unit): void => {
    if (unit.kind === 'head') return;
    count(unit.sign);
    count(unit.title ?? '');
    for (const block of unit.blocks) {
      if (block.type === 'paragraph') count(block.text);
      else if (block.type === 'quote') block.paragraphs.forEach(count);
      else for (const { text } of block.table.rows.flat()) count(text);
    }
    unit.children.forEach(walk);
  };
  count(around);
  units.forEach(walk);
  return wordsOf(paper).filter((word) => {
    const left = found.get(word) ?? 0;
    found.set(word, left - 1);
    return left <= 0;
  });
}
