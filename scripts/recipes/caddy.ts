import { NOT_FOUND_PAGES, RESPONSE_HEADERS } from '../../src/site/response-headers.ts';
import { PACKED_TYPES, quote, type RecipePlace, TYPES } from './recipe-place.ts';

/**
 * A site of a Caddyfile; for a name on port 443 Caddy gets a certificate by itself. Headers stand in a snippet, since
 * pages of errors get none of those of the site, and in a route, which keeps their order: the inner folder has the last
 * word. Pages without their slash are redirected here, since Caddy 2.6 drops the query where it adds a slash.
 */
export function caddyRecipe({ root, origin, base, port, isPacked }: RecipePlace): string {
  const snippet = `site_headers${base.replaceAll('/', '_')}_${port}`;
  const headers = RESPONSE_HEADERS.flatMap(({ folder, headers: own }) => [
    `\theader ${folder === '' ? '' : `${base}/${folder}* `}{`,
    ...Object.entries(own).map(([name, value]) => `\t\t${name} ${quote(value)}`),
    '\t}',
  ]);
  const types = TYPES.flatMap(({ ending, written }) => [
    `\t\t\t@${ending} path *.${ending}`,
    `\t\t\theader @${ending} Content-Type ${quote(written)}`,
  ]);
  const redirect = (from: string, to: string): string => `redir ${from} ${to}/{mark}{query} 308`;
  return [
    '# /etc/caddy/Caddyfile',
    '# caddy validate --config /etc/caddy/Caddyfile && systemctl reload caddy',
    `(${snippet}) {`,
    ...headers,
    '}',
    `${port === 443 ? 'https' : 'http'}://${new URL(origin).hostname}:${port} {`,
    '\troute {',
    '\t\tmap {query} {mark} {',
    '\t\t\t~. "?"',
    '\t\t\tdefault ""',
    '\t\t}',
    `\t\timport ${snippet}`,
    ...(base === '' ? [] : [`\t\t${redirect(base, base)}`]),
    `\t\thandle_path ${base}/* {`,
    `\t\t\troot * ${quote(root)}`,
    '\t\t\tencode {',
    '\t\t\t\tgzip',
    '\t\t\t\tmatch {',
    ...PACKED_TYPES.map((type) => `\t\t\t\t\theader Content-Type ${type}*`),
    '\t\t\t\t}',
    '\t\t\t}',
    ...types,
    '\t\t\t@no_slash {',
    '\t\t\t\tnot path */',
    '\t\t\t\tfile {path}/index.html',
    '\t\t\t}',
    `\t\t\t${redirect('@no_slash', '{http.request.orig_uri.path}')}`,
    '\t\t\tfile_server {',
    '\t\t\t\tdisable_canonical_uris',
    '\t\t\t\thide _headers',
    ...(isPacked ? ['\t\t\t\tprecompressed br gzip'] : []),
    '\t\t\t}',
    '\t\t}',
    '\t}',
    '\thandle_errors {',
    '\t\troute {',
    `\t\t\timport ${snippet}`,
    '\t\t\theader Content-Type "text/html; charset=utf-8"',
    `\t\t\troot * ${quote(root)}`,
    `\t\t\t@english path ${base}/en/*`,
    ...[['@english ', 'en/'] as const, ['', ''] as const].flatMap(([where, folder]) => [
      `\t\t\thandle ${where}{`,
      `\t\t\t\trewrite * /${NOT_FOUND_PAGES[folder]}`,
      '\t\t\t\tfile_server',
      '\t\t\t}',
    ]),
    '\t\t}',
    '\t}',
    '}',
    '',
  ].join('\n');
}
