import type { APIRoute } from 'astro';
import { traceCsv } from '../../../views/data/registry-data.ts';

export const GET: APIRoute = ({ locals }) => new Response(traceCsv(locals.build.corpus));
