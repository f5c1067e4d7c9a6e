import { numberAt } from '../../language/number.ts';

/** A level of a list: how its number is written. */
interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.` */
  readonly text: string;
}

/** More levels than Word has. */
const LEVELS = 9;

/**
 * Writes the numbers that Word counts by itself into the text, as they are printed, and makes plain paragraphs of the
 * items: a number of an issued paper is part of it. Both are the XML of the file's parts.
 */
export function typeNumbers(document: string, numbering: string): string {
  const lists = readLists(numbering);
  const counts = new Map<string, number[]>();
  return document.replace(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g, (paragraph) => {
    const found = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(paragraph);
    const list = /<w:numId w:val="(\d+)"/.exec(found?.[1] ?? '')?.[1];
    if (found === null || list === undefined) return paragraph;
    const depth = Math.min(Number(/<w:ilvl w:val="(\d+)"/.exec(found[1] ?? '')?.[1] ?? 0), LEVELS - 1);
    const levels = lists.get(list);
    const level = levels?.[depth];
    const plain = paragraph.replace(found[0], '');
    // An item without letters has no number on paper either.
    if (levels === undefined || level === undefined || !/<w:t[ >]/.test(paragraph)) return plain;
    const count = counts.get(list) ?? [];
    counts.set(list, count);
    count[depth] = (count[depth] ?? level.start - 1) + 1;
    count.length = depth + 1;
    const label = level.format === 'bullet' ? '-' : fillNumber(level.text, levels, count);
    const run = label === '' ? '' : `<w:r><w:t xml:space="preserve">${label} </w:t></w:r>`;
    return plain.includes('</w:pPr>')
      ? plain.replace('</w:pPr>', `</w:pPr>${run}`)
      : plain.replace(/^<w:p[^>]*>/, `$&${run}`);
  });
}

function fillNumber(text: string, levels: readonly ListLevel[], count: readonly number[]): string {
  return text.replace(/%(\d)/g, (_, place: string) => {
    const at = Number(place) - 1;
    return writeNumber(count[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
  });
}

/** A number in a format of Word; letters in the order of Vietnamese lists, where đ comes after d. */
function writeNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return numberAt(value, 'I');
    case 'lowerRoman':
      return numberAt(value, 'I').toLowerCase();
    case 'lowerLetter':
      return numberAt(value, 'a');
    case 'upperLetter':
      return numberAt(value, 'a').toUpperCase();
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** The levels of each list, by the id that paragraphs name. */
function readLists(numbering: string): ReadonlyMap<string, readonly ListLevel[]> {
  const kinds = new Map<string, ListLevel[]>();
  for (const [, id = '', body = ''] of numbering.matchAll(
    /<w:abstractNum [^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g,
  )) {
    const levels = [...body.matchAll(/<w:lvl [^>]*w:ilvl="\d"[^>]*>([\s\S]*?)<\/w:lvl>/g)].map(
      ([, level = '']): ListLevel => {
        const value = (name: string): string | undefined =>
          new RegExp(`<w:${name} w:val="([^"]*)"`).exec(level)?.[1];
        return {
          start: Number(value('start') ?? 1),
          format: value('numFmt') ?? 'decimal',
          text: value('lvlText') ?? '',
        };
      },
    );
    kinds.set(id, levels);
  }
  const lists = new Map<string, readonly ListLevel[]>();
  for (const [, id = '', body = ''] of numbering.matchAll(
    /<w:num [^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g,
  )) {
    const kind = /<w:abstractNumId w:val="(\d+)"/.exec(body)?.[1] ?? '';
    lists.set(id, kinds.get(kind) ?? []);
  }
  return lists;
}
