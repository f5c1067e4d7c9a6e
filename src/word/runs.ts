import { escapeXml } from '../language/characters/xml.ts';
import type { Language } from '../language/language.ts';
import type { FootnoteView, InlineView } from '../views/documents/wording-view.ts';
import { type Draft, paragraph } from './draft.ts';
import { WORD_LANGUAGES } from './styles.ts';

/** How letters are set. */
export interface Lettering {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Of the words, where it is not that of the file. */
  readonly language?: Language;
  /** The footnotes that marks in the words lead to. */
  readonly footnotes?: readonly FootnoteView[];
}

/** A run of letters. Numbers and dashes are letters like any other: what is pasted elsewhere keeps them. */
export function letters(draft: Draft, text: string, lettering: Lettering = {}): string {
  if (text === '') return '';
  const { bold, italic, language = draft.language } = lettering;
  const properties = [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    language === draft.language ? '' : `<w:lang w:val="${WORD_LANGUAGES[language]}"/>`,
  ].join('');
  const content = text
    .split(/([\n\t])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      return part === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
    });
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content.join('')}</w:r>`;
}

/**
 * Runs of wording. Links are live and look like the words around them: blue underlined words disturb a sheet that is
 * read aloud, and vanish in a copy.
 */
export function writeRuns(draft: Draft, runs: readonly InlineView[], lettering: Lettering = {}): string {
  return runs
    .map((run) => {
      switch (run.type) {
        case 'text':
        case 'symbol':
          return letters(draft, run.value, lettering);
        case 'link': {
          const inside = writeRuns(draft, run.children, lettering);
          return `<w:hyperlink r:id="${draft.linkTo(run.href)}" w:history="1">${inside}</w:hyperlink>`;
        }
        case 'strong':
          return writeRuns(draft, run.children, { ...lettering, bold: true });
        case 'emphasis':
          return writeRuns(draft, run.children, { ...lettering, italic: true });
        case 'footnote':
          return writeMark(draft, run.num, lettering);
        case 'outside':
        case 'sic':
        case 'term':
          return writeRuns(draft, run.children, lettering);
      }
    })
    .join('');
}

/** A mark with the paper's own number, and the footnote that it leads to. */
function writeMark(draft: Draft, num: string, lettering: Lettering): string {
  const footnote = lettering.footnotes?.find((one) => one.num === num);
  const mark = `<w:t>${escapeXml(num)}</w:t>`;
  const raised = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';
  if (footnote === undefined) return `<w:r>${raised}${mark}</w:r>`;
  const { footnotes, ...plain } = lettering;
  const text = `<w:r>${raised}${mark}</w:r>${letters(draft, ' ')}${writeRuns(draft, footnote.children, { language: plain.language ?? draft.language })}`;
  const id = draft.addFootnote(paragraph('FootnoteText', text));
  return `<w:r>${raised}<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/>${mark}</w:r>`;
}
