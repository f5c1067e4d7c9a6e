import { z } from 'zod';
import { LANGUAGES } from '../../language/language.ts';
import { SEVERITIES } from '../../model/diagnostic.ts';
import { PROVISION_KIND_NAMES } from '../../model/provision-kind.ts';
import {
  BODY_BASES,
  BODY_KINDS,
  ROLES,
  SOURCE_BASES,
  TERM_KINDS,
  TIME_KINDS,
} from '../../model/registry-schema.ts';
import { STAGES } from '../../model/report/check-report.ts';
import { checkReportSchema, findingSchema } from '../../model/report/report-schema.ts';
import {
  CONFIDENCES,
  RELATIONS,
  TASK_RELATIONS,
  TEXT_STATUSES,
  TRANSLATIONS,
  VALIDITY_STATES,
} from '../../model/schema.ts';

// The shapes of the files in `/api/v1/`: what the types of the views and the published JSON Schemas are made from.
// Unknown is null, never an empty text and never absent.

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const name = z.string().min(1);
const both = z.strictObject({ vi: name, en: name });
const englishOrNull = z
  .strictObject({ vi: name, en: name.nullable() })
  .describe('English null where the editors of a document that is not wholly translated give none.');
const url = z.strictObject({ vi: z.url(), en: z.url() }).describe('Full addresses of its pages.');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const provisionKey = z
  .string()
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/)
  .describe('{document}#{provision}');
const target = z
  .string()
  .regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/)
  .describe('{document} or {document}#{provision}');
const forms = z
  .strictObject({ vi: list(name), en: list(name) })
  .describe('The forms in which it is written in the texts of each language.');
const count = z.int().nonnegative();

const documentShape = {
  id,
  symbol: name.nullable().describe('Number and symbol as issued.'),
  date: z.iso.date().nullable(),
  issuer: englishOrNull.nullable(),
  title: englishOrNull,
  textStatus: z
    .enum(TEXT_STATUSES)
    .describe(
      'verbatim: the issued wording; digest: a summary by the editors; record: facts only, no full text.',
    ),
  translation: z
    .enum(TRANSLATIONS)
    .nullable()
    .describe('How much of the text is translated into English; null where no text is held.'),
  validity: z
    .strictObject({
      state: z.enum(VALIDITY_STATES),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable().describe('The day from which it is no longer in force.'),
      asOf: z.iso.date().describe('The day on which the editors looked.'),
      evidence: list(id),
    })
    .nullable()
    .describe('Whether it is in force; null where the editors say nothing of it.'),
  related: list(
    z.strictObject({ to: target, relation: z.enum(RELATIONS), basis: z.enum(SOURCE_BASES) }),
  ).describe('What its record says that it does to other documents.'),
  url,
  outside: list(name).describe(
    'Symbols of the documents that it cites and the site does not hold, in its order.',
  ),
} as const;

/** One document in `documents.json`. */
const documentData = z.strictObject(documentShape);
export type DocumentData = Readonly<z.infer<typeof documentData>>;

const provisionData = z.strictObject({
  id,
  num: name.nullable().describe('The number as printed; - for an indent.'),
  kind: z.enum(PROVISION_KIND_NAMES),
  parent: id.nullable(),
  heading: z.strictObject({ vi: name.nullable(), en: name.nullable() }),
  text: z
    .strictObject({ vi: z.string(), en: z.string().nullable() })
    .describe(
      'Its own wording, paragraphs joined by a line feed; empty if it has none, null if it is not translated.',
    ),
  citation: both,
  url,
  cites: list(
    z.strictObject({
      to: z
        .string()
        .regex(/^([a-z0-9-]+:)?[a-z0-9-]+(#[a-z0-9-]+)?$/)
        .describe('{document} or {document}#{provision}; with {site}: before it at another site.'),
      text: name,
      lang: z.enum(LANGUAGES),
      written: z
        .literal('words')
        .optional()
        .describe('Read from the words (“clause 2 of this Article”); absent where the editors linked it.'),
    }),
  ),
  citedBy: list(z.strictObject({ from: target, kind: z.enum(TASK_RELATIONS) })),
  tasks: list(id),
  evidence: list(z.strictObject({ source: id, confidence: z.enum(CONFIDENCES) })).optional(),
  former: list(
    z.strictObject({
      day: z.iso.date(),
      text: z.strictObject({ vi: name.nullable(), en: name.nullable() }),
    }),
  )
    .describe(
      'What it said before each day on which its words were changed, heading and paragraphs a line each; null in a language that was not changed.',
    )
    .optional(),
});
/** One provision in `{doc}.json`. */
export type ProvisionData = Readonly<z.infer<typeof provisionData>>;

/** One document that is cited and not held, in `documents.json`. */
const outsideData = z.strictObject({
  symbol: name,
  type: both,
  date: z.iso.date().nullable(),
  title: z.strictObject({ vi: name, en: name.nullable() }).nullable(),
  issuer: z.strictObject({ vi: name, en: name.nullable() }).nullable(),
  url: z.url().nullable().describe('Where it can be read.'),
});

/** What the site calls itself and opens with, in `documents.json`. */
const siteData = z.strictObject({
  name: both,
  shortName: both.describe('Where there is little room.'),
  tagline: both.nullable().describe('The second line under the name.'),
  description: both,
  main: id.nullable().describe('The document that the home page opens with.'),
  doors: list(id)
    .nullable()
    .describe('Posts and bodies of the home page; null: every post, and the bodies with the most tasks.'),
});

const taskData = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+-nv[1-9][0-9]*$/),
  title: both,
  provision: provisionKey,
  quote: both,
  bodies: list(z.strictObject({ body: id, role: z.enum(ROLES), basis: z.enum(BODY_BASES) })),
  time: z.strictObject({
    kind: z.enum(TIME_KINDS),
    date: z.iso.date().optional(),
    words: name.nullable().describe('The words of the text; null if it states no time.'),
  }),
  output: both.optional(),
  sources: list(
    z.strictObject({
      to: target,
      relation: z.enum(TASK_RELATIONS),
      basis: z.enum(SOURCE_BASES),
      reason: both.optional(),
    }),
  ),
  url,
});
/** One task in `tasks.json`. */
export type TaskData = Readonly<z.infer<typeof taskData>>;

/** One body or post in `bodies.json`. */
const bodyData = z.strictObject({
  id,
  kind: z.enum(BODY_KINDS),
  name: both,
  abbreviations: list(name),
  parent: id.nullable(),
  of: list(id).describe('For a post: the bodies for whose tasks its holder is responsible.'),
  forms,
  note: both.nullable(),
  evidence: list(id),
  tasks: list(id).describe(
    'Its own; for a post, then those of the bodies for which its holder is responsible.',
  ),
  url,
});
/** One term in `terms.json`. */
const termData = z.strictObject({
  id,
  kind: z.enum(TERM_KINDS),
  name: both,
  abbreviation: name.nullable(),
  otherEnglish: list(name),
  definition: both,
  forms,
  provisions: list(provisionKey).describe(
    'The provisions whose Vietnamese contains the term, in the order of the texts.',
  ),
  url,
});
const edition = z.strictObject({
  date: z.iso.date().nullable().describe('Null where the editors name none.'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the canonical corpus: the same for the same content, wherever it is published.'),
});
const checksData = z.strictObject({
  edition,
  summary: z.strictObject({ errors: count, warnings: count, accepted: count }),
  rules: list(
    z.strictObject({
      id,
      stage: z
        .enum(STAGES)
        .describe('corpus: checked before the pages are built; site: checked on the finished files.'),
      severity: z.enum(SEVERITIES),
      title: both,
      url,
      lookedAt: count,
      found: count,
      accepted: count.describe('Findings that editors accepted, with a reason on record.'),
    }),
  ),
  findings: list(findingSchema),
});

/** The published schemas by the name of their file, `/api/v1/schema/{name}.schema.json`. */
const DATA_SCHEMAS = {
  documents: z.strictObject({
    site: siteData,
    documents: list(documentData),
    outside: list(outsideData),
  }),
  document: z.strictObject({ ...documentShape, provisions: list(provisionData) }),
  tasks: z.strictObject({ tasks: list(taskData) }),
  bodies: z.strictObject({ bodies: list(bodyData) }),
  terms: z.strictObject({ terms: list(termData) }),
  index: z.strictObject({
    site: z.url(),
    edition,
    documents: list(
      z.strictObject({ id, title: both, provisions: list(z.strictObject({ id, title: both })) }),
    ),
    former: list(z.strictObject({ from: target, to: target })).describe(
      'Ids that stay valid, with where they lead.',
    ),
  }),
  oembed: z.strictObject({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: name,
    author_name: name.describe('Who issued the document.'),
    provider_name: name,
    provider_url: z.url(),
    url: z.url().describe('The page of the provision.'),
    width: count,
    height: count,
    thumbnail_url: z.url().optional(),
    thumbnail_width: count.optional(),
    thumbnail_height: count.optional(),
    html: name.describe(
      'A figure without script and style: the words, the citation with its link, the kind of text.',
    ),
  }),
  checks: checksData,
  'check-report': checkReportSchema,
} as const satisfies Record<string, z.ZodType>;

type DataSchemaName = keyof typeof DATA_SCHEMAS;

/** The content of a file whose schema has this name. */
export type DataOf<Name extends DataSchemaName> = Readonly<z.infer<(typeof DATA_SCHEMAS)[Name]>>;

export const DATA_SCHEMA_NAMES = Object.keys(DATA_SCHEMAS) as DataSchemaName[];

/** A schema in the form of JSON Schema, draft 2020-12. `address` is where it is published. */
export function jsonSchema(schema: DataSchemaName, address: string): object {
  const { $schema, ...rest } = z.toJSONSchema(DATA_SCHEMAS[schema], {
    override: ({ jsonSchema: part }) => {
      // Lists are read-only to our own code; of no meaning to a reader of data.
      delete part.readOnly;
      // Keys may be added to the data: what was written against this schema today must still take them.
      if (part.additionalProperties === false) delete part.additionalProperties;
    },
  });
  return { $schema, $id: address, title: schema, ...rest };
}
