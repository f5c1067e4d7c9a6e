import type { APIRoute, GetStaticPaths } from 'astro';
import { buildContext } from '../build/build-context.ts';
import { listExportFiles } from '../views/exports/export-files.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...listExportFiles(buildContext()).keys()].map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ locals, params }) =>
  new Response(listExportFiles(locals.build).get(params.file ?? '')?.());
