import type { Language } from '../language/language.ts';
import type { WordPrint } from '../model/site/handout-manifest.ts';
import type { HandoutView } from '../views/handouts/handout.ts';
import { pageBox, textWidth } from './measures.ts';
import type { StyleId } from './styles.ts';

/** A Word file while it is written: its links and footnotes stand in parts of their own. */
export interface Draft {
  readonly language: Language;
  readonly print: WordPrint;
  /** Between the margins, in units of Word. */
  readonly width: number;
  /** Below the head of a sheet, in millimetres. */
  readonly height: number;
  /** The id of the link to an address; one beginning with a slash is one of the site. */
  linkTo(href: string): string;
  /** The id of a new footnote. */
  addFootnote(content: string): number;
  readonly links: ReadonlyMap<string, string>;
  readonly footnotes: readonly string[];
}

/** Ids of the parts that every file has. */
export const PART_IDS = {
  styles: 'rId1',
  settings: 'rId2',
  header: 'rId3',
  footer: 'rId4',
  footnotes: 'rId5',
} as const;
const FIRST_LINK = 10;
/** Word keeps the numbers below for its own lines between text and footnotes. */
const FIRST_FOOTNOTE = 2;

export function makeDraft({ language, isLandscape, origin }: HandoutView, print: WordPrint): Draft {
  const links = new Map<string, string>();
  const footnotes: string[] = [];
  const { height, top, bottom } = pageBox(isLandscape);
  return {
    language,
    print,
    width: textWidth(isLandscape),
    height: height - top - bottom,
    links,
    footnotes,
    linkTo(href) {
      const address = href.startsWith('/') ? origin + href : href;
      const id = links.get(address) ?? `rId${FIRST_LINK + links.size}`;
      links.set(address, id);
      return id;
    },
    addFootnote(content) {
      footnotes.push(content);
      return footnotes.length - 1 + FIRST_FOOTNOTE;
    },
  };
}

/** A paragraph. `more` are properties of its own, in the order that the format demands after its style. */
export function paragraph(style: StyleId, content: string, more = ''): string {
  const named = style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`;
  const properties = named + more;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}
