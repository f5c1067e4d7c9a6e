import { z } from 'zod';

// The public contract of `/api/v1/`, written down a second time: it imports nothing of the site.

const both = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const url = z.strictObject({ vi: z.url(), en: z.url() });
const reference = z.string().regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/);
const document = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  symbol: z.string().min(1).nullable(),
  date: z.iso.date().nullable(),
  issuer: both.nullable(),
  title: both,
  textStatus: z.enum(['verbatim', 'digest', 'record']),
  translation: z.enum(['full', 'partial', 'none']).nullable(),
  validity: z
    .strictObject({
      state: z.enum(['in-force', 'partly', 'expired', 'not-yet', 'unknown']),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
      asOf: z.iso.date(),
      evidence: z.array(z.string()),
    })
    .nullable(),
  related: z.array(
    z.strictObject({
      to: reference,
      relation: z.enum([
        'implements',
        'continues',
        'cites',
        'amends',
        'replaces',
        'repeals',
        'guides',
        'issued-with',
      ]),
      basis: z.enum(['stated', 'editorial']),
    }),
  ),
};
const relation = z.enum(['implements', 'continues', 'cites']);

const outside = z.array(z.string().min(1));
const bothOrVietnamese = z.strictObject({ vi: z.string().min(1), en: z.string().min(1).nullable() });
export const documentsContract = z.strictObject({
  site: z.strictObject({
    name: both,
    shortName: both,
    tagline: both.nullable(),
    description: both,
    main: z.string().min(1).nullable(),
    doors: z.array(z.string().min(1)).nullable(),
  }),
  documents: z.array(z.strictObject({ ...document, url, outside })),
  outside: z.array(
    z.strictObject({
      symbol: z.string().min(1),
      type: both,
      date: z.iso.date().nullable(),
      title: bothOrVietnamese.nullable(),
      issuer: bothOrVietnamese.nullable(),
      url: z.url().nullable(),
    }),
  ),
});
export const documentContract = z.strictObject({
  ...document,
  url,
  outside,
  provisions: z.array(
    z.strictObject({
      id: z.string(),
      num: z.string().min(1).nullable(),
      kind: z.string(),
      parent: z.string().nullable(),
      heading: z.strictObject({ vi: z.string().min(1).nullable(), en: z.string().min(1).nullable() }),
      text: z.strictObject({ vi: z.string(), en: z.string().nullable() }),
      citation: both,
      url,
      cites: z.array(
        z.strictObject({
          to: reference,
          text: z.string().min(1),
          lang: z.enum(['vi', 'en']),
          written: z.literal('words').optional(),
        }),
      ),
      citedBy: z.array(z.strictObject({ from: reference, kind: relation })),
      tasks: z.array(z.string()),
      evidence: z.array(z.strictObject({ source: z.string(), confidence: z.string() })).optional(),
    }),
  ),
});

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const tasksContract = z.strictObject({
  tasks: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+-nv[1-9][0-9]*$/),
      title: both,
      provision: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/),
      quote: both,
      bodies: z.array(
        z.strictObject({
          body: id,
          role: z.enum(['leads', 'does', 'coordinates', 'directs', 'monitors']),
          basis: z.enum(['named', 'inferred']),
        }),
      ),
      time: z.strictObject({
        kind: z.enum([
          'date',
          'yearly',
          'periodic',
          'regular',
          'promptly',
          'continuing',
          'minimum-term',
          'unstated',
        ]),
        date: z.iso.date().optional(),
        words: z.string().min(1).nullable(),
      }),
      output: both.optional(),
      sources: z.array(
        z.strictObject({
          to: reference,
          relation,
          basis: z.enum(['stated', 'editorial']),
          reason: both.optional(),
        }),
      ),
      url,
    }),
  ),
});
const forms = z.strictObject({ vi: z.array(z.string().min(1)), en: z.array(z.string().min(1)) });
export const bodiesContract = z.strictObject({
  bodies: z.array(
    z.strictObject({
      id,
      kind: z.enum(['body', 'post']),
      name: both,
      abbreviations: z.array(z.string().min(1)),
      parent: id.nullable(),
      of: z.array(id),
      forms,
      note: both.nullable(),
      evidence: z.array(id),
      tasks: z.array(id),
      url,
    }),
  ),
});
export const termsContract = z.strictObject({
  terms: z.array(
    z.strictObject({
      id,
      kind: z.enum(['term', 'abbreviation']),
      name: both,
      abbreviation: z.string().min(1).nullable(),
      otherEnglish: z.array(z.string().min(1)),
      definition: both,
      forms,
      provisions: z.array(reference),
      url,
    }),
  ),
});
