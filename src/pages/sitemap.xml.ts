import type { APIRoute } from 'astro';
import { sitemap } from '../views/site/sitemap.ts';

export const GET: APIRoute = ({ locals }) => {
  const { corpus, site, addresses } = locals.build;
  return new Response(sitemap(corpus, site, addresses));
};
