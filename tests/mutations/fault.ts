import type { Content } from './content.ts';
import type { Localized } from './languages.ts';
import type { Random } from './random.ts';
import type { Range } from './written-text.ts';

/** Where a finding stands, as people count. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** The content with one thing wrong, and where the finding must stand. */
export interface Fault {
  /** What was changed, for the list of survivors. */
  readonly change: string;
  /** The files that differ; null for one that is gone. */
  readonly files: Files;
  /** The finding must stand at one of these. More than one only where nobody can tell which is the wrong one. */
  readonly places: readonly Place[];
  /** Where the fault needed words that the content lacks: the same words without the fault, which must pass. */
  readonly sound?: Files;
}

/** A place where a kind of fault can be applied. */
export interface Spot {
  /** `kh-mau#i-1 vi`, or a path of keys. */
  readonly where: string;
  readonly make: (random: Random) => Fault;
}

/** A kind of fault, with the rule that must find it. */
export interface Kind {
  readonly name: string;
  readonly does: Localized;
  /** Id of the rule. */
  readonly rule: string;
  /** Every place of the content where the fault can be applied, in the order of files and places. */
  readonly spots: (content: Content) => readonly Spot[];
}

/** Puts a text in the place of a stretch. */
export interface Edit extends Range {
  readonly put: string;
}

/** Stands, in what an edit puts, before the letter whose line the finding must have; it is taken out. */
export const HERE = '\uE000';

/** The edits of each file. */
export type Edits = Readonly<Record<string, readonly Edit[]>>;

/**
 * Applies edits. Where none marks a place with `HERE`, the finding is expected at the line of the first edit of the
 * first file.
 */
export function faultBy(
  content: Content,
  edits: Edits,
  more: Partial<Pick<Fault, 'change' | 'places' | 'sound'>> = {},
): Fault {
  const files: Record<string, string> = {};
  const places: Place[] = [];
  for (const [file, list] of Object.entries(edits)) {
    let text = applyEdits(textOf(content, file), list);
    for (let at = text.indexOf(HERE); at !== -1; at = text.indexOf(HERE)) {
      text = text.slice(0, at) + text.slice(at + 1);
      places.push(placeAt(file, text, at));
    }
    files[file] = text;
  }
  const [file = '', list = []] = Object.entries(edits)[0] ?? [];
  const first = list.toSorted((a, b) => a.start - b.start)[0];
  if (places.length === 0 && first !== undefined) places.push(placeAt(file, files[file] ?? '', first.start));
  return {
    files,
    places: more.places ?? places,
    change: more.change ?? describe(textOf(content, file), first),
    ...(more.sound === undefined ? {} : { sound: more.sound }),
  };
}

/** The same text with every edit in it. Edits do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((done, { start, end, put }) => done.slice(0, start) + put + done.slice(end), text);
}

export function placeAt(file: string, text: string, offset: number): Place {
  return { file, line: text.slice(0, offset).split('\n').length };
}

/** The place of an offset in a file as it is without the fault. */
export function placeIn(content: Content, file: string, offset: number): Place {
  return placeAt(file, textOf(content, file), offset);
}

export function insert(at: number, put: string): Edit {
  return { start: at, end: at, put };
}

export function replace({ start, end }: Range, put: string): Edit {
  return { start, end, put };
}

/** Changes two stretches of a text round, the first before the second. */
export function swap(text: string, first: Range, second: Range): readonly [Edit, Edit] {
  return [
    replace(first, HERE + text.slice(second.start, second.end)),
    replace(second, HERE + text.slice(first.start, first.end)),
  ];
}

function textOf(content: Content, file: string): string {
  const text = content.files[file];
  if (text === undefined) throw new Error(`No ${file}`);
  return text;
}

function describe(text: string, edit: Edit | undefined): string {
  if (edit === undefined) return '';
  const shown = (words: string): string => {
    const line = words.replaceAll(HERE, '').replace(/\s*\n\s*/g, ' ⏎ ');
    return line.length > 60 ? `${line.slice(0, 57)}…` : line;
  };
  return `“${shown(text.slice(edit.start, edit.end))}” → “${shown(edit.put)}”`;
}
