import type { APIRoute } from 'astro';
import { termsData } from '../../../views/data/registry-data.ts';

export const GET: APIRoute = ({ locals }) => {
  const { corpus, addresses } = locals.build;
  return new Response(`${JSON.stringify(termsData(corpus, addresses), null, 1)}\n`);
};
