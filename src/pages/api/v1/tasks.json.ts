import type { APIRoute } from 'astro';
import { tasksData } from '../../../views/data/registry-data.ts';

export const GET: APIRoute = ({ locals }) => {
  const { corpus, addresses } = locals.build;
  return new Response(`${JSON.stringify(tasksData(corpus, addresses), null, 1)}\n`);
};
