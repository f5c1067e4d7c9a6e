import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Language, type Localized, localize } from '../../src/language/language.ts';
import { printedNumber } from '../../src/model/provision.ts';
import { type OutlineUnit, PROVISIONS_PER_DOCUMENT, unitsOf } from './outline.ts';
import { ACTORS, SECTION_HEADINGS } from './phrases.ts';
import {
  citeDocument,
  citeSomething,
  nameDocument,
  type PlannedDocument,
  planDocument,
} from './planned-document.ts';
import { localizePhrase, makeHeading, makeSentence } from './prose.ts';
import { Random } from './random.ts';

export interface CorpusOrder {
  readonly documents: number;
  readonly seed: number;
}

/** References in each language of a document: one a provision on average. */
export const REFERENCES_PER_LANGUAGE = PROVISIONS_PER_DOCUMENT;

/** The most references that one provision holds. */
const MOST_REFERENCES = 3;

const EDITION = 'date: 2026-11-22\n';
const SOURCES = `kho-mau:
  publisher: { vi: Kho văn bản mẫu, en: Sample archive }
  title: { vi: Văn bản sinh tự động để đo, en: Documents generated for the bench }
  url: null
  date: null
  kind: reference
`;

/**
 * A content folder of generated documents by path: verbatim with a source, in two languages, thirty provisions
 * each, about one reference a provision. It keeps every rule of the corpus. The same order gives the same bytes.
 */
export function generateCorpus({ documents, seed }: CorpusOrder): Record<string, string> {
  // A row of random numbers for each document and purpose, so that none shifts with another.
  const randomFor = (index: number, purpose: number): Random =>
    new Random(
      Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b) ^ Math.imul(purpose, 0xc2b2ae35),
    );
  const planned: PlannedDocument[] = [];
  for (let index = 0; index < documents; index++) {
    planned.push(planDocument(randomFor(index, 1), index, documents, planned));
  }
  const files: Record<string, string> = { 'edition.yaml': EDITION, 'sources.yaml': SOURCES };
  for (const [index, document] of planned.entries()) {
    Object.assign(files, writeDocument(randomFor(index, 2), document, planned.slice(0, index)));
  }
  return files;
}

/** Writes a generated corpus below a folder. */
export function writeCorpus(folder: string, order: CorpusOrder): void {
  for (const [path, text] of Object.entries(generateCorpus(order))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** A provision with its words; `text` is one paragraph of MDX. */
interface WrittenUnit {
  readonly unit: OutlineUnit;
  readonly heading: Localized | null;
  readonly text: Localized | null;
}

function writeDocument(
  random: Random,
  document: PlannedDocument,
  earlier: readonly PlannedDocument[],
): Record<string, string> {
  const units = unitsOf(document.outline);
  const counts = shareReferences(random, units, REFERENCES_PER_LANGUAGE - (document.parent === null ? 0 : 1));
  const written = new Map<string, WrittenUnit>();
  for (const unit of units) {
    const heading = unit.hasHeading ? headingOf(random, unit) : null;
    const citations = Array.from({ length: counts.get(unit) ?? 0 }, () =>
      citeSomething(random, unit, document, earlier),
    );
    const text = unit.hasText ? textOf(random, document, unit, citations) : null;
    written.set(unit.id, { unit, heading, text });
  }
  const title = localize((language) => {
    const about = `${language === 'vi' ? 'Về' : 'On'} ${document.topic[language]}`;
    return `${document.type[language].toLocaleUpperCase('vi')}\n${about}`;
  });
  const source = sourceText(title.vi, written.values());
  const files = {
    'document.yaml': factsOf(document, title, source),
    'source.txt': source,
    'vi.mdx': mdxOf(document.outline, written, 'vi'),
    'en.mdx': mdxOf(document.outline, written, 'en'),
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`documents/${document.id}/${name}`, text]),
  );
}

/** Shares references out among the units with text. The preamble has its own: to what the document carries out. */
function shareReferences(
  random: Random,
  units: readonly OutlineUnit[],
  references: number,
): ReadonlyMap<OutlineUnit, number> {
  const takers = units.filter((unit) => unit.hasText && unit.element !== 'Preamble');
  const counts = new Map<OutlineUnit, number>();
  for (let left = references; left > 0; ) {
    const unit = random.pick(takers);
    const count = counts.get(unit) ?? 0;
    if (count === MOST_REFERENCES) continue;
    counts.set(unit, count + 1);
    left--;
  }
  return counts;
}

function headingOf(random: Random, { element, number }: OutlineUnit): Localized {
  if (element !== 'Section') return makeHeading(random);
  const place = ['I', 'II', 'III', 'IV'].indexOf(number ?? '');
  return localizePhrase(random.pick(SECTION_HEADINGS[place] ?? []));
}

function textOf(
  random: Random,
  document: PlannedDocument,
  { element }: OutlineUnit,
  citations: readonly Localized[],
): Localized {
  if (element === 'Preamble') return preambleOf(document);
  const count = Math.max(citations.length, random.between(1, 3));
  const sentences = Array.from({ length: count }, (_, place) =>
    makeSentence(random, citations[place] ?? null),
  );
  if (element === 'Closing') sentences.push(closingOf(random, document));
  return localize((language) => sentences.map((sentence) => sentence[language]).join(' '));
}

function preambleOf({ type, issuer, topic, parent }: PlannedDocument): Localized {
  const carriedOut = parent === null ? null : citeDocument(parent, true);
  const vi = carriedOut === null ? 'Căn cứ tình hình thực tế' : `Thực hiện ${carriedOut.vi}`;
  const en = carriedOut === null ? 'In view of the actual situation' : `In carrying out ${carriedOut.en}`;
  return {
    vi: `${vi}, ${issuer.vi} ban hành ${type.vi} về ${topic.vi} với các nội dung sau:`,
    en: `${en}, ${issuer.en} issues this ${type.en} on ${topic.en}, with the following content:`,
  };
}

function closingOf(random: Random, { type }: PlannedDocument): Localized {
  const [vi, en] = random.pick(ACTORS);
  return {
    vi: `${type.vi} này được phổ biến đến ${vi} và toàn thể hội viên.`,
    en: `This ${type.en} shall be made known to ${en} and to all members.`,
  };
}

function mdxOf(
  units: readonly OutlineUnit[],
  written: ReadonlyMap<string, WrittenUnit>,
  language: Language,
): string {
  const elements = units.map((unit) => {
    const { heading, text } = written.get(unit.id) as WrittenUnit;
    const number = unit.number === null ? '' : ` n="${unit.number}"`;
    const title = heading === null ? '' : ` title="${heading[language]}"`;
    const inside = text === null ? `\n${mdxOf(unit.children, written, language)}\n` : `${text[language]}\n`;
    return `<${unit.element}${number}${title}>\n${inside}</${unit.element}>\n`;
  });
  return elements.join('\n');
}

/** The document as issued, a provision a line: what the published text may not differ from. */
function sourceText(title: string, written: Iterable<WrittenUnit>): string {
  const lines = [title];
  for (const { unit, heading, text } of written) {
    const number = unit.element === 'Point' && unit.number === null ? '-' : printedNumber(unit.number);
    const parts = [number, heading?.vi ?? '', text?.vi ?? ''].filter((part) => part !== '');
    lines.push(parts.join(' ').replace(/<[^>]*>/g, ''));
  }
  return `${lines.join('\n')}\n`;
}

function factsOf(document: PlannedDocument, title: Localized, source: string): string {
  const { type, symbol, date, issuer, topic, parent } = document;
  const both = ({ vi, en }: Localized): string => `{ vi: ${JSON.stringify(vi)}, en: ${JSON.stringify(en)} }`;
  const related =
    parent === null
      ? ''
      : `
related:
  - to: ${parent.id}
    relation: implements
    basis: stated
    where: { vi: phần mở đầu, en: opening paragraph }`;
  return `# Văn bản sinh tự động để đo, không có thật.
type: ${both(type)}
symbol: ${symbol}
date: ${date}
issuer: ${both(issuer)}
title: ${both(title)}
shortName: ${both(nameDocument(document, false))}
subject: ${both({ vi: `về ${topic.vi}`, en: `on ${topic.en}` })}
textStatus: verbatim
description:
  vi: ${JSON.stringify(`${type.vi} mẫu về ${topic.vi}, sinh tự động để đo thời gian dựng trang.`)}
  en: ${JSON.stringify(`A sample ${type.en.toLowerCase()} on ${topic.en}, generated to time the building of the site.`)}
evidence:
  - { source: kho-mau, confidence: editorial, for: [symbol, date, issuer, title, subject] }${related}
source:
  file: source.txt
  sha256: ${createHash('sha256').update(source).digest('hex')}
`;
}
