import { CONTENT_TYPES, NOT_FOUND_PAGES, RESPONSE_HEADERS } from '../../src/site/response-headers.ts';

/** Where a recipe finds the site and under which path it publishes it. */
export interface RecipePlace {
  /** Absolute path of the folder that holds the built files. */
  readonly root: string;
  /** `''` or `/so-tay`. */
  readonly base: string;
  readonly port: number;
}

/** Types whose bytes shrink; fonts, Word, PDF and Pagefind's own files are packed already. */
const SHRINKING = /^(?:text\/|application\/(?:json|xml|manifest)|image\/svg)/;

const TYPES = Object.entries(CONTENT_TYPES).map(([ending, written]) => {
  const [type = '', charset] = written.split('; charset=');
  return { ending, written, type, charset };
});
const PACKED_TYPES = [...new Set(TYPES.map(({ type }) => type))].filter((type) => SHRINKING.test(type));

/** Names of headers in the order of the table, each with its value for every folder that has one, innermost first. */
const HEADERS = [...new Set(RESPONSE_HEADERS.flatMap(({ headers }) => Object.keys(headers)))].map((name) => ({
  name,
  values: RESPONSE_HEADERS.flatMap(({ folder, headers: { [name]: value } }) =>
    value === undefined ? [] : [{ folder, value }],
  ).reverse(),
}));

const pattern = (text: string): string => text.replaceAll(/[.~]/g, '\\$&');
const quote = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
const place = (base: string, folder: string): string => pattern(`${base}/${folder}`);

/** Part of the `http` block of nginx: maps, then the server. A map, since a location drops the headers around it. */
export function nginxRecipe({ root, base, port }: RecipePlace): string {
  const maps = HEADERS.map(({ name, values }) => {
    const rows = values.map(({ folder, value }) =>
      folder === '' ? `  default ${quote(value)};` : `  "~^${place(base, folder)}" ${quote(value)};`,
    );
    return [`map $uri ${variable(name)} {`, ...rows, '}'].join('\n');
  });
  return [
    ...maps,
    'server {',
    `  listen ${port};`,
    '  absolute_redirect off;',
    '  server_tokens off;',
    '  charset utf-8;',
    `  charset_types ${PACKED_TYPES.filter((type) => type !== 'text/html').join(' ')};`,
    '  types {',
    ...TYPES.map(({ ending, type }) => `    ${type} ${ending};`),
    '  }',
    '  gzip on;',
    '  gzip_vary on;',
    `  gzip_types ${PACKED_TYPES.filter((type) => type !== 'text/html').join(' ')};`,
    ...HEADERS.map(({ name }) => `  add_header ${name} ${variable(name)} always;`),
    `  location ~ /_headers$ { return 404; }`,
    ...Object.entries(NOT_FOUND_PAGES).map(
      ([folder, page]) =>
        `  location ${base}/${folder} { alias ${quote(`${root}/${folder}`)}; error_page 404 ${base}/${page}; }`,
    ),
    '}',
    '',
  ].join('\n');
}

const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll('-', '_')}`;

/** A virtual host of Apache 2.4 with mod_headers, mod_mime, mod_dir, mod_deflate. */
export function apacheRecipe({ root, base, port }: RecipePlace): string {
  return [
    `<VirtualHost *:${port}>`,
    `  DocumentRoot ${quote(root)}`,
    ...(base === '' ? [] : [`  Alias ${quote(base)} ${quote(root)}`]),
    `  <Directory ${quote(root)}>`,
    '    Require all granted',
    '    Options -Indexes',
    '    AllowOverride None',
    '    DirectoryIndex index.html',
    '  </Directory>',
    ...TYPES.map(({ ending, written }) => `  AddType ${quote(written)} .${ending}`),
    `  AddOutputFilterByType DEFLATE ${PACKED_TYPES.join(' ')}`,
    '  DeflateAlterETag NoChange',
    '  RedirectMatch 404 "/_headers$"',
    ...RESPONSE_HEADERS.flatMap(({ folder, headers }) => [
      `  <LocationMatch "^${folder === '' ? '' : place(base, folder)}">`,
      ...Object.entries(headers).map(([name, value]) => `    Header always set ${name} ${quote(value)}`),
      '  </LocationMatch>',
    ]),
    ...Object.entries(NOT_FOUND_PAGES).flatMap(([folder, page]) => [
      `  <Location "${folder === '' ? '/' : `${base}/${folder}`}">`,
      `    ErrorDocument 404 ${base}/${page}`,
      '  </Location>',
    ]),
    '</VirtualHost>',
    '',
  ].join('\n');
}

/**
 * A Caddyfile. Headers stand in a snippet, since pages of errors get none of those of the site, and in a route, which
 * keeps their order: the inner folder has the last word. The base is cut off before. Caddy 2.6 drops the query where it adds a slash.
 */
export function caddyRecipe({ root, base, port }: RecipePlace): string {
  const headers = RESPONSE_HEADERS.map(({ folder, headers: own }) =>
    [
      `\theader ${folder === '' ? '' : `/${folder}* `}{`,
      ...Object.entries(own).map(([name, value]) => `\t\t${name} ${quote(value)}`),
      '\t}',
    ].join('\n'),
  );
  const types = TYPES.flatMap(({ ending, written }) => [
    `\t@${ending} path *.${ending}`,
    `\theader @${ending} Content-Type ${quote(written)}`,
  ]);
  return [
    '(site_headers) {',
    '\troute {',
    ...headers,
    '\t}',
    '}',
    `:${port} {`,
    ...(base === '' ? [] : [`\turi strip_prefix ${base}`]),
    `\troot * ${quote(root)}`,
    '\tencode gzip',
    '\timport site_headers',
    ...types,
    '\tfile_server {',
    '\t\thide _headers',
    '\t}',
    '\thandle_errors {',
    '\t\timport site_headers',
    '\t\theader Content-Type "text/html; charset=utf-8"',
    `\t\t@english path ${base}/en/* /en/*`,
    `\t\trewrite @english /${NOT_FOUND_PAGES['en/']}`,
    `\t\t@other not path ${base}/en/* /en/*`,
    `\t\trewrite @other /${NOT_FOUND_PAGES['']}`,
    '\t\tfile_server',
    '\t}',
    '}',
    '',
  ].join('\n');
}
