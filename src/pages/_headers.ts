import type { APIRoute } from 'astro';
import { SECURITY_HEADERS } from '../csp.ts';

/** The header file that common static hosts read. */
export const GET: APIRoute = () => {
  const lines = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return new Response(['/*', ...lines, ''].join('\n'));
};
