import type { Language } from '../../language/language.ts';
import type { ProvisionView } from '../documents/provision-view.ts';
import type { InlineView } from '../documents/wording-view.ts';

export type Runs = readonly InlineView[];

export interface HandoutColumn {
  readonly label: string;
  /** Its share of the width. */
  readonly share: number;
  /** Of a running number. */
  readonly isNarrow?: true;
}

export type HandoutRow =
  /** A line across the whole table. */
  | { readonly band: string }
  /** A remark across it, on the rows that follow. */
  | { readonly remark: string }
  /** A cell is its paragraphs: none where people write by hand. */
  | { readonly cells: readonly (readonly Runs[])[] };

export interface HandoutTable {
  readonly type: 'table';
  readonly columns: readonly HandoutColumn[];
  readonly rows: readonly HandoutRow[];
  /** Whether each row leaves room for two lines of handwriting. */
  readonly isForm: boolean;
}

/** What stands on a sheet, from the top down. */
export type HandoutBlock =
  /** In the middle, bold. */
  | { readonly type: 'title'; readonly lines: readonly string[] }
  /** In the middle, under the title. */
  | { readonly type: 'subtitle'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  /** A sentence of our own, set as the wording is. */
  | { readonly type: 'text'; readonly runs: Runs }
  /** Wording, letter for letter. */
  | { readonly type: 'provisions'; readonly provisions: readonly ProvisionView[] }
  /** Wording in two languages, a pair of columns: each pair is one provision without those below it. */
  | {
      readonly type: 'bilingual';
      readonly labels: readonly [string, string];
      readonly pairs: readonly (readonly [ProvisionView, ProvisionView])[];
    }
  /** Small, below a rule: what the wording rests on, the editors' notes. */
  | { readonly type: 'notes'; readonly notes: readonly { readonly label: string; readonly runs: Runs }[] }
  /** Open places: each its label and a dotted line behind it, then more lines. */
  | {
      readonly type: 'dotted';
      readonly lines: readonly { readonly label: string; readonly more?: number }[];
    }
  | HandoutTable;

/** A handout as finished facts: what a file for a meeting holds, whoever draws it. */
export interface HandoutView {
  readonly language: Language;
  /** Of the file, for its reader's list of open files. */
  readonly title: string;
  /** The site that it comes from. */
  readonly publisher: string;
  readonly isLandscape: boolean;
  /** What it is: the first lines of the sheet, small and to the left. */
  readonly opening: {
    readonly source: string;
    readonly notice: string;
    /** Of when the document is, and what a translation is worth. */
    readonly remarks: readonly string[];
  };
  /** The first line from the second sheet on. */
  readonly runningHead: string;
  readonly blocks: readonly HandoutBlock[];
  readonly foot: {
    /** `Trang {x}/{y}`. */
    readonly page: string;
    /** Where it comes from, without what every address begins with. */
    readonly address: string;
    /** `Bản ngày 30/11/2026`; null where the editors give no day. */
    readonly edition: string | null;
  };
  /** Origin of its links, which begin with a slash. */
  readonly origin: string;
}

/** Words of our own as runs. */
export function plain(text: string): Runs {
  return [{ type: 'text', value: text }];
}

/** A word of our own that stands out, with a space behind it. */
export function bold(text: string): Runs {
  return [{ type: 'strong', children: plain(text) }, ...plain(' ')];
}

/** A link of our own as runs. */
export function linked(link: { readonly href: string; readonly text: string }): Runs {
  return [{ type: 'link', href: link.href, title: link.text, isInternal: true, children: plain(link.text) }];
}
