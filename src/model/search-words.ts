import { z } from 'zod';
import { target, words } from './schema.ts';

export const SEARCH_WORDS_FILE = 'search-words.yaml';

/** What search finds beside provisions and documents. */
const RECORD_KINDS = ['task', 'body', 'term', 'guide', 'note'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** `task:{id}`, `body:{id}`, `term:{id}`, `guide:{name}`, `note:{doc}`. */
const RECORD = new RegExp(`^(?:${RECORD_KINDS.join('|')}):[a-z0-9]+(?:-[a-z0-9]+)*$`);

const list = z.array(z.string().min(1)).min(1);
const forms = z.array(
  z.strictObject({
    /** What people type. */
    asked: list,
    /** What the texts say for it, likeliest first: each stands in a text of this language, letter for letter. */
    written: list,
  }),
);

/** `content/search-words.yaml`: how people ask for what the texts say otherwise. */
export const searchWordsSchema = z.strictObject({
  /** Words of the office and the words of the texts, in each language by itself. */
  words: z.strictObject({ vi: forms.default([]), en: forms.default([]) }).default({ vi: [], en: [] }),
  /** What people want to know or do, and the record that answers. */
  questions: z
    .array(words.extend({ to: z.union([target, z.string().regex(RECORD)], { error: 'search-target' }) }))
    .default([]),
  /** Phrases that ask for one kind of record: “… là gì” for a term. */
  kinds: z.array(words.extend({ kind: z.enum(RECORD_KINDS) })).default([]),
  /** Words of a question that say nothing of what is looked for: “ở đâu”, “where is”. */
  fillers: words.default({ vi: [], en: [] }),
});
export type SearchWords = z.infer<typeof searchWordsSchema>;

export const NO_SEARCH_WORDS: SearchWords = searchWordsSchema.parse({});
