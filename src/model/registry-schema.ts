import { z } from 'zod';
import { day, formerId, id, localized, TASK_RELATIONS, target, words } from './schema.ts';

export const TASK_KINDS = ['duty', 'target', 'requirement', 'orientation'] as const;
/**
 * What a sentence gives somebody: work to do, a level to reach, a way in which work is to be done, or a direction that
 * other provisions turn into work. The last two have no result of their own to report.
 */
export type TaskKind = (typeof TASK_KINDS)[number];

export const ROLES = ['leads', 'does', 'coordinates', 'directs', 'monitors'] as const;
export type Role = (typeof ROLES)[number];

export const BODY_BASES = ['named', 'inferred'] as const;
/** Whether the sentence itself names the body, or the editors inferred it from what stands around. */
export type BodyBasis = (typeof BODY_BASES)[number];

export const TIME_KINDS = [
  'date',
  'yearly',
  'periodic',
  'regular',
  'promptly',
  'continuing',
  'minimum-term',
  'unstated',
] as const;
export type TimeKind = (typeof TIME_KINDS)[number];

export const SOURCE_BASES = ['stated', 'editorial'] as const;
/** Whether the text itself states the link, or the editors draw it. */
export type SourceBasis = (typeof SOURCE_BASES)[number];

/** A reason in words, or the name of one that the file gives under `reasons`. */
const reason = z.union([localized, id]);

/** A reason that several entries share. */
const sharedReason = localized.extend({
  /** Words without which the reason is untrue: the provision of each task that uses it has one of them. */
  needs: z.array(z.string().min(1)).default([]),
});
export type SharedReason = z.infer<typeof sharedReason>;

const taskBody = z.strictObject({
  body: id,
  role: z.enum(ROLES),
  basis: z.enum(BODY_BASES),
  /** Why the editors take this body, where the sentence does not name it. */
  reason: reason.optional(),
});

const taskTime = z.strictObject({
  kind: z.enum(TIME_KINDS),
  /** The day itself, only where the kind is `date`. */
  date: day.optional(),
  /** The words of the sentence that say when; null only where it says nothing (`unstated`). */
  words: localized.nullable(),
});

const taskSource = z
  .strictObject({
    to: target,
    relation: z.enum(TASK_RELATIONS),
    basis: z.enum(SOURCE_BASES),
    reason: reason.optional(),
  })
  .refine((entry) => entry.basis === 'stated' || entry.reason !== undefined, { error: 'reason' });

const task = z.strictObject({
  /** `{doc}-{provision}-nv{n}`, n from 1 in the order of the words. A task taken out keeps its number, as an alias of its file. */
  id,
  /** The provision that holds the sentence, without the document. */
  provision: id,
  /**
   * The sentence of the provision's own text in which the quotation begins, from 1; a sentence ends at `.`, at `;` or
   * with its paragraph.
   */
  sentence: z.int().positive(),
  kind: z.enum(TASK_KINDS),
  /** The task in a few words of our own. */
  title: localized,
  /** The words that give the task, letter for letter; they may run on into the sentences that follow. */
  quote: localized,
  bodies: z.array(taskBody),
  time: taskTime,
  /** What is to be there at the end, where the sentence says so. */
  output: localized.nullable(),
  /** What the editors have to add. */
  note: localized.optional(),
  /** The provisions and documents that the task comes from, beside what its whole document carries out. */
  sources: z.array(taskSource),
});

const settledSentence = z.strictObject({
  provision: id,
  sentence: z.int().positive(),
  /** Words of the sentence that is meant, letter for letter. */
  words: z.strictObject({ vi: z.string().min(1) }),
  /** Why the sentence lays no task on anybody. */
  reason: localized,
});
export type SettledFacts = z.infer<typeof settledSentence>;

/** `content/tasks/{name}.yaml`: the tasks of one document, or of some of its sections. */
const writtenTasks = z.strictObject({
  /** The document that gives the tasks. */
  document: id,
  /** Provisions in which every sentence must be settled: by a task, or by an entry under `settled`. */
  settles: z.array(id).default([]),
  /** Reasons that several bodies or sources of this file share, by name. */
  reasons: z.record(id, sharedReason).default({}),
  tasks: z.array(task).default([]),
  /** Sentences that lay no task on anybody, each with the reason. */
  settled: z.array(settledSentence).default([]),
  /** Former ids of tasks, each leading to a task or to a provision `{doc}#{provision}`. */
  aliases: z
    .array(
      z.strictObject({
        from: id,
        to: target,
        /** Since when it is a former one. */
        day,
        reason: localized,
      }),
    )
    .default([]),
});

/**
 * `content/tasks/{name}.yaml` with the reason in place of each name of one, and with what that reason needs. A name
 * that is not under `reasons` is refused.
 */
export const tasksSchema = writtenTasks.transform(({ reasons, ...file }, context) => {
  const find = (written: string | z.infer<typeof localized> | undefined, ...path: PropertyKey[]) => {
    if (typeof written !== 'string') return written === undefined ? {} : { reason: written };
    const shared = Object.hasOwn(reasons, written) ? reasons[written] : undefined;
    if (shared === undefined) {
      context.issues.push({ code: 'custom', message: 'unknown-reason', input: written, path });
      return {};
    }
    const { vi, en, needs } = shared;
    return { reason: { vi, en }, needs };
  };
  const tasks = file.tasks.map((one, index) => ({
    ...one,
    bodies: one.bodies.map(({ reason, ...body }, at) => ({
      ...body,
      ...find(reason, 'tasks', index, 'bodies', at, 'reason'),
    })),
    sources: one.sources.map(({ reason, ...source }, at) => ({
      ...source,
      ...find(reason, 'tasks', index, 'sources', at, 'reason'),
    })),
  }));
  return { ...file, reasons, tasks };
});
export type TasksFacts = z.infer<typeof tasksSchema>;
export type TaskFacts = TasksFacts['tasks'][number];
export type TaskBody = TaskFacts['bodies'][number];
export type TaskTime = TaskFacts['time'];
export type TaskSource = TaskFacts['sources'][number];

/** A body is a collective that acts; a post is what one person holds. */
export const BODY_KINDS = ['body', 'post'] as const;

/** What the texts call it: in both languages, or in neither. */
const forms = words.refine(({ vi, en }) => (vi.length === 0) === (en.length === 0), {
  error: 'both-languages',
});

const body = z.strictObject({
  /** The Vietnamese name without accents, never an abbreviation. */
  id,
  kind: z.enum(BODY_KINDS),
  name: localized,
  abbreviations: z.array(z.string().min(1)).default([]),
  /** The body directly above, null where there is none here. */
  parent: id.nullable(),
  /** For a post: the bodies whose tasks its holder answers for, the nearest first. */
  of: z.array(id).default([]),
  /** The words by which the texts call it, letter for letter. */
  forms,
  /** What holds for every task of the documents, said once instead of with each task. */
  overall: localized.optional(),
  note: localized.nullable(),
  /** Sources of what the note says. */
  evidence: z.array(id).default([]),
  aliases: z.array(formerId).default([]),
});
export type BodyFacts = z.infer<typeof body>;

/** `content/bodies.yaml`: bodies and posts, by the names of the time. */
export const bodiesSchema = z
  .array(body)
  .nullable()
  .transform((list) => list ?? []);

export const TERM_KINDS = ['term', 'abbreviation'] as const;

const term = z
  .strictObject({
    /** The Vietnamese name without accents, never an abbreviation. */
    id,
    name: localized,
    kind: z.enum(TERM_KINDS),
    abbreviation: z.string().min(1).nullable(),
    /** Other English words for it that a reader may have met. */
    otherEnglish: z.array(z.string().min(1)).default([]),
    /** What it means, in our own words. */
    definition: localized,
    /** The words that the texts have for it, letter for letter. The English of a clause must use one of these. */
    forms,
    aliases: z.array(formerId).default([]),
  })
  .refine(({ kind, abbreviation }) => kind === 'term' || abbreviation !== null, {
    error: 'abbreviation',
    path: ['abbreviation'],
  });
export type TermFacts = z.infer<typeof term>;

/** `content/terms.yaml`: terms and abbreviations. */
export const termsSchema = z
  .array(term)
  .nullable()
  .transform((list) => list ?? []);
