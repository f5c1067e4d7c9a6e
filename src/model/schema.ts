import { z } from 'zod';
import { hasIdForm, parseTarget } from './provision-id.ts';

/** A text that is not empty and has no space before or behind it: those slip in unseen and break every comparison. */
const text = z
  .string()
  .min(1)
  .refine((words) => !/^[^\S\n]|[^\S\n]$/.test(words), { error: 'trimmed' });
/** Both languages of one text, neither empty. */
export const localized = z.strictObject({ vi: text, en: text });
export const id = z.string().refine(hasIdForm, { error: 'id' });
export const target = z.string().refine((text) => parseTarget(text) !== null, { error: 'target' });
/** A day, ISO 8601, that exists in the calendar, of a year that a document here can be of. */
export const day = z.iso
  .date()
  .refine((date) => !/^\d{4}-/.test(date) || (date >= '1900' && date < '2100'), { error: 'date' });

export const CONFIDENCES = ['2', '1', 'plan', 'editorial'] as const;
/** How sure a fact is: two or more independent sources, one source, the document's own words, or our inference. */
export type Confidence = (typeof CONFIDENCES)[number];

export const TEXT_STATUSES = ['verbatim', 'digest', 'record'] as const;
/** What we hold of a document: the issued wording, a digest in our own words, or only the facts about it. */
export type TextStatus = (typeof TEXT_STATUSES)[number];

export const TRANSLATIONS = ['full', 'partial', 'none'] as const;
/** How much of a document's text we hold in English. */
export type TranslationState = (typeof TRANSLATIONS)[number];

/** What a task does to what it comes from. */
export const TASK_RELATIONS = ['implements', 'continues', 'cites'] as const;

export type TaskRelation = (typeof TASK_RELATIONS)[number];

export const RELATIONS = [
  ...TASK_RELATIONS,
  'amends',
  'replaces',
  'repeals',
  'guides',
  'issued-with',
] as const;
/** What a document does to another: of `issued-with` the attached one says so. */
export type Relation = (typeof RELATIONS)[number];

/** A former id of the entry that it stands in: links to it lead on to the entry. */
export const formerId = z.strictObject({
  from: id,
  /** Since when it is a former one. */
  day,
  reason: localized,
});

/** A former id, and what it stands for now. */
const formerTarget = z.strictObject({
  /** A former document, or a former provision of this one as `{doc}#{provision}`. */
  from: target,
  to: target,
  day,
  reason: localized,
});

/** One mend of a source text, applied after NFC and after folding each run of white space to one space. */
const mend = z.strictObject({
  find: z.string().min(1),
  replace: z.string(),
  /** How often `find` occurs; another number is an error. */
  count: z.int().positive(),
  reason: localized,
});

const evidence = z.strictObject({
  source: id,
  confidence: z.enum(CONFIDENCES),
  /** Which facts of this file the source supports. */
  for: z.array(z.enum(['symbol', 'date', 'issuer', 'title', 'subject'])).min(1),
});

export const VALIDITY_STATES = ['in-force', 'partly', 'expired', 'not-yet', 'unknown'] as const;

/** Whether a document is in force, as the editors found it. */
const validity = z.strictObject({
  state: z.enum(VALIDITY_STATES),
  /** Since when it is, or from when it will be. */
  from: day.optional(),
  /** The day from which it no longer is. */
  to: day.optional(),
  /** The day on which the editors looked. */
  asOf: day,
  /** The sources that say so; none for `unknown`. */
  evidence: z.array(id).default([]),
});
export type Validity = z.infer<typeof validity>;

/** A part of the name of a file, as every system and mail program takes it. */
const fileName = z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, { error: 'file-name' });

/** Words as they stand in the text of each language. */
export const words = z.strictObject({ vi: z.array(text), en: z.array(text) });

/** `content/documents/{doc}/document.yaml`. Unknown is `null`, never an empty text. */
export const documentSchema = z.strictObject({
  /** Kind of document in words: Nghị quyết, Kế hoạch … */
  type: localized,
  /** Number and symbol as issued, such as `02-NQ/TW`. */
  symbol: z.string().min(1).nullable(),
  date: day.nullable(),
  /** Who issued it, in English with its article. */
  issuer: localized.nullable(),
  /** The printed title of a verbatim text, letter for letter, a line a line; otherwise the document's name. */
  title: localized,
  /** For lists and the head of a page. */
  shortName: localized,
  /** What the names of its files for meetings begin with, in letters without marks: `Ke-hoach-cong-doan`. */
  fileName: z.strictObject({ vi: fileName, en: fileName }).optional(),
  /** What a full citation adds after the issuer, with its preposition. */
  subject: localized.nullable(),
  textStatus: z.enum(TEXT_STATUSES),
  /** How much of the text is translated; without it all of it. Where a translation is not there the Vietnamese stands. */
  translation: z.enum(TRANSLATIONS).optional(),
  /** How units of it are cited, where the shape of the symbol does not show it: `điểm a khoản 2 Điều 5` or with commas. */
  citation: z.enum(['party', 'state']).optional(),
  /** What the document is and why it is here, in our own words. */
  description: localized,
  /** One sentence at the head of every page and sheet of the document: of when it is, what has changed since. */
  headSentence: localized.optional(),
  /** Where the official copy can be asked for. */
  officialCopy: localized.optional(),
  evidence: z.array(evidence).default([]),
  validity: validity.optional(),
  related: z
    .array(
      z
        .strictObject({
          to: target,
          relation: z.enum(RELATIONS),
          basis: z.enum(['stated', 'editorial']),
          where: localized.optional(),
          reason: localized.optional(),
        })
        .refine((entry) => entry.basis === 'stated' || entry.reason !== undefined, { error: 'reason' }),
    )
    .default([]),
  notes: z
    .array(z.strictObject({ date: day, text: localized, evidence: z.array(id).default([]) }))
    .default([]),
  /** Former ids of the document and its provisions, which stay valid. */
  aliases: z.array(formerTarget).default([]),
  /** Former ids that nothing replaces: of provisions of this document, or of a document that is gone. */
  withdrawn: z.array(z.strictObject({ from: target, day, reason: localized })).optional(),
  /** The source of a verbatim text, byte for byte, with the mends of its extraction. */
  source: z
    .strictObject({
      /** Beside this file, in the folder of the document. */
      file: z.string().regex(/^[^/\\]+\.txt$/, { error: 'text-file' }),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'sha256' }),
      mends: z.array(mend).default([]),
    })
    .optional(),
  /**
   * Words whose figures rightly differ between the languages, letter for letter as they stand in one provision:
   * `24/24 giờ` and `round the clock`.
   */
  figurePairs: z
    .array(z.strictObject({ vi: z.string().min(1), en: z.string().min(1), reason: localized }))
    .default([]),
  mentions: z
    .strictObject({
      /** Words without a symbol that the editors count as a citation. */
      named: z.array(z.strictObject({ to: target, words, reason: localized })).default([]),
      /** General mentions that stay without a link. */
      unlinked: z.array(z.strictObject({ words, reason: localized })).default([]),
    })
    .default({ named: [], unlinked: [] }),
});
export type DocumentFacts = z.infer<typeof documentSchema>;

/** Whether a reader anywhere can open an address: no spaces, no name or password, a host with a dot. */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { hostname, username, password } = new URL(address);
  return !/\s/.test(address) && username + password === '' && hostname.includes('.');
}

/** `content/sources.yaml`: publications that our own sentences rest on. */
export const sourcesSchema = z.record(
  id,
  z.strictObject({
    publisher: localized,
    title: localized,
    url: z
      .url({ protocol: /^https?$/ })
      .refine(isPublicAddress, { error: 'url' })
      .nullable(),
    date: day.nullable(),
    kind: z.enum(['official', 'press', 'reference', 'plan']),
    aliases: z.array(formerId).default([]),
  }),
);
export type Sources = z.infer<typeof sourcesSchema>;

/** `content/site.yaml`: what the site calls itself and opens with. What is left out is taken from the corpus. */
export const siteSchema = z.strictObject({
  name: localized.optional(),
  /** The name where there is little room, such as a browser's tab. */
  shortName: localized.optional(),
  /** A second line under the name: what it means, where the name alone does not say. */
  tagline: localized.optional(),
  /** For search engines and previews of links. */
  description: localized.optional(),
  /** The document that the home page opens with. */
  main: id.optional(),
  /** Bodies and posts that the home page leads to, in this order. */
  doors: z.array(id).optional(),
  /** Other sites of this kind, whose documents are cited as `{site}:{doc}#{provision}`. */
  neighbours: z
    .record(
      id,
      z.strictObject({
        /** Address of its home page. */
        url: z.url({ protocol: /^https?$/ }).refine(isPublicAddress, { error: 'url' }),
        /** How many days its list may be older than the edition. */
        days: z.int().positive().optional(),
      }),
    )
    .optional(),
});
export type SiteFacts = z.infer<typeof siteSchema>;

/** `content/edition.yaml`: the day of the edition, changed by an editor. */
export const editionSchema = z.strictObject({ date: day, note: localized.optional() });
export type Edition = z.infer<typeof editionSchema>;

/** `content/exceptions.yaml`: findings that an editor has accepted, each with the reason. */
export const exceptionsSchema = z
  .array(
    z.strictObject({
      rule: id,
      /**
       * The file, `{doc}`, `{doc}#{provision}` or task whose findings of the rule are accepted; of `term-translation`
       * also one term in one provision, `{doc}#{provision} {term}`.
       */
      place: z.string().min(1),
      reason: localized,
      who: z.string().min(1),
      day,
    }),
  )
  .nullable()
  .transform((list) => list ?? []);
export type Exceptions = z.infer<typeof exceptionsSchema>;

/** The head of a page of `content/guides/`, between its lines `---`. */
export const guideSchema = z.strictObject({
  title: z.string().min(1),
  /** For search engines and previews of links. */
  description: z.string().min(1),
  /** Place in the list of guide pages. */
  order: z.number(),
});
export type GuideHead = z.infer<typeof guideSchema>;
