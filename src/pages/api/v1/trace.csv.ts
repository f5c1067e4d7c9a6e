import type { APIRoute } from 'astro';
import { traceCsv } from '../../../views/data-knowledge.ts';

export const GET: APIRoute = ({ locals }) => new Response(traceCsv(locals.build.corpus));
