import { strToU8, zipSync } from 'fflate';
import { escapeXml, XML_HEAD } from '../language/characters/xml.ts';
import { type Language, localize } from '../language/language.ts';
import type { WordPrint } from '../model/site/handout-manifest.ts';
import type { HandoutView } from '../views/handouts/handout.ts';
import { writeBlock, writeOpening } from './blocks.ts';
import { type Draft, makeDraft, PART_IDS, paragraph } from './draft.ts';
import { millimetres, pageBox } from './measures.ts';
import { letters } from './runs.ts';
import { WORD_LANGUAGES, writeStyles } from './styles.ts';
import { gap } from './tables.ts';

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const LINKED = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** How far head and foot stand from the edge of the paper, in millimetres. */
const EDGE = 8;
/** The first day that an archive can say, wherever it is made: the clock has no part in a file. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * A handout as a Word file (Word 2010 and later, LibreOffice): styles, no text boxes, numbers and dashes as typed
 * letters. Same view, same bytes.
 */
export function writeWordFile(view: HandoutView, print: WordPrint): Uint8Array {
  const draft = makeDraft(view, print);
  const body = writeOpening(draft, view) + view.blocks.map((block) => writeBlock(draft, block)).join('');
  // A file must not end in a table.
  const end = view.blocks.at(-1)?.type === 'table' ? gap() : '';
  const document = `${XML_HEAD}<w:document ${MAIN} ${LINKED}><w:body>${body}${end}${writeSheet(view)}</w:body></w:document>`;
  const header = writeEdge('hdr', paragraph('Header', letters(draft, view.runningHead)));
  const parts = {
    '[Content_Types].xml': TYPES_PART,
    '_rels/.rels': RELATIONS_PART,
    'docProps/core.xml': writeFacts(view),
    'word/document.xml': document,
    'word/styles.xml': STYLES_PARTS[print][view.language],
    'word/settings.xml': SETTINGS_PARTS[view.language],
    'word/header1.xml': header,
    'word/footer1.xml': writeEdge('ftr', writeFoot(draft, view)),
    'word/footnotes.xml': writeFootnotes(draft),
    'word/_rels/document.xml.rels': writePartRelations(draft),
    'word/_rels/footnotes.xml.rels': writeRelations(linksOf(draft)),
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(files), { mtime: FIRST_DAY });
}

/** Page, margins, head and foot. The first sheet has no running head: it says in full what it is. */
function writeSheet({ isLandscape }: HandoutView): string {
  const { width, height, top, right, bottom, left } = pageBox(isLandscape);
  const on = (millimetre: number): number => millimetres(millimetre);
  return [
    '<w:sectPr>',
    `<w:headerReference w:type="default" r:id="${PART_IDS.header}"/>`,
    `<w:footerReference w:type="default" r:id="${PART_IDS.footer}"/>`,
    `<w:footerReference w:type="first" r:id="${PART_IDS.footer}"/>`,
    `<w:pgSz w:w="${on(width)}" w:h="${on(height)}"${isLandscape ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${on(top)}" w:right="${on(right)}" w:bottom="${on(bottom)}" w:left="${on(left)}"`,
    ` w:header="${on(EDGE)}" w:footer="${on(EDGE)}" w:gutter="0"/>`,
    '<w:titlePg/></w:sectPr>',
  ].join('');
}

function writeEdge(element: 'hdr' | 'ftr', content: string): string {
  return `${XML_HEAD}<w:${element} ${MAIN} ${LINKED}>${content}</w:${element}>`;
}

function writeFoot(draft: Draft, { foot }: HandoutView): string {
  const pages = foot.page
    .split(/(\{[xy]\})/)
    .map((part) => {
      if (part === '{x}') return field('PAGE');
      return part === '{y}' ? field('NUMPAGES') : letters(draft, part);
    })
    .join('');
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${draft.width}"/></w:tabs><w:jc w:val="left"/>`;
  const edition = foot.edition === null ? '' : `<w:r><w:tab/></w:r>${letters(draft, foot.edition)}`;
  return paragraph('Footer', pages) + paragraph('Footer', letters(draft, foot.address) + edition, tab);
}

function field(name: string): string {
  return `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
}

/** Without the two lines of Word's own it would draw none above the footnotes. */
function writeFootnotes({ footnotes }: Draft): string {
  const line = (id: number, type: string, mark: string): string =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
  const own = footnotes.map((content, index) => `<w:footnote w:id="${index + 2}">${content}</w:footnote>`);
  return [
    `${XML_HEAD}<w:footnotes ${MAIN} ${LINKED}>`,
    line(0, 'separator', 'separator'),
    line(1, 'continuationSeparator', 'continuationSeparator'),
    ...own,
    '</w:footnotes>',
  ].join('');
}

type Relation = readonly [id: string, type: string, target: string, isOutside?: true];

function writePartRelations(draft: Draft): string {
  const parts = Object.entries(PART_IDS).map(
    ([name, id]): Relation => [id, name, `${name}${name === 'header' || name === 'footer' ? 1 : ''}.xml`],
  );
  return writeRelations([...parts, ...linksOf(draft)]);
}

function linksOf({ links }: Draft): readonly Relation[] {
  return [...links].map(([address, id]) => [id, 'hyperlink', address, true]);
}

function writeRelations(relations: readonly Relation[]): string {
  const written = relations.map(([id, type, target, isOutside]) => {
    const full = type.includes('/') ? type : `${RELATIONS}/${type}`;
    const mode = isOutside ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${full}" Target="${escapeXml(target)}"${mode}/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`;
}

function writeTypes(): string {
  const parts: readonly (readonly [string, string])[] = [
    ['word/document.xml', `${TYPES}.document.main+xml`],
    ['word/styles.xml', `${TYPES}.styles+xml`],
    ['word/settings.xml', `${TYPES}.settings+xml`],
    ['word/header1.xml', `${TYPES}.header+xml`],
    ['word/footer1.xml', `${TYPES}.footer+xml`],
    ['word/footnotes.xml', `${TYPES}.footnotes+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    '</Types>',
  ].join('');
}

/** The file's own facts: no day and no hour, which would be the clock's. */
function writeFacts({ title, publisher, language }: HandoutView): string {
  return [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(publisher)}</dc:creator>`,
    `<dc:language>${WORD_LANGUAGES[language]}</dc:language></cp:coreProperties>`,
  ].join('');
}

/** Laid out as Word 2010 does, so that no newer Word opens it in its compatibility mode for older ones. */
function writeSettings(language: Language): string {
  const lang = WORD_LANGUAGES[language];
  return [
    `${XML_HEAD}<w:settings ${MAIN}><w:zoom w:percent="100"/>`,
    `<w:defaultTabStop w:val="${millimetres(10)}"/>`,
    '<w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr>',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="14"/></w:compat>',
    `<w:themeFontLang w:val="${lang}"/></w:settings>`,
  ].join('');
}

// The same in every file, written once. They stand below what they are made with.
const TYPES_PART = writeTypes();
const RELATIONS_PART = writeRelations([
  ['rId1', 'officeDocument', 'word/document.xml'],
  ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);
const SETTINGS_PARTS = localize(writeSettings);
const STYLES_PARTS = {
  normal: localize((language) => writeStyles(language, 'normal')),
  large: localize((language) => writeStyles(language, 'large')),
};
