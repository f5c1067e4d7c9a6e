import { RESPONSE_HEADERS } from '../../src/site/response-headers.ts';

/**
 * The file `_headers`, read by hosts of static sites in the root of what they publish. They join the values of a header
 * that two rules send, so one that a folder sets anew is left out above: their own default is to ask again.
 */
export function headersFile(base: string): string {
  const rules = RESPONSE_HEADERS.map(({ folder, headers }, index) => {
    const inner = RESPONSE_HEADERS.slice(index + 1).filter((row) => row.folder.startsWith(folder));
    const lines = Object.entries(headers)
      .filter(([name]) => !inner.some((row) => name in row.headers))
      .map(([name, value]) => `  ${name}: ${value}`);
    return [`${folder === '' ? '' : base}/${folder}*`, ...lines, ''].join('\n');
  });
  return rules.join('');
}
