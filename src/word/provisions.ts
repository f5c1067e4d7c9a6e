import type { ProvisionView } from '../views/documents/provision-view.ts';
import type { BlockView } from '../views/documents/wording-view.ts';
import type { HandoutBlock } from '../views/handouts/handout.ts';
import { uiText } from '../views/ui-strings.ts';
import { type Draft, paragraph } from './draft.ts';
import { points } from './measures.ts';
import { type Lettering, letters, writeRuns } from './runs.ts';
import type { StyleId } from './styles.ts';
import { withinColumn, writeColumns, writePair, writeWordingTable } from './tables.ts';

/** Kinds whose name and number stand in the middle above their heading: `Chương II`. */
const STANDS_IN_MIDDLE: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'annex',
  'form',
]);
/** A number with a word in it, which no Roman number is. */
const NAMED = /^(?![IVXLCDM]+\b)\p{L}{2}/u;

type BilingualBlock = Extract<HandoutBlock, { readonly type: 'bilingual' }>;

const BREAK_BEFORE = '<w:pageBreakBefore/>';

/** Provisions one after the other, each with what is below it. */
export function writeProvisions(draft: Draft, provisions: readonly ProvisionView[]): string {
  const parts: string[] = [];
  for (let index = 0; index < provisions.length; index++) {
    const [one, next] = provisions.slice(index, index + 2);
    if (one === undefined) continue;
    if (one.kind === 'recipients' && next?.kind === 'signature') {
      // As on the paper: the recipients to the left, the signature to the right of them.
      parts.push(writePair(draft, writeRecipients(draft, one), writeSignature(draft, next)));
      index++;
    } else parts.push(writeProvision(draft, one));
  }
  return parts.join('');
}

function writeProvision(draft: Draft, provision: ProvisionView): string {
  switch (provision.kind) {
    case 'head':
      return '';
    case 'recipients':
      return writeRecipients(draft, provision);
    case 'signature':
      return writePair(draft, paragraph('Recipients', ''), writeSignature(draft, provision));
    default: {
      const lettering = letteringOf(provision);
      const untranslated = provision.tellsUntranslated
        ? paragraph('Remark', letters(draft, uiText('onlyInVietnamese', draft.language)))
        : '';
      return [
        writeHeading(draft, provision, lettering),
        untranslated,
        writeBlocks(draft, provision.blocks, lettering, provision.heading === null ? provision.number : ''),
        writeProvisions(draft, provision.children),
      ].join('');
    }
  }
}

function letteringOf({ language, footnotes }: ProvisionView): Lettering {
  return { language, footnotes };
}

function writeHeading(draft: Draft, provision: ProvisionView, lettering: Lettering): string {
  const { kind, number, heading, headingLevel } = provision;
  if (heading === null) return '';
  const style = `Heading${Math.min(Math.max(headingLevel - 1, 1), 5)}` as StyleId;
  const isMiddle = STANDS_IN_MIDDLE.has(kind) && (NAMED.test(number) || kind === 'annex' || kind === 'form');
  const onNewSheet = kind === 'annex' ? BREAK_BEFORE : '';
  if (!isMiddle) return paragraph(style, letters(draft, join(number, heading), lettering));
  const middle = '<w:ind w:firstLine="0"/><w:jc w:val="center"/>';
  const lines = [number, ...heading.split('\n')].filter((line) => line !== '');
  return lines
    .map((line, index) =>
      paragraph(style, letters(draft, line, lettering), (index === 0 ? onNewSheet : '') + middle),
    )
    .join('');
}

/** Provisions in two languages side by side, a row each: both begin on one line, wherever they end. */
export function writeBilingual(draft: Draft, { labels, pairs }: BilingualBlock): string {
  const column = withinColumn(draft);
  const rows = pairs.map((pair) => pair.map((provision) => writeInCell(column, provision)));
  return writeColumns(draft, labels, rows);
}

/** A provision without those below it, as a cell holds it. What is kept with the next line would keep the whole row with the next. */
function writeInCell(draft: Draft, provision: ProvisionView): string {
  const { number, heading, blocks, kind } = provision;
  const lettering = letteringOf(provision);
  const title = heading === null ? '' : join(number, heading);
  const own = title === '' ? '' : paragraph('TableText', letters(draft, title, { ...lettering, bold: true }));
  const isBold = kind === 'signature';
  return (
    own + writeBlocks(draft, blocks, { ...lettering, bold: isBold }, title === '' ? number : '', 'TableText')
  );
}

/** The wording, with its number before the first word. */
function writeBlocks(
  draft: Draft,
  blocks: readonly BlockView[],
  lettering: Lettering,
  number: string,
  style: StyleId = 'Normal',
): string {
  const [first] = blocks;
  const isLone = number !== '' && first?.type !== 'paragraph';
  const parts = isLone ? [paragraph(style, letters(draft, number, lettering))] : [];
  blocks.forEach((block, index) => {
    switch (block.type) {
      case 'paragraph': {
        const before = index === 0 && number !== '' ? letters(draft, `${number} `, lettering) : '';
        parts.push(paragraph(style, before + writeRuns(draft, block.children, lettering)));
        break;
      }
      case 'table':
        parts.push(writeWordingTable(draft, block, lettering));
        break;
      case 'quote':
        parts.push(writeBlocks(draft, block.blocks, lettering, '', 'Quoted'));
    }
  });
  return parts.join('');
}

function writeRecipients(draft: Draft, provision: ProvisionView): string {
  const lettering = letteringOf(provision);
  const heading =
    provision.heading === null
      ? ''
      : paragraph(
          'Recipients',
          letters(draft, provision.heading, { ...lettering, bold: true, italic: true }),
        );
  return heading + writeBlocks(draft, provision.blocks, lettering, '', 'Recipients');
}

/** Room is left above the name, which is the last line. */
function writeSignature(draft: Draft, provision: ProvisionView): string {
  const lettering = letteringOf(provision);
  const last = provision.blocks.length - 1;
  return provision.blocks
    .map((block, index) => {
      if (block.type !== 'paragraph') return writeBlocks(draft, [block], lettering, '');
      const room = index === last && index > 0 ? `<w:spacing w:before="${points(48)}"/>` : '';
      return paragraph('Signature', writeRuns(draft, block.children, lettering), room);
    })
    .join('');
}

function join(number: string, heading: string): string {
  return number === '' ? heading : `${number} ${heading}`;
}
