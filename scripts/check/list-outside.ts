import { KIND_ABBREVIATIONS, KINDS_IN_ENGLISH } from '../../src/citations/document-words.ts';
import type { CitedDocument } from '../../src/citations/found-citation.ts';
import { formatCount } from '../../src/language/count.ts';
import type { Language } from '../../src/language/language.ts';
import { filesInFolder } from '../../src/load/content-files.ts';
import { loadCorpus } from '../../src/load/load-corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { OUTSIDE_FILE, type OutsideDocument } from '../../src/model/references/outside.ts';
import { freeCitations, outsideWithSymbol } from '../../src/model/references/outside-citations.ts';
import { replaceInContent } from '../replace-file.ts';

/**
 * Writes into `outside.yaml` the documents that the Vietnamese wording cites and that stand nowhere: kind and date as
 * the text says. Throws a CliError where the file cannot be written. What has no kind is left for an editor.
 */
export function listOutside(folder: string, isDryRun: boolean): readonly OutsideDocument[] {
  const files = filesInFolder(folder);
  const corpus = loadCorpus(files);
  const entries = corpus.unreadFiles.includes(OUTSIDE_FILE) ? [] : missingEntries(corpus);
  if (entries.length === 0 || isDryRun) return entries;
  const before = files.read(OUTSIDE_FILE);
  const written = typeof before === 'string' ? '' : new TextDecoder().decode(before);
  const kept = written.trim() === '[]' ? '' : written.replace(/(?<=[^\n])$/, '\n');
  const text = kept + entries.map(formatEntry).join('');
  replaceInContent(folder, OUTSIDE_FILE, before, new TextEncoder().encode(text));
  return entries;
}

/** What the wording cites and nobody holds or lists, in its order. */
export function missingEntries(corpus: Corpus): readonly OutsideDocument[] {
  const held = new Set(corpus.documents.map(({ facts }) => facts.symbol));
  const found = new Map<string, OutsideDocument>();
  for (const document of corpus.documents) {
    const declared = document.facts.mentions.unlinked.flatMap(({ words }) => words.vi);
    for (const { cited, language } of freeCitations(document)) {
      const symbol = cited.symbol.value;
      if (language !== 'vi' || held.has(symbol) || outsideWithSymbol(corpus, symbol).length > 0) continue;
      if (declared.some((phrase) => phrase.includes(symbol))) continue;
      const type = kindOf(cited);
      const en = type === null ? undefined : KINDS_IN_ENGLISH[type];
      if (type === null || en === undefined) continue;
      const date = cited.date?.value ?? null;
      // A symbol with its year means one document; without, the numbers begin again.
      const key = /\/\d{4}\//.test(symbol) || date === null ? symbol : `${symbol} ${date}`;
      const before = found.get(key);
      if (before === undefined) found.set(key, { symbol, type: { vi: type, en }, date });
      else if (before.date == null) found.set(key, { ...before, date });
    }
  }
  // A mention without a date is of the one whose date another gives.
  const dated = new Set([...found.values()].flatMap(({ symbol, date }) => (date === null ? [] : symbol)));
  return [...found.values()].filter(({ symbol, date }) => date !== null || !dated.has(symbol));
}

/** The kind as the text says, or as the letters of the symbol do. */
function kindOf({ type, symbol }: CitedDocument): string | null {
  if (type !== null) return type.value;
  const letters = /^[\d.]+[a-zA-Z]?(?:[-/]\d{4})?[-/](\p{Lu}\p{L}*)/u.exec(symbol.value)?.[1] ?? '';
  return KIND_ABBREVIATIONS[letters] ?? null;
}

function formatEntry({ symbol, type, date }: OutsideDocument): string {
  const day = date == null ? '' : `  date: ${date}\n`;
  return `- symbol: ${symbol}\n  type: { vi: ${type.vi}, en: ${type.en} }\n${day}`;
}

/** What was written, or would be. */
export function showListed(
  entries: readonly OutsideDocument[],
  language: Language,
  isDryRun: boolean,
): string {
  if (entries.length === 0) return '';
  const count = formatCount(entries.length, language);
  const symbols = entries.map(({ symbol }) => symbol).join(', ');
  if (language === 'vi')
    return `${OUTSIDE_FILE}: ${isDryRun ? 'sẽ ghi' : 'đã ghi'} ${count} văn bản được viện dẫn mà sổ tay không có: ${symbols}\n\n`;
  return `${OUTSIDE_FILE}: ${isDryRun ? 'would list' : 'listed'} ${count} cited ${entries.length === 1 ? 'document' : 'documents'} not held here: ${symbols}\n\n`;
}
