import { XML_HEAD } from '../language/characters/xml.ts';
import type { Language } from '../language/language.ts';
import type { WordPrint } from '../model/site/handout-manifest.ts';
import { LETTERS, millimetres, points } from './measures.ts';

export const WORD_LANGUAGES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-US' };

interface Style {
  /** Word knows its own styles by these names, whatever language it speaks. */
  readonly name: string;
  readonly size?: keyof (typeof LETTERS)['normal'];
  readonly bold?: true;
  readonly italic?: true;
  readonly align?: 'both' | 'left' | 'center';
  /** Millimetres: of the first line, and of all. */
  readonly first?: number;
  readonly indent?: number;
  /** Points. */
  readonly before?: number;
  readonly after?: number;
  /** Stands on one sheet with what follows it. */
  readonly keepNext?: true;
  /** Level in the outline, from 0. */
  readonly outline?: number;
}

/** The names that Word has itself; all others are ours. */
const BUILT_IN = /^(?:Normal|Title|Subtitle|heading \d|header|footer|footnote text)$/;

const HEADING = { bold: true, align: 'left', before: 6, after: 6, keepNext: true } as const;
const TABLE = { size: 'table', align: 'left', first: 0, before: 2, after: 2 } as const;

/** The styles of a handout. What a style leaves out it has from `Normal`. */
export const STYLES = {
  Normal: { name: 'Normal', size: 'text', align: 'both', first: 10, before: 0, after: 6 },
  Title: {
    name: 'Title',
    bold: true,
    align: 'center',
    first: 0,
    before: 12,
    after: 6,
    keepNext: true,
    outline: 0,
  },
  Subtitle: { name: 'Subtitle', align: 'center', first: 0, after: 6, keepNext: true },
  Heading1: { ...HEADING, name: 'heading 1', outline: 0, before: 12 },
  Heading2: { ...HEADING, name: 'heading 2', outline: 1 },
  Heading3: { ...HEADING, name: 'heading 3', outline: 2 },
  Heading4: { ...HEADING, name: 'heading 4', outline: 3 },
  Heading5: { ...HEADING, name: 'heading 5', outline: 4 },
  Opening: { name: 'Opening', size: 'small', align: 'left', first: 0, after: 0 },
  Remark: { name: 'Remark', size: 'edge', italic: true, align: 'left', first: 0, after: 2 },
  Note: { name: 'Note', size: 'small', first: 0, after: 3 },
  Quoted: { name: 'Quoted', indent: 10, first: 0 },
  Dotted: { name: 'Dotted', align: 'left', first: 0, before: 5, after: 3 },
  TableText: { ...TABLE, name: 'Table Text' },
  TableHead: { ...TABLE, name: 'Table Head', bold: true, align: 'center', keepNext: true },
  TableBand: { ...TABLE, name: 'Table Band', bold: true, keepNext: true },
  Recipients: { name: 'Recipients', size: 'small', align: 'left', first: 0, after: 0 },
  Signature: { name: 'Signature', bold: true, align: 'center', first: 0, after: 0, keepNext: true },
  Header: { name: 'header', size: 'edge', align: 'left', first: 0, after: 6 },
  Footer: { name: 'footer', size: 'edge', align: 'center', first: 0, after: 0 },
  FootnoteText: { name: 'footnote text', size: 'small', first: 0, after: 2 },
} as const satisfies Record<string, Style>;

export type StyleId = keyof typeof STYLES;

/** `word/styles.xml`. */
export function writeStyles(language: Language, print: WordPrint): string {
  const lang = WORD_LANGUAGES[language];
  const font = 'Times New Roman';
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  const size = letterSize(LETTERS[print].text);
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size}` +
    `<w:lang w:val="${lang}" w:eastAsia="${lang}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>';
  const styles = Object.entries<Style>(STYLES).map(([id, style]) => writeStyle(id, style, print));
  const mark =
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>' +
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  return `${XML_HEAD}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults}${styles.join('')}${mark}</w:styles>`;
}

function writeStyle(id: string, style: Style, print: WordPrint): string {
  const { name, size, bold, italic, align, first, indent, before, after, keepNext, outline } = style;
  const isNormal = id === 'Normal';
  const spacing = [
    before === undefined ? '' : ` w:before="${points(before)}"`,
    after === undefined ? '' : ` w:after="${points(after)}"`,
    isNormal ? ' w:line="252" w:lineRule="auto"' : '',
  ].join('');
  const indents = [
    indent === undefined ? '' : ` w:left="${millimetres(indent)}"`,
    first === undefined ? '' : ` w:firstLine="${millimetres(first)}"`,
  ].join('');
  const paragraph = [
    keepNext ? '<w:keepNext/>' : '',
    spacing === '' ? '' : `<w:spacing${spacing}/>`,
    indents === '' ? '' : `<w:ind${indents}/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
  const letters = [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    size === undefined ? '' : letterSize(LETTERS[print][size]),
  ].join('');
  return [
    `<w:style w:type="paragraph"${isNormal ? ' w:default="1"' : ''}${BUILT_IN.test(name) ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/>`,
    isNormal ? '' : '<w:basedOn w:val="Normal"/>',
    '<w:qFormat/>',
    paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`,
    '</w:style>',
  ].join('');
}

function letterSize(size: number): string {
  return `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
}
