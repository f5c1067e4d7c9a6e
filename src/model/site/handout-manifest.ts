import { z } from 'zod';
import { LANGUAGES } from '../../language/language.ts';

/** The folder of the files for meetings, below the site. No document can take its name. */
export const HANDOUT_FOLDER = 'tai-ve';

/** The list of these files. */
export const HANDOUT_MANIFEST_FILE = `${HANDOUT_FOLDER}/manifest.json`;

export const HANDOUT_FORMS = [
  'extract',
  'bilingual',
  'tasks',
  'summary',
  'share-out',
  'plan',
  'report',
  'meeting',
] as const;
/** What a file is made for: to be read, to know one's tasks, to report, to share out work, to write a plan, to meet. */
export type HandoutForm = (typeof HANDOUT_FORMS)[number];

/**
 * Normal print; large print for those who read aloud or see badly; smaller letters so that all fits on one page; A5 pages
 * two on a side, to be folded into a booklet.
 */
export const PRINTS = ['normal', 'large', 'fit', 'booklet'] as const;
export type Print = (typeof PRINTS)[number];

/** The prints that a Word file comes in: how its pages are filled is for its reader's program. */
export type WordPrint = Exclude<Print, 'fit' | 'booklet'>;

/** What a file is about: one of the three is set. */
const about = {
  /** `{doc}` or `{doc}#{provision}`. */
  provision: z.string().nullable(),
  /** A body or post. */
  body: z.string().nullable(),
  task: z.string().nullable(),
};

const file = z.strictObject({
  /** Below the site, with forward slashes. */
  path: z.string(),
  ...about,
  language: z.enum(LANGUAGES),
  form: z.enum(HANDOUT_FORMS),
  print: z.enum(PRINTS),
  format: z.enum(['pdf', 'docx']),
  bytes: z.int().positive(),
  /** Printed pages; null of a Word file, which each program lays out itself. */
  sheets: z.int().positive().nullable(),
});
export type HandoutFile = z.infer<typeof file>;

/** `tai-ve/manifest.json`. */
export const handoutManifestSchema = z.strictObject({
  /** The edition that the files were made from, as `checks.json` has it. */
  edition: z.strictObject({ date: z.string().nullable(), fingerprint: z.string() }),
  /** The address of the site, with its base path: it stands in the files. */
  site: z.string(),
  files: z.array(file),
});
export type HandoutManifest = z.infer<typeof handoutManifestSchema>;

/** A file a line. Same files, same text. */
export function formatHandoutManifest({ edition, site, files }: HandoutManifest): string {
  const lines = files.map((one) => JSON.stringify(one)).join(',\n');
  return `{\n"edition": ${JSON.stringify(edition)},\n"site": ${JSON.stringify(site)},\n"files": [\n${lines}\n]\n}\n`;
}

/** Null if the text is no such list. */
export function parseHandoutManifest(text: string): HandoutManifest | null {
  try {
    return handoutManifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
