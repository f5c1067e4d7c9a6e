import { NOT_FOUND_PAGES } from '../../src/site/response-headers.ts';
import { HEADERS, PACKED_TYPES, pattern, quote, type RecipePlace, TYPES } from './recipe-place.ts';

/**
 * Part of the `http` block of nginx: maps, then the server. Maps, since a location that adds a header drops those
 * around it. Their names hold the base, so that two sites may stand in one nginx.
 */
export function nginxRecipe({ root, origin, base, port, isPacked }: RecipePlace): string {
  const variable = (header: string): string =>
    `$site${base}_${header}`.toLowerCase().replaceAll(/[^$a-z0-9]/g, '_');
  const maps = HEADERS.map(({ name, values }) => {
    const rows = values.map(({ folder, value }) =>
      folder === '' ? `  default ${quote(value)};` : `  "~^${pattern(base, folder)}" ${quote(value)};`,
    );
    return [`map $uri ${variable(name)} {`, ...rows, '}'].join('\n');
  });
  const packed = PACKED_TYPES.filter((type) => type !== 'text/html').join(' ');
  return [
    '# /etc/nginx/conf.d/so-tay.conf',
    '# nginx -t && systemctl reload nginx',
    ...maps,
    'server {',
    `  listen ${port};`,
    `  server_name ${new URL(origin).hostname};`,
    '  absolute_redirect off;',
    '  server_tokens off;',
    '  charset utf-8;',
    `  charset_types ${packed};`,
    '  types {',
    ...TYPES.map(({ ending, type }) => `    ${type} ${ending};`),
    '  }',
    '  gzip on;',
    '  gzip_vary on;',
    `  gzip_types ${packed};`,
    ...(isPacked ? ['  gzip_static on;', '  # brotli_static on;'] : []),
    ...HEADERS.map(({ name }) => `  add_header ${name} ${variable(name)} always;`),
    ...(base === '' ? [] : [`  location = ${base} { return 301 ${base}/$is_args$args; }`]),
    '  location ~ /_headers$ { return 404; }',
    ...Object.entries(NOT_FOUND_PAGES).map(
      ([folder, page]) =>
        `  location ${base}/${folder} { alias ${quote(`${root}/${folder}`)}; error_page 403 404 =404 ${base}/${page}; }`,
    ),
    '}',
    '',
  ].join('\n');
}
