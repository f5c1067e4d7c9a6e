import type { APIRoute } from 'astro';
import { checksData } from '../../../views/data/checks-data.ts';

export const GET: APIRoute = ({ locals }) => {
  const { corpus, addresses } = locals.build;
  return new Response(`${JSON.stringify(checksData(corpus, addresses, locals.report()), null, 1)}\n`);
};
