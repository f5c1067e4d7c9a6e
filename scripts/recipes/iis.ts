import { NOT_FOUND_PAGES, RESPONSE_HEADERS } from '../../src/site/response-headers.ts';
import { TYPES } from './recipe-place.ts';

const attribute = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const withoutSlash = (folder: string): string => folder.replace(/\/$/, '');

/**
 * The file `web.config` of IIS, which lies beside `index.html` and knows neither host nor base. Each entry is taken out
 * before it is added: IIS stops at one that the machine's own configuration has too.
 */
export function iisRecipe(): string {
  const folders = [...RESPONSE_HEADERS.map(({ folder }) => folder), ...Object.keys(NOT_FOUND_PAGES)];
  const locations = [...new Set(folders)].flatMap((folder) => {
    const inside = [...headersOf(folder), ...errorsOf(folder)].map((line) => `      ${line}`);
    const path = folder === '' ? '.' : withoutSlash(folder);
    return [
      `  <location path="${path}">`,
      '    <system.webServer>',
      ...inside,
      ...(folder === '' ? WHOLE_SITE : []),
      '    </system.webServer>',
      '  </location>',
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!-- Chưa chạy thử trên IIS: đặt cạnh index.html, rồi chạy npm run doctor với địa chỉ của trang.',
    '     Not tried on IIS: put it beside index.html, then run npm run doctor with the address of the site. -->',
    '<configuration>',
    ...locations,
    '</configuration>',
    '',
  ].join('\n');
}

function headersOf(folder: string): readonly string[] {
  const headers = Object.entries(RESPONSE_HEADERS.find((row) => row.folder === folder)?.headers ?? {});
  if (headers.length === 0) return [];
  const lines = headers.flatMap(([name, value]) => [
    `    <remove name="${name}" />`,
    `    <add name="${name}" value="${attribute(value)}" />`,
  ]);
  return ['<httpProtocol>', '  <customHeaders>', ...lines, '  </customHeaders>', '</httpProtocol>'];
}

function errorsOf(folder: string): readonly string[] {
  const [, page] = Object.entries(NOT_FOUND_PAGES).find(([place]) => place === folder) ?? [];
  if (page === undefined) return [];
  return [
    '<httpErrors errorMode="Custom">',
    '  <remove statusCode="404" />',
    `  <error statusCode="404" path="${page.replaceAll('/', '\\')}" responseMode="File" />`,
    '</httpErrors>',
  ];
}

const WHOLE_SITE = [
  '<defaultDocument>',
  '  <files>',
  '    <clear />',
  '    <add value="index.html" />',
  '  </files>',
  '</defaultDocument>',
  '<directoryBrowse enabled="false" />',
  '<urlCompression doStaticCompression="true" />',
  '<staticContent>',
  ...TYPES.flatMap(({ ending, written }) => [
    `  <remove fileExtension=".${ending}" />`,
    `  <mimeMap fileExtension=".${ending}" mimeType="${written}" />`,
  ]),
  '</staticContent>',
].map((line) => `      ${line}`);
