import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentFolder } from './build/session.ts';

/** Guide pages are the only collection; documents are data and are read by `load/`. */
export const collections = {
  guides: defineCollection({
    loader: glob({
      base: join(contentFolder(), 'guides'),
      pattern: '{vi,en}/*.mdx',
      // The default would shorten `vi/index` to `vi`.
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    // Only the wording is taken from here. The head is read by `load/`, where a mistake in it gets a finding.
    schema: z.looseObject({}),
  }),
};
