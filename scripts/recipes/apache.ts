import { PACKINGS } from '../../src/site/packed-twin.ts';
import { NOT_FOUND_PAGES, RESPONSE_HEADERS } from '../../src/site/response-headers.ts';
import { PACKED_TYPES, pattern, quote, type RecipePlace, TYPES } from './recipe-place.ts';

/** Sends the packed twin of a file where there is one that the browser takes. */
const TWINS = [
  '    RewriteEngine On',
  ...PACKINGS.flatMap((ending) => {
    const encoding = ending === 'gz' ? 'gzip' : ending;
    return [
      `    AddEncoding ${encoding} .${ending}`,
      `    RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
      `    RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
      `    RewriteRule [^/]$ %{REQUEST_URI}.${ending} [L]`,
    ];
  }),
  '    Header merge Vary Accept-Encoding',
  // The machine's own list of types may have one for packed files.
  ...TYPES.filter(({ shrinks }) => shrinks).flatMap(({ ending, written }) => [
    `    <FilesMatch "\\.${ending}\\.(?:${PACKINGS.join('|')})$">`,
    `      ForceType ${quote(written)}`,
    '    </FilesMatch>',
  ]),
];

/**
 * A virtual host of Apache 2.4 with mod_headers, mod_mime, mod_dir, mod_alias, mod_filter, mod_deflate. Its name has the
 * scheme too, since Apache writes it into the redirect to the slash: behind a proxy it would take its own http.
 */
export function apacheRecipe({ root, origin, base, port, isPacked }: RecipePlace): string {
  return [
    '# /etc/apache2/sites-available/so-tay.conf',
    `# a2enmod headers${isPacked ? ' rewrite' : ''} && a2ensite so-tay && apachectl configtest && systemctl restart apache2`,
    ...(port === 80 || port === 443 ? [] : [`# /etc/apache2/ports.conf: Listen ${port}`]),
    `<VirtualHost *:${port}>`,
    `  ServerName ${origin}`,
    '  UseCanonicalName On',
    base === '' ? `  DocumentRoot ${quote(root)}` : `  Alias ${quote(base)} ${quote(root)}`,
    `  <Directory ${quote(root)}>`,
    '    Require all granted',
    '    Options -Indexes',
    '    AllowOverride None',
    '    DirectoryIndex index.html',
    ...(isPacked ? TWINS : []),
    '  </Directory>',
    ...TYPES.map(({ ending, written }) => `  AddType ${quote(written)} .${ending}`),
    `  AddOutputFilterByType DEFLATE ${PACKED_TYPES.join(' ')}`,
    '  DeflateAlterETag NoChange',
    '  RedirectMatch 404 "/_headers$"',
    ...RESPONSE_HEADERS.flatMap(({ folder, headers }) => [
      `  <LocationMatch "^${pattern(base, folder)}">`,
      ...Object.entries(headers).map(([name, value]) => `    Header always set ${name} ${quote(value)}`),
      '  </LocationMatch>',
    ]),
    ...Object.entries(NOT_FOUND_PAGES).flatMap(([folder, page]) => [
      `  <Location "${base}/${folder}">`,
      ...[403, 404].map((status) => `    ErrorDocument ${status} ${base}/${page}`),
      '  </Location>',
    ]),
    '</VirtualHost>',
    '',
  ].join('\n');
}
