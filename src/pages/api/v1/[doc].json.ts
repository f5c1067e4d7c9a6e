import type { APIRoute, GetStaticPaths } from 'astro';
import { buildContext } from '../../../build/build-context.ts';
import { documentTextData } from '../../../views/data/document-data.ts';

export const getStaticPaths: GetStaticPaths = () =>
  buildContext().corpus.documents.map((document) => ({ params: { doc: document.id }, props: { document } }));

export const GET: APIRoute = ({ locals, props }) => {
  const { corpus, addresses } = locals.build;
  return new Response(`${JSON.stringify(documentTextData(corpus, addresses, props.document), null, 1)}\n`);
};
