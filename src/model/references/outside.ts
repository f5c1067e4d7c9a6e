import { z } from 'zod';
import { day, isPublicAddress, localized } from '../schema.ts';

/** `content/outside.yaml`: documents that are cited and not held. */
export const outsideSchema = z
  .array(
    z.strictObject({
      /** Number and symbol as cited: `30/2020/NĐ-CP`. */
      symbol: z.string().regex(/^\S+$/),
      /** Kind of document in words: Nghị định … */
      type: localized,
      date: day.nullable().optional(),
      /** What it is about, in Vietnamese and, where somebody translated it, in English. */
      title: localized.partial({ en: true }).optional(),
      issuer: localized.partial({ en: true }).optional(),
      /** Where it can be read. */
      url: z
        .url({ protocol: /^https?$/ })
        .refine(isPublicAddress, { error: 'url' })
        .optional(),
    }),
  )
  .nullable()
  .transform((list) => list ?? []);

export type OutsideDocument = z.infer<typeof outsideSchema>[number];

export const OUTSIDE_FILE = 'outside.yaml';
