import type { APIRoute, GetStaticPaths } from 'astro';
import { buildContext } from '../../../build/build-context.ts';
import { checksData } from '../../../views/data/checks-data.ts';
import { formatJson, listDataFiles } from '../../../views/data/data-files.ts';

export const getStaticPaths: GetStaticPaths = () =>
  ['checks.json', ...listDataFiles(buildContext()).keys()]
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ params: { name: file.slice(0, -'.json'.length) } }));

export const GET: APIRoute = ({ locals: { build, report }, params: { name } }) =>
  new Response(
    name === 'checks'
      ? formatJson(checksData(build.corpus, build.addresses, report()))
      : listDataFiles(build).get(`${name}.json`)?.(),
  );
