import type { APIRoute } from 'astro';
import { sitemap } from '../views/site/sitemap.ts';

export const GET: APIRoute = ({ locals }) => {
  return new Response(sitemap(locals.build));
};
