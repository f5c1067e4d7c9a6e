import type { APIRoute, GetStaticPaths } from 'astro';
import { formatJson } from '../../../../views/data/data-files.ts';
import { DATA_SCHEMA_NAMES, jsonSchema } from '../../../../views/data/data-schema.ts';

export const getStaticPaths: GetStaticPaths = () =>
  DATA_SCHEMA_NAMES.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute = ({ locals, props, params }) => {
  const { addresses } = locals.build;
  const address = addresses.absolute(addresses.data(`schema/${params.name}.schema.json`));
  return new Response(formatJson(jsonSchema(props.name, address)));
};
