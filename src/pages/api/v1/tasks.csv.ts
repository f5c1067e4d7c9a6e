import type { APIRoute } from 'astro';
import { tasksCsv } from '../../../views/data/registry-data.ts';

export const GET: APIRoute = ({ locals }) => {
  const { corpus, addresses } = locals.build;
  return new Response(tasksCsv(corpus, addresses));
};
