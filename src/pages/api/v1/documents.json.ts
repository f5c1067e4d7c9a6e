import type { APIRoute } from 'astro';
import { documentsData } from '../../../views/data/document-data.ts';

export const GET: APIRoute = ({ locals }) => {
  const { corpus, addresses } = locals.build;
  return new Response(`${JSON.stringify(documentsData(corpus, addresses), null, 1)}\n`);
};
