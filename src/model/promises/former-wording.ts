import { z } from 'zod';
import { parseTarget } from '../provision-id.ts';
import { day, localized } from '../schema.ts';

/** `content/former-wording.yaml`: what provisions said before their words were changed; `npm run changes` writes entries. */
export const formerWordingSchema = z
  .array(
    z.strictObject({
      /** `{doc}#{provision}`. */
      provision: z.string().refine((key) => parseTarget(key)?.provision != null, { error: 'provision-key' }),
      /** Since when these are no longer its words. */
      day,
      /** Heading and paragraphs, a line each, in the languages whose words changed. */
      text: localized
        .partial()
        .refine(({ vi, en }) => vi !== undefined || en !== undefined, { error: 'former-text' }),
    }),
  )
  .nullable()
  .transform((list) => list ?? []);

export type FormerWording = z.infer<typeof formerWordingSchema>[number];

export const FORMER_WORDING_FILE = 'former-wording.yaml';

/** Heading and paragraphs as a former wording holds them; empty where there are none. */
export function wordsInLines(heading: string | null, text: string | null): string {
  return [heading, text].filter((part) => part).join('\n');
}
