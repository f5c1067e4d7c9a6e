import type { APIRoute } from 'astro';
import { bodiesData } from '../../../views/data-knowledge.ts';

export const GET: APIRoute = ({ locals }) => {
  const { corpus, addresses } = locals.build;
  return new Response(`${JSON.stringify(bodiesData(corpus, addresses), null, 1)}\n`);
};
