import type { APIRoute, GetStaticPaths } from 'astro';
import { buildContext } from '../../../build/build-context.ts';
import { listDataFiles } from '../../../views/data/data-files.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...listDataFiles(buildContext()).keys()]
    .filter((file) => file.endsWith('.csv'))
    .map((file) => ({ params: { name: file.slice(0, -'.csv'.length) } }));

export const GET: APIRoute = ({ locals, params }) =>
  new Response(listDataFiles(locals.build).get(`${params.name}.csv`)?.());
