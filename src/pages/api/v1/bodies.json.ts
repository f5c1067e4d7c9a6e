import type { APIRoute } from 'astro';
import { bodiesData } from '../../../views/data/registry-data.ts';

export const GET: APIRoute = ({ locals }) => {
  const { corpus, addresses } = locals.build;
  return new Response(`${JSON.stringify(bodiesData(corpus, addresses), null, 1)}\n`);
};
