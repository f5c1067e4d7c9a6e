import type { HandoutBlock, HandoutView } from '../views/handouts/handout.ts';
import { type Draft, paragraph } from './draft.ts';
import { writeBilingual, writeProvisions } from './provisions.ts';
import { letters, writeRuns } from './runs.ts';
import { gap, writeHandoutTable } from './tables.ts';

/** A paragraph of its own: the border of one that runs over two sheets would be drawn on both. */
const RULE = '<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>';

/** What it is, in the first lines of the sheet. */
export function writeOpening(draft: Draft, { opening }: HandoutView): string {
  return [
    paragraph('Opening', letters(draft, opening.source)),
    paragraph('Opening', letters(draft, opening.notice, { bold: true })),
    ...opening.remarks.map((remark) => paragraph('Remark', letters(draft, remark))),
  ].join('');
}

export function writeBlock(draft: Draft, block: HandoutBlock): string {
  switch (block.type) {
    case 'title':
      return block.lines
        .map((line, index) =>
          // Lines of one title stand together.
          paragraph('Title', letters(draft, line), index === 0 ? '' : '<w:spacing w:before="0"/>'),
        )
        .join('');
    case 'subtitle':
      return paragraph('Subtitle', letters(draft, block.text));
    case 'heading':
      return paragraph('Heading1', letters(draft, block.text));
    case 'text':
      return paragraph('Normal', writeRuns(draft, block.runs));
    case 'provisions':
      return writeProvisions(draft, block.provisions);
    case 'bilingual':
      return writeBilingual(draft, block);
    case 'notes':
      return [
        gap(RULE),
        ...block.notes.map(({ label, runs }) =>
          paragraph('Note', letters(draft, `${label}: `, { italic: true }) + writeRuns(draft, runs)),
        ),
      ].join('');
    case 'dotted':
      return block.lines
        .map(({ label, more = 0 }) => dottedLine(draft, label) + dottedLine(draft, '').repeat(more))
        .join('');
    case 'table':
      return writeHandoutTable(draft, block);
  }
}

/** A dotted line up to the right margin, which gives way to what is typed. */
function dottedLine(draft: Draft, label: string): string {
  const tab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${draft.width}"/></w:tabs>`;
  return paragraph('Dotted', `${letters(draft, label)}<w:r><w:tab/></w:r>`, tab);
}
